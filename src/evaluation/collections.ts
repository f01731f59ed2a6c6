/** Measures the ranking on a retrieval collection in the layout of BEIR: texts, questions, judgements. */
import { z } from "zod";
import type { Language } from "../domain/language.ts";
import { fail, ok, type Result } from "../domain/result.ts";
import type { LineFault } from "../errors.ts";
import { readJsonLine } from "../json-lines.ts";
import { buildIndex, DEFAULT_INDEX_OPTIONS, type IndexOptions, type PassageIndex } from "../search/passage-index.ts";
import { type Judgements, ndcg, recall, reciprocalRank } from "./metrics.ts";
import { DEFAULT_RETRIEVE_OPTIONS, type RetrieveOptions, retrieve } from "./retrieve.ts";

/** A text to be found. */
export interface CollectionText {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

export interface CollectionQuestion {
  readonly id: string;
  readonly text: string;
}

export interface Collection {
  readonly texts: readonly CollectionText[];
  readonly questions: readonly CollectionQuestion[];
  /** question → text → relevance */
  readonly judgements: ReadonlyMap<string, Judgements>;
}

/** The three files of a collection, as text. */
export interface CollectionFiles {
  /** `corpus.jsonl`: `_id`, `title`, `text` */
  readonly corpus: string;
  /** `queries.jsonl`: `_id`, `text` */
  readonly queries: string;
  /** `qrels.tsv`: question, text, relevance; a first line of headings is passed over */
  readonly qrels: string;
}

/** A wrong line, and which of the three files it stands in. */
export interface CollectionFault extends LineFault {
  readonly file: keyof CollectionFiles;
}

export interface CollectionOptions {
  readonly language: Language;
  readonly index: IndexOptions;
  readonly retrieve: RetrieveOptions;
}

/** One setting for every collection. A word of a title is worth two of the text. */
export const COLLECTION_OPTIONS: CollectionOptions = {
  language: "en",
  index: { fields: { title: 2, text: 1 }, bm25: { k: 1.2, b: 0.6, d: 0 }, small: DEFAULT_INDEX_OPTIONS.small },
  retrieve: DEFAULT_RETRIEVE_OPTIONS,
};

/** Means over the questions that have a relevant text, and how long it took, in milliseconds. */
export interface CollectionReport {
  readonly texts: number;
  readonly questions: number;
  readonly ndcg10: number;
  readonly recall100: number;
  readonly mrr10: number;
  readonly build: number;
  readonly latency: { readonly median: number; readonly p95: number; readonly p99: number; readonly mean: number };
}

const ID = z.union([z.string(), z.number()]).transform(String);
const TEXT = z.object({
  _id: ID,
  title: z.string().nullish(),
  text: z.string().nullish(),
});
const QUESTION = z.object({ _id: ID, text: z.string() });

/** Reads a collection. Returns it, or every line that is wrong; empty lines are passed over. */
export function parseCollection(files: CollectionFiles): Result<Collection, readonly CollectionFault[]> {
  const faults: CollectionFault[] = [];
  const texts = readLines(files, "corpus", TEXT, faults).map(({ _id, title, text }) => ({
    id: _id,
    title: title ?? "",
    text: text ?? "",
  }));
  const questions = readLines(files, "queries", QUESTION, faults).map(({ _id, text }) => ({ id: _id, text }));
  const judgements = readJudgements(files.qrels, faults);
  if (new Set(texts.map(({ id }) => id)).size < texts.length) {
    faults.push({ file: "corpus", line: 1, reason: "two texts have the same _id" });
  }
  return faults.length > 0 ? fail(faults) : ok({ texts, questions, judgements });
}

/** Indexes the texts of a collection. */
export function indexCollection(collection: Collection, options: CollectionOptions = COLLECTION_OPTIONS): PassageIndex {
  const entries = collection.texts.map(({ id, title, text }) => ({
    id,
    fields: { title, text },
    language: options.language,
  }));
  return buildIndex(entries, options.index);
}

/**
 * Asks every judged question of a collection and measures the rankings.
 * @param now a clock in milliseconds, with fractions
 */
export function evaluateCollection(
  collection: Collection,
  now: () => number,
  options: CollectionOptions = COLLECTION_OPTIONS,
): CollectionReport {
  const before = now();
  const index = indexCollection(collection, options);
  const build = now() - before;
  const asked = judgedQuestions(collection);
  const measured = asked.map(({ text, judged }) => {
    const start = now();
    const ranked = retrieve(text, options.language, index, DEPTH, options.retrieve).map(({ id }) => id);
    const taken = now() - start;
    return {
      taken,
      ndcg: ndcg(ranked, judged, 10),
      recall: recall(ranked, judged, DEPTH),
      reciprocal: reciprocalRank(ranked, judged, 10),
    };
  });
  const times = measured.map(({ taken }) => taken).sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return {
    texts: collection.texts.length,
    questions: asked.length,
    ndcg10: mean(measured.map((each) => each.ndcg)),
    recall100: mean(measured.map((each) => each.recall)),
    mrr10: mean(measured.map((each) => each.reciprocal)),
    build,
    latency: { median: at(0.5), p95: at(0.95), p99: at(0.99), mean: mean(times) },
  };
}

/** The questions for which some text is relevant, with their judgements. */
export function judgedQuestions(
  collection: Collection,
): readonly (CollectionQuestion & { readonly judged: Judgements })[] {
  return collection.questions.flatMap((question) => {
    const judged = collection.judgements.get(question.id);
    return judged && [...judged.values()].some((gain) => gain > 0) ? [{ ...question, judged }] : [];
  });
}

/** How deep rankings are measured. */
const DEPTH = 100;

function readLines<T>(
  files: CollectionFiles,
  file: "corpus" | "queries",
  schema: z.ZodType<T>,
  faults: CollectionFault[],
): readonly T[] {
  return files[file].split(/\r?\n/).flatMap((line, at) => {
    if (line.trim() === "") return [];
    const read = readJsonLine(line, schema);
    if (read.ok) return [read.value];
    faults.push({ file, line: at + 1, reason: read.error });
    return [];
  });
}

function readJudgements(text: string, faults: CollectionFault[]): ReadonlyMap<string, Judgements> {
  const judgements = new Map<string, Map<string, number>>();
  text.split(/\r?\n/).forEach((line, at) => {
    if (line.trim() === "") return;
    const [question, id, relevance] = line.split("\t");
    const gain = Number(relevance);
    if (question === undefined || id === undefined || relevance === undefined || Number.isNaN(gain)) {
      if (at > 0)
        faults.push({ file: "qrels", line: at + 1, reason: "not question, text and relevance, parted by tabs" });
      return;
    }
    const judged = judgements.get(question) ?? new Map<string, number>();
    judgements.set(question, judged.set(id, gain));
  });
  return judgements;
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
