/** Registers the commands with Discord, and tells whether they are. */
import { DiscordAPIError, type REST, type RESTPutAPIApplicationCommandsJSONBody, Routes } from "discord.js";
import { z } from "zod";
import { LANGUAGES } from "../../src/index.ts";
import { commandDefinitions } from "./commands.ts";
import { platformRefused } from "./refused.ts";
import { createRest, type RestOptions } from "./rest.ts";

export interface RegisterOptions extends RestOptions {
  /** registers for this server only; null for everywhere */
  readonly guildId: string | null;
}

export interface Registered {
  /** false when everything was registered already, and nothing was sent */
  readonly changed: boolean;
  /** names of all commands that are registered now */
  readonly commands: readonly string[];
  /** as in "registered for …" */
  readonly scope: "every server" | "one server";
}

const INVALID_FORM = 50035;
const APPLICATION = z.object({ id: z.string() });

/**
 * Brings the registered commands to what `commands.ts` says; does nothing when they are so already.
 * @throws CodedError `platform-refused`
 */
export async function registerCommands(options: RegisterOptions): Promise<Registered> {
  try {
    const rest = createRest(options);
    const application = APPLICATION.parse(await rest.get(Routes.currentApplication())).id;
    const changed = await bringUp(rest, application, options.guildId);
    return {
      changed,
      commands: commandDefinitions().map((command) => command.name),
      scope: options.guildId === null ? "every server" : "one server",
    };
  } catch (error) {
    throw platformRefused(error);
  }
}

/** True when the registered commands are those of `commands.ts`. */
export async function areRegistered(rest: REST, application: string, guildId: string | null): Promise<boolean> {
  const registered = await rest.get(routeOf(application, guildId), {
    query: new URLSearchParams({ with_localizations: "true" }),
  });
  const have = fingerprint(registered);
  return wordings().some((commands) => fingerprint(commands) === have);
}

async function bringUp(rest: REST, application: string, guildId: string | null): Promise<boolean> {
  if (await areRegistered(rest, application, guildId)) return false;
  const [all, less] = wordings();
  try {
    await rest.put(routeOf(application, guildId), { body: all });
  } catch (error) {
    if (!(error instanceof DiscordAPIError) || error.code !== INVALID_FORM || less === undefined) throw error;
    await rest.put(routeOf(application, guildId), { body: less });
  }
  return true;
}

/** All languages; and all but Arabic, which Discord's documentation does not list among the languages of its clients. */
function wordings(): readonly RESTPutAPIApplicationCommandsJSONBody[] {
  return [commandDefinitions(), commandDefinitions(LANGUAGES.filter((language) => language !== "ar"))];
}

function routeOf(application: string, guildId: string | null): `/${string}` {
  return guildId === null
    ? Routes.applicationCommands(application)
    : Routes.applicationGuildCommands(application, guildId);
}

/** What both sides must agree on; Discord adds ids, versions and defaults. */
const SAME = z.object({
  type: z.number().default(1),
  name: z.string(),
  description: z.string().default(""),
  required: z.boolean().default(false),
  autocomplete: z.boolean().default(false),
  name_localizations: z.record(z.string(), z.string()).nullish(),
  description_localizations: z.record(z.string(), z.string()).nullish(),
  integration_types: z.array(z.number()).nullish(),
  contexts: z.array(z.number()).nullish(),
  get options() {
    return z.array(SAME).nullish();
  },
});

function fingerprint(commands: unknown): string {
  const parsed = z.array(SAME).safeParse(commands);
  if (!parsed.success) return "";
  const sorted = parsed.data.toSorted((a, b) => (`${a.type} ${a.name}` < `${b.type} ${b.name}` ? -1 : 1));
  return JSON.stringify(sorted, (key, value: unknown) => normal(key, value));
}

/** One order of keys, and one way to say "none". The order of options means something, that of places does not. */
function normal(key: string, value: unknown): unknown {
  if (value === null) return undefined;
  if (Array.isArray(value)) {
    if (value.length === 0) return undefined;
    return key === "integration_types" || key === "contexts" ? value.toSorted() : value;
  }
  if (typeof value !== "object") return value;
  const entries = Object.entries(value);
  return entries.length === 0 ? undefined : Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
