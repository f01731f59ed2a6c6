import type { Token, TokenFilter } from "../analyzer.ts";
import { numberWords } from "../numbers/words.ts";

const { counts, ordinals, tens: TENS } = numberWords("ar");
/** The word for ten, which makes a unit a teen. */
const TEEN = 10;

/** Arabic ordinals as figures: الثاني عشر is the 12th, and in الحادي والعشرون the unit stands before its tens. */
export const arabicOrdinals: TokenFilter = (tokens) => {
  const out: Token[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token) continue;
    const next = tokens[at + 1];
    const { term } = token;
    const unit = ordinals.words.get(term) ?? ordinals.words.get(term.replace(/^[وبلف]/, ""));
    const behind = next?.term ?? "";
    const tens = TENS.words.get(term) ?? TENS.words.get(term.replace(/^و/, ""));
    const joined =
      unit === undefined ? undefined : counts.words.get(behind) === TEEN ? 10 + unit : withTens(unit, behind);
    const alone = unit ?? tens;
    const value = joined ?? alone;
    if (token.kind !== "word" || value === undefined) {
      out.push(token);
      continue;
    }
    const end = joined === undefined || !next ? token.end : next.end;
    out.push({ ...token, term: String(value), end, kind: "number" });
    if (joined !== undefined) at += 1;
  }
  return out;
};

function withTens(unit: number, behind: string): number | undefined {
  const tens = behind.startsWith("و") ? TENS.words.get(behind.slice(1)) : undefined;
  return tens === undefined ? undefined : tens + unit;
}
