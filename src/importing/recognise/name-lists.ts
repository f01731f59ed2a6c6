import { isInstitution } from "../bodies.ts";
import { holdsContact } from "../lines.ts";
import { isName, nameAt } from "../people.ts";
import type { RoleFinder } from "../role-finder.ts";

/** Reads lists of names as they stand behind a label: `A (ETH)` a line each, `A + B (for support)`, `A, B and C`, `甲 乙`. */

/** A person of a list with what is told beside the name, brackets and dashes taken off. */
export interface Listed {
  readonly name: string;
  /** what stands in brackets or behind a dash or comma; empty without any */
  readonly beside: string;
}

/**
 * The persons of a value behind a label.
 * @param several whether the label is for several, so that commas part names and no name from its organisation
 * @param roles finds the names of posts, which are no names of persons
 * @returns null unless every part of the value begins with a name
 */
export function namesOf(value: string, several: boolean, roles: RoleFinder): readonly Listed[] | null {
  const parts = value
    .split("\n")
    .flatMap((line) => split(line, /[;；+＆&、]|\s\/\s/u))
    .flatMap((part) =>
      split(part, /\s(?:and|et|y|и|و)\s|(?<=^\p{Script=Han}{2,4})[和与](?=\p{Script=Han}{2,4}(?:$|[\s(（]))/u),
    )
    .flatMap((part) => commas(part, several, roles))
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const listed = parts.map((part) => listedAt(part, roles));
  const known = listed.filter((each) => each !== null);
  return known.length === 0 || known.length < listed.length ? null : known.flat();
}

/** Cuts at signs that stand outside brackets. */
function split(text: string, sign: RegExp): readonly string[] {
  const bare = text.replace(/[(（[][^()（）[\]]*[)）\]]/gu, (bracket) => "\u0000".repeat(bracket.length));
  const out: string[] = [];
  let start = 0;
  for (const match of bare.matchAll(new RegExp(sign.source, "gu"))) {
    out.push(text.slice(start, match.index));
    start = match.index + match[0].length;
  }
  return [...out, text.slice(start)];
}

/** Commas part names where each part is one: `Li Wei, Ana Ruiz`; in `Li Wei, Acme, China` they do not. */
function commas(text: string, several: boolean, roles: RoleFinder): readonly string[] {
  const parts = split(text, /[,，]/u).map((part) => part.trim());
  const bare = parts.map((part) => part.replace(/\s*[(（[].*$/u, ""));
  const names = bare.every((part) => (isName(part) && !isInstitution(part)) || isHanName(part, roles));
  return names && (several || parts.length > 2) ? parts : [text];
}

/** The persons that a part begins with, one but where Chinese names stand with blanks between; null when there is none. */
function listedAt(part: string, roles: RoleFinder): readonly Listed[] | null {
  const cut = /^(.*?)(?:\s*[(（[]\s*(.*?)\s*[)）\]].*|\s+[-–—]+\s*(.*)|\s*[,，]\s*(.*))$/su.exec(part);
  const head = (cut?.[1] ?? part).replace(/^[\s*–—•·-]+|[\s.。]+$/gu, "");
  const beside = (cut?.[2] ?? cut?.[3] ?? cut?.[4] ?? "").trim();
  const han = head.split(/\s+/u);
  if (han.every((each) => isHanName(each, roles))) return han.map((name) => ({ name, beside }));
  const name = nameAt(head);
  if (name === null) return null;
  const rest = head.slice(name.length).trim();
  if (rest === "") return [{ name: name.name, beside }];
  return holdsContact(rest) || name.titled
    ? [{ name: name.name, beside: [rest, beside].filter(Boolean).join(", ") }]
    : null;
}

/** A name of two to four Chinese characters and no post. */
function isHanName(text: string, roles: RoleFinder): boolean {
  return (
    /^(?:\p{Script=Han}{2,4}|\p{Script=Han}{1,8}·\p{Script=Han}{1,8})$/u.test(text) &&
    !roles.holds(text) &&
    !isInstitution(text)
  );
}
