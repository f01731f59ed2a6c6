// Around `npm pack`: compiles anew, since a compiler leaves behind what has lost its source, and packs a package.json with
// the command and without what only a copy of the repository does. In the repository the command would make `npx copdesk`
// install the whole folder into a cache of npx first, see tools/link-command.js; so the file is put back afterwards.
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";

const KEPT = ".package.json";

if (process.argv[2] === "before") {
  rmSync("dist", { recursive: true, force: true });
  const { status } = spawnSync("npm", ["run", "build"], { stdio: "inherit", shell: process.platform === "win32" });
  if (status !== 0) process.exit(status ?? 1);
  // It is still there where packing was broken off.
  if (!existsSync(KEPT)) copyFileSync("package.json", KEPT);
  const { scripts: _, devDependencies: __, allowScripts: ___, ...own } = JSON.parse(readFileSync(KEPT, "utf8"));
  writeFileSync("package.json", `${JSON.stringify({ ...own, bin: { copdesk: "bin/copdesk.cjs" } }, null, 2)}\n`);
} else {
  renameSync(KEPT, "package.json");
}
