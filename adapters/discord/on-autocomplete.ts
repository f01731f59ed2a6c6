/** Proposals while an option of `/cop` is typed. */
import type { APIApplicationCommandOptionChoice } from "discord.js";
import type { Completion } from "../../src/index.ts";
import type { AdapterContext } from "../shared/adapter.ts";
import { completionFor } from "./commands.ts";
import { clean } from "./escape.ts";
import { languageFor } from "./handling.ts";
import type { Interaction } from "./interaction.ts";
import { CHOICE_LIMIT, CHOICE_TEXT_LIMIT } from "./limits.ts";
import { cutPlain } from "./markdown.ts";

/** At most 25 proposals, best first. A value is the key of what it names; what is typed freely is taken as it is. */
export async function onAutocomplete(
  context: AdapterContext,
  { origin, name, field, typed, beside }: Extract<Interaction, { kind: "autocomplete" }>,
): Promise<APIApplicationCommandOptionChoice<string>[]> {
  const completion = completionFor(name, field);
  if (completion === null) return [];
  const desk = context.desk();
  const wanted = typed.slice(0, CHOICE_TEXT_LIMIT);
  const fields = { role: beside.text("role") ?? "", body: beside.text("body") ?? "" };
  const proposals =
    completion === "examples"
      ? questions(
          (await desk.overview({ today: context.today(), locale: languageFor(origin) })).examples,
          typed.trim() === "" ? [] : await desk.complete("person", wanted, PEOPLE),
          typed,
        )
      : await desk.complete(completion, wanted, CHOICE_LIMIT, fields);
  return proposals
    .map(({ value, label }) => ({
      name: cutPlain(label, CHOICE_TEXT_LIMIT),
      // A key that is longer than Discord carries becomes what a person would type.
      value: clean(value).length <= CHOICE_TEXT_LIMIT ? clean(value) : cutPlain(label, CHOICE_TEXT_LIMIT),
    }))
    .filter(
      (choice, at, all) =>
        choice.name !== "" && choice.value.trim() !== "" && all.findIndex(({ value }) => value === choice.value) === at,
    )
    .slice(0, CHOICE_LIMIT);
}

/** How many people are proposed beside questions. */
const PEOPLE = 5;

/**
 * What was typed comes first, since whoever types a question of their own should not read that nothing was found; below it
 * the people of that name and the examples that hold every word of it.
 */
function questions(examples: readonly string[], people: readonly Completion[], typed: string): readonly Completion[] {
  const words = typed.toLowerCase().split(/[\s?!.,]+/u);
  const fitting = examples.filter((example) => words.every((word) => example.toLowerCase().includes(word)));
  const own = typed.trim() === "" || typed.length > CHOICE_TEXT_LIMIT ? [] : [typed.trim()];
  const asked = (question: string): Completion => ({ value: question, label: question });
  return [...own.map(asked), ...people, ...fitting.map(asked)];
}
