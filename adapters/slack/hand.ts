/** What every surface of the Slack adapter works with, and the way from a question to a drawn answer. */
import type { Block, InterfaceWords, Language } from "../../src/index.ts";
import type { AdapterContext } from "../shared/adapter.ts";
import {
  ALONE,
  type Asked,
  type Asking,
  type Conversation,
  type Kept,
  type Question,
} from "../shared/conversation/asking.ts";
import type { Throttle } from "../shared/throttle.ts";
import { LOOKUPS, parseCommand } from "./command.ts";
import type { Delivery } from "./delivery.ts";
import { type Dress, type Message, renderMessage } from "./render.ts";
import type { ResponseUrl } from "./response-url.ts";

/** Who the bot is in the workspace, as `auth.test` says. */
export interface Identity {
  readonly userId: string;
  readonly botId: string;
  readonly teamId: string;
}

export interface Hand {
  readonly context: AdapterContext;
  readonly delivery: Delivery;
  readonly respond: ResponseUrl;
  readonly throttle: Throttle;
  readonly asking: Asking;
  readonly me: Identity;
}

/** What belongs to one thread, or to nothing. */
export function withinThread(thread: string | null): Conversation {
  return thread === null ? ALONE : { lane: thread, recall: [thread], remember: [thread] };
}

/** What was written among people, always a question, so that it is the same everywhere; `null` asks for help. */
export async function askText({ asking }: Hand, text: string, within: Conversation): Promise<Kept | null> {
  const question = text.trim();
  if (parseCommand(question).kind === "help") return null;
  return asking.ask({ ways: [{ kind: "question", question }], within, remembered: question });
}

/** A command's line as a question or, where it starts with a subcommand, a lookup; `null` asks for help. */
export async function askLine({ asking }: Hand, line: string, within: Conversation): Promise<Kept | null> {
  const command = parseCommand(line);
  if (command.kind === "help") return null;
  const { question } = command;
  const asked: Asked = { kind: "question", question };
  const ways: Question["ways"] =
    command.kind === "question" ? [asked] : [{ kind: "lookup", lookup: command.lookup }, asked];
  return asking.ask({ ways, within, remembered: question });
}

/** Lines to show above an answer. */
export function noticesOf(hand: Hand, { reply, changed }: Kept): readonly string[] {
  return changed ? [wordsOf(hand, reply.view.language).corpusChanged] : [];
}

/** Draws a kept answer; what is not given is as in a thread that everybody reads. */
export function draw(hand: Hand, kept: Kept, dress: Partial<Dress> = {}): Message {
  return renderMessage(kept.reply.view, dressFor(hand, kept, dress));
}

export function dressFor(hand: Hand, kept: Kept, dress: Partial<Dress> = {}): Dress {
  const { reply, key } = kept;
  const talk = reply.answer.outcome === "small-talk";
  // Nobody wants to tell a channel that nothing was found.
  const worthSharing = !talk && !reply.view.quiet;
  return {
    words: wordsOf(hand, reply.view.language),
    surface: "message",
    key: talk ? null : key,
    page: 0,
    lead: reply.answer.outcome === "passages",
    notices: noticesOf(hand, kept),
    asked: null,
    sharedBy: null,
    ...dress,
    share: worthSharing && dress.share === true,
  };
}

/**
 * How to use the desk, drawn as an answer without buttons.
 * @param line what was written to get it, which tells the language
 */
export async function drawHelp(hand: Hand, command: string, line = ""): Promise<Message> {
  const parsed = parseCommand(line);
  const language: Language = parsed.kind === "help" ? parsed.language : "en";
  const view = await hand.context.desk().help(command, language);
  const [headline, asking, ...rest] = view.blocks;
  const lookups: Block = { kind: "note", spans: [{ text: LOOKUPS.map((word) => `${command} ${word} …`).join(" · ") }] };
  const blocks = [headline, asking, lookups, ...rest].filter((block) => block !== undefined);
  return renderMessage(
    { ...view, blocks },
    {
      words: wordsOf(hand, view.language),
      surface: "message",
      key: null,
      page: 0,
      lead: false,
      share: false,
      notices: [],
      asked: null,
      sharedBy: null,
    },
  );
}

export function wordsOf({ context }: Hand, language: Language = "en"): InterfaceWords {
  return context.desk().words(language);
}

/** What the question was, as one line. */
export function askedText(asked: Asked): string {
  switch (asked.kind) {
    case "question":
      return asked.question;
    case "support":
      return asked.text;
    case "lookup":
      return Object.values(asked.lookup).join(" ");
  }
}
