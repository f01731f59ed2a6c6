/**
 * Writes the originals of the invented documents anew: each layout as its Office or PDF file and as plain text.
 * Run it with `npx tsx tests/gold/other/make-originals.ts` after a change in `layouts/`.
 */
import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { LAYOUTS } from "./layouts/all.ts";
import { render } from "./render/render.ts";
import { renderText } from "./render/text.ts";

const folder = fileURLToPath(new URL("originals/", import.meta.url));
for (const layout of LAYOUTS) {
  await writeFile(`${folder}${layout.id}.${layout.format}`, await render(layout));
  await writeFile(`${folder}${layout.id}.txt`, renderText(layout));
}
