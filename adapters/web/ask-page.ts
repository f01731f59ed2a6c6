/** The page on which questions are asked: one field, the answer, and a field below it to ask further. */
import { html } from "hono/html";
import type { InterfaceWords, Language, WebWords } from "../../src/index.ts";
import { ASK_STYLE } from "./ask-style.ts";
import { frame, ways } from "./frame.ts";
import { addressOfThread, type Thread } from "./thread.ts";
import { type Drawing, renderView } from "./view.ts";

type Html = ReturnType<typeof html>;

/** What the page is made of. */
export interface AskPage {
  readonly language: Language;
  readonly words: WebWords;
  readonly labels: InterfaceWords;
  readonly thread: Thread;
  /** questions to begin with */
  readonly examples: readonly string[];
  /** null: nothing was asked */
  readonly answer: Drawing | null;
}

/** Draws the page. */
export function renderAsk(page: AskPage): Html {
  const { language, words, thread, answer } = page;

  return frame({
    reader: { language, chosen: thread.chosen, root: "./" },
    title: thread.question === "" ? "COP Desk" : `${thread.question} · COP Desk`,
    style: ASK_STYLE,
    head: html`<script src="desk.js" defer></script>`,
    body: html`${answer === null ? "" : html`<a class="skip" href="#answer">${words.skip}</a>`}
<header>
${ways({ language, chosen: thread.chosen, root: "./" }, answer === null ? "" : null, addressOfThread({ ...thread, chosen: null }).slice("./".length))}
</header>
<main>
${answer === null ? beginning(page) : answered(answer, page)}
</main>`,
  });
}

function beginning(page: AskPage): Html {
  const { words, labels, thread, examples } = page;
  const link = (question: string) => addressOfThread({ question, history: [], chosen: thread.chosen });
  return html`<h1>${labels.tryAsking}</h1>
<p>${words.about}</p>
${form(page, words.question, [])}
<ul>${examples.map((each) => html`<li><a href="${link(each)}">${each}</a></li>`)}</ul>`;
}

function answered(answer: Drawing, page: AskPage): Html {
  const { words, thread } = page;
  const { history, question, chosen } = thread;
  const before = history.map(
    (each, place) =>
      html`<li><a href="${addressOfThread({ question: each, history: history.slice(0, place), chosen })}">${each}</a></li>`,
  );
  return html`${before.length === 0 ? "" : html`<nav class="before" aria-label="${words.before}"><h2>${words.before}</h2><ol>${before}</ol></nav>`}
<p class="asked"><bdi>${question}</bdi></p>
${renderView(answer)}
${form(page, words.further, [...history, question])}
<p class="anew"><a href="${addressOfThread({ question: "", history: [], chosen })}">${words.anew}</a></p>`;
}

function form({ words, labels, thread, examples }: AskPage, label: string, history: readonly string[]): Html {
  return html`<form action="./" method="get" role="search">
<label for="q">${label}</label>
<div class="line"><input id="q" name="q" type="text" dir="auto" maxlength="2000" required autocomplete="off" list="proposals" placeholder="${labels.search}">
<button type="submit">${words.ask}</button></div>
<datalist id="proposals">${examples.map((each) => html`<option value="${each}"></option>`)}</datalist>
${history.map((each) => html`<input type="hidden" name="h" value="${each}">`)}
${thread.chosen === null ? "" : html`<input type="hidden" name="lang" value="${thread.chosen}">`}
</form>`;
}
