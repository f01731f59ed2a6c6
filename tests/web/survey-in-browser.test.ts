/** The pages that show the corpus in a real browser: sound, no wider than the window, by keyboard, without scripts. */
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getRequestListener } from "@hono/node-server";
import axe from "axe-core";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { originalsOf } from "../../adapters/files/originals.ts";
import { readCorpus } from "../../adapters/files/read-corpus.ts";
import { createSite } from "../../adapters/web/site.ts";
import { createDesk } from "../../src/index.ts";
import { CORPUS, OTHER_CORPUS, openLibrary, toLibrary } from "../corpus/open-library.ts";
import { CHROMIUM } from "./browser.ts";
import { writeHostile } from "./hostile-corpus.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

const PICTURES = process.env.COPDESK_PICTURES;
const VIOLATIONS = z.array(z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string() })) }));
/** A day on which some meetings and deadlines of the invented documents are still to come. */
const DAY = "2026-02-01";

describe.skipIf(CHROMIUM === null)("the pages of the corpus in a browser", () => {
  let folder = "";
  let browser: Browser;
  const servers: Server[] = [];
  const at: Record<string, string> = {};

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "copdesk-"));
    writeHostile(folder);
    for (const [name, library] of [
      ["own", await openLibrary(CORPUS)],
      ["other", await openLibrary(OTHER_CORPUS)],
      ["hostile", await toLibrary(readCorpus(folder))],
    ] as const) {
      const desk = createDesk(library);
      const site = createSite({ desk: () => desk, original: originalsOf(folder), today: () => DAY, publicUrl: null });
      const server = createServer((request, response) => void getRequestListener(site.fetch)(request, response));
      servers.push(server);
      at[name] = await listening(server);
    }
    browser = await chromium.launch({ executablePath: CHROMIUM ?? "", args: ["--no-sandbox"] });
  });
  afterAll(async () => {
    await browser?.close();
    for (const server of servers) {
      server.closeAllConnections();
      server.close();
    }
    rmSync(folder, { recursive: true, force: true });
  });

  /** What the browser complains of, as of a style that the policy keeps off, fails the test. */
  async function visit(options: BrowserContextOptions, work: (page: Page) => Promise<void>): Promise<void> {
    const context = await browser.newContext({ locale: "en-GB", ...options });
    const complaints: string[] = [];
    try {
      const page = await context.newPage();
      page.on("console", (message) => complaints.push(message.text()));
      page.on("dialog", (dialog) => complaints.push(dialog.message()));
      await work(page);
    } finally {
      await context.close();
    }
    expect(complaints).toEqual([]);
  }

  const looks = [1280, 360].flatMap((width) =>
    (["light", "dark"] as const).map((colorScheme) => ({ width, colorScheme })),
  );
  const pages = [
    ["documents", "own", "/documents"],
    ["passages", "own", "/documents?words=children"],
    ["document", "own", "/documents/q3-2-liaison-2023?at=p-contact.2&mark=3-15"],
    ["people", "own", "/people"],
    ["people-arabic", "other", "/people?lang=ar"],
    ["contributions", "own", "/contributions"],
    ["contributions-chinese", "other", "/contributions?lang=zh"],
    ["meetings", "other", "/meetings"],
    ["meetings-arabic", "own", "/meetings?lang=ar"],
    ["new", "own", "/new"],
    ["new-arabic", "other", "/new?lang=ar"],
    ["new-unknown", "own", "/new?since=nothing"],
  ] as const;

  it.each(looks)("are sound and no wider than the window: $width, $colorScheme", async ({ width, colorScheme }) => {
    await visit({ viewport: { width, height: 800 }, colorScheme }, async (page) => {
      for (const [name, of, path] of pages) {
        await page.goto(`${at[of]}${path}`);
        if (PICTURES !== undefined) {
          await page.screenshot({ path: join(PICTURES, `${name}-${width}-${colorScheme}.png`), fullPage: true });
        }
        await page.evaluate(axe.source);
        const found = VIOLATIONS.parse(await page.evaluate("axe.run().then(({ violations }) => violations)"));
        expect(found, name).toEqual([]);
        expect(await page.evaluate("document.documentElement.scrollWidth"), name).toBeLessThanOrEqual(width);
      }
    });
  });

  it("lead with the keyboard alone from a line of the picture to its proof, marked there", async () => {
    await visit({}, async (page) => {
      await page.goto(`${at.own}/`);
      await tabTo(page, ".menu a[href$=people]");
      await page.keyboard.press("Enter");
      await page.waitForURL(/\/people$/);
      await tabTo(page, "svg.wide a[aria-label^='Orhan Osmani']");
      await page.keyboard.press("Enter");
      await page.waitForURL(/\/documents\/q3-2-liaison-2023\?at=p-/);
      expect(await page.locator(":target mark").first().innerText()).toBe("Orhan Osmani");
      await tabTo(page, ".menu a[href$=people]");
    });
  });

  it("are chosen from and searched where no script runs, and keep the language", async () => {
    await visit({ javaScriptEnabled: false }, async (page) => {
      await page.goto(`${at.own}/documents?lang=fr`);
      await page.selectOption("select[name=type]", "circular");
      await page.fill("input[name=words]", "guidelines");
      await page.click("button[type=submit]");
      await page.waitForURL(/words=guidelines/);
      expect(await page.locator("h2").last().innerText()).toBe("1 documents sur 5");
      await page.locator("section .shelf a").first().click();
      await page.waitForURL(/\/documents\/bdt-circular-112\?at=.*&lang=fr#p-/);
      expect((await page.locator(":target mark").first().innerText()).toLowerCase()).toContain("guidelines");
      await page.locator(".around a").first().click();
      await page.waitForURL(/lang=fr/);
      await page.goto(`${at.own}/new`);
      await page.fill("input[name=since]", "2020-10-06");
      await page.click("button[type=submit]");
      await page.waitForURL(/since=2020-10-06/);
      await page.locator("td summary").first().click();
      expect(await page.locator("td blockquote").first().isVisible()).toBe(true);
    });
  });

  it("show one picture at a time, the one that fits, and print it", async () => {
    for (const [width, shown, hidden] of [
      [1280, "wide", "narrow"],
      [360, "narrow", "wide"],
    ] as const) {
      await visit({ viewport: { width, height: 800 } }, async (page) => {
        for (const path of ["/people", "/meetings"]) {
          await page.goto(`${at.own}${path}`);
          expect(await page.locator(`svg.${shown}`).isVisible()).toBe(true);
          expect(await page.locator(`svg.${hidden}`).isVisible()).toBe(false);
          await page.emulateMedia({ media: "print" });
          expect(await page.locator(".downloads").isVisible()).toBe(false);
          await page.emulateMedia({ media: "screen" });
        }
      });
    }
  });

  it("say what is to come before what has passed", async () => {
    await visit({}, async (page) => {
      await page.goto(`${at.other}/meetings`);
      expect(await page.locator("caption").allInnerTexts()).toEqual(["To come", "Until today"]);
      const first = await page.locator("table").first().innerText();
      expect(first).toContain("17 February 2026");
      expect(first).toContain("still to come");
    });
  });

  it("run nothing that a document holds, in words or in pictures", async () => {
    await visit({}, async (page) => {
      for (const path of ["documents", "documents?words=alert", "people", "contributions", "meetings", "new"]) {
        await page.goto(`${at.hostile}/${path}`);
        expect(await page.evaluate("[document.scripts.length, document.images.length]"), path).toEqual([0, 0]);
        expect(await page.evaluate("document.querySelectorAll('[onload], [onerror]').length"), path).toBe(0);
      }
    });
  });
});

async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press("Tab");
    if (await page.evaluate(`document.activeElement?.matches(${JSON.stringify(selector)}) === true`)) return;
  }
  throw new Error(`no way to ${selector} with the keyboard`);
}

function listening(server: Server): Promise<string> {
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve(`http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`);
    });
  });
}
