import { type Corpus, readCorpus, type TextFile } from "./corpus/load.ts";
import type { AskContext, Desk, Lookup, Reply } from "./domain/desk.ts";
import type { Document, Passage } from "./domain/document.ts";
import type { Fault } from "./domain/fault.ts";
import type { Language } from "./domain/language.ts";
import { fail, ok, type Result } from "./domain/result.ts";
import { buildIndex, DEFAULT_INDEX_OPTIONS, type IndexSnapshot, loadIndex } from "./index/minisearch-index.ts";
import { buildVocabulary, loadVocabulary, type VocabularySnapshot } from "./index/vocabulary.ts";
import { messagesFor } from "./present/messages/all.ts";
import { interfaceWords } from "./present/messages/interface.ts";
import { contextView, helpView, minutesView, tableView } from "./present/passage-views.ts";
import { present } from "./present/present.ts";
import { completions } from "./query/complete.ts";
import { answer, oldestOf, stampOf, understoodOf } from "./query/engine.ts";
import { type Knowledge, toKnowledge } from "./query/knowledge.ts";
import { questionOf } from "./query/lookup.ts";
import { contributionRows, documentRows, peopleRows } from "./query/overview.ts";
import { support } from "./query/support.ts";
import { compileLexicon, type Lexicon } from "./text/lexicon.ts";

/** A corpus with its index and the word lists: all that a desk needs, as plain data that can be kept in a file. */
export interface Library {
  readonly corpus: Corpus;
  readonly lexicon: Lexicon;
  readonly index: IndexSnapshot;
  readonly vocabulary: VocabularySnapshot;
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
 * @returns the library, or every fault of every file at once
 */
export function loadLibrary(files: CorpusFiles): Result<Library, readonly Fault[]> {
  const corpus = readCorpus(files.documents, files.facts);
  const lexicon = compileLexicon(files.lexicon);
  const faults = [...(corpus.ok ? [] : corpus.error), ...(lexicon.ok ? [] : lexicon.error)];
  return corpus.ok && lexicon.ok ? ok(toLibrary(corpus.value, lexicon.value)) : fail(faults);
}

/** Indexes a corpus. Every block and every introduced list is one entry; sections are found by their headings. */
function toLibrary(corpus: Corpus, lexicon: Lexicon): Library {
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
  };
}

/** Opens the desk over a library. */
export function createDesk(library: Library): Desk {
  const { corpus, lexicon, index, vocabulary } = library;
  const knowledge = toKnowledge(corpus, lexicon, loadIndex(index), loadVocabulary(vocabulary));
  const stamp = stampOf(knowledge);

  function ask(question: string, context: AskContext): Reply {
    const outcome = answer(question, knowledge, context);
    const { language } = outcome.query;
    return present(outcome.finding, { question, understood: understoodOf(outcome, language), corpus: stamp }, language);
  }

  return {
    corpus: stamp,
    ask,
    lookup: (lookup: Lookup, context: AskContext) => {
      const question = questionOf(lookup);
      const outcome = answer(question, knowledge, { today: context.today, locale: "en" });
      const language = context.locale ?? "en";
      return present(
        outcome.finding,
        { question, understood: understoodOf(outcome, language), corpus: stamp },
        language,
      );
    },
    support: (text: string, context: AskContext) => {
      const finding = support(text, knowledge, context);
      const language = context.locale ?? "en";
      return present(finding, { question: text, understood: { intent: "support", language }, corpus: stamp }, language);
    },
    complete: (field, typed, limit) => completions(field, typed, limit, knowledge),
    inContext: (id, language) =>
      withPassage(knowledge, id, (document, passage) => contextView(document, passage, language)),
    forMinutes: (id, language) =>
      withPassage(knowledge, id, (document, passage) => minutesView(document, passage, language)),
    help: (command, language) => helpView(command, stamp, oldestOf(knowledge), language),
    overview: (context) => {
      const language: Language = context.locale ?? "en";
      const { labels, examples } = messagesFor(language);
      return {
        people: tableView(
          labels.people,
          [labels.role, labels.person, labels.country, labels.date],
          peopleRows(knowledge, context.today, messagesFor(language)),
          stamp,
          language,
        ),
        contributions: tableView(
          labels.contributions,
          [labels.contribution, labels.country, labels.title],
          contributionRows(knowledge),
          stamp,
          language,
        ),
        documents: tableView(
          labels.documents,
          [labels.date, labels.title, labels.type],
          documentRows(knowledge, messagesFor(language)),
          stamp,
          language,
        ),
        examples,
      };
    },
    words: interfaceWords,
  };
}

function withPassage<T>(knowledge: Knowledge, id: string, make: (document: Document, passage: Passage) => T): T | null {
  const passage = knowledge.passages.get(id);
  const document = passage && knowledge.documents.get(passage.document);
  return document ? make(document, passage) : null;
}

/** The well-spelt English words of the word lists; those of the concepts hold common misspellings. */
function englishWords({ concepts, synonyms, ordinary }: Lexicon): readonly string[] {
  return [...concepts.phrases.en.phrases, ...synonyms.phrases.phrases, ordinary].map((text) =>
    text.replaceAll("*", ""),
  );
}
