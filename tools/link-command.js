// Puts `copdesk` into node_modules/.bin, so that `npx copdesk` starts it at once in a fresh clone.
// A `bin` in package.json would not: npm links the commands of dependencies only, and npx first installs the package
// itself into a cache of its own, which takes seconds and leaves a link to the clone behind.
import { chmodSync, lstatSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const target = resolve(root, "bin/copdesk.cjs");
const bin = resolve(root, "node_modules/.bin");
// A folder that is linked in belongs to another copy, and so does its command.
if (lstatSync(resolve(root, "node_modules"), { throwIfNoEntry: false })?.isDirectory()) {
  mkdirSync(bin, { recursive: true });
  chmodSync(target, 0o755);
  for (const name of ["copdesk", "copdesk.cmd"]) {
    const link = resolve(bin, name);
    if (lstatSync(link, { throwIfNoEntry: false })) rmSync(link);
  }
  if (process.platform === "win32") {
    writeFileSync(resolve(bin, "copdesk.cmd"), `@node "${target}" %*\r\n`);
  } else {
    symlinkSync(relative(bin, target), resolve(bin, "copdesk"));
  }
}
