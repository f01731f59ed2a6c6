// After compiling: puts many small modules into few files, since on Node.js 20 finding and linking a module takes longer
// than running it. `src/index.js` becomes the whole core, and `adapters/terminal/ask.cjs` all that `copdesk ask` needs,
// core and packages and all. What is loaded only when it is asked for stays as it was compiled.
import { copyFileSync, writeFileSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { build } from "esbuild";

// The sources, not what was compiled of them: that a file was replaced is unknown to an incremental compiler.
const CORE = resolve("src/index.ts");
const TERMINAL = resolve("adapters/terminal");
const ASK = resolve(TERMINAL, "ask.ts");

/** Small packages that answering needs; the large ones are for reading a corpus and for the platforms. */
const TAKEN_IN = /^(?:commander|minisearch|@orama\/stemmers)(?:\/|$)/;

/** Where a source was compiled to, as seen from a file in `dist`. */
function compiled(source, outfile) {
  const place = relative(dirname(outfile), resolve("dist", relative(".", source).replace(/\.ts$/, ".js")));
  return { path: place.startsWith(".") ? place : `./${place}`, external: true };
}

/** Leaves out the packages that are not taken in, and what `isLeftOut` says of the modules. */
function leaveOut(outfile, isLeftOut) {
  return {
    name: "leave-out",
    setup({ onResolve }) {
      onResolve({ filter: /^[^.]/ }, ({ path, kind, importer }) =>
        kind === "entry-point" || TAKEN_IN.test(path) || importer.includes("node_modules")
          ? undefined
          : { path, external: true },
      );
      onResolve({ filter: /^\./ }, ({ path, kind, importer, resolveDir }) => {
        const source = resolve(resolveDir, path);
        return isLeftOut(source, kind === "dynamic-import", importer) ? compiled(source, outfile) : undefined;
      });
    },
  };
}

function bundle(source, outfile, isLeftOut, options) {
  return build({
    entryPoints: [source],
    outfile,
    bundle: true,
    platform: "node",
    target: "node20.19",
    logLevel: "warning",
    plugins: [leaveOut(outfile, isLeftOut)],
    ...options,
  });
}

const later = (_source, dynamic) => dynamic;
await bundle(CORE, resolve("dist/src/index.js"), later, { format: "esm" });
await bundle(resolve(TERMINAL, "main.ts"), resolve("dist/adapters/terminal/main.js"), later, { format: "esm" });

// The errors of the core are told by their class, so nothing that `ask` loads later may bring the core a second time:
// its own parts are in the script, and those of the core hand out plain data.
const notAsking = (source, dynamic, importer) => dynamic && importer !== ASK && source !== ASK && source !== CORE;
const { outputFiles } = await bundle(
  resolve(TERMINAL, "program.ts"),
  resolve("dist/adapters/terminal/ask.cjs"),
  notAsking,
  {
    write: false,
    format: "cjs",
    banner: { js: 'const scriptUrl = require("node:url").pathToFileURL(__filename).href;' },
    define: { "import.meta.url": "scriptUrl" },
  },
);
// A script that is kept compiled has no `import()`: it is handed one, see adapters/terminal/quick.ts.
for (const { path, text } of outputFiles) writeFileSync(path, text.replace(/\bimport\((?=")/g, "load("));

// What the compiler leaves alone.
copyFileSync(resolve("adapters/slack/manifest.yaml"), resolve("dist/adapters/slack/manifest.yaml"));
