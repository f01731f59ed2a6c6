/** Forgets what is too old, now and then, whichever process does it. */
import type { ShelfKind } from "../../shared/stores/shelf.ts";
import type { Database } from "./database.ts";

/** Events that were dealt with are known this long, in milliseconds: longer than any platform sends them again. */
const EVENTS_MS = 3_600_000;

/** So many rows at a time: a statement must not take long. */
const AT_A_TIME = 2_000;

/** @throws whatever the database says */
export async function forgetOld(database: Database, kinds: Iterable<ShelfKind>): Promise<void> {
  for (const { name, keptMs } of kinds) {
    await removeFrom(database, "lines", keptMs, name);
    await removeFrom(database, "claims", keptMs, name);
  }
  await removeFrom(database, "events", EVENTS_MS, null);
}

async function removeFrom(
  database: Database,
  table: "lines" | "claims" | "events",
  keptMs: number,
  shelf: string | null,
): Promise<void> {
  const sql = `delete from copdesk.${table} where ctid = any(array(
      select ctid from copdesk.${table} where at < now() - $1 * interval '1 millisecond'
        ${shelf === null ? "" : "and shelf = $2"} limit ${AT_A_TIME}))
    returning true as removed`;
  const values = shelf === null ? [keptMs] : [keptMs, shelf];
  while ((await database.query(sql, values)).length === AT_A_TIME);
}
