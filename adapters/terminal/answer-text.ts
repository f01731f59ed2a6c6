import type { AskContext, Desk } from "../../src/index.ts";
import { readLine } from "../shared/conversation/grammar.ts";
import { spokenOf, wordsIn } from "../shared/conversation/notation.ts";
import { askFirstKnown } from "../shared/conversation/ways.ts";
import { type Io, paintFor, widthOf } from "./io.ts";
import { renderView } from "./render/view.ts";

/**
 * The answer to what a person typed, drawn for a terminal: read by the grammar of every surface. As JSON, for programs, it is
 * the answer to the question as it stands.
 * @returns it with a line break at its end
 */
export async function answerText(
  desk: Desk,
  typed: string,
  context: AskContext,
  json: boolean,
  io: Io,
): Promise<string> {
  if (json) return `${JSON.stringify(desk.ask(typed, context).answer, null, 2)}\n`;
  const read = await readLine(desk, wordsIn(spokenOf(typed)), context.locale);
  if (read.kind === "hint") return `${read.line}\n`;
  // The desk knows itself how it is used here.
  const { reply } =
    read.kind === "help" ? { reply: desk.ask(typed, context) } : await askFirstKnown(desk, read.ways, context);
  return renderView(reply.view, { width: widthOf(io), paint: paintFor(io) });
}
