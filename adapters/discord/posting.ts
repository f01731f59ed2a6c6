/** Messages to a channel or to one person: with all that an answer shows, else as plain text. */
import { ComponentType, DiscordAPIError, HTTPError, MessageFlags, Routes } from "discord.js";
import { z } from "zod";
import { drawn, type Said } from "../shared/conversation/said.ts";
import { drawingFor } from "./answering.ts";
import type { MessagePayload } from "./limits.ts";
import { inWords, refusalOf } from "./refusals.ts";
import { surely } from "./rest.ts";
import type { Surroundings } from "./surroundings.ts";

const SENT = z.object({ id: z.string() });
const PLAIN_LIMIT = 1_900;
const INVALID_FORM = 50035;

export interface Posting {
  /** the same when the request is sent again: Discord then gives back the message that it has already */
  readonly nonce: string;
  /** the message that is answered */
  readonly replyTo?: string;
}

/**
 * Posts a message; gives its id.
 * @throws what Discord refused it with, or the fault that lasted
 */
export async function postTo(
  { rest, log }: Pick<Surroundings, "rest" | "log">,
  channel: string,
  payload: MessagePayload,
  { nonce, replyTo }: Posting,
): Promise<string | null> {
  const post = async (body: object): Promise<string | null> => {
    const whole = { ...body, nonce: nonce.slice(0, 25), enforce_nonce: true };
    return (
      SENT.safeParse(await surely(() => rest.post(Routes.channelMessages(channel), { body: whole }))).data?.id ?? null
    );
  };
  const reference =
    replyTo === undefined
      ? {}
      : { message_reference: { message_id: replyTo, channel_id: channel, fail_if_not_exists: false } };
  try {
    return await post({ ...payload, ...reference });
  } catch (error) {
    if (refusalOf(error) === "no-history") return post(payload);
    if (!mayBeItsForm(error)) throw error;
    log.error({ reason: inWords(error) }, "Discord does not take an answer as it is; sent as text");
    return post({ ...plainOf(payload), ...reference });
  }
}

/** Says something to one person alone, with the reason; false when that is refused too. Never rejects. */
export async function sayDirectly(
  surroundings: Surroundings,
  said: Said,
  { person, nonce, error }: { readonly person: string; readonly nonce: string; readonly error: unknown },
): Promise<boolean> {
  const { rest, log, desk } = surroundings;
  if (said.kind === "nothing") return true;
  const language = said.kind === "answer" ? said.kept.reply.view.language : said.language;
  const notice = desk().words(language).notThere(reasonIn(error));
  try {
    const payload = await drawn(said, drawingFor(surroundings, { visibility: "public" }, [notice]));
    if (payload === null) return true;
    const { id } = SENT.parse(await surely(() => rest.post(Routes.userChannels(), { body: { recipient_id: person } })));
    await postTo(surroundings, id, payload, { nonce });
    return true;
  } catch (failure) {
    log.warn({ reason: inWords(failure) }, "nobody could be told either");
    return false;
  }
}

/** Discord's own words for it, such as "Missing Permissions". */
export function reasonIn(error: unknown): string {
  return error instanceof DiscordAPIError || error instanceof HTTPError ? error.message : inWords(error);
}

/** The text of a message of components, for when these are what is refused. */
export function plainOf(payload: MessagePayload): object {
  const texts = payload.components.flatMap((part) =>
    part.type === ComponentType.Container ? part.components : [part],
  );
  const lines = texts.flatMap((part) => ("content" in part ? part.content.split("\n") : []));
  const fitting = lines.filter((_, at) => lines.slice(0, at + 1).join("\n").length <= PLAIN_LIMIT);
  return {
    content: fitting.length === lines.length ? lines.join("\n") : [...fitting, "…"].join("\n"),
    flags: MessageFlags.SuppressEmbeds,
    allowed_mentions: { parse: [] },
  };
}

/** A fault that lasts, or one of the form: the same as text may pass. */
function mayBeItsForm(error: unknown): boolean {
  if (error instanceof DiscordAPIError) return Number(error.code) === INVALID_FORM || error.status >= 500;
  return error instanceof HTTPError;
}
