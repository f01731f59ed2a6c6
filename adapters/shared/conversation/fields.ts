/** A look-up by what was typed into its fields, or what is wrong with these. */
import type { AwaitedDesk, InterfaceWords, Language, Lookup } from "../../../src/index.ts";
import { OPTIONS, SUBCOMMANDS } from "./command-words.ts";
import type { Asked } from "./ways.ts";

export type LookupName = Lookup["kind"];

/** What may be typed into the fields of any look-up. */
export interface Fields {
  readonly role?: string | undefined;
  readonly body?: string | undefined;
  readonly "as-of"?: string | undefined;
  readonly name?: string | undefined;
  readonly symbol?: string | undefined;
  readonly acronym?: string | undefined;
}

/** The field that a look-up cannot do without. */
export const MAIN_FIELD = {
  who: "role",
  country: "name",
  document: "symbol",
  when: "body",
  term: "acronym",
} as const satisfies Readonly<Record<LookupName, keyof Fields>>;

/** What is typed there, as an example. */
const EXAMPLE = {
  who: "focal point",
  country: "Nigeria",
  document: "SG2RGQ/20",
  when: "Q3/2",
  term: "COP",
} as const satisfies Readonly<Record<LookupName, string>>;

/** Asks for what the fields say, or says what to mend. */
export type Read =
  | { readonly kind: "ways"; readonly ways: readonly [Asked, ...Asked[]] }
  | { readonly kind: "hint"; readonly line: string };

/** True for the name of a look-up. */
export function isLookup(name: string): name is LookupName {
  return Object.hasOwn(MAIN_FIELD, name);
}

/** How a look-up is written, to whoever wrote its name alone. */
export function usageOf(name: LookupName, words: InterfaceWords, language: Language): string {
  const form = `/cop ${SUBCOMMANDS[name].name[language]} ${EXAMPLE[name]}`;
  const more = name === "who" ? ` · ${form} ${OPTIONS["as-of"].name[language]} 2020` : "";
  return words.usage(`${form}${more}`);
}

/**
 * Checks the fields of a look-up: a date must be one, a country must be one; the other names are the documents' own, and
 * whether they hold them is what the answer says.
 * @param language of the hints
 */
export async function readFields(
  desk: AwaitedDesk,
  name: LookupName,
  fields: Fields,
  language: Language,
): Promise<Read> {
  const words = desk.words(language);
  const lookup = lookupOf(name, fields);
  if (lookup === null) return { kind: "hint", line: usageOf(name, words, language) };
  const date = fields["as-of"];
  if (date !== undefined && !(await desk.knows("date", date))) return { kind: "hint", line: words.noDate(date) };
  if (lookup.kind === "country" && !(await desk.knows("country", lookup.name))) {
    return { kind: "hint", line: words.noCountry(lookup.name) };
  }
  return { kind: "ways", ways: [{ kind: "lookup", lookup }] };
}

function lookupOf(name: LookupName, fields: Fields): Lookup | null {
  const main = fields[MAIN_FIELD[name]]?.trim() ?? "";
  if (main === "") return null;
  switch (name) {
    case "who": {
      const { body, "as-of": asOf } = fields;
      return {
        kind: "who",
        role: main,
        ...(body === undefined ? {} : { body }),
        ...(asOf === undefined ? {} : { asOf }),
      };
    }
    case "country":
      return { kind: "country", name: main };
    case "document":
      return { kind: "document", symbol: main };
    case "when":
      return { kind: "when", body: main };
    case "term":
      return { kind: "term", acronym: main };
  }
}
