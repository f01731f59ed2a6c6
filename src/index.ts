/** The front door of the core: everything an adapter may use. */
export { type CorpusFiles, createDesk, type Library, loadLibrary } from "./desk.ts";
export type * from "./domain/answer.ts";
export type * from "./domain/desk.ts";
export type * from "./domain/document.ts";
export type * from "./domain/fact.ts";
export type * from "./domain/fault.ts";
export { isLanguage, LANGUAGES, type Language } from "./domain/language.ts";
export { isPartialDate, lastDay, type PartialDate } from "./domain/partial-date.ts";
export { fail, ok, type Result } from "./domain/result.ts";
export type * from "./domain/view.ts";
export * from "./errors.ts";
export {
  abstains,
  type GoldSummary,
  type Grade,
  grade,
  normalise,
  type Share,
  summarise,
} from "./evaluation/gold.ts";
export { type GoldQuestion, parseGold } from "./evaluation/gold-questions.ts";
export { honesty, type LeftOutGrade, leaveOneOut } from "./evaluation/leave-one-out.ts";
export { readJsonLine } from "./json-lines.ts";
