/** The tables of figures in a corpus: rows that begin with words and go on with numbers. */
import type { Document, Passage } from "../domain/document.ts";
import type { Knowledge } from "../library/knowledge.ts";
import { analyzerFor } from "../text/analyzers.ts";
import { type DateMatch, findDates } from "../text/dates.ts";

/** One row of figures. */
export interface FigureRow {
  readonly passage: Passage;
  readonly document: Document;
  /** the row of column headings, where it is one */
  readonly header: Passage | null;
  readonly label: string;
  /** terms of the label, and of the heading over the labels */
  readonly terms: ReadonlySet<string>;
  readonly over: ReadonlySet<string>;
  readonly columns: readonly FigureColumn[];
  /** the row that sums up the others */
  readonly total: boolean;
  /** of a row that is called by a time: "2022 | 245 | 41 250" */
  readonly dates: readonly DateMatch[];
}

export interface FigureColumn {
  readonly header: string;
  readonly value: string;
  readonly terms: ReadonlySet<string>;
  readonly dates: readonly DateMatch[];
  /** what is hoped for, and not what was counted */
  readonly target: boolean;
}

interface Tables {
  readonly byTerm: ReadonlyMap<string, readonly FigureRow[]>;
  readonly byPassage: ReadonlyMap<string, FigureRow>;
}

const known = new WeakMap<Knowledge, Tables>();

/** The rows of figures by each term of their labels, and of the headings over these. */
export function figureRows(knowledge: Knowledge): ReadonlyMap<string, readonly FigureRow[]> {
  return tablesOf(knowledge).byTerm;
}

/** What a table row says in figures; null where it is no row of figures. */
export function figureRow(passage: Passage, knowledge: Knowledge): FigureRow | null {
  return tablesOf(knowledge).byPassage.get(passage.id) ?? null;
}

function tablesOf(knowledge: Knowledge): Tables {
  const tables = known.get(knowledge) ?? readTables(knowledge);
  known.set(knowledge, tables);
  return tables;
}

function readTables({ corpus }: Knowledge): Tables {
  const byTerm = new Map<string, FigureRow[]>();
  const byPassage = new Map<string, FigureRow>();
  for (const document of corpus.documents) {
    let header: Passage | null = null;
    for (const passage of document.passages) {
      if (passage.kind !== "row") continue;
      if (passage.cells === undefined) header = passage;
      const row = passage.cells === undefined ? null : toRow(passage, document, header);
      if (!row) continue;
      byPassage.set(passage.id, row);
      const heads = row.dates.length > 0 ? row.columns.flatMap(({ terms }) => [...terms]) : [];
      for (const term of new Set([...row.terms, ...row.over, ...heads])) {
        const list = byTerm.get(term);
        if (list) list.push(row);
        else byTerm.set(term, [row]);
      }
    }
  }
  return { byTerm, byPassage };
}

function toRow(passage: Passage, document: Document, header: Passage | null): FigureRow | null {
  const [first, ...others] = passage.cells ?? [];
  if (!first || others.length === 0) return null;
  const { language } = document;
  const termsOf = (text: string) =>
    new Set(
      analyzerFor(language)
        .analyze(text)
        .map((token) => token.term),
    );
  const label = passage.text.slice(first.start, first.end).trim();
  const cells = others.map(({ header: over, start, end }) => ({ over, value: passage.text.slice(start, end).trim() }));
  // A column of years dates the others.
  const years = cells.flatMap(({ value }) => (YEAR.test(value) ? findDates(value, language) : []));
  const columns = cells.flatMap(({ over, value }): readonly FigureColumn[] => {
    if (!FIGURE.test(value) || YEAR.test(value)) return [];
    const dates = findDates(over, language);
    return [
      {
        header: UNTOLD.test(over.trim()) ? (years[0]?.text ?? over) : over,
        value,
        terms: termsOf(over),
        dates: dates.length > 0 ? dates : years,
        target: TARGET.test(over),
      },
    ];
  });
  const times = /^\P{L}*$|^.{0,24}$/su.test(label) ? findDates(label, language) : [];
  if (
    (!/\p{L}/u.test(label) && times.length === 0) ||
    columns.length === 0 ||
    columns.length < Math.floor(others.length / 2)
  )
    return null;
  const total = TOTAL.test(label);
  return {
    passage,
    document,
    header,
    label,
    terms: termsOf(label),
    over: termsOf(first.header),
    columns,
    total,
    dates: times,
  };
}

/** A number with at most a unit beside it, and no telephone number or date. */
const FIGURE =
  /^(?:[~≈<>≤≥±–-]\s?)?(?:\p{Sc}|[A-Z]{3})?\s?\d{1,3}(?:[\s\u00a0.,’']?\d{3})*(?:[.,]\d+)?\s?(?:%|\p{Sc}|[A-Z]{3}|\p{L}{1,12}(?:\s\p{L}{1,10})?)?$|^\d{1,9}$/u;
/** What stands over a column of any figures. */
const UNTOLD =
  /^(?:values?|numbers?|figures?|counts?|amounts?|valeurs?|nombres?|chiffres?|valor(?:es)?|número|cantidad|значение|число|количество|数值|数量|القيمة|العدد)?$/iu;
const YEAR = /^(?:19|20)\d\d$/;
const TARGET =
  /\b(?:targets?|goals?|planned|plan|objecti(?:ve|f)s?|cibles?|metas?|previsto)\b|цел[ьи]|план|目标|الهدف/iu;
const TOTAL = /^(?:grand |sub-?)?totals?\b|^(?:all|sum|ensemble|всего|итого|合计|总计|المجموع)(?!\p{L})/iu;
