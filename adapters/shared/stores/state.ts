/** What the desk keeps for its platforms. A store is one declaration, of what it lays away and how; here they are listed. */
import type { Logger } from "../log.ts";
import { CLAIMS } from "./claims.ts";
import { FEEDBACK } from "./feedback.ts";
import { MEMORY } from "./memory.ts";
import { REPLIES } from "./replies.ts";
import { type Clocks, DAY_MS, type ShelfKind, type Shelves, type Store } from "./shelf.ts";
import { sparing } from "./sparing.ts";

/** Every store, opened. */
export type State = Readonly<ReturnType<typeof stateOver>>;

/** A state that never fails. */
export interface SparingState extends State {
  /** one line for each shelf that failed and did not work since */
  faults(): readonly string[];
}

/** How things are kept, where it is not as their store says. */
export interface Keeping {
  readonly clocks: Clocks;
  /** how long what people asked and said is kept, in days; null: as long as each store says */
  readonly keepDays: number | null;
}

/** The names that failing stores are told by. */
export const STORE_NAMES: readonly string[] = [MEMORY, CLAIMS, REPLIES, FEEDBACK].map(({ shelf }) => shelf.name);

/** Opens every store over the same shelves. */
export function stateOver(shelves: Shelves, { clocks, keepDays }: Keeping) {
  const kept = (kind: ShelfKind): ShelfKind =>
    kind.personal && keepDays !== null ? { ...kind, keptMs: keepDays * DAY_MS } : kind;
  const opened = <T>({ shelf, over }: Store<T>): T => over(shelves.open(kept(shelf)), clocks);
  return {
    memory: opened(MEMORY),
    claims: opened(CLAIMS),
    replies: opened(REPLIES),
    feedback: opened(FEEDBACK),
  };
}

/** The same, never failing: what cannot be kept costs what it would have added, and `faults` tells of it. */
export function sparingStateOver(shelves: Shelves, log: Logger, keeping: Keeping): SparingState {
  const spared = sparing(shelves, log, keeping.clocks);
  return { ...stateOver(spared, keeping), faults: spared.faults };
}
