/** What the desk keeps, opened where the settings say: in PostgreSQL, or in the data folder. */
import { CodedError } from "../../src/index.ts";
import { openState } from "../files/state.ts";
import type { Settings } from "../shared/config.ts";
import type { Logger } from "../shared/log.ts";
import type { Inbox } from "../shared/stores/inbox.ts";
import { CLOCKS } from "../shared/stores/shelf.ts";
import { type SparingState, sparingStateOver } from "../shared/stores/state.ts";

export interface Stores {
  readonly state: SparingState;
  /** absent where one process serves alone */
  readonly inbox?: Inbox;
  stop(): Promise<void>;
}

/**
 * Opens the stores. A database that is away is tried again whenever something is to be kept, and answers are given meanwhile;
 * one that refuses the desk needs a person.
 * @throws CodedError `database-refused`
 */
export async function openStores(
  { data, databaseUrl, keepDays }: Pick<Settings, "data" | "databaseUrl" | "keepDays">,
  log: Logger,
): Promise<Stores> {
  if (databaseUrl === null) return { state: openState(data, log, { keepDays }), stop: async () => {} };
  const { openPostgres, tryPostgres } = await import("../engines/postgres/open.ts");
  try {
    await tryPostgres(databaseUrl, log);
  } catch (error) {
    if (!(error instanceof CodedError) || error.code !== "database-away") throw error;
    log.error({ err: error, mend: error.words().mend }, "the database is away; the desk answers without it meanwhile");
  }
  const { shelves, inbox, tried, faults, stop } = openPostgres(databaseUrl, log);
  await tried;
  const state = sparingStateOver(shelves, log, { clocks: CLOCKS, keepDays });
  return { state: { ...state, faults: () => [...state.faults(), ...faults()] }, inbox, stop };
}
