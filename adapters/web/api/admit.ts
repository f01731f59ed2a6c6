/** Which requests of programs are looked at: those for the desk's own names, from no page elsewhere, and not too many. */
import type { Context, MiddlewareHandler } from "hono";
import { CodedError } from "../../../src/index.ts";
import type { Throttle } from "../../shared/throttle.ts";
import { addressOf, isOwnName } from "../door.ts";

export interface Door {
  /** where people reach the desk; null: on this machine alone */
  readonly publicUrl: string | null;
  readonly throttle: Throttle;
}

/** Lets a request on, or throws a `CodedError`: `name-wrong`, `origin-wrong` or `too-many-requests`. */
export function admitPrograms({ publicUrl, throttle }: Door): MiddlewareHandler {
  return async (context, next) => {
    if (!isOwnName(context, publicUrl)) throw new CodedError("name-wrong", {});
    if (!isOwnOrigin(context, publicUrl)) throw new CodedError("origin-wrong", {});
    const admitted = throttle.admit("api", addressOf(context, publicUrl)) === "admitted";
    if (!admitted) throw new CodedError("too-many-requests", {});
    await next();
  };
}

/** Programs name no origin; a browser does, and a page elsewhere must not ask with its reader's reach. */
export function isOwnOrigin(context: Context, publicUrl: string | null): boolean {
  const origin = context.req.header("origin");
  if (origin === undefined) return true;
  if (!URL.canParse(origin)) return false;
  const { host } = new URL(origin);
  const own = context.req.header("host") ?? new URL(context.req.url).host;
  return host === own || (publicUrl !== null && host === new URL(publicUrl).host);
}
