/** Keeps original files beside the corpus, in `originals/`, so that a citation can open the page it quotes. */
import { createHash } from "node:crypto";
import { createReadStream, mkdirSync, type ReadStream, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { stat } from "node:fs/promises";
import { basename, join } from "node:path";

/** What a document says of the file that it was made of. */
interface OriginalSource {
  readonly file: string;
  readonly sha256: string;
}

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
export function findOriginal(corpus: string, source: OriginalSource): Uint8Array | null {
  try {
    const bytes = readFileSync(join(corpus, ORIGINALS, basename(source.file)));
    return sha256(bytes) === source.sha256 ? bytes : null;
  } catch {
    return null;
  }
}

/** A kept original whose bytes are those that its document was made of. */
export interface KeptOriginal {
  /** in bytes */
  readonly size: number;
  read(): ReadableStream<Uint8Array>;
}

/**
 * Looks for kept originals without reading them into memory; one that has been looked at is not read again until it
 * changes.
 */
export function originalsOf(corpus: string): (source: OriginalSource) => Promise<KeptOriginal | null> {
  const known = new Map<string, { readonly state: string; readonly sha256: string }>();
  return async ({ file, sha256: wanted }) => {
    const place = join(corpus, ORIGINALS, basename(file));
    try {
      const { size, mtimeMs, ino } = await stat(place);
      const state = `${size} ${mtimeMs} ${ino}`;
      const before = known.get(place);
      const found = before?.state === state ? before.sha256 : await hashOf(place);
      known.set(place, { state, sha256: found });
      if (found !== wanted) return null;
      return { size, read: () => bytesOf(createReadStream(place)) };
    } catch {
      return null;
    }
  };
}

async function hashOf(place: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const part of createReadStream(place)) hash.update(part);
  return hash.digest("hex");
}

function bytesOf(file: ReadStream): ReadableStream<Uint8Array> {
  const parts: AsyncIterator<Buffer> = file[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await parts.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: () => void file.destroy(),
  });
}

/** SHA-256 of some bytes, 64 hexadecimal digits. */
export function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
