/**
 * Grades answers to gold questions by what one chat message shows: an answer must hold what was asked, a lead the passage,
 * and only what no document says may be denied.
 */
import type { Answer } from "../domain/answer.ts";
import type { GoldQuestion } from "./gold-questions.ts";

/** One chat message shows this many quotes, of so many characters together. */
const SHOWN_QUOTES = 5;
const SHOWN_CHARACTERS = 2_000;

/** A lead shows this many passages. */
const LEAD_PASSAGES = 3;

/**
 * What an answer is worth. Of the answerable: right, lead (a right passage among the first three that are shown), missed (a
 * lead without it, a question back, small talk), told wrong, denied wrong. Of the unanswerable: refused, lead, missed (a
 * question back), told wrong.
 */
export type Mark = "right" | "refused" | "lead" | "missed" | "told-wrong" | "denied-wrong";

/** In the order in which they are reported. */
export const MARKS: readonly Mark[] = ["right", "refused", "lead", "missed", "told-wrong", "denied-wrong"];

/** What each is worth: a wrong answer costs as much as a right one brings. */
export const UTILITY: Readonly<Record<Mark, number>> = {
  right: 1,
  refused: 1,
  lead: 0.6,
  missed: 0,
  "told-wrong": -1,
  "denied-wrong": -1,
};

/** How one question was answered. */
export interface Grade {
  readonly question: GoldQuestion;
  readonly answer: Answer;
  readonly mark: Mark;
  /** empty when right or refused; else everything that is wrong, one sentence each */
  readonly failures: readonly string[];
  /** answerable only: the document of the first citation is one of those expected */
  readonly firstDocument: boolean;
  /** answerable only: the headline of an answer holds the whole of it by itself */
  readonly headlineAlone: boolean;
  /** the headline holds what it must not: a superseded holder, a neighbouring date */
  readonly excludedInHeadline: readonly string[];
}

/** Passed of asked. */
export interface Share {
  readonly passed: number;
  readonly total: number;
}

/** How many questions got each mark. */
export type Marks = Readonly<Record<Mark, number>>;

export interface GoldSummary {
  /** the old measure: right; a lead counts as no answer */
  readonly answerable: Share;
  /** the old measure: refused or a lead, which claims nothing */
  readonly unanswerable: Share;
  /** mean of the two shares above, 0 to 1; of one alone where the other was not asked */
  readonly balancedAccuracy: number;
  readonly marks: { readonly answerable: Marks; readonly unanswerable: Marks };
  /** right or lead of the answerable */
  readonly served: Share;
  /** mean of what the answers are worth, -1 to 1 */
  readonly utility: number;
  /** sorted by name; `served` counts right, refused and lead */
  readonly kinds: readonly (Share & { readonly kind: string; readonly served: number })[];
  readonly headlineAlone: Share;
  readonly firstDocument: Share;
  /** answerable questions whose headline holds something superseded or excluded */
  readonly superseded: number;
}

/** Grades one answer. */
export function grade(question: GoldQuestion, answer: Answer): Grade {
  const headline = normalise(answer.headline);
  const excludedInHeadline = question.expect.answer_excludes.filter((text) => headline.includes(normalise(text)));
  const excluded = excludedInHeadline.map((text) => `the headline must not hold "${text}"`);
  const [mark, wrong] = question.answerable
    ? markAnswerable(question, answer, excluded)
    : markUnanswerable(question, answer);
  return {
    question,
    answer,
    mark,
    failures: wrong,
    firstDocument: question.expect.document.includes(answer.citations[0]?.document ?? ""),
    headlineAlone:
      answer.outcome === "answered" &&
      excluded.length === 0 &&
      missing(question.expect.answer_contains, [headline]).length === 0,
    excludedInHeadline,
  };
}

/** Adds grades up. */
export function summarise(grades: readonly Grade[]): GoldSummary {
  const answerable = grades.filter((each) => each.question.answerable);
  const unanswerable = grades.filter((each) => !each.question.answerable);
  const kinds = [...new Set(grades.map((each) => each.question.kind))].sort();
  const asked = [share(answerable, passed), share(unanswerable, passed)] as const;
  const rates = asked.filter(({ total }) => total > 0).map((each) => each.passed / each.total);
  return {
    answerable: asked[0],
    unanswerable: asked[1],
    balancedAccuracy: mean(rates),
    marks: { answerable: count(answerable), unanswerable: count(unanswerable) },
    served: share(answerable, served),
    utility: mean(grades.map(({ mark }) => UTILITY[mark])),
    kinds: kinds.map((kind) => {
      const of = grades.filter((each) => each.question.kind === kind);
      return { kind, ...share(of, passed), served: share(of, served).passed };
    }),
    headlineAlone: share(answerable, (each) => each.headlineAlone),
    firstDocument: share(answerable, (each) => each.firstDocument),
    superseded: answerable.filter((each) => each.excludedInHeadline.length > 0).length,
  };
}

