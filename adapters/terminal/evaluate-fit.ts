/** `copdesk eval --fit`: fits the weights of the decision to the gold questions anew. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";
import { CodedError, evaluation, type FitReport, importing, type Library, loadLibrary } from "../../src/index.ts";
import { lexiconFor, readCorpus } from "../files/read-corpus.ts";
import { type Io, paintFor, widthOf } from "./io.ts";
import { readFile } from "./read-file.ts";
import { tableLines } from "./render/table.ts";

/** The sets of gold questions: a file, who wrote it (held out together), and the corpus or the originals it asks about. */
const SETS = z
  .array(
    z.union([
      z.object({ file: z.string(), group: z.string(), corpus: z.string() }),
      z.object({ file: z.string(), group: z.string(), originals: z.string() }),
    ]),
  )
  .readonly();

/** Where the sets are listed, seen from the project's folder. */
const LISTED = "tests/gold/sets.json";

/** Runs the command; returns its exit status. With `json` the weights come as they are kept. */
export async function evaluateFit(options: { readonly gold?: string; readonly json?: boolean }, today: string, io: Io) {
  const report = await fitSets(options.gold ?? LISTED, today);
  io.stdout.write(options.json === true ? weightsFile(report) : reportText(report, io));
  return 0;
}

/** The file of weights, with the figures of its fit. */
export function weightsFile({ model, samples, auc, reliability }: FitReport): string {
  return `${JSON.stringify({ ...model, figures: { samples, auc, reliability } }, null, 2)}\n`;
}

/**
 * Fits the weights to every set of a list.
 * @throws CodedError where the list or a file of it cannot be read
 */
export async function fitSets(list: string, today: string): Promise<FitReport> {
  const read = SETS.safeParse(JSON.parse(readFile(list)));
  if (!read.success)
    throw new CodedError("lines-broken", { file: list, faults: [{ line: 1, reason: z.prettifyError(read.error) }] });
  const { fitGold } = await evaluation.fit();
  const { parseGold } = await evaluation.goldQuestions();
  const opened = new Map<string, Library>();
  const sets = [];
  for (const set of read.data) {
    const place = join(dirname(list), "corpus" in set ? set.corpus : set.originals);
    const library = opened.get(place) ?? (await ("corpus" in set ? libraryOf(place) : imported(place)));
    opened.set(place, library);
    const file = join(dirname(list), set.file);
    const gold = parseGold(readFile(file));
    if (!gold.ok) throw new CodedError("lines-broken", { file, faults: gold.error });
    sets.push({ group: set.group, questions: gold.value, library });
  }
  return fitGold(sets, today);
}

async function libraryOf(folder: string): Promise<Library> {
  return opened(await loadLibrary(readCorpus(folder)));
}

/** Originals as they are: nothing is mended between the file and the question. */
async function imported(folder: string): Promise<Library> {
  const [{ idOf }, { importFile }, { compileLexicon }] = await Promise.all([
    importing.ids(),
    importing.importFile(),
    importing.lexicon(),
  ]);
  const words = lexiconFor("corpus");
  const lexicon = compileLexicon(words);
  if (!lexicon.ok) throw new CodedError("corpus-broken", { faults: lexicon.error });
  const documents = [];
  const facts = [];
  for (const file of readdirSync(folder).toSorted()) {
    const id = idOf(file);
    const read = await importFile(
      readFileSync(join(folder, file)),
      { id, file, sha256: "0".repeat(64) },
      lexicon.value,
    );
    if (!read.ok) continue;
    documents.push({ name: `${id}.md`, text: read.value.markdown });
    if (read.value.factsYaml !== null) facts.push({ name: `${id}.facts.yaml`, text: read.value.factsYaml });
  }
  return opened(await loadLibrary({ documents, facts, lexicon: words }));
}

function opened(library: Awaited<ReturnType<typeof loadLibrary>>): Library {
  if (!library.ok) throw new CodedError("corpus-broken", { faults: library.error });
  return library.value;
}

function reportText({ model, samples, auc, reliability }: FitReport, io: Io): string {
  const paint = paintFor(io);
  const head = (text: string) => paint("headline", text);
  const width = widthOf(io);
  const names = [...new Set([...Object.keys(model.order), ...Object.keys(model.passage), ...Object.keys(model.fact)])];
  const cell = (weights: Readonly<Record<string, number>>, name: string) => weights[name]?.toFixed(2) ?? "";
  const rows = names.map((name) => [name, ...[model.order, model.passage, model.fact].map((each) => cell(each, name))]);
  const bins = reliability.map(({ from, given, right }) => [
    `${from.toFixed(1)} to ${(from + 0.1).toFixed(1)}`,
    String(given),
    given === 0 ? "–" : `${(100 * right).toFixed(1)}%`,
  ]);
  return [
    ...tableLines(["evidence", "order", "passage", "fact"], rows, width, head),
    "",
    ...tableLines(["likelihood, held out", "answers", "right"], bins, width, head),
    "",
    `passages: ${samples.passage} answers, AUC ${auc.passage.toFixed(3)}; facts: ${samples.fact}, AUC ${auc.fact.toFixed(3)}`,
    "",
  ].join("\n");
}
