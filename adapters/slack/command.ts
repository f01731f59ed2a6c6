/** `/cop …`: what is asked by one line of text. */
import type { Language, Lookup } from "../../src/index.ts";

export type Command =
  | { readonly kind: "help"; readonly language: Language }
  | { readonly kind: "question"; readonly question: string }
  /** a lookup, and the whole line as a question should the lookup find nothing */
  | { readonly kind: "lookup"; readonly lookup: Lookup; readonly question: string };

/** The first words of a line that look something up. */
export const LOOKUPS = ["who", "country", "document", "when", "term"] as const;

/** Words after `who`, `when` and the like that make the line a sentence: "who is …", "when does …". */
const VERB = /^(?:is|are|was|were|will|do|does|did|has|have|had|can|could|should|would|shall|may|'s|’s)\b/i;

/** Slack tells nobody's language without the right to look at people; the word that somebody asks for help by does. */
const HELP: Readonly<Record<string, Language>> = {
  help: "en",
  aide: "fr",
  ayuda: "es",
  помощь: "ru",
  справка: "ru",
  مساعدة: "ar",
  帮助: "zh",
};

/**
 * Reads the text after the command. A first word that names a subcommand makes it a lookup, unless the line goes on as a
 * sentence, so that "who is the focal point" is the same question here as anywhere else.
 */
export function parseCommand(text: string): Command {
  const line = text.trim();
  const [, word = "", rest = ""] = /^(\S+)\s*(.*)$/s.exec(line) ?? [];
  if (line === "" || line === "?") return { kind: "help", language: "en" };
  const help = rest === "" && Object.hasOwn(HELP, word.toLowerCase()) ? HELP[word.toLowerCase()] : undefined;
  if (help !== undefined) return { kind: "help", language: help };
  const lookup = rest === "" || rest.endsWith("?") || VERB.test(rest) ? null : lookupFor(word.toLowerCase(), rest);
  return lookup === null ? { kind: "question", question: line } : { kind: "lookup", lookup, question: line };
}

function lookupFor(word: string, rest: string): Lookup | null {
  switch (word) {
    case "who":
      return { kind: "who", role: rest };
    case "country":
      return { kind: "country", name: rest };
    case "document":
      return { kind: "document", symbol: rest };
    case "when":
      return { kind: "when", body: rest };
    case "term":
      return { kind: "term", acronym: rest };
    default:
      return null;
  }
}
