/** Asks thousands of questions made of repeated phrases, and tells those that take too long. */
import { createDesk } from "../../src/index.ts";
import { CORPUS, openLibrary, TODAY } from "../corpus/open-library.ts";
import { isSlow, MOST, medianCost } from "../effort/measure.ts";
import { repeatedQuestions } from "../effort/repeated.ts";
import { ASKED } from "../properties/questions.ts";

/** Prints each question that takes more than a hundred times the median; returns how many there are. */
export async function askRepeated(count: number): Promise<number> {
  const desk = createDesk(await openLibrary(CORPUS));
  const asking = (question: string) => () => {
    desk.ask(question, { history: [], today: TODAY });
  };
  const ordinary = ASKED.slice(0, 60).map(asking);
  for (const run of ordinary) run();
  const median = medianCost(ordinary);
  const begun = performance.now();
  const slow = repeatedQuestions(count).filter((question) => {
    const found = isSlow(asking(question), MOST * median);
    if (found) console.error(`too slow: ${JSON.stringify(question)}`);
    return found;
  });
  const took = ((performance.now() - begun) / 1000).toFixed(0);
  console.log(`${count} questions of repeated phrases in ${took} s, ${slow.length} of them too slow;`);
  console.log(`the median of ordinary ones is ${(median / 1000).toFixed(2)} ms`);
  return slow.length;
}