/**
 * The form in which texts are compared: NFC, without `**`, leading bullets and the addresses of Markdown links, white
 * space folded to one blank, in lower case.
 */
export function normalise(text: string): string {
  return text
    .normalize("NFC")
    .replaceAll("**", "")
    .replace(/^[ \t]*(?:[-*+•‣▪◦·–—][ \t]+)+/gm, "")
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/\s+/gu, " ")
    .trim()
    .toLowerCase();
}

function passed({ mark, question }: Grade): boolean {
  return mark === "right" || mark === "refused" || (mark === "lead" && !question.answerable);
}

function served({ mark }: Grade): boolean {
  return mark === "right" || mark === "refused" || mark === "lead";
}

function count(grades: readonly Grade[]): Marks {
  const of = (mark: Mark) => grades.filter((each) => each.mark === mark).length;
  return {
    right: of("right"),
    refused: of("refused"),
    lead: of("lead"),
    missed: of("missed"),
    "told-wrong": of("told-wrong"),
    "denied-wrong": of("denied-wrong"),
  };
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function share(grades: readonly Grade[], test: (grade: Grade) => boolean): Share {
  return { passed: grades.filter(test).length, total: grades.length };
}

type Marked = readonly [mark: Mark, failures: readonly string[]];

function markAnswerable(question: GoldQuestion, answer: Answer, excluded: readonly string[]): Marked {
  switch (answer.outcome) {
    case "answered": {
      const failures = [...answerFailures(question, answer), ...excluded];
      return [failures.length === 0 ? "right" : "told-wrong", failures];
    }
    case "passages": {
      const failures = leadFailures(question, answer);
      return failures.length === 0 ? ["lead", ["only a lead"]] : ["missed", failures];
    }
    case "not-found":
      return ["denied-wrong", ["denied, but the corpus holds it"]];
    default:
      return ["missed", [`answered "${answer.outcome}", but the corpus holds it`]];
  }
}

function answerFailures({ expect }: GoldQuestion, answer: Answer): readonly string[] {
  const quotes = shownQuotes(answer, SHOWN_QUOTES);
  const failures = placeFailures(expect, answer, SHOWN_QUOTES);
  for (const texts of missing(expect.answer_contains, [normalise(answer.headline), ...quotes])) {
    failures.push(`neither headline nor quotes hold ${oneOf(texts)}`);
  }
  return failures;
}

/** Where no passage is named, what the answer must hold tells which it is. */
function leadFailures({ expect }: GoldQuestion, answer: Answer): readonly string[] {
  const failures = placeFailures(expect, answer, LEAD_PASSAGES);
  if (expect.passage_contains.length > 0) return failures;
  const quotes = shownQuotes(answer, LEAD_PASSAGES);
  return [...failures, ...missing(expect.answer_contains, quotes).map((texts) => `no quote holds ${oneOf(texts)}`)];
}

function placeFailures(expect: GoldQuestion["expect"], answer: Answer, shown: number): string[] {
  const cited = answer.citations.slice(0, shown).map((citation) => citation.document);
  const failures: string[] = [];
  if (expect.document.length > 0 && !expect.document.some((id) => cited.includes(id))) {
    failures.push(`cites ${cited.join(", ") || "nothing"} instead of ${expect.document.join(" or ")}`);
  }
  if (expect.passage_contains.length > 0 && missing([expect.passage_contains], shownQuotes(answer, shown)).length > 0) {
    failures.push(`no quote holds ${oneOf(expect.passage_contains)}`);
  }
  return failures;
}

function markUnanswerable({ note }: GoldQuestion, answer: Answer): Marked {
  const chat = /chit-?chat/i.test(note);
  const failure = `answered "${answer.outcome}", but ${chat ? "this is small talk" : "the corpus does not hold it"}`;
  switch (answer.outcome) {
    case "not-found":
      return ["refused", []];
    case "small-talk":
      return answer.citations.length === 0 ? ["refused", []] : ["told-wrong", [failure]];
    case "passages":
      return ["lead", ["only a lead"]];
    case "clarify":
      return chat && answer.citations.length === 0 ? ["refused", []] : ["missed", [failure]];
    case "answered":
      return chat && answer.citations.length === 0 ? ["refused", []] : ["told-wrong", [failure]];
  }
}

/** The quotes as one message shows them, normalised. */
function shownQuotes(answer: Answer, most: number): readonly string[] {
  let room = SHOWN_CHARACTERS;
  return answer.citations.slice(0, most).map(({ quote }) => {
    const shown = quote.slice(0, room);
    room -= shown.length;
    return normalise(shown);
  });
}

/** The lists of which no text stands in any of the (normalised) places. */
function missing(lists: readonly (readonly string[])[], places: readonly string[]): readonly (readonly string[])[] {
  return lists.filter((texts) => !texts.some((text) => places.some((place) => place.includes(normalise(text)))));
}

function oneOf(texts: readonly string[]): string {
  return texts.map((text) => `"${text}"`).join(" or ");
}
