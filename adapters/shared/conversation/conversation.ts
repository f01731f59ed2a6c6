/** The conversation behind every chat platform: who is answered, what is asked, and what is said instead of an answer. */
import type { AwaitedDesk, Language } from "../../../src/index.ts";
import type { AdapterContext } from "../adapter.ts";
import { failureWords } from "../failure-words.ts";
import { createLanes } from "../lanes.ts";
import type { Throttle } from "../throttle.ts";
import { ALONE, type Asking, type Conversation, createAsking, type Question } from "./asking.ts";
import { readLine, type Written } from "./grammar.ts";
import { type Spoken, wordsIn } from "./notation.ts";
import { NOTHING, type Said } from "./said.ts";

/** Who asks, for how much they may. */
export interface Asker {
  /** workspace, server, or the direct conversation itself */
  readonly workspace: string;
  readonly person: string;
  /** where everybody sees the answer; null where the asker alone does */
  readonly channel: string | null;
  readonly locale?: Language;
}

/**
 * The message that another one is about.
 * - `none`: it is about none · `words`: forwarded, quoted or replied to, as far as its words go
 * - `hidden`: replied to, and the desk may not read it
 * - `thread`: whatever stands above in the thread, which the desk may have answered and cannot read otherwise
 */
export type About = { readonly kind: "none" | "hidden" | "thread" } | { readonly kind: "words"; readonly text: string };

/** A message to the desk, as the platform's reader gives it: the one port by which messages come in. */
export interface Heard {
  /** the same for each delivery and each edit of the message, whichever process gets it */
  readonly key: string;
  /** it was written before and changed */
  readonly edited: boolean;
  readonly asker: Asker;
  readonly spoken: Spoken;
  readonly about: About;
  readonly within: Conversation;
  /** where "Find the source" stands: in which menu of a message */
  readonly menu: string;
  /** called when the desk begins to look for an answer; must not reject */
  readonly begun?: () => Promise<void>;
}

export interface Talk {
  readonly asking: Asking;
  /** Answers a message, once. Never rejects. */
  hear(heard: Heard): Promise<Said>;
  /** Answers what was written, chosen or pressed as a command of its own. Never rejects. */
  look(asker: Asker, wanted: Wanted): Promise<Said>;
  /** true for the first who presses a suggestion under an answer that several people see */
  first(key: string): Promise<boolean>;
  /** what somebody is told who asks too much; null for one who may ask, which counts */
  refusal(asker: Asker): Promise<Said | null>;
}

/** What a command asks for: a line by the common grammar, or what its fields say. */
export interface Wanted {
  readonly written: string | ((desk: AwaitedDesk) => Written | Promise<Written>);
  readonly within: Conversation;
  /** above the answer */
  readonly notices?: readonly string[];
}

/** What was heard once is not heard again this long, edits of it included, in milliseconds. */
const HEARD_MS = 24 * 3_600_000;

