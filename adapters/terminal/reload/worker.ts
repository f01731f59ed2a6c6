/** Reads the corpus folder each time it is told to, in a thread of its own, so that nobody waits for an answer meanwhile. */
import { parentPort } from "node:worker_threads";
import type { Job } from "./job.ts";
import { readAnew } from "./read-anew.ts";

parentPort?.on("message", (job: Job) => readAnew(job, (reading) => parentPort?.postMessage(reading)));
