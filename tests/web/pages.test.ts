/** The pages of documents and their originals, asked for as a browser asks. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { originalsOf } from "../../adapters/files/originals.ts";
import { readCorpus } from "../../adapters/files/read-corpus.ts";
import { startServer } from "../../adapters/shared/health.ts";
import { createPages } from "../../adapters/web/pages.ts";
import { createDesk, type Desk, type Library, libraryWithout } from "../../src/index.ts";
import { anchorOf } from "../../src/present/addresses.ts";
import { CORPUS, OTHER_CORPUS, openLibrary, TODAY, toLibrary } from "../corpus/open-library.ts";
import { PAGE, PDF, WORD, writeCorpus } from "./corpus.ts";
import { folded, readPage, textAt } from "./reader.ts";

const PUBLIC = "https://desk.example.org/cop";

let folder = "";
let library: Library;
let desk: Desk;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "copdesk-"));
  writeCorpus(folder);
  library = await toLibrary(readCorpus(folder));
  desk = createDesk(library, { publicUrl: PUBLIC });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const pages = (place: string, of: () => Desk) =>
  createPages({ desk: of, original: originalsOf(place), today: () => TODAY, publicUrl: PUBLIC });
const get = (path: string, headers: Record<string, string> = {}) =>
  pages(folder, () => desk).request(path, { headers });

describe("the page of a document", () => {
  it.each([
    ["the documents that come with the desk", () => openLibrary(CORPUS)],
    ["documents that the desk was not built with", () => openLibrary(OTHER_CORPUS)],
    ["traps", async () => library],
  ])("holds each passage of %s once, in order and word for word", async (_, open) => {
    const opened = await open();
    const app = pages(folder, () => createDesk(opened));
    for (const document of opened.corpus.documents) {
      const response = await app.request(`/documents/${document.id}`);
      expect(response.status).toBe(200);
      const html = await response.text();
      const $ = readPage(html);
      const anchors = $("[id^=p-]")
        .toArray()
        .map(({ attribs }) => attribs.id ?? "");
      expect(anchors.toSorted()).toEqual(document.passages.map(({ id }) => anchorOf(id)).toSorted());
      const leaves = document.passages.filter(({ parts }) => parts === undefined).map(({ id }) => anchorOf(id));
      expect(anchors.filter((anchor) => leaves.includes(anchor))).toEqual(leaves);
      for (const { id, text, parts } of document.passages) {
        const shown = textAt($, anchorOf(id));
        // Numbers and dots of lists are the browser's, and the title stands at the head of the page.
        if (parts === undefined) expect(shown).toBe(folded(text));
        else for (const part of parts.slice(1)) expect(shown).toContain(textAt($, anchorOf(part)));
      }
    }
  });

  it("is where each citation of the gold questions leads, with its quote", async () => {
    const gold = createDesk(await openLibrary(CORPUS), { publicUrl: PUBLIC });
    const app = pages(CORPUS, () => gold);
    const lines = readFileSync("tests/gold/questions.jsonl", "utf8").split("\n").filter(Boolean);
    const read = new Map<string, ReturnType<typeof readPage>>();
    let seen = 0;
    for (const line of lines) {
      const { question, history } = z
        .object({ question: z.string(), history: z.array(z.string()) })
        .parse(JSON.parse(line));
      for (const { quote, url } of gold.ask(question, { today: TODAY, history }).answer.citations) {
        const { pathname, hash, origin } = new URL(url ?? "");
        expect(origin + pathname).toMatch(/^https:\/\/desk\.example\.org\/cop\/documents\/[a-z0-9-]+$/);
        const path = pathname.slice("/cop".length);
        const page = read.get(path) ?? readPage(await (await app.request(path)).text());
        read.set(path, page);
        const shown = textAt(page, decodeURIComponent(hash.slice(1)));
        // The quote of a list bears the marks of its items, which a page draws by itself.
        const words = folded(quote.replace(/^ *(?:-|\d+\.) /gm, ""));
        expect(shown).toContain(words);
        seen += 1;
      }
    }
    expect(seen).toBeGreaterThan(90);
  });

  it("says on top what is known of the document, and leads to what took its place and to what it replaces", async () => {
    const old = readPage(await (await get("/documents/circular-traps")).text());
    expect(old("h1").text()).toBe('Traps & "quotes" <b>in</b> a title');
    const facts = folded(
      old("dl")
        .text()
        .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, " "),
    );
    expect(facts).toContain("Symbol T/1");
    expect(facts).toContain("5 March 2024 (printed in the document)");
    expect(old("dl a").attr("href")).toBe("../documents/circular-zh");
    expect(old("dl a").text()).toBe("关于保护上网儿童的第 7 号通函");
    const young = readPage(await (await get("/documents/circular-zh")).text());
    expect(young("dl a").attr("href")).toBe("../documents/circular-traps");
  });

  it("makes lists and tables of lists and tables", async () => {
    const $ = readPage(await (await get("/documents/circular-traps")).text());
    const steps = $("main > div > div ol").first();
    expect(
      steps
        .children("li")
        .toArray()
        .map(({ attribs }) => attribs.value),
    ).toEqual(["1", "2", "3"]);
    expect(folded(steps.children("li").eq(0).text())).toBe("oneand a second paragraph of it");
    expect(steps.find("li li li").length).toBe(1);
    expect(folded($("thead").text())).toBe("CountryWhat");
    expect($("tbody tr").length).toBe(3);
    expect(
      $("td[data-label]")
        .toArray()
        .map(({ attribs }) => attribs["data-label"]),
    ).toEqual(["Country", "What", "Country", "What"]);
    expect($(".note").length).toBe(2);
  });

  it("links only where a link leads where it says", async () => {
    const $ = readPage(await (await get("/documents/circular-traps")).text());
    expect(
      $("main a")
        .toArray()
        .map(({ attribs }) => attribs.href),
    ).toEqual(['https://www.itu.int/cop?a=1&b="2"']);
  });

  it("is read from right to left where the document is, and speaks the reader's language", async () => {
    const $ = readPage(
      await (await get("/documents/circular-ar", { "accept-language": "de, fr-CA;q=0.9, en;q=0.5" })).text(),
    );
    expect($("html").attr()).toMatchObject({ lang: "fr", dir: "ltr" });
    expect($("main").attr()).toMatchObject({ lang: "ar", dir: "rtl" });
    expect($("h1").attr("dir")).toBe("rtl");
    expect(folded($(".about").text())).toContain("Seul l’original fait foi.");
    const arabic = readPage(await (await get("/documents/circular-traps", { "accept-language": "ar" })).text());
    expect(arabic("html").attr("dir")).toBe("rtl");
  });

  it("lets nothing run, be framed, be guessed at or be told onwards", async () => {
    const { headers } = await get("/documents/circular-traps");
    expect(headers.get("content-security-policy")).toMatch(
      /^default-src 'none'; style-src 'sha256-[\w+/=]+'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'$/,
    );
    expect(headers.get("content-type")).toMatch(/^text\/html; charset=utf-8$/i);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("x-robots-tag")).toBe("noindex");
  });

  it("is not sent again to who has it, and is when another document or language makes it another", async () => {
    const first = await get("/documents/circular-traps");
    const tag = first.headers.get("etag") ?? "";
    expect(tag).toMatch(/^"[\w-]{43}"$/);
    for (const known of [tag, `W/${tag}`, `"other", ${tag}`, "*"]) {
      const again = await get("/documents/circular-traps", { "if-none-match": known });
      expect(again.status).toBe(304);
      expect(await again.text()).toBe("");
      expect(again.headers.get("etag")).toBe(tag);
      expect(again.headers.get("content-security-policy")).toContain("default-src 'none'");
    }
    expect((await get("/documents/circular-traps", { "if-none-match": '"other"' })).status).toBe(200);
    const french = { "if-none-match": tag, "accept-language": "fr" };
    expect((await get("/documents/circular-traps", french)).status).toBe(200);
    const pdf = await get("/originals/circular%20ar%20(1).pdf");
    const had = { "if-none-match": pdf.headers.get("etag") ?? "" };
    expect((await get("/originals/circular%20ar%20(1).pdf", had)).status).toBe(304);
  });

  it("can be read and nothing else, and is a page too where there is none", async () => {
    const app = pages(folder, () => desk);
    for (const path of ["/documents/circular-ar", "/documents", "/originals/page.html", "/originals/x/y"]) {
      for (const method of ["POST", "PUT", "DELETE", "OPTIONS"]) {
        const refused = await app.request(path, { method });
        expect(refused.status, `${method} ${path}`).toBe(405);
        expect(refused.headers.get("allow")).toBe("GET, HEAD");
      }
    }
    for (const path of ["/documents", "/documents/", "/documents/a/b", "/documents/%E0%A4%A", "/originals/none.pdf"]) {
      const gone = await get(path, { "accept-language": "fr" });
      expect(gone.status, path).toBe(404);
      expect(readPage(await gone.text())("main").text()).toContain("Ce document ne se trouve pas ici.");
    }
    const head = await app.request("/documents/circular-ar", { method: "HEAD" });
    expect([head.status, await head.text()]).toEqual([200, ""]);
    expect((await app.request("/documents/nowhere", { method: "HEAD" })).status).toBe(404);
  });

  it("is gone with its document at once, and says so", async () => {
    let now = desk;
    const app = pages(folder, () => now);
    expect((await app.request("/documents/circular-ar")).status).toBe(200);
    now = createDesk(libraryWithout(library, new Set(["circular-ar"])));
    const gone = await app.request("/documents/circular-ar", { headers: { "accept-language": "es" } });
    expect(gone.status).toBe(404);
    expect(readPage(await gone.text())("main").text()).toContain("Este documento no está aquí.");
    expect((await app.request("/originals/circular%20ar%20(1).pdf")).status).toBe(404);
  });
});

describe("over a real connection", () => {
  it("leads nowhere but to documents, however the path is written", async () => {
    const server = await startServer(
      pages(folder, () => desk),
      "127.0.0.1",
      0,
    );
    // As it stands: a client that is kind would tidy the path.
    const ask = (path: string) =>
      new Promise<{ readonly status: number; readonly body: string }>((resolve, reject) => {
        const sent = request({ port: server.port, host: "127.0.0.1", path, agent: false }, (response) => {
          let body = "";
          response.setEncoding("utf8").on("data", (part) => {
            body += part;
          });
          response.on("end", () => resolve({ status: response.statusCode ?? 0, body }));
        });
        sent.on("error", reject).end();
      });
    try {
      expect((await ask("/documents/circular-zh")).body).toContain("王芳女士");
      expect((await ask("/originals/circular%20ar%20%281%29.pdf")).body).toBe(PDF.toString());
      for (const path of [
        "/originals/../circular-ar.md",
        "/originals/..%2fcircular-ar.md",
        "/originals/%2e%2e%2fcircular-ar.md",
        "/originals/..%252fcircular-ar.md",
        "/originals/....//circular-ar.md",
        "/originals/%5c..%5ccircular-ar.md",
        "/originals//etc/passwd",
        "/documents/../../../../etc/passwd",
        "/documents/..%2f..%2fetc%2fpasswd",
        "/documents/circular-ar.md",
        "/documents/__proto__",
        "/documents/constructor",
        `/documents/${"a".repeat(8_000)}`,
      ]) {
        const { status, body } = await ask(path);
        expect(status, path).toBe(404);
        expect(body, path).not.toMatch(/root:|sha256/);
      }
    } finally {
      await server.close();
    }
  });
});

describe("the original", () => {
  it("is opened from the page, a PDF at each of its pages", async () => {
    const $ = readPage(await (await get("/documents/circular-ar")).text());
    const links = $('a[href*="originals"]')
      .toArray()
      .map(({ attribs }) => attribs.href ?? "");
    const file = "../originals/circular%20ar%20%281%29.pdf";
    expect(links).toEqual([file, `${file}#page=1`, `${file}#page=2`]);
    const response = await get(new URL(file, "http://desk/documents/circular-ar").pathname);
    expect(response.status).toBe(200);
    expect(Buffer.from(await response.arrayBuffer()).equals(PDF)).toBe(true);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "content-type": "application/pdf",
      "content-disposition": "inline; filename*=UTF-8''circular%20ar%20%281%29.pdf",
      "content-length": String(PDF.length),
      "x-content-type-options": "nosniff",
    });
  });

  it("is saved and never run when it is no PDF", async () => {
    for (const [name, bytes, type] of [
      ["circular-zh.docx", WORD, /^application\/vnd.openxmlformats/],
      ["page.html", PAGE, /^text\/html/],
    ] as const) {
      const response = await get(`/originals/${name}`);
      expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true);
      expect(response.headers.get("content-type")).toMatch(type);
      expect(response.headers.get("content-disposition")).toMatch(/^attachment;/);
      expect(response.headers.get("content-security-policy")).toBe("default-src 'none'; sandbox");
      expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    }
  });

  it("is told about without being sent", async () => {
    const response = await pages(folder, () => desk).request("/originals/page.html", { method: "HEAD" });
    expect(response.status).toBe(200);
    expect(response.headers.get("content-length")).toBe(String(PAGE.length));
    expect(await response.text()).toBe("");
  });

  it("is none but the file of a document, with the very bytes that it was made of", async () => {
    writeFileSync(join(folder, "originals", "secret.pdf"), PDF);
    for (const path of [
      "secret.pdf",
      "..%2Fcircular-ar.md",
      "%2e%2e/circular-ar.md",
      "..%5Ccircular-ar.md",
      "%2Fetc%2Fpasswd",
      "page.html%00.pdf",
      "",
      ".",
    ]) {
      expect((await get(`/originals/${path}`)).status, path).toBe(404);
    }
    const other = Buffer.from(PAGE);
    other[0] = 0;
    writeFileSync(join(folder, "originals", "page.html"), other);
    expect((await get("/originals/page.html")).status).toBe(404);
    const $ = readPage(await (await get("/documents/circular-traps")).text());
    expect($("header a[href*=originals]").length).toBe(0);
    writeFileSync(join(folder, "originals", "page.html"), PAGE);
    expect((await get("/originals/page.html")).status).toBe(200);
  });

  it("is the public one where none is kept", async () => {
    const $ = readPage(
      await (await pages(join(folder, "nowhere"), () => desk).request("/documents/circular-zh")).text(),
    );
    expect($("header p a").attr("href")).toBe("https://www.itu.int/md/circular-zh.pdf");
    const none = readPage(
      await (await pages(join(folder, "nowhere"), () => desk).request("/documents/circular-ar")).text(),
    );
    expect(none("header p a").length).toBe(0);
  });
});
