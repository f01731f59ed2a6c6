// After a build: forgets what the code before it loaded, and keeps the library of the desk's own corpus and what Node
// made of the script behind `copdesk ask`, so that the first question is answered as fast as the second. A broken corpus
// is no reason for a build to fail: the first command that reads it says what to mend.
import { spawnSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const dist = new URL("../dist/", import.meta.url);
const file = (name) => fileURLToPath(new URL(name, dist));
rmSync(file("libraries"), { recursive: true, force: true });
spawnSync(process.execPath, [file("adapters/terminal/main.js"), "check"], { stdio: "ignore" });

const { KEPT, quickProgram } = await import(new URL("adapters/terminal/quick.js", dist));
rmSync(KEPT, { force: true });
const quick = quickProgram();
const nowhere = { write: () => true };
const io = { stdin: process.stdin, stdout: nowhere, stderr: nowhere, env: {}, today: () => "2026-01-01" };
// Functions are compiled when they are first called: whatever these questions call is kept.
for (const question of ["who is the Q3/2 focal point", "which countries contributed in 2020?", "lessons learned"]) {
  await quick.program.run(["ask", question], io);
}
writeFileSync(KEPT, quick.script.createCachedData());
