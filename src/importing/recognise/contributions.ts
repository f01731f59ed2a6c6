import { textOf } from "../cells.ts";
import type { ProposedContribution } from "../facts.ts";
import { isProse, namedTable, type Reading, type Unit } from "../reading.ts";
import { symbolsIn } from "../symbols-of-documents.ts";
import { type CountryFinder, sentencesOf } from "../text-tools.ts";
import { type Column, cellOf, columnsOf } from "./columns.ts";
import { talksOf } from "./talks.ts";

/** The contributions that a document lists in tables and sentences, and the one that it is. */
export function recogniseContributions(reading: Reading): readonly ProposedContribution[] {
  const listed = reading.units.flatMap((unit) => (unit.block.kind === "table" ? inTable(unit, reading) : []));
  const told = reading.units
    .filter(isProse)
    .flatMap((unit) => sentencesOf(unit.text).flatMap((text) => inSentence(text, reading)));
  const itemized = reading.units
    .filter(({ block }) => block.kind === "item")
    .flatMap((unit) => inItem(unit.text, reading));
  const own = ofItself(reading);
  const out: ProposedContribution[] = [];
  for (const each of [...(own === null ? [] : [own]), ...listed, ...itemized, ...told, ...talksOf(reading)]) {
    if (!out.some((other) => isSame(other, each))) out.push(each);
  }
  return out;
}

/** Two contributions may have one title; they are one when nothing tells them apart. */
function isSame(one: ProposedContribution, other: ProposedContribution): boolean {
  if (one.symbol !== undefined && other.symbol !== undefined) return one.symbol === other.symbol;
  const sources = [one, other].map((each) => each.country ?? each.source);
  return one.title === other.title && (sources[0] === sources[1] || sources.includes(undefined));
}

function inTable(unit: Unit, reading: Reading): readonly ProposedContribution[] {
  if (unit.block.kind !== "table") return [];
  const table = namedTable(unit.block);
  const columns = completeColumns(columnsOf(table), table.rows, reading.countries);
  const has = (column: Column) => columns.has(column);
  const isAgenda = /agenda|ordre du jour|orden del día|повестка|议程|جدول/iu.test(
    [...unit.headings, reading.head.type].join(" "),
  );
  if (!has("title") || !(has("symbol") || has("source") || has("country"))) return [];
  const meeting = meetingAbove(unit, reading);
  return table.rows.flatMap((row): readonly ProposedContribution[] => {
    const title = cellOf(row, columns, "title");
    const symbolCell = cellOf(row, columns, "symbol");
    const [found] = symbolsIn(symbolCell);
    const symbol =
      found?.symbol ??
      (/\d/.test(symbolCell) && symbolCell.length <= 30 && !/^\d{1,3}\.?$/.test(symbolCell) ? symbolCell : undefined);
    const rest =
      found === undefined ? "" : `${symbolCell.slice(0, found.start)}\n${symbolCell.slice(found.end)}`.trim();
    const sourceText =
      cellOf(row, columns, "source") || cellOf(row, columns, "country") || rest || cellOf(row, columns, "organisation");
    if (title === "" || title.length > 600) return [];
    const byline = isAgenda ? bylineOf(title, reading.countries) : null;
    if (isAgenda && byline === null) return [];
    if (!isAgenda && sourceText === "") return [];
    const summary = cellOf(row, columns, "summary");
    return [
      {
        ...(symbol === undefined ? {} : { symbol }),
        ...(byline === null ? sourceOf(sourceText, reading.countries) : { country: byline.country }),
        title: byline?.title ?? title,
        ...(summary === "" ? {} : { summary }),
        ...(meeting === null ? {} : { meeting }),
      },
    ];
  });
}

