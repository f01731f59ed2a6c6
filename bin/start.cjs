// The compiled desk, or a word on where it has gone; apart from `copdesk.cjs`, since an old Node.js cannot read `import()`.
"use strict";
const { existsSync } = require("node:fs");
const { resolve } = require("node:path");

if (existsSync(resolve(__dirname, "../dist/adapters/terminal/main.js"))) {
  import("../dist/adapters/terminal/main.js");
} else {
  process.stderr.write("copdesk: It is not compiled yet: run npm ci --include=dev in its folder.\n");
  process.exitCode = 1;
}
