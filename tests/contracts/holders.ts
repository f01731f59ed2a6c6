/** Everything that shelves can be held by, as the contract suite opens it. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { openPostgres, type PostgresStores } from "../../adapters/engines/postgres/open.ts";
import { shelvesInFolder } from "../../adapters/files/shelves.ts";
import { createLogger } from "../../adapters/shared/log.ts";
import { shelvesInProcess } from "../../adapters/shared/stores/in-process.ts";
import { CLOCKS, type Clocks, type Shelves } from "../../adapters/shared/stores/shelf.ts";
import { type Keeping, type State, sparingStateOver, stateOver } from "../../adapters/shared/stores/state.ts";
import type { Postgres } from "../postgres.ts";

/** One place where things are kept, with a clock of its own. */
export interface Held {
  /** opens it as another process would */
  open(keeping?: Pick<Keeping, "keepDays">): State;
  /** lets time pass, in milliseconds */
  pass(ms: number): Promise<void>;
  /** has what is too old removed, as happens from time to time */
  forget(): Promise<void>;
  close(): Promise<void>;
}

export interface Holder {
  readonly name: string;
  /** whether it outlives a process */
  readonly lasts: boolean;
  /** whether what is too old goes; what lasts as long as the process is few */
  readonly forgets: boolean;
  readonly needsPostgres?: true;
  hold(server: Postgres | null): Promise<Held>;
}

/** a file, in which no folder can be */
const TAKEN = fileURLToPath(import.meta.url);

function timed(over: (clocks: Clocks, keepDays: number | null) => State, close = () => {}): Held {
  let clock = Date.now();
  const clocks = { now: () => clock, elapsed: () => clock };
  return {
    open: ({ keepDays } = { keepDays: null }) => over(clocks, keepDays),
    pass: async (ms) => {
      clock += ms;
    },
    // A folder is swept whenever it is opened.
    forget: async () => {},
    close: async () => close(),
  };
}

function inFolder(make: (shelves: Shelves, keeping: Keeping) => State, taken: string | null = null): Held {
  const folder = mkdtempSync(join(tmpdir(), "copdesk-state-"));
  return timed(
    (clocks, keepDays) => make(shelvesInFolder(taken ?? folder, clocks.now), { clocks, keepDays }),
    () => rmSync(folder, { recursive: true, force: true }),
  );
}

/** A database of its own; time passes by what it holds getting older. */
async function inPostgres(server: Postgres, make: (shelves: Shelves, keeping: Keeping) => State): Promise<Held> {
  const url = await server.database();
  const opened: PostgresStores[] = [];
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return {
    open({ keepDays } = { keepDays: null }) {
      const stores = openPostgres(url, createLogger("silent"));
      opened.push(stores);
      return make(stores.shelves, { clocks: CLOCKS, keepDays });
    },
    async pass(ms) {
      for (const table of ["lines", "claims"]) {
        await client.query(`update copdesk.${table} set at = at - $1 * interval '1 millisecond'`, [ms]);
      }
    },
    async forget() {
      for (const { forget } of opened) await forget();
    },
    async close() {
      await Promise.all(opened.map(({ stop }) => stop()));
      await client.end();
    },
  };
}

const spared = (shelves: Shelves, keeping: Keeping) => sparingStateOver(shelves, createLogger("silent"), keeping);

/** Each is opened anew for each test. */
export const HOLDERS: readonly Holder[] = [
  { name: "in a folder", lasts: true, forgets: true, hold: async () => inFolder(stateOver) },
  { name: "in a folder, sparing the answer", lasts: true, forgets: true, hold: async () => inFolder(spared) },
  {
    name: "in a folder that cannot be made, sparing the answer",
    lasts: false,
    forgets: false,
    hold: async () => inFolder(spared, join(TAKEN, "file")),
  },
  {
    name: "in the process",
    lasts: false,
    forgets: false,
    hold: async () => timed((clocks, keepDays) => stateOver(shelvesInProcess(clocks), { clocks, keepDays })),
  },
  ...(["in PostgreSQL", "in PostgreSQL, sparing the answer"] as const).map(
    (name): Holder => ({
      name,
      lasts: true,
      forgets: true,
      needsPostgres: true,
      hold: (server) => {
        if (server === null) throw new Error("there is no PostgreSQL");
        return inPostgres(server, name === "in PostgreSQL" ? stateOver : spared);
      },
    }),
  ),
];
