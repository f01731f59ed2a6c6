/** Slack's notation as plain text: what a person typed, as they saw it. */
import { countryOf, DESK, dayOf, SOMEBODY, type Spoken, spokenOf, tidy } from "../shared/conversation/notation.ts";

const UNESCAPES: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">" };
/** `:tada:`, `:+1::skin-tone-2:`; hours and symbols in between colons are none. */
const EMOJI = /(?<![\w:]):((?=[^:\s]*[a-z])[a-z0-9_+'-]+|[+-]1):(?::skin-tone-\d:)?/g;
/** Flags that Slack names by their code alone. */
const SHORT_FLAGS: ReadonlySet<string> = new Set(["us", "gb", "uk", "fr", "es", "it", "de", "ru", "jp", "kr", "cn"]);
/** What a person can have typed is never longer by much. */
const LONGEST = 40_000;

/**
 * Reads a text: links become their labels, moments days, flags countries; pictures and the bot's own mention go.
 * @param me the bot's user id
 */
export function readText(text: string, me: string): Spoken {
  const people: (string | null)[] = [];
  let pictures = false;
  const marked = text
    .slice(0, LONGEST)
    .replace(/<([^<>\n]*)>/g, (_whole, inner: string) => {
      const shown = label(inner, me);
      if (shown === SOMEBODY) people.push(labelOf(inner));
      return shown;
    })
    .replace(EMOJI, (_whole, name: string) => {
      const country = flagOf(name);
      pictures ||= country === null;
      return ` ${country ?? ""} `;
    })
    .replace(/&(?:amp|lt|gt);/g, (found) => UNESCAPES[found] ?? found);
  return spokenOf(tidy(marked), people, pictures);
}

/** The country of `flag-ng` or `us`; null for any other picture. */
function flagOf(name: string): string | null {
  const code = name.startsWith("flag-") ? name.slice("flag-".length) : SHORT_FLAGS.has(name) ? name : "";
  return countryOf(code === "uk" ? "gb" : code);
}

function labelOf(inner: string): string | null {
  const bar = inner.indexOf("|");
  const named = bar < 0 ? "" : inner.slice(bar + 1).trim();
  return named === "" ? null : named.replace(/^@/, "");
}

function label(inner: string, me: string): string {
  const bar = inner.indexOf("|");
  const target = bar < 0 ? inner : inner.slice(0, bar);
  const named = bar < 0 ? null : inner.slice(bar + 1);
  if (target.startsWith("@")) return target === `@${me}` ? DESK : SOMEBODY;
  if (target.startsWith("#")) return named === null || named === "" ? " " : `#${named}`;
  const moment = /^!date\^(\d+)\^/.exec(target)?.[1];
  if (moment !== undefined) return dayOf(Number(moment));
  if (target.startsWith("!")) return named?.startsWith("@") === false ? named : " ";
  return named ?? target.replace(/^(?:mailto|tel):/, "");
}
