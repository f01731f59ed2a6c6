/** The five originals go through the importer: what it makes of them is what the corpus holds, save for the listed mends. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { defaultCorpusFolder, lexiconFor } from "../../adapters/files/read-corpus.ts";
import { importFile } from "../../src/importing/import-file.ts";
import { compileLexicon, type Lexicon } from "../../src/text/lexicon.ts";

const IDS = [
  "bdt-circular-112",
  "cop-initiative-update-2015",
  "q3-2-cop-chapter-slides",
  "q3-2-liaison-2020",
  "q3-2-liaison-2023",
];
const SECTIONS = ["roles", "contributions", "events", "deadlines", "terms", "documents"] as const;
const TEXT = { schema: "failsafe" } as const;

const ITEM = z.record(z.string(), z.string());
const MENDS = z
  .array(
    z
      .strictObject({
        document: z.enum(IDS),
        in: z.enum([...SECTIONS, "front matter"]),
        proposed: ITEM.optional(),
        held: ITEM.optional(),
        why: z.string().min(20),
      })
      .refine((mend) => mend.proposed !== undefined || mend.held !== undefined),
  )
  .parse(parse(readFileSync("tests/importing/mends.yaml", "utf8"), TEXT));

let lexicon: Lexicon;

beforeAll(() => {
  const compiled = compileLexicon(lexiconFor(defaultCorpusFolder()));
  if (!compiled.ok) throw new Error("the word lists are broken");
  lexicon = compiled.value;
});

interface Parts {
  readonly head: Readonly<Record<string, unknown>>;
  readonly body: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

function partsOf(markdown: string, facts: string): Parts {
  const [, head = "", body = ""] = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(markdown) ?? [];
  return { head: parse(head, TEXT), body, facts: parse(facts, TEXT) ?? {} };
}

async function proposed(id: string): Promise<Parts> {
  const bytes = readFileSync(`corpus/originals/${id}.txt`);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const result = await importFile(bytes, { id, file: `${id}.txt`, sha256 }, lexicon);
  if (!result.ok) throw new Error(result.error.code);
  return partsOf(result.value.markdown, result.value.factsYaml ?? "");
}

function held(id: string): Parts {
  return partsOf(readFileSync(`corpus/${id}.md`, "utf8"), readFileSync(`corpus/${id}.facts.yaml`, "utf8"));
}

/**
 * One line for each item of each list and for each key of the head, whatever their order. The corpus was written before heads
 * bore the account; who may be shown a document, people settle.
 */
function lines({ head: { account: _account, audience: _audience, ...head }, facts }: Parts): readonly string[] {
  const items = Object.entries(facts).flatMap(([section, list]) =>
    z
      .array(ITEM)
      .parse(list)
      .map((item) => line(section, item)),
  );
  return [...Object.entries(head).map(([key, value]) => line("front matter", { [key]: value })), ...items];
}

function line(section: string, item: object): string {
  const sorted = Object.entries(item).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `${section}: ${JSON.stringify(Object.fromEntries(sorted))}`;
}

/** What stands in one list and not in the other, each item as often as it is missing. */
function missing(from: readonly string[], other: readonly string[]): readonly string[] {
  const left = [...other];
  return from.filter((item) => {
    const at = left.indexOf(item);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

test.each(IDS)("%s: the text is what the corpus holds", async (id) => {
  expect((await proposed(id)).body).toBe(held(id).body);
});

test.each(IDS)("%s: front matter and facts are what the corpus holds, save for the listed mends", async (id) => {
  const [made, kept] = [lines(await proposed(id)), lines(held(id))];
  const mends = MENDS.filter(({ document }) => document === id);
  const listed = (key: "proposed" | "held") =>
    mends.flatMap((mend) => (mend[key] === undefined ? [] : [line(mend.in, mend[key])])).toSorted();
  // A mend that is no longer needed stands on the right alone, a difference that is not listed on the left.
  expect(missing(made, kept).toSorted()).toEqual(listed("proposed"));
  expect(missing(kept, made).toSorted()).toEqual(listed("held"));
});
