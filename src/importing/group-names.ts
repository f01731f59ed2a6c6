import type { MarkFinder } from "../text/marks.ts";
import { bodyIn, isBody, isInstitution } from "./bodies.ts";
import { isCapitals } from "./labels.ts";
import { isLink } from "./recognise/acronyms.ts";

/** Names of groups as heads print them: in capitals, with short forms, within the title of a paper. */

/** True for a line that is the name of a group, in capitals too; `Report of the X Group` names a paper. */
export function isGroupLine(line: string, marks: MarkFinder): boolean {
  const bare = line.replace(/\s*\([^)]*\)\s*$/u, "").trim();
  if (marks.find(bare, "paper")[0]?.from === 0) return false;
  return isBody(bare) || (isCapitals(bare) && isBody(inSmallLetters(bare)));
}

/** True for the line of a letterhead: a group, or an institution without figures. */
export function isHostLine(line: string, marks: MarkFinder): boolean {
  return isGroupLine(line, marks) || (isInstitution(line) && line.length <= 120 && !/[\d:]/u.test(line));
}

/** `BILLFISH WORKING GROUP ON X` as it would be printed in a text. */
function inSmallLetters(text: string): string {
  return text.replace(/\p{Lu}{2,}/gu, (word) =>
    word.length <= 3 ? word.toLowerCase() : `${word[0]}${word.slice(1).toLowerCase()}`,
  );
}

/**
 * The group that a title names: `PROPOSED Security Interest Group Charter`, `IETF-118 QUIC WG meeting`. Null when it
 * names none by its kind.
 */
export function groupInTitle(line: string, marks: MarkFinder): string | null {
  const title = behindPaper(line, marks);
  const kind = [...marks.find(title, "group")].toSorted((a, b) => a.from - b.from)[0];
  if (kind === undefined) return null;
  const before = title.slice(0, kind.from).trimEnd().split(/\s+/u);
  const start = before.findLastIndex(
    (word) =>
      (!/^\p{Lu}[\p{L}&/-]*$/u.test(word) && !isLink(word)) ||
      marks.whole(word.replace(/[[\]]/gu, ""), "unsettled") !== null,
  );
  const words = before.slice(start + 1);
  while (words[0] !== undefined && isLink(words[0])) words.shift();
  const name = [...words, kind.text].join(" ");
  const whole = bodyIn(title);
  return name === kind.text ? null : whole?.startsWith(name) ? whole : name;
}

/** The words of a title behind the noun of the paper: `the X Group` of `Report of the X Group`. */
export function behindPaper(title: string, marks: MarkFinder): string {
  const noun = marks.find(title, "paper")[0];
  return noun?.from === 0 ? title.slice(noun.to).replace(/^[\s:：–—-]+/u, "") : title;
}
