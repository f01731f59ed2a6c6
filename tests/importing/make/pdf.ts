import { PDFDocument, type PDFFont, StandardFonts } from "pdf-lib";

/** Writes lines at places of pages: `[x, y from the top, text, size]`. */
export async function pdfOf(
  pages: readonly (readonly (readonly [number, number, string, number?])[])[],
): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const font: PDFFont = await pdf.embedFont(StandardFonts.Helvetica);
  for (const lines of pages) {
    const page = pdf.addPage([595, 842]);
    for (const [x, y, text, size] of lines) page.drawText(text, { x, y: 842 - y, size: size ?? 10, font });
  }
  return pdf.save();
}

/** A page that is a picture: a black square in place of a scan. */
export async function scannedPdf(pages: number): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const pixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
  const picture = await pdf.embedPng(pixel);
  for (let n = 0; n < pages; n += 1)
    pdf.addPage([595, 842]).drawImage(picture, { x: 0, y: 0, width: 595, height: 842 });
  return pdf.save();
}
