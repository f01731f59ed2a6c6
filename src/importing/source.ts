/** Where a document comes from. */
export interface Source {
  /** kebab-case */
  readonly id: string;
  /** name of the original file */
  readonly file: string;
  /** of its bytes, 64 hexadecimal digits */
  readonly sha256: string;
  readonly url?: string;
}
