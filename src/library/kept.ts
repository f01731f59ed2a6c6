/** A library as it is kept in a file. */
import type { Document, Passage } from "../domain/document.ts";
import type { Fault } from "../domain/fault.ts";
import { type Library, libraryOf, type Words } from "./library.ts";
import type { Part } from "./part.ts";

/** A library without what follows from the rest of it: the text of a section or list is a slice of its document's. */
interface KeptLibrary {
  readonly words: Words;
  readonly parts: readonly KeptPart[];
  readonly faults: readonly Fault[];
}

interface KeptPart extends Omit<Part, "document"> {
  readonly document: Omit<Document, "passages"> & { readonly passages: readonly KeptPassage[] };
}

interface KeptPassage extends Omit<Passage, "text"> {
  /**
   * Left out where other passages hold it. That of the others is written, since a slice takes two bytes a letter as soon
   * as its document does, and each pattern would be compiled a second time for such texts.
   */
  readonly text?: string;
}

/** Writes a library down; what is read from it is as the library was. */
export function writeLibrary({ words, parts, faults }: Library): string {
  const kept: KeptLibrary = { words, parts: parts.map(toKept), faults };
  return JSON.stringify(kept);
}

/**
 * Reads what `writeLibrary` wrote.
 * @throws SyntaxError when the text is cut off
 */
export function readLibrary(text: string): Library {
  const { parts, words, faults }: KeptLibrary = JSON.parse(text);
  return libraryOf(parts.map(toPart), words, faults);
}

function toKept(part: Part): KeptPart {
  const passages = part.document.passages.map((passage): KeptPassage => {
    const { text: _, ...rest } = passage;
    return passage.parts === undefined ? passage : rest;
  });
  return { ...part, document: { ...part.document, passages } };
}

function toPart({ document, ...part }: KeptPart): Part {
  const passages = document.passages.map((passage) => {
    return { ...passage, text: passage.text ?? document.text.slice(passage.start, passage.end) };
  });
  return { ...part, document: { ...document, passages } };
}
