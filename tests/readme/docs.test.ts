/** The documents beside the code say what is so. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readSettings } from "../../adapters/shared/config.ts";

const { dependencies, devDependencies } = JSON.parse(readFileSync("package.json", "utf8"));

describe("docs/dependencies.md", () => {
  it("has a line for each dependency, and none for what is gone", () => {
    const text = readFileSync("docs/dependencies.md", "utf8");
    const named = [...text.matchAll(/^\| (`.+?) \|/gm)].flatMap((row) =>
      [...(row[1] ?? "").matchAll(/`([^`]+)`/g)].map((match) => match[1]),
    );
    expect(named.sort()).toEqual([...Object.keys(dependencies), ...Object.keys(devDependencies)].sort());
  });
});

describe("docs/operations.md", () => {
  it("names every setting with its default", () => {
    const text = readFileSync("docs/operations.md", "utf8");
    const rows = [...text.matchAll(/^\| `([A-Z_]+)` \| (?:`([^`]+)`)?/gm)];
    const read = readSettings({});
    if (!read.ok) throw new Error("no defaults");
    const { data, host, port, logLevel } = read.value;
    const defaults = Object.fromEntries(rows.map((row) => [row[1], row[2]]));
    expect(defaults).toMatchObject({
      COPDESK_DATA: data,
      COPDESK_HOST: host,
      COPDESK_PORT: String(port),
      COPDESK_LOG_LEVEL: logLevel,
    });
    const inCode = readFileSync("adapters/shared/config.ts", "utf8").match(/^ {2}[A-Z]+_[A-Z_]+(?=:)/gm) ?? [];
    expect(Object.keys(defaults).sort()).toEqual([...new Set(inCode.map((name) => name.trim()))].sort());
  });
});
