import { fail, ok, type Result } from "../domain/result.ts";
import type { Lexicon } from "../text/lexicon.ts";
import { markFinder } from "../text/marks.ts";
import { type Proposal, propose } from "./propose.ts";
import { readDraft } from "./read-file.ts";
import { type CMaps, NO_CMAPS } from "./readers/pdf/cmaps.ts";
import { Refusal, type RefusalReason } from "./refusal.ts";
import { roleFinder } from "./role-finder.ts";
import type { Source } from "./source.ts";
import { countryFinder } from "./text-tools.ts";

/**
 * From the bytes of an original to the document and facts that the corpus would hold.
 * @param cMaps character maps for the fonts of PDF files, see `readDraft`
 * @returns the proposal, or why the file cannot be read; throws only on a fault of the importer itself
 */
export async function importFile(
  bytes: Uint8Array,
  source: Source,
  lexicon: Lexicon,
  cMaps: CMaps = NO_CMAPS,
): Promise<Result<Proposal, RefusalReason>> {
  try {
    const draft = await readDraft(source.file, bytes, cMaps);
    const url = source.url ?? draft.properties.url;
    return ok(
      propose(
        draft,
        { ...source, ...(url === undefined ? {} : { url }) },
        (language) => countryFinder(lexicon, language),
        markFinder(lexicon),
        roleFinder(lexicon),
      ),
    );
  } catch (error) {
    if (error instanceof Refusal) return fail(error.reason);
    throw error;
  }
}
