/** `copdesk ask`, `check` and `eval` over the desk's own corpus. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { copdesk } from "./run-command.ts";

const FOCAL_POINT = "who is the Q3/2 focal point";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "copdesk-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

describe("ask", () => {
  it("prints the answer, then the numbered passage that proves it", async () => {
    const { status, out, err } = await copdesk(["ask", FOCAL_POINT]);
    expect({ status, err }).toEqual({ status: 0, err: "" });
    expect(out.split("\n")[0]).toContain("Orhan Osmani");
    expect(out).toMatch(/^\[1\] .+\n( {4}[^│]+\n)* {4}.*22 May 2023.*\n( {4}│ .*\n)+/m);
    expect(out).not.toContain("\u001B");
  });

  it("takes the words without quotation marks too", async () => {
    expect(await copdesk(["ask", ...FOCAL_POINT.split(" ")])).toEqual(await copdesk(["ask", FOCAL_POINT]));
  });

  it("wraps to the width and marks matched words where there is colour", async () => {
    const narrow = await copdesk(["ask", FOCAL_POINT], { columns: 40 });
    for (const line of narrow.out.split("\n")) expect(line.length).toBeLessThanOrEqual(40);
    const coloured = await copdesk(["ask", FOCAL_POINT], { env: { FORCE_COLOR: "1" } });
    expect(coloured.out).toMatch(/│ .*\u001B\[4m/);
  });

  it("prints the answer as JSON", async () => {
    const { status, out } = await copdesk(["ask", "--json", FOCAL_POINT]);
    expect(status).toBe(0);
    const answer = JSON.parse(out);
    expect(answer).toMatchObject({ question: FOCAL_POINT, outcome: "answered", corpus: { documents: 5 } });
    expect(answer.citations[0]).toMatchObject({ number: 1, document: "q3-2-liaison-2023" });
  });

  it("says the age of an answer by the day that --as-of sets", async () => {
    const [young, old] = await Promise.all(
      ["2023-06-01", "2026-06"].map((day) => copdesk(["ask", "--json", "--as-of", day, FOCAL_POINT])),
    );
    expect(JSON.parse(young?.out ?? "").headline).toContain("Orhan Osmani");
    expect(young?.out).not.toBe(old?.out);
  });

  it("shows with --explain how the question was read and why the answer won", async () => {
    const { out } = await copdesk(["ask", "--explain", FOCAL_POINT]);
    expect(out).toContain("Orhan Osmani");
    expect(out).toMatch(/role\.focal-point/);
    expect(out).toMatch(/^ {2}\d\.\d\d people Orhan Osmani/m);
    expect(out).toMatch(/What was said\n {2}people \(answered\): /);
    expect(out.length).toBeGreaterThan((await copdesk(["ask", FOCAL_POINT])).out.length);
  });

  it("answers what the corpus does not hold with status 0: the work was done", async () => {
    const { status, out } = await copdesk(["ask", "--json", "COP27 outcomes"]);
    expect(status).toBe(0);
    expect(JSON.parse(out).outcome).toBe("not-found");
  });
});

describe("a conversation", () => {
  it("answers lines from a pipe, each in the light of those before", async () => {
    const { status, out } = await copdesk(["ask"], { input: `${FOCAL_POINT}\n\nand in 2020?\nexit\nnot asked\n` });
    expect(status).toBe(0);
    expect(out).toContain("Orhan Osmani");
    expect(out).toContain("Marco Obiso");
    expect(out).not.toContain("not asked");
  });

  it("needs a question", async () => {
    const { status, err } = await copdesk(["ask"]);
    expect(status).toBe(2);
    expect(err).toContain("There is no question");
  });
});

describe("a batch", () => {
  const lines = [
    { id: "b", question: FOCAL_POINT },
    { id: "a", question: "and in 2020?", history: [FOCAL_POINT] },
    { id: 3, question: "" },
  ];
  const text = lines.map((line) => JSON.stringify(line)).join("\n");

  it("answers each line in order, from a file as from standard input", async () => {
    const fromFile = await copdesk(["ask", "--batch", put("questions.jsonl", `\uFEFF${text}\n\n`)]);
    expect(fromFile.status).toBe(0);
    const answers = fromFile.out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(answers.map((answer) => answer.id)).toEqual(["b", "a", 3]);
    expect(answers[0].headline).toContain("Orhan Osmani");
    expect(answers[1].headline).toContain("Marco Obiso");
    const single = JSON.parse((await copdesk(["ask", "--json", FOCAL_POINT])).out);
    expect(answers[0]).toEqual({ id: "b", ...single });
    expect(await copdesk(["ask", "--batch", "-"], { input: text })).toEqual(fromFile);
  });

  it("names each line that is wrong and answers the rest", async () => {
    const file = put("questions.jsonl", `{"id": 1}\n${text}\nnonsense\n`);
    const { status, out, err } = await copdesk(["ask", "--batch", file]);
    expect(status).toBe(1);
    expect(out.trimEnd().split("\n")).toHaveLength(3);
    expect(err).toMatch(/questions\.jsonl:1: question: /);
    expect(err).toMatch(/questions\.jsonl:5: no valid JSON/);
  });

  it("says when there is no such file", async () => {
    expect(await copdesk(["ask", "--batch", join(folder, "nowhere")])).toMatchObject({ status: 2, out: "" });
    const { status, err } = await copdesk(["ask", "--batch", folder]);
    expect(status).toBe(1);
    expect(err).toContain("EISDIR");
  });
});

describe("check", () => {
  it("finds nothing to mend in the desk's own corpus", async () => {
    const { status, out } = await copdesk(["check"]);
    expect(status).toBe(0);
    expect(out).toMatch(/^5 documents, /);
  });

  it("lists every fault at once with file, line and mend", async () => {
    cpSync("corpus", folder, { recursive: true });
    const facts = readFileSync("corpus/bdt-circular-112.facts.yaml", "utf8");
    put("bdt-circular-112.facts.yaml", `${facts}deadlines: [oops\n`);
    put("no-such-document.facts.yaml", "roles: []\n");
    put("broken.md", "no front matter\n");
    const { status, out, err } = await copdesk(["check", "--corpus", folder]);
    expect(status).toBe(1);
    expect(out).toMatch(/^4 documents, .*\n3 to mend\.\n$/);
    for (const file of ["bdt-circular-112.facts.yaml:\\d+", "no-such-document.facts.yaml", "broken.md"]) {
      expect(err).toMatch(new RegExp(`^copdesk: .*${file}.*: .+ → .+$`, "m"));
    }
    const asked = await copdesk(["ask", FOCAL_POINT, "--corpus", folder]);
    expect(asked).toMatchObject({ status: 0, err: "copdesk: The corpus has faults; copdesk check names them.\n" });
  });
});

describe("eval", () => {
  const gold = () =>
    put(
      "gold.jsonl",
      `${readFileSync("tests/gold/questions.jsonl", "utf8").split("\n").slice(0, 6).join("\n")}
${JSON.stringify({ id: "wrong", question: FOCAL_POINT, kind: "person", answerable: false, expect: {} })}\n`,
    );

  it("prints the figures as a table, with --verbose each failure and why", async () => {
    const { status, out } = await copdesk(["eval", "--gold", gold()]);
    expect(status).toBe(0);
    expect(out).toMatch(/^right +\d+ +refused +0$/m);
    expect(out).toMatch(/^told wrong +\d+ +told wrong +1$/m);
    expect(out).toMatch(/^served \(right or lead\) +\d+ +6 +\d+\.\d%$/m);
    expect(out).toMatch(/^utility +-?\d\.\d{3}$/m);
    expect(out).toMatch(/^balanced accuracy \(a lead is no answer\) +\d+\.\d%$/m);
    const verbose = await copdesk(["eval", "--verbose", "--gold", gold()]);
    expect(verbose.out).toMatch(/wrong who is the Q3\/2 focal point[\s\S]*✗ answered "answered"/);
  });

  it("prints the figures as JSON", async () => {
    const { out } = await copdesk(["eval", "--json", "--gold", gold()]);
    expect(JSON.parse(out)).toMatchObject({ unanswerable: { passed: 0, total: 1 }, failures: expect.anything() });
  });

  it("removes each document in turn and asks what only it answered", async () => {
    const { status, out } = await copdesk(["eval", "--leave-one-out", "--gold", gold()]);
    expect(status).toBe(0);
    expect(out).toMatch(/^q3-2-liaison\S* +\d+ +\d+ /m);
    expect(out).toMatch(/^all +\d+ +\d+ /m);
  });

  it("measures the ranking on a collection", async () => {
    put("corpus.jsonl", '{"_id": "a", "title": "Apples", "text": "red fruit"}\n{"_id": "b", "text": "grey stones"}\n');
    put("queries.jsonl", '{"_id": "1", "text": "which fruit is red"}\n');
    put("qrels.tsv", "query-id\tcorpus-id\tscore\n1\ta\t1\n");
    const { status, out } = await copdesk(["eval", "--collection", folder]);
    expect(status).toBe(0);
    expect(out).toMatch(/^2 texts, 1 questions/);
    expect(out).toMatch(/^nDCG@10 +1\.0000$/m);
    expect(JSON.parse((await copdesk(["eval", "--json", "--collection", folder])).out)).toMatchObject({ mrr10: 1 });
    put("queries.jsonl", "{}\n");
    expect((await copdesk(["eval", "--collection", folder])).err).toMatch(/queries\.jsonl:1: /);
    expect(await copdesk(["eval", "--collection", join(folder, "nowhere")])).toMatchObject({ status: 2 });
  });
});
