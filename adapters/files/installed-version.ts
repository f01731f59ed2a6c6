/** Which version of the desk this is. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "./package-root.ts";

/** As `package.json` says. */
export function installedVersion(): string {
  const read: unknown = JSON.parse(readFileSync(join(packageRoot(), "package.json"), "utf8"));
  const named = typeof read === "object" && read !== null && "version" in read ? read.version : null;
  return typeof named === "string" ? named : "0";
}
