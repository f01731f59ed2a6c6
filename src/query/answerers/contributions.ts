import type { Finding, Note } from "../../domain/finding.ts";
import type { ContributionEntry, Knowledge } from "../../library/knowledge.ts";
import { analyzerFor } from "../../text/analyzers.ts";
import { findTimes } from "../../text/dates.ts";
import { holdsType, typesAsked, wantsLink } from "../answer-types.ts";
import { boundNumbers } from "../bound-numbers.ts";
import { type Answerer, type Candidate, wholePassage } from "../candidate.ts";
import { consumed } from "../consumed.ts";
import { contributingFrom } from "../decide/guard.ts";
import { oncePerQuery } from "../per-query.ts";
import { coverage, profileOf, says } from "../profile.ts";
import type { Stretch } from "../query.ts";
import { asks, type Query, type QueryTerm } from "../query.ts";
import { countryList, list, nameOf, none } from "./contribution-lines.ts";
import { inTime, notThen } from "./contributions-in-time.ts";
import { sendersOf } from "./posts.ts";

/** What was contributed, by whom: looked up by country, symbol or subject in the contributions that the documents list. */
export const contributions: Answerer = {
  name: "contributions",
  propose(query, knowledge) {
    const bySymbol = ofSymbol(query, knowledge);
    if (bySymbol.length > 0) return single(query, bySymbol, knowledge);
    const about =
      asks(query, "act.contribute", "type.contribution") ||
      (asks(query, "type.document", "ask.outcome") && codesAsked(query, knowledge).length > 0);
    // "how do I contribute" asks for the way, not for what others brought.
    if (asks(query, "ask.how")) return [];
    const listed = inTime(query, knowledge);
    if (about && listed.length === 0 && query.time.text !== null)
      return [notThen(query.time.text, codesAsked(query, knowledge), knowledge)];
    if (!about) return bareCountry(query, listed, knowledge);
    if (codesAsked(query, knowledge).length > 0) return ofCountries(query, listed, knowledge);
    return bySubject(query, listed, knowledge);
  },
};

function ofSymbol(query: Query, knowledge: Knowledge): readonly ContributionEntry[] {
  const symbols = query.identifiers.map((each) => each.canonical);
  return knowledge.contributions.filter((entry) => entry.symbol !== null && symbols.includes(entry.symbol));
}

const understood = oncePerQuery(readUnderstood);

function readUnderstood(query: Query, knowledge: Knowledge): readonly Stretch[] {
  // "who contributed to the meetings of Question 3/2?" means those that the documents of the Question list.
  const sources = (asksCountries(query) || asks(query, "ask.who")) && boundNumbers(query).length === 0;
  return [
    ...consumed(
      query,
      "act.contribute",
      "act.publish",
      "type",
      "slot.country",
      "slot.title",
      "slot.name",
      "slot.symbol",
      "slot.sender",
      "slot.number",
      "slot.organisation",
      ...(sources ? ["ask.which-country", "act.meet"] : []),
    ),
    ...query.countries,
    ...regionsOf(query),
    ...query.people,
    ...findTimes(query.text, query.language, query.today).map(({ from, to }) => ({ start: from, end: to })),
    ...query.identifiers.filter(({ canonical }) =>
      knowledge.contributions.some(
        ({ symbol, document }) =>
          symbol === canonical || (sources && sendersOf(document, knowledge).identifiers.includes(canonical)),
      ),
    ),
  ];
}

function single(query: Query, entries: readonly ContributionEntry[], knowledge: Knowledge): readonly Candidate[] {
  const share = Math.max(...entries.map((entry) => shareOf(query, entry, knowledge)));
  // Any further word asks for a detail, which the text itself answers better than the line of a list.
  const [entry] = entries;
  if (!entry || share < 0.5) return [];
  const detail = asks(
    query,
    "ask.how-many",
    "ask.how-long",
    "ask.how-much",
    "ask.when",
    "ask.where",
    "ask.why",
    "slot.age",
    "slot.link",
    "slot.money",
    "slot.amount",
  );
  const open = coverage(query, new Set(), new Set(), understood(query, knowledge)).missing.length;
  const confidence = share * (detail || open > 1 ? 0.6 : open === 1 ? 0.75 : 0.97);
  return [
    {
      answerer: "contributions",
      confidence,
      finding: list(entries, query, knowledge),
      because: `symbol ${entry.fact.symbol}`,
    },
  ];
}

