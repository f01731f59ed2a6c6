/**
 * `npm run fuzz`: damaged files and questions of repeated phrases by the thousand. `npm run fuzz -- files 3000` and
 * `npm run fuzz -- questions 20000` run one of both. Ends with 1 when anything is at fault.
 */
import { importDamaged } from "./damage.ts";
import { askRepeated } from "./repeat.ts";

const [kind, count] = process.argv.slice(2);
if (kind !== undefined && kind !== "files" && kind !== "questions") {
  console.error("Usage: npm run fuzz -- [files|questions] [COUNT]");
  process.exitCode = 2;
} else {
  const faults =
    (kind === "questions" ? 0 : await importDamaged(Number(count ?? 3_000))) +
    (kind === "files" ? 0 : await askRepeated(Number(count ?? 20_000)));
  if (faults > 0) process.exitCode = 1;
}
