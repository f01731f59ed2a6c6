/** What every surface of the Slack adapter works with, and how what is said is drawn. */
import type { Block, InterfaceWords, Language } from "../../src/index.ts";
import type { AdapterContext } from "../shared/adapter.ts";
import type { Asking, Kept } from "../shared/conversation/asking.ts";
import type { Talk } from "../shared/conversation/conversation.ts";
import { MAIN_FIELD } from "../shared/conversation/fields.ts";
import type { Drawing } from "../shared/conversation/said.ts";
import type { Access } from "./access.ts";
import type { Delivery } from "./delivery.ts";
import type { People } from "./people.ts";
import { type Dress, type Message, plainMessage, renderMessage } from "./render.ts";
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
  readonly talk: Talk;
  readonly asking: Asking;
  readonly people: People;
  readonly access: Access;
  readonly me: Identity;
}

/** Draws what is said; what is not given is as in a thread that everybody reads. */
export function drawingFor(hand: Hand, dress: Partial<Dress> = {}): Drawing<Message> {
  return {
    answer: (kept, notices) =>
      draw(hand, kept, { ...dress, notices: [...(dress.notices ?? []), ...notices, ...noticesOf(hand, kept)] }),
    help: (language) => drawHelp(hand, language),
    line: (line) => plainMessage([...(dress.notices ?? []), line].join("\n")),
  };
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

/** How to use the desk, drawn as an answer without buttons. */
export async function drawHelp(hand: Hand, language: Language): Promise<Message> {
  const view = await hand.context.desk().help(COMMAND, language);
  const [headline, asking, ...rest] = view.blocks;
  const names = Object.keys(MAIN_FIELD);
  const lookups: Block = { kind: "note", spans: [{ text: names.map((name) => `${COMMAND} ${name} …`).join(" · ") }] };
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

/** As it stands in the manifest. */
const COMMAND = "/cop";

export function wordsOf({ context }: Hand, language: Language = "en"): InterfaceWords {
  return context.desk().words(language);
}
