import type { Block } from "../../draft.ts";
import { words } from "../../draft.ts";
import { htmlDraft } from "../html/read-html.ts";
import { calendarBlocks } from "./calendar.ts";
import { withHistoryApart } from "./history.ts";
import { type MailPart, parseMail, textOfPart } from "./parts.ts";
import { quotedBlocks } from "./quotes.ts";

/** What a part of a mail gives: its blocks, the files that it brings along, and what is doubtful. */
export interface Body {
  readonly blocks: readonly Block[];
  readonly files: readonly string[];
  readonly doubts: readonly string[];
}

const NOTHING: Body = { blocks: [], files: [], doubts: [] };

/** So deep are forwarded mails opened within each other. */
const DEEPEST = 4;

/**
 * Reads a part with all parts below: of alternatives the one that tells most, plain text before others that tell the same;
 * of other parts each in its place; invitations as labelled lines; forwarded mails as quotes with their own head.
 */
export async function bodyOf(part: MailPart, depth = 0): Promise<Body> {
  if (part.type === "message/rfc822") return depth < DEEPEST ? forwarded(part, depth) : left(part);
  if (part.parts.length > 0) {
    const all: Body[] = [];
    for (const each of part.parts) all.push(await bodyOf(each, depth));
    return part.type === "multipart/alternative" ? alternative(part.parts, all) : together(all);
  }
  const { text, doubt } = textOfPart(part);
  const doubts = doubt === null ? [] : [doubt];
  // An invitation is sent as a part and as a file alike.
  if (part.type === "text/calendar" && part.fileName === null)
    return { blocks: calendarBlocks(text), files: [], doubts };
  if (part.fileName !== null) return left(part);
  if (part.type === "text/plain") return { blocks: withHistoryApart(quotedBlocks(text)), files: [], doubts };
  if (part.type === "text/html") return { blocks: withHistoryApart(htmlDraft(text).blocks), files: [], doubts };
  return part.body.length === 0 ? NOTHING : left(part);
}

function left(part: MailPart): Body {
  return { ...NOTHING, files: [part.fileName ?? part.type] };
}

function together(all: readonly Body[]): Body {
  return {
    blocks: all.flatMap(({ blocks }) => blocks),
    files: all.flatMap(({ files }) => files),
    doubts: all.flatMap(({ doubts }) => doubts),
  };
}

function alternative(parts: readonly MailPart[], all: readonly Body[]): Body {
  const texts = all.filter((_, at) => parts[at]?.type !== "text/calendar");
  const plainText = all.find((_, at) => parts[at]?.type === "text/plain");
  const fullest = texts.toSorted((a, b) => length(b) - length(a))[0] ?? NOTHING;
  const chosen = plainText !== undefined && length(plainText) * 2 >= length(fullest) ? plainText : fullest;
  const events = all.filter((_, at) => parts[at]?.type === "text/calendar");
  return { ...together([chosen, ...events]), files: all.flatMap(({ files }) => files) };
}

function length({ blocks }: Body): number {
  return JSON.stringify(blocks).replace(/"[a-z]+":/g, "").length;
}

/** A mail within a mail: who wrote it, when and to whom, and what it says. */
async function forwarded(part: MailPart, depth: number): Promise<Body> {
  const { headers, root } = await parseMail(part.body);
  const { blocks, files, doubts } = await bodyOf(root, depth + 1);
  const quote: Block = { kind: "quote", blocks: [...headBlocks(headers), ...blocks] };
  return { blocks: [quote], files, doubts };
}

/** The head of a mail as labelled lines, and its subject as a heading. */
export function headBlocks(headers: ReadonlyMap<string, string>): readonly Block[] {
  const labelled = (label: string, name: string): readonly Block[] => {
    const value = headers.get(name) ?? "";
    return value === "" ? [] : [{ kind: "field", label, values: [words(value)] }];
  };
  const subject = headers.get("subject") ?? "";
  return [
    ...labelled("From:", "from"),
    ...labelled("Date:", "date"),
    ...labelled("To:", "to"),
    ...labelled("Cc:", "cc"),
    ...(subject === "" ? [] : [{ kind: "heading" as const, level: 1, inline: words(`Subject: ${subject}`) }]),
  ];
}
