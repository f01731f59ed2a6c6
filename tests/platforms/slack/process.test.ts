/** The whole desk as it is run: `copdesk serve` in a process of its own, over the real documents. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { eventually, type Mode } from "./harness.ts";
import { type StandIn, startStandIn, TOKENS } from "./stand-in.ts";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const MAIN = ["--import", "tsx", join(ROOT, "adapters/terminal/main.ts"), "serve"];

describe.each<Mode>(["socket", "http"])("copdesk serve in %s mode", (mode) => {
  let slack: StandIn;
  let folder: string;
  const children: ChildProcess[] = [];

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "copdesk-process-"));
    slack = await startStandIn(mode);
  });
  afterEach(async () => {
    for (const child of children) child.kill("SIGKILL");
    children.length = 0;
    await slack.close();
    rmSync(folder, { recursive: true });
    expect(slack.violations).toEqual([]);
  });

  /** Starts the desk; resolves once it says that it runs. */
  const serve = async () => {
    const secret = mode === "socket" ? { SLACK_APP_TOKEN: TOKENS.app } : { SLACK_SIGNING_SECRET: TOKENS.secret };
    const child = spawn(process.execPath, MAIN, {
      cwd: ROOT,
      env: {
        PATH: process.env.PATH,
        SLACK_BOT_TOKEN: TOKENS.bot,
        ...secret,
        SLACK_API_URL: slack.apiUrl,
        COPDESK_DATA: folder,
        COPDESK_PORT: "0",
        COPDESK_LOG_LEVEL: "error",
      },
    });
    children.push(child);
    let said = "";
    child.stderr?.on("data", (chunk: Buffer) => {
      said += chunk.toString();
    });
    const ended = new Promise<number | null>((resolve) => child.on("exit", resolve));
    const health = await eventually(
      "the desk to run",
      () => {
        if (child.exitCode !== null) throw new Error(said);
        return /(http:\/\/\S+)\/healthz/.exec(said)?.[1];
      },
      90_000,
    );
    slack.listenAt(`${health}/slack/events`);
    return { child, ended, health, said: () => said };
  };
  const answers = (channel: string) => slack.seen(channel, "U0ANA");

  it("answers, keeps buttons and threads over a restart, and drains on SIGTERM", { timeout: 240_000 }, async () => {
    const first = await serve();
    const root = await slack.mention({ text: "who is the Q3/2 focal point" });
    const answer = await eventually("an answer", () => answers("C0COP")[0]);
    expect(answer.text).toMatch(/^Orhan Osmani is BDT Focal Point/);
    expect(await (await fetch(`${first.health}/healthz`)).json()).toMatchObject({
      ok: true,
      adapters: { slack: { ok: true } },
    });

    slack.fail("chat.postMessage", "slow");
    await slack.mention({ text: "what did Nigeria contribute?", channel: "C0GENERAL" });
    first.child.kill("SIGTERM");
    expect(await first.ended).toBe(0);
    expect(answers("C0GENERAL")).toHaveLength(1);
    expect(first.said()).not.toContain('"level":50');

    // What a restart finds in the data folder is the same in both modes; starting takes its time.
    if (mode === "http") return;
    await serve();
    await slack.click(answer, "In context");
    await eventually("a modal", () => slack.world.modals.get("U0ANA")?.[0]);
    await slack.mention({ text: "and in 2020?", thread: root });
    expect((await eventually("a second answer", () => answers("C0COP")[1])).text).toContain("Marco Obiso");
  });
});
