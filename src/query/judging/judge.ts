/** How well passages answer a question: what they share with it, less for every doubt. */
import type { Passage } from "../../domain/document.ts";
import type { Knowledge } from "../../library/knowledge.ts";
import { type AnswerType, holdsType, typesAsked, typeWords } from "../answer-types.ts";
import { strayNumbers } from "../bound-numbers.ts";
import { consumed } from "../consumed.ts";
import { namesApart } from "../name-runs.ts";
import { type NamedScope, namedScope } from "../named-scope.ts";
import { oncePerQuery } from "../per-query.ts";
import { type Coverage, coverage, type Profile, profileOf, termsSaying } from "../profile.ts";
import type { Stretch } from "../query.ts";
import { asks, lacksFocus, type Query } from "../query.ts";
import { retrieve } from "../retrieve-passages.ts";
import { bestSentence } from "./best-sentence.ts";
import { datesOf, inTime, lacksPost, lacksQuotation, namesTime, onlyEveryday, quotes, tellsNoNext } from "./doubts.ts";

/** How many passages are looked at. */
const LOOKED_AT = 40;

/** A passage with how well it answers. */
export interface Judged {
  readonly passage: Passage;
  readonly score: number;
  readonly covered: Coverage;
  readonly missingTypes: readonly AnswerType[];
}

/** Passages by how well they answer, best first; those that can come near neither the best nor the next are left out. */
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
  const judged: Judged[] = [];
  const prospects = retrieve(query, knowledge, LOOKED_AT, scope.passages)
    .filter((passage) => scope.holds(passage))
    .map((passage) => prospect(query, passage, understood, knowledge))
    .toSorted((a, b) => b.most - a.most || (a.passage.id < b.passage.id ? -1 : 1));
  for (const each of prospects) {
    if (each.most < worthwhile(judged)) break;
    const one = judgePassage(query, each, types, understood, knowledge);
    judged.push(scope.prefers(one.passage) ? one : { ...one, score: 0.75 * one.score });
  }
  return judged.map((each) => lessThanItsItems(each, judged, types)).toSorted(best);
}

/** A passage before it is looked at closely. */
interface Prospect {
  readonly passage: Passage;
  readonly profile: Profile;
  readonly covered: Coverage;
  /** no doubt adds to what is covered, so that the score is at most this */
  readonly most: number;
}

function prospect(query: Query, passage: Passage, understood: readonly Stretch[], knowledge: Knowledge): Prospect {
  const profile = profileOf(passage, knowledge);
  const covered = coverage(query, profile.own, profile.context, understood);
  const spoken = query.scope.includes(passage.id) ? SPOKEN_OF : 1;
  return { passage, profile, covered, most: quotes(query, passage) ? 1 : spoken * covered.strength };
}

/** The least score that can still matter: beside the best, and as the next that stands apart from it. */
function worthwhile(judged: readonly Judged[]): number {
  let first = judged[0];
  for (const each of judged) if (first && best(each, first) < 0) first = each;
  let next = 0;
  for (const { passage, score } of judged) if (first && score > next && !overlap(passage, first.passage)) next = score;
  return MATTERS * next;
}

/** What a list loses to its items, and what is shown beside the best, lie above this share of it. */
const MATTERS = 0.7;

/** True for passages that share text, as a list and its items do. */
export function overlap(a: Passage, b: Passage): boolean {
  return a.document === b.document && a.start < b.end && b.start < a.end;
}

/** What of the question chooses the place or the kind of answer, and need not stand in the passage. */
export function understoodIn(query: Query, types: readonly AnswerType[], scope: NamedScope): readonly Stretch[] {
  // "document 2/71": the symbol says which; "what do the documents say about …": any will do.
  const which =
    asks(query, "ask.which", "ask.source", "ask.about") || query.identifiers.length > 0 ? ["type.document"] : [];
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

/** Several words that somebody quotes are the best proof of what is meant. */
const QUOTED = 0.95;

/** What is left where nothing matches but words that stand in any text, and for each name whose words stand apart. */
const EVERYDAY = 0.55;

const NAME_APART = 0.8;

/** What is left where the passage and the question share no word at all. */
const NOTHING = 0.5;

/** What is left where a post that was asked for stands only above the passage, as in the title of a list of officers. */
const WITHOUT_POST = 0.7;

/** How much a passage loses whose words stand in different sentences. */
const FOCUS = 0.4;

/** What is left of a passage that says nothing beside the question's own words, as "[Original signed]", or names columns. */
const ONLY_REPEATS = 0.5;

/** What the thread is about answers the rest of it. */
const SPOKEN_OF = 1.3;

/** What is left where a number of the question is missing, or belongs to another word. */
const WITHOUT_NUMBER = 0.7;

/** A passage of nothing but the question's words, or a remark in brackets. */
function repeats({ terms }: Query, { tokens }: Profile, { text }: Passage): boolean {
  if (tokens.length > FEW) return false;
  const saying = termsSaying(terms);
  return /^[[(][^\])]*[\])]$/.test(text.trim()) || tokens.every(({ term }) => saying.has(term));
}