function ofCountries(query: Query, listed: readonly ContributionEntry[], knowledge: Knowledge): readonly Candidate[] {
  const codes = codesAsked(query, knowledge);
  const entries = listed.filter((entry) => entry.countries.some((code) => codes.includes(code)));
  if (entries.length === 0) {
    const [asked] = query.countries.length > 0 ? query.countries : regionsOf(query);
    if (!asked || !wantsContribution(query)) return [];
    return [
      {
        answerer: "contributions",
        // "anything in the papers about Romania?" is not about what Romania brought.
        confidence: asks(query, "ask.about", "ask.yes-no") && asks(query, "type.document") ? 0.5 : 0.88,
        finding: none(nameOf(asked, knowledge), codes, knowledge),
        because: `none listed by ${asked.text}`,
      },
    ];
  }
  // Of several countries each is answered for by itself.
  const apart = [...new Set(query.countries.map(({ code }) => code))].map((code) =>
    entries.filter((entry) => entry.countries.includes(code)),
  );
  const told = apart.filter((own) => own.length > 0).map((own) => best(query, own, knowledge));
  const fitting =
    told.length > 1
      ? {
          share: Math.max(...told.map(({ share }) => share)),
          entries: [...new Set(told.flatMap((each) => each.entries))],
        }
      : best(query, entries, knowledge);
  const detail = asks(
    query,
    "ask.how-long",
    "ask.how-much",
    "ask.when",
    "ask.where",
    "ask.why",
    "slot.age",
    "slot.link",
    "slot.money",
    "slot.amount",
  );
  const lacking = lacksKind(query, fitting.entries, knowledge);
  const confidence = fitting.share * (lacking ? 0.4 : detail || wantsLink(query) ? 0.6 : 0.96);
  if (fitting.share < 0.5) return [];
  const finding = withOthers(list(fitting.entries, query, knowledge), query, fitting.entries, knowledge);
  return [{ answerer: "contributions", confidence, finding, because: `listed by ${codes.join(", ")}` }];
}

/** Beside the contributions of one country, that another which was asked for has none, or where it is spoken of. */
function withOthers(
  finding: Finding,
  { countries }: Query,
  entries: readonly ContributionEntry[],
  knowledge: Knowledge,
): Finding {
  const silent = countries.filter(({ code }) => !entries.some((entry) => entry.countries.includes(code)));
  const proofs = [...finding.proofs];
  const notes = silent.map((match): Note => {
    const country = nameOf(match, knowledge);
    const [against] = contributingFrom([match.code], knowledge);
    const whole = against && wholePassage(knowledge, against.id);
    return whole ? { kind: "see", about: country, proof: proofs.push(whole) - 1 } : { kind: "none-by", country };
  });
  return { ...finding, notes: [...finding.notes, ...notes], proofs };
}

/** "which minimum age did they propose?": none of the contributions holds an age, or whatever else was asked for. */
function lacksKind(query: Query, entries: readonly ContributionEntry[], knowledge: Knowledge): boolean {
  const kinds = typesAsked(query).filter((type) => ["age", "money", "duration"].includes(type));
  const passages = entries.flatMap(({ fact }) => knowledge.passages.get(fact.passage) ?? []);
  return kinds.some((type) => !passages.some((each) => holdsType(type, each.text, each, "en", query)));
}

/** The countries that are asked for, by name or by their region. */
function codesAsked(query: Query, { lexicon }: Knowledge): readonly string[] {
  if (query.countries.length > 0) return query.countries.map((match) => match.code);
  return regionsOf(query).flatMap(({ concept }) => lexicon.regions[concept] ?? []);
}

function regionsOf(query: Query): Query["concepts"] {
  return query.concepts.filter(({ concept }) => concept.startsWith("region."));
}

/** A country and nothing else ("Nigeria?") asks what it contributed, where it did. */
function bareCountry(query: Query, listed: readonly ContributionEntry[], knowledge: Knowledge): readonly Candidate[] {
  if (query.countries.length === 0 || query.roles.length > 0 || query.slots.length > 0) return [];
  const rest = coverage(query, new Set(), new Set(), understood(query, knowledge));
  if (rest.missing.length > 0) return [];
  const codes = query.countries.map((match) => match.code);
  const entries = listed.filter((entry) => entry.countries.some((code) => codes.includes(code)));
  if (entries.length === 0) return [];
  return [
    {
      answerer: "contributions",
      confidence: 0.9,
      finding: list(entries, query, knowledge),
      because: "a country alone",
    },
  ];
}

