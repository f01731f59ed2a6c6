/**
 * How a name sounds, by its consonants: what is left the same when a name is written in another script, so that
 * "Орхан Османи" and "أورهان عثماني" are Orhan Osmani. Coarse on purpose; for short lists of names only.
 */

/** Letters that sound like others, in the three scripts, as sets of sounds parted by `|`; letters not listed are silent. */
const LATIN: readonly (readonly [RegExp, string])[] = [
  [/sch|sh|sz/g, "S"],
  [/tch|ch|cz/g, "C"],
  [/ph/g, "f"],
  [/th/g, "t"],
  [/kh|ck|qu/g, "k"],
  [/gh/g, "g"],
  [/c(?=[eiy])/g, "s"],
  [/x/g, "ks"],
];
const LETTERS: Readonly<Record<string, string>> = {
  ...{ b: "b", p: "b", c: "k", q: "k", k: "k", d: "d", f: "f", v: "f", g: "g", j: "g", l: "l", m: "m", n: "n", r: "r" },
  ...{ s: "s", z: "s", t: "t", w: "|f", h: "|k", S: "S", C: "C" },
  ...{ б: "b", п: "b", в: "f|", г: "g|", д: "d", ж: "g|S", з: "s", к: "k", л: "l", м: "m", н: "n", р: "r", с: "s" },
  ...{ т: "t", ф: "f", х: "|k", ц: "s", ч: "C", ш: "S", щ: "S" },
  ...{ ب: "b", پ: "b", ت: "t", ث: "s|t", ج: "g", خ: "k", د: "d", ذ: "d|s", ر: "r", ز: "s", س: "s", ش: "S", ص: "s" },
  ...{ ض: "d", ط: "t", ظ: "s", غ: "g", ف: "f", ڤ: "f", ق: "k", ك: "k", گ: "g", ل: "l", م: "m", ن: "n" },
};

/** Endings of Russian cases that hold a consonant, and Arabic prefixes that are written joined. */
const JOINED: readonly RegExp[] = [/(?:ом|ем|ым|им|ой|ов|ев)$/u, /^(?:وال|بال|ال|لل|و|ب|ل)/u];

/** Words of more sounds than this are no names, and would have too many readings. */
const LONGEST = 24;

/**
 * The ways in which a word may sound, as its consonants: `smn` for Osmani; a word of another script gives several where
 * a letter has several sounds. Empty for a word without consonants and for scripts without letters for sounds.
 */
export function soundsOf(word: string): readonly string[] {
  const folded = word
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .slice(0, LONGEST);
  const stripped = JOINED.map((part) => folded.replace(part, "")).filter((each) => each !== folded && each.length > 2);
  return [...new Set([folded, ...stripped].flatMap(readings))].filter((each) => each.length > 1);
}

/** True for a word in a script other than the Latin one, in which names are spelt by their sound. */
export function isForeignScript(word: string): boolean {
  return /^[\p{Script=Cyrillic}\p{Script=Arabic}]+$/u.test(word);
}

function readings(word: string): readonly string[] {
  const latin = LATIN.reduce((text, [letters, sound]) => text.replace(letters, sound), word);
  const affricates = latin.replace(/تش/g, "C").replace(/дж/g, "j");
  let found = [""];
  for (const letter of affricates) {
    const sounds = (LETTERS[letter] ?? "").split("|");
    found = found.flatMap((said) => sounds.map((sound) => (said.endsWith(sound) ? said : said + sound))).slice(0, 16);
  }
  return found;
}