/** An item of an agenda that gives the floor to countries: `Chile: Toys in schools (Document WG-TOY-3/4)`. */
function inItem(text: string, reading: Reading): readonly ProposedContribution[] {
  const found = /^(?:[-–•]\s+)?(\p{Lu}[^:()]{2,80}):\s+(.{6,200}?)\s+\((?:(?:Document|Doc\.)\s+)?(.{4,40})\)\.?$/u.exec(
    text.trim(),
  );
  const [who, title, reference] = [found?.[1], found?.[2], found?.[3]];
  if (who === undefined || title === undefined || reference === undefined) return [];
  const [document] = symbolsIn(reference);
  const lands = reading.countries(who);
  const covered = lands.reduce((sum, land) => sum + land.text.length, 0);
  if (document === undefined || document.start > 0 || covered < who.length * 0.6) return [];
  return [{ symbol: document.symbol, ...sourceOf(who, reading.countries), title }];
}

/** Columns without a telling name, by what stands in them: mostly symbols, mostly countries. */
function completeColumns(
  columns: ReadonlyMap<Column, number>,
  rows: readonly (readonly string[])[],
  countries: CountryFinder,
): ReadonlyMap<Column, number> {
  const out = new Map(columns);
  const width = Math.max(0, ...rows.map((row) => row.length));
  const mostly = (at: number, test: (text: string) => boolean) => {
    const cells = rows.map((row) => row[at] ?? "").filter((text) => text !== "");
    return cells.length > 0 && cells.filter(test).length * 2 > cells.length;
  };
  const isSymbol = (text: string) =>
    symbolsIn(text)[0]?.start === 0 || (symbolsIn(text).length > 0 && text.length <= 60);
  const isCountry = (text: string) => (countries(text)[0]?.text.length ?? 0) * 2 > text.length;
  const symbol = out.get("symbol");
  for (let at = 0; at < width; at += 1) {
    const known = [...out].find(([, index]) => index === at)?.[0];
    // "No." may count the rows while another column holds the symbols.
    if (
      mostly(at, isSymbol) &&
      (symbol === undefined || !mostly(symbol, isSymbol)) &&
      known !== "title" &&
      known !== "summary"
    ) {
      if (known !== undefined) out.delete(known);
      out.set("symbol", at);
    } else if (known === undefined && !out.has("source") && !out.has("country") && mostly(at, isCountry))
      out.set("country", at);
  }
  return out;
}

