/** `GET /documents`: the documents, chosen by what they are, and the passages of them that hold some words. */
import { type Context, Hono } from "hono";
import { html } from "hono/html";
import {
  type Choice,
  type FoundPassage,
  isLanguage,
  isPartialDate,
  type Shelf,
  type ShelfFilter,
  type ShelfLine,
  surveyWords,
} from "../../../src/index.ts";
import { turned } from "../direction.ts";
import { directionOf, LANGUAGE_NAMES } from "../language.ts";
import { linkTo, type Reader, readerOf } from "../reader.ts";
import { admitted, asking, quoted, type SurveySource, send } from "./area.ts";
import { paging, partOf } from "./paging.ts";

type Html = ReturnType<typeof html>;

const PER_PAGE = 50;
const FIELDS = ["words", "type", "since", "until", "meeting", "symbol", "sender", "language"] as const;

/** Registers the page. */
export function createDocuments(source: SurveySource): Hono {
  const app = new Hono();
  app.get("/documents", async (context) => {
    const refused = await admitted(context, source);
    if (refused !== null) return refused;
    const filter = filterOf(context);
    const shelf = await source.desk().shelf(filter, asking(context, source));
    const reader = readerOf(context);
    const words = surveyWords(reader.language);
    const part = partOf(context, shelf.documents, PER_PAGE);
    return send(context, {
      place: "documents",
      title: words.documents,
      parameters: { ...filter },
      body: html`${form(filter, shelf, reader)}
${shelf.passages === null ? "" : passages(shelf, shelf.passages, reader)}
<h2>${words.documentsShown(shelf.documents.length, shelf.total)}</h2>
<ul class="shelf">${part.items.map((each) => line(each, reader))}</ul>
${paging(reader, part, "documents", { ...filter })}`,
    });
  });
  return app;
}

/** What cannot be meant is left out. */
function filterOf(context: Context): ShelfFilter {
  const told = (name: (typeof FIELDS)[number]) => {
    const value = (context.req.query(name) ?? "").trim().slice(0, 200);
    return (name === "since" || name === "until") && !isPartialDate(value) ? "" : value;
  };
  return Object.fromEntries(FIELDS.map((name) => [name, told(name)]).filter(([, value]) => value !== ""));
}

function form(filter: ShelfFilter, { choices }: Shelf, reader: Reader): Html {
  const { language, chosen } = reader;
  const words = surveyWords(language);
  const labels = words.fields;
  const select = (name: "type" | "meeting" | "sender" | "language", shown: (choice: Choice) => string) =>
    html`<label>${name === "language" ? words.language : labels[name]}<select name="${name}"><option value="">${words.any}</option>${choices[
      name
    ].map(
      (choice) =>
        html`<option value="${choice.value}"${filter[name] === choice.value ? html` selected` : ""}>${shown(choice)} (${choice.count})</option>`,
    )}</select></label>`;
  const shortened = ({ label }: Choice) => (label.length > 60 ? `${label.slice(0, 60)}…` : label);
  const date = (name: "since" | "until") =>
    html`<label>${words[name]}<input type="date" name="${name}" value="${filter[name] ?? ""}"></label>`;
  return html`<form action="${linkTo({ ...reader, chosen: null }, "documents")}" method="get" role="search">
<label class="whole">${words.search}<input type="search" name="words" dir="auto" maxlength="200" value="${filter.words ?? ""}"></label>
${select("type", ({ label }) => label)}${select("meeting", shortened)}${select("sender", shortened)}${select(
  "language",
  ({ value }) => (isLanguage(value) ? LANGUAGE_NAMES[value] : value),
)}
<label>${labels.symbol}<input name="symbol" dir="auto" maxlength="100" value="${filter.symbol ?? ""}"></label>${date("since")}${date("until")}
${chosen === null ? "" : html`<input type="hidden" name="lang" value="${chosen}">`}
<button type="submit">${words.show}</button>
${Object.keys(filter).length === 0 ? "" : html`<a href="${linkTo(reader, "documents")}">${words.showAll}</a>`}
</form>`;
}

function passages({ passagesFound }: Shelf, found: readonly FoundPassage[], reader: Reader): Html {
  const words = surveyWords(reader.language);
  if (found.length === 0) return html`<p class="count">${words.passagesShown(0, 0)}</p>`;
  return html`<section aria-labelledby="found"><h2 id="found">${words.passagesShown(found.length, passagesFound)}</h2>
<ul class="shelf">${found.map(
    (each) =>
      html`<li><p><a href="${linkTo(reader, each.address)}" lang="${each.language}" dir="${directionOf(each.language)}">${each.title}</a></p>
<p class="source">${each.source}</p>${quoted(each)}</li>`,
  )}</ul></section>`;
}

function line(each: ShelfLine, reader: Reader): Html {
  const { language } = reader;
  const words = surveyWords(language);
  const about = [each.type, each.symbol, each.dated, each.sender, each.meeting].filter((part) => part !== null);
  return html`<li><p><a href="${linkTo(reader, `documents/${encodeURIComponent(each.id)}`)}" lang="${each.language}"${turned(each.title, directionOf(language))}>${each.title}</a></p>
<p class="source"><bdi>${about.join(" · ")}</bdi></p>${
    each.supersededBy === null
      ? ""
      : html`<p class="source">${words.supersededBy}: <a href="${linkTo(reader, `documents/${encodeURIComponent(each.supersededBy.document)}`)}"><bdi>${each.supersededBy.title}</bdi></a></p>`
  }</li>`;
}
