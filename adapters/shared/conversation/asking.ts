/** The way from a question to an answer that is kept, the same on every platform: recall, ask, keep, remember. */
import type { AskContext, Language, Reply } from "../../../src/index.ts";
import type { AdapterContext } from "../adapter.ts";
import { createLanes } from "../lanes.ts";
import type { Memory } from "../stores/memory.ts";
import type { ReplyState } from "../stores/replies.ts";
import { askFirstKnown, put, type Ways } from "./ways.ts";

/** What a question is asked within. */
export interface Conversation {
  /** questions of one lane are asked one after another, so that each sees those before it; null: it stands alone */
  readonly lane: string | null;
  /** keys of threads where earlier questions are looked for; the first that holds any counts */
  readonly recall: readonly string[];
  /** keys of threads that remember it */
  readonly remember: readonly string[];
}

/** Nothing goes before, nothing follows. */
export const ALONE: Conversation = { lane: null, recall: [], remember: [] };

/** An answer with the key that its buttons find it by. */
export interface Kept {
  readonly reply: Reply;
  readonly key: string;
  readonly state: ReplyState;
  /** the corpus is another than when it was first asked */
  readonly changed: boolean;
}

export interface Question {
  /** how it may be understood: the first that the documents know something of is answered, else the first */
  readonly ways: Ways;
  readonly within: Conversation;
  /** the question as a later one should see it; where it is not given, as the desk has put it */
  readonly remembered?: string;
  readonly locale?: Language;
}

export interface Asking {
  /** Asks the desk, remembers the question for those that follow and the answer for its buttons. */
  ask(question: Question): Promise<Kept>;
  /** The answer under a button, from the corpus as it is now; null when the key is too old. */
  again(key: string): Promise<Kept | null>;
}

/** One for each platform: its lanes are those of the process. */
export function createAsking(context: Omit<AdapterContext, "mount">): Asking {
  const lanes = createLanes();
  const answer = async ({ ways, within, remembered, locale }: Question): Promise<Kept> => {
    const { memory, replies } = context;
    // A look-up says all that it needs itself, and what somebody else wrote follows nothing.
    const recall = ways[0].kind === "question" ? within.recall : [];
    const history = await recalled(memory, recall);
    const circumstances: AskContext = {
      today: context.today(),
      ...(locale === undefined ? {} : { locale }),
      ...(history.length === 0 ? {} : { history }),
    };
    const { asked, reply } = await askFirstKnown(context.desk(), ways, circumstances);
    // The corpus may have been exchanged while the question waited.
    const state: ReplyState = { asked, context: circumstances, corpus: reply.answer.corpus.version };
    const question = remembered ?? reply.answer.question;
    if (question.trim() !== "") for (const thread of within.remember) await memory.remember(thread, question);
    return { reply, key: await replies.keep(state), state, changed: false };
  };
  return {
    ask(question) {
      const { lane } = question.within;
      return lane === null ? answer(question) : lanes.run(lane, () => answer(question));
    },
    async again(key) {
      const state = await context.replies.find(key);
      if (state === null) return null;
      const reply = await put(context.desk(), state.asked, state.context);
      return { reply, key, state, changed: reply.answer.corpus.version !== state.corpus };
    },
  };
}

/** What was asked before, in the first of the threads that holds anything. */
async function recalled(memory: Memory, threads: readonly string[]): Promise<readonly string[]> {
  for (const thread of threads) {
    const questions = await memory.recall(thread);
    if (questions.length > 0) return questions;
  }
  return [];
}
