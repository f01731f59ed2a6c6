/** From the files of a corpus to everything that a desk needs. */
import type { Corpus, TextFile } from "./corpus/load.ts";
import { withoutDocument } from "./corpus/without-document.ts";
import type { Fault } from "./domain/fault.ts";
import { fail, ok, type Result } from "./domain/result.ts";
import { buildIndex, DEFAULT_INDEX_OPTIONS, type IndexSnapshot } from "./index/minisearch-index.ts";
import { buildVocabulary, type VocabularySnapshot } from "./index/vocabulary.ts";
import { type LookUps, readLookUps } from "./query/look-ups.ts";
import type { Lexicon } from "./text/lexicon.ts";

/** A corpus with its index and the word lists: all that a desk needs, as plain data that can be kept in a file. */
export interface Library {
  readonly corpus: Corpus;
  readonly lexicon: Lexicon;
  readonly index: IndexSnapshot;
  readonly vocabulary: VocabularySnapshot;
  readonly lookUps: LookUps;
}

/** The files of a corpus, as they were read. */
export interface CorpusFiles {
  /** `<id>.md` */
  readonly documents: readonly TextFile[];
  /** `<id>.facts.yaml` */
  readonly facts: readonly TextFile[];
  /** word lists; a later file adds to an earlier one */
  readonly lexicon: readonly TextFile[];
}

/**
 * Reads, verifies and indexes a corpus. Takes a second for a few hundred documents: keep the result, it is plain data.
 * The parsers are loaded here and nowhere else, so that whoever has a kept library starts without them.
 * @param before an earlier library: documents that have not changed are taken over from it, and the index when none has
 * @returns the library, or every fault of every file at once
 */
export async function loadLibrary(
  files: CorpusFiles,
  before: Library | null = null,
): Promise<Result<Library, readonly Fault[]>> {
  const { readCorpus } = await import("./corpus/load.ts");
  const { compileLexicon } = await import("./text/lexicon.ts");
  const corpus = readCorpus(files.documents, files.facts, before?.corpus);
  const lexicon = compileLexicon(files.lexicon);
  const faults = [...(corpus.ok ? [] : corpus.error), ...(lexicon.ok ? [] : lexicon.error)];
  return corpus.ok && lexicon.ok ? ok(toLibrary(corpus.value, lexicon.value, before)) : fail(faults);
}

/** Indexes a corpus. Every block and every introduced list is one entry; sections are found by their headings. */
function toLibrary(corpus: Corpus, lexicon: Lexicon, before: Library | null = null): Library {
  const sameLexicon = before !== null && JSON.stringify(before.lexicon) === JSON.stringify(lexicon);
  const lookUps = readLookUps(corpus, lexicon, sameLexicon ? before : null);
  if (before !== null && haveSameTexts(before.corpus, corpus) && haveSameWords(before.lexicon, lexicon))
    return { corpus, lexicon, index: before.index, vocabulary: before.vocabulary, lookUps };
  const entries = corpus.documents.flatMap((document) =>
    document.passages
      .filter((passage) => passage.kind !== "section")
      .map((passage) => ({
        id: passage.id,
        language: document.language,
        fields: { title: document.title, headings: passage.headings.join("\n"), text: passage.text },
      })),
  );
  return {
    corpus,
    lexicon,
    index: buildIndex(entries, DEFAULT_INDEX_OPTIONS).toJSON(),
    // The words of questions ("according", "submitted") are misspelt as often as those of the documents.
    vocabulary: buildVocabulary([...entries.map((entry) => entry.fields.text), ...englishWords(lexicon)]).toJSON(),
    lookUps,
  };
}

/** The library as it would be without one document. */
export function libraryWithout({ corpus, lexicon }: Library, document: string): Library {
  return toLibrary(withoutDocument(corpus, document), lexicon);
}

/**
 * The library with some documents hidden, at once: the index still knows their words, but nothing is found in them. What
 * is to be kept is `loadLibrary` without them, which takes longer.
 */
export function libraryHiding(library: Library, documents: ReadonlySet<string>): Library {
  const { lookUps } = library;
  return {
    ...library,
    corpus: [...documents].reduce(withoutDocument, library.corpus),
    lookUps: {
      facts: lookUps.facts.filter((_, place) => !documents.has(library.corpus.facts[place]?.document ?? "")),
      identifiers: lookUps.identifiers.flatMap(([name, passages]): LookUps["identifiers"] => {
        const left = passages.filter((id) => !documents.has(id.slice(0, id.indexOf("#"))));
        return left.length === 0 ? [] : [[name, left]];
      }),
      symbols: lookUps.symbols.filter(([, id]) => !documents.has(id)),
      countries: lookUps.countries.filter(([id]) => !documents.has(id)),
    },
  };
}

/** Whether the same documents say the same, whatever the facts are: their index can be used again. */
function haveSameTexts(one: Corpus, other: Corpus): boolean {
  const same = ({ id }: { readonly id: string }, place: number) =>
    other.documents[place]?.id === id && one.sources[id]?.document === other.sources[id]?.document;
  return one.documents.length === other.documents.length && one.documents.every(same);
}

/** Whether two lexicons lend the vocabulary the same words. */
function haveSameWords(one: Lexicon, other: Lexicon): boolean {
  return englishWords(one).join("\n") === englishWords(other).join("\n");
}

/** The well-spelt English words of the word lists; those of the concepts hold common misspellings. */
function englishWords({ concepts, synonyms, ordinary }: Lexicon): readonly string[] {
  const named = concepts.canonical.filter((name) => name !== null);
  return [...named, ...synonyms.phrases.phrases, ordinary].map((text) => text.replaceAll("*", ""));
}
