/** Questions that differ from a gold question in one thing only, and that nothing answers. */
import type { Knowledge } from "../../library/knowledge.ts";
import type { Query } from "../../query/query.ts";
import type { GoldQuestion } from "../gold-questions.ts";

/** Countries, people, years and symbols of which no document speaks; the first that the corpus does not hold is taken. */
const STRANGE = {
  country: ["Kiribati", "Bhutan", "Suriname", "Eswatini", "Liechtenstein"],
  person: ["Ingrid Halvorsen", "Tomasz Wilk", "Keiko Aramaki"],
  year: ["1987", "1994", "1979"],
} as const;

/**
 * A gold question with one country, person, year or number of a symbol exchanged for one that the corpus does not hold.
 * @param query the question as the desk reads it
 * @returns null where it names none
 */
export function minimalPair(question: GoldQuestion, query: Query, knowledge: Knowledge): GoldQuestion | null {
  if (!question.answerable || question.history.length > 0 || query.text !== question.question) return null;
  const text = exchanged(query, knowledge);
  return text === null
    ? null
    : {
        ...question,
        id: `${question.id}~`,
        question: text,
        kind: "unanswerable",
        answerable: false,
        expect: { document: [], passage_contains: [], answer_contains: [], answer_excludes: [] },
      };
}

function exchanged({ text, countries, people, identifiers }: Query, { corpus }: Knowledge): string | null {
  const unheld = (words: readonly string[]) =>
    words.find((word) => corpus.documents.every((document) => !document.text.includes(word)));
  const put = ({ start, end }: { start: number; end: number }, word: string | undefined) =>
    word === undefined ? null : text.slice(0, start) + word + text.slice(end);
  const [country] = countries;
  if (country) return put(country, unheld(STRANGE.country));
  const [person] = people;
  if (person) return put(person, unheld(STRANGE.person));
  const [symbol] = identifiers.filter(({ kind }) => kind !== "email" && kind !== "telephone");
  const number = symbol && /\d+/.exec(text.slice(symbol.start, symbol.end));
  if (symbol && number) {
    const start = symbol.start + number.index;
    return put({ start, end: start + number[0].length }, String(Number(number[0]) + 74));
  }
  const year = /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(text);
  return year ? put({ start: year.index, end: year.index + year[0].length }, unheld(STRANGE.year)) : null;
}
