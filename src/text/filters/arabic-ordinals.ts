import type { Token, TokenFilter } from "../analyzer.ts";

/** First to tenth with the article, folded; the forms of one number are parted by a stroke. */
const UNITS = places(
  "الاول|الاولي|الحادي|الحاديه الثاني|الثانيه الثالث|الثالثه الرابع|الرابعه الخامس|الخامسه السادس|السادسه السابع|السابعه الثامن|الثامنه التاسع|التاسعه العاشر|العاشره",
  1,
);
const TEENS = new Set(["عشر", "عشره"]);
const TENS = places("العشرون|العشرين الثلاثون|الثلاثين الاربعون|الاربعين الخمسون|الخمسين", 2);

function places(list: string, first: number): ReadonlyMap<string, number> {
  return new Map(
    list.split(" ").flatMap((forms, place) => forms.split("|").map((form): [string, number] => [form, place + first])),
  );
}

/** Arabic ordinals as figures: الثاني عشر is the 12th, and in الحادي والعشرون the unit stands before its tens. */
export const arabicOrdinals: TokenFilter = (tokens) => {
  const out: Token[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token) continue;
    const next = tokens[at + 1];
    const { term } = token;
    const unit = UNITS.get(term) ?? UNITS.get(term.replace(/^[وبلف]/, ""));
    const behind = next?.term ?? "";
    const tens = TENS.get(term) ?? TENS.get(term.replace(/^و/, ""));
    const joined = unit === undefined ? undefined : TEENS.has(behind) ? 10 + unit : withTens(unit, behind);
    const alone = unit ?? (tens === undefined ? undefined : 10 * tens);
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
  const tens = behind.startsWith("و") ? TENS.get(behind.slice(1)) : undefined;
  return tens === undefined ? undefined : 10 * tens + unit;
}
