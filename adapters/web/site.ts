/** The web desk: the page on which questions are asked, the documents, and the files that they were read from. */
import { Hono } from "hono";
import { type AskSource, createAsk } from "./ask.ts";
import { onlyOwnNames } from "./door.ts";
import { createPages, type PageSource } from "./pages.ts";

/** Everything of the web desk, to stand at the root of a server. */
export function createSite(source: AskSource & PageSource): Hono {
  const app = new Hono();
  app.use(onlyOwnNames(source.publicUrl));
  app.route("/", createAsk(source));
  app.route("/", createPages(source));
  return app;
}
