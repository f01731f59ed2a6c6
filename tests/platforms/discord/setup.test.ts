/** Registering the commands, the doctor's findings, and what is said when Discord cannot be used. */
import { pino } from "pino";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { commandDefinitions } from "../../../adapters/discord/commands.ts";
import { diagnoseDiscord } from "../../../adapters/discord/doctor.ts";
import { registerCommands } from "../../../adapters/discord/register.ts";
import { startDiscord } from "../../../adapters/discord/start.ts";
import { openState } from "../../../adapters/files/state.ts";
import { elapsed } from "../../../adapters/shared/clock.ts";
import { createFakeDesk } from "../fake-desk.ts";
import { type Body, faultsOfCommands, isBody } from "./rules.ts";
import { type StandIn, startStandIn } from "./stand-in.ts";
import { GUILD, TOKEN } from "./world.ts";

let standIn: StandIn;
beforeEach(async () => {
  standIn = await startStandIn();
});
afterEach(async () => {
  await standIn.close();
  expect(standIn.world.violations).toEqual([]);
});

const settings = (change: object = {}) => ({
  token: TOKEN,
  apiUrl: standIn.apiUrl,
  publicKey: null,
  guildId: null,
  shards: null,
  ...change,
});
const puts = () => standIn.world.requests.filter((each) => each.method === "PUT");

describe("the commands", () => {
  it("follow Discord's rules in every language", () => {
    expect(faultsOfCommands(JSON.parse(JSON.stringify(commandDefinitions())))).toEqual([]);
  });

  it("have a name and a description of their own in each of the six languages", () => {
    const wordless: string[] = [];
    const check = (part: Body) => {
      for (const locale of ["fr", "es-ES", "es-419", "ru", "ar", "zh-CN", "zh-TW"]) {
        for (const key of ["name", "description"]) {
          const words = part[`${key}_localizations`];
          if (part[key] !== undefined && (!isBody(words) || typeof words[locale] !== "string"))
            wordless.push(`${part.name} ${key} ${locale}`);
        }
        const descriptions = part.description_localizations;
        if (isBody(descriptions) && descriptions[locale] === part.description)
          wordless.push(`${part.name} is English in ${locale}`);
      }
      if (Array.isArray(part.options)) part.options.filter(isBody).forEach(check);
    };
    const commands: readonly Body[] = JSON.parse(JSON.stringify(commandDefinitions()));
    commands.forEach(check);
    expect(wordless).toEqual([]);
    expect(commands.map((command) => [command.integration_types, command.contexts])).toEqual([
      [
        [0, 1],
        [0, 1, 2],
      ],
      [
        [0, 1],
        [0, 1, 2],
      ],
    ]);
  });

  it("are sent once: nothing is sent when nothing changed", async () => {
    expect(await registerCommands(settings())).toEqual({
      changed: true,
      commands: ["cop", "Find the source"],
      scope: "every server",
    });
    expect(await registerCommands(settings())).toMatchObject({ changed: false });
    expect(puts()).toHaveLength(1);
    const [cop = {}, ...rest] = standIn.world.commands.get("") ?? [];
    standIn.world.commands.set("", [{ ...cop, description: "Something else" }, ...rest]);
    expect(await registerCommands(settings())).toMatchObject({ changed: true });
  });

  it("can be registered for one server", async () => {
    expect(await registerCommands(settings({ guildId: GUILD }))).toMatchObject({ changed: true, scope: "one server" });
    expect([...standIn.world.commands.keys()]).toEqual([`/guilds/${GUILD}`]);
  });

  it("are registered without Arabic where Discord refuses it, and stay so", async () => {
    standIn.break(/^PUT/, { answer: { status: 400, body: { code: 50035, message: "Invalid Form Body", errors: {} } } });
    expect(await registerCommands(settings())).toMatchObject({ changed: true });
    const [cop] = standIn.world.commands.get("") ?? [];
    expect(Object.keys(cop?.description_localizations ?? {})).toEqual([
      "fr",
      "es-ES",
      "es-419",
      "ru",
      "zh-CN",
      "zh-TW",
    ]);
    expect(await registerCommands(settings())).toMatchObject({ changed: false });
  });

  it("are not registered with a bad token, which is said with what to do", async () => {
    await expect(registerCommands(settings({ token: "wrong" }))).rejects.toMatchObject({
      code: "platform-refused",
      data: { reason: "the token is not valid" },
    });
  });
});

