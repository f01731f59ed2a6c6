import { completions, knows } from "./completion/complete.ts";
import { gestureOf } from "./completion/gesture.ts";
import type { AskContext, Desk, Lookup, Reply } from "./domain/desk.ts";
import type { Document, Passage } from "./domain/document.ts";
import type { Language } from "./domain/language.ts";
import type { Knowledge } from "./library/knowledge.ts";
import type { Library } from "./library/library.ts";
import { type OpenLibrary, openLibrary } from "./library/open.ts";
import { fileName } from "./present/addresses.ts";
import { documentPage } from "./present/document-page.ts";
import { messagesFor } from "./present/messages/all.ts";
import { interfaceWords } from "./present/messages/interface.ts";
import { contextView, helpView, minutesView, tableView } from "./present/passage-views.ts";
import { cite, present } from "./present/present.ts";
import { documentRecord, documentText } from "./present/records.ts";
import { textToCheck } from "./query/claims/to-check.ts";
import { answer, type Outcome, oldestOf, stampOf, understoodOf } from "./query/engine.ts";
import { otherQuestionsOf, questionOf } from "./query/lookup.ts";
import { contributionRows, documentRows, peopleRows } from "./query/overview.ts";
import { documentsThat, factsThat, passagesLike, type StatedFact } from "./query/records.ts";
import { support } from "./query/support.ts";
import { LONGEST_QUESTION } from "./query/understand/clean.ts";
import { calendar } from "./survey/calendar.ts";
import { news } from "./survey/news.ts";
import { posts } from "./survey/posts.ts";
import { shares } from "./survey/shares.ts";
import { shelf } from "./survey/shelf.ts";
import { detectLanguage } from "./text/detect-language.ts";

/** What a desk may know of its surroundings. */
export interface DeskOptions {
  /** where people reach the desk's pages, without a slash at its end; makes citations links to them */
  readonly publicUrl?: string | null;
}

/** Opens the desk over a library. */
export function createDesk(library: Library, options: DeskOptions = {}): Desk {
  return deskOver(openLibrary(library), options);
}

/** The desk over a library that is open. */
export function deskOver(knowledge: OpenLibrary, { publicUrl = null }: DeskOptions = {}): Desk {
  const { corpus, lexicon } = knowledge;
  const stamp = stampOf(knowledge);

  function check(question: string, text: string, context: AskContext): Reply {
    // Where nobody tells the asker's language, that of the text is the likeliest.
    const language = context.locale ?? detectLanguage(text.slice(0, LONGEST_QUESTION), "en", lexicon);
    const finding = support(text, knowledge, { ...context, locale: language });
    const understood = { intent: "support", language };
    return present(finding, { question, understood, corpus: stamp, publicUrl }, language);
  }

  function ask(question: string, context: AskContext): Reply {
    const claimed = textToCheck(question, knowledge);
    if (claimed !== null) return check(question, claimed, context);
    const outcome = answer(question, knowledge, context);
    const { language } = outcome.query;
    const understood = understoodOf(outcome, language);
    return present(outcome.finding, { question, understood, corpus: stamp, publicUrl }, language);
  }

  const around = (id: string) => ({ replacedBy: corpus.superseded[id] ?? null, publicUrl });
  const surveyed = ({ today, locale = "en" }: AskContext) => ({ knowledge, messages: messagesFor(locale), today });

  return {
    corpus: stamp,
    ask,
    lookup: (lookup: Lookup, context: AskContext) => {
      const question = questionOf(lookup, lexicon);
      const language = context.locale ?? "en";
      const first = answer(question, knowledge, { today: context.today, locale: "en" });
      const sure = first.finding.outcome === "answered" && first.decision.accounted;
      const outcome = sure ? first : (factFor(lookup, context, knowledge) ?? first);
      return present(
        outcome.finding,
        { question, understood: understoodOf(outcome, language), corpus: stamp, publicUrl },
        language,
      );
    },
    support: (text: string, context: AskContext) => check(text, text, context),
    gesture: (message, locale = "en") => gestureOf(message, locale, knowledge),
    knows: (field, text) => knows(field, text, knowledge),
    complete: (field, typed, limit, beside) => completions(field, typed, limit, knowledge, beside),
    inContext: (id, language) =>
      withPassage(knowledge, id, (document, passage) => contextView(document, passage, language, publicUrl)),
    forMinutes: (id, language) =>
      withPassage(knowledge, id, (document, passage) => minutesView(document, passage, language, publicUrl)),
    originals: (name) => corpus.documents.map(({ source }) => source).filter((each) => fileName(each) === name),
    page: (id, language, reading) => {
      const part = knowledge.library.parts.find(({ document }) => document.id === id);
      return part === undefined ? null : documentPage(part.document, part.facts, corpus, language, reading);
    },
    findPassages: (text, limit, context) => {
      const messages = messagesFor(context.locale ?? "en");
      const found = passagesLike(text.slice(0, LONGEST_QUESTION), limit, context, knowledge);
      return found.map((proof, place) => cite(proof, place + 1, messages, publicUrl));
    },
    listDocuments: (filter) => {
      const { total, items } = documentsThat(filter, knowledge);
      return { total, items: items.map((document) => documentRecord(document, around(document.id))) };
    },
    readDocument: (id, language) => {
      const document = knowledge.documents.get(id);
      return document === undefined ? null : documentText(document, around(id), language);
    },
    listFacts: (relation, filter, language) => {
      const { total, items } = factsThat(relation, filter, knowledge);
      const messages = messagesFor(language);
      const record = ({ values, proof }: StatedFact, place: number) => {
        return { relation, values, citation: cite(proof, filter.offset + place + 1, messages, publicUrl) };
      };
      return { total, items: items.map(record) };
    },
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
    shelf: (filter, context) => shelf(filter, surveyed(context)),
    posts: (context) => posts(surveyed(context)),
    shares: (context) => shares(surveyed(context)),
    calendar: (context) => calendar(surveyed(context)),
    news: (since, context) => news(since, surveyed(context)),
    words: interfaceWords,
  };
}

/** What another way to ask brings to light; null when that is no fact, but some sentence that holds the words. */
function factFor(lookup: Lookup, { today, locale = "en" }: AskContext, knowledge: Knowledge): Outcome | null {
  for (const { question, language } of otherQuestionsOf(lookup, locale)) {
    const outcome = answer(question, knowledge, { today, locale: language });
    if (outcome.finding.outcome === "answered" && outcome.finding.statement.kind !== "excerpt") return outcome;
  }
  return null;
}

function withPassage<T>(knowledge: Knowledge, id: string, make: (document: Document, passage: Passage) => T): T | null {
  const passage = knowledge.passages.get(id);
  const document = passage && knowledge.documents.get(passage.document);
  return document ? make(document, passage) : null;
}
