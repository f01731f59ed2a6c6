/** Messages to the bot as Slack sends them, checked and reduced to what the conversation looks at. */
import type { Language } from "../../src/index.ts";
import type { Conversation } from "../shared/conversation/asking.ts";
import type { About, Heard } from "../shared/conversation/conversation.ts";
import { readText } from "./notation.ts";
import type { Incoming } from "./payloads.ts";
import { forwardedWords, ownWords } from "./words-of.ts";

/** Where Slack keeps "Find the source". */
export const MENU = "⋮";

/** Where a message was written. */
export interface Spot {
  readonly team: string;
  readonly channel: string;
  readonly ts: string;
  readonly threadTs: string | null;
  /** a conversation with the bot alone */
  readonly direct: boolean;
}

/** What belongs to one thread, or to nothing. */
export function withinThread(thread: string): Conversation {
  return { lane: thread, recall: [thread], remember: [thread] };
}

/** The conversation with the bot alone, or what one person asks by command in one channel. */
export function roomOf(team: string, channel: string): string {
  return `slack ${team} ${channel}`;
}

/** What a question in this place belongs to: its thread, or in a direct conversation the conversation. */
export function conversationOf({ team, channel, ts, threadTs, direct }: Spot): Conversation {
  const room = roomOf(team, channel);
  const thread = `${room} ${threadTs ?? ts}`;
  if (!direct) return withinThread(thread);
  if (threadTs !== null) return { ...withinThread(thread), lane: room };
  // A question that opened a direct conversation's thread is what its replies follow up.
  return { lane: room, recall: [room], remember: [room, thread] };
}

/** True for what people write; the rest is by bots or reports on other messages. */
export function isByPerson(incoming: Incoming, me: string): boolean {
  const written = incoming.subtype === undefined || WRITTEN.has(incoming.subtype);
  return written && incoming.bot_id === undefined && incoming.user !== me && incoming.user !== SLACKBOT;
}

const WRITTEN: ReadonlySet<string> = new Set(["file_share", "thread_broadcast"]);
const SLACKBOT = "USLACKBOT";

/**
 * What the conversation needs of a message. Its key is channel and message: one that is delivered under two teams, as in a
 * channel that these share, is one message.
 */
export function readMessage(incoming: Incoming, spot: Spot, me: string, locale: Language | undefined): Heard {
  const { team, channel, ts, direct } = spot;
  const person = incoming.user ?? "";
  return {
    key: `slack message ${channel} ${ts}`,
    edited: incoming.edited !== undefined,
    asker: {
      workspace: team,
      person,
      channel: direct ? null : channel,
      ...(locale === undefined ? {} : { locale }),
    },
    spoken: readText(ownWords(incoming), me),
    about: aboutOf(incoming, spot, me),
    within: conversationOf(spot),
    menu: MENU,
  };
}

function aboutOf(incoming: Incoming, { threadTs, ts }: Spot, me: string): About {
  const forwarded = readText(forwardedWords(incoming), me).text;
  if (forwarded !== "") return { kind: "words", text: forwarded };
  const { root } = incoming;
  if (root !== undefined && root.user !== me) {
    const text = readText([ownWords(root), forwardedWords(root)].join("\n"), me).text;
    if (text !== "") return { kind: "words", text };
  }
  return { kind: threadTs === null || threadTs === ts ? "none" : "thread" };
}
