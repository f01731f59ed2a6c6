/**
 * `npm run bench:serving -- FOLDER`: what people who ask notice when the corpus of a running desk changes. Copies the
 * folder, opens a desk over the copy as `copdesk serve` does, and adds, changes, breaks and removes documents while
 * questions are asked; tells how long each change took to be answered from, the longest that anything else had to wait,
 * and what the process holds in memory before and after many changes.
 */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout as wait } from "node:timers/promises";
import { forgetLoaded } from "../../adapters/files/library-cache.ts";
import { createLogger } from "../../adapters/shared/log.ts";
import { openLibrary } from "../../adapters/terminal/open-desk.ts";
import { watchDesk } from "../../adapters/terminal/reload/living-desk.ts";

const [from = "corpus", changes = "50"] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), "copdesk-serving-"));
cpSync(from, folder, { recursive: true });
const lines: string[] = [];
const say = (what: string, value: string) => lines.push(`  ${what.padEnd(52)}${value}\n`);
const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(2)} s`;

const start = performance.now();
const living = watchDesk(folder, await openLibrary({ corpus: folder }), createLogger("silent"));
forgetLoaded();
say("load and open", seconds(start));
const names = readdirSync(folder).filter((name) => name.endsWith(".md"));
const ids = names.map((name) => name.replace(/\.md$/, ""));
const [first = "", second = ""] = ids;
const file = (name: string) => join(folder, name);
const original = readFileSync(file(`${first}.md`), "utf8");
const version = () => living.desk().corpus.version;

const QUESTIONS = ["who is the focal point?", "what are the lessons learned?", "which countries contributed in 2020?"];
const delay = monitorEventLoopDelay({ resolution: 5 });
let asked = 0;
let over = false;
let longest = 0;
const asking = (async () => {
  while (!over) {
    const question = QUESTIONS[asked++ % QUESTIONS.length] ?? "";
    const begun = performance.now();
    living.desk().ask(question, { today: "2026-11-23" });
    longest = Math.max(longest, performance.now() - begun);
    await wait(20);
  }
})();

async function watched(what: string, change: () => void, holds: () => boolean): Promise<void> {
  await wait(500);
  delay.reset();
  delay.enable();
  longest = 0;
  const begun = performance.now();
  change();
  while (!holds()) await wait(5);
  const taken = seconds(begun);
  // The first questions after a change count too.
  await wait(200);
  delay.disable();
  say(what, `${taken}, longest wait ${Math.round(delay.max / 1e6)} ms, longest answer ${Math.round(longest)} ms`);
}

/** The heap after everything that can go has gone, in megabytes. */
function held(): string {
  globalThis.gc?.();
  const { heapUsed, rss } = process.memoryUsage();
  return `${Math.round(heapUsed / 1e6)} MB of heap, ${Math.round(rss / 1e6)} MB in all`;
}

await watched(
  "nothing changes",
  () => {},
  () => true,
);
let before = version();
const more = (text: string) => writeFileSync(file(`${first}.md`), `${original}\n${text}\n`);
await watched(
  "the first text changes",
  () => more("One paragraph more."),
  () => version() !== before,
);
before = version();
await watched(
  "a text changes",
  () => more("Two paragraphs more."),
  () => version() !== before,
);
const copy = original.replaceAll(first, `${first}-copy`);
const count = living.desk().corpus.documents;
await watched(
  "a document is added",
  () => writeFileSync(file(`${first}-copy.md`), copy),
  () => living.desk().corpus.documents > count,
);
await watched(
  "it is removed",
  () => rmSync(file(`${first}-copy.md`)),
  () => living.desk().corpus.documents === count,
);
before = version();
await watched(
  "a document is broken",
  () => writeFileSync(file(`${second}.md`), "no head"),
  () => living.faults().length > 0,
);
say("  it is left out, and the others answer", String(living.desk().corpus.documents === count - 1));
const mended = readFileSync(join(from, `${second}.md`), "utf8");
await watched(
  "it is mended",
  () => writeFileSync(file(`${second}.md`), mended),
  () => living.faults().length === 0,
);
const many = ids.slice(0, 200);
before = version();
await watched(
  `${many.length} texts change at once`,
  () => {
    for (const id of many) writeFileSync(file(`${id}.md`), `${readFileSync(join(from, `${id}.md`), "utf8")}\nMore.\n`);
  },
  () => version() !== before,
);
const heard = living.desk();
await watched(
  "the word lists change, and with them everything",
  () => {
    mkdirSync(join(folder, "lexicon"), { recursive: true });
    writeFileSync(
      join(folder, "lexicon", "more.yaml"),
      "concepts:\n  role.harbour-master:\n    canonical: Harbour Master\n    en: harbour master\n",
    );
  },
  () => living.desk() !== heard,
);
say("memory", held());
for (let time = 0; time < Number(changes); time++) {
  before = version();
  more(`Paragraph ${time} of a series, with a word of its own: w${time}.`);
  while (version() === before) await wait(10);
}
say(`memory after ${changes} changes`, held());
over = true;
await asking;
await living.stop();
rmSync(folder, { recursive: true, force: true });
process.stdout.write(
  `A running desk over ${ids.length} documents, ${asked} questions asked meanwhile\n${lines.join("")}`,
);
