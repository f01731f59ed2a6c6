import type { Knowledge } from "../../library/knowledge.ts";
import type { ConceptMatch } from "../../text/concepts.ts";
import type { TimeExpression } from "../../text/dates.ts";
import { kindsOf } from "../document-kinds.ts";

/** A document that the question tells by its age, at `[from, to)`: "the older liaison". */
export interface AgedDocument {
  /** when it was written, `YYYY-MM-DD` or less */
  readonly date: string;
  /** the word that tells its age */
  readonly age: ConceptMatch;
  readonly from: number;
  readonly to: number;
}

/** "the older liaison", "la dernière circulaire": of several documents of a kind, the one of that age. */
export function agedDocument(
  text: string,
  concepts: readonly ConceptMatch[],
  knowledge: Knowledge,
): AgedDocument | null {
  const kinds = concepts.filter(({ concept, text: word }) => concept.startsWith("type.") && !/s$/i.test(word.trim()));
  for (const age of concepts) {
    const place = AGES.get(age.concept);
    const kind = kinds.find((each) => besides(text, age, each, kinds.length === 1));
    if (place === undefined || kind === undefined) continue;
    const date = place(datesOf(kind.concept, knowledge));
    if (date) return { date, age, from: Math.min(age.start, kind.start), to: Math.max(age.end, kind.end) };
  }
  return null;
}

/** Which of the dates of a kind of document, oldest first, a word means; none where there is nothing to choose from. */
const AGES: ReadonlyMap<string, (dates: readonly string[]) => string | undefined> = new Map([
  ["time.previous", (dates: readonly string[]) => dates.at(-2)],
  ["time.last", (dates: readonly string[]) => (dates.length > 1 ? dates.at(-1) : undefined)],
  ["time.first", (dates: readonly string[]) => (dates.length > 1 ? dates[0] : undefined)],
]);

/** The word stands beside the kind of document, or as "the newer one" anywhere. */
function besides(text: string, age: ConceptMatch, kind: ConceptMatch, only: boolean): boolean {
  const between = age.start < kind.start ? text.slice(age.end, kind.start) : text.slice(kind.end, age.start);
  return /^\s*$/.test(between) || (only && /^\s+one\b/i.test(text.slice(age.end)));
}

function datesOf(kind: string, { corpus, lexicon }: Knowledge): readonly string[] {
  const dates = corpus.documents.flatMap((document) =>
    document.date !== null && kindsOf(document, lexicon).includes(kind) ? document.date : [],
  );
  return [...new Set(dates)].toSorted();
}

/** "the circular of 2021", "the 2020 liaison": the time is that of the document, and not of what was asked for. */
export function datesDocument(text: string, time: TimeExpression, concepts: readonly ConceptMatch[]): boolean {
  return concepts.some(({ concept, start, end }) => {
    if (!concept.startsWith("type.")) return false;
    if (end <= time.from) return OF.test(text.slice(end, time.from));
    return time.to <= start && /^\s*$/.test(text.slice(time.to, start));
  });
}

const OF = /^\s*(?:of|from|dated|du|de|d'|del|от|за)?\s*$/iu;
