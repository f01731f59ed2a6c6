/** What each step of the ranking brings, and whether settings chosen on some collections hold on another. */
import { basename } from "node:path";
import MiniSearch from "minisearch";
import {
  COLLECTION_OPTIONS,
  type Collection,
  indexCollection,
  judgedQuestions,
} from "../../src/evaluation/collections.ts";
import { ndcg } from "../../src/evaluation/metrics.ts";
import { type RetrieveOptions, retrieve } from "../../src/evaluation/retrieve.ts";
import type { RankOptions } from "../../src/query/rank.ts";
import { openIndex, type PassageIndex } from "../../src/search/passage-index.ts";
import { analyzerFor } from "../../src/text/analyzers.ts";
import { toKnownItems } from "./known-items.ts";
import { readCollection } from "./read-collection.ts";

type Search = (question: string) => readonly string[];

const FULL = COLLECTION_OPTIONS.retrieve;
const STEPS = ["proximity", "coverage", "feedback", "neighbours"] as const;

/** The tables of docs/ranking.md, mean nDCG@10 over the questions of each collection. */
export function rankingSteps(folders: readonly string[]): string {
  const judged = folders.map((folder) => readCollection(folder));
  const collections = judged.map(open);
  const head = `${[...folders.map((folder) => basename(folder)), "mean"].map(cell).join("")}\n`;
  const title = (text: string) => `${text.padEnd(WIDTH)}${head}`;
  return [
    title("Steps, each on top of those above"),
    steps(collections),
    `\n${title("All steps but one")}`,
    row("words of asking for less", collections, desk({ ...FULL, requestWeight: 1 })),
    ...STEPS.map((step) => row(step, collections, desk({ ...FULL, rank: without([step]) }))),
    `\n${title("Settings chosen on the other collections")}`,
    leaveOneOut(collections),
    `\n${title("Steps, one text to be found by its title")}`,
    steps(judged.map((collection) => open(toKnownItems(collection, 60)))),
  ].join("");
}

function steps(collections: readonly Opened[]): string {
  const upTo = (count: number): RetrieveOptions => ({ ...FULL, rank: without(STEPS.slice(count)) });
  return [
    row("MiniSearch, defaults", collections, ({ collection }) => plainSearch(collection, false)),
    row("  with the desk's analyzer", collections, ({ collection }) => plainSearch(collection, true)),
    row("one field, true length, divided: BM25", collections, desk({ ...upTo(0), requestWeight: 1 })),
    row("  words of asking for less", collections, desk(upTo(0))),
    ...STEPS.map((step, at) => row(`  ${step}`, collections, desk(upTo(at + 1)))),
  ].join("");
}

function row(name: string, collections: readonly Opened[], searchOf: (opened: Opened) => Search): string {
  return line(
    name,
    collections.map((each) => measure(each.collection, searchOf(each))),
  );
}

interface Opened {
  readonly collection: Collection;
  readonly index: PassageIndex;
}

function open(collection: Collection): Opened {
  return { collection, index: indexCollection(collection) };
}

function without(steps: readonly (typeof STEPS)[number][]): RankOptions {
  const off = steps.map((step) => [step, { ...FULL.rank[step], weight: 0 }]);
  return { ...FULL.rank, ...Object.fromEntries(off) };
}

function desk(options: RetrieveOptions): (opened: Opened) => Search {
  return ({ index }) =>
    (question) =>
      retrieve(question, COLLECTION_OPTIONS.language, index, 10, options).map(({ id }) => id);
}

/** MiniSearch as it comes, or with nothing but the terms of the desk. */
function plainSearch(collection: Collection, analysed: boolean): Search {
  const terms = (text: string) =>
    analyzerFor("en")
      .analyze(text)
      .map(({ term }) => term);
  const own = { tokenize: terms, processTerm: (term: string) => term };
  const library = new MiniSearch({ fields: ["title", "text"], ...(analysed ? own : {}) });
  library.addAll(collection.texts);
  return (question) => library.search(question).map(({ id }) => String(id));
}

function measure(collection: Collection, search: Search): number {
  const values = judgedQuestions(collection).map(({ text, judged }) => ndcg(search(text), judged, 10));
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** For each collection the setting that is best on all others, of a grid around the default, and how it does there. */
function leaveOneOut(collections: readonly Opened[]): string {
  // each row: one setting, its figure on every collection
  const results = LENGTH_WEIGHTS.flatMap((b) => {
    const opened = collections.map(({ collection, index }) => ({ collection, index: withLengthWeight(index, b) }));
    return rankSettings().map((rank) => opened.map((each) => measure(each.collection, desk({ ...FULL, rank })(each))));
  });
  const held = collections.map((_, out) => {
    const others = results.map((row) => row.reduce((sum, value, at) => sum + (at === out ? 0 : value), 0));
    return results[others.indexOf(Math.max(...others))]?.[out] ?? 0;
  });
  const means = results.map((row) => row.reduce((sum, value) => sum + value, 0) / row.length).sort((a, b) => a - b);
  const spread = [0, 0.5, 1].map((share) => means[Math.round((means.length - 1) * share)]?.toFixed(4));
  return `${line("left out", held)}mean of ${means.length} settings: least ${spread[0]}, median ${spread[1]}, most ${spread[2]}\n`;
}

const LENGTH_WEIGHTS = [0.5, 0.6, 0.75];

function withLengthWeight({ parts, options }: PassageIndex, b: number): PassageIndex {
  return openIndex(parts, { ...options, bm25: { ...options.bm25, b } });
}

function rankSettings(): readonly RankOptions[] {
  return [0.1, 0.3].flatMap((proximity) =>
    [3, 5].flatMap((texts) =>
      [0.3, 0.5].flatMap((feedback) =>
        [0.2, 0.4].map((neighbours) => ({
          ...FULL.rank,
          proximity: { ...FULL.rank.proximity, weight: proximity },
          feedback: { weight: feedback, texts },
          neighbours: { ...FULL.rank.neighbours, weight: neighbours },
        })),
      ),
    ),
  );
}

const WIDTH = 44;

function line(name: string, values: readonly number[]): string {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return `${name.padEnd(WIDTH)}${[...values, mean].map((value) => cell(value.toFixed(4))).join("")}\n`;
}

function cell(text: string): string {
  return text.padStart(9);
}
