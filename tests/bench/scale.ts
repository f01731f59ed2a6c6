/**
 * `npm run bench:scale -- FOLDER COUNT [MORE]`: where one process ends. Fills the folder with so many invented documents
 * (those that are there already stay), opens a desk over it as `copdesk serve` does, and tells what it holds, how long it
 * takes to start, to answer and to take changes over, and how much more the first question after a change costs than later
 * ones. Give the process the heap that it is to be measured with (NODE_OPTIONS=--max-old-space-size=4096).
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { forgetLoaded } from "../../adapters/files/library-cache.ts";
import { createLogger } from "../../adapters/shared/log.ts";
import { openLibrary } from "../../adapters/terminal/open-desk.ts";
import { watchDesk } from "../../adapters/terminal/reload/living-desk.ts";
import { manyName, writeMany } from "./make-many.ts";
import { questionsAbout } from "./many-documents.ts";
import { quantile } from "./timing.ts";

const [folder = "", counted = "2000", more = "500"] = process.argv.slice(2);
if (folder === "") throw new Error("Name a folder: npm run bench:scale -- FOLDER COUNT [MORE]");
const [count, added] = [Number(counted), Number(more)];
await writeMany(folder, 0, count);
const say = (what: string, value: string) => process.stdout.write(`  ${what.padEnd(44)}${value}\n`);
const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(1)} s`;
const TODAY = { today: "2026-11-23" };

const start = performance.now();
const library = await openLibrary({ corpus: folder });
const living = watchDesk(folder, library, createLogger("silent"));
say("start", seconds(start));
forgetLoaded();
const questions = questionsAbout(200);

/** Milliseconds that a question takes. */
function ask(question: string): number {
  const begun = performance.now();
  living.desk().ask(question, TODAY);
  return performance.now() - begun;
}
async function takenOver(change: () => void | Promise<void>, documents?: number): Promise<string> {
  const before = living.desk().corpus.version;
  const begun = performance.now();
  await change();
  const isOver = () =>
    living.desk().corpus.version !== before &&
    (documents === undefined || living.desk().corpus.documents === documents);
  while (!isOver()) await wait(10);
  return seconds(begun);
}
/** The first question after something, and the median of the same kind later. */
function firstAndLater(): string {
  const [first = 0, ...later] = questions.slice(0, 21).map(({ question }) => ask(question));
  const median = quantile(
    later.toSorted((a, b) => a - b),
    0.5,
  );
  return `${first.toFixed(0)} ms, later ones ${median.toFixed(0)} ms: ${(first / median).toFixed(1)} times`;
}

say("the first question", firstAndLater());
const times = questions.map(({ question }) => ask(question)).toSorted((a, b) => a - b);
say(
  `${questions.length} questions, median and 99%`,
  [0.5, 0.99].map((share) => `${quantile(times, share).toFixed(0)} ms`).join(", "),
);
const { corpus } = living.desk();
say(
  "documents, passages",
  `${corpus.documents}, ${library.corpus.documents.reduce((sum, { passages }) => sum + passages.length, 0)}`,
);
globalThis.gc?.();
const { heapUsed, rss } = process.memoryUsage();
say("heap, in all", `${Math.round(heapUsed / 1e6)} MB, ${Math.round(rss / 1e6)} MB`);
const file = join(folder, `${manyName(0)}.md`);
const original = readFileSync(file, "utf8");
for (const what of ["a text changes (the first time)", "a text changes"]) {
  say(what, await takenOver(() => writeFileSync(file, `${readFileSync(file, "utf8")}\nOne paragraph more.\n`)));
  say("  the first question after it", firstAndLater());
}
writeFileSync(file, original);
say(`${added} documents are added`, await takenOver(() => writeMany(folder, count, count + added), count + added));
say("  the first question after it", firstAndLater());
await living.stop();
process.exit();
