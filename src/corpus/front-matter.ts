import { z } from "zod";
import { LEFT_REASONS } from "../domain/account.ts";
import { AUDIENCES, USUAL_AUDIENCE } from "../domain/audience.ts";
import type { DocumentMeta } from "../domain/document.ts";
import type { Fault } from "../domain/fault.ts";
import { LANGUAGES } from "../domain/language.ts";
import { isPartialDate } from "../domain/partial-date.ts";
import { fail, ok, type Result } from "../domain/result.ts";
import { readYaml } from "./yaml-source.ts";

/** A calendar date in ISO 8601, as precise as known. */
export const partialDate = z
  .string()
  .refine(isPartialDate, { error: "must be a real date as 2021-12-03, or only as precise as known: 2021-12 or 2021" });

const text = z.string().trim().min(1, { error: "must not be empty" });
const texts = z.union([text.transform((one) => [one]), z.array(text)]);

const count = text.regex(/^\d{1,12}$/, { error: "must be a whole number" }).transform(Number);

/** What became of the text of the original; documents of earlier versions bear none. */
const ACCOUNT = z.strictObject({
  letters: count,
  placed: count,
  left: z
    .array(
      z.strictObject({
        reason: z.enum(LEFT_REASONS, { error: `must be one of ${LEFT_REASONS.join(", ")}` }),
        count,
        letters: count,
      }),
    )
    .optional(),
});

const SCHEMA = z
  .strictObject({
    id: text.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: "must be kebab-case: small letters, digits, hyphens" }),
    title: text,
    type: text,
    symbol: text.optional(),
    date: partialDate.optional(),
    dateBasis: z.enum(["printed", "inferred"], { error: "must be printed or inferred" }).optional(),
    from: text.optional(),
    to: texts.optional(),
    meeting: text.optional(),
    language: z.enum(LANGUAGES, { error: `must be one of ${LANGUAGES.join(", ")}` }),
    replaces: texts.optional(),
    audience: z.enum(AUDIENCES, { error: `must be one of ${AUDIENCES.join(", ")}` }).default(USUAL_AUDIENCE),
    trackedChanges: z.enum(["true", "false"]).optional(),
    source: z.strictObject({
      file: text,
      sha256: text.regex(/^[0-9a-f]{64}$/, { error: "must be 64 hexadecimal digits" }),
      url: z.url({ protocol: /^https?$/, error: "must be a web address" }).optional(),
    }),
    account: ACCOUNT.optional(),
  })
  .refine((head) => (head.date === undefined) === (head.dateBasis === undefined), {
    error: "date and dateBasis go together",
    path: ["date"],
  });

/** A corpus file parted into its head and its Markdown. */
export interface ParsedFile {
  readonly meta: DocumentMeta;
  readonly body: string;
}

const FENCE = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

/**
 * Reads the front matter of `corpus/<id>.md`.
 * @param file the name as it is to stand in faults, ending in `<id>.md`
 * @returns head and body, or every fault with its line
 */
export function parseFile(file: string, content: string): Result<ParsedFile, readonly Fault[]> {
  const fence = FENCE.exec(content.replace(/^\uFEFF/, ""));
  if (!fence) {
    return fail([
      { file, line: 1, message: "has no front matter", mend: "begin the file with --- , the keys, and a closing ---" },
    ]);
  }
  const head = readYaml(file, fence[1] ?? "", 2, SCHEMA);
  if (!head.ok) return head;
  const { value, lineOf } = head.value;
  const expected = file.replace(/^.*\//, "").replace(/\.md$/, "");
  if (value.id !== expected) {
    const mend = `name the file ${value.id}.md or write id: ${expected}`;
    return fail([{ file, line: lineOf(["id"]), message: `id ${value.id} is not the file's name`, mend }]);
  }
  return ok({
    meta: {
      id: value.id,
      title: value.title,
      type: value.type,
      symbol: value.symbol ?? null,
      date: value.date ?? null,
      dateBasis: value.dateBasis ?? null,
      from: value.from ?? null,
      to: value.to ?? [],
      meeting: value.meeting ?? null,
      language: value.language,
      replaces: value.replaces ?? [],
      audience: value.audience,
      source: { file: value.source.file, sha256: value.source.sha256, url: value.source.url ?? null },
      ...(value.account === undefined ? {} : { account: { ...value.account, left: value.account.left ?? [] } }),
    },
    body: content.replace(/^\uFEFF/, "").slice(fence[0].length),
  });
}
