/** That a process lives: a lock in the database that it holds as long as its connection lasts, which a kill ends at once. */
import { randomInt } from "node:crypto";
import type pg from "pg";
import type { Logger } from "../../shared/log.ts";
import { type Database, LOCKS } from "./database.ts";

/** A process as others see it. */
export interface Presence {
  /** the number under which it is known; null while that cannot be seen by others */
  holder(): number | null;
  /** resolves when that was tried once */
  readonly tried: Promise<void>;
  stop(): Promise<void>;
}

/** How long after a connection was lost another is tried, in milliseconds. */
const AGAIN_MS = 500;
/**
 * A machine that is gone says no farewell: the database asks for it after so many seconds, and takes no answer to so many
 * questions for its end.
 */
const KEEPALIVE = "set tcp_keepalives_idle = 5; set tcp_keepalives_interval = 2; set tcp_keepalives_count = 3";

/** For a statement: that the process which a column names lives. */
export function lives(column: string): string {
  return `exists (select from pg_locks where locktype = 'advisory' and granted and objsubid = 2
    and database = (select oid from pg_database where datname = current_database())
    and classid = ${LOCKS} and objid = ${column}::oid)`;
}

/** Shows that this process lives from now on, again and again where the connection is lost. */
export function bePresent(database: Database, log: Logger): Presence {
  const number = randomInt(1, 2 ** 31 - 1);
  let client: pg.Client | null = null;
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;

  const attempt = async (): Promise<void> => {
    let opened: pg.Client | null = null;
    const lost = () => {
      if (client === opened) client = null;
      if (!stopped) timer = setTimeout(() => void attempt(), AGAIN_MS).unref();
    };
    try {
      opened = await database.connect(lost);
      await opened.query(KEEPALIVE);
      await opened.query("select pg_advisory_lock($1, $2)", [LOCKS, number]);
      client = opened;
      if (stopped) await opened.end();
    } catch (error) {
      log.debug({ reason: error instanceof Error ? error.message : String(error) }, "not seen in the database yet");
      if (opened === null) lost();
      // Its end brings the next attempt.
      else await opened.end().catch(() => {});
    }
  };
  const tried = attempt();
  return {
    tried,
    holder: () => (client === null ? null : number),
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await client?.end();
    },
  };
}
