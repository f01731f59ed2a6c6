import type { Format } from "./draft.ts";
import { encodingOfMark } from "./encodings/encoding.ts";
import { wideEncoding } from "./encodings/wide.ts";
import { Refusal } from "./refusal.ts";

/** Tells what a file is from its name and its first bytes, and refuses when the two disagree. */

const ENDINGS: Readonly<Record<string, Format>> = {
  ".docx": "docx",
  ".pptx": "pptx",
  ".pdf": "pdf",
  ".html": "html",
  ".htm": "html",
  ".xhtml": "html",
  ".md": "markdown",
  ".markdown": "markdown",
  ".txt": "text",
  ".text": "text",
  ".eml": "mail",
};

/** Endings of documents that are refused with a word on how to convert them; anything else is not a document. */
const CONVERTIBLE = [
  ".doc",
  ".dot",
  ".ppt",
  ".pps",
  ".xls",
  ".xlsx",
  ".rtf",
  ".odt",
  ".odp",
  ".ods",
  ".docm",
  ".pptm",
  ".msg",
  ".pages",
  ".key",
  ".mht",
  ".epub",
];

/** Endings of binary Office files, whatever their bytes look like. */
const OLD: Readonly<Record<string, "Word" | "PowerPoint" | "Excel">> = {
  ".doc": "Word",
  ".dot": "Word",
  ".ppt": "PowerPoint",
  ".pps": "PowerPoint",
  ".xls": "Excel",
};

/** True for files that `copdesk add` takes up when it walks a folder: readable ones, and documents to be refused. */
export function isDocumentName(name: string): boolean {
  const ending = endingOf(name);
  return ending in ENDINGS || CONVERTIBLE.includes(ending);
}

/** The ending of a name in small letters, with its point; empty when it has none. */
export function endingOf(name: string): string {
  return /\.[^./\\]{1,10}$/.exec(name.toLowerCase())?.[0] ?? "";
}

/**
 * The format of a file.
 * @param head its bytes, at least the first few thousand
 * @throws Refusal for what is not read, with the reason
 */
export function formatOf(name: string, head: Uint8Array): Format {
  const ending = endingOf(name);
  const expected = ENDINGS[ending];
  if (head.length === 0) throw new Refusal({ code: "empty" });
  const truth = truthOf(head);
  if (truth.kind === "compound") throw new Refusal(compoundReason(head));
  if (truth.kind === "rtf") throw new Refusal({ code: "other-format", kind: "an RTF file" });
  if (expected === undefined) {
    const old = OLD[ending];
    if (old !== undefined) throw new Refusal({ code: "old-office", kind: old });
    if (CONVERTIBLE.includes(ending)) throw new Refusal({ code: "other-format", kind: `a ${ending} file` });
    throw new Refusal({ code: "unknown-format", ending });
  }
  const lies = (is: string) => new Refusal({ code: "wrong-ending", ending, truth: is });
  switch (truth.kind) {
    case "pdf":
      if (expected !== "pdf") throw lies("a PDF");
      return expected;
    case "zip":
      if (expected !== "docx" && expected !== "pptx") throw lies(truth.what);
      if (truth.what !== "a ZIP archive" && truth.what !== NAMES[expected]) throw lies(truth.what);
      return expected;
    case "picture":
      throw lies("a picture");
    case "html":
      if (expected === "html" || expected === "mail" || expected === "markdown" || expected === "text")
        return expected === "text" ? "html" : expected;
      throw lies("a web page");
    case "binary":
      if (expected === "docx" || expected === "pptx" || expected === "pdf")
        throw new Refusal({ code: "broken", detail: "it does not begin as such a file does" });
      throw lies("no text");
    case "text":
      if (expected === "docx" || expected === "pptx" || expected === "pdf") throw lies("plain text");
      return expected;
  }
}

const NAMES = { docx: "a Word file", pptx: "a PowerPoint file" } as const;

type Truth =
  | { readonly kind: "pdf" | "compound" | "rtf" | "html" | "picture" | "binary" | "text" }
  | { readonly kind: "zip"; readonly what: string };

function truthOf(bytes: Uint8Array): Truth {
  const ascii = new TextDecoder("latin1").decode(bytes.subarray(0, 4096));
  if (ascii.slice(0, 1024).includes("%PDF-")) return { kind: "pdf" };
  if (ascii.startsWith("PK\u0003\u0004") || ascii.startsWith("PK\u0005\u0006"))
    return { kind: "zip", what: archiveKind(bytes) };
  if (ascii.startsWith("\u00d0\u00cf\u0011\u00e0")) return { kind: "compound" };
  if (ascii.startsWith("{\\rtf")) return { kind: "rtf" };
  if (/^(?:\u0089PNG|\u00ff\u00d8\u00ff|GIF8|BM|II\*\u0000|MM\u0000\*|RIFF)/.test(ascii)) return { kind: "picture" };
  if (
    /^(?:\u00ef\u00bb\u00bf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,500}?-->\s*)?<(?:!doctype html|html|head|body)/i.test(
      ascii,
    )
  )
    return { kind: "html" };
  return isBinary(bytes) ? { kind: "binary" } : { kind: "text" };
}

/** The names of its parts stand in a ZIP archive as they are. */
function archiveKind(bytes: Uint8Array): string {
  const names = new TextDecoder("latin1").decode(
    bytes.length > 400_000 ? concat(bytes.subarray(0, 100_000), bytes.subarray(-300_000)) : bytes,
  );
  if (names.includes("word/document.xml") || /word\/\w*document\d*\.xml/.test(names)) return NAMES.docx;
  if (names.includes("ppt/presentation.xml") || names.includes("ppt/slides/")) return NAMES.pptx;
  if (names.includes("xl/workbook")) return "an Excel file";
  if (names.includes("application/vnd.oasis.opendocument")) return "an OpenDocument file";
  if (names.includes("application/epub")) return "an electronic book";
  return "a ZIP archive";
}

function concat(a: Uint8Array, b: Uint8Array): Uint8Array {
  const out = new Uint8Array(a.length + b.length);
  out.set(a);
  out.set(b, a.length);
  return out;
}

/** Compound files are Office before 2007, or a newer file under a password. */
function compoundReason(bytes: Uint8Array) {
  const holds = (name: string) => includesWide(bytes, name);
  if (holds("EncryptedPackage") || holds("EncryptionInfo"))
    return { code: "encrypted", kind: "an Office file" } as const;
  if (holds("WordDocument")) return { code: "old-office", kind: "Word" } as const;
  if (holds("PowerPoint Document")) return { code: "old-office", kind: "PowerPoint" } as const;
  if (holds("Workbook") || holds("Book")) return { code: "old-office", kind: "Excel" } as const;
  if (holds("__substg1.0_")) return { code: "other-format", kind: "an Outlook message" } as const;
  return { code: "old-office", kind: "Office" } as const;
}

/** Names of streams are UTF-16, little end first. */
function includesWide(bytes: Uint8Array, name: string): boolean {
  const wide = [...name].flatMap((sign) => [sign.charCodeAt(0), 0]);
  const first = wide[0] ?? 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wide.every((byte, offset) => bytes[at + offset] === byte)) return true;
  }
  return false;
}

/** Zero bytes in what is no UTF-16, or many control signs. */
function isBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 8000);
  if (encodingOfMark(head) !== null) return false;
  // In UTF-16 any byte may be half of a letter.
  if (head.includes(0)) return wideEncoding(head) === null;
  const controls = head.filter((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27)).length;
  return controls > head.length * 0.1;
}
