/** The words of a message as people see it: what was written, and what stands in embeds, components, polls and forwarded messages. */
import { z } from "zod";

const COMPONENT = z.object({
  content: z.string().optional(),
  get components() {
    return z.array(COMPONENT).optional();
  },
});
const EMBED = z.object({
  title: z.string().optional(),
  description: z.string().optional(),
  fields: z.array(z.object({ name: z.string(), value: z.string() })).optional(),
});
const CHOICE = z.object({ text: z.string().nullish() });
const POLL = z.object({
  question: CHOICE,
  answers: z.array(z.object({ poll_media: CHOICE })).optional(),
});
const SPOKEN = z.object({
  content: z.string().optional(),
  embeds: z.array(EMBED).optional().catch(undefined),
  components: z.array(COMPONENT).optional().catch(undefined),
  poll: POLL.nullish().catch(undefined),
});
type Spoken = z.infer<typeof SPOKEN>;
const FORWARDED = z
  .array(z.object({ message: SPOKEN }))
  .optional()
  .catch(undefined);

/** A message, as far as its words go; the first of a thread refers to the message that the thread was begun from. */
export const WORDED = SPOKEN.extend({
  message_snapshots: FORWARDED,
  referenced_message: SPOKEN.extend({ message_snapshots: FORWARDED }).nullish().catch(undefined),
});

/** What a message says itself, in a poll too. */
export function ownWords(message: Spoken & { readonly message_snapshots?: z.infer<typeof FORWARDED> }): string {
  return joined([...spoken(message), forwardedWords(message)]);
}

/** What stands in the messages that it forwards; "" where there are none. */
export function forwardedWords({
  message_snapshots,
}: {
  readonly message_snapshots?: z.infer<typeof FORWARDED>;
}): string {
  return joined((message_snapshots ?? []).flatMap(({ message }) => spoken(message)));
}

/** The words of a poll; "" where it is none. */
export function wordsOfPoll({ poll }: Spoken): string {
  if (!poll) return "";
  return joined([poll.question.text ?? "", ...(poll.answers ?? []).map(({ poll_media }) => poll_media.text ?? "")]);
}

/** All words of a message, one part a line; those that it was begun from where it has none itself; "" for a picture. */
export function wordsOf(message: z.infer<typeof WORDED> | undefined): string {
  if (message === undefined) return "";
  const own = ownWords(message);
  return own === "" && message.referenced_message ? ownWords(message.referenced_message) : own;
}

function spoken(message: Spoken): readonly string[] {
  const { content = "", embeds = [], components = [] } = message;
  return [
    content,
    wordsOfPoll(message),
    ...embeds.flatMap(({ title = "", description = "", fields = [] }) => [
      title,
      description,
      ...fields.flatMap(({ name, value }) => [name, value]),
    ]),
    ...components.flatMap(shown),
  ];
}

function shown({ content = "", components = [] }: z.infer<typeof COMPONENT>): readonly string[] {
  return [content, ...components.flatMap(shown)];
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part.trim() !== "").join("\n");
}
