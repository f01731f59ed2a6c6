/** The way back to whoever sent an interaction: a first response within three seconds, more for fifteen minutes. */
import { type APIInteractionResponse, MessageFlags, type REST, Routes } from "discord.js";
import { z } from "zod";
import type { Origin } from "./interaction.ts";
import { MESSAGE, type MessagePayload } from "./limits.ts";
import { refusalOf } from "./refusals.ts";
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

/** Pauses between the attempts to send what follows a first response, in milliseconds. */
const KNOWN_WITHIN_MS = [100, 250, 500, 1_000, 1_500] as const;
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

/**
 * A line for an interaction that a killed process has left: whether it had responded, and with what, nobody knows. Where it
 * had, its response becomes this one.
 */
export function lineInherited(rest: REST, origin: Origin): Line {
  const line = lineOver(rest, origin);
  return {
    ...line,
    async respond(response) {
      try {
        return await line.respond(response);
      } catch (error) {
        if (refusalOf(error) !== "answered") throw error;
        const { data: message } = MESSAGE.safeParse("data" in response ? response.data : null);
        return message === undefined ? null : line.edit(message);
      }
    },
  };
}

/** A line whose first response goes out another way, as the answer to the request that brought the interaction. */
export function lineAnswering(
  rest: REST,
  origin: Origin,
  respond: (response: APIInteractionResponse) => Promise<void>,
): Line {
  const line = lineOver(rest, origin);
  return {
    async respond(response) {
      await respond(response);
      return null;
    },
    edit: (message) => onceKnown(() => line.edit(message)),
    followUp: (message, onlyForTheAsker) => onceKnown(() => line.followUp(message, onlyForTheAsker)),
    deleteFirst: () => onceKnown(() => line.deleteFirst()),
  };
}

/**
 * Sends what follows a first response that went another way. When it overtakes that, Discord knows of no response yet, and
 * says so as if it were too late; so it is tried again for a while.
 */
async function onceKnown<T>(send: () => Promise<T>): Promise<T> {
  for (const pause of KNOWN_WITHIN_MS) {
    try {
      return await send();
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal !== "expired" && refusal !== "gone") throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  return send();
}

function idOf(made: unknown): string | null {
  return MADE.safeParse(made).data?.id ?? null;
}
