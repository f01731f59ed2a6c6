/** The README's commands and what only a process of its own shows, with the command as `npm ci` leaves it. */
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { eventually } from "../platforms/slack/harness.ts";
import { startStandIn, TOKENS } from "../platforms/slack/stand-in.ts";

const README = readFileSync("README.md", "utf8");
const MAIN = resolve("bin/copdesk.cjs");
/** The day on which the answer in the README was given; its age is part of it. */
const DAY = "2026-11-20";

let folder = "";
beforeAll(() => {
  execFileSync("npm", ["run", "build"], { stdio: "pipe" });
  folder = mkdtempSync(join(tmpdir(), "copdesk-"));
  // What tools/link-command.js does for `npx copdesk`.
  writeFileSync(join(folder, "copdesk"), `#!/bin/sh\nexec "${process.execPath}" "${MAIN}" "$@"\n`, { mode: 0o755 });
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function shell(line: string, input = "") {
  const env = { PATH: `${folder}${delimiter}${process.env.PATH ?? ""}`, HOME: folder };
  return spawnSync("bash", ["-c", line.replace("npx copdesk", "copdesk")], {
    cwd: folder,
    env,
    input,
    encoding: "utf8",
    // A command that goes on where it should end is ended, since nothing else of the test could run meanwhile.
    timeout: 60_000,
  });
}

/** The code blocks of the README in a language, trimmed. */
function blocks(language: string): readonly string[] {
  return [...README.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, "gm"))].map((match) =>
    (match[1] ?? "").trim(),
  );
}

