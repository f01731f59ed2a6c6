/** Writes plain text so that a Markdown parser reads exactly that text again. */

/** Marks that would mean something in the middle of a line. */
export function escapeInline(text: string): string {
  return text
    .replace(/\\(?=[!-/:-@[-`{-~]|\n|$)/g, "\\\\")
    .replace(/`/g, "\\`")
    .replace(/~(?=~)|(?<=~)~/g, "\\~")
    .replace(/\*/g, "\\*")
    .replace(/(?<![\p{L}\p{N}_])_+|_+(?![\p{L}\p{N}_])/gu, (marks) => marks.replaceAll("_", "\\_"))
    .replace(/<(?=[A-Za-z/!?])/g, "\\<")
    .replace(/&(?=#?[A-Za-z0-9]{1,32};)/g, "\\&")
    .replace(/\[(?=\^)/g, "\\[")
    .replace(/\](?=[(:])/g, "\\]");
}

/** Marks that would mean something at the beginning of a block or of a line within it. */
export function escapeStart(line: string): string {
  return line
    .replace(/^(#{1,6})(?=\s|$)/, "\\$1")
    .replace(/^([-+>])(?=\s|$)/, "\\$1")
    .replace(/^>/, "\\>")
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, "$1\\$2")
    .replace(/^(=+|-+)(?=\s*$)/, "\\$1")
    .replace(/^-(?=\s*-\s*-)/, "\\-")
    .replace(/^\|/, "\\|")
    .replace(/^\[(?=[ xX]\])/, "\\[");
}

/** A pipe ends a table cell, wherever it stands. */
export function escapeCell(markdown: string): string {
  return markdown.replace(/\|/g, "\\|");
}

/** An address as the target of a link. */
export function escapeTarget(url: string): string {
  return url
    .replace(/[\s<>]/g, (mark) => encodeURIComponent(mark))
    .replace(/\(/g, "%28")
    .replace(/\)/g, "%29")
    .replace(/\\/g, "%5C");
}
