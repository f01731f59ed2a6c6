/** The words of a message as people see it: what was written, and what stands in embeds, components and forwarded messages. */
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
const SPOKEN = z.object({
  content: z.string().optional(),
  embeds: z.array(EMBED).optional(),
  components: z.array(COMPONENT).optional(),
});

/** A message, as far as its words go. */
export const WORDED = SPOKEN.extend({ message_snapshots: z.array(z.object({ message: SPOKEN })).optional() });

/** All words of a message, one part a line; "" where it has none, such as a picture. */
export function wordsOf(message: z.infer<typeof WORDED> | undefined): string {
  if (message === undefined) return "";
  const parts = [message, ...(message.message_snapshots ?? []).map((each) => each.message)].flatMap(spoken);
  return parts.filter((part) => part.trim() !== "").join("\n");
}

function spoken({ content = "", embeds = [], components = [] }: z.infer<typeof SPOKEN>): readonly string[] {
  return [
    content,
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
