import type { Passage } from "../../domain/document.ts";
import type { Finding, Note, Proof, Statement } from "../../domain/finding.ts";
import type { Language } from "../../domain/language.ts";
import { overlaps } from "../../domain/partial-date.ts";
import { analyzerFor } from "../../text/analyzers.ts";
import { type DateMatch, findDates } from "../../text/dates.ts";
import { detectLanguage } from "../../text/detect-language.ts";
import { sentences } from "../../text/sentences.ts";
import { type AnswerType, holdsType, typesAsked, typeWords } from "../answer-types.ts";
import { strayNumbers } from "../bound-numbers.ts";
import type { Answerer, Candidate } from "../candidate.ts";
import { consumed, type Stretch } from "../consumed.ts";
import type { Knowledge } from "../knowledge.ts";
import { namesApart } from "../name-runs.ts";
import { type NamedScope, namedScope } from "../named-scope.ts";
import { oncePerQuery } from "../per-query.ts";
import { type Coverage, coverage, type Profile, profileOf, says, shares, termsSaying } from "../profile.ts";
import { asks, lacksFocus, type Query } from "../query.ts";
import { retrieve } from "../retrieve-passages.ts";

/** How many passages are looked at closely, and how convincing the best must be to be an answer, or at least near. */
const LOOKED_AT = 40;
const ENOUGH = 0.8;
const NEAR = 0.77;
/** The least score of an answer, and of one where a telling word of the question stands nowhere in the corpus. */
const LEAST = 0.5;
const SURE = 0.6;
/** How much it tells that a passage answers better than any other: a chance match seldom stands alone. */
const APART = 0.8;

/** A passage with how well it answers. */
export interface Judged {
  readonly passage: Passage;
  readonly score: number;
  readonly covered: Coverage;
  readonly missingTypes: readonly AnswerType[];
}

/** A sentence that says every word of a question may still be about something else. */
const MOST = 0.9;

/** The sentence that answers best, with the passages that hold it. */
export const excerpt: Answerer = {
  name: "excerpt",
  atMost: MOST,
  propose(query, knowledge) {
    const judged = judge(query, knowledge);
    const [top] = judged;
    if (!top || top.score < LEAST || convincing(judged) < NEAR) return [];
    // A telling word that no document holds may well be the very thing that is asked for.
    if (top.missingTypes.length > 0 && top.score < 0.66) return [];
    if (top.score < SURE && top.covered.missing.some((term) => !term.known && !term.soft)) return [];
    return [candidate(query, judged, knowledge)];
  },
};

/** How well the best passage answers, and how much better than the next one that is no part of it. */
function convincing([best, ...others]: readonly Judged[]): number {
  if (!best) return 0;
  const next = others.find(({ passage }) => !overlap(passage, best.passage));
  return best.score + APART * (best.score - (next?.score ?? 0));
}

function overlap(a: Passage, b: Passage): boolean {
  return a.document === b.document && a.start < b.end && b.start < a.end;
}

/** Passages by how well they answer, best first. */
export function judge(query: Query, knowledge: Knowledge): readonly Judged[] {
  const known = judgements.get(query);
  if (known) return known;
  const judged = query.terms.length === 0 && query.scope.length === 0 ? [] : judgeAll(query, knowledge);
  judgements.set(query, judged);
  return judged;
}

/** A question is judged once, although more than one asks for the result. */
const judgements = new WeakMap<Query, readonly Judged[]>();

function judgeAll(query: Query, knowledge: Knowledge): readonly Judged[] {
  const types = typesAsked(query);
  const scope = namedScope(query, knowledge);
  const understood = understoodIn(query, types, scope);
  const judged = retrieve(query, knowledge, LOOKED_AT, scope.passages)
    .filter((passage) => scope.holds(passage))
    .map((passage) => judgePassage(query, passage, types, understood, knowledge))
    .map((each) => (scope.prefers(each.passage) ? each : { ...each, score: 0.75 * each.score }));
  return judged.map((each) => lessThanItsItems(each, judged, types)).toSorted(best);
}

/** What of the question chooses the place or the kind of answer, and need not stand in the passage. */
function understoodIn(query: Query, types: readonly AnswerType[], scope: NamedScope): readonly Stretch[] {
  const which = asks(query, "ask.which", "ask.source") ? ["type.document"] : [];
  const understood = [...consumed(query, "slot.role", ...which, ...typeWords(types)), ...scope.stretches];
  // "which study period is it?" has no other words to find the answer by.
  if (!types.includes("period")) return understood;
  const periods = query.concepts.filter(({ concept }) => concept.startsWith("time.study-period"));
  return understood.filter((each) => !periods.some(({ start, end }) => each.start === start && each.end === end));
}

