import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readCorpus } from "../../../src/corpus/load.ts";
import { withoutDocument } from "../../../src/corpus/without-document.ts";

function load(ids: readonly string[]) {
  const files = (ending: string) =>
    ids.map((id) => ({ name: `${id}${ending}`, text: readFileSync(`corpus/${id}${ending}`, "utf8") }));
  const read = readCorpus(files(".md"), files(".facts.yaml"));
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

describe("withoutDocument", () => {
  it("is the corpus that would be loaded without it, under a version of its own", () => {
    const both = load(["bdt-circular-112", "q3-2-liaison-2023"]);
    const { version, ...rest } = withoutDocument(both, "q3-2-liaison-2023");
    const { version: other, ...expected } = load(["bdt-circular-112"]);
    expect(rest).toEqual(expected);
    expect([both.version, other]).not.toContain(version);
  });
});
