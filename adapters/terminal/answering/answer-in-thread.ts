/** The thread's side: a living desk that answers one call after the other. */
import type { MessagePort } from "node:worker_threads";
import type { Desk } from "../../../src/index.ts";
import { createLogger } from "../../shared/log.ts";
import { failureOf } from "../failure.ts";
import type { LivingDesk } from "../reload/living-desk.ts";
import { openLiving } from "../reload/open-living.ts";
import type { Call, Said, ThreadSetting } from "./call.ts";

/**
 * Opens the desk and answers until the thread is ended.
 * @param dress what tests make of each desk
 */
export async function answerInThread(
  port: MessagePort,
  { folder, publicUrl, logLevel, levels }: ThreadSetting,
  dress: (desk: Desk) => Desk = (desk) => desk,
): Promise<void> {
  const say = (said: Said) => port.postMessage(said);
  try {
    const tell = ({ desk, faults }: Pick<LivingDesk, "desk" | "faults">) => {
      const corpora = Object.fromEntries(levels.map((level) => [level, desk(level).corpus]));
      say({ kind: "state", state: { corpora, faults: faults() } });
    };
    const living = await openLiving(folder, createLogger(logLevel), { publicUrl, levels, onChange: tell });
    port.on("message", (call: Call) => {
      try {
        say({ kind: "answer", value: perform(dress(living.desk(call.level)), call) });
      } catch (error) {
        say({ kind: "failure", failure: failureOf(error) });
      }
    });
    tell(living);
  } catch (error) {
    say({ kind: "unable", failure: failureOf(error) });
  }
}

function perform(desk: Desk, { method, given }: Call): unknown {
  // The type of a call says that the two go together.
  return Reflect.apply(desk[method], desk, given);
}
