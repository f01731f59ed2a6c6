/** Something wrong in a file of the corpus, with where it is and what mends it. */
export interface Fault {
  readonly file: string;
  /** from 1; null where the file as a whole is meant */
  readonly line: number | null;
  readonly message: string;
  readonly mend: string;
}
