import type { ModalView } from "@slack/types";
import { type Clicked, openLine, openModal } from "./click.ts";
import { type Hand, noticesOf, wordsOf } from "./hand.ts";
import { contextModal, lineModal, minutesModal } from "./modals.ts";
import { type Click, PASSAGES_VALUE, readValue } from "./payloads.ts";

/** The key of an answer and the passages that it cites. */
type Carried = readonly [string, ...string[]];

/** "In context": the first passage on show among its neighbours. */
export function onContext(hand: Hand) {
  return async ({ click, value }: Clicked): Promise<void> => {
    const carried = readValue(PASSAGES_VALUE, value);
    const modal = carried === null ? null : await inContext(hand, carried, 0);
    await show(hand, click, modal);
  };
}

/** The menu in that modal: another of the passages. */
export function onPassage(hand: Hand) {
  return async ({ click, value }: Clicked): Promise<void> => {
    const carried = readValue(PASSAGES_VALUE, click.view?.private_metadata);
    if (carried === null || click.view === undefined) return;
    const words = wordsOf(hand);
    const modal = (await inContext(hand, carried, Number(value))) ?? lineModal(words.inContext, words.passageGone);
    await hand.delivery.updateModal(click.view.id, modal);
  };
}

/** "For the minutes": a formal citation and the quote for each passage on show. */
export function onMinutes(hand: Hand) {
  return async ({ click, value }: Clicked): Promise<void> => {
    const carried = readValue(PASSAGES_VALUE, value);
    if (carried === null) return show(hand, click, null);
    const [key, ...passages] = carried;
    const { language, notices } = await settingOf(hand, key);
    const desk = hand.context.desk();
    const found = await Promise.all(passages.map((passage) => desk.forMinutes(passage, language)));
    const views = found.filter((view) => view !== null);
    const gone = views.length < passages.length ? [wordsOf(hand, language).passageGone] : [];
    const modal = views.length === 0 ? null : minutesModal(views, wordsOf(hand, language), [...notices, ...gone]);
    await show(hand, click, modal);
  };
}

/** Null when the corpus holds the passage no more. */
async function inContext(hand: Hand, carried: Carried, shown: number): Promise<ModalView | null> {
  const [key, ...passages] = carried;
  const { language, notices } = await settingOf(hand, key);
  const desk = hand.context.desk();
  const views = await Promise.all(passages.map((passage) => desk.inContext(passage, language)));
  const view = views[shown] ?? null;
  if (view === null) return null;
  const labels = passages.map((passage, at) => {
    const each = views[at];
    const locator = each?.passages.find((part) => part.cited)?.locator ?? "";
    return [locator, each?.title ?? passage].filter((part) => part !== "").join(" · ");
  });
  return contextModal(view, { carried, labels, shown }, wordsOf(hand, language), notices);
}

/** In which language the answer was, and what has happened to the corpus since. */
async function settingOf(hand: Hand, key: string) {
  const kept = await hand.asking.again(key);
  return { language: kept?.reply.view.language ?? "en", notices: kept === null ? [] : noticesOf(hand, kept) } as const;
}

async function show(hand: Hand, click: Click, modal: ModalView | null): Promise<void> {
  const words = wordsOf(hand);
  if (modal === null) return openLine(hand, click, words.inContext, words.passageGone);
  await openModal(hand, click, modal);
}
