/** Draws docs/images anew from the previews. Run: npm run pictures */
import { CHROMIUM } from "../../web/browser.ts";
import { drawPictures } from "./pictures.ts";

if (CHROMIUM === null) throw new Error("no browser: set CHROMIUM to where one is");
for (const { file, width, height } of await drawPictures("docs/images", CHROMIUM)) {
  console.log(`${file}: ${width} × ${height}`);
}
