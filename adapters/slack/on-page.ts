import { askedText } from "../shared/conversation/ways.ts";
import { type Clicked, keptUnder, replace } from "./click.ts";
import { draw, type Hand } from "./hand.ts";
import { PAGE_VALUE, readValue } from "./payloads.ts";

/**
 * "More" and "Back": the next or the last three citations, in the place of those on show where one person alone sees them;
 * under an answer that everybody sees, for whoever pressed.
 */
export function onPage(hand: Hand) {
  return async ({ click, value, thread }: Clicked): Promise<void> => {
    const turn = readValue(PAGE_VALUE, value);
    const kept = await keptUnder(hand, click, turn?.key ?? "");
    if (kept === null || turn === null) return;
    const { page, share, sharedBy } = turn;
    const asked = turn.asked ? askedText(kept.state.asked) : null;
    const alone = click.view !== undefined || click.container.is_ephemeral || click.channel?.id.startsWith("D");
    if (alone || click.response_url === undefined) return replace(hand, click, kept, { page, share, sharedBy, asked });
    await hand.respond(
      click.response_url,
      draw(hand, kept, { page, asked: askedText(kept.state.asked) }),
      thread === null ? {} : { thread },
    );
  };
}
