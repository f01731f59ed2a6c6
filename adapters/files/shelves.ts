/** Shelves in the data folder: a folder each, a small file for each name. Several processes may share them. */
import { join } from "node:path";
import type { Shelf, ShelfKind, Shelves } from "../shared/stores/shelf.ts";
import { nameFor } from "../shared/stores/shelf.ts";
import { openRoom, type Room } from "./room.ts";

/** A file beyond this many characters is rewritten with the lines that are of use. */
const COMPACT_AT = 32_000;

/**
 * @param folder the data folder
 * @param now milliseconds since 1970
 * @returns shelves; `open` throws the CodedError `file-unreadable` when the folder cannot be made
 */
export function shelvesInFolder(folder: string, now: () => number): Shelves {
  return {
    open: (kind) =>
      shelfIn(openRoom(join(folder, kind.name), { keptMs: kind.keptMs, files: kind.names }, now), kind, now),
    mend: "Look at the folder of COPDESK_DATA: is the disk full, mounted read-only, or the folder somebody else's?",
  };
}

function shelfIn(room: Room, { lines = Number.POSITIVE_INFINITY }: ShelfKind, now: () => number): Shelf {
  const read = (name: string) =>
    (room.read(name) ?? "")
      .split("\n")
      .filter((line) => line !== "")
      .slice(-lines);
  return {
    read: async (name) => read(name),
    async append(name, line) {
      // The line break comes first: what a killed process left half written spoils no line but its own.
      room.append(name, `\n${line}`);
      if (lines < Number.POSITIVE_INFINITY && (room.read(name)?.length ?? 0) > COMPACT_AT) {
        room.write(
          name,
          read(name)
            .map((each) => `\n${each}`)
            .join(""),
        );
      }
    },
    put: async (name, line) => room.write(name, line),
    claim: async (name, holdMs) => claimFile(room, name, holdMs, now()),
  };
}

/**
 * A claim is a file that must not be there yet, the one step in which two processes cannot both succeed. One that holds no
 * more is succeeded, never taken over: the successor's name follows from it, so that of all who see it expired one alone can
 * make the next.
 */
function claimFile(room: Room, name: string, holdMs: number, now: number): boolean {
  if (room.create(name)) return true;
  const since = room.writtenAt(name);
  // Made later than now: by a clock that was set back since.
  if (since === null || Math.abs(now - since) < holdMs) return false;
  return claimFile(room, nameFor(`${name} ${since}`), holdMs, now);
}
