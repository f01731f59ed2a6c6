import type { Finding, Note, Proof, Reason } from "../domain/finding.ts";
import type { Knowledge } from "../library/knowledge.ts";
import type { Query } from "./query.ts";

/** What one answerer proposes. */
export interface Candidate {
  readonly answerer: string;
  /** 0 to 1: how sure it is that this is what was asked and that the proofs show it */
  readonly confidence: number;
  readonly finding: Finding;
  /** for `--explain` */
  readonly because: string;
}

/** Something that looks an answer up; declines with null. A refusal is a candidate whose outcome is `not-found`. */
export interface Answerer {
  readonly name: string;
  /** the most it ever claims, for one that is slow: it is not asked where another has claimed as much */
  readonly atMost?: number;
  propose(query: Query, knowledge: Knowledge): readonly Candidate[];
}

/** A proof that quotes a whole passage. */
export function wholePassage(
  knowledge: Knowledge,
  passageId: string,
  highlights: Proof["highlights"] = [],
): Proof | null {
  const passage = knowledge.passages.get(passageId);
  const document = passage && knowledge.documents.get(passage.document);
  return passage && document ? { passage, document, start: 0, end: passage.text.length, highlights } : null;
}

/** The answer that there is none, and why. */
export function notFound(reason: Reason, notes: readonly Note[] = [], proofs: readonly Proof[] = []): Finding {
  return { outcome: "not-found", statement: { kind: "not-found", reason }, notes, proofs, suggestions: [] };
}

/** What is said beside a list that is not told whole; nothing beside one that is. */
export function partOf(shown: number, of: number): readonly Note[] {
  return shown < of ? [{ kind: "part-of-list", shown, of }] : [];
}
