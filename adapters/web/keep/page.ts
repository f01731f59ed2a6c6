/** The keeper's pages: the token asked for, the drafts, one draft with its facts. Everything of a document is escaped. */
import { html, raw } from "hono/html";
import { AUDIENCES } from "../../../src/index.ts";
import type { Draft, OpenDraft } from "./keeper.ts";
import { type Form, fieldOf, type ProposedFact } from "./review.ts";
import { KEEP_STYLE } from "./style.ts";

type Html = ReturnType<typeof html>;

/** Asks for the token; says nothing of what is behind it. */
export function renderDoor(root: string, wrong: boolean): Html {
  return frame(
    "COP Desk",
    html`<h1>Keeping the documents</h1>
${wrong ? html`<p class="faults" role="alert">This is not the token.</p>` : ""}
<form action="${root}keep/enter" method="post"><label for="token">Token</label>
<div class="line"><input id="token" name="token" type="password" required autocomplete="current-password"><button class="main">Enter</button></div></form>`,
  );
}

/** What the page of all drafts shows. */
export interface DraftsPage {
  readonly guard: string;
  readonly drafts: readonly Draft[];
  readonly undoable: string | null;
  /** what was wrong with what was asked for last */
  readonly faults: readonly string[];
}

/** All drafts; while one is read the page looks again by itself. */
export function renderDrafts(root: string, { guard, drafts, undoable, faults }: DraftsPage): Html {
  const reading = drafts.some(({ state }) => state.kind === "waiting" || state.kind === "reading");
  return frame(
    "Keeping the documents",
    html`<h1>Keeping the documents</h1>
${faultList(faults)}
<form action="${root}keep/drop" method="post" enctype="multipart/form-data">${guardField(guard)}
<label for="files">Originals: Word, PowerPoint, PDF, web pages, mails, text</label>
<div class="line"><input id="files" name="files" type="file" multiple required><button class="main">Read them</button></div></form>
<h2>Drafts</h2>
${drafts.length === 0 ? html`<p>There are none. What is read waits here; nothing is answered from it until it is published.</p>` : html`<ul>${drafts.map((each) => draftItem(root, guard, each))}</ul>`}
${
  undoable === null
    ? ""
    : html`<h2>Published last</h2><form action="${root}keep/undo" method="post">${guardField(guard)}
<p><a href="${root}documents/${encodeURIComponent(undoable)}">${undoable}</a></p><button>Take it back</button></form>`
}
<form action="${root}keep/leave" method="post">${guardField(guard)}<button>Leave</button></form>`,
    reading,
  );
}

function draftItem(root: string, guard: string, { key, file, state }: Draft): Html {
  const discard = html`<form action="${root}keep/drafts/${key}/discard" method="post">${guardField(guard)}<button>Discard<span hidden> ${file}</span></button></form>`;
  switch (state.kind) {
    case "waiting":
      return html`<li><bdi>${file}</bdi>: waits to be read</li>`;
    case "reading":
      return html`<li><bdi>${file}</bdi>: is being read</li>`;
    case "refused":
      return html`<li><bdi>${file}</bdi>: ${state.reason}. ${state.mend} ${discard}</li>`;
    case "ready":
      return html`<li><a href="${root}keep/drafts/${key}"><bdi>${file}</bdi></a>: ${state.isUpdate ? "a new version of" : "will be"} ${state.id} ${discard}</li>`;
  }
}

/** What the page of one draft shows. */
export interface ReviewPage {
  readonly guard: string;
  readonly open: OpenDraft;
  readonly facts: readonly ProposedFact[];
  /** as it stands in the fields */
  readonly form: Form;
  readonly faults: readonly string[];
}

/** One draft: its facts, each with its sentence marked, beside its text. */
export function renderReview(root: string, { guard, open, facts, form, faults }: ReviewPage): Html {
  const { key, file, state } = open.draft;
  const notes = state.kind === "ready" ? state.notes : [];
  const audience = fieldOf(form, "audience");
  return frame(
    file,
    html`<p><a href="${root}keep">All drafts</a></p><h1><bdi>${file}</bdi></h1>
${faultList(faults)}
${notes.length === 0 ? "" : html`<h2>To decide, and what was left out</h2><ul>${notes.map((each) => html`<li>${each}</li>`)}</ul>`}
<form action="${root}keep/drafts/${key}/publish" method="post">${guardField(guard)}
<h2>Facts</h2>
${facts.length === 0 ? html`<p>None was read of it.</p>` : html`<p>Each is kept, mended or left out. What is written must stand in the document.</p>`}
${facts.map((each) => factField(each, form))}
<h2>Text</h2>
<label for="audience">Whom it is for</label>
<select id="audience" name="audience">${AUDIENCES.map((each) => html`<option${each === audience ? raw(" selected") : ""}>${each}</option>`)}</select>
<label for="markdown">Head and text</label>
<textarea id="markdown" name="markdown" dir="auto" spellcheck="false">${fieldOf(form, "markdown")}</textarea>
<p><button class="main">Publish</button></p></form>
<form action="${root}keep/drafts/${key}/discard" method="post">${guardField(guard)}<button>Discard</button></form>`,
  );
}

function factField({ name, record }: ProposedFact, form: Form): Html {
  const { relation, values, citation } = record;
  const kept = form.get("keep")?.includes(name) === true;
  const fields = Object.keys(values).map((column) => {
    const id = `${name}.${column}`;
    const value = fieldOf(form, id);
    const field = value.includes("\n")
      ? html`<textarea id="${id}" name="${id}" rows="2">${value}</textarea>`
      : html`<input id="${id}" name="${id}" type="text" dir="auto" value="${value}">`;
    return html`<div><label for="${id}">${column}</label>${field}</div>`;
  });
  return html`<fieldset><legend><label><input type="checkbox" name="keep" value="${name}"${kept ? raw(" checked") : ""}> ${relation}</label></legend>
<blockquote dir="auto">${marked(citation.quote, citation.highlights)}</blockquote><p class="note">${citation.locator}</p>
<div class="values">${fields}</div></fieldset>`;
}

function marked(text: string, stretches: readonly (readonly [number, number])[]): readonly Html[] {
  let at = 0;
  const parts: Html[] = [];
  for (const [start, end] of stretches) {
    parts.push(html`${text.slice(at, start)}`, html`<mark>${text.slice(start, end)}</mark>`);
    at = end;
  }
  return [...parts, html`${text.slice(at)}`];
}

function faultList(faults: readonly string[]): Html | "" {
  if (faults.length === 0) return "";
  return html`<div class="faults" role="alert"><p>Nothing was changed:</p><ul>${faults.map((each) => html`<li>${each}</li>`)}</ul></div>`;
}

function guardField(guard: string): Html {
  return html`<input type="hidden" name="guard" value="${guard}">`;
}

function frame(title: string, body: Html, again = false): Html {
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
${again ? html`<meta http-equiv="refresh" content="2">` : ""}<title>${title}</title><style>${raw(KEEP_STYLE)}</style></head>
<body><header><p class="desk">COP Desk</p></header><main>${body}</main></body></html>
`;
}
