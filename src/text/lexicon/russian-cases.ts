/** Russian cases of country names, so that a word list needs only the form that stands on a map. */

const ENDINGS: readonly (readonly [ending: RegExp, cases: readonly string[]])[] = [
  [/(?<=[кгх])ая$/, ["ой", "ую"]],
  [/ая$/, ["ой", "ую"]],
  [/яя$/, ["ей", "юю"]],
  [/ое$/, ["ого", "ому", "ым", "ом"]],
  [/ий$/, ["ого", "ому", "им", "ом"]],
  [/ый$/, ["ого", "ому", "ым", "ом"]],
  [/ые$/, ["ых", "ым", "ыми"]],
  [/ие$/, ["их", "им", "ими"]],
  [/ия$/, ["ии", "ию", "ией"]],
  [/(?<=[жшчщц])а$/, ["и", "ы", "е", "у", "ей", "ой"]],
  [/(?<=[кгх])а$/, ["и", "е", "у", "ой"]],
  [/(?<=[бвдзлмнпрстф])а$/, ["ы", "е", "у", "ой"]],
  [/(?<=[бвдзлмнпрстф])ы$/, ["", "ов", "ам", "ами", "ах"]],
  [/ова$/, ["овов", "овам", "овами", "овах"]],
  [/я$/, ["и", "е", "ю", "ей"]],
  [/й$/, ["я", "ю", "ем", "е"]],
  [/ь$/, ["и", "я", "ю", "ем", "е", "ью"]],
  [/(?<=[бвгдзклмнпрстфх])$/, ["а", "у", "ом", "е"]],
];

/**
 * The other cases of a name of one word ("Нигерия" → "Нигерии", …) or two that both change ("Саудовская Аравия"); none
 * for names that do not change ("Перу") or hold more.
 */
export function russianCases(name: string): readonly string[] {
  const parts = name.split(" ");
  if (parts.length > 2 || name === name.toUpperCase()) return [];
  const [first = "", second] = parts.map(casesOf);
  if (second === undefined) return [...first];
  return [...first].flatMap((a) => [...second].map((b) => `${a} ${b}`));
}

function casesOf(word: string): readonly string[] {
  const row = ENDINGS.find(([ending]) => ending.test(word.toLowerCase()));
  if (!row) return [word];
  const [ending, cases] = row;
  const length = ending.exec(word.toLowerCase())?.[0].length ?? 0;
  const stem = word.slice(0, word.length - length);
  return [word, ...cases.map((one) => stem + one)];
}
