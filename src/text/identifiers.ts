/** Finds what is looked up as a whole: document symbols, Questions, resolutions, e-mail and web addresses, telephones. */
import { foldCharacters } from "./fold.ts";
import type { Identifier } from "./identifier.ts";
import { IDENTIFIER_PATTERNS } from "./identifier-patterns.ts";
import { untilTheNext } from "./once.ts";

/**
 * Every identifier in a text, in the order they begin. They lie apart from each other, with one exception: a circular
 * that is named with its symbol is found under both names, the symbol first, at the same place.
 */
export const findIdentifiers: (text: string) => readonly Identifier[] = untilTheNext(readIdentifiers);

function readIdentifiers(text: string): readonly Identifier[] {
  const plain = foldCharacters(text);
  const found: Identifier[] = [];
  for (const pattern of IDENTIFIER_PATTERNS) {
    if (!pattern.hint.test(plain)) continue;
    for (const match of plain.matchAll(pattern.expression)) {
      for (const identifier of pattern.read(match, plain)) {
        const [start, end] = trimmed(plain, identifier.start, identifier.end);
        if (!found.some((other) => other.start < end && start < other.end)) {
          found.push({ ...identifier, start, end });
        }
      }
    }
  }
  return found.flatMap(withCircularNumber(plain)).sort((a, b) => a.start - b.start);
}

/**
 * True when what was asked for names what is held, though only in part: the first segments of a symbol (`2/adm` of
 * `2/adm/1`), the last six or more digits of a telephone number, the last segment of a circular's symbol.
 * @param asked canonical, as every argument
 */
export function namesIdentifier(asked: string, held: string): boolean {
  if (asked === held) return true;
  const digits = asked.replace(/^\+|^0+/, "");
  if (/^\d{6,}$/.test(digits)) return held.startsWith("+") && held.endsWith(digits);
  return asked.includes("/") && held.startsWith(`${asked}/`);
}

/** Blanks and closing punctuation at the edges belong to the sentence. */
function trimmed(text: string, start: number, end: number): readonly [number, number] {
  let [from, to] = [start, end];
  while (from < to && /\s/.test(text.charAt(from))) from++;
  while (to > from && /[\s.,;:!?'"]/.test(text.charAt(to - 1))) to--;
  return [from, to];
}

function withCircularNumber(text: string): (identifier: Identifier) => readonly Identifier[] {
  return (identifier) => {
    if (identifier.kind !== "symbol" || !/^[a-z]+(?:\/[a-z]+)+\/\d+$/.test(identifier.canonical)) return [identifier];
    const before = text.slice(Math.max(0, identifier.start - CIRCULAR_SPAN), identifier.start);
    if (!CIRCULAR.test(before)) return [identifier];
    return [identifier, { ...identifier, canonical: `circular/${identifier.canonical.replace(/^.*\//, "")}` }];
  };
}

const CIRCULAR = /(?:circula(?:r|ire)(?: letter)?|циркуляр\p{L}{0,4})\s*$/iu;
const CIRCULAR_SPAN = 24;
