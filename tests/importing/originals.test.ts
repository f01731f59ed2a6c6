import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { arrange } from "../../src/importing/arrange/arrange.ts";
import { readText } from "../../src/importing/readers/text.ts";
import { toMarkdown } from "../../src/importing/to-markdown.ts";

const IDS = [
  "bdt-circular-112",
  "cop-initiative-update-2015",
  "q3-2-cop-chapter-slides",
  "q3-2-liaison-2020",
  "q3-2-liaison-2023",
];

/** Where the corpus differs from what the importer makes of the original, and why. */
const MENDS: Readonly<Record<string, readonly { from: string; to: string; why: string }[]>> = {};

test.each(IDS)("%s imports as the corpus holds it", (id) => {
  const original = readFileSync(`corpus/originals/${id}.txt`);
  const held = readFileSync(`corpus/${id}.md`, "utf8").replace(/^---\n[\s\S]*?\n---\n\n/, "");
  const made = (MENDS[id] ?? []).reduce(
    (text, mend) => text.replace(mend.from, mend.to),
    toMarkdown(arrange(readText(original))),
  );
  expect(made).toBe(held);
});
