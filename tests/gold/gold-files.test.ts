/** The gold files are sound: well formed, unique, and every expected string stands verbatim in a named document. */

import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { z } from "zod";

const here = fileURLToPath(new URL(".", import.meta.url));
const corpus = fileURLToPath(new URL("../../corpus/", import.meta.url));

const filled = z.string().trim().min(1);

const GoldLine = z.strictObject({
  id: z.string().regex(/^[a-z]+-\d{3}$/),
  question: filled,
  kind: z.enum([
    "person",
    "contact",
    "contribution",
    "country",
    "event",
    "date",
    "document",
    "definition",
    "list",
    "theme",
    "recommendation",
    "procedure",
    "followup",
    "unanswerable",
    "asof",
    "ambiguous",
  ]),
  language: z.enum(["en", "fr", "es", "ru", "ar", "zh"]),
  style: z.enum(["plain", "typo", "keywords", "verbose", "abbrev", "foreign"]),
  history: z.array(filled),
  answerable: z.boolean(),
  expect: z.strictObject({
    document: z.array(filled),
    passage_contains: z.array(filled),
    answer_contains: z.array(z.array(filled).min(1)),
    answer_excludes: z.array(filled),
  }),
  note: filled,
});
type GoldLine = z.infer<typeof GoldLine>;

const files = readdirSync(here)
  .filter((name) => name.endsWith(".jsonl"))
  .sort();

/** The parsed lines of one gold file; throws naming file and line when one does not fit the schema. */
function readGold(name: string): GoldLine[] {
  const lines = readFileSync(`${here}${name}`, "utf8").split("\n");
  if (lines.at(-1) === "") lines.pop();
  return lines.map((line, index) => {
    const parsed = GoldLine.safeParse(JSON.parse(line));
    if (!parsed.success) throw new Error(`${name}:${index + 1}: ${z.prettifyError(parsed.error)}`);
    return parsed.data;
  });
}

/** A text as the grader compares it: no Markdown marks, white space folded to one blank, case ignored. */
function fold(text: string): string {
  return text
    .normalize("NFC")
    .replace(/<!--.*?-->/gs, " ")
    .replace(/<br\s*\/?>/g, " ")
    .replaceAll("**", "")
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/^\s*(?:#{1,6}|[-*•])\s+/gm, "")
    .replace(/\|/g, " ")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
}

const documents = new Map<string, string>();

/** The folded words of a corpus document, without its front matter; throws when the corpus does not hold it. */
function documentText(id: string): string {
  const known = documents.get(id);
  if (known !== undefined) return known;
  const text = fold(readFileSync(`${corpus}${id}.md`, "utf8").replace(/^---\n.*?\n---\n/s, ""));
  documents.set(id, text);
  return text;
}

const gold = files.flatMap((name) => readGold(name).map((line) => ({ ...line, where: `${name} ${line.id}` })));

describe("gold files", () => {
  it("holds the examples and both further sets", () => {
    expect(files).toEqual(expect.arrayContaining(["more-a.jsonl", "more-b.jsonl", "questions.jsonl"]));
  });

  it("gives every line its own id", () => {
    const ids = gold.map((line) => line.id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it("asks no question twice in the same thread", () => {
    const threads = gold.map((line) => JSON.stringify([...line.history, line.question].map(fold)));
    expect(threads.filter((thread, index) => threads.indexOf(thread) !== index)).toEqual([]);
  });

  it("calls a question foreign exactly when it is not in English", () => {
    const odd = gold.filter((line) => (line.style === "foreign") !== (line.language !== "en"));
    expect(odd.map((line) => line.where)).toEqual([]);
  });

  it("expects a document, a passage and an answer of the answerable, and nothing of the others", () => {
    const odd = gold.filter((line) => {
      const { document, passage_contains, answer_contains } = line.expect;
      const parts = [document, passage_contains, answer_contains];
      const fits = line.answerable
        ? parts.every((part) => part.length > 0) && line.kind !== "unanswerable"
        : parts.every((part) => part.length === 0) && line.kind === "unanswerable";
      return !fits;
    });
    expect(odd.map((line) => line.where)).toEqual([]);
  });

  it("expects only strings that stand in one of the named documents", () => {
    const missing = gold.flatMap((line) => {
      const texts = line.expect.document.map(documentText);
      return [...line.expect.passage_contains, ...line.expect.answer_contains.flat()]
        .filter((wanted) => !texts.some((text) => text.includes(fold(wanted))))
        .map((wanted) => `${line.where}: ${wanted}`);
    });
    expect(missing).toEqual([]);
  });

  it("forbids no string that the only right answers hold", () => {
    const barred = gold.flatMap((line) =>
      line.expect.answer_excludes.filter((banned) =>
        line.expect.answer_contains.some((either) => either.every((wanted) => fold(wanted).includes(fold(banned)))),
      ),
    );
    expect(barred).toEqual([]);
  });
});
