/** What the pages that show the corpus have in common: who may ask, how a page is sent, and where it leads. */
import type { Context } from "hono";
import { html } from "hono/html";
import { type AskContext, type AwaitedDesk, type Evidence, type Language, surveyWords } from "../../../src/index.ts";
import type { Throttle } from "../../shared/throttle.ts";
import { addressOf } from "../door.ts";
import { frame, type Place, ways } from "../frame.ts";
import { renderGone } from "../gone.ts";
import { pageHeaders } from "../headers.ts";
import { addressWith, linkTo, type Reader, readerOf } from "../reader.ts";
import { STYLE } from "../style.ts";
import { SURVEY_STYLE } from "./style.ts";

type Html = ReturnType<typeof html>;

export interface SurveySource {
  /** the desk of the moment */
  readonly desk: () => AwaitedDesk;
  /** today as `YYYY-MM-DD` */
  readonly today: () => string;
  /** where people reach the desk; null: on this machine alone */
  readonly publicUrl: string | null;
  /** how often an address may ask */
  readonly throttle: Throttle;
}

/** The parameters of an address that say what is shown, the language apart. */
export type Parameters = Readonly<Record<string, string | undefined>>;

/** A page of these. */
export interface SurveyPage {
  readonly place: Place;
  readonly title: string;
  readonly parameters?: Parameters;
  readonly head?: Html | "";
  readonly body: Html;
}

/** Lets somebody in who has not asked too often; else the answer that says so. */
export async function admitted(
  context: Context,
  { desk, publicUrl, throttle }: SurveySource,
): Promise<Response | null> {
  if (throttle.admit("web", addressOf(context, publicUrl)) === "admitted") return null;
  const reader = readerOf(context);
  const headers = { ...pageHeaders(STYLE, "read"), "retry-after": "60" };
  return context.html(await renderGone(reader, desk().words(reader.language).tooManyQuestions), 429, headers);
}

/** What the desk is told of who asks. */
export function asking(context: Context, { today }: SurveySource): AskContext & { readonly locale: Language } {
  return { today: today(), locale: readerOf(context).language };
}

/** Sends a page. */
export async function send(
  context: Context,
  { place, title, parameters = {}, head, body }: SurveyPage,
): Promise<Response> {
  const reader = readerOf(context);
  const drawn = await frame({
    reader,
    title: `${title} · COP Desk`,
    style: SURVEY_STYLE,
    head: head ?? "",
    body: html`<header>${ways(reader, place, addressWith(place, parameters))}</header>
<main>
<h1>${title}</h1>
${body}
</main>`,
  });
  return context.html(drawn, 200, pageHeaders(SURVEY_STYLE, "choose"));
}

/** Where these pages are reached from elsewhere, without a slash at its end. */
export function baseOf(context: Context, { publicUrl }: SurveySource): string {
  return publicUrl ?? new URL(context.req.url).origin;
}

/** Leads to a passage, and says which. */
export function proof({ address, source }: Evidence, reader: Reader): Html {
  return html`<a href="${linkTo(reader, address)}">${source}</a>`;
}

/** The passage's words, what they prove marked. */
export function quoted({ quote }: Evidence): Html {
  return html`<blockquote dir="auto">${quote.map(({ text, strong }) => (strong ? html`<mark>${text}</mark>` : html`${text}`))}</blockquote>`;
}

/** Words of a document by themselves; nothing at all where there are none, so that a telephone shows no empty line. */
export function words(text: string | null): Html | "" {
  return text === null || text === "" ? "" : html`<bdi>${text}</bdi>`;
}

/** The same for programs. */
export function downloads(reader: Reader, files: readonly (readonly [address: string, label: string])[]): Html {
  const { pages } = surveyWords(reader.language);
  return html`<nav class="downloads" aria-label="${pages}: CSV, iCalendar"><ul>${files.map(
    ([address, label]) => html`<li><a href="${linkTo(reader, address)}">${label}</a></li>`,
  )}</ul></nav>`;
}

/** A table whose rows become cards on a telephone; roles are said, since they are none to some readers then. */
export function table(
  caption: string,
  header: readonly string[],
  rows: readonly (readonly (Html | string)[])[],
  ids: readonly string[] = [],
): Html {
  return html`<table role="table"><caption>${caption}</caption><thead role="rowgroup"><tr role="row">${header.map(
    (text) => html`<th role="columnheader" scope="col">${text}</th>`,
  )}</tr></thead><tbody role="rowgroup">${rows.map(
    (row, at) =>
      html`<tr role="row"${ids[at] ? html` id="${ids[at]}"` : ""}>${row.map(
        (cell, column) => html`<td role="cell" data-label="${header[column] ?? ""}">${cell}</td>`,
      )}</tr>`,
  )}</tbody></table>`;
}
