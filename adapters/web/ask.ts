/** `GET /` asks and answers, `/suggest` proposes while somebody types, `/desk.js` is the little script of the page. */
import { type Context, Hono } from "hono";
import {
  type AwaitedDesk,
  CodedError,
  type Language,
  type MinutesView,
  type Reply,
  webWords,
} from "../../src/index.ts";
import { createThrottle, type Throttle } from "../shared/throttle.ts";
import { renderAsk } from "./ask-page.ts";
import { ASK_STYLE } from "./ask-style.ts";
import { addressOf, WEB_LIMITS } from "./door.ts";
import { renderGone } from "./gone.ts";
import { COMMON_HEADERS, pageHeaders } from "./headers.ts";
import { languageOf } from "./language.ts";
import { readerOf } from "./reader.ts";
import { SCRIPT } from "./script.ts";
import { STYLE } from "./style.ts";
import { suggestions } from "./suggest.ts";
import { addressOfThread, type Thread, threadOf } from "./thread.ts";
import type { Drawing } from "./view.ts";

export interface AskSource {
  /** the desk of the moment */
  readonly desk: () => AwaitedDesk;
  /** today as `YYYY-MM-DD` */
  readonly today: () => string;
  /** where people reach the desk; null: on this machine alone */
  readonly publicUrl: string | null;
  /** how often an address may ask; `WEB_LIMITS` unless given */
  readonly throttle?: Throttle;
}

const HEADERS = pageHeaders(ASK_STYLE, "ask");
const SHORT_HEADERS = pageHeaders(STYLE, "read");

/** The front page. An answer is a page of its own, with an address that brings the same question again. */
export function createAsk({ desk, today, publicUrl, throttle = createThrottle(WEB_LIMITS) }: AskSource): Hono {
  const app = new Hono();
  const tooMany = (context: Context) => throttle.admit("web", addressOf(context, publicUrl)) !== "admitted";

  app.get("/", async (context) => {
    const language = languageOf(context);
    const words = desk().words(language);
    if (tooMany(context)) return sentence(context, words.tooManyQuestions, 429);
    const thread = threadOf(context);
    const { examples } = await desk().overview({ today: today(), locale: language });
    const answer = thread.question === "" ? null : await answered(desk(), thread, { language, today: today() });
    return context.html(
      renderAsk({ language, words: webWords(language), labels: words, thread, examples, answer }),
      200,
      HEADERS,
    );
  });

  app.get("/suggest", async (context) => {
    if (tooMany(context)) return context.json([], 429, COMMON_HEADERS);
    const typed = (context.req.query("q") ?? "").slice(0, 200);
    const found = await suggestions(desk(), typed, { language: languageOf(context), today: today() });
    return context.json(found, 200, COMMON_HEADERS);
  });

  app.get("/desk.js", (context) =>
    context.body(SCRIPT, 200, { ...COMMON_HEADERS, "content-type": "text/javascript; charset=utf-8" }),
  );

  app.onError((error, context) => {
    if (!(error instanceof CodedError) || error.code !== "answer-late") throw error;
    return sentence(context, desk().words(languageOf(context)).tookTooLong, 503);
  });

  return app;
}

function sentence(context: Context, text: string, status: 429 | 503): Response | Promise<Response> {
  const again: Record<string, string> = status === 429 ? { "retry-after": "60" } : {};
  return context.html(renderGone(readerOf(context), text), status, { ...SHORT_HEADERS, ...again });
}

/** The answer to the last question of a conversation, with a line for the minutes for each passage. */
async function answered(
  desk: AwaitedDesk,
  { question, history, chosen }: Thread,
  { language, today }: { readonly language: Language; readonly today: string },
): Promise<Drawing> {
  const { view }: Reply = await desk.ask(question, { history, today, locale: language });
  const passages = view.blocks.flatMap((each) => (each.kind === "citation" ? [each.passage] : []));
  const formal = await Promise.all(passages.map((passage) => desk.forMinutes(passage, view.language)));
  const minutes = new Map<string, MinutesView>();
  for (const [place, passage] of passages.entries()) {
    const line = formal[place];
    if (line != null) minutes.set(passage, line);
  }
  return {
    view,
    words: webWords(view.language),
    labels: desk.words(view.language),
    minutes,
    chosen,
    linkTo: (next) => addressOfThread({ question: next, history: [...history, question], chosen }),
  };
}
