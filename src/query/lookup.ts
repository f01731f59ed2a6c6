import type { Lookup } from "../domain/desk.ts";
import { LANGUAGES, type Language } from "../domain/language.ts";
import { countryName, findCountries } from "../text/countries.ts";
import type { Lexicon } from "../text/lexicon.ts";

/** Between the two of a pair; no name holds it. */
const JOINT = " · ";

/** A role with the body that it is held in, as one key. */
export function pairOf(role: string, body: string | null): string {
  return body === null ? role : `${role}${JOINT}${body}`;
}

/** A lookup as the question that it stands for, in English, which the engine reads without having to guess. */
export function questionOf(lookup: Lookup, lexicon: Lexicon): string {
  switch (lookup.kind) {
    case "who": {
      const [role = "", ...chosen] = lookup.role.split(JOINT);
      const body = lookup.body ?? chosen.join(JOINT);
      return `who is ${role}${body === "" ? "" : ` for ${body}`}${lookup.asOf === undefined ? "" : ` as of ${lookup.asOf}`}?`;
    }
    case "country":
      return `what did ${inEnglish(lookup.name, lexicon)} contribute?`;
    case "document":
      return `what is document ${lookup.symbol}?`;
    case "when":
      return `when is the next meeting or event of ${lookup.body}?`;
    case "term":
      return `what does ${lookup.acronym} mean?`;
  }
}

/**
 * Other ways to ask for it, where the first finds nothing: an event by its own name, and what was typed without the English
 * around it, since it may be in the person's own language. A name or symbol is the same in every language.
 */
export function otherQuestionsOf(
  lookup: Lookup,
  locale: Language,
): readonly { readonly question: string; readonly language: Language }[] {
  const own = (question: string) => (locale === "en" ? [] : [{ question, language: locale }]);
  switch (lookup.kind) {
    case "who":
      return own([lookup.role, lookup.body, lookup.asOf].filter(Boolean).join(" "));
    case "when":
      return [{ question: `when is ${lookup.body}?`, language: "en" }, ...own(lookup.body)];
    case "term":
      return own(lookup.acronym);
    default:
      return [];
  }
}

/** A country that was typed in another language by its English name, since the question around it is English. */
function inEnglish(name: string, lexicon: Lexicon): string {
  const found = (language: Language) => findCountries(lexicon, name, language)[0]?.code;
  if (found("en") !== undefined) return name;
  const code = LANGUAGES.map(found).find((each) => each !== undefined);
  return code === undefined ? name : countryName(lexicon, code, "en");
}
