import type { Answer, Citation, CorpusStamp } from "./answer.ts";
import type { DocumentMeta } from "./document.ts";
import type { Language } from "./language.ts";
import type { DocumentPage, PageReading } from "./page.ts";
import type {
  DocumentFilter,
  DocumentRecord,
  DocumentText,
  FactFilter,
  FactRecord,
  Listed,
  Relation,
} from "./record.ts";
import type { CalendarDay, CountryShare, News, Post, Shelf, ShelfFilter } from "./survey.ts";
import type { ContextView, MinutesView, View } from "./view.ts";

/** What a platform knows beside the question itself. */
export interface AskContext {
  /** earlier questions of the same thread, oldest first */
  readonly history?: readonly string[];
  /** the day of asking, `YYYY-MM-DD`; the core has no clock of its own */
  readonly today: string;
  /** the person's language, used where the question does not show its own */
  readonly locale?: Language;
}

/** A question whose parts were typed into separate fields, so nothing has to be guessed. */
export type Lookup =
  | { readonly kind: "who"; readonly role: string; readonly body?: string; readonly asOf?: string }
  | { readonly kind: "country"; readonly name: string }
  | { readonly kind: "document"; readonly symbol: string }
  | { readonly kind: "when"; readonly body: string }
  | { readonly kind: "term"; readonly acronym: string };

/** The answer as data and as something to draw. */
export interface Reply {
  readonly answer: Answer;
  readonly view: View;
}

/** What a message is that a conversation must know before it asks. */
export interface Gesture {
  /** `proof`: "is this right?", "source?" · `copied`: "cc", "for information" · `other`: a question, or small talk */
  readonly kind: "proof" | "copied" | "other";
  /** of the message; the locale where it shows none */
  readonly language: Language;
}

export type CompletionField = "person" | "role" | "body" | "country" | "document" | "when" | "term";

/** What stands in the fields beside the one that is typed into. */
export interface FieldsBeside {
  readonly role?: string;
  readonly body?: string;
}

/** One proposal while typing; `value` is a key that a `Lookup` resolves without a second search. */
export interface Completion {
  readonly value: string;
  readonly label: string;
}

/** What the desk holds at a glance, for a home page. */
export interface Overview {
  readonly people: View;
  readonly contributions: View;
  readonly documents: View;
  readonly examples: readonly string[];
}

/** The desk as every adapter sees it: questions in, cited answers out. Never throws on what a person typed. */
export interface Desk {
  readonly corpus: CorpusStamp;
  ask(question: string, context: AskContext): Reply;
  lookup(lookup: Lookup, context: AskContext): Reply;
  /** What in the corpus supports a text that somebody else wrote ("Find the source"). */
  support(text: string, context: AskContext): Reply;
  /** What a message asks for by its own words alone, before any thread is looked at. */
  gesture(message: string, locale?: Language): Gesture;
  /** Whether a text is a name that can stand in such a field, or a date: all of it, and not only some words of it. */
  knows(field: CompletionField | "date", text: string): boolean;
  /** At most `limit` proposals for what was typed so far, best first; fields that are filled beside it narrow them. */
  complete(field: CompletionField, typed: string, limit: number, beside?: FieldsBeside): readonly Completion[];
  /** Null when the corpus holds that passage no more. */
  inContext(passage: string, language: Language): ContextView | null;
  forMinutes(passage: string, language: Language): MinutesView | null;
  /** What is known of the originals of that name; empty when no document of the corpus was made of one. */
  originals(name: string): readonly DocumentMeta["source"][];
  /** A whole document to read; null when the corpus holds none with that id. */
  page(document: string, language: Language, reading: PageReading): DocumentPage | null;
  /** Passages that share most with some words, best first; nothing is claimed of them. */
  findPassages(text: string, limit: number, context: AskContext): readonly Citation[];
  /** Documents, newest first. */
  listDocuments(filter: DocumentFilter): Listed<DocumentRecord>;
  /** A whole document as text; null when the corpus holds none with that id. */
  readDocument(document: string, language: Language): DocumentText | null;
  /** What was read of the documents, each fact with the passage that proves it. */
  listFacts(relation: Relation, filter: FactFilter, language: Language): Listed<FactRecord>;
  /** How to use the desk, with the commands of the platform (`"/cop"`, `"copdesk ask"`) filled in. */
  help(command: string, language: Language): View;
  overview(context: AskContext): Overview;
  /** The documents that meet a filter, worded in `context.locale` as all that follows. */
  shelf(filter: ShelfFilter, context: AskContext): Shelf;
  /** Who held which post when. */
  posts(context: AskContext): readonly Post[];
  /** Contributions by country. */
  shares(context: AskContext): readonly CountryShare[];
  /** Meetings, deadlines and documents by their days, earliest first. */
  calendar(context: AskContext): readonly CalendarDay[];
  /** What is new since a date or a meeting; empty: since the statement before the newest. */
  news(since: string, context: AskContext): News;
  /** Short wordings that only an interface needs: button labels, errors. */
  words(language: Language): InterfaceWords;
}

/** What a desk can be asked: all that its corpus has to be looked through for. */
export type DeskMethod = Exclude<keyof Desk, "corpus" | "words">;

/**
 * A desk whose answers may come from elsewhere, as from a thread of its own, and have to be waited for. It rejects with
 * `answer-late` when one takes too long.
 */
export type AwaitedDesk = Pick<Desk, "corpus" | "words"> & {
  readonly [M in DeskMethod]: (...given: Parameters<Desk[M]>) => ReturnType<Desk[M]> | Promise<ReturnType<Desk[M]>>;
};

/** Labels and messages of the chat interfaces in one language. */
export interface InterfaceWords {
  readonly more: string;
  readonly back: string;
  readonly inContext: string;
  readonly forMinutes: string;
  readonly share: string;
  readonly right: string;
  readonly wrong: string;
  readonly thanks: string;
  /** what the quotes that prove an answer stand under, or behind */
  readonly proofs: (count: number) => string;
  /** under a list that goes on elsewhere: "3 of 5 shown here" */
  readonly partOf: (shown: number, of: number) => string;
  readonly cut: string;
  readonly sharedBy: (who: string) => string;
  /** above an answer that everybody sees */
  readonly askedBy: (who: string) => string;
  /** beside an answer to a question that mentions people by the platform's own means */
  readonly cannotSee: (who: string) => string;
  /** instead of an answer about a message that the desk may not read; `menu` is where “Find the source” stands */
  readonly useMenu: (menu: string) => string;
  /** to whoever mentions a role that the desk has instead of the desk */
  readonly mentionMe: string;
  /** to whoever names a look-up and nothing to look up */
  readonly usage: (form: string) => string;
  readonly noDate: (typed: string) => string;
  readonly noCountry: (typed: string) => string;
  /** above an answer that comes directly, since it could not stand where it was asked */
  readonly notThere: (reason: string) => string;
  readonly corpusChanged: string;
  readonly passageGone: string;
  /** instead of the page of a document that there is not */
  readonly documentGone: string;
  readonly tooManyQuestions: string;
  readonly askSomething: string;
  readonly failed: string;
  /** instead of an answer that took longer than anybody should wait */
  readonly tookTooLong: string;
  readonly expired: string;
  /** stands in an empty search field */
  readonly search: string;
  /** offers to ask what was typed as a question */
  readonly askThis: (typed: string) => string;
  /** what the desk is doing, after its name: "is looking it up" */
  readonly looking: string;
  /** above questions to start with */
  readonly tryAsking: string;
}
