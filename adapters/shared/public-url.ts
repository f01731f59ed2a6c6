/** Where people reach the desk's pages. Without zod: `copdesk ask`, which is read in milliseconds, asks for it too. */

/** What is wrong with an address that is none; one line for whoever set it. */
export const PUBLIC_URL_FAULT = "must be an address such as https://desk.example.org";

/**
 * Reads an address under which pages can stand: of the web, without a question, a fragment or a name to log in with.
 * @returns it without a slash at its end; null when it is none of the kind
 */
export function readPublicUrl(value: string): string | null {
  if (!URL.canParse(value)) return null;
  const { protocol, origin, pathname, search, hash, username, password } = new URL(value);
  const whole = (protocol === "https:" || protocol === "http:") && [search, hash, username, password].join("") === "";
  return whole ? `${origin}${pathname}`.replace(/\/+$/, "") : null;
}
