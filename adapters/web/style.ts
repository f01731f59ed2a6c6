/** How the pages look: one column, the reader's own colours, sizes and letters; tables become cards on a telephone. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1b1b1f; --soft: #5a5a66; --paper: #fff; --line: #d9d9e0; --link: #0059a3;
  --mark: #fff3c4; --edge: #b26a00; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8e8ee; --soft: #a9a9b6; --paper: #17171b; --line: #3a3a44;
  --link: #7cc0ff; --mark: #4a3b10; --edge: #ffb84d; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 46rem; padding: 1.5rem 1.25rem 40vh; background: var(--paper); color: var(--ink);
  font: 1.0625rem/1.6 system-ui, sans-serif; overflow-wrap: break-word; }
a { color: var(--link); }
a:focus-visible { outline: 3px solid var(--edge); outline-offset: 2px; }
header { border-block-end: 1px solid var(--line); margin-block-end: 2rem; padding-block-end: 1rem; }
.desk, .about { color: var(--soft); font-size: .875rem; margin: 0; }
h1 { font-size: 1.5rem; line-height: 1.3; margin: .5rem 0 1rem; }
h2 { font-size: 1.3rem; } h3 { font-size: 1.15rem; } h4, h5, h6 { font-size: 1.0625rem; }
h2, h3, h4, h5, h6 { line-height: 1.35; margin: 1.75rem 0 .5rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; margin: 0 0 1rem; font-size: .9375rem; }
dt { color: var(--soft); } dd { margin: 0; } dd + dd { grid-column: 2; }
p, li, td, th, h1, h2, h3, h4, h5, h6 { white-space: pre-line; }
p { margin: .75rem 0; }
ul, ol { margin: .75rem 0; padding-inline-start: 1.75rem; } li { margin: .35rem 0; } li > p { margin: .35rem 0; }
.contact { border-inline-start: 3px solid var(--line); padding-inline-start: .9rem; }
.facts { list-style: none; margin: .35rem 0 1rem; padding-inline-start: .75rem; border-inline-start: 2px dotted var(--line);
  color: var(--soft); font-size: .875rem; line-height: 1.45; } .facts li { margin: .1rem 0; } .facts strong { font-weight: 600; }
mark { background: var(--mark); color: inherit; } :target mark { background: none; font-weight: 600; box-shadow: inset 0 -.15em var(--edge); }
summary { cursor: pointer; padding-block: .5rem; } summary:focus-visible { outline: 3px solid var(--edge); outline-offset: 2px; }
.contents { margin-block-end: 1.5rem; } .contents ul { list-style: none; padding-inline-start: 0; margin: .25rem 0; }
.level-2 { padding-inline-start: 1rem; } .level-3 { padding-inline-start: 2rem; } .level-4 { padding-inline-start: 3rem; }
.around { border-block-start: 1px solid var(--line); margin-block-start: 2.5rem; font-size: .9375rem; } .around ul { list-style: none; padding: 0; }
.top { display: flex; flex-wrap: wrap; gap: .35rem 1.5rem; justify-content: space-between; align-items: baseline; font-size: .875rem; }
.top nav { display: flex; flex-wrap: wrap; gap: .15rem .9rem; align-items: baseline; }
.top ul { display: flex; flex-wrap: wrap; gap: .15rem .9rem; list-style: none; margin: 0; padding: 0; } .top li { margin: 0; }
.top a { display: inline-block; padding-block: .2rem; } .top .desk { font-weight: 600; color: var(--ink); }
[aria-current] { font-weight: 600; color: var(--ink); text-decoration: none; }
.note { color: var(--soft); font-size: .9375rem; }
.place { display: flex; gap: .75rem; align-items: baseline; color: var(--soft); font-size: .8125rem; margin: 2rem 0 .75rem; }
.place::after { content: ""; flex: 1; border-block-end: 1px solid var(--line); }
li > .place { margin-block: .5rem; }
table { border-collapse: collapse; width: 100%; margin: 1rem 0; font-size: .9375rem; line-height: 1.45; }
th, td { border: 1px solid var(--line); padding: .45rem .6rem; text-align: start; vertical-align: top; }
th { background: color-mix(in srgb, var(--line) 35%, transparent); }
[id] { scroll-margin-block-start: 20vh; }
:target { background: var(--mark); box-shadow: 0 0 0 .35rem var(--mark), -.35rem 0 0 .35rem var(--edge); border-radius: 1px; }
:dir(rtl):target { box-shadow: 0 0 0 .35rem var(--mark), .35rem 0 0 .35rem var(--edge); }
tr:target { box-shadow: none; outline: 3px solid var(--edge); }
@media (max-width: 40rem) {
  body { padding: 1rem 1rem 40vh; }
  dl { display: block; } dt { margin-block-start: .5rem; }
  table, tbody, thead, tr, th, td { display: block; }
  thead tr:not(:target) { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tr { border: 1px solid var(--line); border-radius: .35rem; margin: .75rem 0; padding: .35rem .75rem; }
  th, td { border: 0; padding: .3rem 0; background: none; }
  td[data-label]::before { content: attr(data-label); display: block; color: var(--soft); font-size: .8125rem; }
  td:empty { display: none; }
}
@media print { body { max-width: none; padding: 0; } .about, .top, .contents, .around { display: none; } }
`;
