/** `GET /new`: documents since a date or a meeting, and what changed between two statements of one group; also as a feed. */
import { Hono } from "hono";
import { html } from "hono/html";
import { type Comparison, type Difference, type Evidence, type News, surveyWords } from "../../../src/index.ts";
import { directionOf } from "../language.ts";
import { addressWith, linkTo, type Reader, readerOf } from "../reader.ts";
import { admitted, asking, baseOf, downloads, proof, quoted, type SurveySource, send, table } from "./area.ts";
import { sendFeed } from "./feed.ts";
import { paging, partOf } from "./paging.ts";

type Html = ReturnType<typeof html>;

const PER_PAGE = 50;
const LONGEST = 200;

/** Registers the page and its feed. */
export function createNew(source: SurveySource): Hono {
  const app = new Hono();

  app.get("/new", async (context) => {
    const refused = await admitted(context, source);
    if (refused !== null) return refused;
    const reader = readerOf(context);
    const words = surveyWords(reader.language);
    const since = (context.req.query("since") ?? "").trim().slice(0, LONGEST);
    const news = await source.desk().news(since, asking(context, source));
    const part = partOf(context, news.documents, PER_PAGE);
    const feed = linkTo(reader, addressWith("new.atom", { since }));
    return send(context, {
      place: "new",
      title: words.news,
      parameters: { since },
      head: html`<link rel="alternate" type="application/atom+xml" title="COP Desk" href="${feed}">`,
      body: html`<p class="lead">${words.aboutNews}</p>
${form(since, news, reader)}
${news.unknown ? html`<p>${words.noSuchTime(since)}</p>` : documents(news, part.items, reader)}
${paging(reader, part, "new", { since })}
${news.comparisons.map((each) => comparison(each, reader))}
${downloads(reader, [[addressWith("new.atom", { since }), words.feed]])}`,
    });
  });

  app.get("/new.atom", async (context) => {
    const refused = await admitted(context, source);
    if (refused !== null) return refused;
    const since = (context.req.query("since") ?? "").trim().slice(0, LONGEST);
    const news = await source.desk().news(since, asking(context, source));
    return sendFeed(context, news, { reader: readerOf(context), base: baseOf(context, source), since });
  });

  return app;
}

function form(since: string, news: News, reader: Reader): Html {
  const words = surveyWords(reader.language);
  return html`<form action="${linkTo({ ...reader, chosen: null }, "new")}" method="get">
<label>${words.sinceWhen}<input name="since" dir="auto" maxlength="${LONGEST}" value="${since === "" ? (news.since ?? "") : since}"></label>
${reader.chosen === null ? "" : html`<input type="hidden" name="lang" value="${reader.chosen}">`}
<button type="submit">${words.show}</button>
</form>`;
}

function documents(news: News, shown: News["documents"], reader: Reader): Html {
  const words = surveyWords(reader.language);
  const title = news.sinceDated === null ? words.documents : words.newSince(news.sinceDated);
  if (shown.length === 0) return html`<h2>${title}</h2><p>${words.nothingNew}</p>`;
  return html`<h2>${title}</h2><ul class="shelf">${shown.map(
    (each) =>
      html`<li><p><a href="${linkTo(reader, `documents/${encodeURIComponent(each.id)}`)}" lang="${each.language}" dir="${directionOf(each.language)}">${each.title}</a></p>
<p class="source"><bdi>${[each.type, each.symbol, each.dated, each.sender].filter((part) => part !== null).join(" · ")}</bdi></p></li>`,
  )}</ul>`;
}

function comparison({ group, older, newer, changes }: Comparison, reader: Reader): Html {
  const words = surveyWords(reader.language);
  const way = (each: typeof older) =>
    html`<a href="${linkTo(reader, `documents/${encodeURIComponent(each.id)}`)}">${each.dated}</a>`;
  const header = [words.what, `${words.before} (${older.dated})`, `${words.after} (${newer.dated})`, words.change];
  return html`<section><h2>${words.changesOf(group)}</h2>
<p class="source">${older.type}: ${way(older)} → ${way(newer)}</p>
${
  changes.length === 0
    ? html`<p>${words.noChange}</p>`
    : table(
        words.changesOf(group),
        header,
        changes.map((each) => row(each, reader)),
      )
}</section>`;
}

function row(
  { kind, about, subject, before, after, older, newer }: Difference,
  reader: Reader,
): readonly (Html | string)[] {
  const words = surveyWords(reader.language);
  const side = (text: string | null, proofs: readonly Evidence[]) =>
    html`<bdi>${text ?? "–"}</bdi>${proofs.map(
      (each) => html`<details><summary>${words.proof}</summary>${quoted(each)}<p>${proof(each, reader)}</p></details>`,
    )}`;
  return [
    html`<span class="source">${words.kinds[about]}</span> <bdi>${subject}</bdi>`,
    side(before, older),
    side(after, newer),
    html`<span class="changed">${words.changed[kind]}</span>`,
  ];
}
