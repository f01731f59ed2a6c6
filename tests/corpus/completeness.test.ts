/** The corpus holds its originals whole: every sentence stands in the Markdown, in its place, and nothing beside them. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const originals = new URL("../fixtures/originals/", import.meta.url);
const corpus = new URL("../../corpus/", import.meta.url);

const IDS = idsIn(originals, ".txt");

test("each document of the corpus has its recorded original", () => {
  expect(IDS).toEqual(idsIn(corpus, ".md"));
  expect(IDS).toHaveLength(5);
});

test.each(IDS)("%s holds every sentence of its original and no other", (id) => {
  const recorded = sentences(plain(readFileSync(new URL(`${id}.txt`, originals), "utf8")));
  const held = sentences(plain(body(readFileSync(new URL(`${id}.md`, corpus), "utf8"))));
  expect(recorded.length).toBeGreaterThan(10);
  expect(
    recorded.filter((sentence) => !held.includes(sentence)),
    "lost",
  ).toEqual([]);
  expect(
    held.filter((sentence) => !recorded.includes(sentence)),
    "added",
  ).toEqual([]);
  expect(held, "in another order, or another number of times").toEqual(recorded);
});

test("a lost, an added and a changed word are each seen", () => {
  const held = sentences(plain("The group met.\n\n- It agreed on **three** targets.\n"));
  expect(sentences(plain("The group met. It agreed on three targets."))).toEqual(held);
  for (const other of ["The group met.", "The group met. It agreed on four targets.", "A group met. It agreed. Yes."])
    expect(sentences(plain(other))).not.toEqual(held);
});

function idsIn(folder: URL, ending: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length))
    .sort();
}

/** What stands below the front matter. */
function body(markdown: string): string {
  return markdown.replace(/^---\n[\s\S]*?\n---\n/, "");
}

/** The words alone: marks of Markdown, debris of conversion, bullets and differences of white space taken off. */
function plain(text: string): string {
  return text
    .normalize("NFC")
    .replace(/\[bookmark: [^\]]*\]/g, " ")
    .replace(/<!--.*?-->/g, " ")
    .replace(/^---$/gm, " ")
    .replace(/^\|(?: --- \|)+$/gm, " ")
    .replace(/<br>/g, " ")
    .replace(/^\||\|$| \|(?= )/gm, " ")
    .replace(/\\([()[\]])/g, "$1")
    .replace(/\[([^\]]+)\]\((?:#|https?:[^)]*)\)/g, "$1")
    .replace(/^\s*#{1,6} /gm, "")
    .replace(/^\s*-\s+(?:[o✓]\s+)?/gm, "")
    .replaceAll("**", "")
    .replace(/\s+/g, " ")
    .trim();
}

/** Parts between a full stop, colon or question mark and a capital; they need only be the same on both sides. */
function sentences(text: string): readonly string[] {
  return text.split(/(?<=[.:!?]["”)]?) (?=[\p{Lu}“"\d])/u).map((sentence) => sentence.trim());
}
