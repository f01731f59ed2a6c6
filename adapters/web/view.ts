/** An answer as HTML: the sentence first, each proof folded below it. */
import { html } from "hono/html";
import type {
  Block,
  CitationBlock,
  InterfaceWords,
  Language,
  MinutesView,
  Span,
  TableBlock,
  View,
  WebWords,
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
      return html`<h1 class="headline"${turnedAs(each.spans, drawing)}>${spans(each.spans, drawing)}</h1>`;
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

function citation(block: CitationBlock, drawing: Drawing): Html {
  const { words, labels, minutes, view, chosen } = drawing;
  const there = linkTo({ language: view.language, chosen, root: "./" }, block.address);
  const formal = minutes.get(block.passage);
  const copied = `minutes-${block.number}`;
  return html`<details class="proof" id="proof-${block.number}">
<summary><span class="number">[${block.number}]</span> <strong${turned(block.title, view.direction)}>${block.title}</strong> <span class="source">${block.source}</span></summary>
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

function table({ caption, header, rows }: TableBlock, { view }: Drawing): Html {
  const cell = (text: string, column: number) =>
    html`<td role="cell"${header[column] ? html` data-label="${header[column]}"` : ""}${turned(text, view.direction)}>${text}</td>`;
  return html`<table role="table"><caption>${caption}</caption><thead role="rowgroup"><tr role="row">${header.map(
    (text) => html`<th role="columnheader" scope="col">${text}</th>`,
  )}</tr></thead><tbody role="rowgroup">${rows.map((row) => html`<tr role="row">${row.map(cell)}</tr>`)}</tbody></table>`;
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
