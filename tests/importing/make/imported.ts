import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { readCMap } from "../../../adapters/files/read-cmap.ts";
import { defaultCorpusFolder, lexiconFor } from "../../../adapters/files/read-corpus.ts";
import { importFile } from "../../../src/importing/import-file.ts";
import type { Proposal } from "../../../src/importing/propose.ts";
import type { RefusalReason } from "../../../src/importing/refusal.ts";
import { compileLexicon } from "../../../src/text/lexicon.ts";

const compiled = compileLexicon(lexiconFor(defaultCorpusFolder()));

/** What the importer makes of some bytes, or why it refuses them. */
export async function imported(file: string, bytes: Uint8Array): Promise<Proposal | RefusalReason> {
  if (!compiled.ok) throw new Error("the word lists are broken");
  const source = { id: "a", file, sha256: "0".repeat(64) };
  const result = await importFile(bytes, source, compiled.value, readCMap);
  return result.ok ? result.value : result.error;
}

/** What it makes of a file of `tests/importing/cases`. */
export async function importedCase(file: string): Promise<Proposal> {
  const result = await imported(basename(file), readFileSync(`tests/importing/cases/${file}`));
  if ("code" in result) throw new Error(result.code);
  return result;
}
