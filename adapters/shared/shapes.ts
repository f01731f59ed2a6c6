/** The shapes of what programs get, over HTTP and over MCP, described so that the description and the types cannot part. */
import { z } from "@hono/zod-openapi";
import { AUDIENCES, LANGUAGES, RELATIONS } from "../../src/index.ts";

const text = z.string();
const optional = text.nullable();
const count = z.int().min(0);
const date = text.openapi({ description: "ISO 8601, as precise as known", example: "2023-05-22" }).nullable();
const basis = z
  .enum(["printed", "inferred"])
  .nullable()
  .openapi({ description: "whether the document itself bears the date" });
const language = z.enum(LANGUAGES);
const url = optional.openapi({ description: "where it can be read; null where that is nowhere" });

export const Stamp = z
  .strictObject({ version: text, documents: count, newest: date })
  .openapi("Corpus", { description: "Which state of the corpus answered." });

export const Citation = z
  .strictObject({
    number: z.int().min(1),
    document: text.openapi({ description: "id of the document" }),
    title: text,
    symbol: optional,
    type: text,
    date,
    dateBasis: basis,
    locator: text.openapi({ description: "where a person finds the passage in the document" }),
    passage: text.openapi({ description: "id of the passage" }),
    quote: text.openapi({ description: "verbatim, white space apart" }),
    highlights: z
      .array(z.tuple([count, count]).readonly())
      .readonly()
      .openapi({ description: "stretches [start, end) of the quote, in UTF-16 units" }),
    url,
  })
  .openapi("Citation", { description: "A passage that proves what is said." });

export const Answer = z
  .strictObject({
    question: text,
    outcome: z.enum(["answered", "passages", "clarify", "not-found", "small-talk"]),
    headline: text.openapi({ description: "one or two sentences of at most 300 characters; [1] points at a citation" }),
    items: z
      .array(text)
      .readonly()
      .openapi({ description: "what the headline names one by one, whole, also where it had no room for all" }),
    notes: z.array(text).readonly(),
    citations: z.array(Citation).readonly(),
    claims: z
      .array(
        z.strictObject({
          text,
          verdict: z.enum(["supported", "superseded", "contradicted", "not-stated"]),
          citations: z.array(z.int().min(1)).readonly(),
        }),
      )
      .readonly(),
    suggestions: z.array(text).readonly(),
    understood: z.looseObject({ intent: text, language }),
    corpus: Stamp,
  })
  .openapi("Answer", { description: "As copdesk ask --json prints it." });

const documentShape = {
  id: text,
  title: text,
  type: text,
  symbol: optional,
  date,
  dateBasis: basis,
  from: optional,
  to: z.array(text).readonly(),
  meeting: optional,
  language,
  replaces: z.array(text).readonly(),
  audience: z.enum(AUDIENCES),
  replacedBy: optional.openapi({ description: "id of the document that took its place" }),
  passages: count,
  url,
};

const DocumentRow = z.strictObject(documentShape).openapi("DocumentRow");

export const DocumentText = z
  .strictObject({
    ...documentShape,
    text: z
      .array(
        z.strictObject({
          passage: text,
          kind: z.enum(["heading", "paragraph", "item", "row", "contact", "field", "note", "list", "section"]),
          locator: text,
          headings: z.array(text).readonly(),
          text,
          url,
        }),
      )
      .readonly(),
  })
  .openapi("DocumentText", { description: "A whole document, its blocks in reading order." });

export const Documents = z
  .strictObject({ total: count, items: z.array(DocumentRow).readonly(), corpus: Stamp })
  .openapi("Documents", { description: "Documents, newest first, and how many there are in all." });

export const Facts = z
  .strictObject({
    total: count,
    items: z
      .array(z.strictObject({ relation: z.enum(RELATIONS), values: z.record(text, optional), citation: Citation }))
      .readonly(),
    corpus: Stamp,
  })
  .openapi("Facts", { description: "What was read of the documents, each fact with the passage that proves it." });

export const Passages = z.strictObject({ items: z.array(Citation).readonly(), corpus: Stamp }).openapi("Passages", {
  description: "Passages that share most with the words, best first; nothing is claimed of them.",
});

export const Failure = z
  .strictObject({
    error: z.strictObject({
      code: text.openapi({ description: "does not change", example: "request-wrong" }),
      message: text,
      mend: optional.openapi({ description: "what to do about it" }),
    }),
  })
  .openapi("Failure");
