/** What docs/operations.md gives to be copied: blocks that their programs take, a backup that restores, messages that come. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { copdesk } from "../terminal/run-command.ts";

const TEXT = readFileSync("docs/operations.md", "utf8");
/** The desk's folder in the document. */
const HOME = "/var/lib/copdesk";

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

  it.skipIf(missing("nginx", "openssl"))("for nginx is taken by it", () => {
    const pair = ["-keyout", at("key.pem"), "-out", at("cert.pem")];
    run("openssl", ..."req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=desk.example.org".split(" "), ...pair);
    const here = block("nginx")
      .replace(/ssl_certificate \S+;/, `ssl_certificate ${at("cert.pem")};`)
      .replace(/ssl_certificate_key \S+;/, `ssl_certificate_key ${at("key.pem")};`);
    const test = (servers: string) => {
      writeFileSync(at("nginx.conf"), `pid ${at("pid")};\nerror_log stderr;\nevents {}\nhttp {\n${servers}\n}\n`);
      return run("nginx", "-t", "-q", "-c", at("nginx.conf"), "-p", room).status;
    };
    expect(test(here)).toBe(0);
    expect(test(here.replace("proxy_pass", "proxy_pas"))).not.toBe(0);
  });

  it.skipIf(missing("caddy"))("for Caddy are taken by it, here and in the container", () => {
    const adapt = (text: string) => {
      writeFileSync(at("Caddyfile"), text);
      return run("caddy", "adapt", "--config", at("Caddyfile"), "--adapter", "caddyfile");
    };
    const reached = (text: string) => JSON.stringify(JSON.parse(adapt(text).stdout));
    expect(reached(block("caddyfile"))).toMatch(/desk\.example\.org.*127\.0\.0\.1:3000/);
    const contained = readFileSync("deploy/Caddyfile", "utf8").replace("{$COPDESK_DOMAIN}", "desk.example.org");
    expect(reached(contained)).toMatch(/desk\.example\.org.*desk:3000/);
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
