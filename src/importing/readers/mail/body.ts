import type { LeftOut, Met } from "../../account/left-out.ts";
import { bagOf, take, wordsOf } from "../../account/word-bag.ts";
import { textOf } from "../../cells.ts";
import type { Block } from "../../draft.ts";
import { words } from "../../draft.ts";
import { type Fragment, htmlFragment } from "../html/read-html.ts";
import { metIn } from "../text-lines.ts";
import { calendarBlocks } from "./calendar.ts";
import { withHistoryApart } from "./history.ts";
import { type MailPart, parseMail, textOfPart } from "./parts.ts";
import { quotedBlocks } from "./quotes.ts";

/** What a part of a mail gives: its blocks, the files that it brings along, what is doubtful, and the account of its text. */
export interface Body extends Met {
  readonly blocks: readonly Block[];
  readonly files: readonly string[];
  readonly doubts: readonly string[];
}

const NOTHING: Body = { blocks: [], files: [], doubts: [], source: [], left: [] };

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
  if (part.type === "text/calendar" && part.fileName === null) return invitation(text, doubts);
  if (part.fileName !== null) return left(part);
  if (part.type === "text/plain") return said({ blocks: quotedBlocks(text), met: metIn(text) }, doubts);
  if (part.type === "text/html") return said(htmlFragment(text), doubts);
  return part.body.length === 0 ? NOTHING : left(part);
}

function left(part: MailPart): Body {
  const reason = part.type === "message/rfc822" ? "forwarded message" : "attachment";
  return { ...NOTHING, files: [part.fileName ?? part.type], left: [{ reason, text: "" }] };
}

/** A text, with what it quotes of earlier mails kept apart. */
function said({ blocks, met }: Fragment, doubts: readonly string[]): Body {
  const separators: LeftOut[] = [];
  const apart = withHistoryApart(blocks, (text) => separators.push({ reason: "separator", text }));
  return { blocks: apart, files: [], doubts, source: met.source, left: [...met.left, ...separators] };
}

function invitation(text: string, doubts: readonly string[]): Body {
  const blocks = calendarBlocks(text);
  if (blocks.length === 0) return { ...NOTHING, doubts, left: [{ reason: "attachment", text: "" }] };
  return { ...NOTHING, blocks, doubts, source: blocks.map(textOf) };
}

function together(all: readonly Body[]): Body {
  return {
    blocks: all.flatMap(({ blocks }) => blocks),
    files: all.flatMap(({ files }) => files),
    doubts: all.flatMap(({ doubts }) => doubts),
    source: all.flatMap(({ source }) => source),
    left: all.flatMap(({ left: own }) => own),
  };
}

function alternative(parts: readonly MailPart[], all: readonly Body[]): Body {
  const texts = all.filter((_, at) => parts[at]?.type !== "text/calendar");
  const plainText = all.find((_, at) => parts[at]?.type === "text/plain");
  const fullest = texts.toSorted((a, b) => length(b) - length(a))[0] ?? NOTHING;
  const chosen = plainText !== undefined && length(plainText) * 2 >= length(fullest) ? plainText : fullest;
  const events = all.filter((_, at) => parts[at]?.type === "text/calendar");
  const others = texts.filter((each) => each !== chosen).map((each) => saidBeside(each, chosen));
  return { ...together([chosen, ...events, ...others]), files: all.flatMap(({ files }) => files) };
}

/** What another version of the same text says that the chosen one does not; the rest of it is no text of its own. */
function saidBeside(other: Body, chosen: Body): Body {
  const known = bagOf(chosen.source);
  const more = other.source.flatMap(wordsOf).filter((word) => !take(known, word));
  const files = other.left.filter(({ reason }) => reason === "attachment" || reason === "forwarded message");
  if (more.length === 0) return { ...NOTHING, left: files };
  const text = more.join(" ");
  return { ...NOTHING, source: [text], left: [...files, { reason: "other version", text }] };
}

function length({ blocks }: Body): number {
  return JSON.stringify(blocks).replace(/"[a-z]+":/g, "").length;
}

/** A mail within a mail: who wrote it, when and to whom, and what it says. */
async function forwarded(part: MailPart, depth: number): Promise<Body> {
  const { headers, root } = await parseMail(part.body);
  const body = await bodyOf(root, depth + 1);
  const head = headBlocks(headers);
  const quote: Block = { kind: "quote", blocks: [...head, ...body.blocks] };
  return { ...body, blocks: [quote], source: [...head.map(textOf), ...body.source] };
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