function bySubject(query: Query, listed: readonly ContributionEntry[], knowledge: Knowledge): readonly Candidate[] {
  if (listed.length === 0) return [];
  const rest = coverage(query, new Set(), new Set(), understood(query, knowledge));
  // Every list of these documents is of contributions on child online protection.
  const all = onTheme(rest.missing);
  const fitting = all ? { share: 1, entries: listed } : best(query, listed, knowledge);
  if (fitting.share < 0.6) return [];
  const countries = asksCountries(query) || (asks(query, "ask.who") && rest.missing.length < 2);
  const several = fitting.entries.length > 1;
  const finding =
    countries && several ? countryList(fitting.entries, knowledge) : list(fitting.entries, query, knowledge);
  const dated = asks(query, "act.deadline", "ask.when") ? 0.6 : 1;
  const confidence = fitting.share * (wantsContribution(query) ? 0.93 : 0.75) * dated;
  return [{ answerer: "contributions", confidence, finding, because: "contributions on that subject" }];
}

/** True where nothing is asked for but the subject of the whole corpus, and that is. */
function onTheme(open: readonly QueryTerm[]): boolean {
  return (
    open.length > 0 &&
    open.every(({ wordings }) =>
      wordings.some(({ terms, weight }) => weight >= 0.9 && terms.every((term) => THEME.has(term))),
    )
  );
}

const THEME: ReadonlySet<string> = new Set(
  analyzerFor("en")
    .analyze("child online protection COP children safety")
    .map(({ term }) => term),
);

/** "which countries", "how many countries"; but "with its country" wants it beside each contribution. */
function asksCountries(query: Query): boolean {
  if (asks(query, "ask.which-country")) return true;
  const asked = query.concepts.filter(({ concept }) =>
    ["ask.which", "ask.what", "ask.how-many", "ask.list"].includes(concept),
  );
  const countries = query.concepts.filter(({ concept }) => concept === "slot.country");
  return countries.some((slot) => asked.some((ask) => slot.start >= ask.start && slot.start - ask.end <= 2));
}

/** "contribution" as a verb or a document, and not "a financial contribution" of a sentence. */
function wantsContribution(query: Query): boolean {
  return asks(query, "act.contribute", "type.contribution");
}

function shareOf(query: Query, entry: ContributionEntry, knowledge: Knowledge): number {
  const passage = knowledge.passages.get(entry.fact.passage);
  if (!passage) return 0;
  const profile = profileOf(passage, knowledge);
  return coverage(query, profile.own, profile.context, understood(query, knowledge)).strength;
}

/** The entries that say nearly as much of what is asked as the best one does. */
function best(
  query: Query,
  entries: readonly ContributionEntry[],
  knowledge: Knowledge,
): { share: number; entries: readonly ContributionEntry[] } {
  const scored = entries.map((entry) => ({
    entry,
    share: shareOf(query, entry, knowledge),
    title: titleShare(query, entry),
  }));
  const share = Math.max(...scored.map((each) => each.share));
  const near = scored.filter((each) => each.share >= share - 0.12);
  if (asks(query, "ask.list", "ask.how-many") || asksCountries(query) || regionsOf(query).length > 0)
    return { share, entries: near.map((each) => each.entry) };
  const titled = Math.max(...near.map((each) => each.title));
  // Where titles part the fitting from the rest, they decide: a subject stands in the title.
  const kept = titled > 0.3 ? near.filter((each) => each.title >= titled - 0.25) : near;
  return { share, entries: kept.map((each) => each.entry) };
}

function titleShare(query: Query, entry: ContributionEntry): number {
  const words = new Set(entry.fact.title.toLowerCase().split(/[^\p{L}\p{N}]+/u));
  const open = query.terms.filter(
    (term) =>
      term.kind === "word" &&
      !query.countries.some((country) => term.start >= country.start && term.end <= country.end),
  );
  if (open.length === 0) return 0;
  const hit = open.filter((term) => words.has(term.surface.toLowerCase()) || says(words, term) > 0);
  return hit.length / open.length;
}
