/** Is the desk honest about what it lost? Asks, without a document, what only that document answered. */
import type { Answer } from "../domain/answer.ts";
import { normalise, type Share } from "./gold.ts";
import type { GoldQuestion } from "./gold-questions.ts";

/** Asks a desk; the history is oldest first. */
export type Ask = (question: string, history: readonly string[]) => Answer;

/**
 * - `refused`: said that the corpus does not hold it
 * - `lead`: showed passages without a claim
 * - `missed`: asked back
 * - `older`: gave what an older document states (an `answer_excludes` text), which is then the newest that is known
 * - `told-wrong`: answered as if nothing were missing
 */
export type LeftOut = "refused" | "lead" | "missed" | "older" | "told-wrong";

export interface LeftOutGrade {
  readonly document: string;
  readonly question: GoldQuestion;
  readonly answer: Answer;
  readonly result: LeftOut;
}

/**
 * For each document: a desk without it is asked the answerable questions that name this document alone.
 * @param deskWithout makes that desk; not called for a document that no question names alone
 */
export function leaveOneOut(
  questions: readonly GoldQuestion[],
  documents: readonly string[],
  deskWithout: (document: string) => Ask,
): readonly LeftOutGrade[] {
  return documents.flatMap((document) => {
    const lost = questions.filter(({ answerable, expect }) => {
      return answerable && expect.document.length === 1 && expect.document[0] === document;
    });
    if (lost.length === 0) return [];
    const ask = deskWithout(document);
    return lost.map((question) => {
      const answer = ask(question.question, question.history);
      return { document, question, answer, result: resultOf(question, answer) };
    });
  });
}

/** Those that claim nothing, among the questions that nothing left answers; what an older document answers is not counted. */
export function honesty(grades: readonly LeftOutGrade[]): Share {
  const counted = grades.filter((each) => each.result !== "older");
  return { passed: counted.filter((each) => each.result !== "told-wrong").length, total: counted.length };
}

function resultOf(question: GoldQuestion, answer: Answer): LeftOut {
  switch (answer.outcome) {
    case "not-found":
    case "small-talk":
      return "refused";
    case "passages":
      return "lead";
    case "clarify":
      return "missed";
    case "answered": {
      const shown = normalise(answer.headline);
      const older = question.expect.answer_excludes.some((text) => shown.includes(normalise(text)));
      return older ? "older" : "told-wrong";
    }
  }
}
