/** `copdesk eval`: how good are the answers, and how good the ranking? */
import {
  CodedError,
  type Desk,
  type GoldQuestion,
  type Grade,
  grade,
  honesty,
  leaveOneOut,
  parseGold,
  summarise,
} from "../../src/index.ts";
import { documentId } from "../files/read-corpus.ts";
import { dayOf } from "./ask.ts";
import { failureLines, leftOutLines, leftOutTable, summaryTable } from "./evaluate-report.ts";
import { type Io, paintFor, widthOf } from "./io.ts";
import { type CorpusOption, deskFrom, openDesk, textsOf } from "./open-desk.ts";
import { readFile } from "./read-file.ts";

export interface EvaluateOptions extends CorpusOption {
  readonly gold?: string;
  readonly leaveOneOut?: boolean;
  readonly verbose?: boolean;
  readonly json?: boolean;
  readonly collection?: string;
  readonly asOf?: string;
}

/** Runs the command; returns its exit status. */
export async function evaluate(options: EvaluateOptions, io: Io): Promise<number> {
  if (options.gold === undefined)
    throw new CodedError("choice-missing", { choices: ["--gold FILE", "--collection DIR"] });
  const questions = readGold(options.gold);
  return options.leaveOneOut ? evaluateHonesty(questions, options, io) : evaluateGold(questions, options, io);
}

function readGold(file: string): readonly GoldQuestion[] {
  const read = parseGold(readFile(file));
  if (!read.ok) throw new CodedError("lines-broken", { file, faults: read.error });
  return read.value;
}

function evaluateGold(questions: readonly GoldQuestion[], options: EvaluateOptions, io: Io): number {
  const ask = askerOf(openDesk(options), options, io);
  const grades: readonly Grade[] = questions.map((each) => grade(each, ask(each.question, each.history)));
  const summary = summarise(grades);
  if (options.json) {
    const failures = grades
      .filter((each) => each.failures.length > 0)
      .map(({ question, answer, failures }) => ({ id: question.id, question: question.question, failures, answer }));
    io.stdout.write(`${JSON.stringify({ ...summary, failures }, null, 2)}\n`);
    return 0;
  }
  const show = { width: widthOf(io), paint: paintFor(io) };
  if (options.verbose) io.stdout.write(failureLines(grades, show));
  io.stdout.write(summaryTable(summary, show));
  return 0;
}

function evaluateHonesty(questions: readonly GoldQuestion[], options: EvaluateOptions, io: Io): number {
  const texts = textsOf(options);
  const without = (id: string) => {
    const others = (file: { readonly name: string }) => documentId(file.name) !== id;
    return deskFrom({ ...texts, documents: texts.documents.filter(others), facts: texts.facts.filter(others) });
  };
  const ids = texts.documents.map((file) => documentId(file.name));
  const grades = leaveOneOut(questions, ids, (id) => askerOf(without(id), options, io));
  if (options.json) {
    const rows = grades.map(({ document, question, result, answer }) => ({
      document,
      id: question.id,
      result,
      answer,
    }));
    io.stdout.write(`${JSON.stringify({ ...honesty(grades), questions: rows }, null, 2)}\n`);
    return 0;
  }
  const show = { width: widthOf(io), paint: paintFor(io) };
  if (options.verbose) io.stdout.write(leftOutLines(grades, show));
  io.stdout.write(leftOutTable(grades, show));
  return 0;
}

function askerOf(desk: Desk, options: EvaluateOptions, io: Io) {
  const today = dayOf(options, io);
  return (question: string, history: readonly string[]) => desk.ask(question, { history, today }).answer;
}
