/** The parts of Slack's payloads that the desk reads, checked where they come in. */
import { z } from "zod";

const team = z.object({ id: z.string() });

/** A mention or a message; what has a subtype, an author that is a bot, or an edit behind it is no question. */
export const INCOMING = z.object({
  type: z.string(),
  subtype: z.string().optional(),
  channel: z.string(),
  channel_type: z.string().optional(),
  user: z.string().optional(),
  bot_id: z.string().optional(),
  text: z.string().default(""),
  ts: z.string(),
  thread_ts: z.string().optional(),
  edited: z.unknown().optional(),
  hidden: z.boolean().optional(),
});

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
  message: z.object({ text: z.string().default(""), ts: z.string(), thread_ts: z.string().optional() }),
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
  view: z.object({ id: z.string(), type: z.string(), private_metadata: z.string().default("") }).optional(),
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
