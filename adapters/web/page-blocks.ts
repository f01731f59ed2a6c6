/** The passages of a document as HTML, and beside each what was read of it. */
import { html, raw } from "hono/html";
import type { DocumentPage, PageBlock, PagePlace, PageRow, PageSpan, PageStatement } from "../../src/index.ts";
import { type Direction, turned } from "./direction.ts";

type Html = ReturnType<typeof html>;

/** The file that a document was read from, as a reader gets it. */
export interface OriginalLink {
  readonly name: string;
  /** relative to the page, or whole */
  readonly url: string;
  /** `#page=3` opens its third page */
  readonly hasPages: boolean;
}

/** What stands around a block. */
export interface Around {
  readonly page: DocumentPage;
  readonly original: OriginalLink | null;
  /** the document's */
  readonly direction: Direction;
}

/** All blocks of a page. */
export function blocks(around: Around): readonly Html[] {
  return around.page.blocks.map((each) => block(each, around));
}

/** What was read of a passage; it says by itself that it is no part of the text. */
export function statements(all: readonly PageStatement[], { language, direction, words }: DocumentPage): Html | "" {
  if (all.length === 0) return "";
  return html`<ul class="facts" lang="${language}" dir="${direction}" aria-label="${words.statements}">${all.map(
    ({ label, text }) => html`<li><strong>${label}:</strong> <bdi>${text}</bdi></li>`,
  )}</ul>`;
}

function block(each: PageBlock, around: Around): Html {
  const { page } = around;
  const draw = (inner: PageBlock) => block(inner, around);
  const read = (anchor: string) => statements(page.statements[anchor] ?? [], page);
  switch (each.kind) {
    case "place":
      return html`<p class="place">${place(each.place, around)}</p>`;
    case "group":
      return html`<div id="${each.anchor}">${each.blocks.map(draw)}</div>`;
    case "heading": {
      // Below the page's own title.
      const name = raw(`h${Math.min(6, each.level + 1)}`);
      return html`<${name} id="${each.anchor}"${turnedAs(each.spans, around)}>${spans(each.spans)}</${name}>${read(each.anchor)}`;
    }
    case "text":
      return html`<p id="${each.anchor}" class="${each.form}"${turnedAs(each.spans, around)}>${spans(each.spans)}</p>${read(each.anchor)}`;
    case "list": {
      const name = raw(each.ordered ? "ol" : "ul");
      const items = each.items.map(
        ({ number, blocks: inner }) =>
          html`<li${number === null ? "" : html` value="${number}"`}>${inner.map(draw)}</li>`,
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
  const { page } = around;
  const [first, ...rest] = rows;
  const header = first?.isHeader === true ? first : null;
  const labels = header?.cells.map(textOf) ?? [];
  const whole = (cells: number, body: Html) =>
    html`<tr role="row"><td role="cell" colspan="${cells}">${body}</td></tr>`;
  const row = (each: PageRow) => {
    const read = page.statements[each.anchor] ?? [];
    const cells = each.cells.map((cell, column) => {
      const turn = turnedAs(cell, around);
      if (each.isHeader) return html`<th role="columnheader" scope="col"${turn}>${spans(cell)}</th>`;
      const label = labels[column] ? html` data-label="${labels[column]}"` : "";
      return html`<td role="cell"${turn}${label}>${spans(cell)}</td>`;
    });
    return html`${
      each.place === null ? "" : whole(cells.length, html`<div class="place">${place(each.place, around)}</div>`)
    }<tr id="${each.anchor}" role="row">${cells}</tr>${
      read.length === 0 ? "" : whole(cells.length, html`${statements(read, page)}`)
    }`;
  };
  return html`<table role="table">${
    header === null ? "" : html`<thead role="rowgroup">${row(header)}</thead>`
  }<tbody role="rowgroup">${(header === null ? rows : rest).map(row)}</tbody></table>`;
}

function spans(all: readonly PageSpan[]): readonly Html[] {
  return all.map(({ text, strong, mark, url }) => {
    const shown = mark ? html`<mark>${text}</mark>` : html`${text}`;
    if (url !== undefined) return html`<a href="${url}" rel="noreferrer nofollow">${shown}</a>`;
    return strong ? html`<strong>${shown}</strong>` : shown;
  });
}

function turnedAs(all: readonly PageSpan[], { direction }: Around): Html | "" {
  return turned(textOf(all), direction);
}

function textOf(all: readonly PageSpan[]): string {
  return all.map(({ text }) => text).join("");
}
