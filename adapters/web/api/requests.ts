/** What programs may send: every parameter with its limits, and what it is for. */
import { z } from "@hono/zod-openapi";
import { isPartialDate, LANGUAGES, RELATIONS } from "../../../src/index.ts";

/** Longer texts are refused before they are read, in UTF-16 units. */
const LONGEST = 2_000;
const MOST_ROWS = 200;

const words = z.string().trim().min(1).max(LONGEST);
const language = z.enum(LANGUAGES);
const day = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
  .refine(isPartialDate, { error: "must be a date as 2023-05-22, 2023-05 or 2023" })
  .openapi({ example: "2023-05", description: "a date of the calendar, as precise as wanted" });
const id = z.string().min(1).max(200);

const number = (most: number, otherwise: number) =>
  z
    .string()
    .regex(/^\d{1,6}$/, { error: `must be a whole number of at most ${most}` })
    .transform(Number)
    .pipe(z.int().max(most))
    .default(otherwise)
    .openapi({ type: "integer", minimum: 0, maximum: most, default: otherwise });

const asking = {
  question: words.openapi({ example: "Who is the BDT Focal Point for Question 3/2?" }),
  language: language.optional().openapi({ description: "used where the question does not show its own" }),
  asOf: day.optional().openapi({ description: "answer as on that day; today unless given" }),
};

/** Earlier questions of the conversation, oldest first. */
const history = z.array(words).max(6);

export const AskQuery = z.object({
  ...asking,
  history: z
    .union([words.transform((one) => [one]), history])
    .optional()
    .openapi({ type: "array", items: { type: "string", minLength: 1, maxLength: LONGEST }, maxItems: 6 }),
});

export const AskBody = z.strictObject({ ...asking, history: history.optional() }).openapi("Question");

export const PassagesQuery = z.object({
  words: words.openapi({ description: "a question, or words that stand in the passage" }),
  language: language.optional(),
  limit: number(50, 10),
});

const rows = { offset: number(100_000, 0), limit: number(MOST_ROWS, 50) };
const filterWords = words.optional().openapi({ description: "each of these words stands in the row" });

export const DocumentsQuery = z.object({
  type: z.string().trim().min(1).max(100).optional().openapi({ example: "liaison statement" }),
  language: language.optional(),
  since: day.optional(),
  until: day.optional(),
  words: filterWords,
  ...rows,
});

export const DocumentQuery = z.object({ language: language.optional() });
export const DocumentPath = z.object({ id: id.openapi({ example: "q3-2-liaison-2023" }) });
export const FactsPath = z.object({ relation: z.enum(RELATIONS) });
export const FactsQuery = z.object({
  document: id.optional(),
  language: language.optional(),
  words: filterWords,
  ...rows,
});
