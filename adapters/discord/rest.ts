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

const ATTEMPTS = 3;
const PAUSE_MS = 250;

/**
 * Sends again when the connection broke, which discord.js leaves to its caller: nobody knows then whether the request was
 * carried out. Only for what may be done twice: edits, messages with an enforced nonce, and first responses, the second of
 * which Discord refuses.
 */
export async function surely<T>(send: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await send();
    } catch (error) {
      if (attempt === ATTEMPTS || !isBrokenConnection(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS * attempt));
    }
  }
}

/** Discord's own refusals carry numbers. */
function isBrokenConnection(error: unknown): boolean {
  return (
    error instanceof Error && "code" in error && typeof error.code === "string" && /^(E[A-Z]|UND_ERR_)/.test(error.code)
  );
}
