/** Where the sentences of a text begin and end. */

/** `[start, end)` in UTF-16 units, blanks at the edges left out. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Abbreviations that a name or number follows, so that a capital after them begins no sentence. */
const BEFORE_A_NAME = new Set(
  `res rev doc docs no nos art arts dec rec recs sec para paras ch fig figs vol p pp ref tel ext add corr att ed eds approx
   ca cf vs mr mrs ms mme mlle dr prof sr sra dra st ste gen col hon h.e messrs e.g i.e viz ann jan feb mar apr jun jul aug
   sep sept oct nov mgr dept govt u.s u.k u.n n nr num pag cap г гг т.е т.д т.п стр рез док см им тел`.split(/\s+/),
);

/** Abbreviations within a sentence, which a capital that follows may yet end. */
const WITHIN = new Set("y.o i.a etc al a.m p.m inc ltd co corp jr sr n.b p.s".split(" "));

/** What stands before a point, without it. */
const LAST_WORD = /(?:^|[\s("'[])(\p{L}+(?:\.\p{L}+)*)\.$/u;

/** A capital and a point, `J. Smith`; or the number of a list item, `3.` */
const INITIAL = /(?:^|[\s("'.])\p{Lu}\.$/u;
const ITEM_NUMBER = /(?:^|\n)\s*(?:\d{1,3}(?:\.\d{1,3})*|[a-z]|[ivx]{1,5})[.)]$/i;

/** The last one ends with the number of a footnote, as in `… by 60%.9 In Costa Rica`. */
const MARK =
  /(?<=[\p{L}%)”"’])\.\d{1,3}(?=\s+\p{Lu}\p{Ll})|(?<![.!?…。！？؟۔])[.!?…。！？؟۔]+["'”’»)\]]*(?=\s|$)|[。！？]["'”’»）】]*|\n+/gu;

/**
 * The sentences of a text in order. A line break ends one too, since cells and lines of an address stand on lines of
 * their own; a full stop after an abbreviation, an initial or the number of a list item does not.
 */
export function sentences(text: string): readonly Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(MARK)) {
    const end = match.index + match[0].length;
    if (match[0].startsWith("\n") || endsSentence(text, start, match.index, end)) {
      push(spans, text, start, end);
      start = end;
    }
  }
  push(spans, text, start, text.length);
  return spans;
}

function endsSentence(text: string, start: number, mark: number, end: number): boolean {
  if (text.charAt(mark) !== "." || text.charAt(mark + 1) === ".") {
    // an ellipsis goes on where no capital follows
    return !/^[.…]/.test(text.charAt(mark)) || !/^\s*\p{Ll}/u.test(text.slice(end, end + 4));
  }
  const next = /^\s*(\S)/.exec(text.slice(end, end + 40))?.[1];
  if (next === undefined) return true;
  if (/\p{Ll}|[,;:)]/u.test(next)) return false;
  const before = text.slice(Math.max(start, mark - LONGEST_ABBREVIATION), mark + 1);
  if (ITEM_NUMBER.test(text.slice(start, mark + 1)) || INITIAL.test(before)) return false;
  const word = LAST_WORD.exec(before)?.[1]?.toLowerCase() ?? "";
  return !BEFORE_A_NAME.has(word) && !(WITHIN.has(word) && !/\p{Lu}/u.test(next));
}

const LONGEST_ABBREVIATION = 12;

function push(spans: Span[], text: string, from: number, to: number): void {
  const stretch = text.slice(from, to);
  const length = stretch.trimEnd().length;
  const blank = stretch.length - stretch.trimStart().length;
  if (length > blank) spans.push({ start: from + blank, end: from + length });
}
