/** Words that a question writes as one name ("Safe Digital Childhood") are one name in a text too. */
import { type Profile, says, termsSaying } from "./profile.ts";
import type { Query, QueryTerm } from "./query.ts";

/** How many more words than in the question may lie between the first and the last word of a name. */
const SLACK = 2;

const known = new WeakMap<Query, readonly (readonly QueryTerm[])[]>();

/** The names of the question of which a text holds every word, but nowhere together. */
export function namesApart(query: Query, { tokens, own, context }: Profile): readonly (readonly QueryTerm[])[] {
  const runs = known.get(query) ?? nameRuns(query);
  known.set(query, runs);
  return runs.filter((run) => {
    if (run.some((term) => says(own, term) === 0) || run.every((term) => says(context, term) > 0)) return false;
    const places = run.map((term) => {
      const saying = termsSaying(term);
      return tokens.filter((token) => saying.has(token.term)).map((token) => token.position);
    });
    const reach = run.length + SLACK;
    return !(places[0] ?? []).some((first) =>
      places.every((each) => each.some((place) => Math.abs(place - first) <= reach)),
    );
  });
}

/** Two or more words with capitals that follow each other within a sentence of small letters. */
function nameRuns({ terms, text, language }: Query): readonly (readonly QueryTerm[])[] {
  if (language !== "en" || !/\p{Ll}{3}/u.test(text.slice(1))) return [];
  const runs: QueryTerm[][] = [];
  let last: QueryTerm | null = null;
  for (const term of terms) {
    const capital = term.kind === "word" && /^\p{Lu}\p{Ll}/u.test(term.surface);
    const joined =
      capital && last !== null && /^ (?:of the |of |and the |and |for |the )?$/.test(text.slice(last.end, term.start));
    if (joined) runs.at(-1)?.push(term);
    else if (capital) runs.push([term]);
    last = capital ? term : null;
  }
  return runs.filter((run) => run.length > 1);
}
