/** A conversation as it is carried in an address: the question, those before it, and the language that was chosen. */
import type { Context } from "hono";
import type { Language } from "../../src/index.ts";
import { chosenLanguage } from "./language.ts";

/** How many earlier questions an address carries: as many as the desk follows. */
const FOLLOWED = 6;
const LONGEST = 2_000;

export interface Thread {
  /** empty: nothing is asked */
  readonly question: string;
  /** earlier questions, oldest first */
  readonly history: readonly string[];
  /** null: the browser's own */
  readonly chosen: Language | null;
}

/** Reads `?q=…&h=…&h=…&lang=…`; what is too long is cut, what is too much is left out from the oldest on. */
export function threadOf(context: Context): Thread {
  const clean = (text: string) => text.trim().slice(0, LONGEST);
  const history = (context.req.queries("h") ?? []).map(clean).filter((each) => each !== "");
  return {
    question: clean(context.req.query("q") ?? ""),
    history: history.slice(-FOLLOWED),
    chosen: chosenLanguage(context),
  };
}

/** The address of a conversation, relative to the front page. */
export function addressOfThread({ question, history, chosen }: Thread): string {
  const query = new URLSearchParams();
  if (question !== "") {
    query.append("q", question);
    for (const each of history.slice(-FOLLOWED)) query.append("h", each);
  }
  if (chosen !== null) query.append("lang", chosen);
  const text = query.toString();
  return text === "" ? "./" : `./?${text}`;
}
