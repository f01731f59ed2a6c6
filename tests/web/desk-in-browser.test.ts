/** The front page in a real browser: asked by keyboard, read on a telephone, from right to left, in the dark, printed. */
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
import { CORPUS, openLibrary, TODAY, toLibrary } from "../corpus/open-library.ts";
import { CHROMIUM } from "./browser.ts";
import { writeCorpus } from "./corpus.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const PICTURES = process.env.COPDESK_PICTURES;
const VIOLATIONS = z.array(z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string() })) }));
const ASKED = "Who is the BDT Focal Point for Question 3/2?";

describe.skipIf(CHROMIUM === null)("the front page in a browser", () => {
  let folder = "";
  let browser: Browser;
  const servers: Server[] = [];
  const at: string[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "copdesk-"));
    writeCorpus(folder);
    for (const [library, place] of [
      [await openLibrary(CORPUS), CORPUS],
      [await toLibrary(readCorpus(folder)), folder],
    ] as const) {
      const desk = createDesk(library);
      const site = createSite({ desk: () => desk, original: originalsOf(place), today: () => TODAY, publicUrl: null });
      const server = createServer((request, response) => void getRequestListener(site.fetch)(request, response));
      servers.push(server);
      at.push(await listening(server));
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

  async function visit<T>(options: BrowserContextOptions, work: (page: Page) => Promise<T>): Promise<T> {
    const context = await browser.newContext({ locale: "en-GB", ...options });
    try {
      return await work(await context.newPage());
    } finally {
      await context.close();
    }
  }

  const picture = async (page: Page, name: string) => {
    if (PICTURES !== undefined) await page.screenshot({ path: join(PICTURES, `${name}.png`), fullPage: true });
  };

  const looks = [1280, 360].flatMap((width) =>
    (["light", "dark"] as const).map((colorScheme) => ({ width, colorScheme })),
  );
  const pages = [
    ["home", "/"],
    ["answer", `/?q=${encodeURIComponent(ASKED)}`],
    ["table", `/?q=${encodeURIComponent("how many contributions are there")}`],
    ["further", `/?q=${encodeURIComponent("and in 2020?")}&h=${encodeURIComponent(ASKED)}`],
    ["arabic", `/?lang=ar&q=${encodeURIComponent("من هو منسق مكتب تنمية الاتصالات للمسألة 3/2؟")}`],
    ["nothing", `/?q=${encodeURIComponent("what is the price of tea in Ruritania")}`],
    ["chinese", "/?lang=zh"],
  ] as const;

  it.each(looks)("is sound and no wider than the window: $width, $colorScheme", async ({ width, colorScheme }) => {
    await visit({ viewport: { width, height: 800 }, colorScheme }, async (page) => {
      for (const [name, path] of pages) {
        await page.goto(at[0] + path);
        await page.evaluate(axe.source);
        if (name === "table") expect(await page.locator("tbody tr").count()).toBe(5);
        // Proofs are looked at as they are and unfolded.
        for (const open of [false, true]) {
          if (open) await page.evaluate('document.querySelectorAll("details").forEach((each) => { each.open = true })');
          await picture(page, `${name}-${width}-${colorScheme}${open ? "-open" : ""}`);
          const found = VIOLATIONS.parse(await page.evaluate("axe.run().then(({ violations }) => violations)"));
          expect(found, `${name} ${open}`).toEqual([]);
          expect(await page.evaluate("document.documentElement.scrollWidth"), name).toBeLessThanOrEqual(width);
        }
      }
    });
  });

  it("is asked, unfolded and asked further with the keyboard alone", async () => {
    await visit({}, async (page) => {
      await page.goto(`${at[0]}/`);
      await tabTo(page, "input[name=q]");
      await page.keyboard.type(ASKED);
      await page.keyboard.press("Enter");
      await page.waitForURL(/\?q=/);
      expect(await page.locator("h1").innerText()).toContain("Orhan Osmani");
      await tabTo(page, ".proof summary");
      expect(await page.locator("#proof-1 blockquote").first().isVisible()).toBe(false);
      await page.keyboard.press("Enter");
      expect(await page.locator("#proof-1 blockquote").first().isVisible()).toBe(true);
      await tabTo(page, "input[name=q]");
      await page.keyboard.type("and in 2020?");
      await page.keyboard.press("Enter");
      await page.waitForURL(/h=/);
      expect(await page.locator("h1").innerText()).toContain("Marco Obiso");
      expect(await page.locator(".before a").innerText()).toBe(ASKED);
    });
  });

  it("works where no script runs: each proof leads to its passage, marked there", async () => {
    await visit({ javaScriptEnabled: false }, async (page) => {
      await page.goto(`${at[0]}/`);
      await page.fill("input[name=q]", ASKED);
      await page.click("button[type=submit]");
      await page.click("#proof-1 > summary");
      const quote = await page.locator("#proof-1 > blockquote").innerText();
      expect(await page.locator("button[data-copies]").first().isVisible()).toBe(false);
      await page.click("#proof-1 > p a");
      await page.waitForURL(/\/documents\/q3-2-liaison-2023\?at=p-/);
      const marked = page.locator(":target");
      expect((await marked.innerText()).replace(/\s+/g, " ")).toContain(quote.split("\n")[0]);
    });
  });

  it("proposes while somebody types, and copies a line for the minutes", async () => {
    await visit({ permissions: ["clipboard-read", "clipboard-write"] }, async (page) => {
      await page.goto(`${at[0]}/`);
      const answered = page.waitForResponse(/\/suggest\?q=/);
      await page.locator("input[name=q]").pressSequentially("Nig");
      await answered;
      await page.waitForFunction('document.querySelector("#proposals option")?.value === "Nigeria"');
      await page.goto(`${at[0]}/?q=${encodeURIComponent(ASKED)}`);
      await page.click("#proof-1 > summary");
      await page.click("#proof-1 .minutes > summary");
      await page.click("#proof-1 button");
      await page.waitForFunction('document.querySelector("#proof-1 [role=status]").textContent === "Copied"');
      const copied = String(await page.evaluate("navigator.clipboard.readText()"));
      expect(copied).toContain("22 May 2023");
      expect(copied).toContain("Mr Orhan Osmani");
    });
  });

  it("opens the proof that a number leads to, and prints every proof and no field", async () => {
    await visit({}, async (page) => {
      await page.goto(`${at[0]}/?q=${encodeURIComponent(ASKED)}`);
      await page.click("h1 .ref");
      await page.locator("#proof-1[open] > blockquote").waitFor({ state: "visible" });
      await page.emulateMedia({ media: "print" });
      await page.evaluate('dispatchEvent(new Event("beforeprint"))');
      expect(await page.locator("#proof-2 > blockquote").isVisible()).toBe(true);
      expect(await page.locator("form").isVisible()).toBe(false);
      await picture(page, "print");
    });
  });

  it("reads Arabic from the right, with the field and the proofs", async () => {
    await visit({ locale: "ar", viewport: { width: 1000, height: 800 } }, async (page) => {
      await page.goto(`${at[0]}/`);
      expect(await page.locator("html").getAttribute("dir")).toBe("rtl");
      const field = await page.locator("input[name=q]").boundingBox();
      const button = await page.locator("button[type=submit]").boundingBox();
      expect(field?.x ?? 0).toBeGreaterThan(button?.x ?? 0);
    });
  });

  it("runs nothing that a question or a document holds", async () => {
    await visit({}, async (page) => {
      const said: string[] = [];
      page.on("console", (message) => said.push(message.text()));
      page.on("dialog", (dialog) => said.push(dialog.message()));
      for (const asked of ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "circular T/1", "script"]) {
        await page.goto(`${at[1]}/?q=${encodeURIComponent(asked)}&h=${encodeURIComponent(asked)}`);
        expect(await page.evaluate("[document.scripts.length, document.images.length]"), asked).toEqual([1, 0]);
      }
      expect(said).toEqual([]);
    });
  });
});

async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
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
