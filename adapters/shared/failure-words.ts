/** What an asker is told when there is no answer. */
import { CodedError, type InterfaceWords } from "../../src/index.ts";

/** The words for what was thrown while an answer was looked for: that it took too long, or that something went wrong. */
export function failureWords(thrown: unknown, words: InterfaceWords): string {
  return thrown instanceof CodedError && thrown.code === "answer-late" ? words.tookTooLong : words.failed;
}
