/** Brings Discord up: over the gateway, or by signed requests. */
import type { AdapterContext, RunningAdapter } from "../shared/adapter.ts";
import type { DiscordSettings } from "../shared/config.ts";
import { startGateway } from "./gateway.ts";
import { startHttp } from "./http.ts";
import type { DiscordTuning } from "./surroundings.ts";

/**
 * Connects and resolves once questions are taken.
 * @throws CodedError `platform-refused`, with what to change
 */
export function startDiscord(
  settings: DiscordSettings,
  context: AdapterContext,
  tuning: DiscordTuning = {},
): Promise<RunningAdapter> {
  const { publicKey } = settings;
  return publicKey === null
    ? startGateway(settings, context, tuning)
    : startHttp({ ...settings, publicKey }, context, tuning);
}