/** One for each platform. */
export function createTalk(context: Omit<AdapterContext, "mount">, throttle: Throttle): Talk {
  const asking = createAsking(context);
  const { claims, log, memory } = context;
  // What is read before it is asked takes a while too: who came first must still be asked first.
  const order = createLanes();
  const inTurn = <T>({ lane }: Conversation, work: () => Promise<T>): Promise<T> =>
    lane === null ? work() : order.run(lane, work);

  const wordsFor = (language: Language) => context.desk().words(language);
  const languageOf = async (text: string, locale?: Language): Promise<Language> => {
    try {
      return (await context.desk().gesture(text, locale)).language;
    } catch {
      return locale ?? "en";
    }
  };
  /** @param among true where others read it: a second line would be the very burst that is kept down */
  const refusal = async (asker: Asker, text: string, among: boolean): Promise<Said | null> => {
    const { workspace, person, channel, locale } = asker;
    const admission = throttle.admit(workspace, person, channel);
    if (admission === "admitted") return null;
    if (admission === "refused-again" && among) return NOTHING;
    const language = await languageOf(text, locale);
    return { kind: "line", line: wordsFor(language).tooManyQuestions, language, aside: true };
  };
  /** What goes wrong is said to the person who asked, in their language. */
  const saving = async (text: string, locale: Language | undefined, work: () => Promise<Said>): Promise<Said> => {
    try {
      return await work();
    } catch (error) {
      log.error({ err: error }, "a question went unanswered");
      const language = await languageOf(text, locale);
      return { kind: "line", line: failureWords(error, wordsFor(language)), language, aside: false };
    }
  };
  const answer = async (question: Question, notices: readonly string[]): Promise<Said> => {
    const kept = await asking.ask(question);
    return { kind: "answer", kept, notices };
  };
  const hint = async (line: string, text: string, locale?: Language): Promise<Said> => {
    return { kind: "line", line, language: await languageOf(text, locale), aside: false };
  };

  const answeredIn = async ({ recall }: Conversation): Promise<boolean> => {
    const threads = await Promise.all(recall.map((thread) => memory.recall(thread)));
    return threads.some(({ length }) => length > 0);
  };

  /** The message without "cc @Ben" at its end; null where it tells the desk and asks nothing. */
  const addressed = async (spoken: Spoken): Promise<Spoken | null> => {
    const { tail } = spoken;
    if (tail === null || (await context.desk().gesture(tail.word)).kind !== "copied") return spoken;
    return tail.desk ? null : { ...spoken, ...tail.before, tail: null };
  };

  const respond = async (heard: Heard, { text, unseen, nod }: Spoken): Promise<Said> => {
    const { about, within, asker, menu } = heard;
    const { locale } = asker;
    const given = locale === undefined ? {} : { locale };
    const desk = context.desk();
    const { kind, language } = await desk.gesture(text, locale);
    const words = desk.words(language);
    if (kind === "copied") return NOTHING;
    const notices = unseen.length === 0 ? [] : [words.cannotSee(unseen.join(", "))];
    const pointing = text === "" || kind === "proof";
    if (pointing && about.kind === "words") {
      return answer({ ways: [{ kind: "support", text: about.text }], within: ALONE, ...given }, notices);
    }
    const unknown = about.kind === "thread" && kind === "proof" && !(await answeredIn(within));
    const above = about.kind === "hidden" || unknown;
    if (pointing && above) return { kind: "line", line: words.useMenu(menu), language, aside: false };
    if (text === "" && notices[0] !== undefined) return hint(notices[0], text, locale);
    const written = await readLine(desk, wordsIn({ text, nod }), locale);
    if (written.kind === "help") return written;
    if (written.kind === "hint") return hint(written.line, text, locale);
    return answer({ ways: written.ways, within, remembered: text, ...given }, notices);
  };

  return {
    asking,
    refusal: (asker) => refusal(asker, "", true),
    first: (key) => claims.claim(key),
    async hear(heard) {
      const { key, edited, asker, spoken, within } = heard;
      if (!(await claims.claim(key, edited ? HEARD_MS : undefined))) return NOTHING;
      return saving(spoken.text, asker.locale, () =>
        inTurn(within, async () => {
          const own = await addressed(spoken);
          if (own === null) return NOTHING;
          const refused = await refusal(asker, own.text, asker.channel !== null);
          if (refused !== null) return refused;
          await heard.begun?.();
          return respond(heard, own);
        }),
      );
    },
    look(asker, { written, within, notices = [] }) {
      const text = typeof written === "string" ? written : "";
      const { locale } = asker;
      const work = async (): Promise<Said> => {
        const refused = await refusal(asker, text, false);
        if (refused !== null) return refused;
        const desk = context.desk();
        const read = await (typeof written === "string" ? readLine(desk, written, locale) : written(desk));
        if (read.kind === "help") return read;
        if (read.kind === "hint") return hint(read.line, text, locale);
        const [first] = read.ways;
        const question: Question = {
          ways: read.ways,
          within: first.kind === "support" ? ALONE : within,
          ...(first.kind === "question" && text !== "" ? { remembered: first.question } : {}),
          ...(locale === undefined ? {} : { locale }),
        };
        return answer(question, notices);
      };
      return saving(text, locale, () => inTurn(within, work));
    },
  };
}
