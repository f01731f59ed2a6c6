/** Which way a text is read, where that is not the way of what stands around it. */
import { html } from "hono/html";

export type Direction = "ltr" | "rtl";

const RTL_LETTER = /[\p{Script=Arabic}\p{Script=Hebrew}]/gu;
const LETTER = /\p{L}/gu;
/** So many words of it make a sentence; a symbol or a name may stand among words of any direction. */
const SENTENCE = /(?:(?<!\p{L})\p{L}{2,}\P{L}+){3}/u;

/**
 * The attribute that turns an element around. The first letter, by which browsers judge (`dir="auto"`), tells little: an
 * Arabic paragraph may begin with a symbol.
 */
export function turned(text: string, around: Direction): ReturnType<typeof html> | "" {
  const rtl = text.match(RTL_LETTER)?.length ?? 0;
  const all = text.match(LETTER)?.length ?? 0;
  if (around === "ltr") return rtl * 2 > all ? html` dir="rtl"` : "";
  return rtl === 0 && SENTENCE.test(text) ? html` dir="ltr"` : "";
}
