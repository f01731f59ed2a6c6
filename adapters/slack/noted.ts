/** What Slack sends, as it is noted in the inbox and dealt with once. */
import { z } from "zod";
import type { Noted } from "../shared/stores/inbox.ts";

/** An event bears an id of its own; what a person does (a command, a click, a shortcut) a trigger that is used once. */
const BODY = z.object({
  event_id: z.string().optional(),
  trigger_id: z.string().optional(),
  type: z.string().optional(),
});

/** Proposals while somebody types: the next letter asks anew. */
const FLEETING: ReadonlySet<string> = new Set(["block_suggestion", "interactive_message"]);

/** Null for what bears no id, or is of no use a moment later. */
export function notedOf(body: object): Noted | null {
  const { event_id, trigger_id, type = "" } = BODY.safeParse(body).data ?? {};
  const id = event_id ?? trigger_id;
  if (id === undefined || FLEETING.has(type)) return null;
  return { key: `slack ${id}`, platform: "slack", payload: JSON.stringify(body) };
}
