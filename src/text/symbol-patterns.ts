/** How symbols of documents are spelt, those of other bodies' standards among them; any case, any dash. */
import type { Identifier } from "./identifier.ts";
import { type IdentifierPattern, make } from "./identifier-pattern.ts";

const DASH = "[–-]";
/** what stands between the parts of a symbol: a dash, blanks in its place, or both */
const GAP = String.raw`(?:\s?${DASH}\s?|\s)`;
const BEFORE = String.raw`(?<![\p{L}\p{N}/@.+-]|\p{L}–)`;
const AFTER = String.raw`(?![\p{L}\p{N}/@]|${DASH}[\p{L}\p{N}])`;
/** the letter of the language, and revision, addendum or corrigendum, at the end of a symbol */
const LANGUAGE_LETTER = String.raw`(?:\s?${DASH}\s?[efsrac](?![\p{L}\p{N}/-]))?`;
const REVISION = String.raw`(?:\s?\(?\s?(?<rev>(?:rev|add|corr)\.?\s?\d*)\)?(?![\p{L}\p{N}])${LANGUAGE_LETTER})?`;
const END = `${LANGUAGE_LETTER}${AFTER}${REVISION}`;

/** Bodies that number papers under their own name; only of these is it known where the name begins without hyphens. */
const COMMITTEE = `(?:cwg|fg|jca|ahg|itg|wg)(?:${GAP}[a-z]{2,6}){1,2}?`;
const BODY = String.raw`(?:${COMMITTEE}|(?:sg|com|ce|wp)${GAP}?\d{1,2}(?:rgq)?|tsag|tdag|rag)`;
const PAPER = "(?:ls|td|inf|adm|rep|doc|temp)";

/** Symbols that begin with the name of a body: they claim their text before the name of the body alone does. */
export const GROUP_SYMBOL_PATTERNS: readonly IdentifierPattern[] = [
  {
    // CWG-COP-LS11, SG17-TD512, COM 17 – LS 12, sg17 td 512
    hint: /\d/,
    expression: new RegExp(
      String.raw`${BEFORE}(?<body>${BODY})(?<gap>${GAP})(?<paper>${PAPER}|[cr])\s?${DASH}?\s?(?<number>\d{1,4})${END}`,
      "giu",
    ),
    read: (match) => {
      const { body, gap, paper, number } = match.groups ?? {};
      // "SG2 C 5" may be anything
      if (paper?.length === 1 && !/\S/.test(gap ?? "") && !/[cr]\d/i.test(match[0])) return [];
      return [make(match, "symbol", `${bodyName(body ?? "")}-${paper?.toLowerCase()}${number}`)];
    },
  },
  {
    // CWG-COP-21/4, cwg cop 21/4, CWG–COP–21/INF/2
    hint: /\//,
    expression: new RegExp(
      String.raw`${BEFORE}(?<body>${COMMITTEE})${GAP}(?<rest>\d{1,3}(?:\s?\/\s?[a-z0-9]+){1,3})${END}`,
      "giu",
    ),
    read: (match) => {
      const { body, rest } = match.groups ?? {};
      return [make(match, "symbol", `${bodyName(body ?? "")}-${rest?.replace(/\s/g, "").toLowerCase()}`)];
    },
  },
  {
    // ABC-XYZ-TD12 of any other body, with its hyphens
    hint: /\d/,
    expression: new RegExp(
      String.raw`${BEFORE}(?<symbol>[a-z][a-z0-9]{0,11}(?:${DASH}[a-z][a-z0-9]{0,11}){0,3}${DASH}${PAPER}\d{1,4})${END}`,
      "giu",
    ),
    read: (match) => [make(match, "symbol", hyphened(match.groups?.symbol ?? ""))],
  },
  {
    // TD 123, TD123
    hint: /td/i,
    expression: new RegExp(String.raw`${BEFORE}td(?:\s|${DASH})?(?<number>\d{1,4})${END}`, "giu"),
    read: (match) => [make(match, "symbol", `td${match.groups?.number}`)],
  },
];