/** A country where the cell names one, else the cell as the source. */
function sourceOf(text: string, countries: CountryFinder): Pick<ProposedContribution, "country" | "source"> {
  const line = text.replace(/\s*\n\s*/g, "\n").trim();
  if (line === "") return {};
  const found = countries(line);
  const [first] = found;
  const covered = found.reduce((sum, each) => sum + each.text.length, 0);
  const bare = line
    .replace(
      /^(?:(?:the|la|le)\s+)?(?:(?:islamic|federal|federative|democratic|people['’]s|hashemite|united)\s+)*(?:republic|kingdom|state|federation|sultanate|commonwealth|principality|république|royaume|état|república|reino|estado|республика)\s+(?:(?:islamique|fédérale|démocratique|federal|islámica|oriental|bolivariana)\s+)?(?:of the|of|du|des|de la|de l['’]|del|de los|de|d['’])\s*/iu,
      "",
    )
    .replace(/\((?:the )?(?:republic|kingdom|federation|state)[^)]*\)/giu, "")
    .trim();
  if (first !== undefined && found.length === 1 && covered >= bare.length - 4) {
    return bare === line ? { country: first.text } : { country: first.text, source: line };
  }
  // Several countries that submit together are one source, and no country.
  if (first !== undefined && found.length === 1 && covered >= line.length * 0.6) return { country: line };
  return { source: line };
}

/** `Contributions by Member States: Oman, on parental control in home routers` */
function bylineOf(text: string, countries: CountryFinder): { country: string; title: string } | null {
  if (!/contribution|document from|proposal (?:by|from)|вклад|文稿|مساهم/iu.test(text)) return null;
  const found = countries(text);
  const [country] = found;
  if (country === undefined || found.length > 1) return null;
  const after = text
    .slice(country.end)
    .replace(/^[\s,:–—)-]+(?:on|about|sur|sobre|о|об)?\s*/iu, "")
    .replace(/[.;]$/, "");
  return after.length >= 8 ? { country: country.text, title: after } : null;
}

/** `Kenya introduced Document CWG-COP-20/6 on a national code of conduct.` */
function inSentence(text: string, reading: Reading): readonly ProposedContribution[] {
  const verb = INTRODUCED.exec(text);
  const [who, rest] = verb === null ? [undefined, ""] : [verb[1]?.trim(), text.slice(verb[0].length)];
  if (
    who === undefined ||
    /secretariat|secrétariat|secretaría|секретариат|chair|bureau|director|meeting|group$/iu.test(who)
  )
    return [];
  const [document] = symbolsIn(rest);
  if (document === undefined || document.start > 40) return [];
  const topic =
    /^[\s,(:–—-]*(?:,?\s*(?:on|about|entitled|concerning|regarding|sur|intitulé|sobre|titulado|о|об)\s+)["“«]?(.{8,250}?)["”»]?(?:\.$|;|\. |$)/iu.exec(
      rest.slice(document.end),
    )?.[1];
  if (topic === undefined) return [];
  const name = who.replace(
    /^(?:the delegation of|the representative of|la délégation (?:de|du)|la delegación de)\s+/iu,
    "",
  );
  const source = sourceOf(name.replace(/^(?:The|La|Le|L['’]|El)\s*/u, ""), reading.countries);
  return [{ symbol: document.symbol, ...source, title: topic.trim() }];
}

const INTRODUCED =
  /^(.{2,80}?)\s+(?:introduced|presented|submitted|tabled|a présenté|a soumis|presentó|introdujo|представила?|внесла?|внёс)\s+(?:its\s+|the\s+|le\s+|el\s+)?(?=.{0,40}\d)/iu;

/** A document that is a contribution states itself. */
function ofItself(reading: Reading): ProposedContribution | null {
  const { head } = reading;
  if (head.type !== "contribution") return null;
  const summary = summaryOf(reading);
  return {
    ...(head.symbol === null ? {} : { symbol: head.symbol }),
    ...(head.from === null ? {} : sourceOf(shortName(head.from), reading.countries)),
    title: head.title,
    ...(summary === null ? {} : { summary }),
    ...(head.meeting === null ? {} : { meeting: head.meeting }),
  };
}

/** `Open Childhood Network (OCN), non-governmental organization, …`: the name without what explains it. */
function shortName(from: string): string {
  return from.split(/[,;]\s/)[0] ?? from;
}

function summaryOf(reading: Reading): string | null {
  const field = reading.units.find(
    (unit) =>
      unit.block.kind === "field" && /^(?:abstract|summary|résumé|resumen|резюме|摘要|ملخص)/iu.test(unit.block.label),
  );
  if (field?.block.kind === "field" && field.block.values.length > 0)
    return field.block.values.map((line) => line.map((run) => run.text).join("")).join(" ");
  const at = reading.units.findIndex((unit) =>
    /^(?:\d+\.?\s*)?(?:abstract|summary|résumé|resumen|резюме|摘要|ملخص)\s*:?$/iu.test(unit.text.trim()),
  );
  const next = at < 0 ? undefined : reading.units.slice(at + 1).find((unit) => unit.block.kind === "paragraph");
  if (next !== undefined) return textOf(next.block);
  const said = reading.units
    .filter(isProse)
    .flatMap((unit) => sentencesOf(unit.text))
    .find((text) =>
      /^(?:this (?:document|contribution|paper)|le présent document|cette contribution|el presente documento|esta contribución|в настоящем|настоящий|本文稿|本文件)/iu.test(
        text,
      ),
    );
  return said ?? null;
}

/** The meeting that a list of contributions names above itself. */
function meetingAbove(unit: Unit, reading: Reading): string | null {
  for (const heading of unit.headings.toReversed()) {
    const found =
      /(?:(?:at|of|during|for)\s+(?:the\s+)?)((?:\p{Lu}[\p{L}\d/-]*\s+|\d+\S*\s+){1,8}(?:meetings?|sessions?|RGs? meetings?))/u.exec(
        heading,
      )?.[1];
    if (found !== undefined && reading.holds(found)) return found;
  }
  return null;
}
