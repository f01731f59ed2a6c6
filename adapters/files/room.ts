/** A folder of many small files that several processes may share, each file either whole or not there. */
import { randomBytes } from "node:crypto";
import {
  appendFileSync,
  closeSync,
  futimesSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { CodedError } from "../../src/index.ts";

export interface RoomLimits {
  /** files that were not written for longer are removed, in milliseconds */
  readonly keptMs: number;
  /** the oldest files beyond this many are removed */
  readonly files: number;
}

export interface Room {
  /** the text of a file, or null when it is not there */
  read(name: string): string | null;
  /** puts a text in its place in one step */
  write(name: string, text: string): void;
  /** adds to the end of a file; lines of several processes do not mix while each is below a disk block */
  append(name: string, text: string): void;
  /** true for the one caller, of all processes, who made the file */
  create(name: string): boolean;
  /** when a file was last written, in milliseconds since 1970; null when it is not there */
  writtenAt(name: string): number | null;
}

/** Old files are looked for when this many were written, and when the room is opened. */
const SWEEP_EVERY = 500;
/** What only its writer should see yet is left alone this long, in milliseconds; later its writer was killed. */
const TEMPORARY_MS = 60_000;

/**
 * Opens a folder, made when it is missing, that only its owner may read: questions are nobody else's business.
 * @param now milliseconds since 1970
 * @throws CodedError `file-unreadable` when it cannot be made
 */
export function openRoom(folder: string, limits: RoomLimits, now: () => number = Date.now): Room {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new CodedError("file-unreadable", { file: folder, reason: codeOf(error) }, { cause: error });
  }
  const place = (name: string) => join(folder, name);
  /** Whoever tidies up may take the folder away while the desk runs. */
  const inFolder = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      if (codeOf(error) !== "ENOENT") throw error;
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      return work();
    }
  };
  let written = 0;
  let sweeping: Promise<void> | null = null;
  const wrote = () => {
    written += 1;
    if (written % SWEEP_EVERY > 0 || sweeping !== null) return;
    // In the background: a look at ten thousand files must not keep a question waiting.
    sweeping = sweep(folder, limits, now()).finally(() => {
      sweeping = null;
    });
  };
  sweepAtOnce(folder, limits, now());

  return {
    read(name) {
      try {
        return readFileSync(place(name), "utf8");
      } catch (error) {
        if (codeOf(error) === "ENOENT") return null;
        throw error;
      }
    },
    write(name, text) {
      const temporary = place(`${name}.${process.pid}-${randomBytes(4).toString("hex")}.tmp`);
      try {
        inFolder(() => writeFileSync(temporary, text, { mode: 0o600 }));
        renameSync(temporary, place(name));
      } catch (error) {
        removeIfPossible(temporary);
        throw error;
      }
      wrote();
    },
    append(name, text) {
      inFolder(() => appendFileSync(place(name), text, { mode: 0o600 }));
      wrote();
    },
    create(name) {
      try {
        const file = inFolder(() => openSync(place(name), "wx", 0o600));
        futimesSync(file, now() / 1000, now() / 1000);
        closeSync(file);
      } catch (error) {
        if (codeOf(error) === "EEXIST") return false;
        throw error;
      }
      wrote();
      return true;
    },
    writtenAt: (name) => statSync(place(name), { throwIfNoEntry: false })?.mtimeMs ?? null,
  };
}

interface Seen {
  readonly name: string;
  /** when it was last written, in milliseconds since 1970 */
  readonly at: number;
}

/** Never rejects: what cannot be seen or removed is left to the next time. */
async function sweep(folder: string, limits: RoomLimits, now: number): Promise<void> {
  try {
    const files: Seen[] = [];
    for (const name of await readdir(folder)) {
      const seen = await stat(join(folder, name)).catch(() => null);
      if (seen !== null) files.push({ name, at: seen.mtimeMs });
    }
    for (const name of tooMany(files, limits, now)) await rm(join(folder, name), { force: true });
  } catch {
    // The folder itself is gone or closed; writing will say so.
  }
}

/** A file that another process removes meanwhile is as good as removed. */
function sweepAtOnce(folder: string, limits: RoomLimits, now: number): void {
  const files = readdirSync(folder).flatMap((name): readonly Seen[] => {
    const at = statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs;
    return at === undefined ? [] : [{ name, at }];
  });
  for (const name of tooMany(files, limits, now)) rmSync(join(folder, name), { force: true });
}

/** Names of the files that are too old, or too many. */
function tooMany(files: readonly Seen[], limits: RoomLimits, now: number): readonly string[] {
  return files
    .toSorted((a, b) => b.at - a.at)
    .filter(({ name, at }, index) => {
      const kept = name.endsWith(".tmp") ? TEMPORARY_MS : limits.keptMs;
      return index >= limits.files || now - at > kept;
    })
    .map(({ name }) => name);
}

/** A read-only disk refuses this too; what counts is why the file could not be written. */
function removeIfPossible(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // Removed with what is too old, later.
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}
