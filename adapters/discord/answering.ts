/** Draws what is said. */
import type { Language } from "../../src/index.ts";
import type { AdapterContext } from "../shared/adapter.ts";
import type { Kept } from "../shared/conversation/asking.ts";
import type { Drawing } from "../shared/conversation/said.ts";
import { askedText } from "../shared/conversation/ways.ts";
import { passageMark, type Visibility } from "./custom-id.ts";
import { helpFor } from "./help.ts";
import type { MessagePayload } from "./limits.ts";
import { renderReply, renderText } from "./render.ts";

/** How an answer is shown. */
export interface Showing {
  readonly visibility: Visibility;
  readonly page?: number;
  /** how often it was tried to share it */
  readonly attempt?: number;
  /** user id of whoever shared it */
  readonly sharedBy?: string;
  /** user id of whoever asked, where everybody sees the answer and not the question */
  readonly askedBy?: string;
}

/** One page of an answer as a message. */
export function draw(
  context: AdapterContext,
  { reply, key, changed, state }: Kept,
  showing: Showing,
  notices: readonly string[] = [],
): MessagePayload {
  const words = context.desk().words(reply.view.language);
  const above = [...notices, ...(changed ? [words.corpusChanged] : [])];
  const named = showing.sharedBy !== undefined || showing.askedBy !== undefined;
  return renderReply(reply.view, {
    ...showing,
    words,
    key,
    verdicts: reply.answer.outcome !== "small-talk",
    lead: reply.answer.outcome === "passages",
    above: above.length === 0 ? null : above.join(" "),
    ...(named ? { asked: askedText(state.asked) } : {}),
  });
}

/** Draws for a surface; `notices` stand above whatever is said there. */
export function drawingFor(
  context: AdapterContext,
  showing: Showing,
  notices: readonly string[] = [],
): Drawing<MessagePayload> {
  return {
    answer: (kept, more) => draw(context, kept, showing, [...notices, ...more]),
    help: (language) => drawHelp(context, language),
    line: (line) => renderText([...notices, line].join("\n")),
  };
}

/** How the desk is used. Nobody needs to share it, so it counts as shared already where it is private. */
export async function drawHelp(context: AdapterContext, language: Language): Promise<MessagePayload> {
  const view = await helpFor(context.desk(), language);
  return renderReply(view, { words: context.desk().words(language), key: "help", visibility: "shared" });
}

/** The passage of an answer that a button stands for; null when the answer cites it no more. */
export function citedPassage({ reply }: Kept, mark: string): string | null {
  for (const block of reply.view.blocks) {
    if (block.kind === "citation" && passageMark(block.passage) === mark) return block.passage;
  }
  return null;
}
