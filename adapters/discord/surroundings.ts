/** What every handler of this adapter works with. */
import type { REST } from "discord.js";
import type { AdapterContext } from "../shared/adapter.ts";
import type { Asking } from "../shared/conversation/asking.ts";
import { createTalk, type Talk } from "../shared/conversation/conversation.ts";
import { createLanes, type Lanes } from "../shared/lanes.ts";
import { createThrottle, DEFAULT_LIMITS, type ThrottleLimits } from "../shared/throttle.ts";

/** What a test turns up to ask a lot, and an operator may want otherwise one day. */
export interface DiscordTuning {
  readonly limits?: ThrottleLimits;
}

export interface Surroundings extends AdapterContext {
  readonly rest: REST;
  readonly talk: Talk;
  readonly asking: Asking;
  /** one a channel: replies stand in the order of the questions */
  readonly lanes: Lanes;
}

export function surroundingsOf(
  context: AdapterContext,
  rest: REST,
  { limits = DEFAULT_LIMITS }: DiscordTuning,
): Surroundings {
  const own = { ...context, log: context.log.child({ platform: "discord" }) };
  const talk = createTalk(own, createThrottle(limits, context.elapsed));
  return { ...own, rest, talk, asking: talk.asking, lanes: createLanes() };
}
