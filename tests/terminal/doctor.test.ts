/** What `copdesk doctor` says of names and tokens, that it tells each thing as soon as it is known, and waits for nobody long. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readSettings, SETTING_NAMES } from "../../adapters/shared/config.ts";
import { doctor } from "../../adapters/terminal/doctor.ts";
import { nameFindings, shapeFindings } from "../../adapters/terminal/doctor-environment.ts";
import type { Platform } from "../../adapters/terminal/platforms.ts";
import { eventually } from "../platforms/slack/harness.ts";
import { collectingIo, copdesk } from "./run-command.ts";

/** As platforms make them. */
const SOUND = {
  SLACK_BOT_TOKEN: "xoxb-123456789012-1234567890123-AbCdEfGhIjKlMnOpQrStUvWx",
  SLACK_APP_TOKEN: "xapp-1-A0123456789-1234567890123-0123456789abcdef",
  SLACK_SIGNING_SECRET: "0123456789abcdef0123456789abcdef",
  DISCORD_TOKEN: `${"MTIz".repeat(6)}.GabcdE.${"x".repeat(38)}`,
} as const;
type Credential = keyof typeof SOUND;
const CREDENTIALS = Object.keys(SOUND) as Credential[];

const PORT = { COPDESK_PORT: "0" };

const platform = (name: string, check: () => Promise<readonly { ok: boolean; text: string }[]>): Platform => ({
  name,
  setUp: "set it up",
  connection: () => ({ mode: "a mode", start: () => Promise.reject(new Error("not started")), check }),
});

describe("names", () => {
  it("takes any setting with one slip of typing for that setting", () => {
    const slip = fc.record({ name: fc.constantFrom(...SETTING_NAMES), at: fc.nat(), kind: fc.constantFrom(0, 1, 2) });
    fc.assert(
      fc.property(slip, ({ name, at, kind }) => {
        const place = at % name.length;
        const [before, after] = [name.slice(0, place), name.slice(place + 1)];
        const slipped = [`${before}${after}`, `${before}X${after}`, `${before}X${name[place]}${after}`][kind] ?? "";
        fc.pre(!SETTING_NAMES.includes(slipped));
        expect(nameFindings({ [slipped]: "x" })).toEqual([
          expect.objectContaining({ ok: false, mend: expect.stringContaining(`Write ${name},`) }),
        ]);
      }),
    );
  });

  it.each([
    ["DISCORD_BOT_TOKEN", "DISCORD_TOKEN"],
    ["SLACK_SIGNINGSECRETS", "SLACK_SIGNING_SECRET"],
    ["COPDESK_LOGLEVEL", "COPDESK_LOG_LEVEL"],
    ["COPDESK_PUBLICURL", "COPDESK_PUBLIC_URL"],
  ])("%s is told to be none, with %s as the nearest", (name, nearest) => {
    const [finding] = nameFindings({ [name]: "x" });
    expect(finding).toMatchObject({ ok: false, mend: expect.stringContaining(nearest) });
    expect(`${finding?.text}`).toContain(name);
  });

  it("leaves alone what belongs to others, what is empty, and every setting", () => {
    expect(nameFindings({ SLACK_SIGNING_KEY: "x" })).toEqual([
      { ok: true, text: expect.stringMatching(/SLACK_SIGNING_KEY is none of the desk's; the nearest is SLACK_/) },
    ]);
    const settings = Object.fromEntries(SETTING_NAMES.map((name) => [name, "x"]));
    expect(nameFindings({ ...settings, PATH: "/bin", HOME: "/", COPDESK_PROT: "" })).toEqual([]);
  });
});

describe("tokens", () => {
  const read = (environment: Record<string, string>) => {
    const settings = readSettings(environment);
    if (!settings.ok) throw new Error(settings.error.join("\n"));
    return settings.value;
  };
  /** Only one way into Slack is taken. */
  const ways = (given: Record<Credential, string>) => {
    const { SLACK_APP_TOKEN, ...http } = given;
    const { SLACK_SIGNING_SECRET, ...socket } = given;
    return [http, socket].flatMap((each) => shapeFindings(read(each)));
  };

  it("of the right shape are nothing to speak of", () => {
    expect(ways(SOUND)).toEqual([]);
  });

  it.each(CREDENTIALS)("%s that was cut, quoted or mixed up is named, and never shown", (name) => {
    const value = SOUND[name];
    for (const wrong of [value.slice(0, 12), `"${value}"`, "hunter2hunter2hunter2"]) {
      const findings = ways({ ...SOUND, [name]: wrong });
      expect(findings.length).toBeGreaterThan(0);
      for (const { ok, text, mend } of findings) {
        expect({ ok, text }).toEqual({ ok: false, text: expect.stringContaining(name) });
        expect(`${text} ${mend}`).not.toContain(wrong);
      }
    }
  });

  it("of another server than the platform's own may have any shape", () => {
    const elsewhere = { SLACK_API_URL: "http://127.0.0.1:9/api", DISCORD_API_URL: "http://127.0.0.1:9/api" };
    const odd = { SLACK_BOT_TOKEN: "xoxb-1", SLACK_APP_TOKEN: "xapp-1", DISCORD_TOKEN: "t" };
    expect(shapeFindings(read({ ...odd, ...elsewhere }))).toEqual([]);
  });

  it.each(CREDENTIALS)("%s with the ellipsis of the instructions is refused before anything is asked", async (name) => {
    for (const ellipsis of ["…", "..."]) {
      const env = { ...PORT, ...SOUND, [name]: `${SOUND[name].slice(0, 5)}${ellipsis}` };
      const examined = await copdesk(["doctor"], { env });
      expect(examined.status).toBe(1);
      expect(examined.out).toMatch(new RegExp(`^✗ ${name} still holds the ellipsis.*\\n {2}→ `, "m"));
      expect(await copdesk(["serve"], { env })).toMatchObject({ status: 2, err: expect.stringContaining(name) });
    }
  });
});

describe("time", () => {
  it("is not lost: what is known is told before the next thing is asked", async () => {
    const { io, out } = collectingIo({ env: PORT });
    let answer: (findings: readonly { ok: boolean; text: string }[]) => void = () => {};
    const slow = platform("Slow", () => new Promise((resolve) => (answer = resolve)));
    const quick = platform("Quick", async () => [{ ok: true, text: "Quick: fine" }]);
    const ended = doctor({}, io, [quick, slow]);
    await eventually("all but the slow one", () => (out().includes("Quick: fine") ? true : undefined), 20_000);
    expect(out()).toMatch(/^✓ Node\.js \S+ runs copdesk \S+\n✓ corpus: /);
    expect(out()).not.toContain("Slow");
    answer([{ ok: true, text: "Slow: fine too" }]);
    expect(await ended).toBe(0);
    expect(out()).toMatch(/Slow: set up \(a mode\)\n✓ Slow: fine too\n$/);
  });

  it("has an end for each platform, and the others are told all the same", async () => {
    const { io, out } = collectingIo({ env: PORT });
    const silent = platform("Silent", () => new Promise(() => {}));
    const sound = platform("Sound", async () => [{ ok: true, text: "Sound: fine" }]);
    expect(await doctor({}, io, [silent, sound], 20)).toBe(1);
    expect(out()).toMatch(
      /^✗ Silent: no answer within 0\.02 seconds.*not tried\n {2}→ .*network[\s\S]*^✓ Sound: fine$/m,
    );
  });
});
