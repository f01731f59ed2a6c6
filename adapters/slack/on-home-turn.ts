import { z } from "zod";
import { LANGUAGES } from "../../src/index.ts";
import type { Clicked } from "./click.ts";
import { type Hand, wordsOf } from "./hand.ts";
import { renderHome, SECTIONS } from "./home.ts";
import { readValue } from "./payloads.ts";

/** What the buttons of the home page carry: where to go, and in which language the page is. */
const PLACE = z.object({
  section: z.enum(SECTIONS),
  page: z.number().int().min(0),
  language: z.enum(LANGUAGES),
});

/** Another part of the home page, or another page of it, in its place. */
export function onHomeTurn(hand: Hand) {
  return async ({ click, value }: Clicked): Promise<void> => {
    const place = readValue(PLACE, value);
    if (place === null) return;
    const { context, delivery } = hand;
    const overview = await context.desk().overview({ today: context.today(), locale: place.language });
    await delivery.publishHome(click.user.id, renderHome(overview, wordsOf(hand, place.language), place));
  };
}
