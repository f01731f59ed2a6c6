/** Tells a message that asks nothing of the documents, by its own words alone and before any thread is looked at. */
import type { SmallTalk } from "../domain/finding.ts";
import { LANGUAGES, type Language } from "../domain/language.ts";
import type { Knowledge } from "../library/knowledge.ts";
import { indexesFor } from "../text/lexicon/indexes.ts";
import { phrasesAt } from "../text/lexicon/phrases.ts";
import type { Lexicon } from "../text/lexicon.ts";
import { type Word, words } from "../text/words.ts";
import { clean } from "./understand/clean.ts";

/** What a message is that asks nothing: a kind of small talk, or a doubt ("are you sure?", "source?") about what was answered. */
export type Talk = SmallTalk | "proof";

/** The kinds by what they weigh where a message holds several: "you are wrong, thanks" is a complaint. */
const KINDS: readonly (readonly [Talk, readonly string[]])[] = [
  ["insult", ["chat.insult", "talk.complaint"]],
  ["proof", ["talk.proof"]],
  ["who-are-you", ["chat.who-are-you", "talk.who-are-you"]],
  ["help", ["chat.help", "talk.help"]],
  ["thanks", ["chat.thanks", "talk.thanks"]],
  ["praise", ["chat.praise", "talk.praise"]],
  ["bye", ["chat.bye", "talk.bye"]],
  ["greeting", ["chat.greeting", "talk.greeting"]],
  ["laugh", ["chat.laugh", "talk.laugh"]],
  ["acknowledged", ["talk.acknowledged", "chat.yes", "chat.no"]],
];

/** Words around them. */
const AROUND: ReadonlySet<string> = new Set(["chat.polite", "talk.courtesy"]);

/** What is longer says more than a courtesy, in UTF-16 units. */
const LONGEST = 200;

/** How many words that nobody knows a greeting may hold: the name of whoever is greeted. */
const STRANGE = 1;

/**
 * Reads a message that consists of small talk and courtesies alone, in whichever of the six languages.
 * @returns what kind it is; null for one that has anything else in it, as "thanks, and his e-mail?"
 */
export function talkOf(message: string, language: Language, knowledge: Knowledge): Talk | null {
  const text = clean(message);
  if (text.length > LONGEST) return null;
  const languages = [language, ...LANGUAGES.filter((each) => each !== language)];
  for (const spelling of spellings(text)) {
    const read = words(spelling);
    const found = languages.flatMap((each) => tile(read, each, knowledge) ?? [])[0];
    if (found) return found;
  }
  return null;
}

/** The message as it is typed, and without letters and syllables that are drawn out: "thaaanks", "hahahaha". */
function spellings(text: string): readonly string[] {
  const short = text.toLowerCase().replace(/(\p{L}{2,3})\1{2,}/gu, "$1$1");
  const once = short.replace(/(\p{L})\1{2,}/gu, "$1");
  const twice = short.replace(/(\p{L})\1{2,}/gu, "$1$1");
  return [...new Set([text, once, twice])];
}

/** A way to part the words of a message into phrases. */
interface Tiling {
  readonly pieces: number;
  readonly strange: number;
  /** places in `KINDS` */
  readonly kinds: readonly number[];
}

const END: Tiling = { pieces: 0, strange: 0, kinds: [] };

/** What the words are when all of them belong to such phrases: the way with the fewest of them counts. */
function tile(read: readonly Word[], language: Language, knowledge: Knowledge): Talk | null {
  const { lexicon } = knowledge;
  const from: (Tiling | null)[] = Array.from({ length: read.length + 1 }, () => null);
  from[read.length] = END;
  for (let at = read.length - 1; at >= 0; at--) {
    const ways = phrases(read, at, language, lexicon).flatMap(({ to, kind }): readonly Tiling[] => {
      const rest = from[to];
      return rest
        ? [{ ...rest, pieces: rest.pieces + 1, kinds: kind === null ? rest.kinds : [kind, ...rest.kinds] }]
        : [];
    });
    const rest = from[at + 1];
    if (rest && isStrange(read[at], knowledge))
      ways.push({ ...rest, pieces: rest.pieces + 1, strange: rest.strange + 1 });
    from[at] = ways.reduce<Tiling | null>((best, way) => (best === null || better(way, best) ? way : best), null);
  }
  const [whole] = from;
  if (!whole || whole.strange > STRANGE || (whole.strange > 0 && whole.kinds.length === 0)) return null;
  const first = whole.kinds.length === 0 ? undefined : Math.min(...whole.kinds);
  return first === undefined ? null : (KINDS[first]?.[0] ?? null);
}

function better(a: Tiling, b: Tiling): boolean {
  const order = a.strange - b.strange || a.pieces - b.pieces || b.kinds.length - a.kinds.length;
  return order < 0;
}

interface Piece {
  readonly to: number;
  /** its place in `KINDS`; null for a courtesy */
  readonly kind: number | null;
}

/** The phrases of small talk, and those around them, that begin at a word. */
function phrases(read: readonly Word[], at: number, language: Language, { talk }: Lexicon): readonly Piece[] {
  return indexesFor(talk.phrases, language)
    .flatMap((index) => phrasesAt(index, read, at))
    .flatMap(({ to, value }): readonly Piece[] => {
      const id = talk.ids[value] ?? "";
      const kind = KINDS.findIndex(([, ids]) => ids.includes(id));
      return kind >= 0 ? [{ to, kind }] : AROUND.has(id) ? [{ to, kind: null }] : [];
    });
}

/** True for a word that stands in no document and in no list: the name of a bot or of somebody who is greeted. */
function isStrange(word: Word | undefined, { vocabulary, lexicon }: Knowledge): boolean {
  if (!word || !/^\p{L}{3,}$/u.test(word.text) || /\p{Script=Han}/u.test(word.text)) return false;
  return (
    !vocabulary.has(word.text) &&
    LANGUAGES.every((language) =>
      [lexicon.concepts.phrases, lexicon.talk.phrases, lexicon.countries.phrases, lexicon.terms.phrases].every(
        (tables) => indexesFor(tables, language).every((index) => phrasesAt(index, [word], 0).length === 0),
      ),
    )
  );
}
