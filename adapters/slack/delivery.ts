/** Sends to Slack: each call survives rate limits and failures of Slack's, and no message is posted twice. */

import { createHash } from "node:crypto";
import { webApi } from "@slack/bolt";
import type { HomeView, ModalView } from "@slack/types";
import type { AdapterContext } from "../shared/adapter.ts";
import { createLanes } from "../shared/lanes.ts";
import { type Access, createAccess } from "./access.ts";
import type { Forms } from "./forms.ts";
import { guarded, textOnly } from "./guard.ts";
import { reasonOf } from "./reason.ts";
import type { Message } from "./render.ts";

/** Where a message goes. */
export interface Place {
  readonly channel: string;
  /** the thread's first message; null for none */
  readonly thread: string | null;
  /** `ts` of the message that is answered; older messages cannot be the answer */
  readonly after: string;
}

export interface Delivery {
  /** posts once, whatever fails on the way; rejects when Slack refuses */
  post(place: Place, message: Message, id: string): Promise<void>;
  /** a line that only one person sees */
  whisper(place: Place, user: string, message: Message): Promise<void>;
  openModal(trigger: string, view: ModalView): Promise<void>;
  pushModal(trigger: string, view: ModalView): Promise<void>;
  updateModal(id: string, view: ModalView): Promise<void>;
  publishHome(user: string, view: HomeView): Promise<void>;
  /** "is looking it up…"; what is not vital never fails */
  setStatus(channel: string, thread: string, status: string): Promise<void>;
  setPrompts(channel: string, title: string, questions: readonly string[]): Promise<void>;
  /** true when anything was ever said in a direct conversation; null when that cannot be seen */
  hasHistory(channel: string): Promise<boolean | null>;
}

export interface RetryTimes {
  /** waits before each new try after a failure of Slack's, in milliseconds */
  readonly backoff: readonly number[];
  /** how long a trigger of a modal may be used, in milliseconds */
  readonly trigger: number;
  /** how long Slack may take to answer, in milliseconds; what is sent again although it was taken may stand twice */
  readonly patience: number;
}

export const RETRY_TIMES: RetryTimes = { backoff: [250, 1_000, 3_000, 8_000], trigger: 2_500, patience: 30_000 };

/** Rate limits are obeyed this often before a message is given up. */
const MOST_LIMITED = 20;
const QUIET = { unfurl_links: false, unfurl_media: false, mrkdwn: false, parse: "none" } as const;
const EVENT_TYPE = "copdesk_answer";

/**
 * @param client must not retry by itself: `retryConfig: { retries: 0 }, rejectRateLimitedCalls: true`
 */
export function createDelivery(
  client: webApi.WebClient,
  { log, elapsed }: Pick<AdapterContext, "log" | "elapsed">,
  forms: Forms,
  times: RetryTimes = RETRY_TIMES,
  access: Access = createAccess(),
): Delivery {
  const lanes = createLanes();

  /** @param arrived asks whether the call took effect although it failed */
  const attempt = async (
    name: string,
    call: () => Promise<unknown>,
    { until = Number.POSITIVE_INFINITY, arrived }: { until?: number; arrived?: () => Promise<boolean> } = {},
  ): Promise<void> => {
    let limited = 0;
    for (let failures = 0; ; ) {
      try {
        await access.watch(call());
        return;
      } catch (error) {
        const wait = waitFor(error, failures, times.backoff);
        if (wait === null || elapsed() + wait > until) throw error;
        if (error instanceof webApi.WebAPIRateLimitedError) limited += 1;
        else failures += 1;
        if (limited > MOST_LIMITED) throw error;
        log.warn({ call: name, wait, reason: reasonOf(error) }, "Slack did not take a call; trying again");
        await new Promise((resolve) => setTimeout(resolve, wait));
        if (arrived !== undefined && !(error instanceof webApi.WebAPIRateLimitedError) && (await arrived())) return;
      }
    }
  };
  /** Looks as often as it takes: where Slack failed once, the look may fail too. */
  const arrived = async (place: Place, id: string, text: string): Promise<boolean> => {
    let found = false;
    const look = async () => {
      found = await stands(client, place, id, text);
    };
    await attempt("conversations.replies", look).catch(() => {});
    return found;
  };
  const post = async (
    place: Place,
    message: Message,
    id: string,
    mark: string | null = markOf(place.channel, id),
  ): Promise<void> => {
    const { channel, thread } = place;
    const { text, blocks } = message;
    const call = () =>
      client.chat.postMessage({
        channel,
        text,
        ...(blocks.length === 0 ? {} : { blocks }),
        ...(thread === null ? {} : { thread_ts: thread }),
        metadata: { event_type: EVENT_TYPE, event_payload: { id } },
        ...(mark === null ? {} : { client_msg_id: mark }),
        ...QUIET,
      });
    try {
      await attempt("chat.postMessage", call, { arrived: () => arrived(place, id, text) });
    } catch (error) {
      // Slack knows the mark and has no message of it: whatever became of that, the answer must stand.
      if (mark !== null && MARK_REFUSED.has(reasonOf(error))) return post(place, message, id, null);
      // What Slack refuses for the looks of it the forms send plainer; what it never takes is sent as its text.
      if (!LASTING.has(reasonOf(error)) || message.blocks.length === 0) throw error;
      log.error({ reason: reasonOf(error) }, "Slack refuses an answer; sent as text");
      await post(place, textOnly(message), id);
    }
  };
  /** A modal must stand before its trigger expires. */
  const soon = () => ({ until: elapsed() + times.trigger });
  const optional = async (name: string, call: () => Promise<unknown>): Promise<void> => {
    try {
      await call();
    } catch (error) {
      log.debug({ call: name, reason: reasonOf(error) }, "left out");
    }
  };

  return {
    post: (place, message, id) =>
      lanes.run(place.channel, () => forms.send(guarded(message, log), (form) => post(place, form, id), reasonOf)),
    whisper: ({ channel, thread }, user, message) => {
      const { text, blocks } = guarded(message, log);
      return attempt("chat.postEphemeral", () =>
        client.chat.postEphemeral({
          channel,
          user,
          text,
          ...(blocks.length === 0 ? {} : { blocks }),
          ...(thread === null ? {} : { thread_ts: thread }),
          parse: "none",
        }),
      );
    },
    openModal: (trigger_id, view) => attempt("views.open", () => client.views.open({ trigger_id, view }), soon()),
    pushModal: (trigger_id, view) => attempt("views.push", () => client.views.push({ trigger_id, view }), soon()),
    updateModal: (view_id, view) => attempt("views.update", () => client.views.update({ view_id, view })),
    publishHome: (user_id, view) => attempt("views.publish", () => client.views.publish({ user_id, view })),
    setStatus: (channel_id, thread_ts, status) =>
      optional("assistant.threads.setStatus", () =>
        client.assistant.threads.setStatus({ channel_id, thread_ts, status }),
      ),
    setPrompts: (channel_id, title, questions) =>
      optional("assistant.threads.setSuggestedPrompts", () => {
        const [first, ...rest] = questions.map((question) => ({ title: question, message: question }));
        if (first === undefined) return Promise.resolve();
        return client.assistant.threads.setSuggestedPrompts({ channel_id, title, prompts: [first, ...rest] });
      }),
    async hasHistory(channel) {
      try {
        const { messages = [] } = await client.conversations.history({ channel, limit: 1 });
        return messages.length > 0;
      } catch {
        return null;
      }
    },
  };
}

