/** `/embed.js` and `/embed/ask`: a field for an organisation's own pages, for those origins alone that the settings name. */
import { type Context, Hono } from "hono";
import { type AwaitedDesk, CodedError } from "../../../src/index.ts";
import type { Door } from "../api/admit.ts";
import { failure } from "../api/failures.ts";
import { AskQuery } from "../api/requests.ts";
import { addressOf, isOwnName } from "../door.ts";
import { COMMON_HEADERS } from "../headers.ts";
import { EMBED_SCRIPT } from "./script.ts";

export interface EmbedSource extends Door {
  /** the desk of the moment, of the level that other pages have */
  readonly desk: () => AwaitedDesk;
  /** today as `YYYY-MM-DD` */
  readonly today: () => string;
  /** the pages that may ask, as `https://www.example.org` */
  readonly origins: readonly string[];
  readonly unforeseen: (error: unknown) => void;
}

/** The app; with no origin it holds nothing. */
export function createEmbed({ desk, today, origins, publicUrl, throttle, unforeseen }: EmbedSource): Hono {
  const app = new Hono();
  if (origins.length === 0) return app;
  app.onError((error, context) => failure(context, error, unforeseen));

  app.get("/embed.js", (context) =>
    context.body(EMBED_SCRIPT, 200, {
      ...COMMON_HEADERS,
      "content-type": "text/javascript; charset=utf-8",
      "cross-origin-resource-policy": "cross-origin",
    }),
  );

  app.get("/embed/ask", async (context) => {
    context.header("vary", "origin");
    if (!isOwnName(context, publicUrl)) throw new CodedError("name-wrong", {});
    const origin = context.req.header("origin");
    if (origin === undefined || !origins.includes(origin)) throw new CodedError("origin-wrong", {});
    // From here on the page may read what it is told, failures too.
    context.header("access-control-allow-origin", origin);
    if (throttle.admit("embed", addressOf(context, publicUrl)) !== "admitted") {
      throw new CodedError("too-many-requests", {});
    }
    const { question, history = [], language = "en" } = asked(context);
    const { answer } = await desk().ask(question, { history, today: today(), locale: language });
    return context.json(answer, 200, { ...COMMON_HEADERS, vary: "origin", "cache-control": "no-store" });
  });

  return app;
}

function asked(context: Context) {
  const read = AskQuery.safeParse({
    question: context.req.query("question"),
    history: context.req.queries("history"),
    language: context.req.query("language"),
  });
  if (read.success) return read.data;
  const faults = read.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
  throw new CodedError("request-wrong", { faults });
}
