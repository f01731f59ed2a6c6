/** Tells which language most of a document is written in: a stretch at a time, as a question is told. */
import type { Language } from "../domain/language.ts";
import { detectLanguage } from "./detect-language.ts";
import type { Lexicon } from "./lexicon/shape.ts";

/** So much of a document is looked at, in UTF-16 units. */
const SAMPLE = 20_000;
/** Lines are taken together up to this length: a name or figure alone says nothing. */
const STRETCH = 400;
/** A sentence takes so many times fewer letters in Chinese than in the others. */
const DENSER = 3;

/**
 * The language that most of a text is in; `fallback` where nothing tells. A head of addresses or a quotation in another
 * language does not decide. Linear in the text; only its first 20,000 units count.
 */
export function documentLanguage(text: string, fallback: Language = "en", lexicon?: Lexicon): Language {
  const votes = new Map<Language, number>();
  let leader = fallback;
  for (const stretch of stretchesOf(text.slice(0, SAMPLE))) {
    const language = detectLanguage(stretch, leader, lexicon);
    votes.set(language, (votes.get(language) ?? 0) + stretch.length * (language === "zh" ? DENSER : 1));
    if ((votes.get(language) ?? 0) > (votes.get(leader) ?? 0)) leader = language;
  }
  return leader;
}

function stretchesOf(text: string): readonly string[] {
  const stretches: string[] = [];
  let open = "";
  for (const line of text.split("\n").flatMap((each) => each.match(PIECE) ?? [])) {
    if (open.length + line.length > STRETCH && open !== "") {
      stretches.push(open);
      open = "";
    }
    open += `${line}\n`;
  }
  return open.trim() === "" ? stretches : [...stretches, open];
}

/** A paragraph without line breaks is cut, so that each stretch is read whole. */
const PIECE = /.{1,400}/gsu;
