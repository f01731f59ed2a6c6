/** Requests to Discord's API. */
import { REST } from "discord.js";

export interface RestOptions {
  readonly token: string;
  /** without a slash at its end; null is Discord's own */
  readonly apiUrl: string | null;
}

/** Requests that fail with 5xx are sent again this often, and none waits longer for its answer. */
export const REST_LIMITS = { retries: 3, timeout: 10_000 } as const;

/** discord.js's client for requests, which waits out rate limits and sends again after 5xx. */
export function createRest({ token, apiUrl }: RestOptions): REST {
  return new REST({ version: "10", ...REST_LIMITS, ...(apiUrl === null ? {} : { api: apiUrl }) }).setToken(token);
}
