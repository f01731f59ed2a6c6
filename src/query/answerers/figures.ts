import type { Passage } from "../../domain/document.ts";
import type { Finding, Proof, Statement } from "../../domain/finding.ts";
import { compareDates, type DateSpan, overlaps } from "../../domain/partial-date.ts";
import type { Knowledge } from "../../library/knowledge.ts";
import { findTimes } from "../../text/dates.ts";
import { type Answerer, type Candidate, wholePassage } from "../candidate.ts";
import { consumed } from "../consumed.ts";
import { type FigureColumn, type FigureRow, figureRow, figureRows } from "../figure-tables.ts";
import { stretches } from "../holders.ts";
import { coverage, profileOf, says, termsSaying } from "../profile.ts";
import { asks, type Query, type QueryTerm } from "../query.ts";

/** How many there are of something: looked up in the tables of figures, by row and column. */
export const figures: Answerer = {
  name: "figures",
  propose(query, knowledge) {
    if (!asks(query, "ask.how-many", "slot.number", "slot.money", "slot.amount")) return [];
    const rows = figureRows(knowledge);
    const firsts = query.terms.flatMap(({ wordings }) => wordings.flatMap(({ terms }) => terms[0] ?? []));
    const near = [...new Set(firsts.flatMap((term) => rows.get(term) ?? []))];
    const cells = spansOf(query).map((span) => cellAt(query, span, near, knowledge));
    const found = cells.filter((cell) => cell !== null);
    const [first] = found;
    return first && found.length === cells.length ? [candidate(found, knowledge)] : [];
  },
};

interface Found {
  readonly row: FigureRow;
  readonly column: FigureColumn;
  readonly score: number;
}

/** "in 2022, and how many in 2024": every time that is asked for, or none. */
function spansOf({ text, language, today, time }: Query): readonly (DateSpan | null)[] {
  const times = findTimes(text, language, today).filter(({ kind }) => kind === "in");
  return times.length > 1 ? times.map(({ span }) => span) : [time.span];
}

/** The cell that the question means at a time; of tables that say the same of several times, the newest holds. */
function cellAt(query: Query, span: DateSpan | null, near: readonly FigureRow[], knowledge: Knowledge): Found | null {
  const fitting = near
    .flatMap((row): readonly Found[] => {
      const column = columnAsked(query, span, row);
      return column ? [{ row, column, score: score(query, row, column, knowledge) }] : [];
    })
    .filter(({ score: each }) => each >= LEAST);
  const best = Math.max(...fitting.map((each) => each.score));
  const [chosen] = fitting
    .filter((each) => each.score > best - ALIKE)
    .toSorted(
      (a, b) => Number(a.row.total) - Number(b.row.total) || compareDates(b.row.document.date, a.row.document.date),
    );
  return chosen ?? null;
}

const LEAST = 0.5;
/** So much of a row's own name must be asked for. */
const HALF = 0.5;
const ALIKE = 0.1;
/** A row that the question calls by its whole name is the one that is meant, if it says this much of the rest. */
const SURE = 0.7;
const BY_NAME = 0.97;

/** How well a row with what stands over it accounts for the question; nothing of it in the label, and it is another row. */
function score(query: Query, row: FigureRow, column: FigureColumn, knowledge: Knowledge): number {
  const profile = profileOf(row.passage, knowledge);
  if (query.countries.some(({ code }) => !profile.countries.has(code))) return 0;
  const understood = consumed(query, "slot.number", "slot.money", "slot.amount", "slot.date");
  const named = row.dates.length > 0 ? column.terms : row.total ? row.over : row.terms;
  const telling = query.terms.filter((term) => (!term.soft || row.total) && term.kind === "word");
  const naming = telling.filter((term) => says(named, term) > 0);
  const words = termsSaying(naming);
  const share = [...named].filter((term) => words.has(term)).length / Math.max(named.size, 1);
  // "people who took part" are no "providers that have joined the code".
  if (naming.length === 0 || share < HALF) return 0;
  const heads = row.columns.flatMap(({ terms }) => [...terms]);
  const own = new Set([...row.terms, ...row.over, ...heads]);
  const counted = countedIn(query);
  if (counted && !counted.soft && says(own, counted) === 0) return 0;
  const { strength } = coverage(query, own, profile.context, understood);
  return share === 1 && strength >= SURE ? Math.max(strength, BY_NAME) : strength;
}

