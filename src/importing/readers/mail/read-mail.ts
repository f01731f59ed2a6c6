import { decode } from "../../decode.ts";
import type { Block, Draft } from "../../draft.ts";
import { words } from "../../draft.ts";
import { Refusal } from "../../refusal.ts";
import { htmlDraft } from "../html/read-html.ts";
import { textBlocks } from "../text.ts";
import { type MailPart, parseMail } from "./mime.ts";

/**
 * Reads a saved mail (.eml): who wrote to whom and when, then the text. Attachments are named in a warning, not read.
 * @throws Refusal when there is neither a header nor text
 */
export function readMail(bytes: Uint8Array): Draft {
  const mail = parseMail(bytes);
  const field = (name: string) => mail.headers.get(name)?.replace(/\s+/g, " ").trim() ?? "";
  const [from, to, date, subject] = [field("from"), field("to"), field("date"), field("subject")];
  if (from === "" && to === "" && subject === "")
    throw new Refusal({ code: "broken", detail: "it has none of the headers of a mail" });
  const leaves = flatten(mail);
  const attachments = leaves.filter((part) => part.fileName !== undefined).map((part) => part.fileName ?? "");
  const body = bodyOf(leaves.filter((part) => part.fileName === undefined));
  const head: Block[] = [
    ...labelled("From:", from),
    ...labelled("Date:", date),
    ...labelled("To:", to),
    ...labelled("Cc:", field("cc")),
    ...(subject === "" ? [] : [{ kind: "heading" as const, level: 1, inline: words(`Subject: ${subject}`) }]),
  ];
  return {
    format: "mail",
    blocks: [...head, ...body],
    properties: { ...(subject === "" ? {} : { title: subject }), mail: { from, to: addresses(to), date } },
    warnings:
      attachments.length === 0 ? [] : [`attachments are not read, add them as files: ${attachments.join(", ")}`],
    trackedChanges: false,
  };
}

function labelled(label: string, value: string): readonly Block[] {
  return value === "" ? [] : [{ kind: "field", label, values: [words(value)] }];
}

function flatten(part: MailPart): readonly MailPart[] {
  return part.parts.length > 0 ? part.parts.flatMap(flatten) : [part];
}

/** The plain text when the mail has one worth the name, else the page. */
function bodyOf(parts: readonly MailPart[]): readonly Block[] {
  const plainText = parts
    .filter((part) => part.type === "text/plain")
    .map((part) => unflow(decode(part.body, part.charset), part.flowed))
    .join("\n\n");
  const page = parts.find((part) => part.type === "text/html");
  const blocks = quotedBlocks(withoutSeparator(plainText));
  if (page === undefined) return blocks;
  const formatted = htmlDraft(decode(page.body, page.charset)).blocks;
  const length = (all: readonly Block[]) => JSON.stringify(all).replace(/"[a-z]+":/g, "").length;
  return blocks.length > 0 && length(blocks) * 2 >= length(formatted) ? blocks : formatted;
}

/** Lines that end in a blank go on with the next (RFC 3676). */
function unflow(text: string, flowed: boolean): string {
  return flowed ? text.replace(/\r\n?/g, "\n").replace(/(?<!^--|\n--) \n(?!>)/g, " ") : text;
}

/** Quotes within quotes are told apart down to here. */
const DEEPEST_QUOTE = 8;

/** The text with what it quotes of earlier mails as quotes, and quotes within those as well. */
function quotedBlocks(text: string, depth = 0): readonly Block[] {
  const out: Block[] = [];
  let open: string[] = [];
  let quoting = false;
  const flush = () => {
    const part = open.join("\n");
    open = [];
    if (!quoting) out.push(...textBlocks(part));
    else {
      const inner = part.replace(depth < DEEPEST_QUOTE ? /^>[ \t]?/gm : /^(?:>[ \t]?)+/gm, "");
      const blocks = quotedBlocks(inner, depth + 1);
      if (blocks.length > 0) out.push({ kind: "quote", blocks });
    }
  };
  for (const line of text.split("\n")) {
    if (line.startsWith(">") !== quoting) {
      flush();
      quoting = !quoting;
    }
    open.push(line);
  }
  flush();
  return out;
}

/** The mark before a signature is no text (RFC 3676). */
function withoutSeparator(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(/^-- \n/gm, "\n");
}

function addresses(list: string): readonly string[] {
  return list
    .split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/)
    .map((each) => each.trim())
    .filter((each) => each !== "");
}
