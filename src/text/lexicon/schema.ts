/** What a word list file may hold, checked when the lists are compiled. */
import isoCountries from "i18n-iso-countries";
import { z } from "zod";

const phrases = z.string({ error: "phrases parted by ' / ' are wanted here" });
const known = isoCountries.getAlpha2Codes();
const code = z
  .string()
  .refine((text) => Object.hasOwn(known, text), "a country is written with its two capital letters of ISO 3166, as CI");
const codes = z.string().transform((line, context) =>
  line.split(/\s+/).filter((each) => {
    const result = code.safeParse(each);
    if (!result.success) context.addIssue({ code: "custom", message: `${each}: ${result.error.issues[0]?.message}` });
    return result.success;
  }),
);
const byCountry = z.record(code, phrases);

const byLanguage = <T extends z.ZodType>(value: T) =>
  z.strictObject({ en: value, fr: value, es: value, ru: value, ar: value, zh: value }).partial();

const concept = z.strictObject({
  canonical: z.string().optional(),
  ...byLanguage(phrases).shape,
});

const conceptId = z
  .string()
  .regex(/^[a-z]+\.[a-z0-9-]+$/, "a concept is named family.name in small letters, as slot.email");

/** Single words parted by blanks, in one text or one a line. */
const wordList = z.union([z.string(), z.array(z.string())]);

/** One file: any of these parts, each optional. Every scalar is read as text. */
export const lexiconFile = z.strictObject({
  concepts: z.record(conceptId, concept).optional(),
  terms: z.record(z.string().min(1), byLanguage(phrases)).optional(),
  synonyms: z
    .strictObject({ same: z.array(phrases), close: z.array(phrases), related: z.array(phrases) })
    .partial()
    .optional(),
  countries: z
    .strictObject({
      names: byLanguage(byCountry),
      demonyms: byLanguage(byCountry),
      abbreviations: byLanguage(byCountry),
      capitals: byLanguage(byCountry),
      display: byLanguage(byCountry),
      none: byLanguage(z.array(phrases)),
    })
    .partial()
    .optional(),
  regions: z.record(conceptId, codes).optional(),
  marks: z.record(conceptId, byLanguage(phrases)).optional(),
  abbreviations: z.array(phrases).optional(),
  ordinary: wordList.optional(),
  lookalikes: wordList.optional(),
  english: wordList.optional(),
  verbs: wordList.optional(),
});

export type LexiconFile = z.infer<typeof lexiconFile>;
