import { afterEach, describe, expect, it } from "vitest";
import {
  createHealthApp,
  type DeskServer,
  type HealthSource,
  startServer,
} from "../../../../adapters/shared/health.ts";

const corpus = { version: "v1", documents: 5, newest: "2023-05-22" };
const up = { name: "slack", status: () => ({ ok: true, detail: "connected" }) } as const;
const down = { name: "discord", status: () => ({ ok: false, detail: "reconnecting" }) } as const;

function source(change: Partial<HealthSource> = {}): HealthSource {
  return {
    adapters: () => [up],
    desk: () => ({ ok: true, detail: "answering" }),
    corpus: () => corpus,
    data: () => ({ faults: [] }),
    stopping: () => false,
    ...change,
  };
}

describe("/readyz", () => {
  it("is 200 while questions are answered, also while a platform is away, and 503 otherwise", async () => {
    const status = async (change: Partial<HealthSource>) =>
      (await createHealthApp(source(change)).request("/readyz")).status;
    expect(await status({})).toBe(200);
    expect(await status({ adapters: () => [down] })).toBe(200);
    expect(await status({ desk: () => ({ ok: false, detail: "starting" }) })).toBe(503);
    expect(await status({ stopping: () => true })).toBe(503);
  });
});

describe("/healthz", () => {
  it("is 200 and names the corpus while everything is connected", async () => {
    const response = await createHealthApp(source()).request("/healthz");
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({
      ok: true,
      stopping: false,
      desk: { ok: true, detail: "answering" },
      adapters: { slack: { ok: true, detail: "connected" } },
      corpus,
      data: { faults: [] },
    });
  });

  it("is 503 and says which platform is away", async () => {
    const response = await createHealthApp(source({ adapters: () => [up, down] })).request("/healthz");
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ ok: false, adapters: { discord: { detail: "reconnecting" } } });
  });

  it("is 503 while no question is answered", async () => {
    const desk = () => ({ ok: false, detail: "1 of 1 threads starting" });
    const response = await createHealthApp(source({ desk })).request("/healthz");
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ ok: false, desk: desk() });
  });

  it("is 503 while the desk stops", async () => {
    const response = await createHealthApp(source({ stopping: () => true })).request("/healthz");
    expect(response.status).toBe(503);
  });

  it("has nothing elsewhere", async () => {
    expect((await createHealthApp(source()).request("/")).status).toBe(404);
  });
});

describe("the server", () => {
  let server: DeskServer | null = null;
  afterEach(() => server?.close());

  it("serves the app and what is mounted, with the body unread", async () => {
    server = await startServer(createHealthApp(source()), "127.0.0.1", 0);
    server.mount("/slack/events", (request, response) => {
      request.setEncoding("utf8");
      let body = "";
      request.on("data", (chunk: string) => {
        body += chunk;
      });
      request.on("end", () => response.end(body.toUpperCase()));
    });
    const at = `http://127.0.0.1:${server.port}`;
    expect((await fetch(`${at}/healthz`)).status).toBe(200);
    const mounted = await fetch(`${at}/slack/events?x=1`, { method: "POST", body: "raw" });
    expect(await mounted.text()).toBe("RAW");
    expect((await fetch(`${at}/slack/events/more`)).status).toBe(404);
  });

  it("says so when the port is taken or the host is none", async () => {
    server = await startServer(createHealthApp(source()), "127.0.0.1", 0);
    await expect(startServer(createHealthApp(source()), "127.0.0.1", server.port)).rejects.toMatchObject({
      code: "address-taken",
    });
    await expect(startServer(createHealthApp(source()), "256.0.0.1", 0)).rejects.toMatchObject({
      code: "address-wrong",
    });
  });
});
