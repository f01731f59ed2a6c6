/** How fast the ranking is beside plain MiniSearch, over one collection in one run. */
import MiniSearch from "minisearch";
import { COLLECTION_OPTIONS, indexCollection } from "../../src/evaluation/collections.ts";
import { retrieve } from "../../src/evaluation/retrieve.ts";
import { inventCollection } from "./invented-collection.ts";
import { readCollection } from "./read-collection.ts";
import { timeInTurn, timesTable } from "./timing.ts";

/**
 * Times questions over 5,000 invented passages, or over the collection that a folder holds.
 * @param folder with `corpus.jsonl`, `queries.jsonl` and `qrels.tsv`
 */
export function benchRetrieval(folder: string | undefined): string {
  const collection = folder === undefined ? inventCollection(5_000, 100) : readCollection(folder);
  const start = performance.now();
  const index = indexCollection(collection);
  const built = performance.now();
  const plain = new MiniSearch({ fields: ["title", "text"] });
  plain.addAll(collection.texts);
  const plainBuilt = performance.now();
  const times = timeInTurn(
    {
      "the desk's ranking": (question: string) => retrieve(question, COLLECTION_OPTIONS.language, index, 100),
      "MiniSearch, defaults": (question: string) => plain.search(question),
      "MiniSearch, prefix and fuzzy 0.2": (question: string) => plain.search(question, { prefix: true, fuzzy: 0.2 }),
    },
    collection.questions.slice(0, 100).map(({ text }) => text),
    2,
  );
  const from = folder ?? "invented words";
  return [
    `Retrieval: ${collection.texts.length} passages (${from})\n`,
    `  build: ${Math.round(built - start)} ms, plain MiniSearch ${Math.round(plainBuilt - built)} ms\n`,
    timesTable(times.all),
  ].join("");
}
