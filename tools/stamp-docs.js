// Writes what a version changes into the documents: the package's version wherever a command names it, the corpus below the
// README's answer, and, when `npm version` runs it, the version and the day over what CHANGELOG.md calls unreleased.
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";

const { version } = JSON.parse(readFileSync("package.json", "utf8"));

function rewrite(file, change) {
  const text = readFileSync(file, "utf8");
  const changed = change(text);
  if (changed !== text) writeFileSync(file, changed);
}

const named = (text) =>
  text.replace(/\bcopdesk-\d+\.\d+\.\d+(?=\.tgz)|\bcopdesk:\d+\.\d+\.\d+|\bcheckout v\d+\.\d+\.\d+/g, (stamp) =>
    stamp.replace(/\d+\.\d+\.\d+$/, version),
  );
const asked = spawnSync(process.execPath, ["bin/copdesk.cjs", "ask", "who is the Q3/2 focal point"], {
  encoding: "utf8",
});
const corpus = asked.stdout.trimEnd().split("\n").at(-1) ?? "";

for (const file of readdirSync("docs").filter((name) => name.endsWith(".md"))) rewrite(`docs/${file}`, named);
rewrite("README.md", (text) => named(text).replace(/^\d+ documents, newest .* · [0-9a-f]{8}$/m, corpus));
if (process.env.npm_lifecycle_event === "version") {
  const day = new Date().toISOString().slice(0, 10);
  rewrite("CHANGELOG.md", (text) => text.replace(/^## Unreleased$/m, `## Unreleased\n\n## ${version}, ${day}`));
}
