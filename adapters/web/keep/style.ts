import { STYLE } from "../style.ts";

/** How the keeper's pages look: those of the documents, with forms. */
export const KEEP_STYLE = `${STYLE}
body { max-width: 60rem; padding-block-end: 4rem; }
form { margin: 1rem 0; } label { display: block; } .line { display: flex; flex-wrap: wrap; gap: .5rem; align-items: end; }
input, button, textarea, select { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--soft); border-radius: .35rem; padding: .4rem .6rem; max-width: 100%; }
button { cursor: pointer; } button.main { background: var(--link); border-color: var(--link); color: var(--paper); font-weight: 600; }
textarea { width: 100%; min-height: 20rem; font: .875rem/1.5 ui-monospace, monospace; }
:is(input, button, textarea, select, a):focus-visible { outline: 3px solid var(--edge); outline-offset: 2px; }
fieldset { border: 1px solid var(--line); border-radius: .35rem; margin: .75rem 0; padding: .5rem .9rem; } fieldset input[type=text] { width: 100%; }
fieldset textarea { min-height: 0; font: inherit; } fieldset .values { display: grid; grid-template-columns: repeat(auto-fit, minmax(13rem, 1fr)); gap: .4rem .8rem; font-size: .9375rem; }
blockquote { margin: .5rem 0; border-inline-start: 3px solid var(--line); padding-inline-start: .9rem; white-space: pre-line; font-size: .9375rem; }
mark { background: var(--mark); color: inherit; } .faults { border-inline-start: 3px solid var(--edge); padding-inline-start: .9rem; }
`;
