/** An answer as HTML: the sentence first, each proof folded below it. */
import { html } from "hono/html";
import {
  type Block,
  type CitationBlock,
  type HeadlineBlock,
  type InterfaceWords,
  type Language,
  type MinutesView,
  type Span,
  sourceOf,
  type TableBlock,
  type View,
  type WebWords,
} from "../../src/index.ts";
import { turned } from "./direction.ts";
import { linkTo } from "./reader.ts";

type Html = ReturnType<typeof html>;

/** What an answer is drawn with. */
export interface Drawing {
  readonly view: View;
  /** of the answer's language */
  readonly words: WebWords;
  readonly labels: InterfaceWords;
  /** by passage */
  readonly minutes: ReadonlyMap<string, MinutesView>;
  /** the language that stands in the address; null: the browser's own */
  readonly chosen: Language | null;
  /** the address of a question that is asked further on */
  readonly linkTo: (question: string) => string;
}

/** Draws the answer as a section that has its own language and direction. */
export function renderView(drawing: Drawing): Html {
  const { view } = drawing;
  return html`<section id="answer" class="answer${view.quiet ? " quiet" : ""}" lang="${view.language}" dir="${view.direction}">${view.blocks.map(
    (each) => block(each, drawing),
  )}</section>`;
}

function block(each: Block, drawing: Drawing): Html {
  switch (each.kind) {
    case "headline":
      return headline(each, drawing);
    case "note":
      return html`<p class="note"${turnedAs(each.spans, drawing)}>${spans(each.spans, drawing)}</p>`;
    case "citation":
      return citation(each, drawing);
    case "table":
      return table(each, drawing);
    case "list": {
      const items = each.items.map((item) => html`<li${turnedAs(item, drawing)}>${spans(item, drawing)}</li>`);
      return html`${each.title === null ? "" : html`<h2>${each.title}</h2>`}<ul>${items}</ul>`;
    }
    case "suggestions":
      return html`<nav class="near" aria-label="${each.title}"><h2>${each.title}</h2><ul>${each.questions.map(
        (question) => html`<li><a href="${drawing.linkTo(question)}">${question}</a></li>`,
      )}</ul></nav>`;
    case "footer":
      return html`<p class="stamp">${spans(each.spans, drawing)}</p>`;
  }
}

/**
 * A table that says the same as the items takes their place, under its own name where they have none. Items without words
 * above them are the heading themselves, a line each.
 */
function headline({ lead, items }: HeadlineBlock, drawing: Drawing): Html {
  const same = drawing.view.blocks.find((each) => each.kind === "table" && each.numbers !== undefined);
  if (lead.length === 0 && same?.kind === "table" && items.length > 0) {
    return html`<h1 class="headline">${same.caption}</h1>`;
  }
  if (lead.length === 0) {
    const lines = items.map((each) => html`<span${turnedAs(each, drawing)}>${spans(each, drawing)}</span>`);
    return html`<h1 class="headline lines">${lines}</h1>`;
  }
  const list = items.map((each) => html`<li${turnedAs(each, drawing)}>${spans(each, drawing)}</li>`);
  const told = items.length === 0 || same !== undefined;
  return html`<h1 class="headline"${turnedAs(lead, drawing)}>${spans(lead, drawing)}</h1>${told ? "" : html`<ul class="named">${list}</ul>`}`;
}

function citation(block: CitationBlock, drawing: Drawing): Html {
  const { words, labels, minutes, view, chosen } = drawing;
  const there = linkTo({ language: view.language, chosen, root: "./" }, block.address);
  const formal = minutes.get(block.passage);
  const copied = `minutes-${block.number}`;
  return html`<details class="proof" id="proof-${block.number}">
<summary><span class="number">[${block.number}]</span> <strong${turned(block.title, view.direction)}>${block.title}</strong> <span class="source">${sourceOf(block)}</span></summary>
<blockquote${turnedAs(block.quote, drawing)}>${block.quote.map(({ text, strong }) => (strong ? html`<mark>${text}</mark>` : html`${text}`))}</blockquote>
<p><a href="${there}">${words.read}</a></p>
${
  formal === undefined
    ? ""
    : html`<details class="minutes"><summary>${labels.forMinutes}</summary>
<div id="${copied}"><p>${formal.citation}</p><blockquote${turned(formal.quote, view.direction)}>${formal.quote}</blockquote></div>
<button type="button" hidden data-copies="${copied}" data-done="${words.copied}">${words.copy}</button><span role="status"></span></details>`
}
</details>`;
}

/** The number of a row's proof stands behind its last cell. */
function table({ caption, header, rows, numbers }: TableBlock, drawing: Drawing): Html {
  const { direction } = drawing.view;
  const cell = (text: string, column: number, proof: string) =>
    html`<td role="cell"${header[column] ? html` data-label="${header[column]}"` : ""}${turned(text, direction)}>${text}${proof === "" ? "" : html` ${spans([{ text: proof }], drawing)}`}</td>`;
  const row = (cells: readonly string[], at: number) =>
    cells.map((text, column) =>
      cell(text, column, column === cells.length - 1 && numbers?.[at] !== undefined ? `[${numbers[at]}]` : ""),
    );
  return html`<table role="table"><caption>${caption}</caption><thead role="rowgroup"><tr role="row">${header.map(
    (text) => html`<th role="columnheader" scope="col">${text}</th>`,
  )}</tr></thead><tbody role="rowgroup">${rows.map((cells, at) => html`<tr role="row">${row(cells, at)}</tr>`)}</tbody></table>`;
}

/** `[1]` leads to the proof. */
function spans(all: readonly Span[], { view }: Drawing): readonly Html[] {
  const proofs = new Set(view.blocks.flatMap((each) => (each.kind === "citation" ? [`[${each.number}]`] : [])));
  const linked = (text: string) =>
    text
      .split(/(\[\d{1,3}\])/)
      .map((part) =>
        proofs.has(part) ? html`<a class="ref" href="#proof-${part.slice(1, -1)}">${part}</a>` : html`${part}`,
      );
  return all.map(({ text, strong }) => (strong ? html`<strong>${linked(text)}</strong>` : html`${linked(text)}`));
}

function turnedAs(all: readonly Span[], { view }: Drawing): Html | "" {
  return turned(all.map(({ text }) => text).join(""), view.direction);
}
