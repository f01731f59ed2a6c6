/** Answers a message where it was written: in its thread, once; where that is refused, to whoever asked it. */
import { drawn, type Said } from "../shared/conversation/said.ts";
import { drawingFor, type Hand, wordsOf } from "./hand.ts";
import { readMessage, type Spot } from "./message.ts";
import type { Incoming } from "./payloads.ts";
import { reasonOf } from "./reason.ts";
import type { Dress } from "./render.ts";

/** Answers a message of a person. Never rejects. */
export async function answerMessage(hand: Hand, incoming: Incoming, spot: Spot): Promise<void> {
  const { delivery, me } = hand;
  const user = incoming.user ?? "";
  const locale = await hand.people.languageOf(user);
  const looking = () => delivery.setStatus(spot.channel, spot.threadTs ?? spot.ts, wordsOf(hand, locale).looking);
  const heard = readMessage(incoming, spot, me.userId, locale);
  const said = await hand.talk.hear(spot.direct ? { ...heard, begun: looking } : heard);
  await sayInThread(hand, said, { ...spot, user, id: `${spot.channel} ${spot.ts}` });
}

/** Where something is said, to whom it answers, and a name for it that is the same when it is said again. */
export interface Addressee extends Spot {
  readonly user: string;
  readonly id: string;
}

/** Says it in the thread if that works, else to the person directly, with the reason; silence comes last. Never rejects. */
export async function sayInThread(hand: Hand, said: Said, to: Addressee, dress: Partial<Dress> = {}): Promise<void> {
  const { delivery } = hand;
  const { log } = hand.context;
  const place = { channel: to.channel, thread: to.threadTs ?? to.ts, after: to.ts };
  const message = await drawn(said, drawingFor(hand, dress));
  if (message === null) return;
  try {
    // A direct conversation is private as it is.
    await (said.kind === "line" && said.aside && !to.direct
      ? delivery.whisper(place, to.user, message)
      : delivery.post(place, message, to.id));
  } catch (error) {
    const reason = reasonOf(error);
    log.error({ reason, channel: to.channel }, "an answer could not stand where it was asked; sent to the asker");
    await sayDirectly(hand, said, to, reason, dress);
  }
}

/** Says it to somebody alone, with the reason for that; false when that fails too. Never rejects. */
export async function sayDirectly(
  hand: Hand,
  said: Said,
  { user, ts, id }: Pick<Addressee, "user" | "ts" | "id">,
  reason: string,
  dress: Partial<Dress> = {},
): Promise<boolean> {
  const language =
    said.kind === "answer" ? said.kept.reply.view.language : said.kind === "nothing" ? "en" : said.language;
  const notices = [wordsOf(hand, language).notThere(reason.replaceAll("_", " "))];
  try {
    const message = await drawn(said, drawingFor(hand, { ...dress, notices }));
    if (message !== null) await hand.delivery.post({ channel: user, thread: null, after: ts }, message, `${id} direct`);
    return true;
  } catch (error) {
    hand.context.log.error({ reason: reasonOf(error) }, "nobody could be told either");
    return false;
  }
}
