/** Invented documents as a corpus folder: some imported as `copdesk add` imports them, the others those with other numbers. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { lexiconFor } from "../../adapters/files/read-corpus.ts";
import { importing } from "../../src/index.ts";
import { render } from "../gold/other/render/render.ts";
import { manyDocuments } from "./many-documents.ts";

/** So many are imported; importing more would take longer than all that is measured. */
const IMPORTED = 200;
/** Questions of study groups have small numbers, documents large ones. */
const SMALL = 100;

/** Name of the document of this place, as the generator names it. */
export function manyName(place: number): string {
  return `many-${String(place).padStart(5, "0")}`;
}

/** Writes the documents from one place to another, those that are not there yet. */
export async function writeMany(folder: string, from: number, to: number): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await importFirst(folder);
  for (let place = Math.max(from, IMPORTED); place < to; place++) {
    const base = manyName(place % IMPORTED);
    const copy = Math.floor(place / IMPORTED);
    for (const ending of [".facts.yaml", ".md"]) {
      const file = join(folder, base + ending);
      const other = join(folder, manyName(place) + ending);
      if (existsSync(file) && !existsSync(other)) {
        writeFileSync(other, renumbered(readFileSync(file, "utf8"), copy).replaceAll(base, manyName(place)));
      }
    }
  }
}

/** The same document with other numbers: of its question, its contributions and itself. */
function renumbered(text: string, copy: number): string {
  return text
    .replace(/\b([1-9])\/(\d+)/g, (_, group: string, number: string) => {
      const apart = Number(number) < SMALL ? SMALL : 100_000;
      return `${group}/${Number(number) + copy * apart}`;
    })
    .replace(/\bReport (\d+)/g, (_, number: string) => `Report ${Number(number) + copy * IMPORTED}`);
}

async function importFirst(folder: string): Promise<void> {
  if (existsSync(join(folder, `${manyName(IMPORTED - 1)}.md`))) return;
  const { compileLexicon } = await importing.lexicon();
  const { importFile } = await importing.importFile();
  const words = compileLexicon(lexiconFor("corpus"));
  if (!words.ok) throw new Error("the word lists are broken");
  for (const layout of manyDocuments({ count: IMPORTED, seed: 1 })) {
    const bytes = await render(layout);
    const file = `${layout.id}.${layout.format}`;
    const source = { id: layout.id, file, sha256: createHash("sha256").update(bytes).digest("hex") };
    const read = await importFile(bytes, source, words.value);
    if (!read.ok) throw new Error(`${file} was refused: ${read.error.code}`);
    const { markdown, factsYaml } = read.value;
    if (factsYaml !== null) writeFileSync(join(folder, `${layout.id}.facts.yaml`), factsYaml);
    writeFileSync(join(folder, `${layout.id}.md`), markdown);
  }
}
