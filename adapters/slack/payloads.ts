/** The parts of Slack's payloads that the desk reads, checked where they come in. */
import { z } from "zod";
import { WORDED } from "./words-of.ts";

const team = z.object({ id: z.string() });

/** A mention or a message; what has a subtype or an author that is a bot is no question. */
export const INCOMING = WORDED.extend({
  type: z.string(),
  subtype: z.string().optional(),
  channel: z.string(),
  channel_type: z.string().optional(),
  user: z.string().optional(),
  bot_id: z.string().optional(),
  ts: z.string(),
  thread_ts: z.string().optional(),
  edited: z.unknown().optional(),
  hidden: z.boolean().optional(),
  /** the thread's first message, told where an answer in a thread is also sent to the channel */
  root: WORDED.extend({ user: z.string().optional() }).optional().catch(undefined),
});
export type Incoming = z.infer<typeof INCOMING>;

export const ENVELOPE = z.object({ team_id: z.string().default("") });

export const COMMAND = z.object({
  command: z.string(),
  text: z.string().default(""),
  team_id: z.string().default(""),
  channel_id: z.string(),
  user_id: z.string(),
  trigger_id: z.string(),
  response_url: z.string(),
});

export const SHORTCUT = z.object({
  team: team.nullish(),
  channel: z.object({ id: z.string() }),
  user: z.object({ id: z.string() }),
  message_ts: z.string(),
  trigger_id: z.string(),
  response_url: z.string(),
  message: WORDED.extend({ ts: z.string(), thread_ts: z.string().optional() }),
});

/** A click under a message, in a modal or on the home page. */
export const CLICK = z.object({
  team: team.nullish(),
  user: z.object({ id: z.string() }),
  trigger_id: z.string(),
  response_url: z.string().optional(),
  channel: z.object({ id: z.string() }).optional(),
  container: z
    .object({
      is_ephemeral: z.boolean().optional(),
      message_ts: z.string().optional(),
      thread_ts: z.string().optional(),
    })
    .default({}),
  message: z.object({ ts: z.string().optional(), thread_ts: z.string().optional() }).optional(),
  view: z
    .object({
      id: z.string(),
      type: z.string(),
      private_metadata: z.string().default(""),
      root_view_id: z.string().nullish(),
      previous_view_id: z.string().nullish(),
    })
    .optional(),
});
export type Click = z.infer<typeof CLICK>;

/** What a button, a pair of feedback buttons or a menu carries. */
export const CARRIED = z.object({
  value: z.string().optional(),
  selected_option: z.object({ value: z.string() }).nullish(),
});

/** What "More" and "Back" carry: where to go, and how the answer is dressed meanwhile. */
export const PAGE_VALUE = z.object({
  key: z.string(),
  page: z.number().int().min(0),
  share: z.boolean().default(false),
  sharedBy: z.string().nullable().default(null),
  asked: z.boolean().default(false),
});

/** What "Share" carries: the key of the answer, and how often it was tried already. */
export function shareValue(key: string, attempt: number): string {
  return attempt === 0 ? key : `${key} ${attempt}`;
}

/** Reads it; "" where it is of another kind. */
export function readShare(value: string): { readonly key: string; readonly attempt: number } {
  const [key = "", attempt = "0"] = value.split(" ");
  return { key, attempt: Number(attempt) || 0 };
}

/** `[key, passage…]` under "In context" and "For the minutes". */
export const PASSAGES_VALUE = z.tuple([z.string()], z.string());

/** Reads JSON that the desk itself once put into a button; null when it is of an older kind. */
export function readValue<T>(schema: z.ZodType<T>, text: string | undefined): T | null {
  try {
    return schema.safeParse(JSON.parse(text ?? "")).data ?? null;
  } catch {
    return null;
  }
}
