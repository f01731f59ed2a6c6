import type { Draft } from "./draft.ts";
import { type CMaps, NO_CMAPS } from "./readers/pdf/cmaps.ts";
import { Refusal, type RefusalReason } from "./refusal.ts";
import { formatOf } from "./sniff.ts";

/** The largest file that is read, in bytes. */
export const FILE_LIMIT = 100_000_000;

/**
 * Reads a file of any format into a draft. Readers are loaded when the first file of their format comes.
 * @param cMaps character maps for the fonts of PDF files
 * @throws Refusal, and nothing else, when it cannot be read
 */
export async function readDraft(name: string, bytes: Uint8Array, cMaps: CMaps = NO_CMAPS): Promise<Draft> {
  if (bytes.length > FILE_LIMIT) throw new Refusal({ code: "too-large", bytes: bytes.length, limit: FILE_LIMIT });
  const format = formatOf(name, bytes);
  try {
    const draft = await read(format, bytes, cMaps);
    if (!draft.blocks.some((block) => block.kind !== "page" && block.kind !== "slide" && block.kind !== "rule"))
      throw new Refusal({ code: "no-text" });
    return draft;
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(reasonOf(error), { cause: error });
  }
}

async function read(format: Draft["format"], bytes: Uint8Array, cMaps: CMaps): Promise<Draft> {
  switch (format) {
    case "docx":
      return (await import("./readers/docx/read-docx.ts")).readDocx(bytes);
    case "pptx":
      return (await import("./readers/pptx/read-pptx.ts")).readPptx(bytes);
    case "pdf":
      return (await import("./readers/pdf/read-pdf.ts")).readPdf(bytes, cMaps);
    case "html":
      return (await import("./readers/html/read-html.ts")).readHtml(bytes);
    case "markdown":
      return (await import("./readers/markdown/read-markdown.ts")).readMarkdown(bytes);
    case "mail":
      return (await import("./readers/mail/read-mail.ts")).readMail(bytes);
    case "text":
      return (await import("./readers/text.ts")).readText(bytes);
  }
}

/** A reader that stumbles has met something that no program writes. */
function reasonOf(error: unknown): RefusalReason {
  if (error instanceof RangeError) return { code: "broken", detail: "its parts are nested too deep" };
  const detail = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
  return { code: "broken", detail: detail.slice(0, 120) || "its content cannot be read" };
}
