/** The part of a long verbatim text that a headline has room for. */

/** Where the eye may begin or stop: after the marks that part sentences and clauses. */
const PARTED = /[.;:,!?)\u2013\u2014](?=\s)|[\u3002\uff1b\uff0c\uff1a\uff01\uff1f]/gu;
/** An aside in brackets that is long enough to be one: shorter ones hold years, symbols and names. */
const ASIDE = / \([^()]{40,}\)/gu;
/** A clause between two commas. */
const CLAUSE = /(?<=,) [^,.;:()]+,/gu;
/** So much more than there is room for (as a part of it) is hardly more. */
const HARDLY = 0.1;
const WORD_END = /\s+/gu;
const CUT = "…";
/** A clause that ends this far on (as a part of the room) is a better end than a word. */
const FAR = 0.7;
/** Of two stretches that hold as much, that which ends with its sentence says more, if it fills its room. */
const WHOLE = 0.5;
const FULL = 0.6;
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
  const spare = (part: string) => !pieces.some((piece) => part.includes(piece));
  const straight = clean.replace(ASIDE, (aside) => (spare(aside) ? ` ${CUT}` : aside));
  if (straight.length <= room) return straight;
  return withoutClause(straight, spare, room) ?? windowOf(straight, pieces, room);
}

/** A text that is hardly too long, without the shortest clause from its middle that will do; null where there is none. */
function withoutClause(text: string, spare: (part: string) => boolean, room: number): string | null {
  const over = text.length - room + CUT.length + 1;
  if (over > room * HARDLY) return null;
  const enough = [...text.matchAll(CLAUSE)]
    .map((match) => ({ at: match.index, clause: match[0] }))
    .filter(({ clause }) => clause.length >= over && spare(clause))
    .toSorted((a, b) => a.clause.length - b.clause.length);
  const [first] = enough;
  if (first === undefined) return null;
  return `${text.slice(0, first.at)} ${CUT}${text.slice(first.at + first.clause.length)}`;
}

/** The stretch that holds most of what matters. */
function windowOf(text: string, focus: readonly string[], room: number): string {
  const most = Math.max(LEAST, room - 2 * (CUT.length + 1));
  const first = most + CUT.length + 1;
  const parted = [...text.matchAll(PARTED)].map((match) => skipBlank(text, match.index + match[0].length));
  // What stands in brackets belongs to what stands before it.
  const starts = [0, ...parted.filter((at) => text.charAt(at) !== "(")];
  let best = { from: 0, to: endWithin(text, 0, first), held: -1 };
  for (const from of starts) {
    const to = endWithin(text, from, from === 0 ? first : most);
    const part = text.slice(from, to);
    const found = focus.filter((piece) => part.includes(piece)).length;
    const whole = found > 0 && part.length > most * FULL && /[.!?\u3002]["\u201d)]?$/u.test(part);
    const held = found + (whole ? WHOLE : 0);
    if (held > best.held && to > from) best = { from, to, held };
  }
  const { from, to } = best;
  // An aside that was left out at the beginning is left out with what stands before it.
  const shown = text
    .slice(from, to)
    .replace(from > 0 ? /^(?:…\s*)+/u : "", "")
    .replace(/[\s,;:\u2013\u2014]+$/u, "");
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
