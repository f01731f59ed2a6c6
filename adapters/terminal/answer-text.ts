import type { AskContext, Desk } from "../../src/index.ts";
import { type Io, paintFor, widthOf } from "./io.ts";
import { renderView } from "./render/view.ts";

/** How an answer is to be shown. */
export interface AnswerOptions {
  readonly json?: boolean;
  readonly explain?: boolean;
}

/** The answer as the options want it, ending with a line break. */
export function answerText(desk: Desk, question: string, context: AskContext, options: AnswerOptions, io: Io): string {
  const { answer, view } = desk.ask(question, context);
  if (options.json) return `${JSON.stringify(answer, null, 2)}\n`;
  return renderView(view, { width: widthOf(io), paint: paintFor(io) });
}