function best(a: Judged, b: Judged): number {
  return b.score - a.score || (a.passage.id < b.passage.id ? -1 : 1);
}

/** A whole list is the answer only where no item of it says as much. */
function lessThanItsItems(each: Judged, all: readonly Judged[], types: readonly AnswerType[]): Judged {
  const { parts, kind } = each.passage;
  if (kind !== "list") return each;
  const items = all.filter((other) => other.passage.id !== parts?.[0] && parts?.includes(other.passage.id));
  const matched = Math.max(0, ...items.map((other) => other.score));
  return matched >= 0.9 * each.score || types.length > 0 ? { ...each, score: 0.8 * each.score } : each;
}

/** What is left of a passage that lacks the kind of thing asked for; else 0.72. */
const WITHOUT: Partial<Record<AnswerType, number>> = {
  money: 0.5,
  age: 0.6,
  email: 0.5,
  telephone: 0.5,
  number: 0.62,
  place: 0.62,
};

/** A quotation must stand in the passage or above it, word for word; one in a language of no document cannot. */
function lacksQuotation(query: Query, passage: Passage, knowledge: Knowledge): boolean {
  const phrases = nativePhrases(query, knowledge);
  if (phrases.length === 0) return false;
  const title = knowledge.documents.get(passage.document)?.title ?? "";
  const place = [passage.text, ...passage.headings, title].join("\n").replace(/\s+/g, " ").toLowerCase();
  return phrases.some((phrase) => !place.includes(phrase));
}

/** Several words that somebody quotes are the best proof of what is meant. */
const QUOTED = 0.95;

function quotes({ phrases }: Query, { text }: Passage): boolean {
  if (phrases.length === 0) return false;
  const plain = text.replace(/\s+/g, " ").toLowerCase();
  return phrases.some((phrase) => /\S\s+\S/.test(phrase) && plain.includes(phrase.replace(/\s+/g, " ").toLowerCase()));
}

/** What a question quotes in a language of the documents, in small letters. */
const nativePhrases = oncePerQuery(({ phrases }, { languages }) =>
  phrases
    .filter((phrase) => languages.includes(detectLanguage(phrase)))
    .map((phrase) => phrase.replace(/\s+/g, " ").toLowerCase()),
);

/** What is left where nothing matches but words that stand in any text, and for each name whose words stand apart. */
const EVERYDAY = 0.55;
const NAME_APART = 0.8;
/** What is left where the passage and the question share no word at all. */
const NOTHING = 0.5;

/** "who organised that?": such a question says nothing of its subject. */
function onlyEveryday({ language, scope }: Query, { matched }: Coverage): boolean {
  return (
    language === "en" &&
    scope.length === 0 &&
    matched.length > 0 &&
    matched.length < 3 &&
    matched.every((term) => term.soft)
  );
}

/** What is left where a post that was asked for stands only above the passage, as in the title of a list of officers. */
const WITHOUT_POST = 0.7;

const POST =
  /^role\.(?:vice-|co-|deputy-)?(?:chair|rapporteur|editor|director|secretary-general|minister|president|focal-point)$/;

function lacksPost({ concepts, terms }: Query, { own }: Profile, { cells }: Passage): boolean {
  const posts = concepts.filter(({ concept }) => POST.test(concept));
  const asked = terms.filter((term) => posts.some(({ start, end }) => start <= term.start && term.end <= end));
  if (asked.length === 0 || asked.some((term) => says(own, term) > 0)) return false;
  // The head of a column says what its cells are.
  const headers = new Set(
    (cells ?? []).flatMap(({ header }) => analyzerFor("en").analyze(header)).map(({ term }) => term),
  );
  return asked.every((term) => says(headers, term) === 0);
}

/** The time that was asked for stands in the passage itself. */
function namesTime({ time: { span } }: Query, passage: Passage, language: Language): boolean {
  return span !== null && datesOf(passage, language).some((date) => !isPeriod(date) && overlaps(date, span));
}

/** How much a passage loses whose words stand in different sentences. */
const FOCUS = 0.33;

/** What is left where a number of the question is missing, or belongs to another word. */
const WITHOUT_NUMBER = 0.7;

