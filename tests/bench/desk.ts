/** How fast the desk answers over its own corpus, and how its start compares with that of bare Node. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import MiniSearch from "minisearch";
import { readCorpus } from "../../adapters/files/read-corpus.ts";
import { timeInTurn, timesTable } from "./timing.ts";

const path = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));

const GOLD = ["questions.jsonl", "more-a.jsonl", "more-b.jsonl", "more-c.jsonl", "more-d.jsonl"];

const ROUNDS = 5;

/** The desk as it is installed; the loader that runs this file slows down what it compiles. */
async function built(): Promise<typeof import("../../src/index.ts") | null> {
  const main = path("dist/src/index.js");
  return existsSync(main) ? await import(main) : null;
}

/** Times the gold questions over the corpus that comes with the desk, which must have been built. */
export async function benchDesk(): Promise<string> {
  const core = await built();
  if (core === null) return "The desk: not measured, it is not built (npm run build)\n";
  const { createDesk, evaluation, loadLibrary } = core;
  const library = await loadLibrary(readCorpus(path("corpus")));
  const { parseGold } = await evaluation.goldQuestions();
  const gold = GOLD.map((file) => parseGold(readFileSync(path(`tests/gold/${file}`), "utf8")));
  const questions = gold.flatMap((each) => (each.ok ? each.value : []));
  if (!library.ok || gold.some((each) => !each.ok)) return "The corpus or the gold questions are broken.\n";
  const desk = createDesk(library.value);
  const plain = new MiniSearch({ fields: ["text"] });
  plain.addAll(library.value.corpus.documents.flatMap((document) => document.passages));
  const context = { today: "2026-07-01" };
  const times = timeInTurn(
    {
      "a question and its answer": ({ question, history }) => desk.ask(question, { ...context, history }),
      "MiniSearch, prefix and fuzzy 0.2": ({ question }) => plain.search(question, { prefix: true, fuzzy: 0.2 }),
    },
    questions,
    ROUNDS,
  );
  const { length } = library.value.corpus.documents;
  return `The desk: ${length} documents, ${questions.length} gold questions\n${timesTable(times.all)}  the quickest of ${ROUNDS} runs of each question:\n${timesTable(times.quickest)}`;
}

/** Times processes from start to end; the desk must have been built. */
export function benchStart(): string {
  const main = path("dist/adapters/terminal/main.js");
  if (!existsSync(main)) return "Start: not measured, the desk is not built (npm run build)\n";
  const run = (...args: readonly string[]) => spawnSync(process.execPath, args, { stdio: "ignore" });
  const times = timeInTurn(
    {
      "bare Node": () => run("-e", "0"),
      "copdesk ask": (question: string) => run(main, "ask", question),
    },
    ["who is the Q3/2 focal point", "lessons learned on COP"],
    5,
  );
  return `Start: one process from start to end\n${timesTable(times.all)}`;
}
