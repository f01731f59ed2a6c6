/** Answers through the address that Slack gives with each command and click: works where the bot is no member. */
import type { Logger } from "../shared/log.ts";
import type { RetryTimes } from "./delivery.ts";
import type { Forms } from "./forms.ts";
import { guarded } from "./guard.ts";
import type { Message } from "./render.ts";

export interface ResponseOptions {
  /** everybody in the channel sees it */
  readonly inChannel?: boolean;
  /** takes the place of the message that was clicked */
  readonly replace?: boolean;
  readonly thread?: string;
}

/** Rejects when Slack does not take the message. */
export type ResponseUrl = (url: string, message: Message, options?: ResponseOptions) => Promise<void>;

/** Sends again after a failure; Slack gives no way to see here whether a message was taken that it did not confirm. */
export function createResponseUrl(
  log: Logger,
  forms: Forms,
  { backoff, patience }: Pick<RetryTimes, "backoff" | "patience">,
): ResponseUrl {
  const respond = async (url: string, { text, blocks }: Message, options: ResponseOptions): Promise<void> => {
    const { inChannel = false, replace = false, thread } = options;
    const body = JSON.stringify({
      response_type: inChannel ? "in_channel" : "ephemeral",
      replace_original: replace,
      text,
      ...(blocks.length === 0 ? {} : { blocks }),
      unfurl_links: false,
      unfurl_media: false,
      ...(thread === undefined ? {} : { thread_ts: thread }),
    });
    for (let failures = 0; ; failures++) {
      const outcome = await send(url, body, patience);
      if (outcome === "taken") return;
      const wait = outcome.retryMs ?? backoff[failures];
      if (!outcome.passing || wait === undefined || failures >= backoff.length) {
        throw new Error(`Slack did not take an answer to a command or click: ${outcome.reason}`);
      }
      log.warn({ wait, reason: outcome.reason }, "Slack did not take an answer; trying again");
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  };
  return (url, message, options = {}) =>
    forms.send(
      guarded(message, log),
      (form) => respond(url, form, options),
      (error) => (error instanceof Error ? error.message : String(error)),
    );
}

interface Refused {
  readonly reason: string;
  readonly passing: boolean;
  /** how long Slack asks to wait, in milliseconds */
  readonly retryMs: number | null;
}

async function send(url: string, body: string, patience: number): Promise<"taken" | Refused> {
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json; charset=utf-8" },
      body,
      signal: AbortSignal.timeout(patience),
    });
    const said = await response.text();
    if (response.ok) return "taken";
    const after = Number(response.headers.get("retry-after"));
    return {
      reason: `${response.status} ${said.slice(0, 200)}`,
      passing: response.status === 429 || response.status >= 500,
      retryMs: response.status === 429 ? (after || 1) * 1_000 : null,
    };
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error), passing: true, retryMs: null };
  }
}
