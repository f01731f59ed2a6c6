import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "./package-root.ts";

/** A character map for the fonts of PDF files, as the build has put it beside the program; null when there is none of the name. */
export function readCMap(name: string): Uint8Array | null {
  if (!/^[\w-]+$/.test(name)) return null;
  try {
    return new Uint8Array(readFileSync(join(packageRoot(), "dist", "cmaps", `${name}.bcmap`)));
  } catch {
    return null;
  }
}
