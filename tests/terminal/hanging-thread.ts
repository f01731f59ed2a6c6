/** The thread of a desk with questions that never end, that throw, and that end the thread. */
import { parentPort, workerData } from "node:worker_threads";
import { answerInThread } from "../../adapters/terminal/answering/answer-in-thread.ts";
import type { Desk } from "../../src/index.ts";

const dress = (desk: Desk): Desk => ({
  ...desk,
  ask(question, context) {
    if (question === "throw") throw new Error("thrown by a test");
    if (question === "exit") process.exit(3);
    while (question === "hang");
    return desk.ask(question, context);
  },
});

if (parentPort !== null) void answerInThread(parentPort, workerData, dress);
