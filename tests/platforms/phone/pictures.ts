/** Draws the pictures of docs/images anew from the previews, as a telephone shows them. The command is draw-pictures.ts. */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

/** Which scene of a preview a picture shows: its place, from 0. */
const PICTURES = [
  { file: "slack-answer.png", preview: "docs/slack-preview.html", scene: "article.message", place: 0 },
  { file: "slack-list.png", preview: "docs/slack-preview.html", scene: "article.message", place: 1 },
  { file: "discord-answer.png", preview: "docs/discord-preview.html", scene: "article", place: 0 },
  { file: "discord-more.png", preview: "docs/discord-preview.html", scene: "article", place: 1 },
] as const;
const TELEPHONE = { width: 412, height: 900 };

/**
 * @param folder where the pictures go
 * @param executablePath the browser
 * @returns the width and height of each picture's scene, in CSS pixels
 */
export async function drawPictures(
  folder: string,
  executablePath: string,
): Promise<readonly { readonly file: string; readonly width: number; readonly height: number }[]> {
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  try {
    const context = await browser.newContext({ viewport: TELEPHONE, deviceScaleFactor: 2 });
    const drawn: { file: string; width: number; height: number }[] = [];
    for (const { file, preview, scene, place } of PICTURES) {
      const page = await context.newPage();
      await page.goto(pathToFileURL(preview).href);
      const target = page.locator(scene).nth(place);
      const box = await target.boundingBox();
      await target.screenshot({ path: join(folder, file) });
      drawn.push({ file, width: Math.round(box?.width ?? 0), height: Math.round(box?.height ?? 0) });
      await page.close();
    }
    return drawn;
  } finally {
    await browser.close();
  }
}
