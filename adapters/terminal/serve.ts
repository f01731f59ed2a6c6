/** `copdesk serve`: the web desk, every platform that has credentials, and `/healthz`, until a signal. */
import { join } from "node:path";
import { type AwaitedDesk, CodedError } from "../../src/index.ts";
import { defaultCorpusFolder } from "../files/read-corpus.ts";
import type { AdapterContext } from "../shared/adapter.ts";
import { elapsed } from "../shared/clock.ts";
import { readSettings, type Settings } from "../shared/config.ts";
import { type DeskServer, startServer } from "../shared/health.ts";
import { type Surface, surfaceOf } from "../shared/levels.ts";
import { createLifecycle } from "../shared/lifecycle.ts";
import { createLogger, type Logger } from "../shared/log.ts";
import { isLoopback } from "../shared/loopback.ts";
import { measured } from "../shared/measured.ts";
import { createMetrics } from "../shared/metrics.ts";
import { startThreadedDesk, type ThreadedOptions } from "./answering/threaded-desk.ts";
import type { Io } from "./io.ts";
import { openInbox } from "./keeping/inbox.ts";
import { openKeeper } from "./keeping/open-keeper.ts";
import type { CorpusOption } from "./open-desk.ts";
import { openStores } from "./open-stores.ts";
import { openWeb, type WebParts } from "./open-web.ts";
import { PLATFORMS, type Platform } from "./platforms.ts";
import { PAUSES_MS, type Started, startPlatforms, type Wanted } from "./start-platforms.ts";
import { watchedApp } from "./watched.ts";

const STARTING = { ok: false, detail: "starting" };

/** What a test has otherwise: the desk's threads, and the pauses before each new attempt to start a platform. */
type Tuning = Pick<ThreadedOptions, "file" | "deadlineMs"> & { readonly pauses?: readonly number[] };

/** How long questions in work may take after a signal, in milliseconds; container platforms kill after ten seconds. */
const DRAIN_MS = 8_000;

/**
 * Runs the command until it is stopped.
 * @returns the exit status: 0 after a clean stop
 * @throws CodedError `settings-wrong`, `credentials-missing`, `address-taken`, `database-refused`, and those of the corpus
 */
export async function serve(
  options: CorpusOption,
  io: Io,
  platforms: readonly Platform[] = PLATFORMS,
  { pauses = PAUSES_MS, ...tuning }: Tuning = {},
): Promise<number> {
  const settings = settingsOf(io);
  const wanted = wantedOf(platforms, settings);
  if (wanted.length === 0 && !hasWeb(settings)) throw new CodedError("credentials-missing", {});
  const log = createLogger(settings.logLevel);
  const folder = options.corpus ?? defaultCorpusFolder();
  const { state, inbox, stop: closeStores } = await openStores(settings, log);
  const { publicUrl, logLevel, levels } = settings;
  const metrics = createMetrics();
  const threaded = await startThreadedDesk({
    setting: { folder, publicUrl, logLevel, levels: Object.values(levels) },
    log,
    onState: metrics.reloaded,
    threads: settings.threads,
    ...tuning,
  });
  const deskOf = (surface: Surface) => measured(threaded.at(levels[surface]), surface, metrics);
  const lifecycle = createLifecycle({ log, deadlineMs: DRAIN_MS, events: io.events, exit: io.exit });
  let started: readonly Started[] = wanted.map(({ name }) => ({ name, status: () => STARTING }));
  const app = watchedApp({ desk: threaded, level: levels.web, lifecycle, started: () => started, state, metrics });
  if (hasWeb(settings))
    app.route(
      "/",
      openWeb({
        deskOf,
        folder,
        publicUrl,
        embedOrigins: settings.embedOrigins,
        keep: keepOf(settings, folder, log),
        today: io.today,
        log,
      }),
    );
  const server = await startServer(app, settings.host, settings.port);
  const contextOf = (platform: string): AdapterContext => ({
    desk: () => deskOf(surfaceOf(platform)),
    today: io.today,
    elapsed,
    log,
    mount: server.mount,
    ...(inbox === undefined ? {} : { inbox }),
    ...state,
  });
  const starting = startPlatforms(wanted, contextOf, lifecycle, pauses, (platform) =>
    metrics.platformFailed(platform.toLowerCase()),
  );
  started = starting.platforms;
  await starting.tried;
  if (!lifecycle.stopping) announce(platforms, started, settings, threaded.at(levels.web), server, io);
  const status = await lifecycle.ended;
  await server.close();
  // Last, since those who had asked before the signal are answered until here.
  await threaded.stop();
  await closeStores();
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

/** Whether the web desk is open: on this machine it always is, to others only where a public address says so. */
function hasWeb({ host, publicUrl }: Settings): boolean {
  return publicUrl !== null || isLoopback(host);
}

/** How often the inbox is looked into, in milliseconds; what is as it was at the last look is complete. */
const INBOX_MS = 10_000;

/** Null without the token: nobody may change the documents from a browser. */
function keepOf({ keeperToken, data, inbox }: Settings, corpus: string, log: Logger): WebParts["keep"] {
  if (keeperToken === null) return null;
  const unforeseen = (error: unknown) => log.error({ err: error }, "an original could not be read");
  const keeper = openKeeper({ corpus, data, now: Date.now, unforeseen });
  if (inbox !== null) {
    const look = openInbox({ folder: inbox, note: join(data, "inbox.json"), keeper });
    const failed = (error: unknown) => log.error({ err: error, inbox }, "the inbox could not be looked into");
    setInterval(() => void look().catch(failed), INBOX_MS).unref();
  }
  return { token: keeperToken, keeper };
}

function wantedOf(platforms: readonly Platform[], settings: Settings): readonly Wanted[] {
  return platforms.flatMap(({ name, connection }) => {
    const on = connection(settings);
    return on === null ? [] : [{ name, connection: on }];
  });
}

function announce(
  platforms: readonly Platform[],
  started: readonly Started[],
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
      if (on === null) return `${name} is off; ${setUp}.`;
      const how = started.find((each) => each.name === name)?.status();
      return how?.ok === false ? `${name} does not answer yet. ${how.detail}` : `${name} answers (${on.mode}).`;
    }),
    ...(settings.publicUrl === null
      ? []
      : [`Citations lead to ${settings.publicUrl}/documents/…, where the documents can be read.`]),
    hasWeb(settings)
      ? `Ask in a browser: http://${settings.host}:${server.port}/`
      : `The web desk is off, since ${settings.host} is more than this machine; set COPDESK_PUBLIC_URL to open it.`,
    ...(hasWeb(settings) && settings.keeperToken !== null
      ? [`Keep the documents: http://${settings.host}:${server.port}/keep`]
      : []),
    `http://${settings.host}:${server.port}/healthz says how the desk is. Ctrl-C stops it.`,
  ];
  for (const line of lines) io.stderr.write(`copdesk: ${line}\n`);
}
