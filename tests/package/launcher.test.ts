/** How the command begins, and how the desk is compiled: on a Node.js that is too old, and without packages to compile. */
import { spawnSync } from "node:child_process";
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { transformSync } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bareEnvironment } from "./install.ts";

const LAUNCHER = "bin/copdesk.cjs";

let room = "";
beforeAll(() => {
  room = mkdtempSync(join(tmpdir(), "copdesk-"));
});
afterAll(() => rmSync(room, { recursive: true, force: true }));

const run = (args: readonly string[], cwd = room, env = bareEnvironment()) =>
  spawnSync(process.execPath, args, { cwd, env, encoding: "utf8" });

describe("the launcher", () => {
  it("is written so that a Node.js of ten years ago can read it", () => {
    const source = readFileSync(LAUNCHER, "utf8").replace(/^#!.*/, "");
    const as = (target: string) => transformSync(source, { target }).code;
    expect(as("es5")).toBe(as("esnext"));
  });

  it.each(["0.12.18", "8.17.0", "18.20.4", "20.18.3"])(
    "tells Node.js %s in one sentence that it is too old",
    (node) => {
      const pretend = join(room, "pretend.cjs");
      const versions = `{ ...process.versions, node: ${JSON.stringify(node)} }`;
      writeFileSync(pretend, `Object.defineProperty(process, "versions", { value: ${versions} });`);
      const told = run(["--require", pretend, resolve(LAUNCHER), "--version"]);
      expect(told).toMatchObject({ status: 1, stdout: "" });
      expect(told.stderr).toMatch(/^copdesk: It needs Node\.js 20\.19 or newer, and this is \S+: [^\n]+\n$/);
      expect(told.stderr).toContain(node);
    },
  );

  it("says how to compile a desk that is not compiled", () => {
    const folder = join(room, "uncompiled");
    mkdirSync(folder);
    cpSync("bin", join(folder, "bin"), { recursive: true });
    copyFileSync("package.json", join(folder, "package.json"));
    const told = run([join(folder, LAUNCHER), "ask", "who"]);
    expect(told).toMatchObject({ status: 1, stdout: "", stderr: expect.stringMatching(/^copdesk: .*npm ci[^\n]*\n$/) });
  });
});

describe("npm ci", () => {
  it("brings what compiles the desk where NODE_ENV says production, and leaves it out where one asks for that", () => {
    const folder = join(room, "production");
    mkdirSync(folder);
    for (const name of ["package.json", "package-lock.json", ".npmrc"]) copyFileSync(name, join(folder, name));
    const would = (...args: string[]) => {
      const options = { cwd: folder, env: bareEnvironment({ NODE_ENV: "production" }), encoding: "utf8" } as const;
      const { stdout } = spawnSync("npm", ["ci", "--dry-run", "--ignore-scripts", ...args], options);
      return [...stdout.matchAll(/^add (\S+)/gm)].map((added) => added[1]);
    };
    expect(would()).toEqual(expect.arrayContaining(["typescript", "esbuild", "pino"]));
    const without = would("--omit=dev", "--include=prod");
    expect(without).toContain("pino");
    expect(without).not.toContain("typescript");
  });

  it("runs no script of a package: each is refused by name", () => {
    const { allowScripts } = JSON.parse(readFileSync("package.json", "utf8"));
    const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8"));
    const scripted = Object.entries<{ readonly hasInstallScript?: boolean; readonly optional?: boolean }>(packages)
      .filter(([, { hasInstallScript, optional }]) => hasInstallScript === true && optional !== true)
      .map(([path]) => path.replace(/^.*node_modules\//, ""));
    expect(allowScripts).toEqual(
      Object.fromEntries(scripted.filter((name) => name !== "").map((name) => [name, false])),
    );
  });

  it("goes on where what compiles the desk is left out", () => {
    const folder = join(room, "bare");
    mkdirSync(folder);
    cpSync("tools", join(folder, "tools"), { recursive: true });
    copyFileSync("package.json", join(folder, "package.json"));
    const { status, stderr } = run([join(folder, "tools/prepare.js")], folder);
    expect({ status, stderr }).toEqual({ status: 0, stderr: expect.stringMatching(/^copdesk: [^\n]+\n$/) });
  });
});
