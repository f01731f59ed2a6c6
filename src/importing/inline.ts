import type { Inline, Run } from "./draft.ts";

/** Works on run sequences without losing their bold and links. */

/** Joins neighbours in the same dress and drops empty runs. */
export function merge(inline: Inline): Inline {
  const out: Run[] = [];
  for (const run of inline) {
    const last = out.at(-1);
    if (run.text === "" && run.footnote === undefined) continue;
    if (last !== undefined && sameDress(last, run)) out[out.length - 1] = { ...last, text: last.text + run.text };
    else out.push(run);
  }
  return out;
}

function sameDress(a: Run, b: Run): boolean {
  return (
    a.footnote === undefined && b.footnote === undefined && a.link === b.link && (a.bold ?? false) === (b.bold ?? false)
  );
}

/** Folds blanks, tabs and no-break spaces to one blank, keeps line breaks, and trims both ends. */
export function tidy(inline: Inline): Inline {
  let before = "\n";
  const folded = merge(inline).map((run) => {
    if (run.footnote !== undefined) return run;
    let text = run.text
      .replace(/\r\n?|\u2028|\u2029|\u0085/g, "\n")
      .replace(INVISIBLE, "")
      .replace(/[\t\v\f \u00a0\u2000-\u200a\u202f\u205f\u3000]+/g, " ")
      .replace(/ ?\n ?/g, "\n");
    if (/\s$/.test(before)) text = text.replace(/^ +/, "");
    if (before.endsWith("\n")) text = text.replace(/^\n+/, "");
    if (text !== "") before = text;
    return { ...run, text };
  });
  const out = merge(folded);
  const last = out.at(-1);
  if (last !== undefined && last.footnote === undefined && /\s$/.test(last.text)) {
    return tidy([...out.slice(0, -1), { ...last, text: last.text.trimEnd() }]);
  }
  return out;
}

/** Soft hyphens, zero-width and control characters, which are invisible in print and break every search. */
const INVISIBLE = /[\u0000-\u0008\u000e-\u001f\u007f\u00ad\u200b\u2060\ufeff\ufffc\ufff9-\ufffb]/g;

/** The part of a run sequence from one place of its plain text to another. */
export function slice(inline: Inline, start: number, end = Number.POSITIVE_INFINITY): Inline {
  const out: Run[] = [];
  let at = 0;
  for (const run of inline) {
    const [from, to] = [Math.max(start, at), Math.min(end, at + run.text.length)];
    if (run.footnote !== undefined ? at >= start && at <= end : from < to) {
      out.push({ ...run, text: run.text.slice(from - at, to - at) });
    }
    at += run.text.length;
  }
  return out;
}

/** The lines of a run sequence, each tidied, blank ones left out. */
export function lines(inline: Inline): readonly Inline[] {
  const text = inline.map((run) => run.text).join("");
  const out: Inline[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    const part = tidy(slice(inline, start, start + line.length));
    if (part.length > 0) out.push(part);
    start += line.length + 1;
  }
  return out;
}