/**
 * What Slack knows a message by that is sent again: the same for the same answer in the same place, also when another
 * process sends it. Slack lists what may be wrong with it among the errors of `chat.postMessage`.
 * @returns a UUID
 */
function markOf(channel: string, id: string): string {
  const digits = createHash("sha256").update(`${channel} ${id}`).digest("hex");
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(13, 16)}-a${digits.slice(17, 20)}-${digits.slice(20, 32)}`;
}

/** What Slack may also say of blocks that it stumbles over, however often they are sent. */
const LASTING: ReadonlySet<string> = new Set(["internal_error", "fatal_error"]);

const MARK_REFUSED: ReadonlySet<string> = new Set(["duplicate_message_not_found", "duplicate_channel_not_found"]);

/** How long to wait before the next try, in milliseconds; null when another try would be of no use. */
function waitFor(error: unknown, failures: number, backoff: readonly number[]): number | null {
  if (error instanceof webApi.WebAPIRateLimitedError) return error.retryAfter * 1_000;
  return isPassing(error) ? (backoff[failures] ?? null) : null;
}

/** Whether it may work the next time. No answer, or half of one, leaves open whether the call took effect. */
function isPassing(error: unknown): boolean {
  if (error instanceof webApi.WebAPIHTTPError) return error.statusCode >= 500;
  if (!(error instanceof webApi.WebAPIPlatformError)) return true;
  // What is no word of Slack's is an answer that broke off, or that something in between gave.
  return PASSING.has(error.data.error) || !/^\w+$/.test(error.data.error);
}

/** Slack's own words for "try again". */
const PASSING: ReadonlySet<string> = new Set([
  "internal_error",
  "fatal_error",
  "service_unavailable",
  "request_timeout",
  "ratelimited",
]);

/**
 * Looks whether a message stands although Slack answered with a failure. Where the desk may not read (channels: it has no
 * right to, by design), Slack refuses, and only the mark of the message keeps it from standing twice.
 */
async function stands(client: webApi.WebClient, place: Place, id: string, text: string): Promise<boolean> {
  const { channel, thread, after } = place;
  const common = { channel, oldest: after, limit: 100, include_all_metadata: true };
  const { messages = [] } =
    thread === null
      ? await client.conversations.history(common)
      : await client.conversations.replies({ ...common, ts: thread });
  return messages.some(({ metadata, text: said }) =>
    metadata?.event_type === EVENT_TYPE
      ? metadata.event_payload !== undefined && holds(metadata.event_payload, id)
      : said === text,
  );
}

function holds(payload: object, id: string): boolean {
  return "id" in payload && payload.id === id;
}
