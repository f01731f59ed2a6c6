/** The settings of `copdesk serve`, read from environment variables with every fault reported at once. */
import { z } from "zod";
import { LEVELS_FAULT, type Levels, readLevels } from "./levels.ts";
import { isLoopback } from "./loopback.ts";
import { PUBLIC_URL_FAULT, readPublicUrl } from "./public-url.ts";

/** How Slack is reached: over a WebSocket that the desk opens, or by signed requests that Slack sends. */
export type SlackSettings = {
  readonly botToken: string;
  /** ends with a slash; null is Slack's own */
  readonly apiUrl: string | null;
} & (
  | { readonly mode: "socket"; readonly appToken: string }
  | { readonly mode: "http"; readonly signingSecret: string }
);

export interface DiscordSettings {
  readonly token: string;
  /** without a slash at its end; null is Discord's own */
  readonly apiUrl: string | null;
  /** set: interactions come as signed requests; null: over the gateway */
  readonly publicKey: string | null;
  /** register the commands for this server only */
  readonly guildId: string | null;
}

export interface Settings {
  /** null: no credentials */
  readonly slack: SlackSettings | null;
  /** null: no credentials */
  readonly discord: DiscordSettings | null;
  /** null: the corpus that comes with the desk */
  readonly corpus: string | null;
  /** folder for what must survive a restart */
  readonly data: string;
  /** the PostgreSQL database that takes its place; null: there is none */
  readonly databaseUrl: string | null;
  /** how long what people asked and said is kept, in days; null: as long as each store says */
  readonly keepDays: number | null;
  readonly host: string;
  readonly port: number;
  /** where people reach the pages of documents, without a slash at its end; makes citations links to them */
  readonly publicUrl: string | null;
  /** lets in whoever keeps the documents; null: nobody */
  readonly keeperToken: string | null;
  /** folder whose originals wait for review; null: none */
  readonly inbox: string | null;
  /** pages elsewhere that may hold a field to ask in, as `https://www.example.org` */
  readonly embedOrigins: readonly string[];
  /** the highest audience whose documents each surface shows */
  readonly levels: Levels;
  /** how many questions are answered at once; each thread holds the whole corpus */
  readonly threads: number;
  readonly logLevel: string;
}

export type Environment = Readonly<Record<string, string | undefined>>;

const PORT = "must be a port from 0 to 65535";
const THREADS = "must be a number of threads from 1 to 64";
const DATABASE = "must be an address such as postgres://user:password@host:5432/copdesk";
const DAYS = "must be a number of days from 1 to 3650";
const LOG_LEVELS = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;

const text = z.string().trim().min(1).optional();
const url = z.url({ protocol: /^https?$/, error: "must be an address such as https://example.org" }).optional();
/** Whoever copies a line of instructions copies what stands there for the rest. */
const credential = text.refine(
  (value) => !value?.includes("…") && !value?.includes("..."),
  "still holds the ellipsis of the instructions; put the whole value there",
);
const notStartingWith = (prefix: string, mend: string) =>
  credential.refine((value) => !value?.startsWith(prefix), mend);

const VARIABLES = z.object({
  SLACK_BOT_TOKEN: notStartingWith("xapp-", "is an app-level token; the bot token starts with xoxb-"),
  SLACK_APP_TOKEN: notStartingWith("xoxb-", "is a bot token; the app-level token starts with xapp-"),
  SLACK_SIGNING_SECRET: credential,
  SLACK_API_URL: url,
  DISCORD_TOKEN: notStartingWith("Bot ", 'must be the token alone, without "Bot "'),
  DISCORD_API_URL: url,
  DISCORD_PUBLIC_KEY: z
    .string()
    .regex(/^[0-9a-f]{64}$/i, "must be 64 hexadecimal digits")
    .optional(),
  DISCORD_GUILD_ID: z
    .string()
    .regex(/^\d{5,20}$/, "must be a server's number, such as 123456789012345678")
    .optional(),
  COPDESK_CORPUS: text,
  COPDESK_DATA: text.default(".copdesk"),
  COPDESK_DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: DATABASE }).optional(),
  COPDESK_KEEP_DAYS: z
    .string()
    .regex(/^\d+$/, DAYS)
    .transform(Number)
    .pipe(z.number().min(1, DAYS).max(3_650, DAYS))
    .optional(),
  COPDESK_HOST: text.default("127.0.0.1"),
  COPDESK_PORT: z.string().regex(/^\d+$/, PORT).default("3000").transform(Number).pipe(z.number().max(65_535, PORT)),
  COPDESK_PUBLIC_URL: z
    .string()
    .refine((value) => readPublicUrl(value) !== null, PUBLIC_URL_FAULT)
    .optional(),
  COPDESK_KEEPER_TOKEN: text.refine(
    (value) => value === undefined || value.length >= 16,
    "must have at least 16 characters",
  ),
  COPDESK_INBOX: text,
  COPDESK_EMBED_ORIGINS: z
    .string()
    .default("")
    .transform((value) => value.split(/[\s,]+/).filter(Boolean))
    .refine((origins) => origins.every(isOrigin), "must name origins such as https://www.example.org, without a path"),
  COPDESK_AUDIENCE: z
    .string()
    .refine((value) => readLevels(value, true) !== null, LEVELS_FAULT)
    .default(""),
  COPDESK_THREADS: z
    .string()
    .regex(/^\d+$/, THREADS)
    .default("1")
    .transform(Number)
    .pipe(z.number().min(1, THREADS).max(64, THREADS)),
  COPDESK_LOG_LEVEL: z.enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(", ")}` }).default("info"),
});

type Variables = z.infer<typeof VARIABLES>;

/** The name of every setting. */
export const SETTING_NAMES: readonly string[] = Object.keys(VARIABLES.shape);

/**
 * Reads the settings; an empty variable counts as not set.
 * @returns the settings, or one line for each variable that is wrong or missing from a half-set pair
 */
export function readSettings(
  environment: Environment,
): { readonly ok: true; readonly value: Settings } | { readonly ok: false; readonly error: readonly string[] } {
  const given = Object.fromEntries(
    SETTING_NAMES.flatMap((name) => {
      const value = environment[name]?.trim();
      return value ? [[name, value]] : [];
    }),
  );
  const parsed = VARIABLES.safeParse(given);
  const wrong = parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}.`);
  const faults = [...wrong, ...halfSet(given)];
  return parsed.success && faults.length === 0
    ? { ok: true, value: toSettings(parsed.data) }
    : { ok: false, error: faults };
}