describe("the README", () => {
  it("gives two commands to begin with: install and ask, install and test", () => {
    const [commands] = blocks("sh");
    expect(commands?.split("\n")).toEqual(['npm ci && npx copdesk ask "who is the Q3/2 focal point"', "npm cit"]);
    const { scripts } = JSON.parse(readFileSync("package.json", "utf8"));
    expect(scripts.prepare).toBe("node tools/prepare.js");
    expect(readFileSync("tools/prepare.js", "utf8")).toContain("link-command");
    expect(scripts.test).toBe("vitest run");
  });

  it("shows the answer that its command gives", () => {
    const [command = "", ...shown] = (blocks("console")[0] ?? "").split("\n");
    expect(command).toMatch(/^\$ npx copdesk ask "/);
    const { status, stdout } = shell(`${command.slice(2)} --as-of ${DAY}`);
    expect(status).toBe(0);
    // What is said and quoted; how it is laid out may change without the README.
    const said = shown.filter((line, index) => index === 0 || line.includes("│"));
    expect(said.length).toBeGreaterThan(3);
    for (const line of said) expect(stdout.split("\n")).toContain(line);
  });
});

describe("the process", () => {
  it("ends quietly when its reader has read enough", () => {
    const lines = Array.from({ length: 100 }, (_, id) => JSON.stringify({ id, question: "lessons learned on COP" }));
    const ended = shell("set -o pipefail; copdesk ask --batch - | head -1", lines.join("\n"));
    expect(ended).toMatchObject({ status: 0, stderr: "" });
    expect(ended.stdout).toMatch(/^\{"id":0,.*\}\n$/);
  });

  it("reads .env, and what is set already wins", () => {
    writeFileSync(join(folder, ".env"), "COPDESK_CORPUS=from-file\n");
    expect(shell("copdesk check").stderr).toContain('"from-file"');
    expect(shell("COPDESK_CORPUS=from-shell copdesk check").stderr).toContain('"from-shell"');
    rmSync(join(folder, ".env"));
  });

  it("ends with the status of its command, and puts messages and results apart", () => {
    expect(shell("copdesk ask --nonsense")).toMatchObject({ status: 2, stdout: "" });
    expect(shell("copdesk check")).toMatchObject({ status: 0, stderr: "" });
    expect(shell("COPDESK_PORT=port copdesk serve")).toMatchObject({ status: 2, stdout: "" });
  });

  it("words a fault alike in the quick command and in the others", () => {
    const [asked, checked] = [shell("copdesk ask --corpus nowhere who"), shell("copdesk check --corpus nowhere")];
    expect(asked).toMatchObject({ status: 1, stdout: "" });
    expect(asked.stderr).toBe(checked.stderr);
    expect(asked.stderr).toContain("nowhere");
  });

  it("answers from the kept library as from the corpus itself, and notices a changed line", () => {
    const own = resolve("corpus");
    const ask = `copdesk ask --json --as-of ${DAY} --corpus changed "who is the Q3/2 focal point"`;
    const [first, second] = [shell(`cp -r ${own} changed && ${ask}`), shell(ask)];
    expect(first.status).toBe(0);
    expect(second.stdout).toBe(first.stdout);
    const changed = shell(`sed -i 's/Orhan Osmani/Orhan Example/' changed/q3-2-liaison-2023.* && ${ask}`);
    expect(changed.stdout).toContain("Orhan Example");
    expect(changed.stdout).not.toContain("Orhan Osmani");
  });
});

describe("serve", () => {
  it("answers in Slack until SIGTERM, then ends with 0", async () => {
    const slack = await startStandIn("socket");
    const env = {
      PATH: process.env.PATH ?? "",
      SLACK_BOT_TOKEN: TOKENS.bot,
      SLACK_APP_TOKEN: TOKENS.app,
      SLACK_API_URL: slack.apiUrl,
      COPDESK_PORT: "0",
    };
    const desk = spawn(process.execPath, [MAIN, "serve"], { cwd: folder, env, stdio: ["ignore", "pipe", "pipe"] });
    const ended = once(desk, "exit");
    let [out, err] = ["", ""];
    desk.stdout.setEncoding("utf8").on("data", (text) => {
      out += text;
    });
    desk.stderr.setEncoding("utf8").on("data", (text) => {
      err += text;
    });
    try {
      const url = await eventually("the address", () => /http:\/\/\S+\/healthz/.exec(err)?.[0], 20_000);
      expect(err).toContain("Slack answers (Socket Mode).");
      expect(await (await fetch(url)).json()).toMatchObject({ ok: true, adapters: { slack: { ok: true } } });
      await slack.direct({ text: "who is the Q3/2 focal point" });
      const told = await eventually("the answer", () =>
        slack.world.messages.find((each) => each.text.includes("Osmani")),
      );
      expect(told.text).toContain("Orhan Osmani");
      desk.kill("SIGTERM");
      expect((await ended)[0]).toBe(0);
      expect(out).toBe("");
      for (const secret of Object.values(TOKENS)) expect(err).not.toContain(secret);
      expect(slack.violations).toEqual([]);
    } finally {
      desk.kill("SIGKILL");
      await slack.close();
    }
  });

  it("opens the web desk without any credential, until SIGTERM", async () => {
    const desk = spawn(process.execPath, [MAIN, "serve"], {
      cwd: folder,
      env: { PATH: process.env.PATH ?? "", COPDESK_PORT: "0" },
      stdio: ["ignore", "ignore", "pipe"],
    });
    const ended = once(desk, "exit");
    let err = "";
    desk.stderr.setEncoding("utf8").on("data", (text) => {
      err += text;
    });
    try {
      const url = await eventually("the address", () => /http:\/\/[^\s/]+/.exec(err)?.[0], 20_000);
      const page = await (await fetch(`${url}/?q=${encodeURIComponent("who is the Q3/2 focal point")}`)).text();
      expect(page).toContain("Orhan Osmani");
      desk.kill("SIGTERM");
      expect((await ended)[0]).toBe(0);
    } finally {
      desk.kill("SIGKILL");
    }
  });

  it("says which credential Slack refuses, tries again and tells health", async () => {
    const slack = await startStandIn("socket");
    slack.fail("auth.test", { error: "invalid_auth" }, 5);
    const env = { PATH: process.env.PATH ?? "", SLACK_BOT_TOKEN: TOKENS.bot, SLACK_APP_TOKEN: TOKENS.app };
    const desk = spawn(process.execPath, [MAIN, "serve"], {
      cwd: folder,
      env: { ...env, SLACK_API_URL: slack.apiUrl, COPDESK_PORT: "0" },
      stdio: ["ignore", "ignore", "pipe"],
    });
    let err = "";
    desk.stderr.setEncoding("utf8").on("data", (text) => {
      err += text;
    });
    try {
      const url = await eventually("the address", () => /http:\/\/\S+\/healthz/.exec(err)?.[0], 20_000);
      await eventually("the refusal", () => (err.includes("SLACK_BOT_TOKEN") ? true : undefined), 20_000);
      expect((await fetch(url)).status).toBe(503);
      expect(err).toContain("invalid_auth");
      expect(err).not.toMatch(/^\s+at /m);
    } finally {
      desk.kill("SIGKILL");
      await slack.close();
    }
  });
});
