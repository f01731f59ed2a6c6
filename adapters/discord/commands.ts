/** The commands as they are registered with Discord. */
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPutAPIApplicationCommandsJSONBody,
} from "discord.js";
import { type CompletionField, LANGUAGES, type Language } from "../../src/index.ts";
import { COP, FIND_SOURCE, OPTIONS, SUBCOMMANDS } from "../shared/conversation/command-words.ts";
import { LOCALES } from "./locale.ts";

export type Subcommand = keyof typeof SUBCOMMANDS;
type OptionName = keyof typeof OPTIONS;
type Typed = Exclude<OptionName, "private">;

interface Shape {
  readonly required: readonly Typed[];
  readonly optional: readonly Typed[];
  /** who sees the answer when the option is not set; null where there is nothing to choose */
  readonly private: boolean | null;
}

/**
 * A question in one's own words is asked for the room. A look-up is for whoever types it, ten a meeting, and would fill
 * the channel; what proves useful is shared with one tap.
 */
const SHAPES: Readonly<Record<Subcommand, Shape>> = {
  ask: { required: ["question"], optional: [], private: false },
  who: { required: ["role"], optional: ["body", "as-of"], private: true },
  country: { required: ["name"], optional: [], private: true },
  document: { required: ["symbol"], optional: [], private: true },
  when: { required: ["body"], optional: [], private: true },
  term: { required: ["acronym"], optional: [], private: true },
  help: { required: [], optional: [], private: null },
};

/** What proposes values while an option is typed; `examples` are whole questions. */
const COMPLETIONS: Readonly<Record<Subcommand, Readonly<Partial<Record<Typed, CompletionField | "examples">>>>> = {
  ask: { question: "examples" },
  who: { role: "role", body: "body" },
  country: { name: "country" },
  document: { symbol: "document" },
  when: { body: "when" },
  term: { acronym: "term" },
  help: {},
};

/** True for a name of one of the subcommands. */
export function isSubcommand(name: string): name is Subcommand {
  return Object.hasOwn(SHAPES, name);
}

/** Whether only the asker sees the answer when the option `private` is not set. */
export function privateByDefault(name: Subcommand): boolean {
  return SHAPES[name].private ?? true;
}

/** What proposes values for an option; null where nothing does. */
export function completionFor(subcommand: string, option: string): CompletionField | "examples" | null {
  if (!isSubcommand(subcommand)) return null;
  const fields: Readonly<Partial<Record<string, CompletionField | "examples">>> = COMPLETIONS[subcommand];
  return fields[option] ?? null;
}

/**
 * Everything to register: `/cop` with its subcommands, and "Find the source" on messages; for servers and for people,
 * in servers, in direct messages with the bot and in those among people.
 * @param languages leaves out the wordings of the others
 */
export function commandDefinitions(languages: readonly Language[] = LANGUAGES): RESTPutAPIApplicationCommandsJSONBody {
  const everywhere = {
    integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
    contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
  };
  const localised = (words: Readonly<Record<Language, string>>) =>
    Object.fromEntries(
      languages
        .filter((language) => language !== "en")
        .flatMap((language) => LOCALES[language].map((locale) => [locale, words[language]])),
    );
  const worded = <Name extends string>(name: Name, { name: names, description }: (typeof OPTIONS)[OptionName]) => ({
    name,
    name_localizations: localised(names),
    description: description.en,
    description_localizations: localised(description),
  });
  const typed = (subcommand: Subcommand, name: Typed, required: boolean) => ({
    ...worded(name, OPTIONS[name]),
    type: ApplicationCommandOptionType.String as const,
    required,
    ...(completionFor(subcommand, name) === null ? {} : { autocomplete: true }),
  });
  const subcommands = Object.entries(SHAPES).flatMap(([name, shape]) => {
    if (!isSubcommand(name)) return [];
    return [
      {
        ...worded(name, SUBCOMMANDS[name]),
        type: ApplicationCommandOptionType.Subcommand as const,
        options: [
          ...shape.required.map((option) => typed(name, option, true)),
          ...shape.optional.map((option) => typed(name, option, false)),
          ...(shape.private === null
            ? []
            : [
                {
                  ...worded("private", OPTIONS.private),
                  type: ApplicationCommandOptionType.Boolean as const,
                  required: false,
                },
              ]),
        ],
      },
    ];
  });
  return [
    { ...worded("cop", COP), type: ApplicationCommandType.ChatInput, options: subcommands, ...everywhere },
    {
      name: FIND_SOURCE.en,
      name_localizations: localised(FIND_SOURCE),
      type: ApplicationCommandType.Message,
      ...everywhere,
    },
  ];
}
