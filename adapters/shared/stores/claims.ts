/** Who answers an event that was delivered more than once: whoever claims it first. */
import { createOrder } from "../in-order.ts";
import { nameFor, type Store } from "./shelf.ts";

/** Sees to it that an event delivered several times, or to several processes, is answered once. */
export interface Claims {
  /** true for the first who claims the key within the last fifteen minutes, false for everyone after */
  claim(key: string): Promise<boolean>;
}

const MINUTE = 60_000;

/** Claims hold for fifteen minutes, longer than Slack's last redelivery. */
const HOLDS_MS = 15 * MINUTE;

/** Kept well beyond their validity, so that nobody removes a claim while another looks at it. */
export const CLAIMS: Store<Claims> = {
  shelf: { name: "claims", keptMs: 60 * MINUTE, personal: false, names: 50_000 },
  over: (shelf) => {
    // What came first is also answered first.
    const inOrder = createOrder();
    return { claim: (key) => inOrder(shelf.claim(nameFor(key), HOLDS_MS)) };
  },
};
