import { describe, expect, it } from "vitest";
import { evaluateCollection, parseCollection } from "../../../src/evaluation/collections.ts";

const corpus = [
  { _id: "1", title: "Online protection of children", text: "Guidelines for parents and industry." },
  { _id: 2, title: "", text: "Spectrum allocation for satellites." },
  { _id: "3", text: "A national strategy on protecting the child online." },
]
  .map((line) => JSON.stringify(line))
  .join("\n");
const queries = ['{"_id": "q1", "text": "child online protection"}', '{"_id": "q2", "text": "nothing judged"}'].join(
  "\r\n",
);
const qrels = "query-id\tcorpus-id\tscore\nq1\t1\t1\nq1\t3\t2\nq2\t2\t0\n";

describe("a collection", () => {
  it("is read and measured, with the time that the clock tells", () => {
    const read = parseCollection({ corpus, queries, qrels });
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    let time = 0;
    const report = evaluateCollection(read.value, () => time++);
    expect(report).toMatchObject({ texts: 3, questions: 1, recall100: 1, mrr10: 1, build: 1 });
    expect(report.ndcg10).toBeGreaterThan(0.8);
    expect(report.latency).toEqual({ median: 1, p95: 1, p99: 1, mean: 1 });
  });

  it("gives the same ranking figures each time", () => {
    const read = parseCollection({ corpus, queries, qrels });
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    const clock = () => 0;
    expect(evaluateCollection(read.value, clock)).toEqual(evaluateCollection(read.value, clock));
  });

  it("names every wrong line of every file", () => {
    const read = parseCollection({
      corpus: `${corpus}\n{"_id": "4", "text": 5}\nno json`,
      queries: '{"text": "no id"}',
      qrels: "q1\t1\t1\nq1 1 1\nq1\t2\tmuch",
    });
    expect(read.ok ? [] : read.error.map(({ file, line }) => `${file}:${line}`)).toEqual([
      "corpus:4",
      "corpus:5",
      "queries:1",
      "qrels:2",
      "qrels:3",
    ]);
  });

  it("refuses two texts of one id", () => {
    const read = parseCollection({ corpus: `${corpus}\n${corpus}`, queries, qrels });
    expect(read.ok).toBe(false);
  });
});
