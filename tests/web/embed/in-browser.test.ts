/** The field in somebody else's page, in a real browser: asked by keyboard, in the page's language, by the named origins alone. */
import { createServer, type RequestListener, type Server } from "node:http";
import { getRequestListener } from "@hono/node-server";
import axe from "axe-core";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { createThrottle } from "../../../adapters/shared/throttle.ts";
import { createEmbed } from "../../../adapters/web/embed/embed.ts";
import { createDesk, type Desk } from "../../../src/index.ts";
import { CORPUS, openLibrary, TODAY } from "../../corpus/open-library.ts";
import { CHROMIUM } from "../browser.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const ASKED = "Who is the BDT Focal Point for Question 3/2?";
const VIOLATIONS = z.array(z.object({ id: z.string() }));
const HOSTILE = "<img src=x onerror=\"document.title='ran'\"><script>document.title='ran'</script>";

describe.skipIf(CHROMIUM === null)("the field in another page", () => {
  const servers: Server[] = [];
  let browser: Browser;
  let desk: Desk;
  let answering: Desk;
  let deskAt = "";
  let named = "";
  let other = "";

  async function listening(handle: RequestListener): Promise<string> {
    const server = createServer(handle);
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    if (typeof address !== "object" || address === null) throw new Error("it does not listen");
    return `http://127.0.0.1:${address.port}`;
  }

  /** An organisation's page: strict about what it loads, and with a look of its own. */
  const page: RequestListener = (request, response) => {
    const language = new URL(request.url ?? "/", "http://here").searchParams.get("lang") ?? "en";
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.setHeader("content-security-policy", `default-src 'none'; script-src ${deskAt}; connect-src ${deskAt}`);
    response.end(`<!doctype html><html lang="${language}"><head><title>Ours</title></head><body><main><h1>Ours</h1>
<div id="here"></div><script src="${deskAt}/embed.js" data-target="here" defer></script></main></body></html>`);
  };

  beforeAll(async () => {
    desk = createDesk(await openLibrary(CORPUS), { publicUrl: "https://desk.example.org" });
    answering = desk;
    named = await listening(page);
    other = await listening(page);
    const app = createEmbed({
      desk: () => answering,
      today: () => TODAY,
      origins: [named],
      publicUrl: null,
      throttle: createThrottle({ perUser: 100, perWorkspace: 100 }),
      unforeseen: (error) => {
        throw error;
      },
    });
    deskAt = await listening(getRequestListener(app.fetch));
    browser = await chromium.launch({ executablePath: CHROMIUM ?? "", args: ["--no-sandbox"] });
  });
  afterAll(async () => {
    await browser?.close();
    for (const server of servers) {
      server.closeAllConnections();
      server.close();
    }
  });

  async function visit(address: string, work: (page: Page, faults: string[]) => Promise<void>): Promise<void> {
    const context = await browser.newContext({ viewport: { width: 360, height: 800 } });
    try {
      const opened = await context.newPage();
      const faults: string[] = [];
      opened.on("pageerror", (error) => faults.push(String(error)));
      await opened.goto(address);
      await work(opened, faults);
    } finally {
      await context.close();
    }
  }

  async function ask(opened: Page, question: string): Promise<void> {
    await opened.locator("input").fill(question);
    await opened.locator("input").press("Enter");
    await opened.locator("h2, [aria-live] > p").first().waitFor();
  }

  it("answers with the citations of the desk, and takes further questions", async () => {
    await visit(named, async (opened, faults) => {
      await ask(opened, ASKED);
      const { answer } = desk.ask(ASKED, { today: TODAY });
      expect(await opened.locator("h2").innerText()).toBe(answer.headline);
      expect(await opened.locator("blockquote").allInnerTexts()).toEqual(answer.citations.map(({ quote }) => quote));
      expect(await opened.locator("cite a").first().getAttribute("href")).toBe(answer.citations[0]?.url);
      await opened.locator("input").fill("and in 2020?");
      await opened.locator("button").press("Enter");
      await opened.locator("h2", { hasText: "Marco Obiso" }).waitFor();
      expect(await opened.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(360);
      expect(faults).toEqual([]);
    });
  });

  it("stands where the page says, speaks its language and shuts nobody out", async () => {
    const context = await browser.newContext({ bypassCSP: true });
    const opened = await context.newPage();
    await opened.goto(`${named}/?lang=ar`);
    await ask(opened, "من هو منسق مكتب تنمية الاتصالات للمسألة 3/2؟");
    expect(await opened.locator("section").getAttribute("dir")).toBe("rtl");
    expect(await opened.evaluate("document.getElementById('here').nextElementSibling.shadowRoot !== null")).toBe(true);
    await opened.evaluate(axe.source);
    const found = VIOLATIONS.parse(await opened.evaluate("axe.run().then(({ violations }) => violations)"));
    expect(found).toEqual([]);
    await context.close();
  });

  it("takes nothing of a document for markup", async () => {
    const { answer, view } = desk.ask(ASKED, { today: TODAY });
    const citations = answer.citations.map((each) => ({
      ...each,
      quote: HOSTILE,
      title: HOSTILE,
      url: "javascript:1",
    }));
    answering = { ...desk, ask: () => ({ view, answer: { ...answer, headline: HOSTILE, citations } }) };
    await visit(named, async (opened) => {
      await ask(opened, ASKED);
      expect(await opened.locator("h2").innerText()).toBe(HOSTILE);
      expect(await opened.locator("img, cite a").count()).toBe(0);
      expect(await opened.title()).toBe("Ours");
    });
    answering = desk;
  });

  it("gives a page of another origin no answer", async () => {
    await visit(other, async (opened) => {
      await ask(opened, ASKED);
      expect(await opened.locator("h2").count()).toBe(0);
      expect(await opened.locator("[aria-live] > p").innerText()).toBe(desk.words("en").failed);
    });
    const refused = await fetch(`${deskAt}/embed/ask?question=x`, { headers: { origin: other } });
    expect([refused.status, refused.headers.get("access-control-allow-origin")]).toEqual([403, null]);
  });
});

describe("without an origin", () => {
  it("there is no field", async () => {
    const door = { publicUrl: null, throttle: createThrottle() };
    const failing = () => {
      throw new Error("nobody is asked");
    };
    const app = createEmbed({ ...door, desk: failing, today: () => TODAY, origins: [], unforeseen: failing });
    for (const path of ["/embed.js", "/embed/ask?question=x"]) expect((await app.request(path)).status).toBe(404);
  });
});
