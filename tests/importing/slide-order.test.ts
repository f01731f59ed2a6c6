/** What stands on a slide is read column by column, whatever order it was drawn in. */
import { createRequire } from "node:module";
import type pptxgen from "pptxgenjs";
import { expect, test } from "vitest";
import { arrange } from "../../src/importing/arrange/arrange.ts";
import { readDraft } from "../../src/importing/read-file.ts";
import { toMarkdown } from "../../src/importing/to-markdown.ts";
import { ROLES } from "./make/roles.ts";

const Deck: typeof pptxgen.default = createRequire(import.meta.url)("pptxgenjs");

async function slide(draw: (slide: ReturnType<InstanceType<typeof Deck>["addSlide"]>) => void): Promise<string> {
  const show = new Deck();
  draw(show.addSlide());
  const written = await show.write({ outputType: "uint8array" });
  if (!(written instanceof Uint8Array)) throw new Error("no bytes were written");
  const draft = await readDraft("a.pptx", written);
  return toMarkdown(arrange(draft, ROLES)).replace(/\s+/g, " ");
}

test("two columns below a title, each with a heading of its own", async () => {
  const text = await slide((each) => {
    each.addText("Helplines of the region compared", { x: 0.5, y: 0.3, w: 9, h: 0.7 });
    each.addText("What did not work at all.", { x: 5.2, y: 1.2, w: 4, h: 0.5 });
    each.addText("What worked in all countries.", { x: 0.5, y: 1.2, w: 4, h: 0.5 });
    each.addText("Translations without local examples.", { x: 5.2, y: 2, w: 4, h: 2 });
    each.addText("Training trainers rather than classes.", { x: 0.5, y: 2, w: 4, h: 2 });
    each.addText("Figures of June 2023, by the secretariat.", { x: 0.5, y: 4.5, w: 9, h: 0.5 });
  });
  const order = ["compared", "What worked", "Training", "What did not", "Translations", "Figures"];
  const places = order.map((word) => text.indexOf(word));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

test("a table of bold names above its rows has them as its header", async () => {
  const text = await slide((each) => {
    const row = (bold: boolean, ...cells: string[]) => cells.map((cell) => ({ text: cell, options: { bold } }));
    each.addTable(
      [
        row(true, "Indicator", "2020", "June 2023"),
        row(false, "Partners", "50", "83"),
        row(false, "Languages", "12", "31"),
      ],
      { x: 0.5, y: 1.5, w: 9 },
    );
  });
  expect(text).toContain("| **Indicator** | **2020** | **June 2023** | | --- | --- | --- | | Partners | 50 | 83 |");
});

test("points that were typed with a dash are points", async () => {
  const text = await slide((each) => {
    each.addText("What to do next", { x: 0.5, y: 0.3, w: 9, h: 0.7 });
    each.addText("Objectives of the year:\n- Collect cases\n- Name a lead", { x: 0.5, y: 1.5, w: 9, h: 2 });
  });
  expect(text).toContain("- Collect cases - Name a lead");
});
