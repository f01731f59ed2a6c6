/** A document as HTML: no script, nothing from elsewhere, every word of it escaped. */
import { html } from "hono/html";
import type { DocumentPage, PageFact, PageHeading, PageNeighbour, PageStatement } from "../../src/index.ts";
import { type Direction, turned } from "./direction.ts";
import { frame, ways } from "./frame.ts";
import { directionOf } from "./language.ts";
import { blocks, type OriginalLink, statements } from "./page-blocks.ts";
import { linkTo, type Reader } from "./reader.ts";
import { STYLE } from "./style.ts";

type Html = ReturnType<typeof html>;

/** A page with what the desk has beside it. */
export interface PageDrawing {
  readonly page: DocumentPage;
  /** null when there is none to be opened */
  readonly original: OriginalLink | null;
  readonly reader: Reader;
  /** where the page is read from elsewhere; null: nowhere */
  readonly address: string | null;
}

/** Draws the page. */
export function renderPage({ page, original, reader, address }: PageDrawing): Html {
  const { document, titleAnchor, words } = page;
  const direction = directionOf(document.language);
  const here = `documents/${encodeURIComponent(document.id)}`;
  const title: readonly PageStatement[] = titleAnchor === null ? [] : (page.statements[titleAnchor] ?? []);
  return frame({
    reader,
    title: document.title,
    style: STYLE,
    head: card(page, address),
    body: html`<header>
${ways(reader, null, here)}
<h1${titleAnchor === null ? "" : html` id="${titleAnchor}"`} lang="${document.language}"${turned(document.title, page.direction)}>${document.title}</h1>
${statements(title, page)}
<dl>${page.facts.map((each) => fact(each, reader))}</dl>
${original === null ? "" : html`<p><a href="${original.url}" rel="noreferrer">${words.openOriginal}</a> (<bdi>${original.name}</bdi>)</p>`}
<p class="about">${words.about}</p>
</header>
${page.contents.length === 0 ? "" : contents(page, direction)}
<main lang="${document.language}" dir="${direction}">${blocks({ page, original, direction })}</main>
${around(page, reader)}`,
  });
}

/** What other programs show of a link to the page. */
function card({ card: { title, source, quote } }: DocumentPage, address: string | null): Html {
  return html`<meta property="og:site_name" content="COP Desk">
<meta property="og:type" content="article">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${quote === "" ? source : `${source}\n“${quote}”`}">
${address === null ? "" : html`<meta property="og:url" content="${address}">`}`;
}

function fact({ label, values }: PageFact, reader: Reader): Html {
  return html`<dt>${label}</dt>${values.map(
    ({ text, document }) =>
      html`<dd><bdi>${document === undefined ? text : html`<a href="${toDocument(document, reader)}">${text}</a>`}</bdi></dd>`,
  )}`;
}

/** Long contents stay folded, so that the text is not far away. */
function contents({ contents: headings, words, document }: DocumentPage, direction: Direction): Html {
  const line = ({ anchor, level, text }: PageHeading) =>
    html`<li class="level-${Math.min(4, level)}"><a href="#${encodeURIComponent(anchor)}">${text}</a></li>`;
  return html`<nav class="contents" aria-label="${words.contents}"><details><summary>${words.contents}</summary>
<ul lang="${document.language}" dir="${direction}">${headings.map(line)}</ul></details></nav>`;
}

function around({ previous, next, words }: DocumentPage, reader: Reader): Html | "" {
  const way = (label: string, other: PageNeighbour | null) =>
    other === null
      ? ""
      : html`<li>${label}: <a href="${toDocument(other.document, reader)}"><bdi>${other.title}</bdi></a></li>`;
  if (previous === null && next === null) return "";
  return html`<nav class="around" aria-label="${words.previous} / ${words.next}"><ul>${way(words.previous, previous)}${way(words.next, next)}</ul></nav>`;
}

function toDocument(id: string, reader: Reader): string {
  return linkTo(reader, `documents/${encodeURIComponent(id)}`);
}
