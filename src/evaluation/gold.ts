/** Grades answers to gold questions: what one chat message shows must hold what was asked, or say that nothing does. */
import type { Answer } from "../domain/answer.ts";
import type { GoldQuestion } from "./gold-questions.ts";

/** One chat message shows this many quotes, of so many characters together. */
const SHOWN_QUOTES = 5;
const SHOWN_CHARACTERS = 2_000;

/** How one question was answered. */
export interface Grade {
  readonly question: GoldQuestion;
  readonly answer: Answer;
  /** empty when passed; else everything that is wrong, one sentence each */
  readonly failures: readonly string[];
  /** answerable only: the document of the first citation is one of those expected */
  readonly firstDocument: boolean;
  /** answerable only: the headline holds the whole answer by itself */
  readonly headlineAlone: boolean;
  /** the headline holds what it must not: a superseded holder, a neighbouring date */
  readonly excludedInHeadline: readonly string[];
}

/** Passed of asked. */
export interface Share {
  readonly passed: number;
  readonly total: number;
}

export interface GoldSummary {
  readonly answerable: Share;
  readonly unanswerable: Share;
  /** mean of the two shares above, 0 to 1; of one alone where the other was not asked */
  readonly balancedAccuracy: number;
  /** sorted by name */
  readonly kinds: readonly (Share & { readonly kind: string })[];
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
  const failures = question.answerable ? answerFailures(question, answer) : abstentionFailures(question, answer);
  return {
    question,
    answer,
    failures: [...failures, ...excluded],
    firstDocument: question.expect.document.includes(answer.citations[0]?.document ?? ""),
    headlineAlone:
      !abstains(answer) && excluded.length === 0 && missing(question.expect.answer_contains, [headline]).length === 0,
    excludedInHeadline,
  };
}

/** True when the outcome is no answer. */
export function abstains(answer: Answer): boolean {
  return answer.outcome === "not-found" || answer.outcome === "small-talk";
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
    balancedAccuracy: rates.length === 0 ? 0 : rates.reduce((sum, rate) => sum + rate, 0) / rates.length,
    kinds: kinds.map((kind) => ({
      kind,
      ...share(
        grades.filter((each) => each.question.kind === kind),
        passed,
      ),
    })),
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

function passed(each: Grade): boolean {
  return each.failures.length === 0;
}

function share(grades: readonly Grade[], test: (grade: Grade) => boolean): Share {
  return { passed: grades.filter(test).length, total: grades.length };
}

function answerFailures({ expect }: GoldQuestion, answer: Answer): readonly string[] {
  if (abstains(answer)) return [`answered "${answer.outcome}", but the corpus holds it`];
  const quotes = shownQuotes(answer);
  const cited = answer.citations.slice(0, SHOWN_QUOTES).map((citation) => citation.document);
  const failures: string[] = [];
  if (!expect.document.some((id) => cited.includes(id))) {
    failures.push(`cites ${cited.join(", ") || "nothing"} instead of ${expect.document.join(" or ")}`);
  }
  if (expect.passage_contains.length > 0 && missing([expect.passage_contains], quotes).length > 0) {
    failures.push(`no quote holds ${oneOf(expect.passage_contains)}`);
  }
  for (const texts of missing(expect.answer_contains, [normalise(answer.headline), ...quotes])) {
    failures.push(`neither headline nor quotes hold ${oneOf(texts)}`);
  }
  return failures;
}

function abstentionFailures({ note }: GoldQuestion, answer: Answer): readonly string[] {
  const chat = /chit-?chat/i.test(note);
  if (answer.outcome === "not-found" || (chat && answer.citations.length === 0)) return [];
  return [`answered "${answer.outcome}", but ${chat ? "this is small talk" : "the corpus does not hold it"}`];
}

/** The quotes as one message shows them, normalised. */
function shownQuotes(answer: Answer): readonly string[] {
  let room = SHOWN_CHARACTERS;
  return answer.citations.slice(0, SHOWN_QUOTES).map(({ quote }) => {
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
