/** `copdesk ask` from one script, with what Node made of it kept beside it: a question is answered in half the time. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { Script } from "node:vm";

/** What a build leaves beside the compiled code, see tools/bundle-core.js and tools/keep-library.js. */
const SCRIPT = fileURLToPath(new URL("ask.cjs", import.meta.url));
export const KEPT = fileURLToPath(new URL("ask.cache", import.meta.url));

type Program = Pick<typeof import("./program.ts"), "run">;

/** The commands, of which `ask` alone is fit to be used, and the script that they were read from. */
export interface QuickProgram {
  readonly program: Program;
  readonly script: Script;
}

/** Null where there is no such script, as when the desk runs from source. */
export function quickProgram(): QuickProgram | null {
  const source = read(SCRIPT);
  if (source === null) return null;
  const cachedData = read(KEPT);
  // What another version of Node made is refused by this one, which then compiles as ever.
  const script = new Script(`(function (exports, require, module, __filename, load) {${source}\n})`, {
    filename: SCRIPT,
    ...(cachedData === null ? {} : { cachedData }),
  });
  const module: { exports: Partial<Program> } = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(SCRIPT), module, SCRIPT, load);
  const { run } = module.exports;
  return run ? { program: { run }, script } : null;
}

/** Such a script has no `import()` of its own. */
function load(path: string): Promise<unknown> {
  return import(new URL(path, import.meta.url).href);
}

function read(file: string): Buffer | null {
  try {
    return readFileSync(file);
  } catch {
    return null;
  }
}
