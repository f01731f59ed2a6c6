/** Pages that are kept once they are drawn, for as long as the corpus is the same. */

import type { MiddlewareHandler } from "hono";
import { LRUCache } from "lru-cache";
import type { AwaitedDesk } from "../../src/index.ts";

/** All that is kept together, in characters. */
const ROOM = 32_000_000;
/** An original may be put beside a document or taken away while the corpus stays the same. */
const KEPT_MS = 60_000;

interface Drawn {
  readonly html: string;
  readonly headers: Headers;
  readonly tag: string;
}

/**
 * For pages that follow from their address, the corpus, and the headers that `vary` names.
 * @param desk the desk of the moment
 */
export function keptOnceDrawn(desk: () => AwaitedDesk): MiddlewareHandler {
  const pages = new LRUCache<string, Drawn>({
    maxSize: ROOM,
    sizeCalculation: ({ html }, key) => html.length + key.length,
    ttl: KEPT_MS,
  });
  return async (context, next) => {
    const { method, url } = context.req;
    if (method !== "GET") return next();
    const { pathname, search } = new URL(url);
    const reader = [context.req.header("accept-language"), context.req.header("cookie")];
    const key = JSON.stringify([desk().corpus.version, pathname, search, ...reader]);
    const drawn = pages.get(key);
    if (drawn !== undefined) {
      const known =
        context.req
          .header("if-none-match")
          ?.split(",")
          .map((each) => each.trim().replace(/^W\//, "")) ?? [];
      return known.includes(drawn.tag)
        ? new Response(null, { status: 304, headers: drawn.headers })
        : new Response(drawn.html, { headers: drawn.headers });
    }
    await next();
    const tag = context.res.headers.get("etag");
    if (context.res.status !== 200 || tag === null) return;
    const html = await context.res.clone().text();
    pages.set(key, { html, headers: new Headers(context.res.headers), tag });
  };
}
