/** `copdesk doctor`: looks at everything that must be right, and says what to mend. */
import { accessSync, constants, mkdirSync } from "node:fs";
import type { Library } from "../../src/index.ts";
import { packageVersion } from "../files/package-root.ts";
import type { Finding } from "../shared/adapter.ts";
import { readSettings, type Settings } from "../shared/config.ts";
import { createLogger } from "../shared/log.ts";
import { within } from "../shared/within.ts";
import { asTyped } from "./as-typed.ts";
import { addressFindings } from "./doctor-address.ts";
import { nameFindings, shapeFindings } from "./doctor-environment.ts";
import { findingOf } from "./finding-of.ts";
import { type Io, paintFor } from "./io.ts";
import { type CorpusOption, openLibrary } from "./open-desk.ts";
import { PLATFORMS, type Platform } from "./platforms.ts";
import { plain } from "./render/width.ts";

/** How long a platform may take to answer all that it is asked, in milliseconds. */
const PLATFORM_MS = 15_000;

/**
 * Runs the command; what is found is told as soon as it is.
 * @param platformMs how long each platform may take, in milliseconds
 * @returns the exit status: 0 when everything is as it should be, else 1
 */
export async function doctor(
  options: CorpusOption,
  io: Io,
  platforms: readonly Platform[] = PLATFORMS,
  platformMs = PLATFORM_MS,
): Promise<number> {
  const paint = paintFor(io);
  let sound = true;
  for await (const { ok, text, mend } of examine(options, io, platforms, platformMs)) {
    sound &&= ok;
    io.stdout.write(`${ok ? paint("good", "✓") : paint("bad", "✗")} ${plain(text)}\n`);
    if (!ok && mend !== undefined) io.stdout.write(`  → ${asTyped(plain(mend), io.env)}\n`);
  }
  return sound ? 0 : 1;
}

async function* examine(
  options: CorpusOption,
  { env, today }: Io,
  platforms: readonly Platform[],
  platformMs: number,
): AsyncGenerator<Finding> {
  yield { ok: true, text: `Node.js ${process.versions.node} runs copdesk ${packageVersion()}` };
  const corpus = await openLibrary(options).catch((error: unknown) => findingOf("corpus", error));
  const library = "ok" in corpus ? null : corpus;
  yield "ok" in corpus ? corpus : corpusFinding(corpus);
  yield* nameFindings(env);
  const settings = readSettings(env);
  if (!settings.ok) {
    yield* settings.error.map((text) => ({ ok: false, text, mend: "Set it in the environment or in .env." }));
    return;
  }
  yield* shapeFindings(settings.value);
  yield await keptFinding(settings.value);
  yield* addressFindings(settings.value, library, today);
  const asked = platforms.map((platform) => platformFindings(settings.value, platform, platformMs));
  for (const findings of asked) yield* await findings;
}

function corpusFinding({ corpus, faults }: Library): Finding {
  const { documents, newest } = corpus;
  const text = `corpus: ${documents.length} documents, newest ${newest ?? "undated"}`;
  if (faults.length === 0) return { ok: true, text };
  return { ok: false, text: `${text}; ${faults.length} faults`, mend: "Run copdesk check, which names each." };
}

/** Where things are kept: the database where one is set, else the data folder. */
async function keptFinding({ data, databaseUrl }: Settings): Promise<Finding> {
  if (databaseUrl === null) return dataFinding(data);
  const { tryPostgres } = await import("../engines/postgres/open.ts");
  try {
    await tryPostgres(databaseUrl, createLogger("silent"));
    return { ok: true, text: "database: it can be reached, and its tables are up to date" };
  } catch (error) {
    return findingOf("database", error);
  }
}

function dataFinding(data: string): Finding {
  try {
    mkdirSync(data, { recursive: true });
    accessSync(data, constants.W_OK);
    return { ok: true, text: `data folder: ${data} can be written` };
  } catch {
    return {
      ok: false,
      text: `data folder: ${data} cannot be written`,
      mend: "Make it writable, or name another with COPDESK_DATA.",
    };
  }
}

/** Asks a platform, which never rejects; one that goes on being silent is a finding too. */
async function platformFindings(
  settings: Settings,
  { name, setUp, connection }: Platform,
  platformMs: number,
): Promise<readonly Finding[]> {
  const on = connection(settings);
  if (on === null) return [{ ok: true, text: `${name}: off; ${setUp}` }];
  const setup: Finding = { ok: true, text: `${name}: set up (${on.mode})` };
  let found: readonly Finding[] = [];
  const checked = on.check().then((findings) => {
    found = findings;
  });
  if (await within(platformMs, checked)) return [setup, ...found];
  return [
    setup,
    {
      ok: false,
      text: `${name}: no answer within ${platformMs / 1_000} seconds, so its credentials were not tried`,
      mend: "Check the network, the firewall and a proxy in between; then try again.",
    },
  ];
}
