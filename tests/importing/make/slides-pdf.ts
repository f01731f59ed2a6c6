import { PDFDocument, StandardFonts } from "pdf-lib";
import { type DeckLayout, plain } from "../../gold/other/layout.ts";

const SIZE = { title: 30, text: 18, cell: 14 };

/** A deck as presentation programs print it: a landscape page a slide, letters large, tables ruled, no notes. */
export async function deckPdf(deck: DeckLayout): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const [regular, bold] = await Promise.all(
    [StandardFonts.Helvetica, StandardFonts.HelveticaBold].map((font) => pdf.embedFont(font)),
  );
  if (regular === undefined || bold === undefined) throw new Error("no fonts");
  for (const slide of deck.slides) {
    const page = pdf.addPage([960, 540]);
    let y = 470;
    const put = (text: string, x: number, width: number, size: number) => {
      let line = "";
      const flush = () => {
        page.drawText(line, { x, y, size, font: regular });
        y -= size * 1.2;
        line = "";
      };
      for (const word of text.split(" ")) {
        if (line !== "" && regular.widthOfTextAtSize(`${line} ${word}`, size) > width) flush();
        line = line === "" ? word : `${line} ${word}`;
      }
      flush();
    };
    put(plain(slide.title), 60, 840, SIZE.title);
    y -= 16;
    for (const given of slide.lines ?? []) {
      const indent = /^ */.exec(given)?.[0].length ?? 0;
      const text = plain(given.trim().replace(/^- /, ""));
      const x = 60 + indent * 15;
      const isPoint = given.trim().startsWith("- ");
      if (isPoint) page.drawText("•", { x, y, size: SIZE.text, font: regular });
      put(text, isPoint ? x + 24 : x, 860 - x, SIZE.text);
      y -= 8;
    }
    for (const [at, row] of (slide.table ?? []).entries()) {
      const width = 840 / row.length;
      const top = y + SIZE.cell;
      const bottoms = row.map((cell, column) => {
        const start = y;
        put(plain(cell), 66 + column * width, width - 12, SIZE.cell);
        const end = y;
        y = start;
        return end;
      });
      const bottom = Math.min(...bottoms) + SIZE.cell * 0.6;
      for (let column = 0; column < row.length; column += 1)
        page.drawRectangle({
          x: 60 + column * width,
          y: bottom,
          width,
          height: top - bottom,
          borderWidth: at === 0 ? 1 : 0.5,
        });
      y = bottom - SIZE.cell;
    }
  }
  return pdf.save();
}
