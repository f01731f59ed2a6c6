/** What all clicks have in common: acknowledged at once, read, and never left without an answer. */
import type { AllMiddlewareArgs, BlockAction, SlackActionMiddlewareArgs } from "@slack/bolt";
import type { ModalView } from "@slack/types";
import type { Kept } from "../shared/conversation/asking.ts";
import type { Said } from "../shared/conversation/said.ts";
import { askedText } from "../shared/conversation/ways.ts";
import { failureWords } from "../shared/failure-words.ts";
import { draw, dressFor, type Hand, noticesOf, wordsOf } from "./hand.ts";
import { answerModal, lineModal } from "./modals.ts";
import { CARRIED, CLICK, type Click } from "./payloads.ts";
import { tell } from "./private-answer.ts";
import { reasonOf } from "./reason.ts";
import { type Dress, plainMessage } from "./render.ts";

/** A click with what the button carried. */
export interface Clicked {
  readonly click: Click;
  /** the value of a button, or of the chosen line of a menu */
  readonly value: string;
  readonly team: string;
  /** the thread of the clicked message */
  readonly thread: string | null;
}

/** Makes a Bolt listener of a handler: what goes wrong is said to whoever clicked. */
export function clicked(hand: Hand, handle: (clicked: Clicked) => Promise<void>) {
  return async ({ ack, body, action }: SlackActionMiddlewareArgs<BlockAction> & AllMiddlewareArgs): Promise<void> => {
    await ack();
    const click = CLICK.parse(body);
    const carried = CARRIED.parse(action);
    const value = carried.value ?? carried.selected_option?.value ?? "";
    const thread = click.message?.thread_ts ?? click.container.thread_ts ?? null;
    try {
      await handle({ click, value, team: click.team?.id ?? "", thread });
    } catch (error) {
      hand.context.log.error({ err: error, reason: reasonOf(error) }, "a click went unanswered");
      const locale = await hand.people.languageOf(click.user.id);
      await sayTo(hand, click, failureWords(error, wordsOf(hand, locale)));
    }
  };
}

/** One line to whoever clicked, under the message or directly. Never rejects. */
export async function sayTo(hand: Hand, click: Click, line: string): Promise<void> {
  if (click.response_url !== undefined) {
    const thread = click.message?.thread_ts ?? click.container.thread_ts;
    await tell(hand, click.response_url, line, thread === undefined ? {} : { thread });
    return;
  }
  try {
    const place = { channel: click.user.id, thread: null, after: "0" };
    await hand.delivery.post(place, plainMessage(line), click.trigger_id);
  } catch (error) {
    hand.context.log.error({ reason: reasonOf(error) }, "could not even say that it failed");
  }
}

/** The answer under a button; says so and gives null when it is too old. */
export async function keptUnder(hand: Hand, click: Click, key: string): Promise<Kept | null> {
  const kept = await hand.asking.again(key);
  if (kept === null) {
    const locale = await hand.people.languageOf(click.user.id);
    await sayTo(hand, click, wordsOf(hand, locale).expired);
  }
  return kept;
}

/** Puts an answer in the place of the one that was clicked, be it a message or a modal. */
export async function replace(hand: Hand, click: Click, kept: Kept, dress: Partial<Dress>): Promise<void> {
  if (click.view !== undefined) {
    await hand.delivery.updateModal(click.view.id, answerModal(kept.reply.view, dressFor(hand, kept, dress)));
    return;
  }
  if (click.response_url === undefined) return;
  await hand.respond(click.response_url, draw(hand, kept, dress), { replace: true });
}

/** Opens what is said as a modal: from the home page a first one, from a modal one on top of it. */
export async function openSaid(hand: Hand, click: Click, said: Said): Promise<void> {
  if (said.kind === "answer") {
    const { kept, notices } = said;
    const dress = { asked: askedText(kept.state.asked), notices: [...notices, ...noticesOf(hand, kept)] };
    return openModal(hand, click, answerModal(kept.reply.view, dressFor(hand, kept, dress)));
  }
  if (said.kind === "line") return openLine(hand, click, "COP Desk", said.line);
  if (said.kind === "help") return openLine(hand, click, "COP Desk", wordsOf(hand, said.language).askSomething);
}

/** Opens a modal of a single line. */
export async function openLine(hand: Hand, click: Click, heading: string, line: string): Promise<void> {
  await openModal(hand, click, lineModal(heading, line));
}

/** A modal on top of the one that was clicked, or a first one; Slack stacks three, so the third is replaced from then on. */
export async function openModal(hand: Hand, click: Click, modal: ModalView): Promise<void> {
  const { view } = click;
  if (view?.type !== "modal") return hand.delivery.openModal(click.trigger_id, modal);
  const { previous_view_id: previous, root_view_id: root } = view;
  const third = typeof previous === "string" && typeof root === "string" && previous !== root;
  if (third) return hand.delivery.updateModal(view.id, modal);
  try {
    await hand.delivery.pushModal(click.trigger_id, modal);
  } catch (error) {
    if (reasonOf(error) !== "push_limit_reached") throw error;
    await hand.delivery.updateModal(view.id, modal);
  }
}
