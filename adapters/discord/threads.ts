/** Which questions belong together: those of a thread or a direct message, and those of a chain of replies. */
import { ChannelType } from "discord.js";
import type { Memory } from "../shared/state.ts";

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

/** The earlier questions, oldest first. */
export function earlier(memory: Memory, place: Place): readonly string[] {
  if (place.inReplyTo) {
    const chain = memory.recall(chainOf(place.inReplyTo));
    if (chain.length > 0) return chain;
  }
  const room = roomOf(place);
  return room === null ? [] : memory.recall(room);
}

/**
 * Remembers a question for those that follow it.
 * @param before what was handed in with it
 * @param answer id of the message that answered, where known: a reply to it goes on from here
 */
export function remember(
  memory: Memory,
  place: Place,
  before: readonly string[],
  question: string,
  answer: string | null,
): void {
  if (question.trim() === "") return;
  if (answer !== null) for (const each of [...before, question].slice(-LONGEST)) memory.remember(chainOf(answer), each);
  const room = roomOf(place);
  if (room !== null) memory.remember(room, question);
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
