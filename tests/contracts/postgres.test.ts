/** What PostgreSQL alone does for the desk: many processes begin at once, are killed, lose the database, and hand over. */
import { execFile } from "node:child_process";
import { createServer } from "node:net";
import { promisify } from "node:util";
import pg from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { openPostgres, type PostgresStores, tryPostgres } from "../../adapters/engines/postgres/open.ts";
import { createLogger } from "../../adapters/shared/log.ts";
import { dealtWithOnce } from "../../adapters/shared/stores/inbox.ts";
import { CLOCKS } from "../../adapters/shared/stores/shelf.ts";
import { sparingStateOver, stateOver } from "../../adapters/shared/stores/state.ts";
import { HAS_POSTGRES, type Postgres, startPostgres } from "../postgres.ts";

const log = createLogger("silent");
const KEEPING = { clocks: CLOCKS, keepDays: null };
const run = promisify(execFile);

/** A process of its own that does something with the stores, called `stores`, of a database, and then what it is told. */
function elsewhere(url: string, script: string) {
  const begin = `
    import { openPostgres } from "./adapters/engines/postgres/open.ts";
    import { createLogger } from "./adapters/shared/log.ts";
    import { CLOCKS } from "./adapters/shared/stores/shelf.ts";
    import { stateOver } from "./adapters/shared/stores/state.ts";
    const stores = openPostgres(${JSON.stringify(url)}, createLogger("silent"));
    const state = stateOver(stores.shelves, { clocks: CLOCKS, keepDays: null });
    await stores.tried;`;
  return run(process.execPath, ["--import", "tsx", "--input-type=module", "-e", `${begin}\n${script}`]);
}

describe.runIf(HAS_POSTGRES)("PostgreSQL", () => {
  let server: Postgres;
  let url = "";
  const opened: PostgresStores[] = [];
  const open = () => {
    const stores = openPostgres(url, log);
    opened.push(stores);
    return stores;
  };
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterEach(async () => {
    await Promise.all(opened.splice(0).map(({ stop }) => stop()));
  });
  afterAll(() => server?.stop());

  it("makes its tables once though many begin at the same time, and finds them there the next time", async () => {
    url = await server.database();
    const begun = await Promise.all(Array.from({ length: 6 }, () => tryPostgres(url, log)));
    expect(begun).toHaveLength(6);
    await tryPostgres(url, log);
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const { rows } = await client.query("select number from copdesk.migrations");
    await client.end();
    expect(rows).toEqual([{ number: 1 }]);
  });

  it("gives one claim in all when several processes want the same ones", async () => {
    url = await server.database();
    const script = `
      const won = [];
      for (let n = 0; n < 300; n++) if (await state.claims.claim("event " + n)) won.push(n);
      console.log(JSON.stringify(won));
      await stores.stop();`;
    const outputs = await Promise.all([1, 2, 3].map(() => elsewhere(url, script)));
    const won = outputs.flatMap(({ stdout }): number[] => JSON.parse(stdout));
    expect(won.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 300 }, (_, n) => n));
  });

  it("lets a claim of a process that was killed over it go to one other, and none of a process that ended well", async () => {
    url = await server.database();
    await elsewhere(url, `await state.claims.claim("killed"); process.kill(process.pid, "SIGKILL");`).catch(() => {});
    await elsewhere(url, `await state.claims.claim("ended"); await stores.stop();`);
    const [one, two] = [open(), open()].map(({ shelves }) => stateOver(shelves, KEEPING).claims);
    await expect.poll(() => one?.claim("killed")).toBe(true);
    expect(await two?.claim("killed")).toBe(false);
    expect(await one?.claim("ended")).toBe(false);
  });

  it("hands what a killed process had noted and not done to one other, as it was noted", async () => {
    url = await server.database();
    const script = `
      for (const key of ["done", "left"]) await stores.inbox.take({ key, platform: "test", payload: "what of " + key });
      await stores.inbox.take({ key: "elsewhere", platform: "other", payload: "" });
      await stores.inbox.done("done");
      process.kill(process.pid, "SIGKILL");`;
    const dealt: string[] = [];
    for (const { inbox, tried } of [open(), open()]) {
      await tried;
      inbox.inherit("test", async (payload) => void dealt.push(payload));
    }
    await elsewhere(url, script).catch(() => {});
    await expect.poll(() => dealt.length, { timeout: 10_000 }).toBe(1);
    const { inbox, tried } = open();
    await tried;
    let again = 0;
    for (const key of ["done", "left"]) {
      const fresh = await dealtWithOnce(inbox, { key, platform: "test", payload: "" }, async () => void again++);
      expect(fresh).toBe(false);
    }
    expect(again).toBe(0);
    expect(dealt).toEqual(["what of left"]);
  });

  it("hands on no more what has ended three processes", async () => {
    url = await server.database();
    const dealt: string[] = [];
    const { inbox, tried } = open();
    await tried;
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const left = "insert into copdesk.events (key, platform, payload, holder, takers) values ($1, 'test', $1, 7, $2)";
    await client.query(left, ["deadly", 3]);
    await client.query(left, ["harmless", 2]);
    inbox.inherit("test", async (payload) => void dealt.push(payload));
    await expect.poll(() => dealt, { timeout: 10_000 }).toEqual(["harmless"]);
    const { rows } = await client.query("select key, payload, done is null as open from copdesk.events order by key");
    await client.end();
    expect(rows).toEqual([
      { key: "deadly", payload: "deadly", open: true },
      { key: "harmless", payload: null, open: false },
    ]);
  });

  it("costs no answer while it is away, and keeps again when it is back", async () => {
    url = await server.database();
    const { shelves, inbox, faults } = open();
    const state = sparingStateOver(shelves, log, KEEPING);
    await state.memory.remember("a", "first");
    await server.halt();
    try {
      expect(await state.claims.claim("e1")).toBe(true);
      expect(await state.claims.claim("e1")).toBe(false);
      await state.memory.remember("a", "second");
      expect(await state.memory.recall("a")).toEqual(["second"]);
      let dealt = 0;
      expect(await dealtWithOnce(inbox, { key: "k", platform: "test", payload: "" }, async () => void dealt++)).toBe(
        true,
      );
      expect(dealt).toBe(1);
      expect(state.faults().join()).toContain("cannot be reached");
      expect([...state.faults(), ...faults()].join()).not.toContain("pass");
    } finally {
      await server.resume();
    }
    await expect
      .poll(
        async () => {
          await state.memory.remember("a", "third");
          await state.claims.claim(`later ${Date.now()}`);
          return state.faults();
        },
        { timeout: 20_000 },
      )
      .toEqual([]);
    const { memory } = stateOver(open().shelves, KEEPING);
    expect((await memory.recall("a")).slice(0, 3)).toEqual(["first", "second", "third"]);
  });

  it("says in coded errors that it refuses, and that it cannot be reached or does not answer", async () => {
    const silent = createServer(() => {});
    await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
    const bound = silent.address();
    const port = typeof bound === "object" && bound !== null ? bound.port : 0;
    const there = { database: "postgres" };
    for (const [address, code] of [
      [server.address({ ...there, password: "secret-of-mine" }), "database-refused"],
      [server.address({ database: "nowhere" }), "database-refused"],
      [server.address({ ...there, port: 1 }), "database-away"],
      [server.address({ ...there, port }), "database-away"],
    ] as const) {
      const error = await tryPostgres(address, log).catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({ code });
      expect(String(error)).not.toMatch(/secret-of-mine|pass%2Fword/);
    }
    silent.close();
  });
});
