/** The pages that show the corpus, and their files, asked for as a browser and a program ask. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { load } from "cheerio";
import ICAL from "ical.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { originalsOf } from "../../adapters/files/originals.ts";
import { readCorpus } from "../../adapters/files/read-corpus.ts";
import { createSite } from "../../adapters/web/site.ts";
import { createDesk, LANGUAGES } from "../../src/index.ts";
import { CORPUS, OTHER_CORPUS, openLibrary, TODAY, toLibrary } from "../corpus/open-library.ts";
import { writeHostile } from "./hostile-corpus.ts";

type Site = ReturnType<typeof createSite>;

const PAGES = ["documents", "people", "contributions", "meetings", "new"] as const;
const KINDS = new Map([
  ["csv", /^text\/csv; charset=utf-8$/],
  ["ics", /^text\/calendar; charset=utf-8$/],
  ["atom", /^application\/atom\+xml; charset=utf-8$/],
]);
const FILES = ["people.csv", "people.ics", "contributions.csv", "meetings.csv", "meetings.ics", "new.atom"] as const;

let folder = "";
const sites = new Map<string, Site>();
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "copdesk-"));
  writeHostile(folder);
  for (const [name, library] of [
    ["own", await openLibrary(CORPUS)],
    ["other", await openLibrary(OTHER_CORPUS)],
    ["hostile", await toLibrary(readCorpus(folder))],
  ] as const) {
    const desk = createDesk(library);
    const source = { desk: () => desk, original: originalsOf(folder), today: () => TODAY, publicUrl: null };
    sites.set(name, createSite(source));
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function get(path: string, of = "own"): Promise<{ readonly text: string; readonly response: Response }> {
  const site = sites.get(of);
  if (site === undefined) throw new Error(of);
  const response = await site.request(`http://localhost/${path}`);
  return { text: await response.text(), response };
}

describe("a page that shows the corpus", () => {
  it.each(PAGES.flatMap((page) => ["own", "other", "hostile"].map((of) => [page, of] as const)))(
    "%s of %s documents is light, and leads nowhere but to what is there, in the chosen language",
    async (page, of) => {
      const seen = new Map<string, number>();
      for (const language of LANGUAGES) {
        const { text, response } = await get(`${page}?lang=${language}`, of);
        expect(response.status).toBe(200);
        expect(Buffer.byteLength(text), language).toBeLessThan(100_000);
        expect(response.headers.get("content-security-policy")).toMatch(
          /^default-src 'none'; style-src 'sha256-[\w+/=]+'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/,
        );
        const $ = load(text);
        expect($("html").attr("lang")).toBe(language);
        expect($("[style], script, img, iframe").length).toBe(0);
        expect($("style").length).toBe(1);
        for (const { attribs } of $("main a").toArray()) {
          const { pathname, searchParams, hash } = new URL(attribs.href ?? "", `http://localhost/${page}`);
          if (attribs.href?.startsWith("#")) {
            expect($("[id]").filter((_, each) => each.attribs.id === hash.slice(1)).length).toBe(1);
            continue;
          }
          if (attribs.href !== "documents") expect(searchParams.get("lang"), attribs.href).toBe(language);
          const known = seen.get(pathname) ?? (await get(pathname.slice(1), of)).response.status;
          seen.set(pathname, known);
          expect(known, pathname).toBe(200);
        }
      }
    },
  );

  it.each(["people", "meetings", "new"])("leads from each proof of %s to a passage that is there", async (page) => {
    const $ = load((await get(page, "other")).text);
    const proofs = $("main table a").toArray();
    expect(proofs.length).toBeGreaterThan(10);
    const read = new Map<string, ReturnType<typeof load>>();
    for (const { attribs } of proofs) {
      const { pathname, search, hash } = new URL(attribs.href ?? "", `http://localhost/${page}`);
      const there = read.get(pathname + search) ?? load((await get((pathname + search).slice(1), "other")).text);
      read.set(pathname + search, there);
      const anchor = decodeURIComponent(hash.slice(1));
      if (anchor !== "") expect(there("[id]").filter((_, each) => each.attribs.id === anchor).length, anchor).toBe(1);
    }
  });

  it("draws a line for each who held a post, each a link with a name, twice for two widths", async () => {
    const $ = load((await get("people")).text);
    const lines = $("main tbody tr").length;
    const proofs = $("main tbody a")
      .toArray()
      .map(({ attribs }) => attribs.href);
    for (const width of ["wide", "narrow"]) {
      expect($(`svg.${width} a:has(rect)`).length).toBe(lines);
      for (const { attribs } of $(`svg.${width} a`).toArray()) {
        expect(attribs["aria-label"]).toMatch(/\d{4}/);
        // The picture leads to the very words that the table leads to.
        expect(proofs).toContain(attribs.href);
      }
    }
    expect($("svg").attr("role")).toBe("group");
  });

  it("marks a country for each that contributed, and leads to its row", async () => {
    const $ = load((await get("contributions")).text);
    const places = $("svg a")
      .toArray()
      .map(({ attribs }) => attribs.href);
    expect(new Set(places)).toEqual(new Set(["#country-RU", "#country-CI", "#country-NG", "#country-GB"]));
    expect($("main tbody tr").length).toBe(5);
  });

  it("keeps what was chosen, offers what there is, and says how many were left out", async () => {
    const { text } = await get("documents?type=liaison+statement&since=2022-01-01&words=cyber+hygiene&lang=es");
    const $ = load(text);
    expect($("option[selected]").attr("value")).toBe("liaison statement");
    expect($("input[name=since]").attr("value")).toBe("2022-01-01");
    expect($("input[name=lang]").attr("value")).toBe("es");
    expect($("h2").last().text()).toBe("1 de 5 documentos");
    expect($("main blockquote mark").length).toBeGreaterThan(0);
    const odd = await get("documents?since=yesterday&until=%00&type=nothing&page=99999999999999999999&language=xx");
    expect(odd.response.status).toBe(200);
    expect(load(odd.text)("h2").last().text()).toBe("0 of 5 documents");
  });

  it("tells what is new since what was asked, and says when that is not known", async () => {
    const changed = load((await get("new?since=2020-10-06")).text);
    expect(changed("main tbody tr").length).toBeGreaterThan(8);
    expect(changed("main").text()).toContain("another person named");
    for (const asked of ["<script>alert(1)</script>", "the bakers"]) {
      const $ = load((await get(`new?since=${encodeURIComponent(asked)}`)).text);
      expect($("main").text()).toContain(`“${asked}” is neither a date nor a meeting`);
      expect($("main table").length).toBe(0);
    }
  });

  it("is in parts where there is much, each part with its own picture", async () => {
    const first = load((await get("people", "other")).text);
    const second = load((await get("people?page=2", "other")).text);
    expect(first("main tbody tr").length).toBe(25);
    const names = (page: ReturnType<typeof load>) => page("main tbody tr").first().text();
    expect(names(first)).not.toBe(names(second));
    expect(second(".paging a").first().attr("href")).toBe("./people?page=1");
    expect(second("svg.wide a:has(rect)").length).toBe(second("main tbody tr").length);
  });

  it("is refused to who asks too often", async () => {
    const desk = createDesk(await openLibrary(CORPUS));
    const source = { desk: () => desk, original: originalsOf(CORPUS), today: () => TODAY, publicUrl: null };
    const site = createSite({ ...source, throttle: { admit: () => "refused" } });
    for (const path of [...PAGES, ...FILES]) {
      const { status, headers } = await site.request(`http://localhost/${path}`);
      expect([path, status, headers.get("retry-after")]).toEqual([path, 429, "60"]);
    }
  });
});

describe("a file of what is shown", () => {
  it.each(FILES)("%s is of its kind, for programs to read", async (path) => {
    const { response, text } = await get(path, "other");
    expect(response.status).toBe(200);
    const kind = path.split(".")[1] ?? "";
    expect(response.headers.get("content-type")).toMatch(KINDS.get(kind) ?? /never/);
    if (kind === "ics") {
      const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent");
      expect(events.length).toBeGreaterThan(20);
      const ids = events.map((each) => each.getFirstPropertyValue("uid"));
      expect(new Set(ids).size).toBe(ids.length);
      for (const each of events)
        expect(String(each.getFirstPropertyValue("url"))).toMatch(/^http:\/\/localhost\/documents\//);
    }
    if (kind === "atom") {
      const $ = load(text, { xml: true });
      expect($("entry").length).toBeGreaterThan(10);
      const ids = $("entry > id")
        .toArray()
        .map((each) => $(each).text());
      expect(new Set(ids).size).toBe(ids.length);
      for (const each of $("updated").toArray()) expect($(each).text()).toMatch(/^\d{4}-\d\d-\d\dT00:00:00Z$/);
    }
    if (kind === "csv") expect(text.split("\r\n").length).toBeGreaterThan(5);
  });

  it("holds no formula, no line of its own and no markup of a document", async () => {
    const csv = (await get("people.csv", "hostile")).text;
    expect(csv).not.toMatch(/(?:^|,)"?[=+@-]/m);
    expect(csv).toContain("HYPERLINK");
    const events = new ICAL.Component(ICAL.parse((await get("meetings.ics", "hostile")).text)).getAllSubcomponents();
    expect(events.every(({ name }) => name === "vevent")).toBe(true);
    const feed = load((await get("new.atom", "hostile")).text, { xml: true });
    expect(feed("script").length).toBe(0);
    expect(feed("entry > title").text()).toContain("<script>");
  });
});
