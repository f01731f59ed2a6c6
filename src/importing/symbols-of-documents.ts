/** The symbols of documents in a text: those of the one grammar that a question is read by, as documents print them. */
import type { Identifier } from "../text/identifier.ts";
import { findIdentifiers } from "../text/identifiers.ts";

export interface SymbolFound {
  /** verbatim, the letter of its language left out */
  readonly symbol: string;
  readonly start: number;
  readonly end: number;
}

const CIRCULAR =
  /(?<![\p{L}\d])(?:(?:TSB|BDT|BR)\s+)?(?:Administrative Circular|Circular(?: Letter)?|Circulaire|Carta Circular|Циркуляр(?:ное письмо)?|Lettre circulaire)\s+(?:No\.?\s*)?$/u;
/** a word and a number: `Resolution 179`, `Circular 341`, `第179号决议`; not the first of a series */
const NUMBERED = /^(?:Res\.|R[EÉeé][Ss]\.|\p{Lu}\p{Ll}*[^s\s.\d]|\p{Lu}{4,}|Circular Letter|القرار|第)\s?\d/u;
const ISSUER = /(?<![\p{L}\d])(?:TSB|BDT|BR)\s+$/u;
/** the longest words before the symbol of a circular, in letters */
const WORDS_BEFORE = 48;

/** Every symbol of a document in a text, in reading order; numbers of Questions and fractions are none. */
export function symbolsIn(text: string): readonly SymbolFound[] {
  const found: SymbolFound[] = [];
  for (const { kind, start, end } of findIdentifiers(text)) {
    const written = text.slice(start, end).replace(/-[EFSRAC]$/u, "");
    if (found.some((other) => start < other.end)) continue;
    const left = text.slice(Math.max(0, start - WORDS_BEFORE), start);
    const numbered = kind === "resolution" || /^(?:circul|циркуляр|d[ée]cisi|решен)/iu.test(written);
    if (numbered ? !NUMBERED.test(written) : !isPrinted(kind, written)) continue;
    const before = (numbered ? ISSUER : CIRCULAR).exec(left)?.[0] ?? "";
    if (isOther(text, start, written)) continue;
    found.push({ symbol: before + written, start: start - before.length, end });
  }
  return found;
}

/** True for the spelling of printed symbols: capitals, but for the revision and the names of drafts. */
function isPrinted(kind: Identifier["kind"], written: string): boolean {
  if (kind === "recommendation") return /(?:ITU|UIT|МСЭ)-/u.test(written) || /\.[a-z][a-z\d]*-/u.test(written);
  if (kind !== "symbol") return false;
  const symbol = written.replace(/[\s/(]*(?:Rev|R[ée]v|Add|Corr|Amend)\.?.*$/u, "");
  return (
    /^draft|\d[^/]*$/u.test(written) &&
    /^(?:[^\p{Ll}]*|draft[\p{Ll}\d-]+|[^\p{Ll}]+\p{Ll}{0,2}|IEEE\sStd\s[\d.]+\p{Ll}{0,2})$/u.test(symbol) &&
    (!/^\d/u.test(symbol) || /^\d{1,2}\/(?:\p{Lu}{2,5}\/)?\d{1,4}(?:-[EFSRAC])?$/u.test(symbol))
  );
}

/** Things written like symbols: Questions, working parties, dates, halves, and/or. */
function isOther(text: string, start: number, symbol: string): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  if (/^(?:19|20)\d\d\/\d{1,2}$/.test(symbol)) return true;
  if (/^Q\.?\d{1,2}\/\d{1,2}/u.test(symbol) || /^(?:WP|GT|РГ)\d?\d\/\d/u.test(symbol)) return true;
  // editions (11/2016), halves and counts (0/1), names that a stroke parts (VN/V2, UN/LOCODE with a footnote's mark)
  if (/^(?:0?[1-9]|1[0-2])\/(?:19|20)\d\d$|^0\/\d+$|^\p{Lu}{2,}\/\p{Lu}+\d$/u.test(symbol)) return true;
  // versions of protocols: HTTP/3, TLS/1.3
  if (/^\p{Lu}{2,}\/\d(?:\.\d)?$/u.test(symbol)) return true;
  if (!/^\d{1,2}\/\d{1,4}(?:\s|$)/u.test(symbol)) return false;
  // the count of a vote: "=> 2/30"
  if (/[>=]\s*$/u.test(before)) return true;
  if (
    /(?:questions?|cuesti[oó]n(?:es)?|вопрос\p{L}*|مسألة|المسألة|questions?\(s\)|question\(s\)|working part(?:y|ies)|groupe de travail|grupo de trabajo|рабоч\p{L}+ групп\p{L}*|WP|GT|Q)[\s(:]*(?:\d{1,2}\/\d{1,2}(?:,|\s(?:and|et|y|и|to)\s|\s)*)*$/iu.test(
      before,
    )
  )
    return true;
  const [first, second] = symbol.split("/").map((part) => Number.parseInt(part, 10));
  if (/^\s*(?:of|,?\s*\d{4}|\/)/.test(text.slice(start + symbol.length))) return true;
  return (
    (first ?? 0) >= (second ?? 0) && !/(?:document|doc\.?|contribution)s?\s*$/iu.test(before) && (second ?? 0) < 10
  );
}
