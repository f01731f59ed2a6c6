/** The invented documents hold together: corpus text as in the originals, facts and questions verbatim, files as laid out. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { load } from "cheerio";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { LAYOUTS } from "./layouts/all.ts";
import { render } from "./render/render.ts";
import { renderText } from "./render/text.ts";

const FrontMatter = z.object({
  id: z.string(),
  date: z.iso.date(),
  source: z.object({ file: z.string(), sha256: z.string() }),
});
const Facts = z.partialRecord(
  z.enum(["roles", "contributions", "events", "deadlines", "terms", "documents"]),
  z.array(z.record(z.string(), z.string())).min(1),
);
const Question = z.strictObject({
  id: z.string().regex(/^o-\d{3}$/),
  question: z.string().min(1),
  kind: z.string(),
  language: z.enum(["en", "fr", "es", "ru", "ar", "zh"]),
  style: z.enum(["plain", "typo", "keywords", "verbose", "abbrev", "foreign"]),
  history: z.array(z.string()),
  answerable: z.boolean(),
  expect: z.strictObject({
    document: z.array(z.string()),
    passage_contains: z.array(z.string()),
    answer_contains: z.array(z.array(z.string()).min(1)),
    answer_excludes: z.array(z.string()),
  }),
  note: z.string(),
});

const IDS = readdirSync(new URL("corpus/", import.meta.url))
  .filter((name) => name.endsWith(".md"))
  .map((name) => name.slice(0, -3));
const TEXTS = new Map(IDS.map((id) => [id, fold(bodyOf(id))]));

function file(path: string): Buffer {
  return readFileSync(new URL(path, import.meta.url));
}

function frontMatterOf(id: string): z.infer<typeof FrontMatter> {
  return FrontMatter.parse(parse(file(`corpus/${id}.md`).toString().split("\n---\n")[0] ?? ""));
}

/** What stands below the front matter, comments and Markdown marks taken off. */
function bodyOf(id: string): string {
  const [, ...rest] = file(`corpus/${id}.md`).toString().split("\n---\n");
  return rest
    .join("\n---\n")
    .replace(/<!--.*?-->/g, "")
    .replace(/^(?:#+ |\s*- |\s*\d+\. |> )/gm, "")
    .replace(/^\|(?: --- \|)+$|^---$/gm, "")
    .replace(/<br>|^\||\|$| \|(?= )/gm, "\n")
    .replace(/\[([^\]]+)\]\([^)]*\)/g, "$1")
    .replaceAll("**", "");
}

/** White space folded, case ignored: the two do not change what is said. */
function fold(text: string): string {
  return text.normalize("NFC").replace(/\s+/g, " ").trim().toLowerCase();
}

/** What a web page says between its menus. */
function articleOf(name: string): string {
  return load(file(`originals/${name}`).toString())("article").text();
}

/** True where the value stands in the text as whole words. */
function says(text: string, value: string): boolean {
  const words = fold(value).replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`(?<![\\p{L}\\p{N}])${words}(?![\\p{L}\\p{N}])`, "u").test(text);
}

/** The lines of an original saved as text, without tabs, bullets and list numbers. */
function linesOf(text: string): string[] {
  return text
    .split(/[\n\f\t]/)
    .map((line) => fold(line.replace(/^\s*(?:[•o–>]|\d+\.)(?:\s+|$)/, "")))
    .filter((line) => line !== "");
}

describe.each(IDS)("%s", (id) => {
  const meta = frontMatterOf(id);
  const original = file(`originals/${id}.txt`).toString();

  it("names its original and its fingerprint", () => {
    expect(meta.id).toBe(id);
    const bytes = file(`originals/${meta.source.file}`);
    expect(createHash("sha256").update(bytes).digest("hex")).toBe(meta.source.sha256);
    expect(bytes.length).toBeLessThan(60_000);
  });

  it("adds nothing to the original", () => {
    const whole = linesOf(original).join(" ");
    const added = bodyOf(id).split("\n").map(fold);
    expect(added.filter((line) => !whole.includes(line))).toEqual([]);
  });

  it("leaves nothing of the original out", () => {
    const whole = TEXTS.get(id) ?? "";
    // A web page's menus, notices and footer are not part of the document.
    const wanted = meta.source.file.endsWith(".html") ? articleOf(meta.source.file) : original;
    expect(linesOf(wanted).length).toBeGreaterThan(5);
    expect(linesOf(wanted).filter((line) => !whole.includes(line))).toEqual([]);
  });

  it("states facts that stand in the text", () => {
    const whole = TEXTS.get(id) ?? "";
    const facts = Facts.parse(parse(file(`corpus/${id}.facts.yaml`).toString()));
    const wrong: string[] = [];
    for (const fact of Object.values(facts).flat()) {
      for (const [key, value] of Object.entries(fact)) {
        if (key === "status" || key === "start" || key === "end" || key === "date") continue;
        if (!says(whole, value)) wrong.push(`${key}: ${value}`);
      }
      for (const date of [fact.start, fact.end, fact.date]) {
        if (date === undefined) continue;
        const [year = "", , day] = date.split("-");
        const printed = fact.printed ?? "";
        if (!printed.includes(year)) wrong.push(`${date} is not ${printed}`);
        if (day !== undefined && !printed.includes(String(Number(day)))) wrong.push(`${date} is not ${printed}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe("originals", () => {
  it.each(LAYOUTS.map((layout) => [layout.id, layout] as const))("%s is written as laid out", async (id, layout) => {
    expect(file(`originals/${id}.txt`).toString()).toBe(renderText(layout));
    const bytes = Buffer.from(await render(layout));
    expect(bytes.equals(file(`originals/${id}.${layout.format}`))).toBe(true);
  });
});

describe("questions", () => {
  const questions = file("questions.jsonl")
    .toString()
    .trimEnd()
    .split("\n")
    .map((line) => Question.parse(JSON.parse(line)));

  it("has each question once", () => {
    expect(new Set(questions.map((each) => each.id)).size).toBe(questions.length);
    expect(new Set(questions.map((each) => each.question + each.history.join())).size).toBe(questions.length);
  });

  it("expects only what the named documents say", () => {
    const wrong: string[] = [];
    for (const { id, expect: wanted } of questions) {
      const texts = wanted.document.map((each) => TEXTS.get(each) ?? `no document ${each}`);
      for (const part of [...wanted.passage_contains, ...wanted.answer_contains.flat()]) {
        if (!texts.some((text) => text.includes(fold(part)))) wrong.push(`${id}: ${part}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it("names evidence for what can be answered and none for what cannot", () => {
    for (const { answerable, expect: wanted } of questions) {
      expect(wanted.document.length > 0).toBe(answerable);
      expect(wanted.passage_contains.length > 0).toBe(answerable);
      expect(wanted.answer_contains.length > 0).toBe(answerable);
    }
  });
});
