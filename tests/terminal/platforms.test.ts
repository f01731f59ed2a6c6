/** `copdesk doctor` and what sets a platform up. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startStandIn, TOKENS } from "../platforms/slack/stand-in.ts";
import { copdesk } from "./run-command.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "copdesk-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const env = (more: Record<string, string> = {}) => ({ COPDESK_DATA: join(folder, "data"), COPDESK_PORT: "0", ...more });

describe("doctor", () => {
  it("finds a sound installation sound, and says what is off and how to switch it on", async () => {
    const { status, out } = await copdesk(["doctor"], { env: env() });
    expect(out).toMatch(/^✓ Node\.js \d/m);
    expect(out).toMatch(/^✓ corpus: 5 documents/m);
    expect(out).toMatch(/^✓ data folder: /m);
    expect(out).toMatch(/^✓ Slack: off; set SLACK_BOT_TOKEN/m);
    expect(out).not.toContain("✗");
    expect(status).toBe(0);
  });

  it("names everything that is wrong, each with its mend, with status 1", async () => {
    const given = env({ COPDESK_CORPUS: join(folder, "nowhere"), COPDESK_DATA: "/dev/null/data" });
    const { status, out } = await copdesk(["doctor"], { env: given });
    expect(status).toBe(1);
    expect(out).toMatch(/^✗ corpus: .*nowhere.*\n {2}→ /m);
    expect(out).toMatch(/^✗ data folder: .*\n {2}→ /m);
    const halfSet = await copdesk(["doctor"], { env: env({ SLACK_BOT_TOKEN: "xoxb-1" }) });
    expect(halfSet.status).toBe(1);
    expect(halfSet.out).toMatch(/^✗ SLACK_BOT_TOKEN is set, but neither/m);
  });

  it("asks Slack about its credentials", async () => {
    const slack = await startStandIn("socket");
    const credentials = { SLACK_BOT_TOKEN: TOKENS.bot, SLACK_APP_TOKEN: TOKENS.app, SLACK_API_URL: slack.apiUrl };
    try {
      const sound = await copdesk(["doctor"], { env: env(credentials) });
      expect(sound.out).toMatch(/^✓ Slack: set up \(Socket Mode\)\n✓ Slack: /m);
      slack.fail("auth.test", { error: "invalid_auth" }, 5);
      const refused = await copdesk(["doctor"], { env: env(credentials) });
      expect(refused.status).toBe(1);
      expect(refused.out).toMatch(/^✗ Slack.*\n {2}→ .*SLACK_BOT_TOKEN/m);
    } finally {
      await slack.close();
    }
  });
});

describe("slack manifest", () => {
  it("prints YAML for Socket Mode, or with an address for HTTP mode", async () => {
    const socket = await copdesk(["slack", "manifest"]);
    expect(socket).toMatchObject({ status: 0, err: "" });
    expect(socket.out).toMatch(/socket_mode_enabled: true/);
    const http = await copdesk(["slack", "manifest", "--url", "https://desk.example.org"]);
    expect(http.out).toMatch(/request_url: https:\/\/desk\.example\.org\//);
  });
});
