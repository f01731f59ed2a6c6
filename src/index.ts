/** The front door of the core: everything an adapter may use. */

export type { DocumentFiles } from "./corpus/document-files.ts";
export { createDesk, type DeskOptions, deskOver } from "./desk.ts";
export type * from "./domain/answer.ts";
export { AUDIENCES, type Audience, isShownTo } from "./domain/audience.ts";
export type * from "./domain/desk.ts";
export type * from "./domain/document.ts";
export type * from "./domain/fact.ts";
export type * from "./domain/fault.ts";
export { isLanguage, LANGUAGES, type Language } from "./domain/language.ts";
export type * from "./domain/page.ts";
export { firstDay, isPartialDate, lastDay, type PartialDate } from "./domain/partial-date.ts";
export {
  type DocumentFilter,
  type DocumentRecord,
  type DocumentText,
  type FactFilter,
  type FactRecord,
  type Listed,
  type PassageRecord,
  RELATIONS,
  type Relation,
} from "./domain/record.ts";
export { fail, ok, type Result } from "./domain/result.ts";
export type * from "./domain/survey.ts";
export type * from "./domain/view.ts";
export * from "./errors.ts";
export type { CollectionFault, CollectionFiles, CollectionReport } from "./evaluation/collections.ts";
export type { FitReport } from "./evaluation/fit/fit.ts";
export type { GoldSummary, Grade, Marks, Share } from "./evaluation/gold.ts";
export type { GoldQuestion } from "./evaluation/gold-questions.ts";
export type { LeftOut, LeftOutGrade } from "./evaluation/leave-one-out.ts";
export { type Explanation, explain, type Weighing } from "./explain.ts";
export { readJsonLine } from "./json-lines.ts";
export { libraryFor } from "./library/audience.ts";
export {
  type Change,
  type CorpusFiles,
  type LibraryOutline,
  outlineOf,
  readChange,
  withChange,
} from "./library/change.ts";
export { readLibrary, writeLibrary } from "./library/kept.ts";
export { type Library, libraryWithout } from "./library/library.ts";
export { loadLibrary } from "./library/load.ts";
export { type OpenLibrary, openingLibrary, openLibrary } from "./library/open.ts";
export type { Part } from "./library/part.ts";
export { anchorOf, fileName, marksIn } from "./present/addresses.ts";
export { sourceOf, withoutRepeats } from "./present/blocks.ts";
export { interfaceWords } from "./present/messages/interface.ts";
export { type SurveyLabels, surveyWords } from "./present/messages/survey.ts";
export { type WebWords, webWords } from "./present/messages/web.ts";
export { readAhead } from "./query/read-ahead.ts";
export { spellingDistance } from "./text/spelling-distance.ts";
/** What only `copdesk eval` needs, loaded when it is asked for: each module costs every other command start-up time. */
export const evaluation = {
  collections: () => import("./evaluation/collections.ts"),
  fit: () => import("./evaluation/fit/fit.ts"),
  gold: () => import("./evaluation/gold.ts"),
  goldQuestions: () => import("./evaluation/gold-questions.ts"),
  leaveOneOut: () => import("./evaluation/leave-one-out.ts"),
};
export type { Contradiction } from "./corpus/contradictions.ts";
export type { Twins } from "./corpus/duplicates.ts";
/** What only `copdesk check` needs, loaded when it is asked for. */
export const checking = {
  contradictions: () => import("./corpus/contradictions.ts"),
  duplicates: () => import("./corpus/duplicates.ts"),
};
export type { Account } from "./domain/account.ts";
export type { Conflict, Merge } from "./importing/merge.ts";
export type { Proposal } from "./importing/propose.ts";
export type { RefusalReason } from "./importing/refusal.ts";
/** What only `copdesk add` needs, loaded when it is asked for. */
export const importing = {
  accountWords: () => import("./importing/account/account-words.ts"),
  corpusState: () => import("./importing/corpus-state.ts"),
  files: () => import("./importing/read-file.ts"),
  ids: () => import("./importing/ids.ts"),
  importFile: () => import("./importing/import-file.ts"),
  lexicon: () => import("./text/lexicon.ts"),
  merge: () => import("./importing/merge.ts"),
  origins: () => import("./importing/origins.ts"),
  sniff: () => import("./importing/sniff.ts"),
  words: () => import("./importing/refusal-words.ts"),
};
