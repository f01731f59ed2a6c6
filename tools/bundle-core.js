// After compiling: puts what `copdesk ask` needs into two files, the core and the command. It is over a hundred small
// modules, and on Node.js 20 finding and linking each takes longer than running it, which a person waits for at every
// question. What is loaded only when it is asked for stays as it was compiled, and so do the other commands.
import { dirname, relative, resolve } from "node:path";
import { build } from "esbuild";

/** The sources, not what was compiled of them: that a file was replaced is unknown to an incremental compiler. */
const FRONT_DOOR = resolve("src/index.ts");
const COMMAND = resolve("adapters/terminal/main.ts");
const ASKING = resolve("adapters/terminal/ask.ts");
/** Small packages that answering needs; the large ones are for reading a corpus and for the platforms. */
const TAKEN_IN = /^(?:commander|minisearch|@orama\/stemmers)(?:\/|$)/;

/** Leaves to the compiled files what is loaded later, and the core to the one file that everybody shares. */
function leaveOut(outfile) {
  const compiled = (source) => {
    const place = relative(dirname(outfile), resolve("dist", relative(".", source).replace(/\.ts$/, ".js")));
    return { path: place.startsWith(".") ? place : `./${place}`, external: true };
  };
  return {
    name: "leave-out",
    setup({ onResolve }) {
      onResolve({ filter: /^[^.]/ }, ({ path, kind, importer }) =>
        kind === "entry-point" || TAKEN_IN.test(path) || importer.includes("node_modules")
          ? undefined
          : { path, external: true },
      );
      onResolve({ filter: /^\./ }, ({ path, kind, resolveDir }) => {
        const source = resolve(resolveDir, path);
        const later = kind === "dynamic-import" && source !== ASKING;
        return later || source === FRONT_DOOR ? compiled(source) : undefined;
      });
    },
  };
}

for (const source of [FRONT_DOOR, COMMAND]) {
  const outfile = resolve("dist", relative(".", source).replace(/\.ts$/, ".js"));
  await build({
    entryPoints: [source],
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20.19",
    plugins: [leaveOut(outfile)],
    // For the packages that are still written for `require`.
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
    logLevel: "warning",
  });
}
