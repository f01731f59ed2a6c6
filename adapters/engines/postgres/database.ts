/** The way to the database: a pool of connections, each call within a time limit, what goes wrong in coded errors. */
import pg from "pg";
import { CodedError } from "../../../src/index.ts";
import type { Logger } from "../../shared/log.ts";
import { MIGRATIONS } from "./migrations.ts";

/** Runs one statement at a time. */
export interface Database {
  /**
   * @param values for `$1`, `$2` …
   * @returns its rows
   * @throws CodedError `database-refused`, `database-away`, and what PostgreSQL says of a statement
   */
  query<Row extends object>(sql: string, values?: readonly unknown[]): Promise<readonly Row[]>;
  /** a connection of its own, not of the pool, that is told when it has ended; the schema is there */
  connect(onEnd: () => void): Promise<pg.Client>;
  close(): Promise<void>;
}

/** How long a statement, and the way to the database, may take, in milliseconds. */
const STATEMENT_MS = 1_000;
const CONNECT_MS = 2_000;
/** How long bringing the schema up to date may take, in milliseconds: another process may be at it. */
const MIGRATE_MS = 30_000;
const CONNECTIONS = 8;
/** Of all that asks for advisory locks in a database, what belongs to the desk. */
export const LOCKS = 0x0c0bde5c;
const MIGRATING = 0;

/**
 * Opens nothing yet: the first statement does, once the schema is up to date.
 * @param url as in `COPDESK_DATABASE_URL`
 */
export function createDatabase(url: string, log: Logger): Database {
  const common = { connectionString: url, connectionTimeoutMillis: CONNECT_MS, application_name: "copdesk" };
  const pool = new pg.Pool({ ...common, max: CONNECTIONS, query_timeout: STATEMENT_MS, allowExitOnIdle: true });
  // A connection that breaks while nobody uses it; the next statement makes another.
  pool.on("error", (error) => log.debug({ reason: error.message }, "a connection to the database has ended"));
  let migrated: Promise<void> | null = null;

  const ready = (): Promise<void> => {
    migrated ??= migrate({ ...common, query_timeout: MIGRATE_MS }).catch((error: unknown) => {
      migrated = null;
      throw coded(error, url);
    });
    return migrated;
  };
  return {
    async query<Row extends object>(sql: string, values: readonly unknown[] = []) {
      await ready();
      try {
        return (await pool.query<Row>(sql, [...values])).rows;
      } catch (error) {
        throw coded(error, url);
      }
    },
    async connect(onEnd) {
      await ready();
      const client = new pg.Client({ ...common, query_timeout: STATEMENT_MS, keepAlive: true });
      client.on("error", () => {});
      client.on("end", onEnd);
      try {
        await client.connect();
        return client;
      } catch (error) {
        throw coded(error, url);
      }
    },
    close: () => pool.end(),
  };
}

/** Brings the schema up to date; of several processes one does, and the others wait for it. */
async function migrate(config: pg.ClientConfig): Promise<void> {
  const client = new pg.Client(config);
  client.on("error", () => {});
  try {
    await client.connect();
    await client.query("select pg_advisory_lock($1, $2)", [LOCKS, MIGRATING]);
    const done = await stepsDone(client);
    for (const [place, sql] of MIGRATIONS.entries()) {
      const number = place + 1;
      if (number <= done) continue;
      await client.query("begin");
      await client.query(sql);
      await client.query("insert into copdesk.migrations (number, at) values ($1, now())", [number]);
      await client.query("commit");
    }
  } finally {
    // The lock goes with the connection, and so does what was begun.
    await client.end().catch(() => {});
  }
}

/** How many steps were taken already. Who may not make a schema may use one that was made for it. */
async function stepsDone(client: pg.Client): Promise<number> {
  const made = await client.query<{ there: boolean }>("select to_regclass('copdesk.migrations') is not null as there");
  if (made.rows[0]?.there !== true) {
    await client.query("create schema if not exists copdesk");
    await client.query("create table copdesk.migrations (number integer primary key, at timestamptz)");
  }
  const { rows } = await client.query<{ done: number }>(
    "select coalesce(max(number), 0)::integer as done from copdesk.migrations",
  );
  return rows[0]?.done ?? 0;
}

/** Whom PostgreSQL does not let in, by its own codes: a wrong password, no such user, database or right. */
const REFUSED: ReadonlySet<string> = new Set(["28P01", "28000", "3D000", "42501"]);
/** What PostgreSQL says while it starts, stops, or has no room. */
const AWAY: ReadonlySet<string> = new Set(["57P01", "57P02", "57P03", "53300"]);

function coded(error: unknown, url: string): unknown {
  if (error instanceof CodedError || !(error instanceof Error)) return error;
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  const at = placeOf(url);
  if (REFUSED.has(code)) return new CodedError("database-refused", { at, reason: error.message }, { cause: error });
  // What has one of PostgreSQL's codes was answered by it; all else is the way there.
  const answered = /^[0-9A-Z]{5}$/.test(code) && !AWAY.has(code);
  return answered ? error : new CodedError("database-away", { at, reason: reasonOf(error, code) }, { cause: error });
}

function reasonOf(error: Error, code: string): string {
  // Of several addresses each has failed; Node then tells no more than that in the message.
  if (error instanceof AggregateError) return error.errors.map(String).join("; ");
  return error.message === "" ? code : error.message;
}

/** Where a database is, without user and password. */
function placeOf(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}
