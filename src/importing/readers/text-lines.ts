import type { LeftOut, Met } from "../account/left-out.ts";
import type { Inline } from "../draft.ts";
import { tidy } from "../inline.ts";

/** Small readings of single lines, shared by the readers of plain text, mail and PDF. */

/** A list mark at the beginning of a line: what it is and where the text begins. */
export interface Mark {
  /** `-` for any bullet, else as printed */
  readonly marker: string;
  readonly length: number;
}

const BULLET = /^(?:[-–—−•·●○◦▪■□►▶➢➤❖✓✔*+]|[\uf000-\uf0ff])\s+(?:(?:o|[✓✔▪•–])\s+)?/u;
const LETTER_O = /^o\s+(?=\p{Lu})/u;
const NUMBER = /^\(?(?:\d{1,3}|[a-z]{1,2}|[ivx]{1,5}|[A-H])[.)]\s+/u;
const DECIMAL = /^\d{1,3}(?:\.\d{1,3})+\.?\s+/u;

/** The list mark that a line begins with, or null. A number such as `3.1` counts when `decimals` is given. */
export function listMark(line: string, decimals = false): Mark | null {
  const bullet = BULLET.exec(line) ?? LETTER_O.exec(line);
  if (bullet) return { marker: "-", length: bullet[0].length };
  const number = NUMBER.exec(line) ?? (decimals ? DECIMAL.exec(line) : null);
  return number ? { marker: number[0].trim(), length: number[0].length } : null;
}

/**
 * Bold and links that a conversion to plain text left as Markdown marks.
 * `[text](#)` and other links without a target become their text.
 */
export function inlineMarks(text: string): Inline {
  const out: { text: string; bold?: boolean; link?: string }[] = [];
  let bold = false;
  let rest = 0;
  const push = (part: string, link?: string) => {
    if (part === "") return;
    out.push({ text: withoutEscapes(part), ...(bold ? { bold } : {}), ...(link === undefined ? {} : { link }) });
  };
  for (const match of text.matchAll(/\*\*|\[((?:\\.|[^\]\\\n])*)\]\(([^()\s]*)\)/g)) {
    push(text.slice(rest, match.index));
    rest = match.index + match[0].length;
    if (match[0] === "**") bold = !bold;
    else push(match[1] ?? "", isAddress(match[2] ?? "") ? match[2] : undefined);
  }
  push(text.slice(rest));
  return tidy(out);
}

/** True for an address that can be opened from anywhere, not a place within a lost page. */
export function isAddress(url: string): boolean {
  return /^(?:https?:\/\/|ftps?:\/\/|mailto:)\S/i.test(url);
}

function withoutEscapes(text: string): string {
  return text.replace(/\\([\\`*_{}[\]()#+\-.!|~<>&])/g, "$1");
}

/** What conversions leave behind and no reader wants: bookmark notes of Word. */
const DEBRIS = /\[bookmark: [^\]\n]*\]/g;

/** A text without what conversions left behind. */
export function withoutDebris(text: string): string {
  return text.replace(DEBRIS, "");
}

/** What was met in a text, with what conversions left behind as left out. */
export function metIn(text: string): Met {
  const left = (text.match(DEBRIS) ?? []).map((mark): LeftOut => ({ reason: "bookmark", text: mark }));
  return { source: [text], left };
}
