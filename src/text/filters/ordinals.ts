/** Turns spelt numbers into figures: "the twenty-first meeting" and "the 21st meeting", "three areas" and "3 areas". */
import type { Language } from "../../domain/language.ts";
import type { Token, TokenFilter } from "../analyzer.ts";
import { type NumberWords, numberSaid, numberWords } from "../numbers/words.ts";

/** A filter for the tokens of a language before their stems are taken; figures and Chinese numbers are so already. */
export function ordinals(language: Language): TokenFilter {
  const words = numberWords(language);
  return language === "zh" ? (tokens) => tokens : (tokens) => toFigures(tokens, words);
}

function toFigures(tokens: readonly Token[], words: NumberWords): readonly Token[] {
  const figures: Token[] = [];
  let done = 0;
  tokens.forEach((token, at) => {
    // The parts of a compound that became a figure, and the unit behind its tens, are said already.
    if (token.start < done) return;
    const joined = token.kind === "word" ? compound(token.term, words) : null;
    const tens = token.kind === "word" ? numberSaid(words.tensBeside, token.term) : undefined;
    const next = tens === undefined ? undefined : unitBehind(tokens, at, words);
    const value = joined ?? (tens !== undefined && next ? tens + next.value : null) ?? single(token, words);
    if (value === null) {
      figures.push(token);
      return;
    }
    done = joined === null && next ? next.end : token.end;
    figures.push({ ...token, term: String(value), kind: "number" });
  });
  return figures;
}

/** `twentyfirst`, as a compound is given whole. */
function compound(term: string, { ordinals: units, tensBeside }: NumberWords): number | null {
  for (const [word, tens] of tensBeside.words) {
    const unit = term.startsWith(word) ? numberSaid(units, term.slice(word.length)) : undefined;
    if (unit !== undefined && unit < 10) return tens + unit;
  }
  return null;
}

/** "vingt et unième", "vigésima primera": a unit as the next word, or after one small word. */
function unitBehind(
  tokens: readonly Token[],
  at: number,
  { ordinals: units }: NumberWords,
): { readonly value: number; readonly end: number } | undefined {
  const from = tokens[at]?.position ?? 0;
  for (const token of tokens.slice(at + 1, at + 3)) {
    const value = token.kind === "word" && token.position <= from + 2 ? numberSaid(units, token.term) : undefined;
    if (value !== undefined && value < 10) return { value, end: token.end };
  }
  return undefined;
}

function single({ term, kind }: Token, { ordinals: units, tens, counts }: NumberWords): number | null {
  return kind === "word"
    ? (numberSaid(units, term) ?? numberSaid(tens, term) ?? numberSaid(counts, term) ?? null)
    : null;
}
