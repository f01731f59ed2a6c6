/** Damaged files end in a refusal or in a sound document, and a killed import leaves whole files. */
import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { unzipSync, zipSync } from "fflate";
import { expect, test } from "vitest";
import { lexiconFor } from "../../adapters/files/read-corpus.ts";
import { readCorpus } from "../../src/corpus/load.ts";
import { importFile } from "../../src/importing/import-file.ts";
import { compileLexicon } from "../../src/text/lexicon.ts";

const FOLDER = "tests/gold/other/originals";
const SEEDS = [
  "kenya-contribution.docx",
  "helpline-slides-2024.pptx",
  "cwg-cop-21-agenda.pdf",
  "tsb-focal-point-2026.eml",
];
const ODD = ["<", "&", "&#0;", "\u0000", "]]>", "<w:tbl>", "</w:p>", "\u202e", "9999999999", "-1"];

/** Damage to the text of one part of an Office file, or to the file itself. */
function spoil(name: string, bytes: Uint8Array, part: number, at: number, length: number, odd: string): Uint8Array {
  const text = (whole: Uint8Array) => {
    const decoded = new TextDecoder().decode(whole);
    const place = at % (decoded.length + 1);
    return new TextEncoder().encode(decoded.slice(0, place) + odd + decoded.slice(place + length));
  };
  if (!/x$/.test(name)) return text(bytes);
  const parts = unzipSync(bytes);
  const names = Object.keys(parts).filter((each) => /\.(?:xml|rels)$/.test(each));
  const chosen = names[part % names.length] ?? "";
  return zipSync({ ...parts, [chosen]: text(parts[chosen] ?? new Uint8Array()) }, { level: 1 });
}

test("a damaged file is refused, or becomes a document that the corpus takes", async () => {
  const lexicon = compileLexicon(lexiconFor("corpus"));
  if (!lexicon.ok) throw new Error("broken word lists");
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...SEEDS),
      fc.nat(),
      fc.nat(),
      fc.nat({ max: 300 }),
      fc.constantFrom(...ODD),
      async (name, part, at, length, odd) => {
        const bytes = spoil(name, readFileSync(`${FOLDER}/${name}`), part, at, length, odd);
        const read = await importFile(bytes, { id: "a-note", file: name, sha256: "0".repeat(64) }, lexicon.value);
        if (!read.ok) return;
        const { markdown, factsYaml } = read.value;
        const facts = factsYaml === null ? [] : [{ name: "a-note.facts.yaml", text: factsYaml }];
        expect(readCorpus([{ name: "a-note.md", text: markdown }], facts)).toMatchObject({ ok: true });
      },
    ),
    { seed: 1, numRuns: Number(process.env.COPDESK_FUZZ_RUNS ?? 60) },
  );
});

test("a mail that does not say who sent it has no sender", async () => {
  const lexicon = compileLexicon(lexiconFor("corpus"));
  const mail =
    "From: \r\nTo: \r\nSubject: Meeting\r\nDate: Mon, 5 Jan 2026 10:00:00 +0000\r\n\r\nThe meeting is moved.\r\n";
  if (!lexicon.ok) throw new Error("broken word lists");
  const source = { id: "a-mail", file: "a-mail.eml", sha256: "0".repeat(64) };
  const read = await importFile(new TextEncoder().encode(mail), source, lexicon.value);
  if (!read.ok) throw new Error(read.error.code);
  expect(read.value.head).toMatchObject({ from: null, to: [] });
  expect(readCorpus([{ name: "a-mail.md", text: read.value.markdown }], [])).toMatchObject({ ok: true });
});

test("killed while it writes, it leaves each file whole", async () => {
  const corpus = mkdtempSync(join(tmpdir(), "copdesk-killed-"));
  const code = `
    import { writeDocument } from "./adapters/terminal/add/store.ts";
    for (let round = 0; ; round++) {
      const text = ("line " + round + "\\n").repeat(100_000);
      const files = { markdown: text, facts: text };
      writeDocument(${JSON.stringify(corpus)}, "a-note", files, files);
      process.stdout.write(".");
    }`;
  const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", code]);
  const ended = new Promise((resolve) => child.on("exit", resolve));
  let said = "";
  child.stderr.on("data", (chunk: Buffer) => {
    said += chunk.toString();
  });
  let rounds = 0;
  child.stdout.on("data", (chunk: Buffer) => {
    rounds += chunk.length;
    if (rounds >= 5) child.kill("SIGKILL");
  });
  await ended;
  expect(rounds, said).toBeGreaterThanOrEqual(5);
  for (const name of readdirSync(corpus).filter((each) => !each.endsWith(".tmp") && !each.startsWith("."))) {
    const lines = readFileSync(join(corpus, name), "utf8").split("\n");
    expect([name, lines.length, new Set(lines.slice(0, -1)).size]).toEqual([name, 100_001, 1]);
  }
  rmSync(corpus, { recursive: true });
});
