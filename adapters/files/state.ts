/** What must survive a restart, kept in the data folder. */
import type { Logger } from "../shared/log.ts";
import { shelvesInProcess } from "../shared/stores/in-process.ts";
import { CLOCKS } from "../shared/stores/shelf.ts";
import { type Keeping, type SparingState, sparingStateOver } from "../shared/stores/state.ts";
import { shelvesInFolder } from "./shelves.ts";

/**
 * Opens (or makes) the data folder. Never throws: while the folder fails, everything is kept in the process, and `faults`
 * of what is returned tells of it.
 * @param folder null keeps everything in the process
 * @param keeping how it tells time, and how long it keeps what people asked, where that is not as usual
 */
export function openState(folder: string | null, log: Logger, keeping: Partial<Keeping> = {}): SparingState {
  const { clocks = CLOCKS, keepDays = null } = keeping;
  const shelves = folder === null ? shelvesInProcess(clocks) : shelvesInFolder(folder, clocks.now);
  return sparingStateOver(shelves, log, { clocks, keepDays });
}
