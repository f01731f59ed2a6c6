/** Long questions made of repeated words and phrases of the lexicon and the code, within every frame; chance by number. */
import { BETWEEN, ENDS, FRAMES } from "./frames.ts";
import { knotsOf, type PhraseList, phraseLists } from "./phrases.ts";

/** So long a question may be, in UTF-16 units. */
const LONGEST = 2_000;

/** The first `count` of the questions, the same ones in every run. */
export function repeatedQuestions(count: number): readonly string[] {
  const { code, lexicon } = phraseLists();
  const knotted = code.filter((list) => knotsOf(list).length > 0);
  const all = [...code, ...lexicon];
  return Array.from({ length: count }, (_, i) => {
    const roll = dice(i + 1);
    // Every kind of frame in turn, and within each every second time a list of the code that reads in two ways.
    const frames = FRAMES[i % FRAMES.length] ?? [];
    const round = Math.floor(i / FRAMES.length);
    const list = (round % 2 === 0 ? knotted[(round / 2) % knotted.length] : all[roll(all.length)]) ?? [];
    return within(frames[roll(frames.length)] ?? "{}", list, roll);
  });
}

function within(frame: string, list: PhraseList, roll: (sides: number) => number): string {
  const holes = frame.split("{}").length - 1;
  const room = Math.floor(((LONGEST - frame.length) / holes) * ([1, 1, 0.5, 0.2][roll(4)] ?? 1));
  // Blanks are what most expressions pass over.
  const between = roll(2) === 0 ? " " : (BETWEEN[roll(BETWEEN.length)] ?? " ");
  const end = ENDS[roll(ENDS.length)] ?? "";
  const next = phrasesFrom(list, roll);
  let filling = "";
  for (let phrase = next(); filling.length + phrase.length + between.length + end.length <= room; phrase = next())
    filling += phrase + between;
  return frame.replaceAll("{}", () => filling + end);
}

/** One phrase again and again, two in turn, or all of the list in any order. */
function phrasesFrom(list: PhraseList, roll: (sides: number) => number): () => string {
  const any = () => list[roll(list.length)] ?? "?";
  const knots = knotsOf(list);
  const chosen = [[knots[roll(knots.length)] ?? any()], [any(), any()], null][roll(3)];
  let turn = 0;
  return () => (chosen ? (chosen[turn++ % chosen.length] ?? "?") : any());
}

/** Numbers that look like chance and are the same in every run (a linear congruential generator). */
export function dice(seed: number): (sides: number) => number {
  let state = Math.imul(seed, 0x9e3779b1) >>> 0;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}
