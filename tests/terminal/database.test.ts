/** What an operator is told of the database that COPDESK_DATABASE_URL names. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { serve } from "../../adapters/terminal/serve.ts";
import { HAS_POSTGRES, type Postgres, startPostgres } from "../postgres.ts";
import { collectingIo, copdesk } from "./run-command.ts";

let data = "";
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), "copdesk-database-"));
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

const env = (url: string) => ({
  COPDESK_DATABASE_URL: url,
  COPDESK_DATA: data,
  COPDESK_PORT: "0",
  COPDESK_LOG_LEVEL: "silent",
});

describe("a database address", () => {
  it.each(["localhost:5432/copdesk", "mysql://localhost/copdesk", "copdesk"])("%s is told to be none", async (url) => {
    for (const command of ["doctor", "serve"]) {
      const { status, out, err } = await copdesk([command], { env: env(url) });
      expect(status).toBe(command === "doctor" ? 1 : 2);
      expect(out + err).toContain(
        "COPDESK_DATABASE_URL must be an address such as postgres://user:password@host:5432/copdesk",
      );
    }
  });

  it("where nothing listens is told by doctor, and the desk answers without it", async () => {
    const url = "postgres://copdesk:secret-of-mine@127.0.0.1:1/copdesk";
    const { status, out } = await copdesk(["doctor"], { env: env(url) });
    expect(status).toBe(1);
    expect(out).toMatch(
      /✗ database: The database 127\.0\.0\.1:1\/copdesk cannot be reached: .*\n\s+→ Check host and port/,
    );
    expect(out).not.toContain("secret-of-mine");
    const { io, events, err } = collectingIo({ env: env(url) });
    const ended = serve({}, io, []);
    const address = async () => {
      await expect.poll(err, { timeout: 60_000 }).toMatch(/healthz/);
      return /(http:\/\/\S+)\/healthz/.exec(err())?.[1] ?? "";
    };
    const page = await fetch(`${await address()}/?q=${encodeURIComponent("who is the Q3/2 focal point")}`);
    expect(await page.text()).toContain("Orhan Osmani");
    events.emit("SIGTERM");
    expect(await ended).toBe(0);
  });
});

describe.runIf(HAS_POSTGRES)("a real database", () => {
  let server: Postgres;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server?.stop());

  it("is found good by doctor", async () => {
    const { out } = await copdesk(["doctor"], { env: env(await server.database()) });
    expect(out).toContain("✓ database: it can be reached, and its tables are up to date");
  });

  it("that refuses the password, or is not there, is told by doctor and keeps serve from starting", async () => {
    for (const url of [
      server.address({ database: "postgres", password: "secret-of-mine" }),
      server.address({ database: "nowhere" }),
    ]) {
      for (const command of ["doctor", "serve"]) {
        const { status, out, err } = await copdesk([command], { env: env(url) });
        expect(status).toBe(1);
        expect(out + err).toMatch(/The database \S+ does not let the desk in: /);
        expect(out + err).toContain("Check user, password and database name");
        expect(out + err).not.toMatch(/secret-of-mine|pass%2Fword/);
      }
    }
  });
});
