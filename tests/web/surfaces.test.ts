/** The whole web of the desk, put together as the command puts it: each way in shows what is for its level. */
import { beforeAll, describe, expect, it } from "vitest";
import { readCorpus } from "../../adapters/files/read-corpus.ts";
import { readLevels, type Surface } from "../../adapters/shared/levels.ts";
import { createLogger } from "../../adapters/shared/log.ts";
import { openWeb } from "../../adapters/terminal/open-web.ts";
import { type Audience, createDesk, type Desk, libraryFor } from "../../src/index.ts";
import { CORPUS, TODAY, toLibrary } from "../corpus/open-library.ts";

const HIDDEN = "bdt-circular-112";
const PUBLIC = "https://desk.example.org";
const desks = new Map<Audience, Desk>();

beforeAll(async () => {
  const files = readCorpus(CORPUS);
  const documents = files.documents.map(({ name, text }) =>
    name.includes(HIDDEN) ? { name, text: text.replace(/^audience: .*$/m, "audience: members") } : { name, text },
  );
  const library = await toLibrary({ ...files, documents });
  for (const level of ["public", "members", "secretariat"] as const) {
    desks.set(level, createDesk(libraryFor(level, library), { publicUrl: PUBLIC }));
  }
});

function web({ setting = "", publicUrl = PUBLIC }: { setting?: string; publicUrl?: string | null } = {}) {
  const levels = readLevels(setting, publicUrl === null);
  if (levels === null) throw new Error("no levels");
  const deskOf = (surface: Surface) => {
    const desk = desks.get(levels[surface]);
    if (desk === undefined) throw new Error("no desk");
    return desk;
  };
  return openWeb({
    deskOf,
    folder: CORPUS,
    publicUrl,
    embedOrigins: ["https://www.example.org"],
    keep: null,
    today: () => TODAY,
    log: createLogger("silent"),
  });
}

const CALL = {
  method: "POST",
  headers: { "content-type": "application/json", accept: "application/json, text/event-stream" },
  body: JSON.stringify({
    jsonrpc: "2.0",
    id: 1,
    method: "tools/call",
    params: { name: "get_document", arguments: { id: HIDDEN } },
  }),
};

describe("a document for members, where the desk is open to others", () => {
  it("is a page, and to programs there is none of it", async () => {
    const app = web();
    expect((await app.request(`/documents/${HIDDEN}`)).status).toBe(200);
    expect((await app.request(`/api/documents/${HIDDEN}`)).status).toBe(404);
    const listed = await app.request("/api/documents");
    expect(await listed.json()).toMatchObject({ total: 4, corpus: { documents: 4 } });
    expect(await (await app.request("/mcp", CALL)).text()).toContain('There is no document \\"bdt-circular-112\\".');
  });

  it("is shown to those whose level is raised, and to everybody on this machine alone", async () => {
    const raised = web({ setting: "api=members mcp=members web=public" });
    expect((await raised.request(`/documents/${HIDDEN}`)).status).toBe(404);
    expect((await raised.request(`/api/documents/${HIDDEN}`)).status).toBe(200);
    expect(await (await raised.request("/mcp", CALL)).text()).toContain("structuredContent");
    expect((await web({ publicUrl: null }).request(`/api/documents/${HIDDEN}`)).status).toBe(200);
  });
});

describe("a page that may embed the field", () => {
  it("is told what is public, and nothing by any other way in", async () => {
    const asked = `/embed/ask?${new URLSearchParams({ question: "Circular BDT/DNS/DGS/112" })}`;
    const headers = { origin: "https://www.example.org" };
    const told = await web().request(asked, { headers });
    expect(told.headers.get("access-control-allow-origin")).toBe("https://www.example.org");
    expect(await told.json()).toMatchObject({ corpus: { documents: 4 } });
    expect((await web({ publicUrl: null }).request(asked, { headers })).status).toBe(200);
    expect((await web().request("/api/documents", { headers })).status).toBe(403);
  });
});

describe("a page elsewhere", () => {
  it.each([
    ["https://evil.example", 403],
    ["null", 403],
    [PUBLIC, 200],
  ])("of %s that asks what is for programs gets %i", async (origin, status) => {
    expect((await web().request("/api/documents", { headers: { origin } })).status).toBe(status);
    const called = await web().request("/mcp", { ...CALL, headers: { ...CALL.headers, origin } });
    expect(called.status).toBe(status);
  });
});
