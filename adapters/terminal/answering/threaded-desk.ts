/** The desk of `copdesk serve`: it lives in threads of its own, so that no question keeps the process from anything else. */
import { type Audience, type AwaitedDesk, type Desk, type DeskMethod, interfaceWords } from "../../../src/index.ts";
import type { Logger } from "../../shared/log.ts";
import type { Call, ThreadSetting, ThreadState } from "./call.ts";
import { Lane, type Waiting } from "./lane.ts";

export interface ThreadedOptions {
  readonly setting: ThreadSetting;
  readonly log: Logger;
  /** how many questions can be answered at once; each thread holds the whole corpus */
  readonly threads?: number;
  /** how long one answer may take, in milliseconds */
  readonly deadlineMs?: number;
  /** told when a changed corpus was taken over, or what is wrong with it has changed */
  readonly onState?: () => void;
  /** the thread's module; another one in tests */
  readonly file?: URL;
}

/** A desk in threads. */
export interface ThreadedDesk {
  /** the desk that shows what is for one of the levels it was started with */
  at(level: Audience): AwaitedDesk;
  /** what is wrong with the corpus folder as it is now, one line each */
  faults(): readonly string[];
  /** for `/healthz`: whether some thread answers */
  status(): { readonly ok: boolean; readonly detail: string };
  /** ends the threads; what is still waited for is rejected */
  stop(): Promise<void>;
}

/** Below the time that a stopping process gives its questions: whoever waits for the last one is still told. */
const DEADLINE_MS = 6_000;

/**
 * Starts the threads, and waits until one of them answers.
 * @throws CodedError what kept the first thread from beginning, as `corpus-broken`
 */
export async function startThreadedDesk(options: ThreadedOptions): Promise<ThreadedDesk> {
  const { setting, log, threads = 1, deadlineMs = DEADLINE_MS } = options;
  const { onState = () => {} } = options;
  const { file = new URL("./worker.js", import.meta.url) } = options;
  const waiting: Waiting[] = [];
  let began = () => {};
  let failed = (_: Error) => {};
  const started = new Promise<void>((resolve, reject) => {
    began = resolve;
    failed = reject;
  });

  const onFree = () => {
    began();
    for (const lane of lanes) {
      if (!lane.free) continue;
      const next = waiting.shift();
      if (next === undefined) return;
      lane.take(next);
    }
  };
  const onUnable = (error: Error) => {
    failed(error);
    log.error({ err: error }, "a thread that answers could not begin");
    if (lanes.some((lane) => lane.ready)) return;
    // Nobody can say how long it will last, so whoever waits is told now.
    for (const each of waiting.splice(0)) each.reject(error);
  };
  const lanes: readonly Lane[] = Array.from(
    { length: threads },
    () => new Lane({ file, setting, log, deadlineMs, onFree, onState, onUnable }),
  );
  const stop = async () => {
    for (const each of waiting.splice(0)) each.reject(new Error("the desk has stopped"));
    await Promise.all(lanes.map((lane) => lane.stop()));
  };
  const state = (): ThreadState => {
    const lane = lanes.find((each) => each.ready) ?? lanes.find((each) => each.state !== null);
    if (lane?.state == null) throw new Error("no thread has begun");
    return lane.state;
  };
  const put = (call: Call) =>
    new Promise<unknown>((resolve, reject) => {
      waiting.push({ call, resolve, reject });
      onFree();
    });
  /** What a thread answers to a method is what the desk in it gave back. */
  const ask =
    <M extends DeskMethod>(level: Audience, method: M) =>
    (...given: Parameters<Desk[M]>) =>
      put({ level, method, given } as Call) as Promise<ReturnType<Desk[M]>>;

  try {
    await started;
  } catch (error) {
    await stop();
    throw error;
  }
  const at = (level: Audience): AwaitedDesk => ({
    get corpus() {
      const stamp = state().corpora[level];
      if (stamp === undefined) throw new Error(`the desk was not started for ${level}`);
      return stamp;
    },
    words: interfaceWords,
    ask: ask(level, "ask"),
    lookup: ask(level, "lookup"),
    support: ask(level, "support"),
    gesture: ask(level, "gesture"),
    knows: ask(level, "knows"),
    complete: ask(level, "complete"),
    inContext: ask(level, "inContext"),
    forMinutes: ask(level, "forMinutes"),
    originals: ask(level, "originals"),
    page: ask(level, "page"),
    findPassages: ask(level, "findPassages"),
    listDocuments: ask(level, "listDocuments"),
    readDocument: ask(level, "readDocument"),
    listFacts: ask(level, "listFacts"),
    help: ask(level, "help"),
    overview: ask(level, "overview"),
    shelf: ask(level, "shelf"),
    posts: ask(level, "posts"),
    shares: ask(level, "shares"),
    calendar: ask(level, "calendar"),
    news: ask(level, "news"),
  });
  return {
    at,
    faults: () => state().faults,
    status: () => {
      const ready = lanes.filter((lane) => lane.ready).length;
      return {
        ok: ready > 0,
        detail: ready === threads ? "answering" : `${threads - ready} of ${threads} threads starting`,
      };
    },
    stop,
  };
}
