/** What a name that is looked up as a whole is: its kind, its one form, its place. */

export type IdentifierKind =
  | "question"
  | "resolution"
  | "recommendation"
  | "symbol"
  | "group"
  | "conference"
  | "email"
  | "telephone"
  | "url";

/** A name that is spelt in several ways and means one thing. */
export interface Identifier {
  readonly kind: IdentifierKind;
  /** the same for every spelling: `q3/2`, `resolution/179`, `sg2rgq/20`, `+41227306760` */
  readonly canonical: string;
  /** the revision that is named with it: `rev.1`, else null */
  readonly revision: string | null;
  /** in UTF-16 units of the text as it was given; the revision lies within */
  readonly start: number;
  readonly end: number;
}
