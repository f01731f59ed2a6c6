/** An original as a slide deck with bullets, tables and speaker notes. */
import { createRequire } from "node:module";
import type pptxgen from "pptxgenjs";
import { type DeckLayout, plain } from "../layout.ts";
import { repack } from "./repack.ts";

// The package types its CommonJS default otherwise than Node loads it; asked for as CommonJS it is the class itself.
const Deck: typeof pptxgen.default = createRequire(import.meta.url)("pptxgenjs");

/** Returns the bytes of the .pptx. */
export async function renderDeck(layout: DeckLayout): Promise<Uint8Array> {
  const deck = new Deck();
  deck.title = layout.title;
  deck.author = "Secretariat";
  deck.company = "Secretariat";
  for (const content of layout.slides) {
    const slide = deck.addSlide();
    slide.addText(plain(content.title), { x: 0.5, y: 0.3, w: 9, h: 0.8, fontSize: 26, bold: true });
    const lines = content.lines ?? [];
    if (lines.length > 0) {
      slide.addText(
        lines.map((line) => {
          const bullet = /^( *)- (.*)$/.exec(line);
          return bullet
            ? {
                text: plain(bullet[2] ?? ""),
                options: { bullet: true, indentLevel: (bullet[1] ?? "").length / 2, breakLine: true },
              }
            : { text: plain(line), options: { breakLine: true } };
        }),
        { x: 0.5, y: 1.2, w: 9, h: 2.2, fontSize: 16 },
      );
    }
    if (content.table !== undefined) {
      const rows = content.table.map((row) => row.map((text) => ({ text: plain(text) })));
      slide.addTable(rows, { x: 0.5, y: lines.length > 0 ? 3.5 : 1.3, w: 9, fontSize: 11 });
    }
    if (content.notes !== undefined) slide.addNotes(content.notes);
  }
  const bytes = await deck.write({ outputType: "uint8array" });
  if (!(bytes instanceof Uint8Array)) throw new Error("the deck was not written as bytes");
  return repack(bytes, layout.date);
}
