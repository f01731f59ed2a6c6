import { defaultCorpusFolder, lexiconFor } from "../../../adapters/files/read-corpus.ts";
import { roleFinder } from "../../../src/importing/role-finder.ts";
import { compileLexicon } from "../../../src/text/lexicon.ts";

const compiled = compileLexicon(lexiconFor(defaultCorpusFolder()));
if (!compiled.ok) throw new Error("the word lists are broken");

/** Finds the names of posts that the word lists of the repository hold. */
export const ROLES = roleFinder(compiled.value);
