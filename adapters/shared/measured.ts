/** A desk whose answers are counted, by the surface that asks. */
import { type AwaitedDesk, CodedError, type Reply } from "../../src/index.ts";
import { type Elapsed, elapsed } from "./clock.ts";
import type { Metrics } from "./metrics.ts";

/** The same desk; what it is asked for an answer (not for pages, proposals or lists) is counted and timed. */
export function measured(desk: AwaitedDesk, surface: string, metrics: Metrics, now: Elapsed = elapsed): AwaitedDesk {
  const counted =
    <A extends readonly unknown[]>(work: (...given: A) => Reply | Promise<Reply>) =>
    async (...given: A): Promise<Reply> => {
      const begun = now();
      try {
        const reply = await work(...given);
        const { outcome, understood } = reply.answer;
        metrics.answered(surface, { outcome, language: understood.language, seconds: (now() - begun) / 1000 });
        return reply;
      } catch (error) {
        metrics.failed(surface, error instanceof CodedError ? error.code : "unexpected");
        throw error;
      }
    };
  return {
    ...desk,
    get corpus() {
      return desk.corpus;
    },
    ask: counted(desk.ask),
    lookup: counted(desk.lookup),
    support: counted(desk.support),
  };
}
