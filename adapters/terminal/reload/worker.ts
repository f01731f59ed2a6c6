/** Reads the corpus folder each time it is told to, in a thread of its own, so that nobody waits for an answer meanwhile. */
import { parentPort, workerData } from "node:worker_threads";
import type { Start } from "./job.ts";
import { readAnew } from "./read-anew.ts";

const { folder, library }: Start = workerData;
let latest = library;

parentPort?.on("message", async () => {
  latest = await readAnew(folder, latest, (reading) => parentPort?.postMessage(reading));
});
