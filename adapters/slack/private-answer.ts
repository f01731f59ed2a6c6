/** Answers that only the asker sees. */
import { drawn, type Said } from "../shared/conversation/said.ts";
import { drawingFor, type Hand } from "./hand.ts";
import { reasonOf } from "./reason.ts";
import { type Dress, plainMessage } from "./render.ts";
import { sayDirectly } from "./thread-answer.ts";

export interface Asker {
  readonly user: string;
  /** where Slack takes the answer */
  readonly url: string;
  /** names the answer: the trigger or message that it answers */
  readonly id: string;
  /** the thread it should stand in */
  readonly thread?: string;
  /** a conversation with the bot alone, in which nothing needs to be hidden */
  readonly direct?: boolean;
}

/** Sends what is said; where Slack does not take it there, directly. Never rejects. */
export async function sayPrivately(hand: Hand, said: Said, asker: Asker, dress: Partial<Dress> = {}): Promise<void> {
  const { direct = false, thread } = asker;
  try {
    const message = await drawn(said, drawingFor(hand, { ...dress, share: !direct && dress.share === true }));
    if (message === null) return;
    await hand.respond(asker.url, message, { inChannel: direct, ...(thread === undefined ? {} : { thread }) });
  } catch (error) {
    hand.context.log.error({ err: error }, "a private answer was refused; sent directly");
    await sayDirectly(hand, said, { user: asker.user, ts: "0", id: asker.id }, reasonOf(error), dress);
  }
}

/** One line to one person; when even that fails it is logged, since nobody is left to tell. */
export async function tell(
  hand: Hand,
  url: string,
  line: string,
  where: { readonly thread?: string } = {},
): Promise<void> {
  try {
    await hand.respond(url, plainMessage(line), where);
  } catch (error) {
    hand.context.log.error({ err: error }, "could not even say that it failed");
  }
}
