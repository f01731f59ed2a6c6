/** What the question quotes stands in the passage, or does not. */
import type { Passage } from "../../domain/document.ts";
import type { Knowledge } from "../../library/knowledge.ts";
import { detectLanguage } from "../../text/detect-language.ts";
import { oncePerQuery } from "../per-query.ts";
import type { Query } from "../query.ts";
import type { PassageEvidence } from "./evidence.ts";

export const quotation: PassageEvidence = {
  name: "quotation",
  range: [-1, 1],
  sign: 1,
  reason: "words between quotation marks are to be found as they stand",
  measure: ({ query, passage, knowledge }) =>
    lacksQuotation(query, passage, knowledge) ? -1 : quotes(query, passage) ? 1 : 0,
  examples: [
    {
      question: 'What topics make up the "Statement of the situation"?',
      passage: "q3-2-liaison-2020#itu-d-study-group-2-question-3-2.8",
      value: -1,
    },
    {
      question: '"G20 Rome Leader\'s Declaration" cited where',
      passage: "bdt-circular-112#subject-updates-on-the-child-online.4",
      value: 1,
    },
    { question: "who is the bdt focal point for q3/2?", passage: "q3-2-liaison-2020#bdt-focal-point.1", value: 0 },
  ],
};

/** A quotation must stand in the passage or above it, word for word; one in a language of no document cannot. */
function lacksQuotation(query: Query, passage: Passage, knowledge: Knowledge): boolean {
  const phrases = nativePhrases(query, knowledge);
  if (phrases.length === 0) return false;
  const title = knowledge.documents.get(passage.document)?.title ?? "";
  const place = [passage.text, ...passage.headings, title].join("\n").replace(/\s+/g, " ").toLowerCase();
  return phrases.some((phrase) => !place.includes(phrase));
}

/** Several words that the question quotes stand in the passage: the best proof of what is meant. */
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
