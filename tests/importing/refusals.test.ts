import fc from "fast-check";
import { zipSync } from "fflate";
import { expect, test } from "vitest";
import { readDraft } from "../../src/importing/read-file.ts";
import { Refusal } from "../../src/importing/refusal.ts";
import { refusalWords } from "../../src/importing/refusal-words.ts";
import { pdfOf, scannedPdf } from "./make/pdf.ts";
import { deck } from "./make/slides.ts";
import { plainWord } from "./make/word.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const wide = (text: string) => Uint8Array.from([...text].flatMap((sign) => [sign.charCodeAt(0), 0]));
const compound = (stream: string) => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...new Uint8Array(508), ...wide(stream)]);
const office = (parts: Readonly<Record<string, string>>) =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, bytes(text)])));

/** An archive whose directory says that its parts unpack to so many bytes. */
function claiming(archive: Uint8Array, size: number): Uint8Array {
  const view = new DataView(archive.buffer, archive.byteOffset);
  for (let at = 0; at + 46 < archive.length; at += 1)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
  return archive;
}

async function refusal(name: string, content: Uint8Array) {
  const error = await readDraft(name, content).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Refusal)) throw new Error(`${name} was not refused: ${error}`);
  return error.reason;
}

test("every kind of file that cannot be read is refused with its own reason", async () => {
  const word = await plainWord("Hello");
  expect(await refusal("a.docx", new Uint8Array())).toEqual({ code: "empty" });
  expect(await refusal("a.doc", compound("WordDocument"))).toEqual({ code: "old-office", kind: "Word" });
  expect(await refusal("a.ppt", compound("PowerPoint Document"))).toEqual({ code: "old-office", kind: "PowerPoint" });
  expect(await refusal("a.docx", compound("EncryptedPackage"))).toEqual({ code: "encrypted", kind: "an Office file" });
  expect(await refusal("a.pdf", word)).toMatchObject({ code: "wrong-ending", truth: "a Word file" });
  expect(await refusal("a.docx", await pdfOf([[[60, 60, "Hello"]]]))).toMatchObject({
    code: "wrong-ending",
    truth: "a PDF",
  });
  expect(await refusal("a.pptx", word)).toMatchObject({ code: "wrong-ending" });
  expect(await refusal("a.docx", bytes("just text"))).toMatchObject({ code: "wrong-ending", truth: "plain text" });
  expect(await refusal("a.txt", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]))).toMatchObject({
    code: "wrong-ending",
  });
  expect(await refusal("a.xyz", bytes("text"))).toEqual({ code: "unknown-format", ending: ".xyz" });
  expect(await refusal("a.docx", word.slice(0, word.length / 2))).toMatchObject({ code: "broken" });
  expect(await refusal("a.pdf", await scannedPdf(3))).toEqual({ code: "scan", pages: [1, 2, 3], of: 3 });
  expect(await refusal("a.txt", bytes("  \n \n"))).toEqual({ code: "no-text" });
});

test("entities and bombs are refused before they are opened", async () => {
  const entity =
    '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "aaaa">]><w:document><w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body></w:document>';
  expect(await refusal("a.docx", office({ "word/document.xml": entity }))).toEqual({ code: "entities" });
  const bomb = claiming(office({ "word/document.xml": "<w:document/>" }), 3_000_000_000);
  expect(await refusal("a.docx", bomb)).toMatchObject({ code: "bomb" });
  const deep = `<w:document><w:body>${"<w:sdt><w:sdtContent>".repeat(60_000)}</w:body></w:document>`;
  expect(await refusal("a.docx", office({ "word/document.xml": deep }))).toMatchObject({ code: "broken" });
});

test("each reason has its words and its mend", async () => {
  const words = refusalWords({ code: "scan", pages: [1, 2, 3, 7], of: 9 });
  expect(words.reason).toBe("pages 1-3, 7 of 9 hold pictures of text and no text");
  expect(words.mend).toContain("OCR");
  expect(refusalWords({ code: "old-office", kind: "Word" }).mend).toContain(".docx");
});

test("damaged files end in a draft or a refusal, never in anything else", async () => {
  const seeds = [
    ["a.docx", await plainWord("One", "Two")],
    ["a.pptx", await deck()],
    ["a.pdf", await pdfOf([[[60, 60, "Some text on a page"]]])],
  ] as const;
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...seeds),
      fc.constantFrom("cut", "flip", "both"),
      fc.nat(),
      fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { minLength: 1, maxLength: 12 }),
      async ([name, whole], damage, cut, flips) => {
        let content = whole.slice();
        if (damage !== "cut") for (const [at, value] of flips) content[at % content.length] = value;
        if (damage !== "flip") content = content.slice(0, cut % content.length);
        await readDraft(name, content).catch((error: unknown) => {
          expect(error).toBeInstanceOf(Refusal);
        });
      },
    ),
    { seed: 1, numRuns: Number(process.env.COPDESK_FUZZ_RUNS ?? 120) },
  );
});
