import { decode } from "../../decode.ts";

/** One part of a mail (RFC 2045): its headers by small name, and its bytes as they were sent. */
export interface MailPart {
  readonly headers: ReadonlyMap<string, string>;
  readonly type: string;
  readonly charset: string | undefined;
  readonly fileName: string | undefined;
  readonly flowed: boolean;
  readonly body: Uint8Array;
  readonly parts: readonly MailPart[];
}

const DEEPEST = 12;
const MOST_PARTS = 200;

/** Takes a mail apart into its parts. Damaged boundaries leave the rest of the mail in one part. */
export function parseMail(bytes: Uint8Array, depth = 0): MailPart {
  const text = new TextDecoder("latin1").decode(bytes);
  const gap = /\r?\n\r?\n/.exec(text);
  const head = gap === null ? text : text.slice(0, gap.index);
  const body = gap === null ? new Uint8Array() : bytes.subarray(gap.index + gap[0].length);
  const headers = readHeaders(head, bytes);
  const type = headers.get("content-type") ?? "text/plain";
  const parameter = (name: string) => parameterOf(type, name);
  const boundary = parameter("boundary");
  const parts =
    /^multipart\//i.test(type) && boundary !== undefined && depth < DEEPEST
      ? splitParts(body, boundary).map((part) => parseMail(part, depth + 1))
      : [];
  const attached = headers.get("content-disposition") ?? "";
  return {
    headers,
    type: (type.split(";")[0] ?? "text/plain").trim().toLowerCase(),
    charset: parameter("charset"),
    fileName:
      parameterOf(attached, "filename") ??
      (/attachment/i.test(attached) ? (parameter("name") ?? "without a name") : undefined),
    flowed: /flowed/i.test(parameter("format") ?? ""),
    body: parts.length > 0 ? new Uint8Array() : decodeTransfer(body, headers.get("content-transfer-encoding")),
    parts,
  };
}

function readHeaders(head: string, bytes: Uint8Array): ReadonlyMap<string, string> {
  const out = new Map<string, string>();
  // Headers are ASCII by the book, UTF-8 in practice (RFC 6532).
  const decoded = decode(bytes.subarray(0, head.length));
  for (const line of decoded
    .replace(/\r\n?/g, "\n")
    .replace(/\n[ \t]+/g, " ")
    .split("\n")) {
    const match = /^([!-9;-~]{1,60}):\s*(.*)$/.exec(line);
    const name = match?.[1]?.toLowerCase();
    if (name !== undefined && !out.has(name)) out.set(name, decodeWords(match?.[2] ?? "").trim());
  }
  return out;
}

/** Encoded words of headers (RFC 2047): `=?utf-8?Q?Change_of?=`. */
export function decodeWords(text: string): string {
  return text
    .replace(/\?=\s+=\?/g, "?==?")
    .replace(/=\?([\w-]+)(?:\*[\w-]*)?\?([bq])\?([^?]*)\?=/gi, (whole, charset: string, kind: string, data: string) => {
      const bytes = kind.toLowerCase() === "b" ? fromBase64(data) : fromQuoted(data.replace(/_/g, " "));
      return bytes === null ? whole : decode(bytes, charset);
    });
}

function parameterOf(header: string, name: string): string | undefined {
  const extended = new RegExp(`;\\s*${name}\\*(?:0\\*)?=(?:[\\w-]*'[\\w-]*')?([^;\\s]+)`, "i").exec(header)?.[1];
  if (extended !== undefined) return safely(() => decodeURIComponent(extended.replace(/"/g, "")), extended);
  const match = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^;\\s]+))`, "i").exec(
    `;${header.slice(header.indexOf(";") + 1)}`,
  );
  return match?.[1] ?? match?.[2];
}

function splitParts(body: Uint8Array, boundary: string): readonly Uint8Array[] {
  const text = new TextDecoder("latin1").decode(body);
  const marks = [
    ...text.matchAll(
      new RegExp(`(?:^|\\r?\\n)--${boundary.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(--)?[ \\t]*(?=\\r?\\n|$)`, "g"),
    ),
  ];
  return marks.slice(0, MOST_PARTS).flatMap((mark, at) => {
    if (mark[1] !== undefined) return [];
    const start = mark.index + mark[0].length;
    return [
      body.subarray(
        start + (/^\r?\n/.exec(text.slice(start, start + 2))?.[0].length ?? 0),
        marks[at + 1]?.index ?? body.length,
      ),
    ];
  });
}

function decodeTransfer(body: Uint8Array, encoding: string | undefined): Uint8Array {
  const text = () => new TextDecoder("latin1").decode(body);
  switch (encoding?.trim().toLowerCase()) {
    case "base64":
      return fromBase64(text()) ?? body;
    case "quoted-printable":
      return fromQuoted(
        text()
          .replace(/[ \t]+(?=\r?\n)/g, "")
          .replace(/=\r?\n/g, ""),
      );
    default:
      return body;
  }
}

function fromBase64(text: string): Uint8Array | null {
  const clean = text.replace(/[^A-Za-z0-9+/]/g, "");
  return safely(
    () =>
      Uint8Array.from(atob(clean.slice(0, clean.length - (clean.length % 4 === 1 ? 1 : 0))), (sign) =>
        sign.charCodeAt(0),
      ),
    null,
  );
}

function fromQuoted(text: string): Uint8Array {
  const raw = text.replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Uint8Array.from(raw, (sign) => sign.charCodeAt(0) & 0xff);
}

function safely<T>(work: () => T, otherwise: T): T {
  try {
    return work();
  } catch {
    return otherwise;
  }
}