/** "how many hotlines …": what is counted. */
function countedIn({ concepts, terms }: Query): QueryTerm | undefined {
  const asked = concepts.find(({ concept }) => concept === "ask.how-many");
  return asked && terms.find(({ start }) => start >= asked.end && start - asked.end <= 1);
}

/** The column that the question means: by its time, by its words, else the newest that was counted. */
function columnAsked(
  query: Query,
  span: DateSpan | null,
  { columns: all, document, dates }: FigureRow,
): FigureColumn | null {
  const { terms } = query;
  // Minutes are no budget.
  const columns = asks(query, "slot.money", "slot.amount") ? all.filter(tellsMoney) : all;
  const worded = columns.filter((column) => terms.some((term) => !term.soft && says(column.terms, term) > 0));
  if (dates.length > 0) {
    const then = span !== null && dates.some((date) => overlaps(date, span));
    return then && worded.length === 1 ? (worded[0] ?? null) : null;
  }
  if (span !== null) {
    const dated = columns.filter(({ dates }) => dates.some((date) => overlaps(date, span)));
    const counted = dated.filter(({ target }) => !target);
    if (dated.length > 0) return counted.at(-1) ?? dated.at(-1) ?? null;
    // A table without times is of the time of its document.
    const own = document.date !== null && overlaps({ start: document.date, end: document.date }, span);
    if (!own || columns.some(({ dates }) => dates.length > 0)) return null;
  }
  if (worded.length === 1) return worded[0] ?? null;
  const counted = columns.filter(({ target }) => !target);
  if (counted.length === 1) return counted[0] ?? null;
  const dated = counted.filter(({ dates }) => dates.length > 0);
  const newest = dated.toSorted((a, b) => compareDates(b.dates[0]?.start ?? null, a.dates[0]?.start ?? null))[0];
  return dated.length === counted.length ? (newest ?? null) : null;
}

/** The cell of a row that a question means, where the passage is a row of figures; null where it may be any of them. */
export function figureIn(query: Query, passage: Passage, knowledge: Knowledge): Figures | null {
  if (passage.kind !== "row") return null;
  const row = figureRow(passage, knowledge);
  const column = row && columnAsked(query, query.time.span, row);
  return row && column ? tell([{ row, column }], knowledge) : null;
}

export interface Figures {
  readonly statement: Statement;
  readonly proofs: readonly Proof[];
}

/** The cells with their rows and, behind these, the rows of headings over them as proofs. */
function tell(cells: readonly Pick<Found, "row" | "column">[], knowledge: Knowledge): Figures {
  const rows = cells.flatMap(
    ({ row: { passage, label }, column: { value } }) =>
      wholePassage(knowledge, passage.id, stretches(passage.text, [label, value])) ?? [],
  );
  const heads = cells.flatMap(({ row: { header }, column }) =>
    header ? (wholePassage(knowledge, header.id, stretches(header.text, [column.header])) ?? []) : [],
  );
  const unlike = heads.filter((head, at) => heads.findIndex(({ passage }) => passage.id === head.passage.id) === at);
  return {
    statement: {
      kind: "figures",
      cells: cells.map(({ row: { label }, column: { header, value } }, proof) => ({
        label,
        column: header === "" ? null : header,
        value,
        proof,
      })),
    },
    proofs: [...rows, ...unlike],
  };
}

function candidate(cells: readonly Found[], knowledge: Knowledge): Candidate {
  const { statement, proofs } = tell(cells, knowledge);
  const finding: Finding = { outcome: "answered", statement, notes: [], proofs, suggestions: [] };
  const fit = Math.min(...cells.map(({ score: each }) => each));
  const rows = cells.map(({ row }) => `“${row.label}” of ${row.document.id}`);
  return { answerer: "figures", confidence: 0.96 * fit, finding, because: `row ${rows.join(", ")}` };
}

function tellsMoney({ header, value }: FigureColumn): boolean {
  return MONEY.test(header) || MONEY.test(value);
}

const MONEY =
  /\p{Sc}|\b[A-Z]{3}\b|\b(?:budgets?|costs?|fees?|amounts?|prices?|funds?|funding|dollars?|euros?|francs?|coûts?|montants?|costos?|presupuesto|бюджет|стоимость|سعر|ميزانية)\b|预算|费用/iu;
