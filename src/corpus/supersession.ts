import type { Document } from "../domain/document.ts";
import { compareDates } from "../domain/partial-date.ts";

/** Which document took the place of which: id of the older → id of the newer. */
export type Supersession = Readonly<Record<string, string>>;

const REVISION = /\s*\(?\s*rev\.?\s*(\d+)\s*\)?\s*$/i;

/**
 * Reads supersession from `replaces` (an id or a symbol) and from revisions of one symbol: `2/71 (Rev.1)` takes the
 * place of `2/71`, a second revision that of the first.
 */
export function findSupersession(documents: readonly Document[]): Supersession {
  const found: Record<string, string> = {};
  const set = (older: Document | undefined, newer: Document) => {
    if (!older || older.id === newer.id) return;
    const known = documents.find((document) => document.id === found[older.id]);
    if (!known || compareDates(newer.date, known.date) > 0) found[older.id] = newer.id;
  };
  for (const newer of documents) {
    for (const name of newer.replaces) {
      set(
        documents.find((document) => document.id === name || sameSymbol(document.symbol, name)),
        newer,
      );
    }
    const { base, revision } = splitRevision(newer.symbol);
    if (base === null || revision === 0) continue;
    for (const older of documents) {
      const other = splitRevision(older.symbol);
      if (other.base === base && other.revision < revision) set(older, newer);
    }
  }
  return found;
}

/** `2/71 (Rev.1)` → base `2/71`, revision 1; an unrevised symbol is revision 0. */
export function splitRevision(symbol: string | null): { base: string | null; revision: number } {
  if (symbol === null) return { base: null, revision: 0 };
  const match = REVISION.exec(symbol);
  const base = symbol.replace(REVISION, "").replace(/\s+/g, " ").trim().toLowerCase();
  return { base, revision: match?.[1] ? Number(match[1]) : 0 };
}

function sameSymbol(a: string | null, b: string): boolean {
  return a !== null && a.replace(/\s+/g, "").toLowerCase() === b.replace(/\s+/g, "").toLowerCase();
}
