/** A PostgreSQL of the tests' own: Debian's package, started on loopback in a folder that goes with it. */
import { execFile, execFileSync } from "node:child_process";
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import pg from "pg";

const VERSIONS = "/usr/lib/postgresql";
const USER = "copdesk";
const PASSWORD = "a pass/word";

/** Where its programs are; null where it is not installed. */
const BIN = existsSync(VERSIONS)
  ? (readdirSync(VERSIONS)
      .toSorted((a, b) => Number(b) - Number(a))
      .map((version) => join(VERSIONS, version, "bin"))
      .find((bin) => existsSync(join(bin, "initdb"))) ?? null)
  : null;

/** Whether suites that need it can run; those that cannot are left out, and say so. */
export const HAS_POSTGRES = BIN !== null;
if (!HAS_POSTGRES) process.stderr.write("No PostgreSQL (apt-get install postgresql): what needs it is left out.\n");

export interface Postgres {
  readonly port: number;
  /** makes an empty database; gives its address */
  database(): Promise<string>;
  /** the same address with something else in it */
  address(parts: { readonly database: string; readonly password?: string; readonly port?: number }): string;
  /** takes it away at once, as a machine that loses its power */
  halt(): Promise<void>;
  /** and starts it again with what it held */
  resume(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts it: two to three seconds. It must not be run by root, so root runs it as `postgres`. */
export async function startPostgres(): Promise<Postgres> {
  if (BIN === null) throw new Error("PostgreSQL is not installed");
  const folder = mkdtempSync(join(tmpdir(), "copdesk-postgres-"));
  const root = process.getuid?.() === 0;
  const password = join(folder, "password");
  writeFileSync(password, PASSWORD, { mode: 0o600 });
  if (root) {
    const owner = Number(execFileSync("id", ["-u", "postgres"], { encoding: "utf8" }));
    for (const each of [folder, password]) chownSync(each, owner, -1);
  }
  chmodSync(folder, 0o700);
  const run = async (program: string, ...args: readonly string[]) => {
    const [command, ...rest] = root
      ? ["runuser", "-u", "postgres", "--", join(BIN, program), ...args]
      : [join(BIN, program), ...args];
    await promisify(execFile)(command ?? "", rest, { cwd: folder });
  };
  const data = join(folder, "data");
  const auth = ["-A", "scram-sha-256", `--pwfile=${password}`];
  await run("initdb", "-D", data, "-U", USER, ...auth, "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
  const port = await freePort();
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder} -c fsync=off -c max_connections=200`;
  const start = () => run("pg_ctl", "-D", data, "-l", join(folder, "log"), "-w", "-o", options, "start");
  await start();
  let made = 0;
  const address: Postgres["address"] = (parts) =>
    `postgres://${USER}:${encodeURIComponent(parts.password ?? PASSWORD)}@127.0.0.1:${parts.port ?? port}/${parts.database}`;
  return {
    port,
    address,
    async database() {
      made += 1;
      const name = `desk${made}`;
      const client = new pg.Client({ connectionString: address({ database: "postgres" }) });
      await client.connect();
      await client.query(`create database ${name}`);
      await client.end();
      return address({ database: name });
    },
    halt: () => run("pg_ctl", "-D", data, "-m", "immediate", "-w", "stop"),
    resume: start,
    async stop() {
      await run("pg_ctl", "-D", data, "-m", "immediate", "-w", "stop").catch(() => {});
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A port that nobody has at the moment. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const bound = server.address();
      server.close(() => resolve(typeof bound === "object" && bound !== null ? bound.port : 0));
    });
  });
}
