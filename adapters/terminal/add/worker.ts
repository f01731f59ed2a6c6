/** Imports one file after the other in a thread of its own, so that a hostile file can be stopped. */
import { parentPort, workerData } from "node:worker_threads";
import { importing } from "../../../src/index.ts";
import { readCMap } from "../../files/read-cmap.ts";
import type { Job, Outcome } from "./job.ts";

const { importFile } = await importing.importFile();
const { compileLexicon } = await importing.lexicon();
const lexicon = compileLexicon(workerData.lexicon);
if (!lexicon.ok) throw new Error(`the word lists are broken: ${lexicon.error[0]?.message ?? ""}`);

// On a damaged PDF the library may fail in work that nobody waits for; what counts is what the reading itself gives, and
// without this the thread would end, at worst after its answer.
process.on("unhandledRejection", () => {});

parentPort?.on("message", async ({ bytes, source }: Job) => {
  const answer = (outcome: Outcome) => parentPort?.postMessage(outcome);
  try {
    const result = await importFile(bytes, source, lexicon.value, readCMap);
    answer(result.ok ? { kind: "proposed", proposal: result.value } : { kind: "refused", reason: result.error });
  } catch (error) {
    answer({ kind: "failed", reason: error instanceof Error ? error.message : String(error) });
  }
});
parentPort?.postMessage({ kind: "ready" });
