/** Who answers an event that was delivered more than once: whoever claims it first. */
import { createOrder } from "../in-order.ts";
import { nameFor, type Store } from "./shelf.ts";

/** Sees to it that an event delivered several times, or to several processes, is answered once. */
export interface Claims {
  /**
   * True for the first who claims the key within the last fifteen minutes, false for everyone after.
   * @param withinMs instead of the fifteen minutes, in milliseconds; a day at most
   */
  claim(key: string, withinMs?: number): Promise<boolean>;
}

const MINUTE = 60_000;

/** Claims hold for fifteen minutes, longer than Slack's last redelivery, where nobody asks for longer. */
const HOLDS_MS = 15 * MINUTE;

/** Kept well beyond the longest that anybody may ask for, so that nobody removes a claim while another looks at it. */
export const CLAIMS: Store<Claims> = {
  shelf: { name: "claims", keptMs: 25 * 60 * MINUTE, personal: false, names: 50_000 },
  over: (shelf) => {
    // What came first is also answered first.
    const inOrder = createOrder();
    return { claim: (key, withinMs = HOLDS_MS) => inOrder(shelf.claim(nameFor(key), withinMs)) };
  },
};
