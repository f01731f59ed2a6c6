/** One sentence instead of a page. */
import { html } from "hono/html";
import { frame, ways } from "./frame.ts";
import type { Reader } from "./reader.ts";
import { STYLE } from "./style.ts";

/** Draws it. */
export function renderGone(reader: Reader, sentence: string): ReturnType<typeof html> {
  return frame({
    reader,
    title: "COP Desk",
    style: STYLE,
    body: html`<header>${ways(reader, null, "")}</header><main><p>${sentence}</p></main>`,
  });
}
