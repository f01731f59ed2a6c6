/** What every surface of the Slack adapter works with, and the way from a question to a drawn answer. */
import type { AwaitedDesk, Block, InterfaceWords, Language, Reply } from "../../src/index.ts";
import type { AdapterContext } from "../shared/adapter.ts";
import type { Lanes } from "../shared/lanes.ts";
import type { ReplyState } from "../shared/state.ts";
import type { Throttle } from "../shared/throttle.ts";
import { LOOKUPS, parseCommand } from "./command.ts";
import type { Delivery } from "./delivery.ts";
import { type Dress, type Message, renderMessage } from "./render.ts";
import type { ResponseUrl } from "./response-url.ts";

export type Asked = ReplyState["asked"];

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
  /** questions of one thread are asked one after another, so that each sees those before it */
  readonly threads: Lanes;
  readonly me: Identity;
}

/** An answer with the key that its buttons find it by. */
export interface Kept {
  readonly reply: Reply;
  readonly key: string;
  readonly state: ReplyState;
  /** lines to show above it */
  readonly notices: readonly string[];
}

/** The same question of the same day and thread, put to the desk as it is now. */
function perform(desk: AwaitedDesk, { asked, context }: ReplyState): Reply | Promise<Reply> {
  switch (asked.kind) {
    case "question":
      return desk.ask(asked.question, context);
    case "lookup":
      return desk.lookup(asked.lookup, context);
    case "support":
      return desk.support(asked.text, context);
  }
}

/**
 * Asks the desk, remembers the question in its thread and the answer for its buttons.
 * @param thread what the question belongs to; null for one that stands alone
 * @param remembered the question as a later one of the thread should see it
 */
export function ask(hand: Hand, asked: Asked, thread: string | null, remembered: string | null): Promise<Kept> {
  const { context, threads } = hand;
  const answer = async (): Promise<Kept> => {
    const history = thread === null ? [] : context.memory.recall(thread);
    const desk = context.desk();
    const circumstances = { today: context.today(), ...(history.length > 0 ? { history } : {}) };
    const reply = await perform(desk, { asked, context: circumstances, corpus: desk.corpus.version });
    // The corpus may have been exchanged while the question waited.
    const state: ReplyState = { asked, context: circumstances, corpus: reply.answer.corpus.version };
    if (thread !== null && remembered !== null) context.memory.remember(thread, remembered);
    return { reply, key: context.replies.keep(state), state, notices: [] };
  };
  return thread === null ? answer() : threads.run(thread, answer);
}

/** What was written among people, always a question, so that it is the same everywhere; `null` asks for help. */
export async function askText(hand: Hand, text: string, thread: string | null): Promise<Kept | null> {
  const question = text.trim();
  return parseCommand(question).kind === "help" ? null : ask(hand, { kind: "question", question }, thread, question);
}

/** A command's line as a question or, where it starts with a subcommand, a lookup; `null` asks for help. */
export async function askLine(hand: Hand, line: string, thread: string | null): Promise<Kept | null> {
  const command = parseCommand(line);
  if (command.kind === "help") return null;
  if (command.kind === "question") {
    return ask(hand, { kind: "question", question: command.question }, thread, command.question);
  }
  const found = await ask(hand, { kind: "lookup", lookup: command.lookup }, thread, null);
  const known = found.reply.answer.outcome !== "not-found";
  const kept = known ? found : await ask(hand, { kind: "question", question: command.question }, thread, null);
  if (thread !== null) hand.context.memory.remember(thread, command.question);
  return kept.reply.answer.outcome === "not-found" ? found : kept;
}

/** The answer under a button, from the corpus as it is now; null when the key is too old. */
export async function askAgain({ context }: Hand, key: string): Promise<Kept | null> {
  const state = context.replies.find(key);
  if (state === null) return null;
  const desk = context.desk();
  const reply = await perform(desk, state);
  const changed = reply.answer.corpus.version !== state.corpus;
  return { reply, key, state, notices: changed ? [desk.words(reply.view.language).corpusChanged] : [] };
}

/** Draws a kept answer; what is not given is as in a thread that everybody reads. */
export function draw(hand: Hand, kept: Kept, dress: Partial<Dress> = {}): Message {
  return renderMessage(kept.reply.view, dressFor(hand, kept, dress));
}

export function dressFor(hand: Hand, { reply, key, notices }: Kept, dress: Partial<Dress> = {}): Dress {
  const talk = reply.answer.outcome === "small-talk";
  // Nobody wants to tell a channel that nothing was found.
  const worthSharing = !talk && !reply.view.quiet;
  return {
    words: wordsOf(hand, reply.view.language),
    surface: "message",
    key: talk ? null : key,
    page: 0,
    notices,
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
