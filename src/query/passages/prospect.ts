/** A passage as it is held against a question: what of it is read once, for every piece of evidence to look at. */
import type { Document, Passage } from "../../domain/document.ts";
import type { Knowledge } from "../../library/knowledge.ts";
import { once } from "../../text/once.ts";
import { type Coverage, coverage, type Profile, profileOf } from "../profile.ts";
import type { Query } from "../query.ts";
import type { Asked } from "./asked.ts";
import { type Best, bestSentence } from "./best-sentence.ts";

/** A passage that may answer. */
export interface Prospect {
  readonly query: Query;
  readonly knowledge: Knowledge;
  readonly asked: Asked;
  readonly passage: Passage;
  readonly document: Document;
  readonly profile: Profile;
  /** how much of the question it says, with what stands above it */
  readonly covered: Coverage;
  /** its place in the index's own ranking: 1 for the best, 0 where the index did not bring it */
  readonly ranked: number;
  /** its sentence that says most of what is asked; read when it is first wanted */
  readonly told: () => Best;
}

/**
 * Holds a passage against a question.
 * @param ranked 0 to 1, what the index's own ranking gives it
 * @throws Error when the passage is of no document of the knowledge
 */
export function prospectOf(
  query: Query,
  passage: Passage,
  asked: Asked,
  ranked: number,
  knowledge: Knowledge,
): Prospect {
  const document = knowledge.documents.get(passage.document);
  if (!document) throw new Error(`passage ${passage.id} without its document`);
  const profile = profileOf(passage, knowledge);
  return {
    query,
    knowledge,
    asked,
    passage,
    document,
    profile,
    covered: coverage(query, profile.own, profile.context, asked.understood),
    ranked,
    told: once(() => bestSentence(query, passage, asked.types, asked.understood, knowledge)),
  };
}

/** A prospect at its place among the others. */
export interface Found {
  readonly prospect: Prospect;
  /** sum of its weighed evidence; only good to compare the passages of one question */
  readonly score: number;
}
