/** Letters as they are written: fonts of a PDF often name the shape that was drawn instead of the letter it stands for. */

/** Shapes of Arabic letters and ligatures, Chinese radicals, and doubles of Chinese signs. */
const SHAPES = /[\ufb50-\ufdcf\ufe70-\ufefc\u2f00-\u2fdf\uf900-\ufaff]/g;

/** Simplified radicals and the signs they look like (Unicode's EquivalentUnifiedIdeograph.txt); NFKC leaves them alone. */
const RADICALS = "⺠民⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟";
const SIGN_OF = new Map(
  Array.from({ length: RADICALS.length / 2 }, (_, at) => [RADICALS.charAt(2 * at), RADICALS.charAt(2 * at + 1)]),
);

/** The vowel sign that ends a word, set off from its last letter. */
const TORN_ENDING = /(\p{Script=Arabic}) ([\u064b-\u064d]) ?(?=\p{L})/gu;

/** A text with every shape replaced by what it stands for. */
export function lettersOf(text: string): string {
  return text
    .replace(SHAPES, (shape) => shape.normalize("NFKC").trim())
    .replace(/[\u2e80-\u2eff]/g, (radical) => SIGN_OF.get(radical) ?? radical)
    .replace(TORN_ENDING, "$1$2 ");
}

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]/gu;

/** True for a text of which more is written from right to left than in Latin letters. */
export function isRightToLeft(text: string): boolean {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  return count(RIGHT_TO_LEFT) > count(/\p{Script=Latin}/gu);
}
