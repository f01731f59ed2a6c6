/** Who may keep the corpus: whoever gave the token, for half a day, from the same browser. */
import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { LRUCache } from "lru-cache";

const COOKIE = "copdesk_keeper";
const HALF_A_DAY_MS = 12 * 3_600_000;

/** A browser that has given the token. */
export interface Session {
  /** stands in each form, so that no page elsewhere can send one */
  readonly guard: string;
}

export interface Sessions {
  /** true and a cookie where the token is right */
  enter(context: Context, token: string): boolean;
  /** null where nobody has entered */
  of(context: Context): Session | null;
  leave(context: Context): void;
}

/** @param secure whether the browser may send the cookie over TLS alone */
export function createSessions(token: string, secure: boolean): Sessions {
  const sessions = new LRUCache<string, Session>({ max: 100, ttl: HALF_A_DAY_MS });
  const options = { httpOnly: true, sameSite: "Strict", path: "/", secure } as const;
  const random = () => randomBytes(32).toString("base64url");
  // What was given is never kept: a look at the memory should not bring a way in.
  const nameOf = (given: string) => createHash("sha256").update(given).digest("base64url");
  return {
    enter(context, given) {
      if (!isSame(given, token)) return false;
      const name = random();
      sessions.set(nameOf(name), { guard: random() });
      setCookie(context, COOKIE, name, { ...options, maxAge: HALF_A_DAY_MS / 1000 });
      return true;
    },
    of: (context) => sessions.get(nameOf(getCookie(context, COOKIE) ?? "")) ?? null,
    leave(context) {
      sessions.delete(nameOf(getCookie(context, COOKIE) ?? ""));
      deleteCookie(context, COOKIE, options);
    },
  };
}

/** Takes the same time whatever is given: of both only their fingerprints, of one length, are compared. */
export function isSame(given: string, wanted: string): boolean {
  const print = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(print(given), print(wanted));
}
