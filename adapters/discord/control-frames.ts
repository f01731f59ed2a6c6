/** The frames by which Discord opens and ends a session, read before the library sees them: it takes their form for granted. */
import { SimpleShardingStrategy, type WebSocketManager, type WebSocketShard } from "@discordjs/ws";
import { GatewayDispatchEvents, GatewayOpcodes } from "discord.js";
import { z } from "zod";
import type { Logger } from "../shared/log.ts";

/** The longest that a timer can wait, in milliseconds. */
const LONGEST_TIMER = 2 ** 31 - 1;

const FRAME = z.looseObject({ op: z.number() });
const HELLO = z.object({ heartbeat_interval: z.number().min(1).max(LONGEST_TIMER) });
const READY = z.object({ session_id: z.string().min(1), resume_gateway_url: z.url({ protocol: /^wss?$/ }) });

/**
 * Reads one frame.
 * @param data what was received, unpacked
 * @returns the frame as the library may have it; null for one to pass over. The library connects again by itself when a
 * HELLO or a READY that it waits for does not come.
 */
export function readFrame(data: unknown): Readonly<Record<string, unknown>> | null {
  const frame = FRAME.safeParse(data).data;
  if (frame === undefined) return null;
  switch (frame.op) {
    case GatewayOpcodes.Hello:
      return HELLO.safeParse(frame.d).success ? frame : null;
    case GatewayOpcodes.InvalidSession:
      // Whatever else stands there than "may be resumed", the session is over.
      return { ...frame, d: frame.d === true };
    case GatewayOpcodes.Dispatch:
      return frame.t !== GatewayDispatchEvents.Ready || READY.safeParse(frame.d).success ? frame : null;
    default:
      return frame;
  }
}

/**
 * The library's own way to keep shards, with each frame read before it: one that throws within the library is a rejection
 * that nobody handles, and ends the process.
 */
export class ReadingStrategy extends SimpleShardingStrategy {
  readonly #log: Logger;

  constructor(manager: WebSocketManager, log: Logger) {
    super(manager);
    this.#log = log;
  }

  override async spawn(ids: number[]): Promise<void> {
    await super.spawn(ids);
    const shards: ReadonlyMap<number, WebSocketShard> = Reflect.get(this, "shards");
    for (const shard of shards.values()) readBefore(shard, this.#log);
  }
}

/** The library has no place for a reader; the method that unpacks a frame is where it gets its data. */
function readBefore(shard: WebSocketShard, log: Logger): void {
  const unpack: (data: unknown, isBinary: boolean) => Promise<unknown> = Reflect.get(shard, "unpackMessage");
  const value = async (data: unknown, isBinary: boolean) => {
    const frame = readFrame(await unpack.call(shard, data, isBinary).catch(() => null));
    if (frame === null) log.warn({ shard: shard.id }, "a frame of the gateway that the desk does not understand");
    return frame;
  };
  Object.defineProperty(shard, "unpackMessage", { value });
}
