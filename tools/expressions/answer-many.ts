/** Leads many questions through the desk, so that every expression that is built while a question is answered is built. */
import { pathToFileURL } from "node:url";

/** Loads the given modules, by their paths, then asks over the corpora of the repository. */
export async function answerMany(modules: readonly string[]): Promise<void> {
  for (const file of modules) if (file.includes("/src/")) await import(pathToFileURL(file).href);
  const { createDesk } = await import("../../src/index.ts");
  const { CORPUS, OTHER_CORPUS, openLibrary, TODAY } = await import("../../tests/corpus/open-library.ts");
  const { ASKED } = await import("../../tests/properties/questions.ts");
  for (const folder of [CORPUS, OTHER_CORPUS]) {
    const desk = createDesk(await openLibrary(folder));
    for (const question of ASKED.slice(0, 150)) desk.ask(question, { history: [], today: TODAY });
  }
}
