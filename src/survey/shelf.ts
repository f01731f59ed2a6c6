/** The documents that meet a filter, and the passages of them that hold some words. */
import type { Document } from "../domain/document.ts";
import { firstDay, lastDay } from "../domain/partial-date.ts";
import type { Choice, FoundPassage, Shelf, ShelfFilter } from "../domain/survey.ts";
import { fold } from "../query/names.ts";
import { rank } from "../query/rank.ts";
import { understand } from "../query/understand/understand.ts";
import { evidenceOf, isKnown, lineOf, newestFirst, type Surveyed } from "./evidence.ts";

/** So many passages are shown, and so many of the best hits are put in order. */
const SHOWN = 20;
const RANKED = 60;

/** Every document where the filter is empty. */
export function shelf(filter: ShelfFilter, surveyed: Surveyed): Shelf {
  const { knowledge, today } = surveyed;
  const all = newestFirst(knowledge.corpus.documents.filter((document) => isKnown(document, today)));
  const wanted = all.filter((document) => meets(document, filter));
  const words = filter.words?.trim() ?? "";
  const found = words === "" ? null : passagesWith(words, new Set(wanted.map(({ id }) => id)), surveyed);
  const { messages } = surveyed;
  return {
    documents: wanted.map((document) => lineOf(document, surveyed)),
    total: all.length,
    choices: {
      type: choicesOf(all, ({ type }) => type, messages.documentType),
      meeting: choicesOf(all, ({ meeting }) => meeting),
      sender: choicesOf(all, ({ from }) => from),
      language: choicesOf(all, ({ language }) => language),
    },
    passages: found?.shown ?? null,
    passagesFound: found?.count ?? 0,
  };
}

/** An undated document may be of any time, so it meets no filter by time. */
function meets(document: Document, { type, since, until, meeting, symbol, sender, language }: ShelfFilter): boolean {
  const { date } = document;
  const is = (wanted: string | undefined, value: string | null) => !wanted || wanted === value;
  return (
    is(type, document.type) &&
    is(meeting, document.meeting) &&
    is(sender, document.from) &&
    is(language, document.language) &&
    (!since || (date !== null && lastDay(date) >= firstDay(since))) &&
    (!until || (date !== null && firstDay(date) <= lastDay(until))) &&
    (!symbol || unspaced(document.symbol ?? "").includes(unspaced(symbol)))
  );
}

function unspaced(text: string): string {
  return fold(text).replace(/\s+/g, "");
}

function choicesOf(
  documents: readonly Document[],
  read: (document: Document) => string | null,
  worded: (value: string) => string = (value) => value,
): readonly Choice[] {
  const counts = new Map<string, number>();
  for (const document of documents) {
    const value = read(document);
    if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts]
    .map(([value, count]) => ({ value, label: worded(value), count }))
    .toSorted((a, b) => (a.label < b.label ? -1 : 1));
}

/** Passages that hold a word or a form of it, best first; the words are read as those of a question are. */
function passagesWith(
  words: string,
  within: ReadonlySet<string>,
  surveyed: Surveyed,
): { readonly shown: readonly FoundPassage[]; readonly count: number } {
  const { knowledge, today, messages } = surveyed;
  const query = understand(words, knowledge, { today, locale: messages.language });
  const terms = query.terms.flatMap(({ wordings, weight }) =>
    wordings.flatMap((wording) =>
      wording.terms.map((term) => ({ term, weight: (weight * wording.weight) / wording.terms.length })),
    ),
  );
  const hits = knowledge.index.search(terms).filter(({ id }) => within.has(knowledge.passages.get(id)?.document ?? ""));
  const surfaces = query.terms.map(({ surface }) => surface);
  const shown = rank(terms, hits.slice(0, RANKED), knowledge.index.contents)
    .slice(0, SHOWN)
    .flatMap(({ id }): readonly FoundPassage[] => {
      const passage = knowledge.passages.get(id);
      const document = passage && knowledge.documents.get(passage.document);
      if (!passage || !document) return [];
      const { title, language } = document;
      return [{ ...evidenceOf(id, written(passage.text, surfaces), surveyed), title, language }];
    });
  return { shown, count: hits.length };
}

/** The words as the text writes them, whatever their case. */
function written(text: string, surfaces: readonly string[]): readonly string[] {
  const low = text.toLowerCase();
  // A letter that is longer as a small one would shift all that follows it.
  if (low.length !== text.length) return [];
  return surfaces.flatMap((surface) => {
    const at = low.indexOf(surface.toLowerCase());
    return at < 0 ? [] : [text.slice(at, at + surface.length)];
  });
}
