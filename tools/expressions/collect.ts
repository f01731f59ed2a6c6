/** Finds the regular expressions on a question's path: those written down, and those built while questions are answered. */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import ts from "typescript";

/** An expression, and the first file that holds it, from the repository's root. */
export interface Found {
  readonly source: string;
  readonly flags: string;
  readonly file: string;
}

/** Rooms that no question enters: documents are imported, and accuracy measured, by those who keep the desk. */
const ELSEWHERE = /^src\/(?:importing|evaluation)\/|^adapters\/(?:files|terminal)\//;

/** The sources that a question passes, from the repository's root, in order. */
export function sourcesOnThePath(root: string): readonly string[] {
  return ["src", "adapters"]
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((name) => `${folder}/${name}`),
    )
    .filter((file) => file.endsWith(".ts") && !ELSEWHERE.test(file))
    .toSorted();
}

/** The regular expressions written down in a source file. */
export function literalsIn(root: string, file: string): readonly Found[] {
  const found: Found[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf("/");
      found.push({ source: node.text.slice(1, end), flags: node.text.slice(end + 1), file });
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(join(root, file), "utf8"), ts.ScriptTarget.Latest, true));
  return found;
}

/**
 * The regular expressions that the project's own modules build while `run` lasts. The modules must be loaded within it:
 * what was built before is not seen.
 */
export async function builtDuring(root: string, run: () => Promise<void>): Promise<readonly Found[]> {
  const plain = globalThis.RegExp;
  const found: Found[] = [];
  const record = (made: RegExp): RegExp => {
    // The first frame outside this file is the one that builds.
    const frame = new Error().stack?.split("\n").find((line) => line.includes(root) && !line.includes("tools/"));
    const file = relative(root, /((?:\/[^/:()]+)+\.ts)/.exec(frame ?? "")?.[1] ?? "");
    if (/^(?:src|adapters)\//.test(file) && !ELSEWHERE.test(file))
      found.push({ source: made.source, flags: made.flags, file });
    return made;
  };
  globalThis.RegExp = new Proxy(plain, {
    construct: (target, given: ConstructorParameters<RegExpConstructor>) => record(new target(...given)),
    apply: (target, _, given: ConstructorParameters<RegExpConstructor>) => record(new target(...given)),
  });
  try {
    await run();
  } finally {
    globalThis.RegExp = plain;
  }
  return found;
}
