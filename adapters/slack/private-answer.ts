/** Answers that only the asker sees. */
import { failureWords } from "../shared/failure-words.ts";
import { type Hand, wordsOf } from "./hand.ts";
import { type Message, plainMessage } from "./render.ts";

export interface Asker {
  readonly team: string;
  readonly user: string;
  /** where Slack takes the answer */
  readonly url: string;
  /** the thread it should stand in */
  readonly thread?: string;
}

/** Sends what `answer` draws, or why there is nothing; never rejects. */
export async function privately(hand: Hand, asker: Asker, answer: () => Promise<Message>): Promise<void> {
  const { context, respond, throttle } = hand;
  const where = asker.thread === undefined ? {} : { thread: asker.thread };
  try {
    if (throttle.admit(asker.team, asker.user) !== "admitted") {
      await respond(asker.url, plainMessage(wordsOf(hand).tooManyQuestions), where);
      return;
    }
    await respond(asker.url, await answer(), where);
  } catch (error) {
    context.log.error({ err: error }, "a private question went unanswered");
    await tell(hand, asker.url, failureWords(error, wordsOf(hand)), where);
  }
}

/** One line to one person; when even that fails it is logged, since nobody is left to tell. */
export async function tell(
  hand: Hand,
  url: string,
  line: string,
  where: { readonly thread?: string } = {},
): Promise<void> {
  try {
    await hand.respond(url, plainMessage(line), where);
  } catch (error) {
    hand.context.log.error({ err: error }, "could not even say that it failed");
  }
}
