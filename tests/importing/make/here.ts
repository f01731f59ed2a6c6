import { readCMap } from "../../../adapters/files/read-cmap.ts";
import { defaultCorpusFolder, lexiconFor } from "../../../adapters/files/read-corpus.ts";
import type { Job, Outcome } from "../../../adapters/terminal/add/job.ts";
import { importing } from "../../../src/index.ts";

/** Imports in this thread: a thread of its own takes seconds to learn TypeScript. */
export const here = {
  async import({ bytes, source }: Job): Promise<Outcome> {
    const { importFile } = await importing.importFile();
    const { compileLexicon } = await importing.lexicon();
    lexicon ??= compileLexicon(lexiconFor(defaultCorpusFolder()));
    if (!lexicon.ok) throw new Error("the word lists are broken");
    const result = await importFile(bytes, source, lexicon.value, readCMap);
    return result.ok ? { kind: "proposed", proposal: result.value } : { kind: "refused", reason: result.error };
  },
  async close() {},
};
let lexicon: ReturnType<Awaited<ReturnType<typeof importing.lexicon>>["compileLexicon"]> | null = null;
