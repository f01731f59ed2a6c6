import { readdirSync, readFileSync } from "node:fs";
import { compileLexicon, type Lexicon } from "../../../src/text/lexicon.ts";

const folder = new URL("../../../corpus/lexicon/", import.meta.url);

/** The word lists of the repository, as an adapter would read them. */
export function lexiconFiles(): readonly { name: string; text: string }[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".yaml"))
    .sort()
    .map((name) => ({ name, text: readFileSync(new URL(name, folder), "utf8") }));
}

/** The compiled word lists, after a trip through JSON as a snapshot makes it. */
export function loadLexicon(): Lexicon {
  const compiled = compileLexicon(lexiconFiles());
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.error, null, 1));
  return JSON.parse(JSON.stringify(compiled.value));
}
