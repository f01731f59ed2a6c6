/** Which questions belong together: those of a thread or a direct message, and those of a chain of replies. */
import { ChannelType } from "discord.js";
import type { Conversation, Kept } from "../shared/conversation/asking.ts";
import type { Memory } from "../shared/stores/memory.ts";

const LONGEST = 10;

/** Where a question was asked. */
export interface Place {
  readonly channel: string | null;
  readonly channelType: number | null;
  /** the message of the desk that it replies to */
  readonly inReplyTo?: string | null;
  /** set where only this person sees the answer: others must not be answered from it */
  readonly onlyFor?: string;
}

/** What a question of this place belongs to: the chain of replies that it continues, else the thread or direct message. */
export function conversationOf(place: Place): Conversation {
  const room = roomOf(place);
  const chain = place.inReplyTo ? chainOf(place.inReplyTo) : null;
  return {
    lane: room ?? chain,
    recall: [chain, room].filter((thread) => thread !== null),
    remember: room === null ? [] : [room],
  };
}

/**
 * Remembers what a message of the desk answered: a reply to it goes on from here.
 * @param message its id
 */
export async function rememberAnswer(memory: Memory, { reply, state }: Kept, message: string): Promise<void> {
  const asked = [...(state.context.history ?? []), reply.answer.question].filter((question) => question.trim() !== "");
  for (const question of asked.slice(-LONGEST)) await memory.remember(chainOf(message), question);
}

function chainOf(message: string): string {
  return `discord:message:${message}`;
}

/** In a channel where everybody talks about everything, only a chain of replies is one conversation. */
function roomOf({ channel, channelType, onlyFor }: Place): string | null {
  if (channel === null || !isConversation(channelType)) return null;
  return `discord:channel:${channel}${onlyFor === undefined ? "" : `:${onlyFor}`}`;
}

function isConversation(type: number | null): boolean {
  return (
    type === ChannelType.DM ||
    type === ChannelType.PublicThread ||
    type === ChannelType.PrivateThread ||
    type === ChannelType.AnnouncementThread
  );
}
