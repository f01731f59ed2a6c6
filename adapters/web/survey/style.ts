import { STYLE } from "../style.ts";

/** How the pages look that show the corpus: wider than text, with forms to choose by and pictures as wide as the page. */
export const SURVEY_STYLE = `${STYLE}
body { max-width: 64rem; padding-block-end: 4rem; }
.lead { color: var(--soft); max-width: 46rem; }
form { display: flex; flex-wrap: wrap; gap: .75rem 1rem; align-items: end; margin: 1rem 0 1.5rem; }
label { display: grid; gap: .2rem; flex: 1 1 12rem; min-width: 0; font-size: .875rem; color: var(--soft); } label.whole { flex-basis: 100%; }
input, select, button { font: inherit; font-size: 1rem; color: var(--ink); background: var(--paper); border: 1px solid var(--soft);
  border-radius: .35rem; padding: .45rem .6rem; min-width: 0; max-width: 100%; width: 100%; }
button { width: auto; cursor: pointer; background: var(--link); border-color: var(--link); color: var(--paper); font-weight: 600; }
input:focus-visible, select:focus-visible, button:focus-visible { outline: 3px solid var(--edge); outline-offset: 2px; }
td, li { white-space: normal; } h2 { font-size: 1.15rem; } .count, .source { color: var(--soft); font-size: .875rem; } .shelf { list-style: none; padding: 0; }
.shelf li { border-block-start: 1px solid var(--line); padding-block: .6rem; margin: 0; } .shelf p { margin: .15rem 0; }
.shelf a { font-weight: 600; }
blockquote { margin: .35rem 0; border-inline-start: 3px solid var(--line); padding-inline-start: .9rem; white-space: pre-line; }
.downloads ul, .paging ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; list-style: none; padding: 0; font-size: .9375rem; }
figure { margin: 1.25rem 0; } figcaption { color: var(--soft); font-size: .875rem; }
.chart { display: block; width: 100%; height: auto; overflow: visible; direction: ltr; color: var(--ink); }
.chart text { white-space: pre; unicode-bidi: plaintext; } .chart a:focus-visible { outline: 3px solid var(--edge); }
.narrow { display: none; } .map text { font-size: 15px; }
.changed { font-weight: 600; } td .source { display: block; } td details { font-size: .9375rem; } td ul { margin: 0; padding-inline-start: 1rem; }
caption { text-align: start; font-weight: 600; padding-block: .4rem; }
@media (max-width: 40rem) { .wide { display: none; } .narrow { display: block; } .map text { font-size: 32px; } caption { display: block; } }
@media print { form, .downloads, .paging { display: none; } figure, tr { break-inside: avoid; } a { color: inherit; }
  .chart, .chart * { print-color-adjust: exact; } }
`;
