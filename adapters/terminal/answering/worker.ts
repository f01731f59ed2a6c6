/** The thread that a desk lives in. */
import { parentPort, workerData } from "node:worker_threads";
import { answerInThread } from "./answer-in-thread.ts";

if (parentPort !== null) void answerInThread(parentPort, workerData);
