import { createRequire } from "node:module";
import type pptxgen from "pptxgenjs";

// The types say "default export", the module is the class itself.
const Deck: typeof pptxgen.default = createRequire(import.meta.url)("pptxgenjs");

/** A deck with a table, notes, nested points and a group of text boxes. */
export async function deck(): Promise<Uint8Array> {
  const show = new Deck();
  const first = show.addSlide();
  first.addText("Safer play online", { x: 1, y: 1, w: 8, h: 1, fontSize: 40 });
  first.addText("Workshop of the Play Group\nLima, Peru, 4 May 2026", { x: 1, y: 3, w: 8, h: 1 });
  first.addNotes("Say hello in Spanish.");
  const second = show.addSlide();
  second.addText("What we saw", { x: 0.5, y: 0.3, w: 9, h: 0.8 });
  second.addText(
    [
      { text: "Games are social", options: { bullet: true, breakLine: true } },
      { text: "voice chat above all", options: { bullet: true, indentLevel: 1, breakLine: true } },
      { text: "Reports take days", options: { bullet: true } },
    ],
    { x: 0.5, y: 1.5, w: 9, h: 3 },
  );
  const third = show.addSlide();
  third.addTable(
    [
      [{ text: "Country" }, { text: "Reports" }],
      [{ text: "Peru" }, { text: "1 204" }],
    ],
    { x: 0.5, y: 1.5, w: 9 },
  );
  const written = await show.write({ outputType: "uint8array" });
  if (!(written instanceof Uint8Array)) throw new Error("no bytes were written");
  return written;
}
