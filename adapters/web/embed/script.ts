/** `embed.js`: one field in somebody else's page. It writes texts, never markup, into a tree that the page's styles do not reach. */
import { interfaceWords, LANGUAGES, webWords } from "../../../src/index.ts";
import { directionOf } from "../language.ts";

/** What the field says in each language. */
const WORDS = Object.fromEntries(
  LANGUAGES.map((language) => {
    const { question, ask, read } = webWords(language);
    const { failed, tookTooLong, tooManyQuestions } = interfaceWords(language);
    const direction = directionOf(language);
    return [language, { question, ask, read, failed, late: tookTooLong, often: tooManyQuestions, direction }];
  }),
);

const STYLE = `:host { all: initial; display: block; color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
section { color: CanvasText; background: Canvas; border: 1px solid GrayText; border-radius: .4rem; padding: .9rem; }
label { display: block; font-weight: 600; margin-block-end: .35rem; }
.line { display: flex; flex-wrap: wrap; gap: .5rem; }
input { flex: 1 1 12rem; min-width: 0; } input, button { font: inherit; padding: .5rem .7rem; }
h2 { font-size: 1.15rem; font-weight: 400; margin-block: .9rem .5rem; }
blockquote { margin: .5rem 0 .1rem; border-inline-start: 3px solid GrayText; padding-inline-start: .8rem; white-space: pre-line; }
p { margin: .25rem 0; } cite { font-style: normal; font-size: .875rem; overflow-wrap: anywhere; }`;

/** The script; it finds the desk by its own address. */
export const EMBED_SCRIPT = `"use strict";
(() => {
const script = document.currentScript;
const desk = new URL(".", script.src);
const words = ${JSON.stringify(WORDS)};
const wanted = (script.dataset.lang || document.documentElement.lang || navigator.language).slice(0, 2).toLowerCase();
const language = Object.hasOwn(words, wanted) ? wanted : "en";
const say = words[language];
const host = document.createElement("div");
(document.getElementById(script.dataset.target || "") || script).after(host);
const root = host.attachShadow({ mode: "open" });
const style = new CSSStyleSheet();
style.replaceSync(${JSON.stringify(STYLE)});
root.adoptedStyleSheets = [style];
function make(name, text, attributes = {}) {
  const element = document.createElement(name);
  if (text) element.textContent = text;
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}
const section = make("section", "", { lang: language, dir: say.direction });
const form = make("form");
const label = make("label", say.question, { for: "question" });
const line = make("div", "", { class: "line" });
const field = make("input", "", { id: "question", type: "text", maxlength: "2000", required: "", autocomplete: "off", dir: "auto" });
const button = make("button", say.ask, { type: "submit" });
const answer = make("div", "", { "aria-live": "polite" });
line.append(field, button);
form.append(label, line);
section.append(form, answer);
root.append(section);
const history = [];
function proof({ number, quote, title, locator, date, url }) {
  const cited = make("div");
  const source = make("cite", "[" + number + "] " + [title, date, locator].filter(Boolean).join(" · ") + " ");
  if (url && /^https?:/.test(url)) {
    source.append(make("a", say.read, { href: url, target: "_blank", rel: "noopener noreferrer" }));
  }
  cited.append(make("blockquote", quote, { dir: "auto" }), source);
  return cited;
}
function show(told) {
  const part = make("div", "", { lang: told.understood.language, dir: words[told.understood.language].direction });
  part.append(make("h2", told.headline), ...told.notes.map((note) => make("p", note)), ...told.citations.map(proof));
  answer.replaceChildren(part);
}
form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const question = field.value.trim();
  if (question === "") return;
  button.disabled = true;
  try {
    const query = new URLSearchParams([["question", question], ["language", language]]);
    for (const each of history.slice(-6)) query.append("history", each);
    const found = await fetch(new URL("embed/ask?" + query, desk), { credentials: "omit", referrerPolicy: "no-referrer" });
    if (found.ok) {
      show(await found.json());
      history.push(question);
      field.value = "";
    } else {
      answer.replaceChildren(make("p", found.status === 429 ? say.often : found.status === 503 ? say.late : say.failed));
    }
  } catch {
    answer.replaceChildren(make("p", say.failed));
  } finally {
    button.disabled = false;
  }
});
})();
`;
