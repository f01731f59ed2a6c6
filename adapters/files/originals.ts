/** Keeps original files beside the corpus, in `originals/`, so that a citation can open the page it quotes. */
import { createHash } from "node:crypto";
import {
  createReadStream,
  existsSync,
  mkdirSync,
  type ReadStream,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { stat } from "node:fs/promises";
import { basename, dirname, extname, join } from "node:path";

/** What a document says of the file that it was made of. */
interface OriginalSource {
  readonly file: string;
  readonly sha256: string;
}

/** Name of the folder within the corpus. */
export const ORIGINALS = "originals";

/**
 * Puts the bytes of an original into the corpus, whole or not at all. One that is kept already is never overwritten: where
 * another file has its name, the new one bears the beginning of its fingerprint.
 * @param file name of the original; only its last part counts
 * @throws the file system's error
 */
export function keepOriginal(corpus: string, file: string, bytes: Uint8Array): void {
  const hash = sha256(bytes);
  if (findOriginal(corpus, { file, sha256: hash }) !== null) return;
  const [first = "", other = ""] = placesOf(corpus, { file, sha256: hash });
  mkdirSync(dirname(first), { recursive: true });
  const place = existsSync(first) ? other : first;
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
  for (const place of placesOf(corpus, source)) {
    try {
      const bytes = readFileSync(place);
      if (sha256(bytes) === source.sha256) return bytes;
    } catch {
      // It is not there, or cannot be read: the next place may have it.
    }
  }
  return null;
}

/** Where an original may be kept: under its name, or beside another of that name. */
function placesOf(corpus: string, { file, sha256: hash }: OriginalSource): readonly string[] {
  const name = basename(file);
  const ending = extname(name);
  const apart = `${basename(name, ending)}-${hash.slice(0, 8)}${ending}`;
  return [name, apart].map((each) => join(corpus, ORIGINALS, each));
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
  const at = async (place: string, wanted: string): Promise<KeptOriginal | null> => {
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
  return async (source) => {
    const [first = "", other = ""] = placesOf(corpus, source);
    return (await at(first, source.sha256)) ?? (await at(other, source.sha256));
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
