/** The front door of the core: everything an adapter may use. */
export type * from "./domain/answer.ts";
export type * from "./domain/desk.ts";
export type * from "./domain/document.ts";
export type * from "./domain/fact.ts";
export type * from "./domain/fault.ts";
export { isLanguage, LANGUAGES, type Language } from "./domain/language.ts";
export { fail, ok, type Result } from "./domain/result.ts";
export type * from "./domain/view.ts";
export * from "./errors.ts";
