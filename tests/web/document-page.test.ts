/** What stands around a document's text: its contents, its facts beside their sentences, its neighbours, the words of a quote. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { originalsOf } from "../../adapters/files/originals.ts";
import { createPages } from "../../adapters/web/pages.ts";
import { compareDates } from "../../src/domain/partial-date.ts";
import { createDesk, type Desk, type Library } from "../../src/index.ts";
import { anchorOf, marksIn, passageAddress } from "../../src/present/addresses.ts";
import { CORPUS, OTHER_CORPUS, openLibrary, TODAY } from "../corpus/open-library.ts";
import { folded, readPage } from "./reader.ts";

const PUBLIC = "https://desk.example.org/cop";

let library: Library;
let desk: Desk;
beforeAll(async () => {
  library = await openLibrary(CORPUS);
  desk = createDesk(library, { publicUrl: PUBLIC });
});

const read = async (path: string, of: Desk = desk) => {
  const app = createPages({ desk: () => of, original: originalsOf(CORPUS), today: () => TODAY, publicUrl: PUBLIC });
  const response = await app.request(path);
  expect(response.status, path).toBe(200);
  return readPage(await response.text());
};

describe("around a document", () => {
  it.each([
    ["the documents that come with the desk", CORPUS],
    ["documents that the desk was not built with", OTHER_CORPUS],
  ])("stands each fact of %s beside the passage that proves it", async (_, folder) => {
    const { parts } = await openLibrary(folder);
    const other = createDesk(await openLibrary(folder));
    for (const { document, facts } of parts) {
      const $ = await read(`/documents/${document.id}`, other);
      const lines = $(".facts li").toArray();
      expect(lines.length, document.id).toBe(facts.length);
      for (const { passage } of facts) {
        const whole = document.passages.find(({ id }) => id === passage);
        const first = whole?.parts?.[0] ?? passage;
        const found = $("[id]").filter((_at, { attribs }) => attribs.id === anchorOf(first));
        const beside = found.is("tr") ? found.next("tr").find(".facts") : found.next(".facts");
        expect(beside.length, passage).toBe(1);
      }
    }
  });

  it("lists the headings, and leads to the documents before and after by date", async () => {
    const ids = library.corpus.documents.toSorted((a, b) => compareDates(a.date, b.date)).map(({ id }) => id);
    for (const [place, id] of ids.entries()) {
      const $ = await read(`/documents/${id}?lang=es`);
      const ways = $(".around a")
        .toArray()
        .map(({ attribs }) => attribs.href);
      const wanted = [ids[place - 1], ids[place + 1]].filter((each) => each !== undefined);
      expect(ways).toEqual(wanted.map((each) => `../documents/${each}?lang=es`));
      for (const { attribs } of $(".contents a").toArray()) {
        const anchor = decodeURIComponent((attribs.href ?? "").slice(1));
        expect($("[id]").filter((_, each) => each.attribs.id === anchor).length).toBe(1);
      }
    }
    expect((await read("/documents/q3-2-cop-chapter-slides"))(".contents li").length).toBeGreaterThan(1);
  });

  it("carries a language that was chosen on in every link within the desk", async () => {
    const $ = await read("/documents/q3-2-liaison-2023?lang=ar");
    const inside = $("a[href^='../']").not("[href*=originals]").toArray();
    expect(inside.length).toBeGreaterThan(10);
    for (const { attribs } of inside) expect(attribs.href).toMatch(/[?&]lang=[a-z]{2}$/);
    const menu = $(".menu a").toArray();
    for (const { attribs } of menu) expect(attribs.href).toMatch(/[?&]lang=ar$/);
  });

  it("shows title, source, date, age and the quote of a linked passage to programs that unfold links", async () => {
    const [citation] = desk.ask("who is the Q3/2 focal point", { today: TODAY }).answer.citations;
    const { pathname, search } = new URL(citation?.url ?? "");
    const $ = await read(pathname.slice("/cop".length) + search);
    const said = (name: string) => $(`meta[property="og:${name}"]`).attr("content") ?? "";
    expect(said("title")).toBe(citation?.title);
    expect(folded(said("description"))).toContain(folded(citation?.quote ?? "-"));
    expect(said("description")).toContain("22 May 2023");
    expect(said("description")).toContain("over three years ago");
    expect(said("url")).toBe(`${PUBLIC}/documents/q3-2-liaison-2023`);
  });
});

describe("the words of a quote", () => {
  it("are marked where each citation of the gold questions leads, and no others are", async () => {
    const lines = readFileSync("tests/gold/questions.jsonl", "utf8").split("\n").filter(Boolean);
    let seen = 0;
    for (const line of lines.slice(0, 60)) {
      const { question, history } = z
        .object({ question: z.string(), history: z.array(z.string()) })
        .parse(JSON.parse(line));
      for (const { quote, highlights, url, document } of desk.ask(question, { today: TODAY, history }).answer
        .citations) {
        const { pathname, search } = new URL(url ?? "");
        const $ = await read(pathname.slice("/cop".length) + search);
        const marked = $("mark")
          .toArray()
          .map((each) => $(each).text())
          .join(" ");
        const words = highlights.map(([start, end]) => quote.slice(start, end)).join(" ");
        // The sign of an item is the browser's own, and what a table does not show stands in its header.
        const shown = (text: string) => text.replace(/^ *(?:-|\d+\.) /gm, "").replace(/[\s|]+/g, "");
        expect(shown(words), `${document}: ${question}`).toContain(shown(marked));
        if (shown(marked) === shown(words) && marked !== "") seen += 1;
      }
    }
    expect(seen).toBeGreaterThan(60);
  });

  it("come back from the address as they went into it, and anything else is none", () => {
    const stretch = fc.tuple(fc.nat(5_000), fc.integer({ min: 1, max: 300 }), fc.nat(50));
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 8 }), (parts) => {
        let at = 0;
        const marks = parts.map(([, length, gap]) => {
          const start = at + gap;
          at = start + length;
          return [start, at] as const;
        });
        const [passage] = library.corpus.documents.flatMap(({ passages }) => passages);
        if (passage === undefined) throw new Error("no passage");
        const url = new URL(passageAddress(passage, marks), "http://desk/");
        expect(marksIn(url.searchParams.get("mark") ?? "")).toEqual(marks);
        expect(url.searchParams.get("at")).toBe(decodeURIComponent(url.hash.slice(1)));
      }),
    );
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        let last = 0;
        for (const [start, end] of marksIn(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
      }),
    );
  });

  it.each([
    "?at=p-nowhere.9&mark=0-9",
    "?at=p-contact.1&mark=9999999-1",
    "?at=%00&mark=1-2",
    "?at=p-contact.1&mark=5-9999999",
  ])("leave the text as it is, whatever the address says: %s", async (search) => {
    const plain = await read("/documents/q3-2-liaison-2023");
    const marked = await read(`/documents/q3-2-liaison-2023${search}`);
    expect(folded(marked("main").text())).toBe(folded(plain("main").text()));
  });
});
