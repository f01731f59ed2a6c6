/** `copdesk serve` in a process of its own, over a corpus folder that changes while it runs. */
import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, it } from "vitest";
import { eventually } from "./harness.ts";
import { type StandIn, startStandIn, TOKENS } from "./stand-in.ts";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const MAIN = ["--import", "tsx", join(ROOT, "adapters/terminal/main.ts"), "serve"];

let slack: StandIn;
let folder = "";
let child: ChildProcess | undefined;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "copdesk-corpus-"));
  cpSync(join(ROOT, "corpus"), join(folder, "corpus"), { recursive: true });
  slack = await startStandIn("http");
});
afterEach(async () => {
  child?.kill("SIGKILL");
  await slack.close();
  rmSync(folder, { recursive: true });
});

interface Health {
  readonly ok: boolean;
  readonly corpus: { readonly documents: number; readonly faults: readonly string[] };
}

it("takes over a new document, survives a broken one and forgets a removed one", { timeout: 240_000 }, async () => {
  const corpus = join(folder, "corpus");
  child = spawn(process.execPath, [...MAIN, "--corpus", corpus], {
    cwd: ROOT,
    env: {
      PATH: process.env.PATH,
      SLACK_BOT_TOKEN: TOKENS.bot,
      SLACK_SIGNING_SECRET: TOKENS.secret,
      SLACK_API_URL: slack.apiUrl,
      COPDESK_DATA: join(folder, "data"),
      COPDESK_PORT: "0",
      COPDESK_LOG_LEVEL: "info",
    },
  });
  let said = "";
  child.stderr?.on("data", (chunk: Buffer) => {
    said += chunk.toString();
  });
  const ended = new Promise<number | null>((resolve) => child?.on("exit", resolve));
  const address = await eventually("the desk to run", () => /(http:\/\/\S+)\/healthz/.exec(said)?.[1], 90_000);
  slack.listenAt(`${address}/slack/events`);
  const health = async (): Promise<Health> => JSON.parse(await (await fetch(`${address}/healthz`)).text());
  const untilHealth = async (what: string, holds: (health: Health) => boolean) => {
    for (const end = Date.now() + 90_000; ; ) {
      const now = await health();
      if (holds(now)) return now;
      if (Date.now() > end) throw new Error(`waited in vain for ${what}: ${JSON.stringify(now)}\n${said}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  const ask = async () => {
    const before = slack.seen("C0COP", "U0ANA").length;
    await slack.mention({ text: "who is chair of the radio club?" });
    return JSON.stringify(await eventually("an answer", () => slack.seen("C0COP", "U0ANA")[before], 30_000));
  };

  const note = (name: string) =>
    `---\nid: radio-note\ntitle: Note on the radio club\ntype: note\nlanguage: en\nsource:\n  file: radio.txt\n  sha256: ${"0".repeat(64)}\n---\n\nMs ${name} is chair of the radio club.\n`;
  const facts = "roles:\n  - person: Ada Zimmer\n    role: chair\n    body: radio club\n";
  writeFileSync(join(corpus, "radio-note.md"), note("Ada Zimmer"));
  writeFileSync(join(corpus, "radio-note.facts.yaml"), facts);
  await untilHealth("the new document", ({ corpus }) => corpus.documents === 6 && corpus.faults.length === 0);
  expect(await ask()).toContain("Ada Zimmer");

  writeFileSync(join(corpus, "radio-note.md"), note("Bea Zuckmann"));
  const broken = await untilHealth("the fault", ({ corpus }) => corpus.faults.length > 0);
  expect(broken).toMatchObject({ ok: true, corpus: { documents: 5, faults: [expect.stringContaining("Ada Zimmer")] } });
  await eventually("a line in the log", () => said.includes("documents that cannot be read are left out"));
  expect(await ask()).not.toContain("Zimmer");

  rmSync(join(corpus, "radio-note.md"));
  rmSync(join(corpus, "radio-note.facts.yaml"));
  await untilHealth("the removal", ({ corpus }) => corpus.documents === 5 && corpus.faults.length === 0);
  expect(await ask()).not.toContain("Zimmer");
  child.kill("SIGTERM");
  expect(await ended).toBe(0);
});
