/** Where stores keep things: lines under names, on a shelf for each store. A folder, a database or the process holds shelves. */
import { createHash } from "node:crypto";
import { type Elapsed, elapsed } from "../clock.ts";

/** How the lines of one store are laid away. */
export interface ShelfKind {
  /** names the folder, or the rows of the database; never changed once it was used */
  readonly name: string;
  /** names that were not written to for so long are forgotten, in milliseconds */
  readonly keptMs: number;
  /** holds what people asked or said: `COPDESK_KEEP_DAYS` settles how long it is kept */
  readonly personal: boolean;
  /** where room is short the oldest names beyond this many are forgotten */
  readonly names: number;
  /** so many lines of a name are of use, the latest ones; all where it is absent */
  readonly lines?: number;
}

/** One shelf. Each method rejects when what holds it fails. Names are safe as file names, lines hold no line break. */
export interface Shelf {
  /** the lines under a name, oldest first; empty when there are none */
  read(name: string): Promise<readonly string[]>;
  /** adds a line to those of a name */
  append(name: string, line: string): Promise<void>;
  /** puts a line in the place of those of a name */
  put(name: string, line: string): Promise<void>;
  /**
   * Makes a name that stands for something to be done once.
   * @param holdMs how long it holds, in milliseconds
   * @returns true for the one caller, of all processes, who made it
   */
  claim(name: string, holdMs: number): Promise<boolean>;
}

/** What holds shelves. */
export interface Shelves {
  /** @throws whatever keeps it from being opened; it is tried again at its next use */
  open(kind: ShelfKind): Shelf;
  /** what an operator should look at when it fails, in one sentence */
  readonly mend: string;
}

/** What a store tells time by. */
export interface Clocks {
  /** milliseconds since 1970, by the clock on the wall */
  readonly now: () => number;
  readonly elapsed: Elapsed;
}

/** The clocks of this machine. */
export const CLOCKS: Clocks = { now: Date.now, elapsed };

/** A store: how its lines are laid away, and what it makes of a shelf. */
export interface Store<T> {
  readonly shelf: ShelfKind;
  over(shelf: Shelf, clocks: Clocks): T;
}

export const DAY_MS = 24 * 3_600_000;

/** A name for any text, which does not tell the text: 24 hexadecimal digits. */
export function nameFor(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 24);
}

/** What a line holds as JSON; null for one that a killed process left half written. */
export function readLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
