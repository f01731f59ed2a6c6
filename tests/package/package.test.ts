/** The package: what is in it, and that it works where nothing else of the desk is. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { copySources, type Installation, install, pack } from "./install.ts";

const OUT_OF_REACH = "The package registry cannot be reached, so installing the package is left out.";
const ANSWER = /^Orhan Osmani is BDT Focal Point for Question 3\/2/;

let room = "";
let installation: Installation | null = null;
const at = (...parts: string[]) => join(room, ...parts);

beforeAll(() => {
  room = mkdtempSync(join(tmpdir(), "copdesk-package-"));
  for (const folder of ["copy", "packed", "prefix"]) mkdirSync(at(folder));
  copySources(at("copy"));
  installation = install(pack(at("copy"), at("packed")), at("prefix"));
  if (installation === null) console.warn(OUT_OF_REACH);
}, 900_000);
afterAll(() => rmSync(room, { recursive: true, force: true }));

/** The installation, with an empty folder to work in; the test is left out where there is none. */
function elsewhere(skip: (condition: boolean, note: string) => void) {
  skip(installation === null, OUT_OF_REACH);
  if (installation === null) throw new Error(OUT_OF_REACH);
  const folder = mkdtempSync(at("empty-"));
  return { folder, run: (line: string, given = installation) => given?.run(line, folder) };
}

describe("making the package", () => {
  it("leaves package.json as it was", () => {
    expect(readFileSync(at("copy/package.json"), "utf8")).toBe(readFileSync("package.json", "utf8"));
  });
});

describe("the installed package", () => {
  it("holds what runs and nothing else, and its installation warns of nothing", ({ skip }) => {
    elsewhere(skip);
    const { root = "", said = "" } = installation ?? {};
    const own = readdirSync(root).filter((name) => name !== "node_modules");
    expect(own.sort()).toEqual(["LICENSE", "README.md", "bin", "corpus", "dist", "package.json"]);
    const files = readdirSync(join(root, "dist"), { recursive: true }).map(String);
    expect(files.filter((name) => /\.ts$|tsbuildinfo|\.map$/.test(name))).toEqual([]);
    expect(said).not.toMatch(/warn|deprecat/i);
  });

  it("answers in an empty folder, by its name and by npx", ({ skip }) => {
    const { run } = elsewhere(skip);
    expect(run('copdesk ask "who is the Q3/2 focal point"')).toMatchObject({
      status: 0,
      stderr: "",
      stdout: expect.stringMatching(ANSWER),
    });
    expect(run('npx --no copdesk ask "who is the Q3/2 focal point"')).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(ANSWER),
    });
  });

  it("says its version, and has all that its commands need", ({ skip }) => {
    const { run } = elsewhere(skip);
    const { version } = JSON.parse(readFileSync("package.json", "utf8"));
    expect(run("copdesk --version")).toMatchObject({ status: 0, stdout: `${version}\n`, stderr: "" });
    expect(run("copdesk help slack manifest")?.stdout).toContain("Usage: copdesk slack manifest");
    expect(run("copdesk slack manifest")).toMatchObject({ status: 0, stdout: expect.stringContaining("socket_mode") });
    expect(run("copdesk check")).toMatchObject({ status: 0, stderr: "" });
    expect(run("COPDESK_PORT=0 copdesk doctor")).toMatchObject({ status: 0, stdout: expect.not.stringContaining("✗") });
  });

  it("adds documents to a corpus of one's own without a word, and says where the package's own will not last", ({
    skip,
  }) => {
    const { folder, run } = elsewhere(skip);
    writeFileSync(join(folder, "note.txt"), "Helplines\n\nThe helpline of Freedonia is open at night.\n");
    const added = run("copdesk add --corpus mine note.txt && copdesk ask --corpus mine when is the helpline open");
    expect(added).toMatchObject({ status: 0, stderr: "", stdout: expect.stringContaining("open at night") });
    const shipped = run("copdesk add note.txt");
    expect(shipped).toMatchObject({
      status: 0,
      stderr: expect.stringMatching(/an upgrade replaces it.*cp -R .*--corpus/),
    });
  });
});
