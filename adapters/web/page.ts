/** A document as HTML: no script, nothing from elsewhere, every word of it escaped. */
import { html, raw } from "hono/html";
import type { DocumentPage, Language, PageBlock, PageFact, PagePlace, PageRow, PageSpan } from "../../src/index.ts";
import { type Direction, turned } from "./direction.ts";
import { directionOf } from "./language.ts";
import { STYLE } from "./style.ts";

type Html = ReturnType<typeof html>;

/** The file that a document was read from, as a reader gets it. */
export interface OriginalLink {
  readonly name: string;
  /** relative to the page, or whole */
  readonly url: string;
  /** `#page=3` opens its third page */
  readonly hasPages: boolean;
}

/** What every page of the desk bears, and hardly another. */
const SIGN = '<p class="desk">COP Desk</p>';

/** Whether some HTML is one of these pages. */
export function isDeskPage(html: string): boolean {
  return html.includes(SIGN);
}

/** Draws the page; `original` is null when there is none to be opened. */
export function renderPage(page: DocumentPage, original: OriginalLink | null): Html {
  const { document, titleAnchor, words } = page;
  const direction = directionOf(document.language);
  const draw = (each: PageBlock) => block(each, { page, original, direction });
  return frame(
    page,
    document.title,
    html`<header>
${raw(SIGN)}
<h1${titleAnchor === null ? "" : html` id="${titleAnchor}"`} lang="${document.language}"${turned(document.title, page.direction)}>${document.title}</h1>
<dl>${page.facts.map(fact)}</dl>
${original === null ? "" : html`<p><a href="${original.url}" rel="noreferrer">${words.openOriginal}</a> (<bdi>${original.name}</bdi>)</p>`}
<p class="about">${words.about}</p>
</header>
<main lang="${document.language}" dir="${direction}">${page.blocks.map(draw)}</main>`,
  );
}

/** One sentence instead of a document. */
export function renderGone(language: Language, sentence: string): Html {
  return frame(
    { language, direction: directionOf(language) },
    "COP Desk",
    html`<main>${raw(SIGN)}<p>${sentence}</p></main>`,
  );
}

function frame({ language, direction }: Pick<DocumentPage, "language" | "direction">, title: string, body: Html): Html {
  return html`<!doctype html>
<html lang="${language}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${raw(STYLE)}</style>
</head>
<body>
${body}
</body>
</html>
`;
}

function fact({ label, values }: PageFact): Html {
  return html`<dt>${label}</dt>${values.map(
    ({ text, document }) =>
      html`<dd><bdi>${document === undefined ? text : html`<a href="${encodeURIComponent(document)}">${text}</a>`}</bdi></dd>`,
  )}`;
}

/** What stands around a block. */
interface Around {
  readonly page: DocumentPage;
  readonly original: OriginalLink | null;
  /** the document's */
  readonly direction: Direction;
}

function block(each: PageBlock, around: Around): Html {
  const draw = (inner: PageBlock) => block(inner, around);
  switch (each.kind) {
    case "place":
      return html`<p class="place">${place(each.place, around)}</p>`;
    case "group":
      return html`<div id="${each.anchor}">${each.blocks.map(draw)}</div>`;
    case "heading": {
      // Below the page's own title.
      const name = raw(`h${Math.min(6, each.level + 1)}`);
      return html`<${name} id="${each.anchor}"${turnedAs(each.spans, around)}>${spans(each.spans)}</${name}>`;
    }
    case "text":
      return html`<p id="${each.anchor}" class="${each.form}"${turnedAs(each.spans, around)}>${spans(each.spans)}</p>`;
    case "list": {
      const name = raw(each.ordered ? "ol" : "ul");
      const items = each.items.map(
        ({ number, blocks }) => html`<li${number === null ? "" : html` value="${number}"`}>${blocks.map(draw)}</li>`,
      );
      return html`<${name}>${items}</${name}>`;
    }
    case "table":
      return table(each.rows, around);
  }
}

function place({ text, page: number }: PagePlace, { page, original }: Around): Html {
  const there = number === null || original?.hasPages !== true ? null : `${original.url}#page=${number}`;
  return html`<span lang="${page.language}" dir="${page.direction}">${text}${
    there === null ? "" : html` · <a href="${there}" rel="noreferrer">${page.words.openPage}</a>`
  }</span>`;
}

/** Roles are said, since cells that a telephone shows one below the other are no table to some readers any more. */
function table(rows: readonly PageRow[], around: Around): Html {
  const [first, ...rest] = rows;
  const header = first?.isHeader === true ? first : null;
  const labels = header?.cells.map(textOf) ?? [];
  const row = (each: PageRow) =>
    html`${
      each.place === null
        ? ""
        : html`<tr role="row"><td role="cell" colspan="${each.cells.length}"><div class="place">${place(each.place, around)}</div></td></tr>`
    }<tr id="${each.anchor}" role="row">${each.cells.map((cell, column) => {
      const turn = turnedAs(cell, around);
      if (each.isHeader) return html`<th role="columnheader" scope="col"${turn}>${spans(cell)}</th>`;
      const label = labels[column] ? html` data-label="${labels[column]}"` : "";
      return html`<td role="cell"${turn}${label}>${spans(cell)}</td>`;
    })}</tr>`;
  return html`<table role="table">${
    header === null ? "" : html`<thead role="rowgroup">${row(header)}</thead>`
  }<tbody role="rowgroup">${(header === null ? rows : rest).map(row)}</tbody></table>`;
}

function spans(all: readonly PageSpan[]): readonly Html[] {
  return all.map(({ text, strong, url }) => {
    if (url !== undefined) return html`<a href="${url}" rel="noreferrer nofollow">${text}</a>`;
    return strong ? html`<strong>${text}</strong>` : html`${text}`;
  });
}

function turnedAs(all: readonly PageSpan[], { direction }: Around): Html | "" {
  return turned(textOf(all), direction);
}

function textOf(all: readonly PageSpan[]): string {
  return all.map(({ text }) => text).join("");
}
