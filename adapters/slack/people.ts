/** The language of whoever asks, where the workspace lets the desk know it. */
import type { webApi } from "@slack/bolt";
import { LRUCache } from "lru-cache";
import { isLanguage, type Language } from "../../src/index.ts";
import { within } from "../shared/within.ts";

export interface People {
  /** undefined where Slack does not tell it, or the desk does not speak it; never rejects */
  languageOf(user: string): Promise<Language | undefined>;
}

/** The optional scope that it takes. */
export const LANGUAGE_SCOPE = "users:read";

const MOST = 10_000;
const KEPT_MS = 24 * 3_600_000;
/** Nobody waits longer for being spoken to in their own language, in milliseconds. */
const PATIENCE_MS = 1_500;

/** @param scopes that were granted; null where Slack does not say */
export function createPeople(client: webApi.WebClient, scopes: readonly string[] | null): People {
  if (!scopes?.includes(LANGUAGE_SCOPE)) return { languageOf: async () => undefined };
  const known = new LRUCache<string, Promise<Language | undefined>>({ max: MOST, ttl: KEPT_MS });
  const look = async (user: string): Promise<Language | undefined> => {
    try {
      const { user: person } = await client.users.info({ user, include_locale: true });
      return languageIn(person?.locale);
    } catch {
      known.delete(user);
      return undefined;
    }
  };
  return {
    // Whoever asks twice is read in that order: both wait for the same look.
    async languageOf(user) {
      const looking = known.get(user) ?? look(user);
      known.set(user, looking);
      return (await within(PATIENCE_MS, looking)) ? looking : undefined;
    },
  };
}

/** `fr-FR` is French. */
function languageIn(locale: string | undefined): Language | undefined {
  const code = locale?.split("-", 1)[0]?.toLowerCase() ?? "";
  return isLanguage(code) ? code : undefined;
}
