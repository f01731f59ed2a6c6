/** How the commands take wrong use: status 2, one clear message, nothing on standard output. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { copdesk } from "./run-command.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "copdesk-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const COMMANDS = ["ask", "add", "check", "eval", "serve", "doctor", "slack manifest", "discord register"];

describe("help", () => {
  it.each(COMMANDS)("of %s holds an example", async (command) => {
    const { status, out, err } = await copdesk([...command.split(" "), "--help"]);
    expect(status).toBe(0);
    expect(err).toBe("");
    expect(out).toMatch(new RegExp(`Usage: copdesk ${command}[\\s\\S]*Example:\n.*copdesk ${command}`));
  });

  it.each(COMMANDS)("of %s is told by `help` too, word for word", async (command) => {
    const asked = await copdesk(["help", ...command.split(" ")]);
    expect(asked).toEqual(await copdesk([...command.split(" "), "--help"]));
  });

  it("tells the version alone", async () => {
    const { version } = JSON.parse(readFileSync("package.json", "utf8"));
    expect(await copdesk(["--version"])).toEqual({ status: 0, out: `${version}\n`, err: "" });
  });

  it("lists every command", async () => {
    const { status, out } = await copdesk(["--help"]);
    expect(status).toBe(0);
    for (const command of COMMANDS) expect(out).toContain(`\n  ${command.split(" ")[0]} `);
  });
});

describe("a command that is told", () => {
  it("is as it must be typed: with npx where npm ran this one", async () => {
    for (const [args, given] of [
      [["help", "slack", "manifest"], {}],
      [["help", "add"], {}],
      [["ask"], {}],
      [["ask", "--corpus", folder, "who"], {}],
      [["doctor"], { COPDESK_CORPUS: folder, COPDESK_DATA: folder, COPDESK_PORT: "0" }],
    ] as const) {
      const [alone, byNpm] = await Promise.all([
        copdesk(args, { env: given }),
        copdesk(args, { env: { ...given, npm_command: "exec" } }),
      ]);
      const [bare, typed] = [`${alone.out}${alone.err}`, `${byNpm.out}${byNpm.err}`];
      expect(bare).toMatch(/\bcopdesk [a-z]/);
      expect(bare).not.toContain("npx");
      expect(typed).not.toMatch(/(?<!npx )\bcopdesk [a-z]/);
      expect(typed.replaceAll("npx copdesk", "copdesk")).toBe(bare);
    }
  });
});

describe("wrong use", () => {
  it.each([
    [[], /Usage: copdesk/],
    [["aks"], /unknown command 'aks'[\s\S]*Did you mean ask/],
    [["ask", "--jsno", "who"], /unknown option '--jsno'[\s\S]*--json/],
    [["ask", "--as-of", "tomorrow", "who"], /"tomorrow" is no date[\s\S]*2023-05-22/],
    [["ask", "--batch", "x.jsonl", "--json"], /--batch.*cannot be used with.*--json/],
    [["ask", "--batch", "x.jsonl", "who"], /--batch x\.jsonl/],
    [["help", "aks"], /unknown command 'aks'/],
    [["slack"], /Usage: copdesk slack[\s\S]*manifest/],
    [["slack", "manifest", "--url", "desk"], /"desk" must be an address/],
    [["eval"], /--gold FILE, --collection DIR/],
    [["eval", "--gold", "nowhere.jsonl"], /no file "nowhere.jsonl"/],
  ])("%j is refused with status 2", async (args, message) => {
    const { status, out, err } = await copdesk(args);
    expect(err).toMatch(message);
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(err).not.toMatch(/^\s+at /m);
  });
});

describe("serve", () => {
  it("says what to set when no platform has credentials and the web desk would be open to others", async () => {
    const { status, err } = await copdesk(["serve"], { env: { COPDESK_HOST: "0.0.0.0" } });
    expect(status).toBe(2);
    for (const name of [
      "COPDESK_PUBLIC_URL",
      "SLACK_BOT_TOKEN",
      "SLACK_APP_TOKEN",
      "SLACK_SIGNING_SECRET",
      "DISCORD_TOKEN",
    ]) {
      expect(err).toContain(name);
    }
  });

  it("lists every fault of its settings", async () => {
    const { status, err } = await copdesk(["serve"], { env: { SLACK_BOT_TOKEN: "xoxb-1", COPDESK_PORT: "x" } });
    expect(status).toBe(2);
    expect(err).toMatch(/COPDESK_PORT must be a port/);
    expect(err).toMatch(/SLACK_BOT_TOKEN is set, but neither/);
    expect(err).not.toContain("xoxb-1");
  });
});

describe("a corpus that is not there", () => {
  it.each([
    [() => join(folder, "nowhere"), /no corpus folder[\s\S]*--corpus DIR or COPDESK_CORPUS/],
    [() => folder, /holds no document/],
  ])("fails with status 1", async (where, message) => {
    for (const command of [["ask", "who"], ["check"]]) {
      const byOption = await copdesk([...command, "--corpus", where()]);
      const byVariable = await copdesk(command, { env: { COPDESK_CORPUS: where() } });
      expect(byOption.status).toBe(1);
      expect(byOption.err).toMatch(message);
      expect(byVariable).toEqual(byOption);
    }
  });
});
