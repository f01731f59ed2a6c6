/** Draws what was answered. */
import type { AdapterContext } from "../shared/adapter.ts";
import type { Kept } from "../shared/conversation/asking.ts";
import { passageMark, type Visibility } from "./custom-id.ts";
import type { MessagePayload } from "./limits.ts";
import { renderReply } from "./render.ts";

/** One page of an answer as a message. */
export function draw(
  context: AdapterContext,
  { reply, key, changed }: Kept,
  options: { readonly visibility: Visibility; readonly page?: number; readonly sharedBy?: string },
): MessagePayload {
  const words = context.desk().words(reply.view.language);
  return renderReply(reply.view, {
    ...options,
    words,
    key,
    verdicts: reply.answer.outcome !== "small-talk",
    lead: reply.answer.outcome === "passages",
    above: changed ? words.corpusChanged : null,
  });
}

/** The passage of an answer that a button stands for; null when the answer cites it no more. */
export function citedPassage({ reply }: Kept, mark: string): string | null {
  for (const block of reply.view.blocks) {
    if (block.kind === "citation" && passageMark(block.passage) === mark) return block.passage;
  }
  return null;
}
