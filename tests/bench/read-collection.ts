/** Reads a collection from a folder in the layout of BEIR. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Collection, parseCollection } from "../../src/evaluation/collections.ts";

/** @throws Error that names every wrong line */
export function readCollection(folder: string): Collection {
  const text = (name: string) => readFileSync(join(folder, name), "utf8");
  const read = parseCollection({
    corpus: text("corpus.jsonl"),
    queries: text("queries.jsonl"),
    qrels: text("qrels.tsv"),
  });
  if (read.ok) return read.value;
  throw new Error(read.error.map(({ file, line, reason }) => `${file}, line ${line}: ${reason}`).join("\n"));
}
