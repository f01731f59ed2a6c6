/** What of a library a surface may show. */
import { type Audience, isShownTo } from "../domain/audience.ts";
import { type Library, libraryOf } from "./library.ts";

/**
 * The library as it would be if no document above that level were in the folder: it is answered from this one, so that
 * neither an answer nor a count, a proposal or a version tells of what is left out. Faults go too, since whoever cannot
 * read a document cannot tell whom it is for.
 * @returns the very same library where nothing has to go
 */
export function libraryFor(level: Audience, library: Library): Library {
  const { parts, words, faults } = library;
  const shown = parts.filter(({ document }) => isShownTo(level, document.audience));
  return shown.length === parts.length && (faults.length === 0 || level === "secretariat")
    ? library
    : libraryOf(shown, words);
}
