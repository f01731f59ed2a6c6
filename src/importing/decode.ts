/** Turns the bytes of a text file into text, whatever encoding it was saved in. */

/**
 * @param bytes the whole file
 * @param declared encoding named by the file itself (a mail header, an HTML `meta`), tried first when known
 */
export function decode(bytes: Uint8Array, declared?: string): string {
  const mark = byteOrderMark(bytes);
  if (mark !== null) return new TextDecoder(mark).decode(bytes);
  if (declared !== undefined) {
    const text = tryDecode(bytes, declared, !/^utf-?8$/i.test(declared.trim()));
    if (text !== null) return text;
  }
  return tryDecode(bytes, "utf-8", false) ?? tryDecode(bytes, guessWide(bytes) ?? "windows-1252", true) ?? "";
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return null;
}

function tryDecode(bytes: Uint8Array, encoding: string, lenient: boolean): string | null {
  try {
    return new TextDecoder(encoding.trim(), { fatal: !lenient }).decode(bytes);
  } catch {
    return null;
  }
}

/** UTF-16 without a mark: in Latin text every other byte is zero. */
function guessWide(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, 2000);
  let [even, odd] = [0, 0];
  head.forEach((byte, at) => {
    if (byte !== 0) return;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  });
  if (odd > head.length / 4) return "utf-16le";
  return even > head.length / 4 ? "utf-16be" : null;
}