function toSettings(v: Variables): Settings {
  const publicUrl = v.COPDESK_PUBLIC_URL === undefined ? null : readPublicUrl(v.COPDESK_PUBLIC_URL);
  const levels = readLevels(v.COPDESK_AUDIENCE, publicUrl === null && isLoopback(v.COPDESK_HOST));
  if (levels === null) throw new Error("levels that were read once cannot be read again");
  return {
    slack: slackSettings(v),
    discord:
      v.DISCORD_TOKEN === undefined
        ? null
        : {
            token: v.DISCORD_TOKEN,
            apiUrl: v.DISCORD_API_URL?.replace(/\/+$/, "") ?? null,
            publicKey: v.DISCORD_PUBLIC_KEY ?? null,
            guildId: v.DISCORD_GUILD_ID ?? null,
          },
    corpus: v.COPDESK_CORPUS ?? null,
    data: v.COPDESK_DATA,
    databaseUrl: v.COPDESK_DATABASE_URL ?? null,
    keepDays: v.COPDESK_KEEP_DAYS ?? null,
    host: v.COPDESK_HOST,
    port: v.COPDESK_PORT,
    publicUrl,
    keeperToken: v.COPDESK_KEEPER_TOKEN ?? null,
    inbox: v.COPDESK_INBOX ?? null,
    embedOrigins: v.COPDESK_EMBED_ORIGINS,
    levels,
    threads: v.COPDESK_THREADS,
    logLevel: v.COPDESK_LOG_LEVEL,
  };
}

/** As a browser names where a page comes from. */
function isOrigin(text: string): boolean {
  return /^https?:\/\//.test(text) && URL.canParse(text) && new URL(text).origin === text;
}

/** With both an app token and a signing secret Socket Mode wins: it works without a public address. */
function slackSettings(v: Variables): SlackSettings | null {
  if (v.SLACK_BOT_TOKEN === undefined) return null;
  const common = { botToken: v.SLACK_BOT_TOKEN, apiUrl: v.SLACK_API_URL?.replace(/\/*$/, "/") ?? null };
  if (v.SLACK_APP_TOKEN !== undefined) return { ...common, mode: "socket", appToken: v.SLACK_APP_TOKEN };
  if (v.SLACK_SIGNING_SECRET !== undefined) return { ...common, mode: "http", signingSecret: v.SLACK_SIGNING_SECRET };
  return null;
}

/** Credentials that are set without the ones they need, one line each. */
function halfSet(given: Environment): readonly string[] {
  const faults: string[] = [];
  const has = (name: keyof Variables) => given[name] !== undefined;
  const slackSecret = has("SLACK_APP_TOKEN")
    ? "SLACK_APP_TOKEN"
    : has("SLACK_SIGNING_SECRET")
      ? "SLACK_SIGNING_SECRET"
      : null;
  if (has("SLACK_BOT_TOKEN") && slackSecret === null) {
    faults.push(
      "SLACK_BOT_TOKEN is set, but neither SLACK_APP_TOKEN (Socket Mode) nor SLACK_SIGNING_SECRET (HTTP mode) is; set one of them.",
    );
  }
  if (!has("SLACK_BOT_TOKEN") && slackSecret !== null) {
    faults.push(`${slackSecret} is set, but SLACK_BOT_TOKEN is not; set it too.`);
  }
  if (has("COPDESK_INBOX") && !has("COPDESK_KEEPER_TOKEN")) {
    faults.push(
      "COPDESK_INBOX is set, but COPDESK_KEEPER_TOKEN is not, so nobody could review what lies there; set it too.",
    );
  }
  for (const name of ["DISCORD_PUBLIC_KEY", "DISCORD_GUILD_ID"] as const) {
    if (has(name) && !has("DISCORD_TOKEN")) faults.push(`${name} is set, but DISCORD_TOKEN is not; set it too.`);
  }
  return faults;
}
