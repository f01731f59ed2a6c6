/** The words of a message as people see it, in Slack's notation: its text, else its blocks; and what it forwards. */
import { z } from "zod";
import { escapeText } from "./escape.ts";

const ELEMENT = z.object({
  type: z.string().optional(),
  // Plain, or an object of its own in section, header and context.
  text: z.union([z.string(), z.object({ type: z.string().optional(), text: z.string().optional() })]).optional(),
  url: z.string().optional(),
  user_id: z.string().optional(),
  name: z.string().optional(),
  timestamp: z.number().optional(),
  fallback: z.string().optional(),
  get elements() {
    return z.array(ELEMENT).optional();
  },
  get fields() {
    return z.array(ELEMENT).optional();
  },
  get rows() {
    return z.array(z.array(ELEMENT)).optional();
  },
});
type Element = z.infer<typeof ELEMENT>;
const BLOCKS = z.array(ELEMENT).optional().catch(undefined);

const ATTACHMENT = z.object({
  text: z.string().optional(),
  pretext: z.string().optional(),
  title: z.string().optional(),
  fallback: z.string().optional(),
  fields: z
    .array(z.object({ title: z.string().optional(), value: z.string().optional() }))
    .optional()
    .catch(undefined),
  blocks: BLOCKS,
  message_blocks: z
    .array(z.object({ message: z.object({ blocks: BLOCKS }).optional() }))
    .optional()
    .catch(undefined),
});
const ATTACHMENTS = z.array(ATTACHMENT).optional().catch(undefined);

/** A message, as far as its words go. */
export const WORDED = z.object({ text: z.string().default(""), blocks: BLOCKS, attachments: ATTACHMENTS });
export type Worded = z.infer<typeof WORDED>;

/** What was written: the text, or where that is empty what stands in the blocks. */
export function ownWords({ text, blocks }: Worded): string {
  return text.trim() === "" ? wordsOfBlocks(blocks) : text;
}

/** What stands in messages that it forwards, and in previews; "" where there are none. */
export function forwardedWords({ attachments = [] }: Worded): string {
  return joined(attachments.map(wordsOfAttachment), "\n");
}

/** All of it, one part a line. */
export function allWords(message: Worded): string {
  return joined([ownWords(message), forwardedWords(message)], "\n");
}

function wordsOfAttachment(attachment: z.infer<typeof ATTACHMENT>): string {
  const { text = "", pretext = "", title = "", fallback = "", fields = [], blocks, message_blocks = [] } = attachment;
  const whole =
    text.trim() === ""
      ? wordsOfBlocks([...(blocks ?? []), ...message_blocks.flatMap(({ message }) => message?.blocks ?? [])])
      : text;
  const said = joined(
    [pretext, title, whole, ...fields.flatMap((field) => [field.title ?? "", field.value ?? ""])],
    "\n",
  );
  return said === "" ? fallback : said;
}

function wordsOfBlocks(blocks: readonly Element[] = []): string {
  return joined(blocks.map(wordsOfElement), "\n");
}

/** A paragraph ends a line; what stands within it does not. */
function wordsOfElement(element: Element): string {
  const { type = "", text, url, elements = [], fields = [], rows = [] } = element;
  switch (type) {
    case "link":
      return typeof text === "string" && text !== "" ? `<${url ?? ""}|${escapeText(text)}>` : `<${url ?? ""}>`;
    case "user":
      return `<@${element.user_id ?? ""}>`;
    case "emoji":
      return `:${element.name ?? ""}:`;
    case "date":
      return `<!date^${element.timestamp ?? 0}^x|${element.fallback ?? ""}>`;
    case "button":
    case "static_select":
    case "actions":
      return "";
    case "table":
      return joined(
        rows.map((row) => joined(row.map(wordsOfElement), " ")),
        "\n",
      );
    default: {
      const parts = joined(elements.map(wordsOfElement), type.startsWith("rich_text_section") ? "" : "\n");
      return joined([worded(type, text), parts, ...fields.map(wordsOfElement)], "\n");
    }
  }
}

function worded(type: string, text: Element["text"]): string {
  if (text === undefined) return "";
  if (typeof text !== "string") return text.type === "mrkdwn" ? (text.text ?? "") : escapeText(text.text ?? "");
  return type === "mrkdwn" || type === "markdown" ? text : escapeText(text);
}

function joined(parts: readonly string[], between: string): string {
  return parts.filter((part) => (between === "" ? part !== "" : part.trim() !== "")).join(between);
}
