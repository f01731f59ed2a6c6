/** What a conversation must know of a message before it asks the desk. */
import type { Gesture } from "../domain/desk.ts";
import { LANGUAGES, type Language } from "../domain/language.ts";
import type { Knowledge } from "../library/knowledge.ts";
import { talkOf } from "../query/small-talk.ts";
import { detectLanguage } from "../text/detect-language.ts";
import { indexOf } from "../text/lexicon/indexes.ts";
import { phrasesAt } from "../text/lexicon/phrases.ts";
import type { Lexicon } from "../text/lexicon.ts";
import { words } from "../text/words.ts";

const COPIED = "talk.copied";
/** What is longer is no gesture, in UTF-16 units; its beginning shows the language. */
const LONGEST = 200;

/**
 * Reads a message by its own words.
 * @param locale the language where it shows none
 */
export function gestureOf(message: string, locale: Language, knowledge: Knowledge): Gesture {
  const beginning = message.slice(0, LONGEST);
  const language = detectLanguage(beginning, locale, knowledge.lexicon);
  if (message.length > LONGEST) return { kind: "other", language };
  if (isCopied(message, knowledge.lexicon)) return { kind: "copied", language };
  return { kind: talkOf(message, language, knowledge) === "proof" ? "proof" : "other", language };
}

/** True when the message is one such phrase and nothing else. */
function isCopied(message: string, { talk }: Lexicon): boolean {
  const read = words(message);
  if (read.length === 0) return false;
  return LANGUAGES.some((language) =>
    phrasesAt(indexOf(talk.phrases[language], language), read, 0).some(
      ({ to, value }) => to === read.length && talk.ids[value] === COPIED,
    ),
  );
}
