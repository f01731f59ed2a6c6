/** What docs/operations.md gives to be copied: blocks that their programs take, a backup that restores, messages that come. */
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { get } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openPostgres } from "../../adapters/engines/postgres/open.ts";
import { createLogger } from "../../adapters/shared/log.ts";
import { CLOCKS } from "../../adapters/shared/stores/shelf.ts";
import { type State, stateOver } from "../../adapters/shared/stores/state.ts";
import { eventually } from "../platforms/slack/harness.ts";
import { HAS_POSTGRES, type Postgres, startPostgres } from "../postgres.ts";
import { copdesk } from "../terminal/run-command.ts";

const TEXT = readFileSync("docs/operations.md", "utf8");
/** The desk's folder in the document. */
const HOME = "/var/lib/copdesk";

/** What is for those who look after the desk alone. */
const INSIDE = ["/healthz", "/readyz", "/metrics"];

let room = "";
const at = (...parts: string[]) => join(room, ...parts);
beforeAll(() => {
  room = mkdtempSync(join(tmpdir(), "copdesk-"));
});
afterAll(() => rmSync(room, { recursive: true, force: true }));

/** The one block of a language, or the one that holds a text. */
function block(language: string, holding = ""): string {
  const blocks = [...TEXT.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, "gm"))].map(
    (each) => each[1] ?? "",
  );
  const [found = "", ...others] = blocks.filter((each) => each.includes(holding));
  expect({ found: found !== "", others }).toEqual({ found: true, others: [] });
  return found;
}

function missing(...programs: readonly string[]): boolean {
  const away = programs.filter((name) => spawnSync("which", [name]).status !== 0);
  if (away.length > 0) console.warn(`No ${away.join(", ")}: what it takes is left out.`);
  return away.length > 0;
}

const listen = (server: Server) =>
  new Promise<number>((resolve) =>
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : 0);
    }),
  );

/** A port that nobody listens on now. */
async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listen(server);
  await new Promise((closed) => server.close(closed));
  return port;
}

const run = (program: string, ...args: string[]) => spawnSync(program, args, { cwd: room, encoding: "utf8" });

describe("the blocks", () => {
  it.skipIf(missing("systemd-analyze"))("for systemd is a unit in which it finds nothing amiss", () => {
    const verify = (text: string) => {
      writeFileSync(at("copdesk.service"), text);
      const { status, stderr } = run("systemd-analyze", "verify", at("copdesk.service"));
      return { status, said: stderr.split("\n").filter((line) => line.includes("copdesk.service")) };
    };
    expect(verify(block("ini"))).toEqual({ status: 0, said: [] });
    expect(verify(block("ini").replace("Restart=", "Restrat=")).said).not.toEqual([]);
  });

  it.skipIf(missing("nginx", "openssl"))(
    "for nginx passes questions on, says for whom, and keeps health to itself",
    async () => {
      const pair = ["-keyout", at("key.pem"), "-out", at("cert.pem")];
      run("openssl", ..."req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=desk.example.org".split(" "), ...pair);
      const desk = createServer(({ url, headers }, response) => {
        response.end(`${url} ${headers.host} ${headers["x-forwarded-for"]}`);
      });
      const [deskPort, tls, plain] = [await listen(desk), await freePort(), await freePort()];
      const here = block("nginx")
        .replace(/ssl_certificate \S+;/, `ssl_certificate ${at("cert.pem")};`)
        .replace(/ssl_certificate_key \S+;/, `ssl_certificate_key ${at("key.pem")};`)
        .replace("listen 443", `listen 127.0.0.1:${tls}`)
        .replace("listen 80", `listen 127.0.0.1:${plain}`)
        .replace("127.0.0.1:3000", `127.0.0.1:${deskPort}`);
      const process = `daemon off;\nmaster_process off;\npid ${at("pid")};\nerror_log stderr;\nevents {}`;
      writeFileSync(at("nginx.conf"), `${process}\nhttp {\naccess_log off;\n${here}\n}\n`);
      const nginx = spawn("nginx", ["-c", at("nginx.conf"), "-p", room], { stdio: "ignore" });
      const ended = once(nginx, "exit");
      const through = (path: string) =>
        new Promise<string>((resolve, reject) => {
          const options = { port: tls, path, rejectUnauthorized: false, headers: { host: "desk.example.org" } };
          get({ ...options, host: "127.0.0.1", agent: false }, (response) => {
            let text = `${response.statusCode} `;
            response.setEncoding("utf8").on("data", (part) => {
              text += part;
            });
            response.on("end", () => resolve(text));
          }).on("error", reject);
        });
      try {
        const first = await eventually("the proxy", () => through("/?q=who").catch(() => undefined), 20_000);
        expect(first).toBe("200 /?q=who desk.example.org 127.0.0.1");
        for (const inside of INSIDE) expect(await through(inside)).toMatch(/^404 /);
        const unsafe = await fetch(`http://127.0.0.1:${plain}/documents/x`, { redirect: "manual" });
        expect(unsafe.status).toBe(301);
        expect(unsafe.headers.get("location")).toMatch(/^https:\/\/[^/]+\/documents\/x$/);
      } finally {
        nginx.kill();
        await ended;
        await new Promise((closed) => desk.close(closed));
      }
    },
  );

  it.skipIf(missing("caddy"))("for Caddy are taken by it, here and in the container", () => {
    const adapt = (text: string) => {
      writeFileSync(at("Caddyfile"), text);
      return run("caddy", "adapt", "--config", at("Caddyfile"), "--adapter", "caddyfile");
    };
    const reached = (text: string) => JSON.stringify(JSON.parse(adapt(text).stdout));
    expect(reached(block("caddyfile"))).toMatch(/desk\.example\.org.*127\.0\.0\.1:3000/);
    const contained = readFileSync("deploy/Caddyfile", "utf8").replace("{$COPDESK_DOMAIN}", "desk.example.org");
    expect(reached(contained)).toMatch(/desk\.example\.org.*desk:3000/);
    for (const each of [block("caddyfile"), contained]) {
      for (const inside of INSIDE) expect(reached(each)).toContain(`"${inside}"`);
    }
    expect(adapt("desk.example.org {\n\treverse_prox x\n}\n").status).not.toBe(0);
  });
});

