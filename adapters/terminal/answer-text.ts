import type { AskContext, Desk } from "../../src/index.ts";
import { type Io, paintFor, widthOf } from "./io.ts";
import { renderView } from "./render/view.ts";

/** The answer to a question, drawn for a terminal or as JSON; ends with a line break. */
export function answerText(desk: Desk, question: string, context: AskContext, json: boolean, io: Io): string {
  const { answer, view } = desk.ask(question, context);
  if (json) return `${JSON.stringify(answer, null, 2)}\n`;
  return renderView(view, { width: widthOf(io), paint: paintFor(io) });
}
