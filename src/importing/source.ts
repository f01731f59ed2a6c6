/** Where a document comes from. */
export interface Source {
  /** kebab-case */
  readonly id: string;
  /** the original file with its folders, as far as they tell one file from another, parted by `/` */
  readonly file: string;
  /** of its bytes, 64 hexadecimal digits */
  readonly sha256: string;
  readonly url?: string;
}
