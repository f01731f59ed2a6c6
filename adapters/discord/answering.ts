/** Asks the desk, and keeps what was asked for the buttons under the answer. */
import type { AskContext, Reply } from "../../src/index.ts";
import type { AdapterContext } from "../shared/adapter.ts";
import type { ReplyState } from "../shared/state.ts";
import { passageMark, type Visibility } from "./custom-id.ts";
import type { MessagePayload } from "./limits.ts";
import { renderReply } from "./render.ts";

type Asked = ReplyState["asked"];

export interface Answered {
  readonly reply: Reply;
  /** what the buttons are kept under */
  readonly key: string;
  /** the corpus is another than when it was first asked */
  readonly changed: boolean;
}

/** The answer to something new. */
export async function answer(context: AdapterContext, asked: Asked, circumstances: AskContext): Promise<Answered> {
  const reply = await put(context, asked, circumstances);
  return {
    reply,
    key: context.replies.keep({ asked, context: circumstances, corpus: reply.answer.corpus.version }),
    changed: false,
  };
}

/** The answer to what was asked before, from the corpus as it is now; null when it is not remembered. */
export async function answerAgain(context: AdapterContext, key: string): Promise<Answered | null> {
  const state = context.replies.find(key);
  if (state === null) return null;
  const reply = await put(context, state.asked, state.context);
  return { reply, key, changed: state.corpus !== reply.answer.corpus.version };
}

/** One page of an answer as a message. */
export function draw(
  context: AdapterContext,
  { reply, key, changed }: Answered,
  options: { readonly visibility: Visibility; readonly page?: number; readonly sharedBy?: string },
): MessagePayload {
  const words = context.desk().words(reply.view.language);
  return renderReply(reply.view, {
    ...options,
    words,
    key,
    verdicts: reply.answer.outcome !== "small-talk",
    above: changed ? words.corpusChanged : null,
  });
}

/** The passage of an answer that a button stands for; null when the answer cites it no more. */
export function citedPassage({ reply }: Answered, mark: string): string | null {
  for (const block of reply.view.blocks) {
    if (block.kind === "citation" && passageMark(block.passage) === mark) return block.passage;
  }
  return null;
}

function put(context: AdapterContext, asked: Asked, circumstances: AskContext): Reply | Promise<Reply> {
  const desk = context.desk();
  switch (asked.kind) {
    case "question":
      return desk.ask(asked.question, circumstances);
    case "lookup":
      return desk.lookup(asked.lookup, circumstances);
    case "support":
      return desk.support(asked.text, circumstances);
  }
}
