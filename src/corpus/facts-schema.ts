import { z } from "zod";
import { partialDate } from "./front-matter.ts";

const text = z.string().trim().min(1, { error: "must not be empty" }).optional();
const needed = z.string().trim().min(1, { error: "must not be empty" });
const list = <T extends z.ZodType>(item: T) =>
  z
    .array(item)
    .nullish()
    .transform((items) => items ?? []);

const role = z
  .strictObject({
    person: text,
    role: text,
    body: text,
    organisation: text,
    country: text,
    email: text,
    telephone: text,
  })
  .refine((fact) => fact.person ?? fact.body, { error: "a role needs a person or a body" });

const event = z
  .strictObject({
    title: needed,
    start: partialDate.optional(),
    end: partialDate.optional(),
    printed: text,
    place: text,
    body: text,
    status: z.enum(["planned", "held"], { error: "must be planned or held" }),
  })
  .refine((fact) => fact.start === undefined || fact.printed !== undefined, {
    error: "a date needs `printed`, the words of the document that give it",
  });

/** The content of `corpus/<id>.facts.yaml`. */
export const FACTS_SCHEMA = z.strictObject({
  roles: list(role),
  contributions: list(
    z.strictObject({
      symbol: text,
      country: text,
      source: text,
      title: needed,
      summary: text,
      meeting: text,
    }),
  ),
  events: list(event),
  deadlines: list(z.strictObject({ what: needed, date: partialDate, printed: needed })),
  terms: list(z.strictObject({ acronym: text, expansion: needed, definition: text })),
  documents: list(z.strictObject({ symbol: needed, title: text })),
});

export type FactsFile = z.infer<typeof FACTS_SCHEMA>;
