import type { Corpus } from "../corpus/corpus.ts";
import type { Document, Passage } from "../domain/document.ts";
import type { ContributionFact, EventFact, RoleFact, TermFact } from "../domain/fact.ts";
import type { Language } from "../domain/language.ts";
import type { SearchIndex } from "../search/search-index.ts";
import type { Vocabulary } from "../search/vocabulary.ts";
import type { Lexicon } from "../text/lexicon.ts";

/** A role with what the look-ups need to know of it. */
export interface RoleEntry {
  readonly fact: RoleFact;
  readonly document: Document;
  /** role concepts of its title: `role.focal-point` */
  readonly concepts: readonly string[];
  /** concepts of bodies that the title or the body name: `body.bdt` */
  readonly bodies: readonly string[];
  /** canonical identifiers of the body: `q3/2` */
  readonly identifiers: readonly string[];
  readonly country: string | null;
  /** words of the name, folded */
  readonly name: readonly string[];
}

/** A contribution with its country and symbol in canonical form. */
export interface ContributionEntry {
  readonly fact: ContributionFact;
  readonly document: Document;
  readonly countries: readonly string[];
  readonly symbol: string | null;
}

export interface EventEntry {
  readonly fact: EventFact;
  readonly document: Document;
  readonly identifiers: readonly string[];
  readonly concepts: readonly string[];
}

export interface TermEntry {
  readonly fact: TermFact;
  readonly document: Document;
}

/** Everything an answerer may look things up in. */
export interface Knowledge {
  readonly corpus: Corpus;
  readonly lexicon: Lexicon;
  /** of the documents */
  readonly languages: readonly Language[];
  readonly index: SearchIndex;
  readonly vocabulary: Vocabulary;
  readonly documents: ReadonlyMap<string, Document>;
  readonly passages: ReadonlyMap<string, Passage>;
  readonly roles: readonly RoleEntry[];
  readonly contributions: readonly ContributionEntry[];
  readonly events: readonly EventEntry[];
  readonly terms: readonly TermEntry[];
  /** every canonical identifier that stands in the corpus → passages it stands in */
  readonly identifiers: ReadonlyMap<string, readonly string[]>;
  /** canonical symbol of a document of the corpus → its id */
  readonly symbols: ReadonlyMap<string, string>;
  /** passage, sections apart → ISO codes of the countries that it names itself, where it names any */
  readonly naming: ReadonlyMap<string, readonly string[]>;
  /** ISO codes of the countries that any document names */
  readonly mentioned: ReadonlySet<string>;
}
