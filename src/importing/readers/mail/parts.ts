import PostalMime from "postal-mime";
import { z } from "zod";
import { decode, decodeText } from "../../decode.ts";
import { decodedHeader } from "./words.ts";

/** One part of a mail (RFC 2045), its bytes with their transfer encoding undone. */
export interface MailPart {
  /** in small letters, as `text/plain` */
  readonly type: string;
  readonly charset: string | undefined;
  /** null for a part that is no file */
  readonly fileName: string | null;
  readonly flowed: boolean;
  readonly body: Uint8Array;
  readonly parts: readonly MailPart[];
}

/** A mail: its headers by small name, the first of each, and its parts. */
export interface Mail {
  readonly headers: ReadonlyMap<string, string>;
  readonly root: MailPart;
}

const HEADER = z.object({ value: z.string(), params: z.record(z.string(), z.string()) });

/**
 * The tree that the library keeps beside the texts it hands out. Those are decoded by the label alone, and bytes that the
 * label does not fit are lost; so the bytes are taken from the tree, which is checked as anything from outside is.
 */
const NODE = z.object({
  contentType: z.object({ parsed: HEADER }),
  contentDisposition: z.object({ parsed: HEADER }),
  content: z.instanceof(ArrayBuffer).nullable(),
  get childNodes() {
    return z.array(NODE);
  },
});

/** Parts stand no deeper within each other in a mail that a program wrote. */
const DEEPEST = 24;

/**
 * Takes a mail apart.
 * @throws Error when its parts are nested too deep or its headers are too long
 */
export async function parseMail(bytes: Uint8Array): Promise<Mail> {
  const parser = new PostalMime({ forceRfc822Attachments: true, maxNestingDepth: DEEPEST });
  const mail = await parser.parse(withReadableHead(bytes));
  const headers = new Map<string, string>();
  for (const { key, value } of mail.headers) {
    if (!headers.has(key)) headers.set(key, decodedHeader(value).replace(/\s+/g, " ").trim());
  }
  const { root } = z.object({ root: NODE }).parse(parser);
  return { headers, root: partOf(root) };
}

function partOf({ contentType, contentDisposition, content, childNodes }: z.infer<typeof NODE>): MailPart {
  const { value: type, params } = contentType.parsed;
  const { value: disposition, params: named } = contentDisposition.parsed;
  const name = named.filename ?? params.name;
  const isFile = named.filename !== undefined || /^attachment$/i.test(disposition);
  return {
    type,
    charset: params.charset,
    fileName: isFile ? decodedHeader(name ?? type) : null,
    flowed: /^flowed$/i.test(params.format ?? ""),
    body: new Uint8Array(content ?? new ArrayBuffer(0)),
    parts: childNodes.map(partOf),
  };
}

/** Headers are ASCII by the book, UTF-8 in practice (RFC 6532), and in older mails any encoding. */
function withReadableHead(bytes: Uint8Array): Uint8Array {
  const end = /\r?\n\r?\n/.exec(new TextDecoder("latin1").decode(bytes))?.index ?? bytes.length;
  const head = new TextEncoder().encode(decode(bytes.subarray(0, end)));
  const out = new Uint8Array(head.length + bytes.length - end);
  out.set(head);
  out.set(bytes.subarray(end), head.length);
  return out;
}

/** The text of a part and what is doubtful about it; lines that a program broke are whole again (RFC 3676). */
export function textOfPart(part: MailPart): { readonly text: string; readonly doubt: string | null } {
  const { text, doubt } = decodeText(part.body, part.charset);
  const plain = text.replace(/\r\n?/g, "\n");
  return { text: part.flowed ? plain.replace(/(?<!^--|\n--) \n(?!>)/g, " ") : plain, doubt };
}
