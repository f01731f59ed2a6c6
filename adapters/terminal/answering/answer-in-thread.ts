/** The thread's side: a living desk that answers one call after the other. */
import type { MessagePort } from "node:worker_threads";
import type { Desk } from "../../../src/index.ts";
import { createLogger } from "../../shared/log.ts";
import { failureOf } from "../failure.ts";
import { openLiving } from "../reload/open-living.ts";
import type { Call, Said, ThreadSetting } from "./call.ts";

/**
 * Opens the desk and answers until the thread is ended.
 * @param dress what tests make of each desk
 */
export async function answerInThread(
  port: MessagePort,
  { folder, publicUrl, logLevel }: ThreadSetting,
  dress: (desk: Desk) => Desk = (desk) => desk,
): Promise<void> {
  const say = (said: Said) => port.postMessage(said);
  try {
    const living = await openLiving(folder, createLogger(logLevel), {
      publicUrl,
      onChange: ({ desk, faults }) => say({ kind: "state", state: { corpus: desk().corpus, faults: faults() } }),
    });
    port.on("message", (call: Call) => {
      try {
        say({ kind: "answer", value: perform(dress(living.desk()), call) });
      } catch (error) {
        say({ kind: "failure", failure: failureOf(error) });
      }
    });
    say({ kind: "state", state: { corpus: living.desk().corpus, faults: living.faults() } });
  } catch (error) {
    say({ kind: "unable", failure: failureOf(error) });
  }
}

function perform(desk: Desk, { method, given }: Call): unknown {
  // The type of a call says that the two go together.
  return Reflect.apply(desk[method], desk, given);
}
