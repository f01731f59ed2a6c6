/** The way back to whoever sent an interaction: a first response within three seconds, more for fifteen minutes. */
import { type APIInteractionResponse, MessageFlags, type REST, Routes } from "discord.js";
import { z } from "zod";
import type { Origin } from "./interaction.ts";
import type { MessagePayload } from "./limits.ts";
import { surely } from "./rest.ts";

export interface Line {
  /** the first response; gives the id of the message that it made, where Discord tells it */
  respond(response: APIInteractionResponse): Promise<string | null>;
  /** replaces the first response; gives its id */
  edit(message: MessagePayload): Promise<string | null>;
  /** one more message */
  followUp(message: MessagePayload, onlyForTheAsker: boolean): Promise<string | null>;
  deleteFirst(): Promise<void>;
}

const CALLBACK = z.object({ resource: z.object({ message: z.object({ id: z.string() }).optional() }).optional() });
const MADE = z.object({ id: z.string() });

/** A line whose first response is a request of its own, as for interactions that came over the gateway. */
export function lineOver(rest: REST, { id, application, token }: Origin): Line {
  const first = Routes.webhookMessage(application, token, "@original");
  return {
    async respond(response) {
      const query = new URLSearchParams({ with_response: "true" });
      const send = () => rest.post(Routes.interactionCallback(id, token), { body: response, query, auth: false });
      const made = await surely(send);
      return CALLBACK.safeParse(made).data?.resource?.message?.id ?? null;
    },
    edit: async (message) => idOf(await surely(() => rest.patch(first, { body: message, auth: false }))),
    async followUp(message, onlyForTheAsker) {
      const flags = onlyForTheAsker ? message.flags | MessageFlags.Ephemeral : message.flags;
      const query = new URLSearchParams({ wait: "true" });
      return idOf(
        await rest.post(Routes.webhook(application, token), { body: { ...message, flags }, query, auth: false }),
      );
    },
    async deleteFirst() {
      await rest.delete(first, { auth: false });
    },
  };
}

/** A line whose first response goes out another way, as the answer to the request that brought the interaction. */
export function lineAnswering(
  rest: REST,
  origin: Origin,
  respond: (response: APIInteractionResponse) => Promise<void>,
): Line {
  return {
    ...lineOver(rest, origin),
    async respond(response) {
      await respond(response);
      return null;
    },
  };
}

function idOf(made: unknown): string | null {
  return MADE.safeParse(made).data?.id ?? null;
}
