/** Who reads a page: in which language, whether it was chosen, and from how deep in the site; each link carries this on. */
import type { Context } from "hono";
import type { Language } from "../../src/index.ts";
import { chosenLanguage, languageOf } from "./language.ts";

export interface Reader {
  readonly language: Language;
  /** the language that stands in the address; null: the browser's own */
  readonly chosen: Language | null;
  /** from the page to the root of the desk: `./`, `../` */
  readonly root: string;
}

/** Reads who asks, and where. Links are relative: a proxy may have the desk below a path of its own. */
export function readerOf(context: Context): Reader {
  const depth = context.req.path.split("/").length - 2;
  return { language: languageOf(context), chosen: chosenLanguage(context), root: "../".repeat(depth) || "./" };
}

/**
 * The link to a page of the desk.
 * @param address relative to the desk's root, as `people` or `documents/circular?at=p-a.1#p-a.1`
 */
export function linkTo({ chosen, root }: Reader, address: string): string {
  const [before = "", hash] = address.split("#", 2);
  const language = chosen === null ? "" : `${before.includes("?") ? "&" : "?"}lang=${chosen}`;
  return `${root}${before}${language}${hash === undefined ? "" : `#${hash}`}`;
}

/** An address with those of its parameters that say something. */
export function addressWith(path: string, parameters: Readonly<Record<string, string | undefined>>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) if (value) query.append(name, value);
  const text = query.toString();
  return text === "" ? path : `${path}?${text}`;
}
