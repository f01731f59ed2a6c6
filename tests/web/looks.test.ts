/** The pages in a real browser: where a link leads to, what is marked, and that nothing is wider than a telephone. */

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getRequestListener } from "@hono/node-server";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { originalsOf } from "../../adapters/files/originals.ts";
import { readCorpus } from "../../adapters/files/read-corpus.ts";
import { createPages } from "../../adapters/web/pages.ts";
import { createDesk, type Desk } from "../../src/index.ts";
import { CORPUS, openLibrary, TODAY, toLibrary } from "../corpus/open-library.ts";
import { type Browser, CHROMIUM, startBrowser } from "./browser.ts";
import { writeCorpus } from "./corpus.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

/** Where pictures of the pages are left for whoever wants to look at them. */
const PICTURES = process.env.COPDESK_PICTURES;

describe.skipIf(CHROMIUM === null)("in a browser", () => {
  let folder = "";
  let browser: Browser;
  let desk: Desk;
  const servers: Server[] = [];
  const at: string[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "copdesk-"));
    writeCorpus(folder);
    const traps = createDesk(await toLibrary(readCorpus(folder)));
    desk = createDesk(await openLibrary(CORPUS), { publicUrl: "http://desk.example" });
    for (const [each, place] of [
      [desk, CORPUS],
      [traps, folder],
    ] as const) {
      const app = createPages({ desk: () => each, original: originalsOf(place), today: () => TODAY, publicUrl: null });
      const server = createServer((request, response) => void getRequestListener(app.fetch)(request, response));
      servers.push(server);
      at.push(await listening(server));
    }
    browser = await startBrowser(CHROMIUM ?? "");
  });
  afterAll(async () => {
    await browser?.close();
    for (const server of servers) {
      server.closeAllConnections();
      server.close();
    }
    rmSync(folder, { recursive: true, force: true });
  });

  async function show(name: string, url: string, width: number, height: number, dark = false): Promise<void> {
    await browser.resize(width, height, dark);
    await browser.open(url);
    if (PICTURES !== undefined) writeFileSync(join(PICTURES, `${name}.png`), await browser.picture());
  }

  it.each([
    ["wide", 1000, 560],
    ["narrow", 390, 760],
  ])("opens at the passage that is cited, and marks it (%s)", async (name, width, height) => {
    for (const [number, question] of [
      "who is the Q3/2 focal point",
      "what did Nigeria contribute",
      "what are the lessons learned",
    ].entries()) {
      const [citation] = desk.ask(question, { today: TODAY }).answer.citations;
      if (citation === undefined) throw new Error(`no citation for: ${question}`);
      const { pathname, search, hash } = new URL(citation.url ?? "");
      await show(`${name}-${number}`, `${at[0]}${pathname}${search}${hash}`, width, height);
      const seen = await browser.look(`(() => {
        const target = document.querySelector(":target");
        const { top, bottom } = target.getBoundingClientRect();
        const style = getComputedStyle(target);
        return { text: target.innerText, inView: top < innerHeight && bottom > 0, marked: style.backgroundColor,
          plain: getComputedStyle(document.body).backgroundColor, wide: document.documentElement.scrollWidth };
      })()`);
      expect(seen).toMatchObject({ inView: true, text: expect.stringContaining(citation.quote.split(/\s+/)[1] ?? "") });
      const { marked, plain, wide } = Object(seen);
      expect(marked).not.toBe(plain);
      expect(wide).toBeLessThanOrEqual(width);
    }
  });

  it("reads Arabic from right to left, its tables too", async () => {
    await show("arabic", `${at[1]}/documents/circular-ar`, 800, 900);
    const sides = await browser.look(`[...document.querySelectorAll("thead th")]
      .map((cell) => Math.round(cell.getBoundingClientRect().left))`);
    expect(sides).toHaveLength(3);
    expect(sides).toEqual([...(Array.isArray(sides) ? sides : [])].sort((a, b) => b - a));
  });

  it("runs nothing that a document holds, and applies its own style alone", async () => {
    await show("traps", `${at[1]}/documents/circular-traps`, 390, 900, true);
    const seen = await browser.look(`({ scripts: document.scripts.length, images: document.images.length,
      title: document.title, width: getComputedStyle(document.body).maxWidth,
      paper: getComputedStyle(document.body).backgroundColor, wide: document.documentElement.scrollWidth })`);
    expect(seen).toEqual({
      scripts: 0,
      images: 0,
      title: 'Traps & "quotes" <b>in</b> a title',
      width: "736px",
      paper: "rgb(23, 23, 27)",
      wide: 390,
    });
  });

  it("says in a page of its own that there is no such document", async () => {
    await show("gone", `${at[0]}/documents/nowhere`, 390, 400);
    expect(await browser.look("document.querySelector('main').innerText")).toContain("There is no such document here.");
  });
});

function listening(server: Server): Promise<string> {
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve(`http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`);
    });
  });
}
