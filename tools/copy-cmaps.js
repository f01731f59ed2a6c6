// After compiling: puts the character maps that Chinese and Japanese PDF files name beside the program. They come with pdf.js,
// of which `unpdf` takes the code alone, and are all that is needed of it: so it is a package of development.
import { cpSync, mkdirSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const require = createRequire(import.meta.url);
const from = join(dirname(require.resolve("pdfjs-dist/package.json")), "cmaps");
const to = new URL("../dist/cmaps/", import.meta.url);
mkdirSync(to, { recursive: true });
for (const name of readdirSync(from)) cpSync(join(from, name), new URL(name, to));