describe("a backup", () => {
  it("is made and restored by the lines of the page, and the desk answers as before", async () => {
    const home = at("home");
    mkdirSync(join(home, "data", "threads"), { recursive: true });
    cpSync("corpus", join(home, "corpus"), { recursive: true });
    writeFileSync(join(home, "data", "threads", "one.json"), "[]\n");
    const given = {
      env: { COPDESK_CORPUS: join(home, "corpus"), COPDESK_DATA: join(home, "data"), COPDESK_PORT: "0" },
    };
    const ask = () => copdesk(["ask", "--json", "who is the Q3/2 focal point"], given);
    const listed = () => readdirSync(home, { recursive: true }).map(String).sort();
    const [before, files] = [await ask(), listed()];
    expect(before).toMatchObject({ status: 0, out: expect.stringContaining("Osmani") });

    const shell = (lines: readonly string[]) =>
      expect(run("bash", "-ec", lines.join("\n").replaceAll(HOME, home))).toMatchObject({ status: 0, stderr: "" });
    shell(block("sh", "tar -czf copdesk-backup.tar.gz -C").split("\n"));
    // What happens to machines.
    writeFileSync(join(home, "corpus", "q3-2-liaison-2023.md"), "damaged");
    writeFileSync(join(home, "corpus", "stray.md"), "left behind");
    rmSync(join(home, "data"), { recursive: true });
    expect(await ask()).not.toEqual(before);

    const [remove = "", put = "", doctor = ""] = block("sh", "tar -xzf copdesk-backup.tar.gz").split("\n");
    shell([remove, put]);
    expect(doctor).toMatch(/ copdesk doctor$/);
    expect(await copdesk(["doctor"], given)).toMatchObject({ status: 0, out: expect.stringContaining("5 documents") });
    expect(listed()).toEqual(files);
    expect(await ask()).toEqual(before);
  });
});

describe("a backup of the database", () => {
  let server: Postgres | null = null;
  beforeAll(async () => {
    server = HAS_POSTGRES ? await startPostgres() : null;
  });
  afterAll(() => server?.stop());

  it.skipIf(!HAS_POSTGRES)("is made and restored by the lines of the page, and threads go on", async () => {
    const url = (await server?.database()) ?? "";
    const log = createLogger("silent");
    const within = async <T>(work: (state: State) => Promise<T>): Promise<T> => {
      const stores = openPostgres(url, log);
      try {
        return await work(stateOver(stores.shelves, { clocks: CLOCKS, keepDays: null }));
      } finally {
        await stores.stop();
      }
    };
    const [save = "", put = ""] = block("sh", "pg_dump").trim().split("\n");
    const shell = (line: string) =>
      spawnSync("bash", ["-ec", line], {
        cwd: room,
        encoding: "utf8",
        env: { ...process.env, COPDESK_DATABASE_URL: url },
      });
    await within(({ memory }) => memory.remember("thread", "who is the Q3/2 focal point"));
    expect(shell(save)).toMatchObject({ status: 0, stderr: "" });
    await within(({ memory }) => memory.remember("thread", "a question that came later"));
    expect(shell(put)).toMatchObject({ status: 0, stderr: "" });
    expect(await within(({ memory }) => memory.recall("thread"))).toEqual(["who is the Q3/2 focal point"]);
  });
});

describe("the alerts", () => {
  it("name messages that the desk writes, and fields that /healthz has", () => {
    const section = /## Alerts worth having\n([\s\S]*?)\n## /.exec(TEXT)?.[1] ?? "";
    const code = readdirSync("adapters", { recursive: true })
      .map((name) => join("adapters", String(name)))
      .filter((name) => name.endsWith(".ts"))
      .map((name) => readFileSync(name, "utf8"))
      .join("\n");
    const messages = [...section.matchAll(/^\| log, `([^`]+)` \|/gm)].map((row) => row[1] ?? "");
    const told = messages.filter((message) => !message.startsWith("level"));
    expect(told.length).toBeGreaterThan(1);
    for (const message of told) expect(code).toContain(`"${message}"`);
    const health = readFileSync("adapters/shared/health.ts", "utf8");
    for (const [, field = ""] of section.matchAll(/^\| `\w+\.(\w+)` in `\/healthz`/gm)) expect(health).toContain(field);
  });
});
