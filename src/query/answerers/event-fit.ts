/** How much of a question an event accounts for. */

import type { EventEntry, Knowledge } from "../../library/knowledge.ts";
import type { Token } from "../../text/analyzer.ts";
import { analyzerFor } from "../../text/analyzers.ts";
import { findDates } from "../../text/dates.ts";
import { strayNumbers } from "../bound-numbers.ts";
import { consumed } from "../consumed.ts";
import { countryTerm, coverage, type Profile, profileOf } from "../profile.ts";
import type { Query, Stretch } from "../query.ts";

/**
 * How much of a question an event accounts for, from 0 to 1.
 * @param narrow by the fact alone, and not by the passage that states it
 * @param beside families of concepts that are known to fit, beside the words of time, place and meeting
 */
export function shareOf(
  query: Query,
  entry: EventEntry,
  knowledge: Knowledge,
  narrow: boolean,
  beside: readonly string[] = [],
): number {
  const passage = knowledge.passages.get(entry.fact.passage);
  if (!passage) return 0;
  const profile = profileOf(passage, knowledge);
  const line = lineOf(entry);
  const understood = [
    ...consumed(query, "slot.date", "slot.place", "act.meet", "act.host", ...beside),
    ...anyEvent(query),
  ];
  const stray = strayNumbers(query, line.tokens, new Set()).length > 0;
  const covered = narrow
    ? coverage(query, line.terms, countriesOf(query, profile), understood)
    : coverage(query, profile.own, profile.context, understood);
  const lacking = covered.missing.some((term) => !term.soft && term.weight > TELLING);
  return (stray ? WITHOUT_NUMBER : 1) * (lacking ? WITHOUT_WORD : 1) * covered.strength;
}

/** "in Namibia": a fact that names the town stands below a title that names the country. */
function countriesOf({ countries }: Query, profile: Profile): ReadonlySet<string> {
  return new Set(countries.flatMap(({ code }) => (profile.countries.has(code) ? [countryTerm(code)] : [])));
}

/** What is left where a word that tells more than this stands neither in the fact nor around it. */
const TELLING = 0.3;
const WITHOUT_WORD = 0.7;

/** "event" may be any; a workshop is no plenary meeting. */
function anyEvent({ concepts }: Query): readonly Stretch[] {
  return concepts.filter(({ concept, text }) => concept === "act.event" && ANY_EVENT.test(text.trim()));
}

const ANY_EVENT =
  /^(?:ev[eé]nements?|évènements?|events?|evts?|eventos?|мероприяти\S*|событи\S*|حدث|活动|gathering)$/iu;

/** Another meeting of the same series is another meeting. */
const WITHOUT_NUMBER = 0.3;

/** What the fact itself says of the event. */
interface Line {
  /** of its title and body */
  readonly tokens: readonly Token[];
  /** of these, its place and its date */
  readonly terms: ReadonlySet<string>;
}

const lines = new WeakMap<EventEntry, Line>();

function lineOf(entry: EventEntry): Line {
  const known = lines.get(entry);
  if (known) return known;
  const { title, body, place, printed } = entry.fact;
  const analyse = (text: string | null) => (text === null ? [] : analyzerFor(entry.document.language).analyze(text));
  // The 28 of "27-28 January" is no number of a meeting.
  const called = findDates(title, entry.document.language).reduceRight(
    (text, { from, to }) => `${text.slice(0, from)} ${text.slice(to)}`,
    title,
  );
  const tokens = analyse([called, body].filter((part) => part !== null).join(" "));
  const terms = new Set([...tokens, ...analyse(place), ...analyse(printed)].map((token) => token.term));
  const line = { tokens, terms };
  lines.set(entry, line);
  return line;
}
