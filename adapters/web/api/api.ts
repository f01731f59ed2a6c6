/** `/api/…`: the desk for programs, described by `/api/openapi.json`. */
import { OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import { type AwaitedDesk, CodedError, type Language, lastDay } from "../../../src/index.ts";
import type { Throttle } from "../../shared/throttle.ts";
import { COMMON_HEADERS } from "../headers.ts";
import { admitPrograms } from "./admit.ts";
import { failure } from "./failures.ts";
import { askByPostRoute, askRoute, documentRoute, documentsRoute, factsRoute, passagesRoute } from "./routes.ts";

export interface ApiSource {
  /** the desk of the moment, of the level that programs have */
  readonly desk: () => AwaitedDesk;
  /** today as `YYYY-MM-DD` */
  readonly today: () => string;
  /** where people reach the desk; null: on this machine alone */
  readonly publicUrl: string | null;
  readonly throttle: Throttle;
  /** told of errors that nobody foresaw */
  readonly unforeseen: (error: unknown) => void;
}

const LARGEST_BODY = 64 * 1024;
const HEADERS = { ...COMMON_HEADERS, "cache-control": "no-store" } as const;

interface Asked {
  readonly question: string;
  readonly history?: readonly string[] | undefined;
  readonly language?: Language | undefined;
  readonly asOf?: string | undefined;
}

/** The ways in for programs; whatever is wrong with a request is said in a coded error. */
export function createApi({ desk, today, publicUrl, throttle, unforeseen }: ApiSource): OpenAPIHono {
  const app = new OpenAPIHono({
    defaultHook: (result) => {
      if (result.success) return;
      const faults = result.error.issues.map(({ path, message }) => `${path.join(".") || "The request"}: ${message}`);
      throw new CodedError("request-wrong", { faults });
    },
  });
  app.onError((error, context) => failure(context, error, unforeseen));
  app.use("/api/*", admitPrograms({ publicUrl, throttle }));
  app.use("/api/ask", bodyLimit({ maxSize: LARGEST_BODY, onError: tooLarge }));
  app.post("/api/ask", async (context, next) => {
    const media = context.req.header("content-type")?.split(";", 1)[0]?.trim().toLowerCase();
    if (media !== "application/json") throw new CodedError("media-wrong", {});
    await next();
  });

  const answer = async ({ question, history, language, asOf }: Asked) => {
    const given = { history: history ?? [], today: asOf === undefined ? today() : lastDay(asOf) };
    return (await desk().ask(question, language === undefined ? given : { ...given, locale: language })).answer;
  };
  app.openapi(askRoute, async (context) => context.json(await answer(context.req.valid("query")), 200, HEADERS));
  app.openapi(askByPostRoute, async (context) => context.json(await answer(context.req.valid("json")), 200, HEADERS));
  app.openapi(passagesRoute, async (context) => {
    const { words, limit, language } = context.req.valid("query");
    const items = await desk().findPassages(words, limit, { today: today(), locale: language ?? "en" });
    return context.json({ items, corpus: desk().corpus }, 200, HEADERS);
  });
  app.openapi(documentsRoute, async (context) => {
    const found = await desk().listDocuments(given(context.req.valid("query")));
    return context.json({ ...found, corpus: desk().corpus }, 200, HEADERS);
  });
  app.openapi(documentRoute, async (context) => {
    const { id } = context.req.valid("param");
    const document = await desk().readDocument(id, context.req.valid("query").language ?? "en");
    if (document === null) throw new CodedError("not-there", { what: `document "${id}"` });
    return context.json(document, 200, HEADERS);
  });
  app.openapi(factsRoute, async (context) => {
    const { language = "en", ...filter } = context.req.valid("query");
    const found = await desk().listFacts(context.req.valid("param").relation, given(filter), language);
    return context.json({ ...found, corpus: desk().corpus }, 200, HEADERS);
  });

  app.doc31("/api/openapi.json", {
    openapi: "3.1.0",
    info: {
      title: "COP Desk",
      version: "1",
      description: "Cited answers from Child Online Protection documents. Every failure has a code and a mend.",
    },
    servers: [{ url: publicUrl ?? "/" }],
  });
  app.get("/api/*", (context) => {
    throw new CodedError("not-there", { what: `way in "${context.req.path}"` });
  });
  app.all("/api/*", () => {
    throw new CodedError("method-wrong", {});
  });
  return app;
}

function tooLarge(_: Context): never {
  throw new CodedError("request-large", { kilobytes: LARGEST_BODY / 1024 });
}

/** Without what was not given, so that it is not taken for a value. */
function given<T extends object>(filter: T): { readonly [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined)) as {
    readonly [K in keyof T]: Exclude<T[K], undefined>;
  };
}
