// After a build: forgets what the code before it loaded, and keeps the library of the desk's own corpus, so that the
// first question is answered as fast as the second. A broken corpus is no reason for a build to fail: the first command
// that reads it says what to mend.
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";

const dist = new URL("../dist/", import.meta.url);
rmSync(new URL("libraries/", dist), { recursive: true, force: true });
spawnSync(process.execPath, [fileURLToPath(new URL("adapters/terminal/main.js", dist)), "check"], { stdio: "ignore" });
