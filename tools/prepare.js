// After an installation in a copy of the repository, and before a package is made: compiles the desk and links its command.
// Where what compiles it was left out, as with `npm ci --omit=dev --include=prod`, what is compiled already stays.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

if (existsSync("node_modules/typescript") && existsSync("node_modules/esbuild")) {
  const { status } = spawnSync("npm", ["run", "build"], { stdio: "inherit", shell: process.platform === "win32" });
  if (status !== 0) process.exit(status ?? 1);
} else {
  console.error("copdesk: Nothing is compiled, since the packages for development are left out.");
}
await import("./link-command.js");
