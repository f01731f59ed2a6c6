/** Keeping the documents in a real browser: without JavaScript, on a telephone and a desk, light and dark. */
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getRequestListener } from "@hono/node-server";
import axe from "axe-core";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { createThrottle } from "../../../adapters/shared/throttle.ts";
import { openKeeper } from "../../../adapters/terminal/keeping/open-keeper.ts";
import { createKeep } from "../../../adapters/web/keep/keep.ts";
import { CORPUS } from "../../corpus/open-library.ts";
import { CHROMIUM } from "../browser.ts";

vi.setConfig({ testTimeout: 300_000, hookTimeout: 60_000 });

const TOKEN = "a token of many letters";
const PICTURES = process.env.COPDESK_PICTURES;
const VIOLATIONS = z.array(z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string() })) }));

describe.skipIf(CHROMIUM === null)("keeping the documents in a browser", () => {
  let folder = "";
  let server: Server;
  let at = "";
  let browser: Browser;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "copdesk-"));
    const corpus = join(folder, "corpus");
    cpSync(CORPUS, corpus, { recursive: true, filter: (path) => !path.includes("q3-2-liaison-2023") });
    const unforeseen = (error: unknown) => {
      throw error;
    };
    const keeper = openKeeper({ corpus, data: join(folder, "data"), now: Date.now, unforeseen });
    const app = createKeep({ keeper, token: TOKEN, publicUrl: null, throttle: createThrottle() });
    server = createServer(getRequestListener(app.fetch));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    at = typeof address === "object" && address !== null ? `http://127.0.0.1:${address.port}` : "";
    browser = await chromium.launch({ executablePath: CHROMIUM ?? "", args: ["--no-sandbox"] });
  });
  afterAll(async () => {
    await browser?.close();
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  async function enter(page: Page): Promise<void> {
    await page.goto(`${at}/keep`);
    await page.getByLabel("Token").fill(TOKEN);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Drafts" }).waitFor();
  }

  async function sound(page: Page, name: string): Promise<void> {
    for (const width of [1280, 360]) {
      for (const colorScheme of ["light", "dark"] as const) {
        await page.setViewportSize({ width, height: 800 });
        await page.emulateMedia({ colorScheme });
        if (PICTURES !== undefined) {
          await page.screenshot({ path: join(PICTURES, `keep-${name}-${width}-${colorScheme}.png`), fullPage: true });
        }
        await page.evaluate(axe.source);
        const found = VIOLATIONS.parse(await page.evaluate("axe.run().then(({ violations }) => violations)"));
        expect(found, `${name} ${width} ${colorScheme}`).toEqual([]);
        expect(await page.evaluate("document.documentElement.scrollWidth"), name).toBeLessThanOrEqual(width);
      }
    }
  }

  it("is sound on every page, and publishes without JavaScript", async () => {
    const looking = await browser.newContext();
    const seen = await looking.newPage();
    await seen.goto(`${at}/keep`);
    await sound(seen, "door");
    await enter(seen);
    await sound(seen, "empty");

    const plain = await browser.newContext({ javaScriptEnabled: false });
    const page = await plain.newPage();
    await enter(page);
    await page.getByLabel("Originals").setInputFiles("tests/fixtures/originals/q3-2-liaison-2023.txt");
    await page.getByRole("button", { name: "Read them" }).click();
    const draft = page.getByRole("link", { name: "q3-2-liaison-2023.txt" });
    await draft.waitFor({ timeout: 200_000 });
    await seen.goto(`${at}/keep`);
    await sound(seen, "drafts");
    await seen.getByRole("link", { name: "q3-2-liaison-2023.txt" }).click();
    await sound(seen, "review");
    await draft.click();
    await page.getByRole("button", { name: "Publish" }).click();
    await page.getByRole("heading", { name: "Published last" }).waitFor();
    await page.getByRole("button", { name: "Take it back" }).click();
    await page.getByRole("heading", { name: "Published last" }).waitFor({ state: "detached" });
    await looking.close();
    await plain.close();
  });
});
