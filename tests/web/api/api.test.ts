/** The ways in for programs, held to their own description. */
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { createThrottle } from "../../../adapters/shared/throttle.ts";
import { createApi } from "../../../adapters/web/api/api.ts";
import { type AwaitedDesk, CodedError, createDesk, ERROR_CODES, type Library } from "../../../src/index.ts";
import { CORPUS, openLibrary, TODAY } from "../../corpus/open-library.ts";
import { questions } from "../../properties/questions.ts";
import { allowed, faultsOf, type Made, requestsTo, type Way, waysOf } from "./description.ts";

const PLENTY = { perUser: 1e6, perWorkspace: 1e6 };

let library: Library;
let desk: AwaitedDesk;
let ways: readonly Way[];
beforeAll(async () => {
  library = await openLibrary(CORPUS);
  desk = createDesk(library);
  ways = waysOf(await (await api().request("/api/openapi.json")).json());
});

function api(more: Partial<Parameters<typeof createApi>[0]> = {}) {
  return createApi({
    desk: () => desk,
    today: () => TODAY,
    publicUrl: null,
    throttle: createThrottle(PLENTY),
    unforeseen: (error) => {
      throw error;
    },
    ...more,
  });
}

/** What came back: always JSON, and never where in the code something happened. */
async function fetched(app: ReturnType<typeof createApi>, target: string, init: RequestInit = {}) {
  const response = await app.request(target, init);
  const text = await response.text();
  expect(response.headers.get("content-type"), target).toMatch(/^application\/json/);
  expect(text).not.toMatch(/\bat [\w.<>]+ \(|node_modules|\.ts:\d+|file:\/\//);
  return { response, body: JSON.parse(text) };
}

async function isAsDescribed(way: Way, { target, init, good }: Made): Promise<void> {
  const { response, body } = await fetched(api(), target, init);
  expect(faultsOf(way, response.status, body), `${target} ${response.status}`).toEqual([]);
  if (response.status === 200) return;
  expect(ERROR_CODES).toContain(body.error.code);
  expect(`${body.error.message}`, target).not.toBe("");
  expect(`${body.error.mend}`, target).toMatch(/\w{3}/);
  // Nobody can tell by a description which documents there are.
  if (good) expect([200, 404], target).toContain(response.status);
  else expect([400, 404, 413, 415], target).toContain(response.status);
}

describe("the description", () => {
  it("names every way in that programs are promised", () => {
    expect(ways.map(({ method, path }) => `${method} ${path}`)).toEqual([
      "get /api/ask",
      "post /api/ask",
      "get /api/passages",
      "get /api/documents",
      "get /api/documents/{id}",
      "get /api/facts/{relation}",
    ]);
  });

  it("holds for requests made from it, good and bad", async () => {
    const words = fc.oneof(questions(library), fc.constantFrom("q3-2-liaison-2023", "osmani", "Nigeria", "circular"));
    for (const way of ways) {
      await fc.assert(
        fc.asyncProperty(requestsTo(way, words), (made) => isAsDescribed(way, made)),
        { seed: 23, numRuns: 60 },
      );
    }
  });

  it("is not met by an answer with a key too many or too few", async () => {
    const [way] = ways;
    if (way === undefined) throw new Error("nothing is described");
    const { body } = await fetched(api(), "/api/ask?question=hello");
    expect(faultsOf(way, 200, body)).toEqual([]);
    expect(faultsOf(way, 200, { ...body, more: 1 })).not.toEqual([]);
    const { headline: _, ...less } = body;
    expect(faultsOf(way, 200, less)).not.toEqual([]);
    expect(faultsOf(way, 201, body)).toEqual(["201 is not described"]);
    const limits = ways.flatMap(({ parameters }) => parameters.filter(({ schema }) => schema.type === "integer"));
    expect(limits.length).toBeGreaterThan(3);
    for (const { schema } of limits) {
      fc.assert(
        fc.property(allowed(schema, fc.string()), (value) => Number.isInteger(value)),
        { numRuns: 5 },
      );
    }
  });
});

describe("for programs", () => {
  it("asks like everybody else, with the questions before and as of a day", async () => {
    const question = "Who is the BDT Focal Point for Question 3/2?";
    const { body } = await fetched(api(), `/api/ask?${new URLSearchParams({ question })}`);
    expect(body).toEqual(JSON.parse(JSON.stringify((await desk.ask(question, { today: TODAY })).answer)));
    const asked = { question: "and his e-mail?", history: [question], language: "fr", asOf: "2021" };
    const posted = await fetched(api(), "/api/ask", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(asked),
    });
    const { answer } = await desk.ask(asked.question, { today: "2021-12-31", locale: "fr", history: [question] });
    expect(posted.body).toEqual(JSON.parse(JSON.stringify(answer)));
    const query = new URLSearchParams([
      ["question", asked.question],
      ["history", question],
      ["language", "fr"],
      ["asOf", "2021"],
    ]);
    expect((await fetched(api(), `/api/ask?${query}`)).body).toEqual(posted.body);
  });

  it("lists facts in stretches, and says how many there are", async () => {
    const { body } = await fetched(api(), "/api/facts/contributions?offset=1&limit=2");
    expect(body.items).toHaveLength(2);
    expect(body.total).toBeGreaterThan(3);
    expect(body.items[0].citation.number).toBe(2);
    expect(body.corpus.documents).toBe(5);
  });

  it("says what is wrong, where, and what to do about it", async () => {
    const { response, body } = await fetched(api(), "/api/facts/roles?limit=5000");
    expect(response.status).toBe(400);
    expect(body.error).toEqual({
      code: "request-wrong",
      message: expect.stringContaining("limit: "),
      mend: expect.stringContaining("/api/openapi.json"),
    });
    expect((await fetched(api(), "/api/nothing")).body.error.code).toBe("not-there");
    const removed = await fetched(api(), "/api/documents", { method: "DELETE" });
    expect([removed.response.status, removed.response.headers.get("allow")]).toEqual([405, "GET, HEAD"]);
  });

  it("answers to its own names alone, and not too often", async () => {
    const named = await fetched(api(), "/api/documents", { headers: { host: "evil.example" } });
    expect([named.response.status, named.body.error.code]).toEqual([421, "name-wrong"]);
    const app = api({ throttle: createThrottle({ perUser: 1, perWorkspace: 10 }, () => 0) });
    expect((await fetched(app, "/api/documents")).response.status).toBe(200);
    const { response, body } = await fetched(app, "/api/documents");
    expect([response.status, body.error.code, response.headers.get("retry-after")]).toEqual([
      429,
      "too-many-requests",
      "60",
    ]);
  });

  it("tells nobody outside what went wrong inside, and whoever keeps the desk everything", async () => {
    const broken = new Error("the disk of somebody is full");
    const heard: unknown[] = [];
    const failing = (error: Error) => ({
      ...desk,
      ask: () => {
        throw error;
      },
    });
    const app = api({ desk: () => failing(broken), unforeseen: (error) => heard.push(error) });
    const { response, body } = await fetched(app, "/api/ask?question=x");
    expect([response.status, body.error.code]).toEqual([500, "request-failed"]);
    expect(JSON.stringify(body)).not.toContain("disk");
    expect(heard).toEqual([broken]);
    const late = api({ desk: () => failing(new CodedError("answer-late", { seconds: 6 })) });
    expect((await fetched(late, "/api/ask?question=x")).response.status).toBe(503);
  });
});