function judgePassage(
  query: Query,
  passage: Passage,
  types: readonly AnswerType[],
  understood: readonly Stretch[],
  knowledge: Knowledge,
): Judged {
  const profile = profileOf(passage, knowledge);
  const language = knowledge.documents.get(passage.document)?.language ?? "en";
  const covered = coverage(query, profile.own, profile.context, understood);
  const missingTypes = types.filter((type) => !holdsType(type, passage.text, passage, language, query));
  let score = covered.strength;
  if (lacksFocus(query)) score *= 0.7;
  if (missingTypes.length > 0) score *= Math.min(...missingTypes.map((type) => WITHOUT[type] ?? 0.72));
  // The country, Question or person that was asked for must be in the evidence.
  for (const { code } of query.countries) if (!profile.countries.has(code)) score *= 0.55;
  for (const { canonical, kind, start, end } of query.identifiers) {
    if (understood.some((each) => each.start === start && each.end === end)) continue;
    if (kind !== "email" && kind !== "telephone" && !profile.own.has(canonical) && !profile.context.has(canonical))
      score *= 0.7;
  }
  if (!inTime(query, passage, knowledge)) score *= 0.3;
  if (onlyEveryday(query, covered) && !namesTime(query, passage, language)) score *= EVERYDAY;
  if (lacksPost(query, profile, passage)) score *= WITHOUT_POST;
  score *= NAME_APART ** namesApart(query, profile).length;
  if (covered.matched.length === 0 && (!query.scope.includes(passage.id) || missingTypes.length > 0)) score *= NOTHING;
  if (strayNumbers(query, profile.tokens, profile.context).length > 0) score *= WITHOUT_NUMBER;
  const focus = bestSentence(query, passage, types, understood, knowledge).share;
  score *= 1 - FOCUS * (1 - focus);
  if (lacksQuotation(query, passage, knowledge)) score *= 0.3;
  else if (quotes(query, passage)) score = Math.max(score, QUOTED * covered.share);
  if (query.scope.includes(passage.id) && missingTypes.length === 0) score = Math.min(1, score * 1.3);
  if (passage.kind === "heading") score *= 0.8;
  if (knowledge.corpus.superseded[passage.document] !== undefined) score *= 0.93;
  return { passage, score, covered, missingTypes };
}

/** A year in the question is a year in the passage, or the year of its document. */
function inTime(query: Query, passage: Passage, knowledge: Knowledge): boolean {
  const { span, relation } = query.time;
  if (span === null || (relation !== "in" && relation !== null && relation !== "as-of")) return true;
  const document = knowledge.documents.get(passage.document);
  const dated = document?.date ? overlaps({ start: document.date, end: document.date }, span) : false;
  return dated || datesOf(passage, document?.language ?? "en").some((date) => !isPeriod(date) && overlaps(date, span));
}

const dates = new WeakMap<Passage, readonly DateMatch[]>();

function datesOf(passage: Passage, language: Language): readonly DateMatch[] {
  const known =
    dates.get(passage) ??
    findDates(
      [passage.text, ...passage.headings, ...(passage.cells ?? []).map(({ header }) => header)].join(" \n"),
      language,
    );
  dates.set(passage, known);
  return known;
}

/** A period of years, as a study period, says of no year in it that something took place then. */
function isPeriod(date: { readonly start: string; readonly end: string }): boolean {
  return date.start.slice(0, 4) !== date.end.slice(0, 4);
}

interface Best {
  readonly start: number;
  readonly end: number;
  readonly share: number;
}

/** So many terms beside those of the question say something new. */
const FRESH = 3;

/** The sentence of a passage that says most of what is asked, preferring one that holds the kind of thing asked for. */
function bestSentence(
  query: Query,
  passage: Passage,
  types: readonly AnswerType[],
  understood: readonly Stretch[],
  knowledge: Knowledge,
): Best {
  const language = knowledge.documents.get(passage.document)?.language ?? "en";
  const profile = profileOf(passage, knowledge);
  const saying = termsSaying(query.terms);
  const share = shares(query, profile, understood);
  const [first] = profile.sentences;
  if (first && profile.sentences.length === 1)
    return { start: first.start, end: first.end, share: share(first.own).alone };
  let best: Best & { score: number } = { start: 0, end: passage.text.length, share: 0, score: -1 };
  for (const { start, end, text, terms, own } of profile.sentences) {
    const said = share(own);
    const typed =
      types.length === 0 ? 0 : types.filter((type) => holdsType(type, text, passage, language, query)).length;
    const fresh = countFresh(terms, saying);
    const kindly = types.length === 0 ? 0 : (types.includes("name") ? 0.15 : 0.6) * (typed / types.length);
    // A sentence that only repeats the question answers nothing.
    const score = said.alone + 0.15 * said.inContext + kindly - (fresh < FRESH ? 0.3 : 0);
    if (score > best.score + 1e-9) best = { start, end, share: said.alone, score };
  }
  return best;
}

/** How many terms the question does not say, counted up to `FRESH`. */
function countFresh(terms: readonly string[], saying: ReadonlySet<string>): number {
  let count = 0;
  for (let at = 0; at < terms.length && count < FRESH; at++) if (!saying.has(terms[at] ?? "")) count++;
  return count;
}

