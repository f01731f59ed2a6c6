import { isBody } from "../bodies.ts";
import type { ProposedReference } from "../facts.ts";
import { isName } from "../people.ts";
import { namedTable, type Reading } from "../reading.ts";
import { symbolsIn } from "../symbols-of-documents.ts";
import { isLink } from "./acronyms.ts";
import { cellOf, columnsOf } from "./columns.ts";

/** The documents that a document refers to, with the titles that it gives them. */
export function recogniseReferences(reading: Reading): readonly ProposedReference[] {
  const out = new Map<string, ProposedReference>();
  const add = (reference: ProposedReference) => {
    // "RFC 9000" and "RFC9000" are one.
    const key = reference.symbol.replace(/\s+/g, "");
    const known = out.get(key);
    if (known === undefined) out.set(key, reference);
    else if (known.title === undefined && reference.title !== undefined)
      out.set(key, { ...known, title: reference.title });
  };
  for (const unit of reading.units) {
    if (unit.block.kind === "table") {
      const table = namedTable(unit.block);
      const columns = columnsOf(table);
      for (const row of table.rows) {
        const cell = cellOf(row, columns, "symbol");
        const title = cellOf(row, columns, "title") || cellOf(row, columns, "step");
        const [found] = symbolsIn(cell);
        if (found !== undefined) add({ symbol: found.symbol, ...(title === "" ? {} : { title }) });
      }
    }
    for (const { symbol, start, end } of symbolsIn(unit.text)) {
      const title =
        titleAfter(unit.text.slice(end), symbol) ??
        longer(titleBefore(unit.text.slice(0, start)), nameBefore(unit.text.slice(0, start), reading));
      add({ symbol, ...(title === null || !reading.holds(title) ? {} : { title }) });
    }
  }
  for (const unit of reading.units) for (const reference of atAddresses(unit.text)) add(reference);
  return [...out.values()].filter(
    (reference) => reference.symbol !== reading.head.symbol && !isOwn(reference.symbol, reading),
  );
}

/** `the draft report of 7th meeting is available at https://…/report.docx`: the file is the document, its words the title. */
function atAddresses(text: string): readonly ProposedReference[] {
  return [...text.replace(/\s+/g, " ").matchAll(AVAILABLE)].flatMap(({ groups }) =>
    groups?.file === undefined || groups.title === undefined ? [] : [{ symbol: groups.file, title: groups.title }],
  );
}

const AVAILABLE =
  /(?:^|[.;,:]\s|\s(?=the\s))(?:[Tt]he|[Ll]e|[Ll]a|[Ee]l)\s+(?<title>\p{L}[^.;,:]{4,100}?)\s+(?:is|are|est|sont|está|están|can be found|may be found)\s+(?:available\s+|disponibles?\s+)?(?:at|here|à l['’]adresse|en)\s?:?\s*https?:\/\/[^\s<>()]*\/(?<file>[\p{L}\d][\p{L}\d._%-]{2,80}\.(?:docx?|pptx?|pdf|xlsx?))(?![\p{L}\d])/gu;

/** The document's own symbol without its revision, or a mere part of it. */
function isOwn(symbol: string, reading: Reading): boolean {
  const own = reading.head.symbol;
  return own !== null && (own.endsWith(` ${symbol}`) || (own.startsWith(`${symbol} (`) === false && own === symbol));
}

/** `Resolution 179 (…) of the Plenipotentiary Conference, on ITU's role in child online protection` */
function titleAfter(after: string, symbol: string): string | null {
  if (/^res|^рез|^القرار/iu.test(symbol)) {
    const topic =
      /^(?:\s+of the [^,.;]{5,80}|\s+de la [^,.;]{5,80})?,?\s+(?:on|sur|sobre|relative à|relativa a)\s+([^,.;]{8,150})/iu.exec(
        after,
      )?.[1] ?? null;
    // "… on ITU's role in child online protection that states the need for": what it is about ends where it acts.
    return topic?.replace(/\s(?:that|which|who|qui|que)\s.*$/iu, "") ?? null;
  }
  return (
    /^\s*[–—:]\s*["“«]?(\p{Lu}(?:[^.;\n]|\.(?=\S)){8,150}?)["”»]?(?:[;\n]|\.(?!\S)|$)/u.exec(after)?.[1]?.trim() ?? null
  );
}

function longer(one: string | null, other: string | null): string | null {
  return (other?.length ?? 0) > (one?.length ?? 0) ? other : one;
}

/**
 * The name that a symbol in brackets follows: `under the Open Development Process (ECE/…/17)`, `“Title” (C/4)`; null where
 * the words before are no name, or that of a group or person.
 */
function nameBefore(before: string, reading: Reading): string | null {
  const open = /\s*[(（]\s*$/u.exec(before);
  if (open === null) return null;
  const left = before.slice(0, open.index);
  const quoted = /["“«]([^"“”«»]{4,200})["”»]$/u.exec(left)?.[1];
  if (quoted !== undefined) return quoted;
  // In a list of documentation each entry is a title: "Documentation: Agenda (C/1); Report on its last session (C/2)".
  const entry = /(?:[:;：；]\s+|^)(\p{Lu}[^:;.()：；]{5,150})$/u.exec(left);
  if (entry?.[1] !== undefined && /[:;：；]/u.test(left)) return entry[1].trim();
  const words = [...left.slice(left.search(/[^.;:,()\n]*$/u)).matchAll(/\S+/gu)].map((match) => match[0]);
  const end = words.findLastIndex((word) => !/^\p{Lu}/u.test(word) && !isLink(word));
  const name = words.slice(end + 1);
  while (name[0] !== undefined && (isLink(name[0]) || name[0].length < 2)) name.shift();
  const text = name.join(" ");
  const capitals = name.filter((word) => /^\p{Lu}/u.test(word)).length;
  return capitals < 2 ||
    text.length > 150 ||
    isBody(text) ||
    (isName(text) && name.length === words.length - end - 1) ||
    isPost(text, reading) ||
    symbolsIn(text).length > 0
    ? null
    : text;
}

/** `as Vice Chair (Decision 2)` */
function isPost(text: string, reading: Reading): boolean {
  const role = reading.roles.find(text);
  return role !== null && role.index + role.role.length >= text.length;
}

/** `for the liaison statement received (Document SG2RGQ/242)` */
function titleBefore(before: string): string | null {
  return (
    /(?<!\p{L})((?:draft )?(?:liaison statement|output report|final report|report of [^,.;()]{3,60}|terms of reference)(?:\s+(?:of|for|on)\s+(?:the\s+)?(?:Q|Question\s|SG|Study Group\s|WP)\s?\d[\d/]*)?)(?:\s+(?:received|(?:of|for) [^,.;()]{2,40}))?\s*\((?:see\s+)?(?:annex \d+ of\s+)?(?:document\s+)?$/iu.exec(
      before,
    )?.[1] ?? null
  );
}