/** What is left where nothing says what was done: "who designed the website", "when was it founded". */
const WITHOUT_PREDICATE = 0.5;

/** The verb of a question who did something, or when something was done, is neither said nor put in other words. */
function lacksPredicate(query: Query, { missing, matched }: Coverage): boolean {
  if (query.roles.length > 0 || missing.length === 0) return false;
  const who = query.concepts.find(({ concept }) => concept === "ask.who");
  // "… and who pays" is only the end of a question.
  if (who && [...matched, ...missing].some((term) => term.end <= who.start && term.weight > SAYING)) return false;
  if (who)
    return missing.some(
      ({ start, kind, surface }) =>
        kind === "word" && start >= who.end && start - who.end <= 1 && !AUXILIARY.test(surface),
    );
  const last = query.terms.at(-1);
  return asks(query, "ask.when") && last !== undefined && last.kind === "word" && missing.includes(last);
}

/** A word of this weight has a subject of its own, unlike "tell" and "know". */
const SAYING = 0.2;

const AUXILIARY = /^(?:sh?o?ul?d|w?ould|must|can|could|may|might|ha[sd]|have|will|was|were|is|are|do(?:es)?|did)$/i;

/** The names of columns: they say what the rows tell, and tell nothing themselves. */
function headsColumns({ kind, cells, text }: Passage): boolean {
  if (kind !== "row" || cells !== undefined || /\d/.test(text)) return false;
  const names = text.split("\n");
  return names.length > 1 && names.every(({ length }) => length <= LONGEST_NAME);
}

/** How long the name of a column may be, in UTF-16 units. */
const LONGEST_NAME = 40;

const unfocused = oncePerQuery((query) => lacksFocus(query));

/** Longer passages always say something. */
const FEW = 6;

function judgePassage(
  query: Query,
  { passage, profile, covered }: Prospect,
  types: readonly AnswerType[],
  understood: readonly Stretch[],
  knowledge: Knowledge,
): Judged {
  const language = knowledge.documents.get(passage.document)?.language ?? "en";
  const missingTypes = types.filter((type) => !holdsType(type, passage.text, passage, language, query));
  let score = covered.strength;
  if (unfocused(query, knowledge)) score *= 0.7;
  if (missingTypes.length > 0) score *= Math.min(...missingTypes.map((type) => WITHOUT[type] ?? 0.72));
  // The country, Question or person that was asked for must be in the evidence.
  for (const { code } of query.countries) if (!profile.countries.has(code)) score *= 0.55;
  for (const { canonical, kind, start, end } of query.identifiers) {
    if (understood.some((each) => each.start === start && each.end === end)) continue;
    if (kind !== "email" && kind !== "telephone" && !profile.own.has(canonical) && !profile.context.has(canonical))
      score *= 0.7;
  }
  if (!inTime(query, passage, knowledge)) score *= 0.3;
  if (tellsNoNext(query, passage, knowledge)) score *= 0.5;
  if (onlyEveryday(query, covered) && !namesTime(query, passage, language)) score *= EVERYDAY;
  if (lacksPost(query, knowledge, profile, passage)) score *= WITHOUT_POST;
  if (lacksPredicate(query, covered)) score *= WITHOUT_PREDICATE;
  score *= NAME_APART ** namesApart(query, profile).length;
  if (covered.matched.length === 0 && (!query.scope.includes(passage.id) || missingTypes.length > 0)) score *= NOTHING;
  if (strayNumbers(query, profile.tokens, profile.context, () => datesOf(passage, language)).length > 0)
    score *= WITHOUT_NUMBER;
  if (repeats(query, profile, passage) || headsColumns(passage)) score *= ONLY_REPEATS;
  const focus = bestSentence(query, passage, types, understood, knowledge).share;
  score *= 1 - FOCUS * (1 - focus);
  if (lacksQuotation(query, passage, knowledge)) score *= 0.3;
  else if (quotes(query, passage)) score = Math.max(score, QUOTED * covered.share);
  if (query.scope.includes(passage.id) && missingTypes.length === 0) score = Math.min(1, score * SPOKEN_OF);
  if (passage.kind === "heading") score *= 0.8;
  if (knowledge.corpus.superseded[passage.document] !== undefined) score *= 0.93;
  return { passage, score, covered, missingTypes };
}
