/**
 * `npm run bench`: speed as ratios within one run, since no two machines are alike.
 * COPDESK_BENCH_COLLECTION names a collection in BEIR layout to take instead of invented words.
 * `npm run bench -- steps DIR...`: what each step of the ranking brings on collections in BEIR layout.
 */
import { benchDesk, benchStart } from "./desk.ts";
import { rankingSteps } from "./ranking-steps.ts";
import { benchRetrieval } from "./retrieval.ts";
import { benchThread } from "./thread.ts";

const [what, ...folders] = process.argv.slice(2);
if (what === "steps") {
  process.stdout.write(rankingSteps(folders));
} else {
  process.stdout.write(`${await benchDesk()}\n`);
  process.stdout.write(`${benchRetrieval(process.env.COPDESK_BENCH_COLLECTION)}\n`);
  process.stdout.write(`${await benchThread()}\n`);
  process.stdout.write(benchStart());
}
