/**
 * Finds what an acronym in brackets stands for: words before it whose letters it takes in order (after Schwartz and
 * Hearst, "A Simple Algorithm for Identifying Abbreviation Definitions", PSB 2003).
 */

/** True for what is written as acronyms are: at least two capitals, no more than twelve signs, no sentence. */
export function isAcronym(text: string): boolean {
  if (!/^[\p{Lu}\p{L}\d][\p{L}\d/&.-]{1,14}$/u.test(text) || /^\p{Lu}\p{Ll}+$/u.test(text)) return false;
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  return capitals >= 2 && !/\d{3,}/.test(text) && capitals * 2 >= (text.match(/\p{L}/gu)?.length ?? 0);
}

const LINKS =
  /^(?:of|the|for|on|and|in|to|a|an|de|des|du|la|le|les|et|d|l|pour|sur|en|del|los|las|el|y|para|по|и|в)$/iu;

/** True for a small word within a name: `of`, `and the`. */
export function isLink(word: string): boolean {
  return LINKS.test(word);
}

/**
 * The words at the end of `before` that `acronym` abbreviates, or null.
 * @param before the text up to the bracket
 */
export function expansionBefore(before: string, acronym: string): string | null {
  const sentence = /[^.;:!?()\n]*$/u.exec(before)?.[0] ?? "";
  const numbered = /^(\p{Lu}+)-?(\d[\d/]*)$/u.exec(acronym);
  if (numbered?.[1] !== undefined && numbered[2] !== undefined)
    return numberedExpansion(sentence, numbered[1], numbered[2]);
  const parts = acronym.split("-");
  if (parts.length === 2 && parts[0] !== undefined && parts[1] !== undefined && parts[1].length >= 4) {
    const mixed = mixedExpansion(sentence, parts[0], parts[1]);
    if (mixed !== null) return mixed;
  }
  return lettersExpansion(sentence, acronym.replace(/[^\p{L}]/gu, "").replace(/(?<=\p{Lu})s$/u, ""));
}

/** `Question 3/2 (Q3/2)`, `Study Group 2 (SG2)`, `World … Conference 2022 (WTDC-22)` */
function numberedExpansion(sentence: string, letters: string, number: string): string | null {
  // A study group's name begins with its sector: "ITU-D Study Group 2 (SG2)".
  const group = /(?:^|\s)((?:ITU|UIT)-[DRT]\s(?:\p{Lu}\p{Ll}+\s){1,3}(\d{1,2}))\s*$/u.exec(sentence);
  if (group?.[1] !== undefined && group[2] === number) return group[1];
  const tail = new RegExp(`^(.*?)\\s+((?:19|20)?${number})\\s*$`, "su").exec(sentence);
  const words = tail?.[1]?.trim();
  if (words === undefined) return null;
  const name =
    letters.length === 1 ? new RegExp(`(${letters}\\p{L}+)$`, "u").exec(words)?.[1] : lettersExpansion(words, letters);
  return name === null || name === undefined ? null : sentence.slice(sentence.lastIndexOf(name)).trim();
}

/** `correspondence group on codes of conduct (CG-CODES)`: letters, then a word as it is. */
function mixedExpansion(sentence: string, letters: string, word: string): string | null {
  const words = [...sentence.matchAll(WORDS)];
  const at = words.findLastIndex((match) => fold(match[0]) === fold(word));
  const place = words[at];
  if (place === undefined || words.length - at > 9) return null;
  const head = lettersExpansion(
    sentence.slice(0, place.index).replace(/\s+(?:on|of|for|sur|de|des|sobre)\s*$/iu, ""),
    letters,
  );
  return head === null ? null : sentence.slice(sentence.lastIndexOf(head, place.index)).trim();
}

/** Words, an elided article (`l'`, `d'`) apart. */
const WORDS = /(?<=[ld]['’])\p{L}[\p{L}\d-]*|\p{L}{2,}['’][\p{L}\d'’-]*|[\p{L}\d][\p{L}\d-]*/gu;

function lettersExpansion(sentence: string, letters: string): string | null {
  if (letters.length < 2) return null;
  const words = [...sentence.matchAll(WORDS)];
  const limit = Math.min(words.length, letters.length * 2 + 6);
  // "alternative approval process (AAP)": a letter from each word, before two from one.
  for (const fits of [initials(1), initials(letters.length), anyOrder]) {
    for (let count = 1; count <= limit; count += 1) {
      const first = words[words.length - count];
      if (first === undefined || LINKS.test(first[0])) continue;
      const candidate = sentence.slice(first.index).trim();
      if (candidate.length >= 4 && candidate.length <= 160 && fits(candidate, letters)) return candidate;
    }
  }
  return null;
}

/** Acronyms kept from another language have the same letters in another order: `Telecommunication Development Bureau (BDT)`. */
function anyOrder(candidate: string, letters: string): boolean {
  const words = candidate.split(/[\s-]+/u).filter((word) => !LINKS.test(word));
  if (words.length !== letters.length || words.length < 3) return false;
  if (!words.every((word) => /^\p{Lu}/u.test(word))) return false;
  const sorted = (text: readonly string[]) =>
    text
      .map((part) => fold(part)[0])
      .toSorted()
      .join("");
  return sorted(words) === sorted([...letters]);
}

/**
 * True when the letters are, in order, initials of the words (or letters within hyphenated ones), the first of the first.
 * @param most how many letters one word may give
 */
const initials =
  (most: number) =>
  (candidate: string, letters: string): boolean => {
    const parts = candidate.split(/[\s'’-]+/u).filter((part) => part !== "");
    const wanted = [...fold(letters)];
    const walk = (part: number, letter: number): boolean => {
      if (letter === wanted.length) return parts.slice(part).every((word) => LINKS.test(word));
      const word = parts[part];
      if (word === undefined) return false;
      const folded = fold(word);
      if (LINKS.test(word) && walk(part + 1, letter)) return true;
      if (folded[0] !== wanted[letter]) return false;
      // One word may give several letters: "Telecommunication Standardization Bureau" three, "identity management" Id + M.
      for (let taken = 1; taken <= most && letter + taken <= wanted.length; taken += 1) {
        if (taken > 1 && !within(folded, wanted.slice(letter, letter + taken))) break;
        if (walk(part + 1, letter + taken)) return true;
      }
      return false;
    };
    return walk(0, 0) && fold(parts[0] ?? "")[0] === wanted[0];
  };

function within(word: string, wanted: readonly string[]): boolean {
  let at = 0;
  for (const letter of wanted) {
    at = word.indexOf(letter, at);
    if (at < 0) return false;
    at += 1;
  }
  return true;
}

function fold(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}
