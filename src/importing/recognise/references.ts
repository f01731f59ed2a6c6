import type { ProposedReference } from "../facts.ts";
import { namedTable, type Reading } from "../reading.ts";
import { symbolsIn } from "../symbols-of-documents.ts";
import { cellOf, columnsOf } from "./columns.ts";

/** The documents that a document refers to, with the titles that it gives them. */
export function recogniseReferences(reading: Reading): readonly ProposedReference[] {
  const out = new Map<string, ProposedReference>();
  const add = (reference: ProposedReference) => {
    const known = out.get(reference.symbol);
    if (known === undefined || (known.title === undefined && reference.title !== undefined))
      out.set(reference.symbol, reference);
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
      const title = titleAfter(unit.text.slice(end), symbol) ?? titleBefore(unit.text.slice(0, start));
      add({ symbol, ...(title === null || !reading.holds(title) ? {} : { title }) });
    }
  }
  return [...out.values()].filter(
    (reference) => reference.symbol !== reading.head.symbol && !isOwn(reference.symbol, reading),
  );
}

/** The document's own symbol without its revision, or a mere part of it. */
function isOwn(symbol: string, reading: Reading): boolean {
  const own = reading.head.symbol;
  return own !== null && (own.endsWith(` ${symbol}`) || (own.startsWith(`${symbol} (`) === false && own === symbol));
}

/** `Resolution 179 (…) of the Plenipotentiary Conference, on ITU's role in child online protection` */
function titleAfter(after: string, symbol: string): string | null {
  if (/^res|^рез|^القرار/iu.test(symbol)) {
    return (
      /^(?:\s+of the [^,.;]{5,80}|\s+de la [^,.;]{5,80})?,?\s+(?:on|sur|sobre|relative à|relativa a)\s+([^,.;]{8,150})/iu.exec(
        after,
      )?.[1] ?? null
    );
  }
  return /^\s*[–—:]\s*["“«]?(\p{Lu}(?:[^.;\n]|\.(?=\S)){8,150}?)["”»]?(?:[.;\n]|$)/u.exec(after)?.[1]?.trim() ?? null;
}

/** `for the liaison statement received (Document SG2RGQ/242)` */
function titleBefore(before: string): string | null {
  return (
    /(?<!\p{L})((?:draft )?(?:liaison statement|output report|final report|report of [^,.;()]{3,60}|terms of reference))(?:\s+(?:received|of [^,.;()]{2,40}))?\s*\((?:see\s+)?(?:annex \d+ of\s+)?(?:document\s+)?$/iu.exec(
      before,
    )?.[1] ?? null
  );
}
