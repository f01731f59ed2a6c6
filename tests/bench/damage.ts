/**
 * Damages real files in thousands of ways (cut, bits turned, parts exchanged, wrong endings) and imports what is left. A
 * fault is a file that ends in anything but a document or a refusal, or takes too long.
 */
import { readdirSync, readFileSync } from "node:fs";
import { extname } from "node:path";
import { unzipSync, zipSync } from "fflate";
import { readDraft } from "../../src/importing/read-file.ts";
import { Refusal } from "../../src/importing/refusal.ts";
import { dice } from "../effort/repeated.ts";

const FOLDER = "tests/gold/other/originals";
const ENDINGS = [".docx", ".pptx", ".pdf", ".html", ".txt", ".eml", ".md"];
/** Longer than this no damaged file of these sizes may take, in milliseconds. */
const LIMIT = 20_000;

function flipped(bytes: Uint8Array, roll: (sides: number) => number): Uint8Array {
  const out = bytes.slice();
  for (let left = 1 + roll(12); left > 0 && out.length > 0; left -= 1) {
    const at = roll(out.length);
    out[at] = (out[at] ?? 0) ^ (1 << roll(8));
  }
  return out;
}

/** Damages a part inside an Office file, so that its archive is sound and its XML is not. */
function spoiledPart(bytes: Uint8Array, roll: (sides: number) => number): Uint8Array {
  try {
    const parts = unzipSync(bytes);
    const names = Object.keys(parts).filter((name) => /\.(?:xml|rels)$/.test(name));
    const name = names[roll(names.length)] ?? "";
    const part = parts[name] ?? new Uint8Array();
    return zipSync({ ...parts, [name]: roll(2) === 0 ? part.slice(0, roll(part.length + 1)) : flipped(part, roll) });
  } catch {
    return flipped(bytes, roll);
  }
}

/** Prints how `rounds` damaged files end, and each fault; returns how many faults there are. */
export async function importDamaged(rounds: number): Promise<number> {
  // A PDF with a broken stream leaves a promise behind that nobody waits for; `copdesk add` passes over it in the same way.
  process.on("unhandledRejection", () => {});
  // The readers are loaded when the first file of their format comes; that is no time of a damaged one.
  const files = readdirSync(FOLDER).map((name) => ({ name, bytes: new Uint8Array(readFileSync(`${FOLDER}/${name}`)) }));
  for (const { name, bytes } of files) await readDraft(name, bytes);
  await readDraft("a.md", new TextEncoder().encode("# A\n\nText"));
  const ends = new Map<string, number>();
  const faults: string[] = [];
  let slowest = { name: "", took: 0 };
  const begun = performance.now();
  for (let round = 0; round < rounds; round += 1) {
    const roll = dice(round + 1);
    const file = files[roll(files.length)] ?? { name: "", bytes: new Uint8Array() };
    const kind = (["cut", "flip", "both", "ending", "part"] as const)[roll(5)] ?? "cut";
    let bytes = kind === "flip" || kind === "both" ? flipped(file.bytes, roll) : file.bytes;
    if (kind === "cut" || kind === "both") bytes = bytes.slice(0, roll(bytes.length));
    if (kind === "part") bytes = spoiledPart(bytes, roll);
    const name = kind === "ending" ? `${file.name}${ENDINGS[roll(ENDINGS.length)]}` : file.name;
    const start = performance.now();
    const end = await readDraft(name, bytes).then(
      () => "read",
      (error: unknown) => (error instanceof Refusal ? `refused: ${error.reason.code}` : `fault: ${String(error)}`),
    );
    const took = performance.now() - start;
    if (took > slowest.took) slowest = { name: `${name} (${kind}, round ${round})`, took };
    const key = `${extname(name)} ${end}`;
    ends.set(key, (ends.get(key) ?? 0) + 1);
    if (end.startsWith("fault") || took > LIMIT)
      faults.push(`${name} (${kind}, round ${round}): ${end}, ${Math.round(took)} ms`);
  }
  for (const [end, count] of [...ends].toSorted(([a], [b]) => (a < b ? -1 : 1))) console.log(`${count}\t${end}`);
  console.log(`${rounds} damaged files in ${((performance.now() - begun) / 1000).toFixed(0)} s; the slowest took`);
  console.log(`${Math.round(slowest.took)} ms: ${slowest.name}; ${faults.length} faults`);
  for (const fault of faults) console.error(fault);
  return faults.length;
}
