/**
 * `npm run bench:corpus -- 2000`: how long a large corpus takes to import, to load, to load again after a change, and to
 * answer from. The documents are invented, written as Word files, and imported as `copdesk add` imports them.
 */
import { createHash } from "node:crypto";
import { lexiconFor } from "../../adapters/files/read-corpus.ts";
import {
  type CorpusFiles,
  checking,
  deskOver,
  importing,
  type Library,
  loadLibrary,
  openLibrary,
  readAhead,
  readLibrary,
  writeLibrary,
} from "../../src/index.ts";
import { render } from "../gold/other/render/render.ts";
import { manyDocuments, questionsAbout } from "./many-documents.ts";
import { quantile } from "./timing.ts";

const count = Number(process.argv[2] ?? 200);
const lexicon = lexiconFor("corpus");
const { compileLexicon } = await importing.lexicon();
const { importFile } = await importing.importFile();
const words = compileLexicon(lexicon);
if (!words.ok) throw new Error("the word lists are broken");

const imports: number[] = [];
const documents: { name: string; text: string }[] = [];
const facts: { name: string; text: string }[] = [];
for (const layout of manyDocuments({ count, seed: 1 })) {
  const bytes = await render(layout);
  const file = `${layout.id}.${layout.format}`;
  const source = { id: layout.id, file, sha256: createHash("sha256").update(bytes).digest("hex") };
  const start = performance.now();
  const read = await importFile(bytes, source, words.value);
  imports.push(performance.now() - start);
  if (!read.ok) throw new Error(`${file} was refused: ${read.error.code}`);
  documents.push({ name: `${layout.id}.md`, text: read.value.markdown });
  if (read.value.factsYaml !== null) facts.push({ name: `${layout.id}.facts.yaml`, text: read.value.factsYaml });
}
imports.sort((a, b) => a - b);
const files: CorpusFiles = { documents, facts, lexicon };

const lines: string[] = [];
const say = (what: string, value: string) => lines.push(`  ${what.padEnd(52)}${value}\n`);
say("import one document, median", `${quantile(imports, 0.5).toFixed(0)} ms`);
say("import all", `${(imports.reduce((sum, each) => sum + each, 0) / 1000).toFixed(1)} s`);
const library = await timed("load all", () => load(files));
await timed("load again, nothing changed", () => load(files, library));
await timed("load again, the facts of one document changed", () => load(withChange("facts"), library));
await timed("load again, the text of one document changed", () => load(withChange("documents"), library));
const text = await timed("write the loaded corpus down", async () => writeLibrary(library));
const kept = await timed(`read it back (${(text.length / 1e6).toFixed(0)} MB)`, async () => readLibrary(text));
const open = await timed("open it", async () => openLibrary(kept));
await timed("read ahead what answers need", async () => [...readAhead(open)].length);
const desk = deskOver(open);
await timed("find near-duplicates", async () => (await checking.duplicates()).findTwins(library.corpus.documents));
await timed("find contradictions", async () => (await checking.contradictions()).findContradictions(library.corpus));
const answers: number[] = [];
let right = 0;
const questions = questionsAbout(Math.min(count, 50));
for (const { question, answer } of questions) {
  const start = performance.now();
  const { headline } = desk.ask(question, { today: "2026-11-23" }).answer;
  answers.push(performance.now() - start);
  if (headline.includes(answer)) right++;
}
answers.sort((a, b) => a - b);
say("answer a question, median", `${quantile(answers, 0.5).toFixed(0)} ms`);
say("answer a question, 95%", `${quantile(answers, 0.95).toFixed(0)} ms`);
say("of these answered rightly", `${right} of ${questions.length}`);
process.stdout.write(`A corpus of ${count} documents, ${library.corpus.facts.length} facts\n${lines.join("")}`);

async function load(from: CorpusFiles, before?: Library): Promise<Library> {
  const loaded = await loadLibrary(from, before);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error.slice(0, 3)));
  return loaded.value;
}

/** The corpus with a remark that changes nothing, or a paragraph more, in the middle of it. */
function withChange(list: "documents" | "facts"): CorpusFiles {
  const more = list === "facts" ? "# seen\n" : "\nOne paragraph more.\n";
  const at = Math.floor(files[list].length / 2);
  return {
    ...files,
    [list]: files[list].map((file, place) => (place === at ? { ...file, text: file.text + more } : file)),
  };
}

async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const result = await work();
  say(what, `${((performance.now() - start) / 1000).toFixed(2)} s`);
  return result;
}
