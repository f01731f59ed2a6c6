/** A headline in one sentence that is not longer than it may be. */
import { type Item, lengthOf, type Wording } from "./headline-parts.ts";
import { plain, strongIn } from "./marks.ts";
import type { Messages } from "./messages/messages.ts";
import { stretch } from "./stretch.ts";

/** An item of which less than this can be told is better counted than told. */
const LEAST_ITEM = 24;
const NUMBERS = /(?: \[\d+\])+$/u;

/**
 * The whole of it, else everything that it names in brief, else the first with how many there are ("3 of 5").
 * @param room characters at most, marks aside
 * @returns one sentence or a few, with marks
 */
export function within({ lead, items, between, end }: Wording, room: number, messages: Messages): string {
  const join = (parts: readonly string[]) =>
    items.length === 0 ? lead : `${lead}${lead === "" ? "" : " "}${parts.join(between)}${end}`;
  const whole = join(items.map((each) => each.whole));
  if (lengthOf(whole) <= room) return whole;
  if (items.length === 0) return cut(lead, room);
  const plainest = join(items.map((each) => each.brief(Number.POSITIVE_INFINITY)));
  if (lengthOf(plainest) <= room) return plainest;
  const left = room - lengthOf(join([])) - between.length * (items.length - 1);
  const brief = join(shares(items, left));
  if (left / items.length >= LEAST_ITEM && lengthOf(brief) <= room) return brief;
  for (let shown = items.length - 1; shown > 0; shown -= 1) {
    const counted = messages.partOfList(shown, items.length);
    const space = room - lengthOf(join([])) - between.length * (shown - 1) - counted.length - 1;
    const told = `${join(shares(items.slice(0, shown), space))} ${counted}`;
    if (lengthOf(told) <= room) return told;
  }
  const counted = messages.partOfList(1, items.length);
  const [first] = items;
  return `${cut(join([first?.brief(left) ?? ""]), room - counted.length - 1)} ${counted}`;
}

/** Each item whole where its share of the room allows, else in brief; what short ones leave goes to those that follow. */
function shares(items: readonly Item[], room: number): readonly string[] {
  let left = room;
  const byLength = items
    .map((each, at) => ({ each, at }))
    .toSorted((a, b) => lengthOf(a.each.whole) - lengthOf(b.each.whole));
  const told = new Map<number, string>();
  for (const [done, { each, at }] of byLength.entries()) {
    const share = Math.floor(left / (items.length - done));
    const text = lengthOf(each.whole) <= share ? each.whole : each.brief(share);
    told.set(at, text);
    left -= lengthOf(text);
  }
  return items.map((_, at) => told.get(at) ?? "");
}

/** What matters in a sentence, around it what there is room for, and the numbers of its proofs. */
function cut(text: string, room: number): string {
  if (lengthOf(text) <= room) return text;
  const numbers = NUMBERS.exec(plain(text))?.[0] ?? "";
  return `${stretch(plain(text).slice(0, plain(text).length - numbers.length), strongIn(text), room - numbers.length)}${numbers}`;
}
