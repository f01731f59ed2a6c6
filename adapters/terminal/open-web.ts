/** Everything that is reached over HTTP beside `/healthz`, put together: the pages, and the ways in for programs. */
import { Hono } from "hono";
import type { AwaitedDesk } from "../../src/index.ts";
import { originalsOf } from "../files/originals.ts";
import { packageVersion } from "../files/package-root.ts";
import { createMcpApp } from "../mcp/http.ts";
import type { Surface } from "../shared/levels.ts";
import type { Logger } from "../shared/log.ts";
import { createThrottle } from "../shared/throttle.ts";
import { admitPrograms } from "../web/api/admit.ts";
import { createApi } from "../web/api/api.ts";
import { failure } from "../web/api/failures.ts";
import { WEB_LIMITS } from "../web/door.ts";
import { createEmbed } from "../web/embed/embed.ts";
import { createKeep, type KeepSource } from "../web/keep/keep.ts";
import { createSite } from "../web/site.ts";

/** What the web is made of. */
export interface WebParts {
  /** the desk that a surface shows */
  readonly deskOf: (surface: Surface) => AwaitedDesk;
  /** folder of the corpus */
  readonly folder: string;
  /** where people reach the desk; null: on this machine alone */
  readonly publicUrl: string | null;
  /** pages elsewhere that may hold a field */
  readonly embedOrigins: readonly string[];
  /** what keeps the documents, and the token that lets in; null: nothing does */
  readonly keep: Pick<KeepSource, "keeper" | "token"> | null;
  /** today as `YYYY-MM-DD` */
  readonly today: () => string;
  readonly log: Logger;
}

/** So many tokens may be tried in a minute, of an address and in all. */
const TOKENS = { perUser: 10, perWorkspace: 60 };

/** The web desk, to stand at the root of a server. */
export function openWeb({ deskOf, folder, publicUrl, embedOrigins, keep, today, log }: WebParts): Hono {
  const app = new Hono();
  const throttle = createThrottle(WEB_LIMITS);
  const common = { today, publicUrl, throttle };
  const unforeseen = (error: unknown) => log.error({ err: error }, "a request of a program failed");
  app.route("/", createApi({ ...common, desk: () => deskOf("api"), unforeseen }));
  app.route("/", createEmbed({ ...common, desk: () => deskOf("embed"), origins: embedOrigins, unforeseen }));
  if (keep !== null) app.route("/", createKeep({ ...keep, publicUrl, throttle: createThrottle(TOKENS) }));
  const mcp = createMcpApp({
    desk: () => deskOf("mcp"),
    today,
    version: packageVersion(),
    unforeseen,
    admit: admitPrograms(common),
  });
  mcp.onError((error, context) => failure(context, error, unforeseen));
  app.route("/", mcp);
  app.route("/", createSite({ ...common, desk: () => deskOf("web"), original: originalsOf(folder) }));
  return app;
}
