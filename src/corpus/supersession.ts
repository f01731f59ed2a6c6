import type { Document } from "../domain/document.ts";
import { compareDates } from "../domain/partial-date.ts";

/** Which document took the place of which: id of the older → id of the newer. */
export type Supersession = Readonly<Record<string, string>>;

/**
 * Reads supersession from `replaces` (an id or a symbol) and from the versions of one symbol: `2/71 (Rev.1)` takes the
 * place of `2/71`, a second revision that of the first, and a corrigendum or addendum (`2/71 Corr.1`, `2/71 (Add.1)`)
 * has the last word over what it corrects or adds to.
 */
export function findSupersession(documents: readonly Document[]): Supersession {
  const found: Record<string, string> = {};
  const byId = new Map(documents.map((document) => [document.id, document]));
  const bySymbol = new Map<string, Document>();
  const byBase = new Map<string, Version[]>();
  for (const document of documents) {
    if (document.symbol === null) continue;
    const key = symbolKey(document.symbol);
    if (!bySymbol.has(key)) bySymbol.set(key, document);
    const version = { document, ...versionOf(document.symbol) };
    byBase.set(version.base, [...(byBase.get(version.base) ?? []), version]);
  }
  const set = (older: Document | undefined, newer: Document) => {
    if (!older || older.id === newer.id) return;
    const known = byId.get(found[older.id] ?? "");
    if (!known || compareDates(newer.date, known.date) > 0) found[older.id] = newer.id;
  };
  for (const newer of documents) {
    for (const name of newer.replaces) set(byId.get(name) ?? bySymbol.get(symbolKey(name)), newer);
    if (newer.symbol === null) continue;
    const version = versionOf(newer.symbol);
    for (const older of byBase.get(version.base) ?? []) if (follows(version, older)) set(older.document, newer);
  }
  return found;
}

interface SymbolVersion {
  /** the symbol without its version, folded */
  readonly base: string;
  /** 0 for the first issue */
  readonly revision: number;
  /** a corrigendum or addendum to that revision; null for the document itself */
  readonly amendment: { readonly kind: string; readonly number: number } | null;
}

type Version = SymbolVersion & { readonly document: Document };

const REVISION = /(?:(?<![\s(])[\s(]+)?(?<!\p{L})r[eé]v\.?\s*(\d+)\s*\)?/giu;
const AMENDMENT = /(?:(?<![\s(])[\s(]+)?(?<!\p{L})(corr|add)\.?\s*(\d*)\s*\)?/giu;

/** `2/71 (Rev.1)-E` → base `2/71`, revision 1; `2/71 Corr.2` → its second corrigendum. */
function versionOf(symbol: string): SymbolVersion {
  const revision = [...symbol.matchAll(REVISION)].at(-1)?.[1];
  const amendment = [...symbol.matchAll(AMENDMENT)].at(-1);
  return {
    base: symbolKey(symbol.replace(REVISION, "").replace(AMENDMENT, "")),
    revision: Number(revision ?? 0),
    amendment: amendment ? { kind: (amendment[1] ?? "").toLowerCase(), number: Number(amendment[2] || 1) } : null,
  };
}

function follows(newer: SymbolVersion, older: SymbolVersion): boolean {
  if (newer.revision !== older.revision) return newer.revision > older.revision;
  if (newer.amendment === null) return false;
  if (older.amendment === null) return true;
  return newer.amendment.kind === older.amendment.kind && newer.amendment.number > older.amendment.number;
}

/** A symbol as it is compared: small letters, no blanks, no word before it and no letter for its language behind it. */
function symbolKey(symbol: string): string {
  return symbol
    .replace(/^\s*doc(?:ument)?s?\.?\s+/i, "")
    .replace(/-[EFSRAC]\s*$/, "")
    .replace(/\s+/g, "")
    .toLowerCase();
}
