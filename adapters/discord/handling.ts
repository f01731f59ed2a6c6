/** What a surface hands back: how to ask for more time, and the work itself. */
import type { InterfaceWords, Language } from "../../src/index.ts";
import type { AdapterContext } from "../shared/adapter.ts";
import type { Origin } from "./interaction.ts";
import type { RespondOptions, Response } from "./respond.ts";

export interface Handling {
  readonly defer: RespondOptions["defer"];
  readonly work: () => Response | Promise<Response>;
}

/** The language of the person, or English. */
export function languageFor(origin: Origin): Language {
  return origin.language ?? "en";
}

/** The words of the interface for the person. */
export function wordsFor(context: AdapterContext, origin: Origin): InterfaceWords {
  return context.desk().words(languageFor(origin));
}
