/**
 * Many servers: discord.js's manager starts this command once more for each shard, and starts again what dies. Discord
 * demands it from 2,500 servers on.
 */
import type { ChildProcess } from "node:child_process";
import { Routes, type Shard, ShardingManager } from "discord.js";
import { z } from "zod";
import { CodedError } from "../../src/index.ts";
import type { AdapterContext, RunningAdapter } from "../shared/adapter.ts";
import { platformRefused } from "./refused.ts";
import { createRest, type RestOptions } from "./rest.ts";

export interface ShardOptions extends RestOptions {
  /** how many; `auto` is what Discord recommends */
  readonly shards: number | "auto";
}

/** How a shard is started. */
export interface Launch {
  readonly file: string;
  readonly args: readonly string[];
  /** options of Node.js itself */
  readonly execArgv: readonly string[];
  /** between the start of one and of the next, in milliseconds */
  readonly delayMs: number;
}

/** Discord lets one shard identify every five seconds. */
const DELAY_MS = 5_500;
const READY_WITHIN_MS = 60_000;

/** A shard is a gateway connection and nothing else: the first process alone speaks to Slack and has the known port. */
const OF_A_SHARD = {
  DISCORD_SHARDS: "",
  SLACK_BOT_TOKEN: "",
  SLACK_APP_TOKEN: "",
  SLACK_SIGNING_SECRET: "",
  COPDESK_PORT: "0",
  SHARDING_MANAGER_MODE: "process",
};

const GATEWAY = z.object({ shards: z.number().int().min(1) });

/** The command that this process runs. */
export function thisCommand(): Launch {
  const [, file = "", ...args] = process.argv;
  return { file, args, execArgv: process.execArgv, delayMs: DELAY_MS };
}

/**
 * Starts all shards and resolves once each has said that it is ready.
 * @throws CodedError `platform-refused`
 */
export async function startShards(
  options: ShardOptions,
  context: AdapterContext,
  launch: Launch = thisCommand(),
): Promise<RunningAdapter> {
  const log = context.log.child({ platform: "discord" });
  const amount = options.shards === "auto" ? await recommended(options) : options.shards;
  const manager = createManager(options, launch);
  let stopping = false;
  manager.on("shardCreate", (shard) => {
    shard.env = Object.assign({}, shard.env, OF_A_SHARD);
    shard.on("ready", () => log.info({ shard: shard.id }, "a shard is ready"));
    shard.on("death", () => {
      if (!stopping) log.error({ shard: shard.id }, "a shard died; it is started again");
    });
  });
  const stop = async (deadlineMs: number): Promise<void> => {
    stopping = true;
    manager.respawn = false;
    await Promise.all([...manager.shards.values()].map((shard) => end(shard, deadlineMs)));
  };
  try {
    await manager.spawn({ amount, delay: launch.delayMs, timeout: READY_WITHIN_MS });
    // From here on; before, a shard that cannot start would be tried again without anybody knowing.
    manager.respawn = !stopping;
  } catch (error) {
    await stop(0);
    const reason = error instanceof Error ? error.message : String(error);
    throw new CodedError(
      "platform-refused",
      { platform: "Discord", reason, mend: "The log of the shard, above, says why." },
      { cause: error },
    );
  }
  return {
    name: "discord",
    status() {
      const ready = [...manager.shards.values()].filter((shard) => shard.ready).length;
      return { ok: ready === amount, detail: `${ready} of ${amount} shards connected` };
    },
    stop,
  };
}

/** discord.js asks Discord itself for the number, whatever DISCORD_API_URL says; so it is asked here. */
async function recommended(options: RestOptions): Promise<number> {
  try {
    return GATEWAY.parse(await createRest(options).get(Routes.gatewayBot())).shards;
  } catch (error) {
    throw platformRefused(error);
  }
}

/** The manager marks its own process as that of a shard, which would mislead a client in it. */
function createManager({ token }: RestOptions, { file, args, execArgv }: Launch): ShardingManager {
  const before = { ...process.env };
  const manager = new ShardingManager(file, { token, shardArgs: [...args], execArgv: [...execArgv], respawn: false });
  for (const name of ["SHARDING_MANAGER", "SHARDING_MANAGER_MODE", "DISCORD_TOKEN"]) {
    const value = before[name];
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
  return manager;
}

/** Asks a shard to finish what it is at and to stop; ends it when it has not by the deadline. */
async function end(shard: Shard, deadlineMs: number): Promise<void> {
  const child: ChildProcess | null = shard.process;
  if (child === null || child.exitCode !== null) return;
  const exited = new Promise<void>((resolve) => {
    child.once("exit", () => resolve());
  });
  shard.kill();
  const timer = setTimeout(() => child.kill("SIGKILL"), deadlineMs);
  await exited;
  clearTimeout(timer);
}
