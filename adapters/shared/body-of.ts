/** Reads the body of a request that anybody may have sent. */
import type { IncomingMessage } from "node:http";

/** Larger than anything that a platform sends, in bytes. */
const LARGEST_BODY = 1_000_000;

/** Its bytes; `too-large`, or `broken-off` when whoever sent it has left. */
export async function bodyOf(request: IncomingMessage): Promise<Buffer | "too-large" | "broken-off"> {
  const parts: Buffer[] = [];
  let length = 0;
  try {
    for await (const part of request) {
      const bytes = Buffer.from(part);
      length += bytes.length;
      if (length > LARGEST_BODY) return "too-large";
      parts.push(bytes);
    }
  } catch {
    return "broken-off";
  }
  return Buffer.concat(parts);
}
