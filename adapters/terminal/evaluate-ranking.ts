/** `copdesk eval --collection`: nDCG@10, recall, MRR and latency on a collection in BEIR layout. */
import { join } from "node:path";
import { CodedError, type CollectionReport, evaluation } from "../../src/index.ts";
import { type Io, paintFor, widthOf } from "./io.ts";
import { readFile } from "./read-file.ts";
import { tableLines } from "./render/table.ts";

/** The files of a collection by what they hold. */
const FILES = { corpus: "corpus.jsonl", queries: "queries.jsonl", qrels: "qrels.tsv" } as const;

/**
 * Measures the ranking on the collection in a folder.
 * @returns the exit status
 * @throws CodedError `file-missing`, `file-unreadable`, `lines-broken` with the wrong lines of the first wrong file
 */
export async function evaluateRanking(folder: string, json: boolean, io: Io): Promise<number> {
  const { evaluateCollection, parseCollection } = await evaluation.collections();
  const path = (file: keyof typeof FILES) => join(folder, FILES[file]);
  const parsed = parseCollection({
    corpus: readFile(path("corpus")),
    queries: readFile(path("queries")),
    qrels: readFile(path("qrels")),
  });
  if (!parsed.ok) {
    const first = parsed.error[0]?.file ?? "corpus";
    throw new CodedError("lines-broken", {
      file: path(first),
      faults: parsed.error.filter((fault) => fault.file === first),
    });
  }
  const report = evaluateCollection(parsed.value, () => performance.now());
  io.stdout.write(json ? `${JSON.stringify(report, null, 2)}\n` : reportText(report, io));
  return 0;
}

function reportText(report: CollectionReport, io: Io): string {
  const { latency } = report;
  const rows = [
    ["nDCG@10", report.ndcg10.toFixed(4)],
    ["recall@100", report.recall100.toFixed(4)],
    ["MRR@10", report.mrr10.toFixed(4)],
    ["milliseconds a question, median", latency.median.toFixed(2)],
    ["milliseconds a question, 99th percentile", latency.p99.toFixed(2)],
    ["milliseconds to index", report.build.toFixed(0)],
  ];
  const paint = paintFor(io);
  const heading = `${report.texts} texts, ${report.questions} questions`;
  return `${tableLines([heading, ""], rows, widthOf(io), (text) => paint("headline", text)).join("\n")}\n`;
}
