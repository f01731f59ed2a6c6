/** The parts of a document that are asked for by name: its date, sender, addressees, title, symbol and who signed it. */
import type { Document, Passage } from "../../domain/document.ts";
import type { Statement } from "../../domain/finding.ts";
import type { Knowledge } from "../../library/knowledge.ts";
import { findDates } from "../../text/dates.ts";
import { oncePerStretch } from "../stretches.ts";

export type Part = Extract<Statement, { kind: "document-part" }>["part"];

export interface Stated {
  readonly value: string;
  readonly passage: Passage;
}

export const datesIn = oncePerStretch(findDates);

export function parts(document: Document, part: Part, knowledge: Knowledge): readonly Stated[] {
  const holding = (value: string): readonly Stated[] => {
    const folded = value.replace(/\s+/g, " ");
    const passage = blocks(document).find((each) => each.text.replace(/\s+/g, " ").includes(folded));
    return passage ? [{ value, passage }] : [];
  };
  switch (part) {
    case "date": {
      const wanted = document.date;
      if (wanted === null) return [];
      for (const passage of blocks(document)) {
        const date = datesIn(passage.text, document.language, passage).find(
          (each) => each.start === wanted && each.end === wanted,
        );
        if (date) return [{ value: date.text, passage }];
      }
      return [];
    }
    case "recipient":
      return document.to.flatMap(holding);
    case "sender":
      return document.from === null ? [] : holding(document.from);
    case "title":
      return holding(document.title);
    case "symbol":
      return document.symbol === null ? [] : holding(document.symbol);
    case "link": {
      const passage = document.passages[0];
      return document.source.url === null || !passage ? [] : [{ value: document.source.url, passage }];
    }
    case "signatory":
      return signatories(document, knowledge);
  }
}

const CLOSING =
  /^(?:yours (?:faithfully|sincerely|truly)|\[?original signed\]?|\(?signed\)?|veuillez agréer|\[?original signé\]?|le saluda|atentamente|с уважением)/i;

/** Whoever stands below the closing formula. */
export function signatories(document: Document, knowledge: Knowledge): readonly Stated[] {
  const all = blocks(document);
  const closing = all.findIndex((passage) => CLOSING.test(passage.text));
  if (closing < 0) return [];
  return knowledge.roles.flatMap(({ fact }) => {
    const at = all.findIndex((passage) => passage.id === fact.passage);
    const passage = all[at];
    return fact.document === document.id && fact.person !== null && passage && at >= closing
      ? [{ value: fact.person, passage }]
      : [];
  });
}

export function blocks(document: Document): readonly Passage[] {
  return document.passages.filter(({ kind }) => kind !== "section" && kind !== "list");
}
