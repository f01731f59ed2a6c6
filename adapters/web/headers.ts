/** What every answer of the web desk says to the browser: nothing from elsewhere, nothing guessed, nothing found. */
import { createHash } from "node:crypto";

/** Of everything that is read: pages, files, proposals. */
export const COMMON_HEADERS = {
  "cache-control": "no-cache",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  // Whoever is given a link may read; search engines are given none.
  "x-robots-tag": "noindex",
} as const;

/** `read`: nothing can be sent · `choose`: a form may be · `ask`: the desk's own script runs too, from its file alone. */
export type Doing = "read" | "choose" | "ask";

const ALLOWED: Readonly<Record<Doing, readonly string[]>> = {
  read: ["form-action 'none'"],
  choose: ["form-action 'self'"],
  ask: ["script-src 'self'", "connect-src 'self'", "form-action 'self'"],
};

/**
 * The policy of a page that bears one style.
 * @param style the style sheet, letter for letter
 */
export function policyOf(style: string, doing: Doing): string {
  return [
    "default-src 'none'",
    `style-src 'sha256-${createHash("sha256").update(style).digest("base64")}'`,
    ...ALLOWED[doing],
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** The headers of a page in the reader's language. */
export function pageHeaders(style: string, doing: Doing): Readonly<Record<string, string>> {
  return { ...COMMON_HEADERS, "content-security-policy": policyOf(style, doing), vary: "accept-language" };
}
