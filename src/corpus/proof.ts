import type { Document, Passage } from "../domain/document.ts";

/** Folds what counts as white space apart: runs of blanks and line breaks become one blank. */
export function foldSpace(text: string): string {
  return text.normalize("NFC").replace(/\s+/gu, " ").trim();
}

/** Answers, for one document, whether it holds a value word for word and which passage proves a set of values. */
export interface Prover {
  holds(value: string): boolean;
  /** the smallest passage that holds most of the values, first come first; null when none holds any */
  passageFor(values: readonly string[]): Passage | null;
}

/** Prepares the document once; each look-up is then a substring search. */
export function createProver(document: Document): Prover {
  const whole = foldSpace(document.text);
  const blocks = document.passages
    .filter((passage) => passage.kind !== "section" && passage.kind !== "list")
    .map((passage) => ({ passage, text: foldSpace(passage.text) }));
  return {
    holds: (value) => contains(whole, foldSpace(value)),
    passageFor(values) {
      const folded = values.map(foldSpace);
      let best: Passage | null = null;
      let most = 0;
      for (const { passage, text } of blocks) {
        const count = folded.filter((value) => contains(text, value)).length;
        // Of equal proof a table row or contact block beats running text, since it says one thing only.
        const score = count + (count > 0 && (passage.kind === "row" || passage.kind === "contact") ? 0.5 : 0);
        if (score > most) [best, most] = [passage, score];
      }
      return best;
    },
  };
}

/** Whether `value` stands in `text` as whole words: "Chad" is no part of "Chadwick". */
export function contains(text: string, value: string): boolean {
  for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1)) {
    if (!joins(text[at - 1], value[0]) && !joins(value.at(-1), text[at + value.length])) return true;
  }
  return false;
}

function joins(before: string | undefined, after: string | undefined): boolean {
  const word = /[\p{L}\p{N}]/u;
  // Chinese is written without blanks between words, so any place parts them.
  const han = /\p{Script=Han}/u;
  return !!before && !!after && word.test(before) && word.test(after) && !han.test(before) && !han.test(after);
}