/** Standards of other bodies: their canonical form leaves out the edition, which is their revision. */
const STANDARD_PATTERNS: readonly IdentifierPattern[] = [
  {
    // RFC 9110, BCP 14
    hint: /rfc|bcp/i,
    expression: new RegExp(String.raw`${BEFORE}(?<series>rfc|bcp)${GAP}?(?<number>\d{1,5})${AFTER}`, "giu"),
    read: (match) => [make(match, "symbol", `${match.groups?.series?.toLowerCase()}${match.groups?.number}`)],
  },
  {
    // draft-ietf-quic-multipath-05
    hint: /draft[–-]/i,
    expression: new RegExp(
      String.raw`${BEFORE}(?<name>draft(?:${DASH}[a-z][a-z0-9]*){3,8})(?:${DASH}(?<rev>\d\d))?(?![\p{L}\p{N}@]|${DASH}[\p{L}\p{N}])`,
      "giu",
    ),
    read: (match) => [make(match, "symbol", hyphened(match.groups?.name ?? ""))],
  },
  {
    // ISO/IEC 27001:2022, ISO/IEC TR 27103, IEC 62443-4-1
    hint: /iso|iec/i,
    expression: new RegExp(
      String.raw`${BEFORE}(?<body>iso(?:\s?\/\s?iec)?|iec)(?:${GAP}(?:tr|ts|pas))?${GAP}?(?<number>\d{3,5}(?:${DASH}\d{1,2}(?!\d))*)(?::(?<rev>\d{4}))?(?![\p{L}\p{N}/@])`,
      "giu",
    ),
    read: (match) => {
      const { body, number } = match.groups ?? {};
      return [make(match, "symbol", `${body?.slice(0, 3).toLowerCase()}-${hyphened(number ?? "")}`)];
    },
  },
  {
    // IEEE 802.11, ETSI EN 303 645
    hint: /ieee|etsi/i,
    expression: new RegExp(
      String.raw`${BEFORE}(?<standard>ieee(?:${GAP}std)?${GAP}\d{3,4}(?:\.\d{1,2}[a-z]{0,2})?|etsi${GAP}(?:en|ts|tr|es)${GAP}\d{3}${GAP}\d{3}(?:-\d{1,2})?)${AFTER}`,
      "giu",
    ),
    read: (match) => [make(match, "symbol", hyphened((match.groups?.standard ?? "").replace(/\sstd/i, "")))],
  },
  {
    // COM(2022) 212 of the European Commission
    hint: /\(\d{4}\)/,
    expression: new RegExp(
      String.raw`${BEFORE}(?<series>com|swd|join)\s?\((?<year>(?:19|20)\d\d)\)\s?(?<number>\d{1,4})${AFTER}`,
      "giu",
    ),
    read: (match) => {
      const { series, year, number } = match.groups ?? {};
      return [make(match, "symbol", `${series?.toLowerCase()}/${year}/${number}`)];
    },
  },
];

export const SYMBOL_PATTERNS: readonly IdentifierPattern[] = [
  ...STANDARD_PATTERNS,
  {
    // Circular 341, Circular Letter 12
    hint: /circul|циркул/i,
    expression:
      /(?<![\p{L}\p{N}])(?:circula(?:r|ire)s?(?: letter)?|циркуляр\p{L}*)\s(?:no?\.?\s?|№\s?)?(?<number>\d{1,4})(?![\p{L}\p{N}/-])/giu,
    read: (match) => [make(match, "symbol", `circular/${Number(match.groups?.number)}`)],
  },
  {
    // Decision 5 (Rev. Dubai, 2018)
    hint: /decis|реш/i,
    expression:
      /(?<![\p{L}\p{N}])(?:d[eé]cisi[oó]n|решение)\s(?<number>\d{1,3})(?:\s?\((?<rev>\p{L}[^)\d]{2,40},\s?\d{4})\))?(?![\p{L}\p{N}/-])/giu,
    read: (match) => [make(match, "symbol", `decision/${Number(match.groups?.number)}`)],
  },
  {
    // SG2RGQ/20, 2/ADM/1 (Rev.2), 2/71-E, BDT/DNS/DGS/112, A/RES/70/1
    hint: /\//,
    expression: new RegExp(
      String.raw`${BEFORE}(?<symbol>[a-z0-9](?:[a-z0-9-]|(?<=\p{L})–|–(?=\p{L})){0,11}(?:(?:\s?\/\s?(?=[a-z]{0,3}\d)|\/)[a-z0-9]+(?:\.\d+)?(?:-\d+)?){1,5})${END}`,
      "giu",
    ),
    read: readSymbol,
  },
  {
    // sg2rgq 20, SG2RGQ-20: a code of letters and digits, then its number
    hint: /[a-z]\d+[a-z]/i,
    expression: new RegExp(
      String.raw`${BEFORE}(?<code>[a-z]{1,6}\d{1,2}[a-z]{2,6})[\s–-](?<number>\d{1,4})${END}`,
      "giu",
    ),
    read: (match) => {
      const { code, number } = match.groups ?? {};
      return [make(match, "symbol", `${code?.toLowerCase()}/${number}`)];
    },
  },
];

function readSymbol(match: RegExpExecArray): readonly Identifier[] {
  const symbol = (match.groups?.symbol ?? "").replace(/\s/g, "");
  const segments = symbol.split("/");
  const isDate = /^\d{1,2}\/\d{1,2}\/(?:\d{4}|\d{2})$/.test(symbol) || /^(?:19|20)\d\d\/(?:\d{4}|\d{2})$/.test(symbol);
  const isCode = /\d/.test(symbol) || (segments.length > 2 && symbol === symbol.toUpperCase());
  return isDate || !isCode ? [] : [make(match, "symbol", hyphened(symbol))];
}

/** `CWG–HBR`, `cwg hbr` → `cwg-hbr` */
function hyphened(text: string): string {
  return text
    .toLowerCase()
    .replace(/\s*–\s*/g, "-")
    .replace(/\s*-\s*|\s+/g, "-");
}

/** As `hyphened`, and the number of a group next to its letters: `COM 17` → `com17`. */
function bodyName(body: string): string {
  return hyphened(body).replace(/^(sg|com|ce|wp)-?(?=\d)/, "$1");
}