describe("the doctor", () => {
  const complaints = async (change: object = {}) =>
    (await diagnoseDiscord(settings(change))).filter((each) => !each.ok);

  it("finds everything in order", async () => {
    await registerCommands(settings());
    const findings = await diagnoseDiscord(settings());
    expect(findings.map((each) => each.ok)).toEqual([true, true, true, true, true]);
    expect(findings[0]?.text).toBe("Discord: the token belongs to the bot cop-desk");
  });

  it("names a bad token", async () => {
    expect(await complaints({ token: "wrong" })).toMatchObject([
      { text: "Discord: the token is not valid", mend: expect.stringContaining("DISCORD_TOKEN") },
    ]);
  });

  it("names commands that are not registered, or not as they are now", async () => {
    expect(await complaints()).toMatchObject([{ mend: "Register them with: copdesk discord register" }]);
  });

  it("names missing permissions, server by server", async () => {
    await registerCommands(settings());
    standIn.settings.guildPermissions = String(1n << 10n);
    const [finding] = await complaints();
    expect(finding?.text).toBe(
      "Discord: in the server Study Group 2 it lacks: Send Messages, Send Messages in Threads, Read Message History",
    );
    standIn.settings.guildPermissions = "8";
    expect(await complaints()).toEqual([]);
  });

  it("names interactions that go elsewhere, and a public key of another application", async () => {
    await registerCommands(settings());
    standIn.settings.application = {
      ...standIn.settings.application,
      interactions_endpoint_url: "https://desk.example/discord/interactions",
    };
    expect((await complaints())[0]?.text).toContain("the gateway gets none");
    const publicKey = standIn.world.publicKeyHex;
    expect(await complaints({ publicKey })).toEqual([]);
    expect((await complaints({ publicKey: "0".repeat(64) }))[0]?.text).toContain("DISCORD_PUBLIC_KEY is not");
    standIn.settings.application = {
      ...standIn.settings.application,
      interactions_endpoint_url: null,
      integration_types_config: { 0: {} },
    };
    expect((await complaints({ publicKey })).map((each) => each.text)).toEqual([
      "Discord: no address is set to which Discord could send interactions",
      "Discord: User Install is switched off",
    ]);
  });

  it("never rejects: a Discord that cannot be reached is a finding", async () => {
    expect((await complaints({ apiUrl: "http://127.0.0.1:9/api" })).map(({ text }) => text)).toEqual([
      "Discord: http://127.0.0.1:9/api cannot be reached, so the token was not tried: nobody listens there (ECONNREFUSED)",
    ]);
  });
});

describe("starting", () => {
  const context = () => ({
    desk: createFakeDesk,
    elapsed,
    today: () => "2026-10-01",
    log: pino({ level: "silent" }),
    ...openState(null, pino({ level: "silent" })),
    mount: () => {},
  });

  it("is refused with a bad token, in both modes", async () => {
    for (const publicKey of [null, standIn.world.publicKeyHex]) {
      await expect(startDiscord(settings({ token: "wrong", publicKey }), context())).rejects.toMatchObject({
        code: "platform-refused",
        data: { reason: "the token is not valid" },
      });
    }
  });

  it("is refused with the public key of another application", async () => {
    await expect(startDiscord(settings({ publicKey: "0".repeat(64) }), context())).rejects.toMatchObject({
      code: "platform-refused",
      data: { reason: "DISCORD_PUBLIC_KEY is not this application's" },
    });
  });
});
