/** What an analyzer is: text in, the terms that the index and the questions share out, each with where it stands. */

/** A term and the stretch of text that it stands for. */
export interface Token {
  /** what is compared: folded, stemmed, in canonical spelling */
  readonly term: string;
  /** what is written: `text.slice(start, end)` */
  readonly surface: string;
  /** in UTF-16 units of the text as it was given; no filter changes it */
  readonly start: number;
  readonly end: number;
  /** the place of the word in the text, dropped words counted; parts of a compound lie within the whole */
  readonly position: number;
  readonly kind: "word" | "identifier" | "number";
}

/** A named chain of character folding, tokenizer and token filters: the same for documents and questions. */
export interface Analyzer {
  /** with a version that changes whenever its terms do: `en-1` */
  readonly name: string;
  /** Tokens in the order they begin; a compound or identifier comes before its parts, which lie inside it. */
  analyze(text: string): readonly Token[];
}

/** One small step of a chain: drops tokens or changes their terms, never their offsets. */
export type TokenFilter = (tokens: readonly Token[]) => readonly Token[];

/** A filter that changes the term of plain words and leaves identifiers and numbers alone. */
export function mapWords(change: (word: string) => string): TokenFilter {
  return (tokens) =>
    tokens.map((token) => {
      if (token.kind !== "word") return token;
      const term = change(token.term);
      return term === token.term ? token : { ...token, term };
    });
}
