/** Tells a message that brings a text of its own and asks whether it is right. */
import type { Knowledge } from "../../library/knowledge.ts";
import { marksOf } from "./said.ts";

/** What stands between the asking and the text. */
const OPENS = /^\s*[?？؟:：\n"“«„「–—-]/u;
const AFTER_ASKING = /^[\s?？؟:：–—-]+/u;
const QUOTES = /^["“”«»„「『]+|(?<!["“”«»」』])["“”«»」』]+$/gu;

/** What stands before the asking where the text comes first. */
const CLOSES = /[.!。！…;,:"”»」\n–—-]\s*$/u;

/** How many words a text has that claims something. */
const WORDS = 3;

/**
 * The text that a message asks to be checked: "is this right: …", "check: “…”", "… Is that correct?", in six languages.
 * @returns null for a message that asks anything else, or refers to a text that it does not bring
 */
export function textToCheck(message: string, knowledge: Knowledge): string | null {
  const found = marksOf(knowledge)
    .find(message, "claim")
    .filter(({ id }) => id === "claim.check");
  for (const { from, to } of found) {
    const [before, behind] = [message.slice(0, from), message.slice(to)];
    if (/^[\s¿¡]*$/u.test(before) && OPENS.test(behind)) return claimIn(behind.replace(AFTER_ASKING, ""));
    if (/^[\s?？؟!.]*$/u.test(behind) && CLOSES.test(before))
      return claimIn(before.replace(/(?<![\s,;:–—-])[\s,;:–—-]+$/u, ""));
  }
  return null;
}

function claimIn(text: string): string | null {
  const claim = text.trim().replace(QUOTES, "").trim();
  const words = claim.match(/\p{Script=Han}|[\p{L}\p{N}]+/gu) ?? [];
  return words.length >= WORDS ? claim : null;
}
