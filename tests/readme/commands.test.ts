/** Commands in the documents are as they must be typed: each is there, with its options, and versions are the package's. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { copdesk } from "../terminal/run-command.ts";

const FILES = ["README.md", ...readdirSync("docs").flatMap((name) => (name.endsWith(".md") ? [`docs/${name}`] : []))];
/** The one page that is about an installed package too, where the command stands alone. */
const INSTALLED = "docs/operations.md";

/** What is shown to be typed: lines of code blocks, and code in a sentence; a comment and what is printed are left out. */
function shownIn(file: string): readonly string[] {
  const text = readFileSync(file, "utf8");
  const blocks = [...text.matchAll(/^ *```(?:sh|console)?\n([\s\S]*?)^ *```/gm)].map((match) => match[1] ?? "");
  const indented = [...text.matchAll(/^ {4}(\S.*)$/gm)].map((match) => match[1] ?? "");
  const inline = [...text.replace(/```[\s\S]*?```/g, "").matchAll(/`([^`\n]+)`/g)].map((match) => match[1] ?? "");
  return [...blocks.join("\n").split("\n"), ...indented, ...inline]
    .flatMap((line) => line.replace(/\s+#.*$/, "").split(/&&|;|\|/))
    .map((line) => line.trim().replace(/^\$ |^(?:sudo +)?(?:[A-Z_]+=\S* +)*/g, ""));
}

const COMMAND = /^(?:npx )?copdesk (?=[a-z-])/;
const commandsIn = (file: string) => shownIn(file).filter((line) => COMMAND.test(line));

/** The help of a command, or of the last word of it that is one. */
async function helpOf(words: readonly string[]): Promise<string> {
  const { status, out } = await copdesk(["help", ...words]);
  return status === 0 ? out : "";
}

describe("the documents", () => {
  it("show commands that are there, with options that they have", async () => {
    const lines = FILES.flatMap((file) => commandsIn(file).map((line) => ({ file, line })));
    expect(lines.length).toBeGreaterThan(40);
    for (const { file, line } of lines) {
      const [, rest = ""] = line.split(COMMAND);
      const [name = "", second = ""] = rest.split(" ");
      if (name.startsWith("--")) continue;
      const help = (await helpOf([name, second].filter((word) => /^[a-z]+$/.test(word)))) || (await helpOf([name]));
      expect(help, `${file}: ${line}`).not.toBe("");
      for (const [option] of rest.replace(/"[^"]*"/g, "").matchAll(/--[a-z-]+/g)) {
        expect(help, `${file}: ${line}`).toContain(option);
      }
    }
  });

  it("begin a command with npx, which finds it in a copy of the repository and in an installation", () => {
    for (const file of FILES.filter((each) => each !== INSTALLED)) {
      expect(commandsIn(file).filter((line) => !line.startsWith("npx "))).toEqual([]);
    }
  });

  it("name scripts that package.json has", () => {
    const { scripts } = JSON.parse(readFileSync("package.json", "utf8"));
    const named = FILES.flatMap((file) =>
      shownIn(file).flatMap((line) => [...line.matchAll(/\bnpm run ([\w:-]+)/g)].map((match) => match[1] ?? "")),
    );
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it("name the version of the package, as `npm run stamp` writes it", () => {
    const { version } = JSON.parse(readFileSync("package.json", "utf8"));
    const text = readFileSync(INSTALLED, "utf8");
    const stamps = [...text.matchAll(/\bcopdesk[-:](\d+\.\d+\.\d+)|\bcheckout v(\d+\.\d+\.\d+)/g)];
    expect(stamps.length).toBeGreaterThan(3);
    expect([...new Set(stamps.map((stamp) => stamp[1] ?? stamp[2]))]).toEqual([version]);
  });
});
