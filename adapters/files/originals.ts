/** Keeps original files beside the corpus, in `originals/`, so that a citation can open the page it quotes. */
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";

/** Name of the folder within the corpus. */
export const ORIGINALS = "originals";

/**
 * Puts the bytes of an original into the corpus, whole or not at all.
 * @param file name of the original; only its last part counts
 * @throws the file system's error
 */
export function keepOriginal(corpus: string, file: string, bytes: Uint8Array): void {
  const folder = join(corpus, ORIGINALS);
  mkdirSync(folder, { recursive: true });
  const place = join(folder, basename(file));
  const temporary = `${place}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, bytes);
    renameSync(temporary, place);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** The kept original of a document, or null when there is none with these very bytes. */
export function findOriginal(
  corpus: string,
  source: { readonly file: string; readonly sha256: string },
): Uint8Array | null {
  try {
    const bytes = readFileSync(join(corpus, ORIGINALS, basename(source.file)));
    return sha256(bytes) === source.sha256 ? bytes : null;
  } catch {
    return null;
  }
}

/** SHA-256 of some bytes, 64 hexadecimal digits. */
export function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
