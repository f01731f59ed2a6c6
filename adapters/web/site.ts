/** The web desk: the page on which questions are asked, what the corpus holds, the documents, and their files. */
import { Hono } from "hono";
import { createThrottle } from "../shared/throttle.ts";
import { type AskSource, createAsk } from "./ask.ts";
import { limitedByAddress, onlyOwnNames, WEB_LIMITS } from "./door.ts";
import { keptOnceDrawn } from "./drawn.ts";
import { createPages, type PageSource } from "./pages.ts";
import { createSurvey } from "./survey/survey.ts";

/** Everything of the web desk, to stand at the root of a server. */
export function createSite(source: AskSource & PageSource): Hono {
  const app = new Hono();
  // One for all pages: whoever asks too much of one does so of the others.
  const throttle = source.throttle ?? createThrottle(WEB_LIMITS);
  app.use(onlyOwnNames(source.publicUrl));
  for (const place of ["/documents/*", "/originals/*"]) app.use(place, limitedByAddress(throttle, source.publicUrl));
  app.use("/documents/*", keptOnceDrawn(source.desk));
  app.route("/", createAsk({ ...source, throttle }));
  app.route("/", createSurvey({ ...source, throttle }));
  app.route("/", createPages(source));
  return app;
}
