/** A glyph at a place of a page: its left edge, its height from the foot of the page, and the sign that the file names. */
export type Glyph = readonly [x: number, y: number, sign: string];

/** Width of a glyph in points; signs that stand over others have none. */
export const GLYPH_WIDTH = 6;
const hex = (sign: string) => sign.charCodeAt(0).toString(16).padStart(4, "0");

/** A page whose glyphs are drawn one by one, as browsers print scripts that the fonts every reader has do not hold. */
export function glyphsPdf(glyphs: readonly Glyph[]): Uint8Array {
  const text = glyphs.map(([x, y, sign]) => `1 0 0 1 ${x} ${y} Tm <${hex(sign)}> Tj`).join("\n");
  const content = `BT /F1 12 Tf\n${text}\nET`;
  const ranges = Array.from({ length: 256 }, (_, high) => {
    const byte = high.toString(16).padStart(2, "0");
    return `<${byte}00> <${byte}ff> <${byte}00>`;
  });
  const blocks = [0, 100, 200].map((at) => ranges.slice(at, at + 100));
  const map = `/CIDInit /ProcSet findresource begin begincmap /CMapName /U def /CMapType 2 def
1 begincodespacerange <0000> <ffff> endcodespacerange
${blocks.map((block) => `${block.length} beginbfrange\n${block.join("\n")}\nendbfrange`).join("\n")}
endcmap end`;
  const stream = (data: string) => `<< /Length ${data.length} >>\nstream\n${data}\nendstream`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    stream(content),
    "<< /Type /Font /Subtype /Type0 /BaseFont /Plain /Encoding /Identity-H /DescendantFonts [6 0 R] /ToUnicode 7 0 R >>",
    "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Plain /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 /W [1611 1631 0] /FontDescriptor 8 0 R >>",
    stream(map),
    "<< /Type /FontDescriptor /FontName /Plain /Flags 4 /FontBBox [0 0 500 700] /ItalicAngle 0 /Ascent 700 /Descent 0 /CapHeight 700 /StemV 80 >>",
  ];
  let out = "%PDF-1.4\n";
  const places: number[] = [];
  for (const [at, object] of objects.entries()) {
    places.push(out.length);
    out += `${at + 1} 0 obj\n${object}\nendobj\n`;
  }
  const table = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  const start = out.length;
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF`;
  return new TextEncoder().encode(out);
}
