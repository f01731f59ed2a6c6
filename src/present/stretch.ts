/** The part of a long verbatim text that a headline has room for. */

/** Where the eye may begin or stop: after the marks that part sentences and clauses. */
const PARTED = /[.;:,!?)\u2013\u2014](?=\s)|[\u3002\uff1b\uff0c\uff1a\uff01\uff1f]/gu;
/** An aside in brackets that is long enough to be one: shorter ones hold years, symbols and names. */
const ASIDE = / \([^()]{40,}\)/gu;
const WORD_END = /\s+/gu;
const CUT = "…";
/** A clause that ends this far on (as a part of the room) is a better end than a word. */
const FAR = 0.7;
/** Fewer characters say nothing. */
const LEAST = 20;

/**
 * At most `room` characters of a text, or of hardly any room a few words. Asides are left out first; of what is left the
 * stretch is shown that holds most of what was looked for, the earliest of them. "…" stands for what is left out.
 * @param focus pieces of the text that matter
 */
export function stretch(text: string, focus: readonly string[], room: number): string {
  const flat = (each: string) => each.replace(/\s+/g, " ").trim();
  const clean = flat(text);
  if (clean.length <= room) return clean;
  const pieces = [...new Set(focus.map(flat))].filter((each) => each !== "");
  const straight = clean.replace(ASIDE, (aside) => (pieces.some((piece) => aside.includes(piece)) ? aside : ` ${CUT}`));
  return straight.length <= room ? straight : windowOf(straight, pieces, room);
}

/** The stretch that holds most of what matters. */
function windowOf(text: string, focus: readonly string[], room: number): string {
  const most = Math.max(LEAST, room - 2 * (CUT.length + 1));
  const first = most + CUT.length + 1;
  const places = focus.map((piece) => [text.indexOf(piece), piece.length] as const).filter(([at]) => at >= 0);
  const starts = [0, ...[...text.matchAll(PARTED)].map((match) => skipBlank(text, match.index + match[0].length))];
  let best = { from: 0, to: endWithin(text, 0, first), held: -1 };
  for (const from of starts) {
    const to = endWithin(text, from, from === 0 ? first : most);
    const held = places.filter(([at, length]) => at >= from && at + length <= to).length;
    if (held > best.held && to > from) best = { from, to, held };
  }
  const { from, to } = best;
  const shown = text.slice(from, to).replace(/[\s,;:\u2013\u2014]+$/u, "");
  return `${from > 0 ? `${CUT} ` : ""}${shown}${to < text.length ? ` ${CUT}` : ""}`;
}

/** The end of a clause, else of a word, else of a character, at most `most` characters on. */
function endWithin(text: string, from: number, most: number): number {
  if (text.length - from <= most) return text.length;
  const part = text.slice(from, from + most + 1);
  const clause = Math.max(0, ...[...part.matchAll(PARTED)].map((match) => match.index + match[0].length));
  if (clause >= most * FAR && clause <= most) return from + clause;
  const word = Math.max(0, ...[...part.matchAll(WORD_END)].map((match) => match.index));
  if (word > 0) return from + word;
  const splits = /[\uD800-\uDBFF]$/u.test(text.slice(from, from + most));
  return from + most - (splits ? 1 : 0);
}

function skipBlank(text: string, at: number): number {
  return text.charAt(at) === " " ? at + 1 : at;
}
