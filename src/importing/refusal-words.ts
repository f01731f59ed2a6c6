import type { RefusalReason } from "./refusal.ts";

/** What is wrong with a file and what to do about it, one sentence each. */
export interface RefusalWords {
  readonly reason: string;
  readonly mend: string;
}

/** The words for a refusal. */
export function refusalWords(reason: RefusalReason): RefusalWords {
  switch (reason.code) {
    case "too-large":
      return {
        reason: `it has ${megabytes(reason.bytes)}, more than the ${megabytes(reason.limit)} that are read`,
        mend: "Compress its pictures or split it, and add the parts.",
      };
    case "empty":
      return { reason: "it is empty", mend: "Fetch the file again." };
    case "unknown-format":
      return {
        reason: `a file ending in ${reason.ending || "nothing"} is not read`,
        mend: "Save it as .docx, .pptx, .pdf, .html, .md, .txt or .eml.",
      };
    case "wrong-ending":
      return {
        reason: `its name ends in ${reason.ending}, but it is ${reason.truth}`,
        mend: "Give it the right ending, if you trust where it comes from.",
      };
    case "old-office":
      return {
        reason: `it is a binary ${reason.kind} file of the years before 2007`,
        mend: `Open it in ${reason.kind} or LibreOffice and save it as ${MODERN[reason.kind]}.`,
      };
    case "other-format":
      return { reason: `it is ${reason.kind}`, mend: "Save it as .docx, .pptx or .pdf." };
    case "encrypted":
      return { reason: `it is ${reason.kind} under a password`, mend: "Save a copy without the password." };
    case "broken":
      return { reason: `it is damaged: ${reason.detail}`, mend: "Fetch it again, or open it and save a new copy." };
    case "bomb":
      return {
        reason: `unpacked it would have ${megabytes(reason.bytes)}, more than the ${megabytes(reason.limit)} allowed`,
        mend: "Do not trust this file; if it is genuine, split it.",
      };
    case "entities":
      return {
        reason: "its XML declares entities of its own, which no office program writes",
        mend: "Do not trust this file; if it is genuine, open it and save a new copy.",
      };
    case "scan":
      return {
        reason: `${pages(reason.pages, reason.of)} hold pictures of text and no text`,
        mend: "Run text recognition (OCR) over it, or ask its author for the Word file.",
      };
    case "no-text":
      return { reason: "it holds no text", mend: "Check that it is the right file." };
    case "script-page":
      return {
        reason: "the saved page holds no text: a script fills it in the browser",
        mend: "Open the page in a browser, wait until its text is there, and print it to a PDF.",
      };
    case "xfa":
      return {
        reason: "it is an XFA form, whose content Adobe's programs alone show",
        mend: "Open it in Adobe Acrobat Reader and print it to a new PDF.",
      };
    case "too-many-parts":
      return { reason: `it holds more than ${reason.limit} ${reason.what}`, mend: "Split it, and add the parts." };
    case "timeout":
      return { reason: `reading it took longer than ${reason.seconds} seconds`, mend: "Split it, or save a new copy." };
    case "memory":
      return {
        reason: `reading it took more than ${reason.megabytes} megabytes of memory`,
        mend: "Split it, or save a copy without pictures.",
      };
  }
}

const MODERN = { Word: ".docx", PowerPoint: ".pptx", Excel: ".pdf", Office: ".docx or .pptx" } as const;

function megabytes(bytes: number): string {
  return `${Math.max(1, Math.round(bytes / 1_000_000))} MB`;
}

/** `pages 1-3 and 7 of 9` */
function pages(numbers: readonly number[], of: number): string {
  if (numbers.length === of) return of === 1 ? "its only page does" : `all its ${of} pages`;
  const spans: string[] = [];
  let start = numbers[0] ?? 0;
  numbers.forEach((number, at) => {
    if (numbers[at + 1] === number + 1) return;
    spans.push(start === number ? String(number) : `${start}-${number}`);
    start = numbers[at + 1] ?? 0;
  });
  return `page${numbers.length > 1 ? "s" : ""} ${spans.join(", ")} of ${of}`;
}
