/** `copdesk doctor` and what sets a platform up. */
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
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

const listening = (server: Server) =>
  new Promise<number>((resolve) =>
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : 0);
    }),
  );
const closed = (server: Server) => new Promise((resolve) => server.close(resolve));

/** A port that nobody listens on now. */
async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listening(server);
  await closed(server);
  return port;
}

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

  it("opens a page at the public address itself, and says what answers there instead", async () => {
    const unset = await copdesk(["doctor"], { env: env() });
    expect(unset.out).toMatch(/^✓ public address: not set; /m);
    const wrong = await copdesk(["doctor"], { env: env({ COPDESK_PUBLIC_URL: "desk.example.org" }) });
    expect(wrong.out).toMatch(/^✗ COPDESK_PUBLIC_URL must be an address such as https:/m);
    // What stands before the desk: first something else, then a proxy that leads nowhere, then one that leads to the desk.
    let answer: (path: string) => Promise<readonly [number, string]> = async () => [200, "<title>Log in</title>"];
    const proxy = createServer((request, response) => {
      void answer(request.url ?? "").then(([status, body]) =>
        response.writeHead(status, { connection: "close" }).end(body),
      );
    });
    const port = await listening(proxy);
    const deskPort = await freePort();
    const given = env({ COPDESK_PORT: String(deskPort), COPDESK_PUBLIC_URL: `http://127.0.0.1:${port}/cop` });
    try {
      const login = await copdesk(["doctor"], { env: given });
      expect(login.status).toBe(1);
      expect(login.out).toMatch(/^✗ public address: \S+\/cop\/documents\/\S+ answers with status 200, and not/m);
      answer = async () => [502, "Bad gateway"];
      expect((await copdesk(["doctor"], { env: given })).out).toMatch(
        /answers with status 502, .*\n {2}→ .*\/originals\//,
      );
      answer = async (path) => {
        const { status, text } = await fetch(`http://127.0.0.1:${deskPort}${path.replace("/cop", "")}`).then(
          async (response) => ({ status: response.status, text: await response.text() }),
        );
        return [status, text];
      };
      const sound = await copdesk(["doctor"], { env: given });
      expect(sound.out).toMatch(/^✓ public address: citations lead to http:\S+\/cop\/documents\/…/m);
      expect(sound.status).toBe(0);
    } finally {
      await closed(proxy);
    }
    const nobody = await copdesk(["doctor"], { env: given });
    expect(nobody.out).toMatch(
      /^✗ public address: .* cannot be opened from this machine: nobody listens there \(ECONNREFUSED\)\n {2}→ /m,
    );
    expect(nobody.status).toBe(1);
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
