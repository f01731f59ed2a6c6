/** Writes a layout in the format it is meant for. */
import type { Layout } from "../layout.ts";
import { renderDeck } from "./deck.ts";
import { renderPdf } from "./pdf.ts";
import { renderWord } from "./word.ts";

/** Returns the bytes of the .docx, .pptx or .pdf; the same layout gives the same bytes. */
export async function render(layout: Layout): Promise<Uint8Array> {
  switch (layout.format) {
    case "docx":
      return renderWord(layout);
    case "pptx":
      return renderDeck(layout);
    case "pdf":
      return renderPdf(layout);
  }
}
