// After compiling: puts the modules of the core into few files. They are over a hundred small ones, and on Node.js 20
// finding and linking each takes longer than running it, which a person waits for at every `copdesk ask`. Adapters stay
// as they are compiled: some of them look for files beside themselves.
import { rmSync } from "node:fs";
import { build } from "esbuild";

rmSync("dist/src/parts", { recursive: true, force: true });
await build({
  // The sources, not what was compiled of them: that the front door was replaced is unknown to an incremental compiler.
  entryPoints: ["src/index.ts"],
  outdir: "dist/src",
  bundle: true,
  // What is loaded when it is asked for stays apart.
  splitting: true,
  chunkNames: "parts/[name]-[hash]",
  format: "esm",
  platform: "node",
  target: "node20.19",
  packages: "external",
  logLevel: "warning",
});
