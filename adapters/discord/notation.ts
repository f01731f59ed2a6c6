/** Discord's notation as plain text: what a person typed, as they saw it. */
import { DESK, dayOf, SOMEBODY, type Spoken, spokenOf, tidy } from "../shared/conversation/notation.ts";

/** Who the bot is among those that a text mentions, and what the others are called. */
export interface Mentionable {
  readonly me: string;
  /** the bot's own role in the server; null where it is not known */
  readonly role: string | null;
  /** by user id */
  readonly names: ReadonlyMap<string, string>;
}

const MENTION = /<@!?(\d+)>/g;
const ROLE = /<@&(\d+)>/g;
const EMOJI = /<a?:\w+:\d+>/g;
const MOMENT = /<t:(-?\d+)(?::[a-zA-Z])?>/g;
const COMMAND = /<\/([^:>]+):\d+>/g;
const PLACE = /<(?:#\d+|id:\w+(?::\d+)?)>/g;
/** Bold, underlined, struck out, hidden until it is pressed; and a link under other words. */
const MARKS = /\*\*|__|~~|\|\|/g;
const MASKED = /\[([^[\]]+)\]\(<?https?:\/\/[^\s()<>]+>?\)/g;
const QUOTED_ADDRESS = /<(https?:\/\/[^\s<>]+)>/g;

/** Reads a text: moments become days, flags countries, commands their words; pictures and the bot's own mention go. */
export function readText(text: string, { me, role, names }: Mentionable): Spoken {
  const people: (string | null)[] = [];
  let pictures = false;
  const marked = text
    .replace(MENTION, (_whole, id: string) => {
      if (id === me) return DESK;
      people.push(names.get(id) ?? null);
      return SOMEBODY;
    })
    .replace(ROLE, (_whole, id: string) => (id === role ? DESK : " "))
    .replace(EMOJI, () => {
      pictures = true;
      return " ";
    })
    .replace(MOMENT, (_whole, seconds: string) => dayOf(Number(seconds)))
    .replace(COMMAND, "/$1 ")
    .replace(PLACE, " ")
    .replace(MASKED, "$1")
    .replace(QUOTED_ADDRESS, "$1")
    .replace(MARKS, "");
  return spokenOf(tidy(marked.replace(/\s*\n\s*/g, "\n")), people, pictures);
}
