/** The connections to Discord's gateway, one a shard: how they are, told by them alone; a quiet server is no fault. */
import { type WebSocketManager, WebSocketShardEvents } from "@discordjs/ws";
import { GatewayCloseCodes } from "discord.js";
import type { RunningAdapter } from "../shared/adapter.ts";
import type { Logger } from "../shared/log.ts";

/** After these Discord takes no connection any more until a setting is mended. */
const FOR_GOOD: ReadonlySet<number> = new Set([
  GatewayCloseCodes.AuthenticationFailed,
  GatewayCloseCodes.InvalidShard,
  GatewayCloseCodes.ShardingRequired,
  GatewayCloseCodes.InvalidAPIVersion,
  GatewayCloseCodes.InvalidIntents,
  GatewayCloseCodes.DisallowedIntents,
]);

export interface Connection extends Pick<RunningAdapter, "status"> {
  /** resolves when every shard is ready; rejects when Discord refuses one for good */
  open(): Promise<void>;
  close(): Promise<void>;
}

/** Listens to a manager that is not connected yet. */
export function watchConnection(manager: WebSocketManager, log: Logger): Connection {
  const ready = new Set<number>();
  let shards = 0;
  let ended: string | null = null;
  let refused: (error: Error) => void = () => {};
  const refusedForGood = new Promise<never>((_resolve, reject) => {
    refused = reject;
  });
  refusedForGood.catch(() => {});
  manager.on(WebSocketShardEvents.Ready, ({ shardId }) => void ready.add(shardId));
  manager.on(WebSocketShardEvents.Resumed, ({ shardId }) => {
    ready.add(shardId);
    log.info({ shard: shardId }, "connected again, nothing missed");
  });
  manager.on(WebSocketShardEvents.Closed, ({ shardId, code }) => {
    ready.delete(shardId);
    if (!FOR_GOOD.has(code)) {
      log.info({ shard: shardId, code }, "the gateway dropped the connection; connecting again");
      return;
    }
    ended = `the gateway refuses this bot (close code ${code})`;
    log.error({ shard: shardId, code }, "the gateway refuses this bot; it will not be tried again");
    refused(new Error(ended));
  });
  manager.on(WebSocketShardEvents.Error, ({ shardId, error }) =>
    log.warn({ shard: shardId, reason: error.message }, "the connection to the gateway failed"),
  );
  return {
    async open() {
      shards = await manager.getShardCount();
      await Promise.race([manager.connect(), refusedForGood]);
    },
    async close() {
      await manager.destroy();
    },
    status() {
      const ok = ended === null && shards > 0 && ready.size === shards;
      const many = shards > 1 ? ` (${ready.size} of ${shards} shards)` : "";
      return { ok, detail: ended ?? `${ok ? "connected" : "connecting"} to the gateway${many}` };
    },
  };
}
