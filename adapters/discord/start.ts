/** Brings Discord up: over the gateway, split into shards, or by signed requests. */
import type { AdapterContext, RunningAdapter } from "../shared/adapter.ts";
import type { DiscordSettings } from "../shared/config.ts";
import { startGateway } from "./gateway.ts";
import { startHttp } from "./http.ts";
import { startShards } from "./shards.ts";

/**
 * Connects and resolves once questions are taken.
 * @throws CodedError `platform-refused`, with what to change
 */
export function startDiscord(settings: DiscordSettings, context: AdapterContext): Promise<RunningAdapter> {
  const { publicKey, shards } = settings;
  if (publicKey !== null) return startHttp({ ...settings, publicKey }, context);
  return shards === null ? startGateway(settings, context) : startShards({ ...settings, shards }, context);
}
