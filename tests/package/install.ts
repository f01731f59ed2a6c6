/** Makes the package as `npm pack` does, and installs it where nothing else is. */
import { spawnSync } from "node:child_process";
import { cpSync, readdirSync, symlinkSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";

/** What the package is made from. */
const SOURCES = [
  ...["src", "adapters", "corpus", "bin", "tools"],
  ...["package.json", "package-lock.json", "tsconfig.json", "tsconfig.build.json", ".npmrc", "README.md", "LICENSE"],
];

/** What npm says where the registry cannot be reached. */
const OUT_OF_REACH = /\b(?:ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ENOTCACHED)\b/;

/** Only what a person's shell has: what a test runner adds would change what npm does. */
export function bareEnvironment(more: Readonly<Record<string, string>> = {}) {
  const { PATH = "", HOME = "" } = process.env;
  return { PATH, HOME, NO_COLOR: "1", ...more };
}

/** Copies what the package is made from; what is installed is linked. */
export function copySources(folder: string): void {
  for (const name of SOURCES) cpSync(resolve(name), join(folder, name), { recursive: true });
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
}

/** Packs the copy of the sources; the path of the tarball, in `into`. */
export function pack(folder: string, into: string): string {
  const { status, stderr } = spawnSync("npm", ["pack", "--pack-destination", into], {
    cwd: folder,
    env: bareEnvironment(),
    encoding: "utf8",
  });
  const name = readdirSync(into).find((each) => each.endsWith(".tgz"));
  if (status !== 0 || name === undefined) throw new Error(`npm pack failed: ${stderr}`);
  return join(into, name);
}

/** An installation of the package. */
export interface Installation {
  /** all that npm wrote */
  readonly said: string;
  /** the folder of the package */
  readonly root: string;
  /** Runs a line in a shell that finds the command. */
  run(line: string, cwd: string): { readonly status: number | null; readonly stdout: string; readonly stderr: string };
}

/** How long npm may look for the registry, and how long it may install, in milliseconds. */
const [REACH_MS, INSTALL_MS] = [20_000, 480_000];

/** Installs a tarball as `npm i -g` does, below `prefix`; null where the registry cannot be reached. */
export function install(tarball: string, prefix: string): Installation | null {
  // Another prefix is another global configuration: the registry that this machine uses may stand in its own.
  const own = spawnSync("npm", ["config", "get", "globalconfig"], { env: bareEnvironment(), encoding: "utf8" });
  const bounds = ["--fetch-retries=0", `--fetch-timeout=${REACH_MS}`, "--prefer-offline"];
  const { status, stdout, stderr, signal } = spawnSync(
    "npm",
    ["install", "--global", "--prefix", prefix, ...bounds, tarball],
    {
      cwd: prefix,
      env: bareEnvironment({ npm_config_globalconfig: own.stdout.trim() }),
      encoding: "utf8",
      timeout: INSTALL_MS,
    },
  );
  if (status !== 0 && (signal !== null || OUT_OF_REACH.test(stderr))) return null;
  if (status !== 0) throw new Error(`npm install failed: ${stderr}`);
  const env = bareEnvironment({
    PATH: `${join(prefix, "bin")}${delimiter}${process.env.PATH ?? ""}`,
    npm_config_prefix: prefix,
  });
  return {
    said: `${stdout}${stderr}`,
    root: join(prefix, "lib/node_modules/copdesk"),
    run: (line, cwd) => spawnSync("bash", ["-c", line], { cwd, env, encoding: "utf8", timeout: 60_000 }),
  };
}
