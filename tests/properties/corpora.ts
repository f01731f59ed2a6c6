/** The corpora that what holds for every corpus is tried on. */
import { readdirSync, readFileSync } from "node:fs";
import { lexiconFor } from "../../adapters/files/read-corpus.ts";
import { idOf } from "../../src/importing/ids.ts";
import { importFile } from "../../src/importing/import-file.ts";
import type { Library } from "../../src/index.ts";
import { compileLexicon } from "../../src/text/lexicon.ts";
import { CORPUS, OTHER_CORPUS, openLibrary, toLibrary } from "../corpus/open-library.ts";

/** Each with its name: the five documents, the invented ones, and two sets of files as the importer reads them. */
export const CORPORA: readonly (readonly [name: string, open: () => Promise<Library>])[] = [
  ["the five documents", () => openLibrary(CORPUS)],
  ["the invented documents", () => openLibrary(OTHER_CORPUS)],
  ["the first imported set", () => importedSet("first")],
  ["the second imported set", () => importedSet("second")],
];

async function importedSet(set: string): Promise<Library> {
  const folder = `tests/gold/imported/${set}/originals`;
  const files = lexiconFor("corpus");
  const lexicon = compileLexicon(files);
  if (!lexicon.ok) throw new Error(JSON.stringify(lexicon.error));
  const documents = [];
  const facts = [];
  for (const file of readdirSync(folder).toSorted()) {
    const id = idOf(file);
    const read = await importFile(
      readFileSync(`${folder}/${file}`),
      { id, file, sha256: "0".repeat(64) },
      lexicon.value,
    );
    if (!read.ok) throw new Error(`${file}: ${JSON.stringify(read.error)}`);
    documents.push({ name: `${id}.md`, text: read.value.markdown });
    if (read.value.factsYaml !== null) facts.push({ name: `${id}.facts.yaml`, text: read.value.factsYaml });
  }
  return toLibrary({ documents, facts, lexicon: files });
}
