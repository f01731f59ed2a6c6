/** `copdesk ask`: one question, a file of them, or a conversation. */

import {
  type AskContext,
  CodedError,
  createDesk,
  explain,
  isLanguage,
  isPartialDate,
  lastDay,
} from "../../src/index.ts";
import { answerText } from "./answer-text.ts";
import { type Io, paintFor } from "./io.ts";
import { type CorpusOption, openLibrary } from "./open-desk.ts";
import { publicUrlOf } from "./public-address.ts";

export interface AskOptions extends CorpusOption {
  readonly json?: boolean;
  readonly asOf?: string;
  readonly explain?: boolean;
  readonly batch?: string;
}

/** Runs the command; returns its exit status. */
export async function ask(words: readonly string[], options: AskOptions, io: Io): Promise<number> {
  const context: AskContext = { today: dayOf(options, io), ...localeOf(io, options) };
  if (options.batch !== undefined && words.length > 0) throw new CodedError("question-twice", { file: options.batch });
  const library = await openLibrary(options);
  const desk = createDesk(library, { publicUrl: publicUrlOf(io) });
  // The answers are those of the others, which whoever asks should know.
  if (library.faults.length > 0) io.stderr.write("copdesk: The corpus has faults; copdesk check names them.\n");
  if (options.batch !== undefined) {
    const { answerBatch } = await import("./batch.ts");
    return answerBatch(desk, options.batch, context.today, io);
  }
  const json = options.json === true;
  if (words.length === 0) {
    const { converse } = await import("./conversation.ts");
    return converse(desk, context, json, io);
  }
  const question = words.join(" ");
  if (options.explain) {
    const explanation = explain(library, question, context);
    const { explanationText } = await import("./explain-text.ts");
    const text = json ? `${JSON.stringify(explanation, null, 2)}\n` : explanationText(explanation, paintFor(io));
    io.stdout.write(json ? text : `${await answerText(desk, question, context, json, io)}\n${text}`);
    return 0;
  }
  io.stdout.write(await answerText(desk, question, context, json, io));
  return 0;
}

/**
 * The day of asking: the last that `--as-of` may mean, else today.
 * @throws CodedError `date-wrong`
 */
export function dayOf({ asOf }: { readonly asOf?: string }, io: Io): string {
  if (asOf === undefined) return io.today();
  if (!isPartialDate(asOf)) throw new CodedError("date-wrong", { value: asOf });
  return lastDay(asOf);
}

/** The language of the terminal, for a question that shows none; for programs the answer is the same everywhere. */
function localeOf({ env }: Io, { json, batch }: AskOptions): Pick<AskContext, "locale"> {
  const code = (env.LC_ALL || env.LC_MESSAGES || env.LANG || "").slice(0, 2);
  return !json && batch === undefined && isLanguage(code) ? { locale: code } : {};
}
