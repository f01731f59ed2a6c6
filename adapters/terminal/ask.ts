/** `copdesk ask`: one question, a file of them, or a conversation. */
import { type AskContext, CodedError, isLanguage, isPartialDate, lastDay } from "../../src/index.ts";
import { type AnswerOptions, answerText } from "./answer-text.ts";
import type { Io } from "./io.ts";
import { type CorpusOption, openDesk } from "./open-desk.ts";

export interface AskOptions extends CorpusOption, AnswerOptions {
  readonly asOf?: string;
  readonly batch?: string;
}

/** Runs the command; returns its exit status. */
export async function ask(words: readonly string[], options: AskOptions, io: Io): Promise<number> {
  const today = dayOf(options, io);
  if (options.batch !== undefined) {
    if (words.length > 0) throw new CodedError("question-twice", { file: options.batch });
    const { answerBatch } = await import("./batch.ts");
    return answerBatch(openDesk(options), options.batch, today, io);
  }
  if (words.length > 0) {
    const question = words.join(" ");
    io.stdout.write(answerText(openDesk(options), question, { today, ...localeOf(io, options) }, options, io));
    return 0;
  }
  const { converse } = await import("./conversation.ts");
  return converse(openDesk(options), { today, ...localeOf(io, options) }, options, io);
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

/** The language of the terminal, for a question that shows none; JSON is the same everywhere. */
function localeOf({ env }: Io, { json }: AskOptions): Pick<AskContext, "locale"> {
  const code = (env.LC_ALL || env.LC_MESSAGES || env.LANG || "").slice(0, 2);
  return !json && isLanguage(code) ? { locale: code } : {};
}
