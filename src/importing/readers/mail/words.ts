import { decode } from "../../decode.ts";

/** A word of a header in an encoding of its own (RFC 2047): `=?utf-8?Q?Change_of?=`. */
const WORD = /=\?(?<charset>[^?\s*]+)(?:\*[^?\s]*)?\?(?<kind>[bq])\?(?<data>[^?]*)\?=/i;
const WORDS = new RegExp(
  `${WORD.source.replace(/\?<\w+>/g, "?:")}(?:\\s*${WORD.source.replace(/\?<\w+>/g, "?:")})*`,
  "gi",
);
const ONE = new RegExp(WORD.source, "gi");

/**
 * The text of a header. Words that stand beside each other are put together before their letters are read, since programs cut
 * them within a letter; each is read as any text is, so that a wrong label spoils none.
 */
export function decodedHeader(value: string): string {
  return value.replace(WORDS, (run) => {
    const parts: { charset: string; bytes: number[] }[] = [];
    for (const { groups } of run.matchAll(ONE)) {
      const charset = (groups?.charset ?? "").toLowerCase();
      const bytes = /^b$/i.test(groups?.kind ?? "") ? fromBase64(groups?.data ?? "") : fromQuoted(groups?.data ?? "");
      const last = parts.at(-1);
      if (last?.charset === charset) last.bytes.push(...bytes);
      else parts.push({ charset, bytes: [...bytes] });
    }
    return parts.map(({ charset, bytes }) => decode(Uint8Array.from(bytes), charset)).join("");
  });
}

function fromBase64(data: string): readonly number[] {
  const clean = data.replace(/[^A-Za-z0-9+/]/g, "");
  const whole = clean.length % 4 === 1 ? clean.slice(0, -1) : clean;
  return [...atob(whole)].map((sign) => sign.charCodeAt(0));
}

function fromQuoted(data: string): readonly number[] {
  const text = data
    .replace(/_/g, " ")
    .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return [...text].flatMap((sign) =>
    sign.charCodeAt(0) < 256 ? [sign.charCodeAt(0)] : [...new TextEncoder().encode(sign)],
  );
}
