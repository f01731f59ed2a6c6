/** Messages as Discord sends them over the gateway, checked and reduced to what the conversation looks at. */
import { ChannelType, MessageReferenceType, MessageType } from "discord.js";
import { z } from "zod";
import type { Language } from "../../src/index.ts";
import { FIND_SOURCE } from "../shared/conversation/command-words.ts";
import type { About, Heard } from "../shared/conversation/conversation.ts";
import { type Mentionable, readText } from "./notation.ts";
import { conversationOf } from "./threads.ts";
import { forwardedWords, ownWords, WORDED, wordsOfPoll } from "./words-of.ts";

const snowflake = z.string().regex(/^\d{1,20}$/);
const author = z.object({ id: snowflake, bot: z.boolean().optional() });
const mention = z.object({
  id: snowflake,
  username: z.string().optional(),
  global_name: z.string().nullish(),
  member: z.object({ nick: z.string().nullish() }).optional(),
});

const MESSAGE = WORDED.extend({
  id: snowflake,
  channel_id: snowflake,
  channel_type: z.number().optional(),
  guild_id: snowflake.optional(),
  type: z.number(),
  content: z.string(),
  author,
  webhook_id: snowflake.optional(),
  mentions: z.array(mention),
  mention_roles: z.array(snowflake).default([]),
  edited_timestamp: z.string().nullish(),
  message_reference: z.object({ type: z.number().optional(), message_id: snowflake.optional() }).optional(),
  referenced_message: WORDED.extend({ author }).nullish().catch(undefined),
});
type Message = z.infer<typeof MESSAGE>;

/** What is known of where a message stands. */
export interface Whereabouts {
  /** the bot's own user id, and its role in a server */
  readonly me: string;
  readonly role: (guild: string | null) => string | null;
  readonly channelType: (channel: string) => number | null;
  readonly language: (guild: string | null) => Language | undefined;
}

/** A message that asks the desk something. */
export interface Question {
  readonly message: string;
  readonly channel: string;
  readonly guild: string | null;
  readonly author: string;
  readonly direct: boolean;
  readonly locale: Language | undefined;
  /** null where only the bot's role was mentioned, so that Discord keeps the words to itself */
  readonly heard: Heard | null;
}

/**
 * Reads one message.
 * @returns what is asked, or null when the message is not meant for the desk: one among people, of a program, or without
 * words that the desk may read
 */
export function readQuestion(data: unknown, whereabouts: Whereabouts): Question | null {
  const { me } = whereabouts;
  const message = MESSAGE.safeParse(data).data;
  if (message === undefined) return null;
  const byPerson = message.author.bot !== true && message.webhook_id === undefined;
  if (!byPerson || (message.type !== MessageType.Default && message.type !== MessageType.Reply)) return null;
  const guild = message.guild_id ?? null;
  const direct = message.channel_type === ChannelType.DM || (guild === null && message.channel_type === undefined);
  const role = whereabouts.role(guild);
  // A reply that pings its author counts as a mention. One that does not comes without its words.
  const named = message.mentions.some((each) => each.id === me);
  const byRole = !named && role !== null && message.mention_roles.includes(role);
  if (!direct && !named && !byRole) return null;
  const common = {
    message: message.id,
    channel: message.channel_id,
    guild,
    author: message.author.id,
    direct,
    locale: whereabouts.language(guild),
  };
  if (byRole && message.content === "") return { ...common, heard: null };
  if (message.content === "" && !direct) return null;
  const channelType = direct ? ChannelType.DM : (message.channel_type ?? whereabouts.channelType(common.channel));
  const names = new Map(message.mentions.flatMap((each) => nameOf(each)));
  return { ...common, heard: heardOf(message, common, channelType, { me, role, names }) };
}

function heardOf(
  message: Message,
  { channel, guild, author, direct, locale }: Omit<Question, "heard">,
  channelType: number | null,
  mentionable: Mentionable,
): Heard {
  const { message_reference: reference, referenced_message: referenced } = message;
  const replied =
    (reference?.type ?? MessageReferenceType.Default) === MessageReferenceType.Default
      ? (reference?.message_id ?? null)
      : null;
  const own = referenced?.author.id === mentionable.me;
  return {
    key: `discord:message:${message.id}`,
    edited: Boolean(message.edited_timestamp),
    asker: {
      workspace: guild ?? `direct ${author}`,
      person: author,
      channel: direct ? null : channel,
      ...(locale === undefined ? {} : { locale }),
    },
    spoken: readText(message.content, mentionable),
    about: aboutOf(message, replied !== null && !own, channelType, mentionable),
    within: conversationOf({ channel, channelType, inReplyTo: own ? replied : null }),
    menu: `⋯ → Apps → ${FIND_SOURCE[locale ?? "en"]}`,
  };
}

function aboutOf(message: Message, reply: boolean, channelType: number | null, mentionable: Mentionable): About {
  const { referenced_message: referenced } = message;
  const parts = [forwardedWords(message), wordsOfPoll(message), reply && referenced ? ownWords(referenced) : ""];
  const text = readText(parts.filter((part) => part !== "").join("\n"), mentionable).text;
  if (text !== "") return { kind: "words", text };
  if (reply) return { kind: "hidden" };
  const thread = channelType === ChannelType.PublicThread || channelType === ChannelType.PrivateThread;
  return { kind: thread ? "thread" : "none" };
}

function nameOf({
  id,
  username,
  global_name,
  member,
}: z.infer<typeof mention>): readonly (readonly [string, string])[] {
  const name = member?.nick ?? global_name ?? username;
  return name === undefined ? [] : [[id, name]];
}
