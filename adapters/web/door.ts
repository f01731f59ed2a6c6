/** Who is let in: whoever reaches the desk by a name of its own, as often as anybody who reads the answers. */
import { BlockList } from "node:net";
import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context, MiddlewareHandler } from "hono";
import { isLoopback, isWithin } from "../shared/loopback.ts";
import type { Throttle, ThrottleLimits } from "../shared/throttle.ts";

/** Requests a minute: of an address, where a page that is written in asks for proposals too, and of all together. */
export const WEB_LIMITS: ThrottleLimits = { perUser: 300, perWorkspace: 6_000 };

const NEAR = new BlockList();
for (const [net, bits] of [
  ["127.0.0.0", 8],
  ["10.0.0.0", 8],
  ["172.16.0.0", 12],
  ["192.168.0.0", 16],
] as const) {
  NEAR.addSubnet(net, bits, "ipv4");
}
NEAR.addAddress("::1", "ipv6");
NEAR.addSubnet("fc00::", 7, "ipv6");

/**
 * Without a public address the desk answers on this machine alone, and to its own names alone: a page elsewhere whose
 * name is made to point here (DNS rebinding) must not read the documents.
 */
export function isOwnName(context: Context, publicUrl: string | null): boolean {
  const host = context.req.header("host") ?? new URL(context.req.url).host;
  return publicUrl !== null || isLoopback(host.replace(/:\d+$/, ""));
}

/** Refuses whoever asks for another name. */
export function onlyOwnNames(publicUrl: string | null): MiddlewareHandler {
  return async (context, next) => {
    if (!isOwnName(context, publicUrl)) {
      return context.text("The desk does not answer under this name; COPDESK_PUBLIC_URL sets one.\n", 421);
    }
    return next();
  };
}

/**
 * The address that a request came from. A proxy's word for it is taken where the desk has a public address, and the proxy
 * stands in the same network: what it adds is the last of the list, what stands before may be anybody's invention.
 */
export function addressOf(context: Context, publicUrl: string | null): string {
  const peer = peerOf(context);
  const told = context.req.header("x-forwarded-for")?.split(",").at(-1)?.trim();
  return publicUrl !== null && told && (peer === "" || isWithin(NEAR, peer)) ? told : peer;
}

/** Refuses whoever asks for more than anybody reads. */
export function limitedByAddress(throttle: Throttle, publicUrl: string | null): MiddlewareHandler {
  return async (context, next) => {
    if (throttle.admit("web", addressOf(context, publicUrl)) === "admitted") return next();
    return context.text("Too many requests from this address; try again in a minute.\n", 429, { "retry-after": "60" });
  };
}

/** Empty where there is no connection, as for a request that is made within the process. */
function peerOf(context: Context): string {
  const env: unknown = context.env;
  if (typeof env !== "object" || env === null || !("incoming" in env)) return "";
  return getConnInfo(context).remote.address ?? "";
}
