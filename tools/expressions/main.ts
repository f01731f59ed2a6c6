/**
 * `npm run expressions`: no regular expression that a question meets takes long on any text. Judging takes seconds
 * each, so verdicts are kept in `verdicts.json` and only new expressions are judged. Ends with 1 when one is cubic, exponential, or
 * quadratic and dear.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { answerMany } from "./answer-many.ts";
import { builtDuring, type Found, literalsIn, sourcesOnThePath } from "./collect.ts";
import { bearable, judge, nameOf, type Verdict } from "./judge.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url)).replace(/\/$/, "");
const KEPT = fileURLToPath(new URL("verdicts.json", import.meta.url));
/** With fewer the collecting itself must be broken. */
const FEWEST = 400;

const files = sourcesOnThePath(ROOT);
const built = await builtDuring(ROOT, () => answerMany(files.map((file) => join(ROOT, file))));
const found = new Map<string, Found>();
for (const each of [...files.flatMap((file) => literalsIn(ROOT, file)), ...built])
  if (!found.has(nameOf(each))) found.set(nameOf(each), each);

const kept: Record<string, Verdict> = existsSync(KEPT) ? JSON.parse(readFileSync(KEPT, "utf8")) : {};
const verdicts = new Map<string, Verdict>();
let judged = 0;
for (const [name, each] of found) {
  const verdict = kept[name] ?? (await judge(each));
  if (!(name in kept)) judged += 1;
  verdicts.set(name, verdict);
  if (bearable(verdict)) continue;
  console.error(`${each.file}: ${verdict}: /${each.source}/${each.flags}`);
  process.exitCode = 1;
}
writeFileSync(KEPT, `${JSON.stringify(Object.fromEntries([...verdicts].toSorted()), null, 2)}\n`);
console.log(`${found.size} expressions on a question's path, ${judged} of them new.`);
if (found.size < FEWEST) {
  console.error(`Saw only ${found.size} expressions: the sources are not read.`);
  process.exitCode = 1;
}
