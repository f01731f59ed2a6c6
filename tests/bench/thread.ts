/** What it costs that the desk of `copdesk serve` lives in a thread: the same questions, asked in the process and of the thread. */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createLogger } from "../../adapters/shared/log.ts";
import { type Times, timesTable } from "./timing.ts";

const path = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));

const QUESTIONS = ["who is the Q3/2 focal point", "which countries contributed in 2020?", "lessons learned", "thanks"];
const ROUNDS = 50;

/** Times questions over the corpus that comes with the desk, which must have been built. */
export async function benchThread(): Promise<string> {
  const [core, threads] = [path("dist/src/index.js"), path("dist/adapters/terminal/answering/threaded-desk.js")];
  if (![core, threads].every(existsSync)) return "The thread: not measured, the desk is not built (npm run build)\n";
  const { createDesk }: typeof import("../../src/index.ts") = await import(core);
  const { openLibrary }: typeof import("../../adapters/terminal/open-desk.ts") = await import(
    path("dist/adapters/terminal/open-desk.js")
  );
  const { startThreadedDesk }: typeof import("../../adapters/terminal/answering/threaded-desk.ts") = await import(
    threads
  );
  const folder = path("corpus");
  const near = createDesk(await openLibrary({ corpus: folder }));
  const setting = { folder, publicUrl: null, logLevel: "silent", levels: [] };
  const far = await startThreadedDesk({ setting, log: createLogger("silent") });
  const asked = { "in the process": near, "of the thread": far.at("secretariat") };
  const taken = new Map<string, number[]>(Object.keys(asked).map((name) => [name, []]));
  for (let round = 0; round <= ROUNDS; round++) {
    for (const question of QUESTIONS) {
      for (const [name, desk] of Object.entries(asked)) {
        const start = performance.now();
        await desk.ask(question, { today: "2026-07-01" });
        if (round > 0) taken.get(name)?.push(performance.now() - start);
      }
    }
  }
  await far.stop();
  const times = new Map<string, Times>([...taken].map(([name, each]) => [name, each.toSorted((a, b) => a - b)]));
  return `The thread: ${QUESTIONS.length} questions, from asking to the reply\n${timesTable(times)}`;
}
