/** Which concepts the text of a passage holds, and which concepts and symbols stand above it. */
import type { Passage } from "../domain/document.ts";
import { findConcepts } from "../text/concepts.ts";
import { findIdentifiers } from "../text/identifiers.ts";
import type { Knowledge } from "./knowledge.ts";

/** Concepts that a passage itself names, each once. */
export function conceptsIn(passage: Passage, { documents, lexicon }: Knowledge): readonly string[] {
  return read(inside, passage, () => {
    const language = documents.get(passage.document)?.language ?? "en";
    return findConcepts(lexicon, passage.text, language).map(({ concept }) => concept);
  });
}

/** Concepts of what stands above a passage: its headings, its columns, and the title and sender of its document. */
export function conceptsAbove(passage: Passage, knowledge: Knowledge): readonly string[] {
  return read(above, passage, () => {
    const language = knowledge.documents.get(passage.document)?.language ?? "en";
    return findConcepts(knowledge.lexicon, textAbove(passage, knowledge), language).map(({ concept }) => concept);
  });
}

/** Canonical symbols of what stands above a passage, as `q3/2`. */
export function symbolsAbove(passage: Passage, knowledge: Knowledge): readonly string[] {
  return read(symbols, passage, () => findIdentifiers(textAbove(passage, knowledge)).map(({ canonical }) => canonical));
}

function textAbove(passage: Passage, { documents }: Knowledge): string {
  const { headings, cells = [], start } = passage;
  const document = documents.get(passage.document);
  const before = (document?.passages ?? []).filter(
    ({ end, kind }) => end <= start && kind !== "section" && kind !== "list",
  );
  const short = before.slice(-BLOCKS).filter(({ text }) => text.length <= SHORT);
  const above = [...headings, ...short.map(({ text }) => text), ...cells.map(({ header }) => header)];
  return [...above, document?.title ?? "", document?.from ?? ""].join("\n");
}

/** In a list of officers the Question and the post stand over the names, in short lines of their own. */
const BLOCKS = 8;
/** In UTF-16 units. */
const SHORT = 100;

/** Read once: a passage and the word lists live as long as their library. */
const inside = new WeakMap<Passage, readonly string[]>();
const above = new WeakMap<Passage, readonly string[]>();
const symbols = new WeakMap<Passage, readonly string[]>();

function read(
  known: WeakMap<Passage, readonly string[]>,
  passage: Passage,
  find: () => readonly string[],
): readonly string[] {
  const before = known.get(passage);
  if (before) return before;
  const found = [...new Set(find())];
  known.set(passage, found);
  return found;
}
