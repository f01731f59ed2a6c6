/** `copdesk serve`: every platform that has credentials, and `/healthz`, until a signal. */
import { CodedError, type Desk } from "../../src/index.ts";
import { openState } from "../files/state.ts";
import type { AdapterContext, RunningAdapter } from "../shared/adapter.ts";
import { readSettings, type Settings } from "../shared/config.ts";
import { createHealthApp, type DeskServer, startServer } from "../shared/health.ts";
import { createLifecycle, type Lifecycle } from "../shared/lifecycle.ts";
import { createLogger } from "../shared/log.ts";
import type { Io } from "./io.ts";
import { type CorpusOption, openDesk } from "./open-desk.ts";
import { PLATFORMS, type Platform } from "./platforms.ts";

/** How long questions in work may take after a signal, in milliseconds; container platforms kill after ten seconds. */
const DRAIN_MS = 8_000;

/**
 * Runs the command until it is stopped.
 * @returns the exit status: 0 after a clean stop
 * @throws CodedError `settings-wrong`, `credentials-missing`, `address-taken`, `platform-refused`, and those of the corpus
 */
export async function serve(
  options: CorpusOption,
  io: Io,
  platforms: readonly Platform[] = PLATFORMS,
): Promise<number> {
  const settings = settingsOf(io);
  const wanted = platforms.filter((platform) => platform.mode(settings) !== null);
  if (wanted.length === 0) throw new CodedError("credentials-missing", {});
  const desk = await openDesk(options);
  const log = createLogger(settings.logLevel);
  const lifecycle = createLifecycle({ log, deadlineMs: DRAIN_MS, events: io.events, exit: io.exit });
  const running = new Map<Platform, RunningAdapter>();
  const server = await startServer(healthOf(desk, lifecycle, wanted, running), settings.host, settings.port);
  const state = openState(settings.data);
  const context: AdapterContext = { desk: () => desk, today: io.today, log, mount: server.mount, ...state };
  const failures = await startAll(wanted, settings, context, lifecycle, running);
  if (failures.length === 0 && !lifecycle.stopping) announce(platforms, settings, desk, server, io);
  const status = await lifecycle.ended;
  await server.close();
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

/** Starts all at once; when one fails, everything stops. Returns what failed. */
async function startAll(
  wanted: readonly Platform[],
  settings: Settings,
  context: AdapterContext,
  lifecycle: Lifecycle,
  running: Map<Platform, RunningAdapter>,
): Promise<readonly unknown[]> {
  const started = await Promise.allSettled(
    wanted.map(async (platform) => {
      const adapter = await platform.start(settings, context);
      running.set(platform, adapter);
      lifecycle.add(adapter);
    }),
  );
  const failures = started.flatMap((each) => (each.status === "rejected" ? [each.reason] : []));
  if (failures.length > 0) lifecycle.stop("a platform could not be started");
  return failures;
}

function healthOf(
  desk: Desk,
  lifecycle: Lifecycle,
  wanted: readonly Platform[],
  running: ReadonlyMap<Platform, RunningAdapter>,
) {
  return createHealthApp({
    adapters: () =>
      wanted.map((platform) => {
        const adapter = running.get(platform);
        const starting = { ok: false, detail: "starting" };
        return { name: platform.name.toLowerCase(), status: () => adapter?.status() ?? starting };
      }),
    corpus: () => desk.corpus,
    stopping: () => lifecycle.stopping,
  });
}

function announce(platforms: readonly Platform[], settings: Settings, desk: Desk, server: DeskServer, io: Io): void {
  const { documents, newest } = desk.corpus;
  const lines = [
    `${documents} documents${newest === null ? "" : `, the newest of ${newest}`}.`,
    ...platforms.map((platform) => {
      const mode = platform.mode(settings);
      return mode === null ? `${platform.name} is off; ${platform.setUp}.` : `${platform.name} answers (${mode}).`;
    }),
    `http://${settings.host}:${server.port}/healthz says how the desk is. Ctrl-C stops it.`,
  ];
  for (const line of lines) io.stderr.write(`copdesk: ${line}\n`);
}
