/** Takes an interaction to its handler, whichever way it came. */
import { InteractionResponseType } from "discord.js";
import { type Handling, wordsFor } from "./handling.ts";
import type { Interaction } from "./interaction.ts";
import type { Line } from "./line.ts";
import { onAutocomplete } from "./on-autocomplete.ts";
import { onButton } from "./on-button.ts";
import { onCommand, onFindSource } from "./on-command.ts";
import { inWords, refusalOf } from "./refusals.ts";
import { respond } from "./respond.ts";
import type { Surroundings } from "./surroundings.ts";

/** Handles one interaction; one that was delivered before is left alone. Never rejects. */
export async function handleInteraction(
  surroundings: Surroundings,
  interaction: Interaction,
  line: Line,
): Promise<void> {
  const { origin } = interaction;
  const { log, claims } = surroundings;
  if (interaction.kind === "ping") return;
  if (!(await claims.claim(`discord:interaction:${origin.id}`))) {
    log.debug({ interaction: origin.id }, "delivered again");
    return;
  }
  if (interaction.kind === "autocomplete") return complete(surroundings, interaction, line);
  const { defer, work } = handlingOf(surroundings, interaction);
  await respond({ line, origin, defer, log, words: wordsFor(surroundings, origin), work });
}

function handlingOf(
  surroundings: Surroundings,
  interaction: Exclude<Interaction, { kind: "ping" | "autocomplete" }>,
): Handling {
  switch (interaction.kind) {
    case "command":
      return onCommand(surroundings, interaction);
    case "find-source":
      return onFindSource(surroundings, interaction);
    case "button":
      return onButton(surroundings, interaction);
  }
}

/** Proposals cannot be deferred; without any, the person types on. */
async function complete(
  surroundings: Surroundings,
  interaction: Extract<Interaction, { kind: "autocomplete" }>,
  line: Line,
): Promise<void> {
  const { log } = surroundings;
  const propose = async () => {
    try {
      return await onAutocomplete(surroundings, interaction);
    } catch (error) {
      log.error({ err: error, field: interaction.field }, "nothing could be proposed");
      return [];
    }
  };
  try {
    const choices = await propose();
    await line.respond({ type: InteractionResponseType.ApplicationCommandAutocompleteResult, data: { choices } });
  } catch (error) {
    // The person has typed on meanwhile: the next proposals are on their way.
    const expected = refusalOf(error) !== "other";
    log[expected ? "debug" : "error"](
      { interaction: interaction.origin.id, reason: inWords(error) },
      "proposals could not be sent",
    );
  }
}
