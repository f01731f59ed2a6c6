import { STYLE } from "./style.ts";

/** How the front page looks: the look of the documents' pages, a field, and proofs that fold. */
export const ASK_STYLE = `${STYLE}
body { padding-block-end: 4rem; }
.skip { position: absolute; inset-inline-start: -100vw; } .skip:focus { position: static; }
form { margin: 1.25rem 0; } label { display: block; font-weight: 600; margin-block-end: .35rem; }
.line { display: flex; flex-wrap: wrap; gap: .5rem; }
input[name=q] { flex: 1 1 14rem; min-width: 0; }
input[name=q], button { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--soft); border-radius: .35rem; padding: .55rem .8rem; }
button { cursor: pointer; } .line button { background: var(--link); border-color: var(--link); color: var(--paper); font-weight: 600; }
input:focus-visible, button:focus-visible { outline: 3px solid var(--edge); outline-offset: 2px; }
.answer { margin-block: 1.5rem; } .headline { font-size: 1.3rem; font-weight: 400; margin-block: 0 .75rem; }
.quiet .headline { font-size: 1.15rem; }
.lines span { display: list-item; margin-inline-start: 1.2rem; } .lines { font-size: 1.05rem; } .named { margin-block: 0 .75rem; }
.ref { font-size: .85em; text-decoration: none; }
h2 { font-size: 1rem; margin-block: 1.5rem .25rem; }
.proof { border: 1px solid var(--line); border-radius: .35rem; margin-block: .6rem; padding: .1rem .9rem; }
.source { display: block; color: var(--soft); font-size: .875rem; }
.minutes { margin-block-end: .75rem; font-size: .9375rem; }
blockquote { margin: .5rem 0; border-inline-start: 3px solid var(--line); padding-inline-start: .9rem; white-space: pre-line; }
caption { text-align: start; font-weight: 600; padding-block: .4rem; }
.stamp { color: var(--soft); font-size: .8125rem; } .asked { color: var(--soft); margin-block: 1.5rem 0; }
.near ul, .before ol { margin-block: .25rem; }
:target { background: none; box-shadow: none; } .proof:target { border-color: var(--edge); } .proof mark { background: var(--mark); font-weight: inherit; box-shadow: none; }
@media (max-width: 40rem) { body { padding-block-end: 3rem; } caption { display: block; } }
@media print { .skip, form, .near, .before, .anew, .minutes, .proof a { display: none; }
  .proof::details-content { content-visibility: visible; display: block; } .proof { break-inside: avoid; } a { color: inherit; text-decoration: none; } }
`;
