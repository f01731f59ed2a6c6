/** Runs the real adapter, over the real Bolt, against the stand-in. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { openState } from "../../../adapters/files/state.ts";
import type { AdapterContext, RunningAdapter } from "../../../adapters/shared/adapter.ts";
import { elapsed } from "../../../adapters/shared/clock.ts";
import type { SlackSettings } from "../../../adapters/shared/config.ts";
import { createLogger } from "../../../adapters/shared/log.ts";
import type { State } from "../../../adapters/shared/stores/state.ts";
import { type SlackTuning, startSlack } from "../../../adapters/slack/start.ts";
import type { AwaitedDesk } from "../../../src/index.ts";
import { type StandIn, TOKENS } from "./stand-in.ts";

export type Mode = "socket" | "http";

export interface RunningBot {
  readonly adapter: RunningAdapter;
  readonly context: AdapterContext;
  /** HTTP mode: where it listens */
  readonly address: string;
  stop(): Promise<void>;
}

const FAST: SlackTuning = {
  limits: { perUser: 10_000, perWorkspace: 100_000 },
  retry: { backoff: [10, 20, 40, 80], trigger: 2_500, patience: 10_000 },
};

export interface BotOptions {
  /** data folder; null keeps everything in the process */
  readonly folder?: string | null;
  readonly tuning?: SlackTuning;
  /** instead of one over the folder */
  readonly state?: State;
  readonly clock?: () => number;
  readonly change?: Partial<SlackSettings>;
}

/** Starts the bot and, in HTTP mode, tells the stand-in where it listens. */
export async function startBot(
  slack: StandIn,
  mode: Mode,
  desk: AwaitedDesk,
  { folder = null, tuning = {}, change = {}, state, clock = elapsed }: BotOptions = {},
): Promise<RunningBot> {
  const mounted = new Map<string, (request: IncomingMessage, response: ServerResponse) => void>();
  const server = await listen((request, response) => {
    const handle = mounted.get(request.url ?? "");
    if (handle === undefined) response.writeHead(404).end();
    else handle(request, response);
  });
  const bound = server.address();
  const address = `http://127.0.0.1:${typeof bound === "object" ? bound?.port : 0}/slack/events`;
  const log = createLogger(process.env.COPDESK_TEST_LOG ?? "silent");
  const context: AdapterContext = {
    desk: () => desk,
    today: () => "2026-11-22",
    elapsed: clock,
    log,
    ...(state ?? openState(folder, log)),
    mount: (path, handle) => void mounted.set(path, handle),
  };
  const common = { botToken: TOKENS.bot, apiUrl: slack.apiUrl };
  const settings: SlackSettings =
    mode === "socket"
      ? { ...common, mode, appToken: TOKENS.app, ...(change as object) }
      : { ...common, mode, signingSecret: TOKENS.secret, ...(change as object) };
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  try {
    const adapter = await startSlack(settings, context, { ...FAST, ...tuning });
    slack.listenAt(address);
    return {
      adapter,
      context,
      address,
      async stop() {
        await adapter.stop(5_000);
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

function listen(handle: (request: IncomingMessage, response: ServerResponse) => void): Promise<Server> {
  return new Promise((resolve) => {
    const server = createServer(handle);
    // As the desk's own server: a click sent on a connection that closes in that moment would be lost.
    server.keepAliveTimeout = 75_000;
    server.listen(0, "127.0.0.1", () => resolve(server));
  });
}

/** Waits until something is there; fails by the time-out of the test's runner, saying what it waited for. */
export async function eventually<T>(
  what: string,
  look: () => T | undefined | null | false | Promise<T | undefined | null | false>,
  ms = 8_000,
): Promise<T> {
  const end = Date.now() + ms;
  for (;;) {
    const found = await look();
    if (found !== undefined && found !== null && found !== false) return found;
    if (Date.now() > end) throw new Error(`never came: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** Lets whatever is under way come in, to be sure that nothing more does. */
export async function settled(look: () => number, ms = 60): Promise<void> {
  for (let before = -1; look() !== before; ) {
    before = look();
    await new Promise((resolve) => setTimeout(resolve, ms));
  }
}
