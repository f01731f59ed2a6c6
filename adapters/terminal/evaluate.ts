/** `copdesk eval`: how good are the answers, and how good the ranking? */
import {
  CodedError,
  createDesk,
  type Desk,
  evaluation,
  type GoldQuestion,
  type Grade,
  libraryWithout,
} from "../../src/index.ts";
import { dayOf } from "./ask.ts";
import { failureLines, leftOutLines, leftOutTable, summaryTable } from "./evaluate-report.ts";
import { type Io, paintFor, widthOf } from "./io.ts";
import { type CorpusOption, openDesk, openLibrary } from "./open-desk.ts";
import { readFile } from "./read-file.ts";

export interface EvaluateOptions extends CorpusOption {
  readonly gold?: string;
  readonly leaveOneOut?: boolean;
  readonly fit?: boolean;
  readonly verbose?: boolean;
  readonly json?: boolean;
  readonly collection?: string;
  readonly asOf?: string;
}

/** Runs the command; returns its exit status. */
export async function evaluate(options: EvaluateOptions, io: Io): Promise<number> {
  if (options.collection !== undefined) {
    const { evaluateRanking } = await import("./evaluate-ranking.ts");
    return evaluateRanking(options.collection, options.json === true, io);
  }
  if (options.fit === true) {
    const { evaluateFit } = await import("./evaluate-fit.ts");
    return evaluateFit(options, dayOf(options, io), io);
  }
  if (options.gold === undefined)
    throw new CodedError("choice-missing", { choices: ["--gold FILE", "--collection DIR", "--fit"] });
  const questions = await readGold(options.gold);
  return options.leaveOneOut ? evaluateHonesty(questions, options, io) : evaluateGold(questions, options, io);
}

async function readGold(file: string): Promise<readonly GoldQuestion[]> {
  const { parseGold } = await evaluation.goldQuestions();
  const read = parseGold(readFile(file));
  if (!read.ok) throw new CodedError("lines-broken", { file, faults: read.error });
  return read.value;
}

async function evaluateGold(questions: readonly GoldQuestion[], options: EvaluateOptions, io: Io): Promise<number> {
  const { grade, summarise } = await evaluation.gold();
  const ask = askerOf(await openDesk(options), options, io);
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

async function evaluateHonesty(questions: readonly GoldQuestion[], options: EvaluateOptions, io: Io): Promise<number> {
  const { honesty, leaveOneOut } = await evaluation.leaveOneOut();
  const library = await openLibrary(options);
  const ids = library.corpus.documents.map((document) => document.id);
  const without = (id: string) => askerOf(createDesk(libraryWithout(library, new Set([id]))), options, io);
  const grades = leaveOneOut(questions, ids, without);
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
  io.stdout.write(leftOutTable(grades, honesty, show));
  return 0;
}

function askerOf(desk: Desk, options: EvaluateOptions, io: Io) {
  const today = dayOf(options, io);
  return (question: string, history: readonly string[]) => desk.ask(question, { history, today }).answer;
}
