/** The one grammar of what is written to the desk, on every surface: help, a look-up by its name, else a question. */
import type { AwaitedDesk, CompletionField, Language } from "../../../src/index.ts";
import { LANGUAGES } from "../../../src/index.ts";
import { COP, OPTIONS, SUBCOMMANDS } from "./command-words.ts";
import { type Fields, isLookup, type LookupName, MAIN_FIELD, type Read, readFields, usageOf } from "./fields.ts";

export type Written = Read | { readonly kind: "help"; readonly language: Language };

/** Where the name that is looked up must be one that the desk knows, lest a sentence be taken for a name. */
const KNOWN_AS = {
  who: "role",
  country: "country",
  document: "document",
  when: "when",
  term: "term",
} as const satisfies Readonly<Record<LookupName, CompletionField>>;

/** The names of the commands in all languages: what is written → which, and in whose language. */
const NAMES: ReadonlyMap<string, { readonly command: string; readonly language: Language }> = new Map(
  LANGUAGES.toReversed().flatMap((language) =>
    Object.entries(SUBCOMMANDS).map(([command, { name }]) => [name[language], { command, language }] as const),
  ),
);
/** What else is typed for help. */
const HELP_TOO = { "?": "en", справка: "ru" } as const satisfies Readonly<Record<string, Language>>;
const AS_OF: readonly string[] = LANGUAGES.map((language) => OPTIONS["as-of"].name[language]);

/**
 * Reads a line. The name of a look-up with a name behind it that the desk knows looks that up; alone it is answered by how
 * it is written; with anything else behind it, as in "who is the focal point", it is a question like any other, so that the
 * same words are the same question everywhere.
 * @param locale of the person, for hints; where it is not given, that of the command's name
 */
export async function readLine(desk: AwaitedDesk, text: string, locale?: Language): Promise<Written> {
  const line = withoutCommand(text.trim());
  const [, first = "", rest = ""] = /^(\S+)\s*(.*)$/s.exec(line) ?? [];
  const word = first.toLowerCase().replace(/^(.+)[:：]$/u, "$1");
  const named = NAMES.get(word);
  if (rest === "") {
    const help =
      named?.command === "help" ? named.language : Object.entries(HELP_TOO).find(([key]) => key === word)?.[1];
    if (line === "" || help !== undefined) return { kind: "help", language: locale ?? help ?? "en" };
  }
  const question = { kind: "question", question: line } as const;
  if (named?.command === "ask" && rest !== "") return { kind: "ways", ways: [{ ...question, question: rest }] };
  if (named === undefined || !isLookup(named.command)) return { kind: "ways", ways: [question] };
  const name = named.command;
  const language = locale ?? named.language;
  if (rest === "") return { kind: "hint", line: usageOf(name, desk.words(language), language) };
  const { main, asOf } = name === "who" ? partedAtDate(rest) : { main: rest, asOf: undefined };
  const known = !isAsked(main) && (await desk.knows(KNOWN_AS[name], main));
  const meant = known || asOf !== undefined || (ONE_WORD.has(name) && !isAsked(main) && !/\s/.test(main));
  if (!meant) return { kind: "ways", ways: [question] };
  const fields: Fields = { [MAIN_FIELD[name]]: main, ...(asOf === undefined ? {} : { "as-of": asOf }) };
  const read = await readFields(desk, name, fields, language);
  // A name that is none may have been a word of a question after all.
  return read.kind === "hint" || known ? read : { kind: "ways", ways: [read.ways[0], question] };
}

/** A single word behind these is meant as a name, even when the desk knows none such. */
const ONE_WORD: ReadonlySet<LookupName> = new Set(["country", "document", "term"]);

function isAsked(text: string): boolean {
  return text.endsWith("?") || text.endsWith("？");
}

/** "/cop who …" written where no command is taken. */
function withoutCommand(line: string): string {
  const command = `/${COP.name.en}`;
  const behind = line.slice(command.length);
  return line.toLowerCase().startsWith(command) && /^(?:\s|$)/.test(behind) ? behind.trim() : line;
}

/** "focal point as-of 2020": the name of the option, and what stands behind it. */
function partedAtDate(rest: string): { readonly main: string; readonly asOf: string | undefined } {
  const parts = rest.split(/\s+/);
  const at = parts.findIndex((part, index) => index > 0 && AS_OF.includes(part.toLowerCase().replace(/[:：]$/u, "")));
  if (at < 0) return { main: rest, asOf: undefined };
  return { main: parts.slice(0, at).join(" "), asOf: parts.slice(at + 1).join(" ") };
}
