/** Contributions by the country that made them. */
import { compareDates } from "../domain/partial-date.ts";
import type { ContributionShown, CountryShare } from "../domain/survey.ts";
import type { ContributionEntry } from "../library/knowledge.ts";
import { surveyWords } from "../present/messages/survey.ts";
import { countryName } from "../text/countries.ts";
import { dateOf, evidenceOf, isKnown, type Surveyed } from "./evidence.ts";

/** Those with most first; those of no country last. One of several countries belongs to each. */
export function shares(surveyed: Surveyed): readonly CountryShare[] {
  const { knowledge, messages, today } = surveyed;
  const byCountry = new Map<string | null, ContributionShown[]>();
  for (const entry of once(knowledge.contributions.filter(({ document }) => isKnown(document, today)))) {
    const shown = toShown(entry, surveyed);
    for (const code of entry.countries.length > 0 ? new Set(entry.countries) : [null]) {
      byCountry.set(code, [...(byCountry.get(code) ?? []), shown]);
    }
  }
  const name = (code: string | null) =>
    code === null ? surveyWords(messages.language).noCountry : countryName(knowledge.lexicon, code, messages.language);
  return [...byCountry]
    .map(([code, contributions]) => ({ code, name: name(code), contributions }))
    .toSorted(
      (a, b) =>
        Number(a.code === null) - Number(b.code === null) ||
        b.contributions.length - a.contributions.length ||
        (a.name < b.name ? -1 : 1),
    );
}

/** A contribution that several documents list is one, told from the one that tells most, of equals from the newest. */
function once(entries: readonly ContributionEntry[]): readonly ContributionEntry[] {
  const told = ({ fact, countries }: ContributionEntry) =>
    Number(countries.length > 0) * 2 + Number(fact.summary !== null);
  const best = new Map<string | ContributionEntry, ContributionEntry>();
  for (const entry of entries) {
    const key = entry.symbol ?? entry;
    const other = best.get(key);
    const better =
      other === undefined ? 1 : told(entry) - told(other) || compareDates(entry.document.date, other.document.date);
    if (better > 0) best.set(key, entry);
  }
  return [...best.values()];
}

function toShown({ fact, document }: ContributionEntry, surveyed: Surveyed): ContributionShown {
  const from = fact.country ?? fact.source;
  const [title = ""] = fact.title.split("\n");
  return {
    ...evidenceOf(fact.passage, [fact.symbol, from, title], surveyed),
    symbol: fact.symbol,
    from,
    title: fact.title.replace(/\s+/g, " ").trim(),
    meeting: fact.meeting,
    dated: dateOf(document, surveyed.messages),
  };
}
