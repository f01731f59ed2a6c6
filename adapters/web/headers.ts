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

/**
 * The policy of a page that bears one style.
 * @param style the style sheet, letter for letter
 * @param asks whether the page sends questions: then its form may, and the desk's own script runs, from its file alone
 */
export function policyOf(style: string, asks: boolean): string {
  return [
    "default-src 'none'",
    `style-src 'sha256-${createHash("sha256").update(style).digest("base64")}'`,
    ...(asks ? ["script-src 'self'", "connect-src 'self'", "form-action 'self'"] : ["form-action 'none'"]),
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}
