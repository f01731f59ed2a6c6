/** What is new as an Atom feed (RFC 4287): a document an entry, and what changed between two statements an entry. */
import type { Context } from "hono";
import { html, raw } from "hono/html";
import {
  type Comparison,
  firstDay,
  type News,
  type PartialDate,
  type ShelfLine,
  surveyWords,
} from "../../../src/index.ts";
import { COMMON_HEADERS } from "../headers.ts";
import { addressWith, linkTo, type Reader } from "../reader.ts";

type Markup = ReturnType<typeof html>;

export interface FeedOptions {
  readonly reader: Reader;
  /** where the desk is reached, without a slash at its end */
  readonly base: string;
  readonly since: string;
}

/** Sends the feed. */
export async function sendFeed(context: Context, news: News, { reader, base, since }: FeedOptions): Promise<Response> {
  const words = surveyWords(reader.language);
  const there = (address: string) => `${base}/${linkTo({ ...reader, root: "" }, address)}`;
  const newest = news.documents[0]?.date ?? news.since;
  const feed = html`${raw('<?xml version="1.0" encoding="utf-8"?>')}
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${reader.language}">
<title>${`COP Desk: ${words.news}`}</title>
<id>${there(addressWith("new", { since }))}</id>
<updated>${moment(newest)}</updated>
<author><name>COP Desk</name></author>
<link rel="self" href="${there(addressWith("new.atom", { since }))}"/>
<link href="${there(addressWith("new", { since }))}"/>
${news.documents.map((each) => document(each, there))}
${news.comparisons.map((each) => comparison(each, there, reader))}
</feed>
`;
  return context.body(allowed(String(await feed)), 200, {
    ...COMMON_HEADERS,
    "content-type": "application/atom+xml; charset=utf-8",
    vary: "accept-language",
  });
}

function document(
  { id, title, date, type, symbol, dated, sender }: ShelfLine,
  there: (address: string) => string,
): Markup {
  const address = there(`documents/${encodeURIComponent(id)}`);
  return html`<entry><title>${title}</title><id>${address}</id><updated>${moment(date)}</updated>
<link href="${address}"/>
<summary>${[type, symbol, dated, sender].filter((part) => part !== null).join(" · ")}</summary></entry>`;
}

function comparison(
  { group, older, newer, changes }: Comparison,
  there: (address: string) => string,
  { language }: Reader,
): Markup {
  const words = surveyWords(language);
  const lines = changes.map(
    ({ kind, about, subject, before, after }) =>
      `${words.kinds[about]}: ${subject}: ${before ?? "–"} → ${after ?? "–"} (${words.changed[kind]})`,
  );
  const address = there(addressWith("new", { since: older.date ?? "" }));
  return html`<entry><title>${words.changesOf(group)}</title><id>${`${address}#${newer.id}`}</id>
<updated>${moment(newer.date)}</updated><link href="${address}"/>
<content type="text">${lines.length === 0 ? words.noChange : lines.join("\n")}</content></entry>`;
}

/** The first moment of a day; of what has no date the first there is, so that it is never taken for news. */
function moment(date: PartialDate | null): string {
  return `${date === null ? "1970-01-01" : firstDay(date)}T00:00:00Z`;
}

/** Without signs that XML cannot hold, not even escaped. */
function allowed(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, " ");
}