function candidate(query: Query, judged: readonly Judged[], knowledge: Knowledge): Candidate {
  const [best] = judged;
  if (!best) throw new Error("a candidate needs a passage");
  const types = typesAsked(query);
  const understood = understoodIn(query, types, namedScope(query, knowledge));
  const near = judged.filter((each) => each.score >= Math.max(LEAST, 0.8 * best.score));
  const chosen = withoutRepeats(near.map((each) => withItsList(each, types, knowledge))).slice(0, 3);
  const proofs = chosen.map(({ passage }) => proof(query, passage, knowledge));
  const enough = convincing(judged) >= ENOUGH;
  const told = chosen[0]?.passage ?? best.passage;
  const statement: Statement = enough ? state(query, told, types, understood, knowledge) : { kind: "nearest" };
  const document = knowledge.documents.get(best.passage.document);
  const newer = knowledge.documents.get(knowledge.corpus.superseded[best.passage.document] ?? "");
  const notes: Note[] =
    document && newer
      ? [
          {
            kind: "superseded",
            title: document.symbol ?? document.title,
            by: newer.symbol ?? newer.title,
            date: newer.date,
          },
        ]
      : [];
  const finding: Finding = { outcome: enough ? "answered" : "passages", statement, notes, proofs, suggestions: [] };
  // "which papers did they look at?" wants the papers themselves.
  const listed = asks(query, "act.contribute") && asks(query, "ask.source", "ask.list") && best.passage.kind !== "row";
  const words = best.covered.missing.map((term) => term.surface).join(", ");
  return {
    answerer: "excerpt",
    confidence: (listed ? 0.75 : 1) * MOST * best.score,
    finding,
    because: `${best.passage.id}${words ? `, lacking ${words}` : ""}`,
  };
}

/** A sentence that introduces a list says little without it. */
function withItsList(each: Judged, types: readonly AnswerType[], knowledge: Knowledge): Judged {
  const list = knowledge.passages.get(`${each.passage.id}.list`);
  return list && types.length === 0 ? { ...each, passage: list } : each;
}

/** A list is not shown beside its own items. */
function withoutRepeats(judged: readonly Judged[]): readonly Judged[] {
  const kept: Judged[] = [];
  for (const each of judged) {
    const { passage } = each;
    const inside = kept.some((other) => overlap(passage, other.passage));
    if (!inside) kept.push(each);
  }
  return kept;
}

const LONGEST = 420;

function state(
  query: Query,
  passage: Passage,
  types: readonly AnswerType[],
  understood: readonly Stretch[],
  knowledge: Knowledge,
): Statement {
  const document = knowledge.documents.get(passage.document) ?? null;
  const which = asks(query, "type.document") && (asks(query, "ask.which", "ask.what") || asks(query, "ask.source"));
  const from = which || asks(query, "ask.source") ? document : null;
  if (passage.kind === "list") {
    const items = (passage.parts ?? []).slice(1).flatMap((id) => knowledge.passages.get(id)?.text ?? []);
    let room = LONGEST;
    const points = items.filter((item, index) => {
      room -= item.length;
      return room >= 0 || index === 0;
    });
    const lead = knowledge.passages.get(passage.parts?.[0] ?? "")?.text ?? "";
    const spans = sentences(lead);
    const last = spans.at(-1);
    const title = (last ? lead.slice(last.start, last.end) : lead).replace(/:\s*$/, "");
    return { kind: "points", title, points: points.map((value) => ({ value: value.replace(/\s+/g, " "), proof: 0 })) };
  }
  const short = passage.text.length <= 220 || passage.kind === "contact";
  const { start, end } = short
    ? { start: 0, end: passage.text.length }
    : bestSentence(query, passage, types, understood, knowledge);
  return { kind: "excerpt", texts: [{ value: passage.text.slice(start, end).replace(/\s+/g, " "), proof: 0 }], from };
}

/** The whole passage where it is short, else the best sentence with those around it; matched words marked. */
function proof(query: Query, passage: Passage, knowledge: Knowledge): Proof {
  const document = knowledge.documents.get(passage.document);
  if (!document) throw new Error(`passage ${passage.id} without its document`);
  const { tokens } = profileOf(passage, knowledge);
  const saying = termsSaying(query.terms);
  const highlights: (readonly [number, number])[] = [];
  for (const token of tokens) {
    const last = highlights.at(-1);
    if (last && token.start < last[1]) continue;
    if (saying.has(token.term)) highlights.push([token.start, token.end]);
  }
  return { passage, document, start: 0, end: passage.text.length, highlights };
}
