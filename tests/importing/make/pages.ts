import { PDFDocument, StandardFonts } from "pdf-lib";

/** A line of text at a place of the page: `[x, y from the top, text]`, and how it is set. */
export type Line = readonly [
  x: number,
  y: number,
  text: string,
  how?: { readonly size?: number; readonly bold?: boolean },
];

/** A4 pages of lines and of boxes that are drawn: `[x, y from the top, width, height]`. */
export async function pagesOf(
  pages: readonly {
    readonly lines: readonly Line[];
    readonly boxes?: readonly (readonly [number, number, number, number])[];
  }[],
): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const regular = await pdf.embedFont(StandardFonts.Helvetica);
  const bold = await pdf.embedFont(StandardFonts.HelveticaBold);
  for (const { lines, boxes } of pages) {
    const page = pdf.addPage([595, 842]);
    for (const [x, y, width, height] of boxes ?? [])
      page.drawRectangle({ x, y: 842 - y - height, width, height, borderWidth: 0.5 });
    for (const [x, y, text, how] of lines)
      page.drawText(text, { x, y: 842 - y, size: how?.size ?? 10, font: how?.bold === true ? bold : regular });
  }
  return pdf.save();
}

const measure = await (await PDFDocument.create()).embedFont(StandardFonts.Helvetica);

/** The width of a text in letters of 10 points. */
export function widthOf(text: string): number {
  return measure.widthOfTextAtSize(text, 10);
}

/** The lines that a text in letters of 10 points breaks into in a column of so many points. */
export function broken(text: string, width: number): readonly string[] {
  const out: string[] = [];
  for (const word of text.split(" ")) {
    const longer = `${out.at(-1) ?? ""} ${word}`;
    if (out.length > 0 && widthOf(longer) <= width) out[out.length - 1] = longer.trim();
    else out.push(word);
  }
  return out;
}
