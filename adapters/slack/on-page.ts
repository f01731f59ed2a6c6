import { type Clicked, keptUnder, replace } from "./click.ts";
import { askedText, type Hand } from "./hand.ts";
import { PAGE_VALUE, readValue } from "./payloads.ts";

/** "More" and "Back": the next or the last three citations, in the place of those on show. */
export function onPage(hand: Hand) {
  return async ({ click, value }: Clicked): Promise<void> => {
    const turn = readValue(PAGE_VALUE, value);
    const kept = await keptUnder(hand, click, turn?.key ?? "");
    if (kept === null || turn === null) return;
    const { page, share, sharedBy, asked } = turn;
    await replace(hand, click, kept, { page, share, sharedBy, asked: asked ? askedText(kept.state.asked) : null });
  };
}
