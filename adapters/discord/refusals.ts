/** Discord's refusals that are to be expected, told apart from faults. */
import { DiscordAPIError, HTTPError } from "discord.js";

/**
 * - `expired`: the interaction's three seconds or fifteen minutes are over
 * - `answered`: the interaction has its first response already
 * - `gone`: the message or channel is no more
 * - `forbidden`: the bot may not do this here
 * - `no-history`: the bot may write here, but not reply to a message that it may not read again
 * - `other`: a fault
 */
export type Refusal = "expired" | "answered" | "gone" | "forbidden" | "no-history" | "other";

const CODES: Readonly<Record<string, Refusal>> = {
  10062: "expired",
  10015: "expired",
  50027: "expired",
  40060: "answered",
  10003: "gone",
  10008: "gone",
  50001: "forbidden",
  50013: "forbidden",
  50007: "forbidden",
  // The thread is archived, or locked.
  50083: "forbidden",
  160005: "forbidden",
  160002: "no-history",
};

/** Which refusal was thrown. */
export function refusalOf(error: unknown): Refusal {
  return error instanceof DiscordAPIError ? (CODES[String(error.code)] ?? "other") : "other";
}

/** What was thrown in a few words for a log: never the request, which holds the interaction's token. */
export function inWords(error: unknown): string {
  if (error instanceof DiscordAPIError) return `${error.status} ${error.code}: ${error.message}`;
  if (error instanceof HTTPError) return `${error.status}: ${error.message}`;
  return error instanceof Error ? error.message : String(error);
}
