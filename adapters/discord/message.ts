/** Messages as Discord sends them over the gateway, checked and reduced to what the desk looks at. */
import { ChannelType, MessageReferenceType, MessageType } from "discord.js";
import { z } from "zod";

const snowflake = z.string().regex(/^\d{1,20}$/);
const author = z.object({ id: snowflake, bot: z.boolean().optional() });

const MESSAGE = z.object({
  id: snowflake,
  channel_id: snowflake,
  channel_type: z.number().optional(),
  guild_id: snowflake.optional(),
  type: z.number(),
  content: z.string(),
  author,
  webhook_id: snowflake.optional(),
  mentions: z.array(z.object({ id: snowflake })),
  message_reference: z.object({ type: z.number().optional(), message_id: snowflake.optional() }).optional(),
  referenced_message: z.object({ author }).nullish(),
});

/** A message that asks the desk something. */
export interface Question {
  readonly message: string;
  readonly channel: string;
  readonly channelType: number | null;
  readonly guild: string | null;
  readonly author: string;
  /** without the mention; "" for a bare mention */
  readonly text: string;
  /** the message of the desk that it replies to */
  readonly inReplyTo: string | null;
}

/**
 * Reads one message.
 * @param me the bot's own user id
 * @returns what is asked, or null when the message is not meant for the desk: one among people, of a program, or without
 * words that the desk may read
 */
export function readQuestion(data: unknown, me: string): Question | null {
  const parsed = MESSAGE.safeParse(data);
  if (!parsed.success) return null;
  const message = parsed.data;
  const byPerson = message.author.bot !== true && message.webhook_id === undefined;
  if (!byPerson || (message.type !== MessageType.Default && message.type !== MessageType.Reply)) return null;
  const direct =
    message.channel_type === ChannelType.DM || (message.guild_id === undefined && message.channel_type === undefined);
  // A reply that pings its author counts as a mention. One that does not comes without its words.
  if (!direct && !message.mentions.some((each) => each.id === me)) return null;
  const text = message.content
    .replaceAll(new RegExp(`<@!?${me}>`, "g"), " ")
    .replace(/\s+/g, " ")
    .trim();
  if (text === "" && !direct && !message.content.includes(me)) return null;
  const reference = message.message_reference;
  const replied =
    (reference?.type ?? MessageReferenceType.Default) === MessageReferenceType.Default
      ? reference?.message_id
      : undefined;
  return {
    message: message.id,
    channel: message.channel_id,
    channelType: direct ? ChannelType.DM : (message.channel_type ?? null),
    guild: message.guild_id ?? null,
    author: message.author.id,
    text,
    inReplyTo: replied !== undefined && message.referenced_message?.author.id === me ? replied : null,
  };
}
