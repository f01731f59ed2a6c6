/** The front page, asked for as a browser asks that runs no scripts. */
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { load } from "cheerio";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { createThrottle } from "../../adapters/shared/throttle.ts";
import { createAsk } from "../../adapters/web/ask.ts";
import { createSite } from "../../adapters/web/site.ts";
import { CodedError, createDesk, type Desk, LANGUAGES } from "../../src/index.ts";
import { CORPUS, openLibrary, TODAY } from "../corpus/open-library.ts";
import { folded } from "./reader.ts";

const GOLD = z.object({ question: z.string(), history: z.array(z.string()) });
const PROPOSALS = z.array(z.object({ value: z.string(), label: z.string() }));
const KILOBYTE = 1024;

let desk: Desk;
beforeAll(async () => {
  desk = createDesk(await openLibrary(CORPUS));
});

const site = (more: { readonly publicUrl?: string; readonly perAddress?: number } = {}) =>
  createSite({
    desk: () => desk,
    original: async () => null,
    today: () => TODAY,
    publicUrl: more.publicUrl ?? null,
    ...(more.perAddress === undefined
      ? {}
      : { throttle: createThrottle({ perUser: more.perAddress, perWorkspace: 100 }, () => 0) }),
  });
const get = (path: string, headers: Record<string, string> = {}) => site().request(path, { headers });
const asking = (question: string, history: readonly string[] = []) =>
  `/?q=${[question, ...history].map(encodeURIComponent).join("&h=")}`;

