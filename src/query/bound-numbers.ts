/** A number of a question belongs to the word beside it: "the 23rd meeting" is no meeting on 23 January. */
import type { Token } from "../text/analyzer.ts";
import { says, termsSaying } from "./profile.ts";
import type { Query, QueryTerm } from "./query.ts";

/** A number with the word that it belongs to. */
export interface Bound {
  readonly number: QueryTerm;
  readonly noun: QueryTerm;
}

const known = new WeakMap<Query, readonly Bound[]>();

/** How far apart number and word may stand in the question, in UTF-16 units ("21st meeting", "vingt et unième réunion"). */
const BESIDE = 5;
const BESIDE_SPELT = 14;
/** How many words may lie between them in a text ("its twenty-first regular meeting"). */
const NEAR = 3;

/**
 * The numbers of the question that a text lacks, or holds only away from the word that they belong to.
 * @param tokens of the text, in its order
 * @param context terms of what stands above the text; a number there goes for the whole text
 * @param dates where dates stand in the text: the 20th meeting is none of 20 January
 */
export function strayNumbers(
  query: Query,
  tokens: readonly Token[],
  context: ReadonlySet<string>,
  dates: () => readonly { readonly from: number; readonly to: number }[] = () => [],
): readonly QueryTerm[] {
  return boundNumbers(query).flatMap(({ number, noun }) => {
    if (says(context, number) > 0) return [];
    const places = (term: QueryTerm, among: readonly Token[]) => {
      const saying = termsSaying(term);
      return among.filter((token) => saying.has(token.term)).map((token) => token.position);
    };
    const nouns = places(noun, tokens);
    const figures = tokens.filter(({ start }) => !dates().some(({ from, to }) => from <= start && start < to));
    const together = places(number, figures).some((at) => nouns.some((place) => Math.abs(place - at) <= NEAR));
    return together ? [] : [number];
  });
}

/** The numbers of a question that say which one is meant, each with its word: "the 23rd meeting". */
export function boundNumbers(query: Query): readonly Bound[] {
  const found = known.get(query) ?? findBound(query);
  known.set(query, found);
  return found;
}

/** "three areas" counts, "the third area" says which. */
const COUNT =
  /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|deux|trois|quatre|cinq|sept|huit|neuf|dix|onze|douze|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|дв[аеу]\p{L}*|тр[ие]\p{L}?|четыр\p{L}*|пят[ьи]|шест[ьи]|сем[ьи]|восем[ьи]|восьми|девят[ьи]|десят[ьи])$/iu;

function findBound({ terms, time, text, language }: Query): readonly Bound[] {
  const dated = time.text === null ? -1 : text.indexOf(time.text);
  return terms.flatMap((number, at) => {
    const inDate = dated >= 0 && number.start >= dated && number.end <= dated + (time.text?.length ?? 0);
    if (number.kind !== "number" || inDate) return [];
    const spelt = /^\p{L}/u.test(number.surface) && !COUNT.test(number.surface);
    const next = terms[at + 1];
    const previous = terms[at - 1];
    // Only an ordinal says which one; "2 meetings" are two, and "2 use" is "to use".
    const ordinal = spelt || /^\p{L}|^[º°.]/u.test(text.slice(number.end));
    // An Arabic ordinal stands behind its noun.
    if (
      ordinal &&
      language !== "ar" &&
      next?.kind === "word" &&
      next.start - number.end <= (spelt ? BESIDE_SPELT : BESIDE)
    )
      return [{ number, noun: next }];
    const after = previous?.kind === "word" && number.start - previous.end <= 1;
    return after ? [{ number, noun: previous }] : [];
  });
}
