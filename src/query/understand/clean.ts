/** The longest question that is read, in UTF-16 units; a delegate's longest is a few hundred. */
export const LONGEST_QUESTION = 2_000;

/**
 * Takes off what is no part of the question: mentions (`<@U123>`, `@cop-bot` at either end), control and direction
 * characters, surplus blanks; cuts what is far too long to be one.
 */
export function clean(question: string): string {
  return (
    question
      .slice(0, LONGEST_QUESTION)
      .normalize("NFC")
      .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, (character) => (/\s/.test(character) ? " " : ""))
      .replace(/<[@#!][^>\s]*>/g, " ")
      .replace(/(^|\s)@[\w-]+(?=\s|[,:]|$)[,:]?/g, " ")
      // Chinese puts no blank around a Latin symbol, which else would not be seen as one.
      .replace(/(\p{Script=Han})(?=[A-Za-z])/gu, "$1 ")
      .replace(/([A-Za-z][A-Za-z0-9/.-]*)(?=\p{Script=Han})/gu, "$1 ")
      .replace(/\s+/g, " ")
      .trim()
  );
}
