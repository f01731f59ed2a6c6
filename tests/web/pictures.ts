/** `npm run pictures` makes the pictures of the web desk that the documents show, from the corpus that comes with it. */
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import { getRequestListener } from "@hono/node-server";
import { chromium } from "playwright-core";
import { originalsOf } from "../../adapters/files/originals.ts";
import { createSite } from "../../adapters/web/site.ts";
import { createDesk, type Desk } from "../../src/index.ts";
import { CORPUS, openLibrary, TODAY } from "../corpus/open-library.ts";
import { CHROMIUM } from "./browser.ts";

interface Picture {
  readonly name: string;
  readonly path: (desk: Desk) => string;
  /** what is pressed first */
  readonly press?: string;
  readonly width: number;
  readonly height: number;
}

const ASKED = encodeURIComponent("Who is the BDT Focal Point for Question 3/2?");

/** Where the proof of an answer leads to. */
function proofOf(question: string, desk: Desk): string {
  const block = desk.ask(question, { today: TODAY }).view.blocks.find(({ kind }) => kind === "citation");
  if (block?.kind !== "citation") throw new Error(`no proof for: ${question}`);
  return `/${block.address.replace("?", "?lang=en&")}`;
}

const PICTURES: readonly Picture[] = [
  { name: "web-answer", path: () => `/?q=${ASKED}&lang=en`, press: "#proof-1 > summary", width: 900, height: 760 },
  { name: "web-people", path: () => "/people?lang=en", width: 1100, height: 600 },
  { name: "web-new", path: () => "/new?since=2020-10-06&lang=en", width: 1100, height: 900 },
  { name: "document-page", path: (desk) => proofOf("What did Nigeria contribute?", desk), width: 1000, height: 620 },
];

async function main(): Promise<void> {
  if (CHROMIUM === null) throw new Error("There is no Chromium here; CHROMIUM names the place of one.");
  const desk = createDesk(await openLibrary(CORPUS));
  const site = createSite({ desk: () => desk, original: originalsOf(CORPUS), today: () => TODAY, publicUrl: null });
  const server = createServer((request, response) => void getRequestListener(site.fetch)(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox"] });
  for (const { name, path, press, width, height } of PICTURES) {
    const page = await browser.newPage({ viewport: { width, height }, colorScheme: "light", locale: "en-GB" });
    await page.goto(`http://127.0.0.1:${port}${path(desk)}`);
    if (press !== undefined) await page.click(press);
    await page.screenshot({ path: fileURLToPath(new URL(`../../docs/images/${name}.png`, import.meta.url)) });
    await page.close();
  }
  await browser.close();
  server.closeAllConnections();
  server.close();
}

await main();
