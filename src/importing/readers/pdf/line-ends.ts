/** What becomes of the end of a line when the next one is joined to it. */
import type { Run } from "../../draft.ts";
import type { Usual } from "./usual.ts";

/**
 * Joins a line to the one before: with a blank, a line break, nothing in Chinese, and without the hyphen of a broken word.
 * @param address whether the author ended the lines, as in an address
 */
export function joinTo(runs: Run[], own: Run[], address: boolean, usual: Usual): void {
  const last = runs.at(-1);
  const next = own[0];
  if (last === undefined || next === undefined) return;
  const before = last.text.trimEnd();
  const word = /^\s*(\p{Ll}+)/u.exec(next.text)?.[1];
  const textOf = (line: readonly Run[]) => line.map(({ text }) => text).join("");
  const kind =
    address && !isAddressBroken(textOf(runs), textOf(own)) ? null : brokenAt(textOf(runs), textOf(own), usual);
  if (kind !== null) {
    runs[runs.length - 1] = { ...last, text: kind === "kept" ? before : before.slice(0, -1) };
    own[0] = { ...next, text: next.text.trimStart() };
    return;
  }
  const han = /[\p{Script=Han}，。、；：）》”]$/u.test(before)
    ? /^\s*[\p{Script=Han}\d（《“]/u.test(next.text)
    : /\d$/.test(before) && /^\s*\p{Script=Han}/u.test(next.text);
  if (!han)
    runs.push({
      text: address && word === undefined ? "\n" : " ",
      ...(last.bold === true && next.bold === true ? { bold: true } : {}),
    });
}

/**
 * What becomes of the hyphen at the end of a line, null where there is none: that of an address or a compound is kept
 * (`CWG-` `COP`, `COVID-` `19`, `e-` `mail`, `long-` `term` where the document writes it so elsewhere), that of a broken
 * word goes. Of a word that stands nowhere else the document's habit decides.
 * An address is taken for broken at any sign that cannot end it.
 */
export function brokenAt(before: string, after: string, usual: Usual): "kept" | "gone" | null {
  if (isAddressBroken(before, after)) return "kept";
  const [, first, hyphen] = /([\p{L}\d]+)([-\u00ad\u2010])$/u.exec(before.trimEnd()) ?? [];
  const [, second] = /^\s*(\p{Ll}+|\p{Lu}|\d)/u.exec(after) ?? [];
  if (first === undefined || second === undefined) return null;
  if (hyphen === "\u00ad") return "gone";
  if (!/^\p{Ll}/u.test(second) || first.length === 1 || /\d$/.test(first)) return "kept";
  const [compound, whole] = [`${first}-${second}`, `${first}${second}`].map((word) =>
    usual.words.has(word.toLowerCase()),
  );
  if (compound !== whole) return compound === true ? "kept" : "gone";
  return usual.breaksWords ? "gone" : "kept";
}

/** True for an e-mail address or a web address that a line end broke at one of its own signs. */
function isAddressBroken(before: string, after: string): boolean {
  const [head] = /\S+$/u.exec(before.trimEnd()) ?? [""];
  const [tail] = /^\S+/u.exec(after.trimStart()) ?? [""];
  if (/^[(<[]?(?:https?:\/\/|www\.)\S*[/=&?_-]$/iu.test(head)) return tail !== "";
  if (!/[\p{L}\p{N}]-$/u.test(head)) return false;
  return /@[\p{L}\p{N}.-]*-$/u.test(head) ? /^[\p{L}\p{N}]/u.test(tail) : /^[\w.+-]+@[\w-]+\./u.test(tail);
}
