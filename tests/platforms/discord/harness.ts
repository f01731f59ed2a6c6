/** The adapter, running against the stand-in in one of its two modes. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { pino } from "pino";
import { registerCommands } from "../../../adapters/discord/register.ts";
import { startDiscord } from "../../../adapters/discord/start.ts";
import { openState } from "../../../adapters/files/state.ts";
import type { AdapterContext, RunningAdapter } from "../../../adapters/shared/adapter.ts";
import { elapsed } from "../../../adapters/shared/clock.ts";
import type { State } from "../../../adapters/shared/stores/state.ts";
import type { ThrottleLimits } from "../../../adapters/shared/throttle.ts";
import type { AwaitedDesk, Desk } from "../../../src/index.ts";
import { type StandIn, startStandIn } from "./stand-in.ts";
import { startTwin } from "./twin/twin.ts";
import { TOKEN } from "./world.ts";

export type Mode = "gateway" | "http";

/** True where the tests run against the server that others wrote (`npm run test:discord-twin`). */
export const ON_TWIN = process.env.COPDESK_DISCORD_SERVER === "twin";
export const MODES: readonly Mode[] = ON_TWIN ? ["gateway"] : ["gateway", "http"];

export interface LogLine {
  readonly level: number;
  readonly msg: string;
  readonly [key: string]: unknown;
}

export interface Harness {
  readonly standIn: StandIn;
  readonly state: () => State;
  readonly log: readonly LogLine[];
  /** warnings and worse */
  readonly complaints: () => readonly LogLine[];
  readonly adapter: () => RunningAdapter;
  /** stops the first process and starts another on what its folder holds, so many milliseconds later by its clock */
  restart(later?: number): Promise<void>;
  stop(): Promise<void>;
}

interface Process {
  readonly state: State;
  readonly mounted: Map<string, (request: IncomingMessage, response: ServerResponse) => void>;
  readonly adapter: RunningAdapter;
}

export interface HarnessOptions {
  readonly desk: AwaitedDesk | (() => AwaitedDesk);
  readonly mode?: Mode;
  /** data folder; null keeps everything in the process */
  readonly folder?: string | null;
  readonly today?: string;
  /** so many, each with a state of its own over the one folder; requests go to one after another, as by a balancer */
  readonly processes?: number;
  /** instead of one over the folder */
  readonly state?: State;
  readonly limits?: ThrottleLimits;
  readonly clock?: () => number;
  /** how many the stand-in recommends */
  readonly shards?: number;
}

/** Starts the stand-in and the adapter, with the commands registered. */
export async function startHarness({
  desk,
  mode = "gateway",
  folder = null,
  today = "2026-10-01",
  processes = 1,
  state,
  limits = { perUser: 10_000, perWorkspace: 100_000 },
  clock = elapsed,
  shards = 1,
}: HarnessOptions): Promise<Harness> {
  const standIn = await (ON_TWIN ? startTwin() : startStandIn());
  if (!ON_TWIN) standIn.settings.shards = shards;
  const lines: LogLine[] = [];
  const log = pino({ level: "debug", base: null }, { write: (line: string) => void lines.push(JSON.parse(line)) });
  const running: Process[] = [];
  let turn = 0;
  const server = createServer((request, response) => {
    turn += 1;
    const handle = running[turn % running.length]?.mounted.get(request.url ?? "");
    if (handle) handle(request, response);
    else response.writeHead(404).end();
  });
  // A connection that is closed while the next request is on its way would lose that, and Discord sends none again.
  server.keepAliveTimeout = 75_000;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const settings = {
    token: TOKEN,
    apiUrl: standIn.apiUrl,
    publicKey: mode === "http" ? standIn.world.publicKeyHex : null,
    guildId: null,
  };
  if (!ON_TWIN) await registerCommands(settings);
  if (mode === "http") standIn.deliverTo(`http://127.0.0.1:${port}/discord/interactions`);
  const start = async (state: State): Promise<Process> => {
    const mounted: Process["mounted"] = new Map();
    const context: AdapterContext = {
      desk: typeof desk === "function" ? desk : () => desk,
      today: () => today,
      elapsed: clock,
      log,
      ...state,
      mount: (path, handle) => void mounted.set(path, handle),
    };
    return { state, mounted, adapter: await startDiscord(settings, context, { limits }) };
  };
  const first = await start(state ?? openState(folder, log));
  running.push(first);
  while (running.length < processes) running.push(await start(openState(folder, log)));
  const one = () => running[0] ?? first;
  return {
    standIn,
    state: () => one().state,
    log: lines,
    complaints: () => lines.filter((line) => line.level >= 40),
    adapter: () => one().adapter,
    async restart(later = 0) {
      await one().adapter.stop(1_000);
      running[0] = await start(
        folder === null ? one().state : openState(folder, log, { clocks: { now: () => Date.now() + later, elapsed } }),
      );
    },
    async stop() {
      // What was refused a moment ago is tried again before the desk ends.
      await Promise.all(running.map(({ adapter }) => adapter.stop(15_000)));
      await standIn.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Takes a while for each answer, one after another, as a desk in a thread of its own does on a slow machine. */
export function slow(desk: Desk, ms: number): AwaitedDesk {
  let last: Promise<unknown> = Promise.resolve();
  const held =
    <A extends unknown[], R>(call: (...args: A) => R) =>
    (...args: A): Promise<R> => {
      const mine = last.then(() => new Promise((resolve) => setTimeout(resolve, ms))).then(() => call(...args));
      last = mine.catch(() => {});
      return mine;
    };
  return { ...desk, ask: held(desk.ask), lookup: held(desk.lookup), support: held(desk.support) };
}
