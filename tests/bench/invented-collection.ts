/** Texts and questions of invented words, for measuring speed where no real collection is at hand. */
import type { Collection } from "../../src/evaluation/collections.ts";

const SYLLABLES = "ba ce di fo gu la me ni po ru sa te vi wo zu bran cli dron fast grin plor stra trel".split(" ");
const ENDINGS = ["", "", "", "s", "ed", "ing", "er", "tion", "ment", "able"];

/** The most frequent words of a language are small ones that a search may leave out; a question has them too. */
const SMALL_WORDS = "the of and to a in for is on that by this with you it not or be are from at as your".split(" ");

/** How many different words there are, as in a collection of this size. */
const WORDS = 20_000;

/**
 * A collection whose words are as unevenly spread as those of a language (Zipf's law); the same at every call.
 * @param texts how many, of about 120 words each
 * @param questions how many, of eight words each, taken from one text
 */
export function inventCollection(texts: number, questions: number): Collection {
  const random = createRandom(20_231_122);
  const words = [...SMALL_WORDS, ...Array.from({ length: WORDS - SMALL_WORDS.length }, () => inventWord(random))];
  // inverse of the cumulative distribution of 1/rank
  const draw = () => words[Math.floor(WORDS ** random()) - 1] ?? "word";
  const invented = Array.from({ length: texts }, (_, at) => ({
    id: `t${at}`,
    title: Array.from({ length: 6 }, draw).join(" "),
    text: Array.from({ length: 60 + Math.floor(random() * 120) }, draw).join(" "),
  }));
  const asked = Array.from({ length: questions }, (_, at) => {
    const source = invented[Math.floor(random() * texts)]?.text.split(" ") ?? [];
    const chosen = Array.from({ length: 8 }, () => source[Math.floor(random() * source.length)] ?? "");
    return { id: `q${at}`, text: chosen.join(" ") };
  });
  return { texts: invented, questions: asked, judgements: new Map() };
}

function inventWord(random: () => number): string {
  const count = 2 + Math.floor(random() * 3);
  const syllables = Array.from({ length: count }, () => SYLLABLES[Math.floor(random() * SYLLABLES.length)] ?? "");
  return syllables.join("") + (ENDINGS[Math.floor(random() * ENDINGS.length)] ?? "");
}

/** Numbers from 0 to 1 that are the same at every run (a linear congruential generator). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
