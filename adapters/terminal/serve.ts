/** `copdesk serve`: every platform that has credentials, and `/healthz`, until a signal. */
import { type AwaitedDesk, CodedError } from "../../src/index.ts";
import { originalsOf } from "../files/originals.ts";
import { defaultCorpusFolder } from "../files/read-corpus.ts";
import { openState } from "../files/state.ts";
import type { AdapterContext, RunningAdapter } from "../shared/adapter.ts";
import { readSettings, type Settings } from "../shared/config.ts";
import { createHealthApp, type DeskServer, startServer } from "../shared/health.ts";
import { createLifecycle, type Lifecycle } from "../shared/lifecycle.ts";
import { createLogger } from "../shared/log.ts";
import { createPages } from "../web/pages.ts";
import { startThreadedDesk, type ThreadedDesk, type ThreadedOptions } from "./answering/threaded-desk.ts";
import type { Io } from "./io.ts";
import type { CorpusOption } from "./open-desk.ts";
import { type Connection, PLATFORMS, type Platform } from "./platforms.ts";

/** How long questions in work may take after a signal, in milliseconds; container platforms kill after ten seconds. */
const DRAIN_MS = 8_000;

/**
 * Runs the command until it is stopped.
 * @param threads how the desk's threads are other than usual, in tests
 * @returns the exit status: 0 after a clean stop
 * @throws CodedError `settings-wrong`, `credentials-missing`, `address-taken`, `platform-refused`, and those of the corpus
 */
export async function serve(
  options: CorpusOption,
  io: Io,
  platforms: readonly Platform[] = PLATFORMS,
  threads: Pick<ThreadedOptions, "file" | "deadlineMs"> = {},
): Promise<number> {
  const settings = settingsOf(io);
  const wanted = wantedOf(platforms, settings);
  if (wanted.length === 0) throw new CodedError("credentials-missing", {});
  const log = createLogger(settings.logLevel);
  const folder = options.corpus ?? defaultCorpusFolder();
  const { publicUrl, logLevel } = settings;
  const desk = await startThreadedDesk({ setting: { folder, publicUrl, logLevel }, log, ...threads });
  const lifecycle = createLifecycle({ log, deadlineMs: DRAIN_MS, events: io.events, exit: io.exit });
  const running = new Map<string, RunningAdapter>();
  const app = healthOf(desk, lifecycle, wanted, running);
  if (publicUrl !== null) app.route("/", createPages({ desk: () => desk.desk, original: originalsOf(folder) }));
  const server = await startServer(app, settings.host, settings.port);
  const state = openState(settings.data);
  const context: AdapterContext = { desk: () => desk.desk, today: io.today, log, mount: server.mount, ...state };
  const failures = await startAll(wanted, context, lifecycle, running);
  if (failures.length === 0 && !lifecycle.stopping) announce(platforms, settings, desk.desk, server, io);
  const status = await lifecycle.ended;
  await server.close();
  // Last, since those who had asked before the signal are answered until here.
  await desk.stop();
  if (failures.length > 0) throw failures[0];
  return status;
}

/**
 * The settings from the environment.
 * @throws CodedError `settings-wrong` with every fault
 */
export function settingsOf(io: Io): Settings {
  const read = readSettings(io.env);
  if (!read.ok) throw new CodedError("settings-wrong", { faults: read.error });
  return read.value;
}

interface Wanted {
  readonly name: string;
  readonly connection: Connection;
}

function wantedOf(platforms: readonly Platform[], settings: Settings): readonly Wanted[] {
  return platforms.flatMap(({ name, connection }) => {
    const on = connection(settings);
    return on === null ? [] : [{ name, connection: on }];
  });
}

/** Starts all at once; when one fails, everything stops. Returns what failed. */
async function startAll(
  wanted: readonly Wanted[],
  context: AdapterContext,
  lifecycle: Lifecycle,
  running: Map<string, RunningAdapter>,
): Promise<readonly unknown[]> {
  const started = await Promise.allSettled(
    wanted.map(async ({ name, connection }) => {
      const adapter = await connection.start(context);
      running.set(name, adapter);
      lifecycle.add(adapter);
    }),
  );
  const failures = started.flatMap((each) => (each.status === "rejected" ? [each.reason] : []));
  if (failures.length > 0) lifecycle.stop("a platform could not be started");
  return failures;
}

function healthOf(
  desk: ThreadedDesk,
  lifecycle: Lifecycle,
  wanted: readonly Wanted[],
  running: ReadonlyMap<string, RunningAdapter>,
) {
  return createHealthApp({
    adapters: () =>
      wanted.map(({ name }) => {
        const adapter = running.get(name);
        const starting = { ok: false, detail: "starting" };
        return { name: name.toLowerCase(), status: () => adapter?.status() ?? starting };
      }),
    desk: desk.status,
    corpus: () => ({ ...desk.desk.corpus, faults: desk.faults() }),
    stopping: () => lifecycle.stopping,
  });
}

function announce(
  platforms: readonly Platform[],
  settings: Settings,
  desk: AwaitedDesk,
  server: DeskServer,
  io: Io,
): void {
  const { documents, newest } = desk.corpus;
  const lines = [
    `${documents} documents${newest === null ? "" : `, the newest of ${newest}`}.`,
    ...platforms.map(({ name, setUp, connection }) => {
      const on = connection(settings);
      return on === null ? `${name} is off; ${setUp}.` : `${name} answers (${on.mode}).`;
    }),
    ...(settings.publicUrl === null
      ? []
      : [`Citations lead to ${settings.publicUrl}/documents/…, where the documents can be read.`]),
    `http://${settings.host}:${server.port}/healthz says how the desk is. Ctrl-C stops it.`,
  ];
  for (const line of lines) io.stderr.write(`copdesk: ${line}\n`);
}