describe("the front page", () => {
  it("shows the reply of chat to each gold question: its words, its proofs, where they stand, in under 100 KB", async () => {
    const lines = readFileSync("tests/gold/questions.jsonl", "utf8").split("\n").filter(Boolean);
    let proofs = 0;
    for (const line of lines) {
      const { question, history } = GOLD.parse(JSON.parse(line));
      const response = await get(asking(question, history));
      expect(response.status).toBe(200);
      const html = await response.text();
      expect(Buffer.byteLength(html), question).toBeLessThan(100 * KILOBYTE);
      const $ = load(html);
      const { answer, view } = desk.ask(question, { history: history.slice(-6), today: TODAY, locale: "en" });
      if (answer.items.length === 0) expect(folded($("h1").text()), question).toBe(folded(answer.headline));
      else expect(folded($("h1").text()), question).not.toBe("");
      const shown = $("#answer").text();
      for (const item of answer.items) expect(shown, question).toContain(/\[\d+\]/.exec(item)?.[0] ?? item);
      expect($("#answer").attr("lang")).toBe(view.language);
      expect($(".proof").length).toBe(answer.citations.length);
      for (const { number, quote, document } of answer.citations) {
        expect(folded($(`#proof-${number} > blockquote`).text())).toBe(folded(quote));
        expect($(`#proof-${number} > p a`).attr("href")).toMatch(
          new RegExp(`^\\./documents/${document}\\?at=(p-[^&#]+)(?:&mark=[\\d.-]+)?#\\1$`),
        );
        proofs += 1;
      }
    }
    expect(proofs).toBeGreaterThan(90);
  });

  it("carries the conversation along in the form and in each suggestion", async () => {
    const first = "Who is the BDT Focal Point for Question 3/2?";
    const $ = load(await (await get(`${asking("and in 2020?", [first])}&lang=fr`)).text());
    const hidden = $("form input[type=hidden]")
      .toArray()
      .map(({ attribs }) => [attribs.name, attribs.value]);
    expect(hidden).toEqual([
      ["h", first],
      ["h", "and in 2020?"],
      ["lang", "fr"],
    ]);
    for (const { attribs } of $(".near a").toArray()) {
      const next = new URL(attribs.href ?? "", "http://here");
      expect(next.searchParams.getAll("h")).toEqual([first, "and in 2020?"]);
      expect(next.searchParams.get("lang")).toBe("fr");
    }
    expect($("html").attr("lang")).toBe("fr");
  });

  it.each(LANGUAGES)("begins in %s, with questions to press that it answers", async (language) => {
    const $ = load(await (await get("/", { "accept-language": language })).text());
    expect($("html").attr("lang")).toBe(language);
    const links = $("main ul a").toArray();
    expect(links.length).toBeGreaterThan(2);
    for (const { attribs } of links) {
      const answer = load(await (await get(`/${attribs.href?.slice(2)}`, { "accept-language": language })).text());
      expect(answer("#answer").attr("lang")).toBe(language);
      expect(answer(".proof").length).toBeGreaterThan(0);
    }
  });

  it("lets its own script run and no other, and be framed and found by nobody", async () => {
    const { headers } = await get("/");
    expect(headers.get("content-security-policy")).toMatch(
      /^default-src 'none'; style-src 'sha256-[\w+/=]+'; script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/,
    );
    expect(headers.get("x-robots-tag")).toBe("noindex");
    const script = await get("/desk.js");
    expect(script.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
    expect(script.headers.get("x-content-type-options")).toBe("nosniff");
  });

  it("says that it took too long instead of breaking", async () => {
    const late: Desk = {
      ...desk,
      ask: () => {
        throw new CodedError("answer-late", { seconds: 5 });
      },
    };
    const app = createAsk({ desk: () => late, today: () => TODAY, publicUrl: null });
    const response = await app.request("/?q=anything");
    expect(response.status).toBe(503);
    expect(await response.text()).toContain(desk.words("en").tookTooLong);
  });
});

describe("proposals", () => {
  it.each([
    ["osm", "Orhan Osmani"],
    ["focal", "BDT Focal Point · Question 3/2"],
    ["nige", "Nigeria"],
    ["CWG", "CWG-COP"],
    ["SG2RGQ/2", "SG2RGQ/20"],
    ["who", "Who is the BDT Focal Point for Question 3/2?"],
  ])("name what begins with %s, and each is answered", async (typed, wanted) => {
    const response = await get(`/suggest?q=${encodeURIComponent(typed)}`);
    const found = PROPOSALS.parse(await response.json());
    expect(found.map(({ value }) => value)).toContain(wanted);
    expect(found.length).toBeLessThanOrEqual(10);
    expect(new Set(found.map(({ value }) => value)).size).toBe(found.length);
    expect(desk.ask(wanted, { today: TODAY }).answer.citations.length, wanted).toBeGreaterThan(0);
  });

  it("are none for nothing", async () => {
    expect(await (await get("/suggest?q=%20")).json()).toEqual([]);
  });
});

describe("the door", () => {
  it.each([
    ["127.0.0.1:3000", 200],
    ["localhost:3000", 200],
    ["[::1]:3000", 200],
    ["evil.example", 421],
    ["127.0.0.1.evil.example:3000", 421],
  ])("opens to its own names alone: %s", async (host, status) => {
    for (const path of ["/", "/suggest?q=nig", "/documents/q3-2-liaison-2023", "/desk.js"]) {
      expect((await get(path, { host })).status, path).toBe(status);
    }
  });

  it("lets an address ask so often, and tells the others apart by the last word of a proxy", async () => {
    const app = site({ publicUrl: "https://desk.example.org", perAddress: 2 });
    const from = (told: string) => app.request("/?q=hello", { headers: { "x-forwarded-for": told } });
    expect([(await from("9.9.9.9")).status, (await from("1.1.1.1, 9.9.9.9")).status]).toEqual([200, 200]);
    const third = await from("2.2.2.2, 9.9.9.9");
    expect([third.status, third.headers.get("retry-after")]).toEqual([429, "60"]);
    expect(await third.text()).toContain(desk.words("en").tooManyQuestions);
    expect((await from("8.8.8.8")).status).toBe(200);
  });

  it("believes nobody's word for an address where it has no proxy", async () => {
    const app = site({ perAddress: 2 });
    const server = createServer((request, response) => void getRequestListener(app.fetch)(request, response));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    try {
      const address = server.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      const statuses: number[] = [];
      for (const told of ["1.1.1.1", "2.2.2.2", "3.3.3.3"]) {
        const { status } = await fetch(`http://127.0.0.1:${port}/?q=hello`, { headers: { "x-forwarded-for": told } });
        statuses.push(status);
      }
      expect(statuses).toEqual([200, 200, 429]);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });
});
