/** What the facts say of a claim: the same law for every relation. */
import type { Verdict } from "../domain/answer.ts";
import type { Fact } from "../domain/fact.ts";
import { compareDates, firstDay, lastDay, type PartialDate } from "../domain/partial-date.ts";
import type { Knowledge } from "../library/knowledge.ts";
import type { Relation, Rule } from "../relations/relation.ts";
import { type Comparison, compare } from "./compare.ts";
import { type Row, rowsOf } from "./rows.ts";
import type { Said } from "./said.ts";

/** A verdict with the rows that decide it: those that say so, else those that say otherwise. */
export interface Judged {
  readonly verdict: Exclude<Verdict, "not-stated">;
  readonly rows: readonly Row[];
  readonly relation: Fact["kind"];
}

/**
 * Judges a claim by the facts, without regard to a “not” in it.
 * @returns null where no row meets the columns that would settle it
 */
export function judge(said: Said, relations: readonly Relation[], knowledge: Knowledge): Judged | null {
  const all = relations.flatMap((relation) => {
    const rows = rowsOf(relation, knowledge).filter(
      ({ document: { date } }) => date === null || firstDay(date) <= said.today,
    );
    return relation.rules.flatMap((rule) => byRule(rule, relation, rows, said, knowledge) ?? []);
  });
  // What one column contradicts no other supports.
  const found = WORST.flatMap((verdict) => all.filter((each) => each.verdict === verdict));
  return found[0] ?? null;
}

const WORST = ["contradicted", "superseded", "supported"] as const;

function byRule(rule: Rule, relation: Relation, rows: readonly Row[], said: Said, knowledge: Knowledge): Judged | null {
  const at = (row: Row, column: string) => compare(row, column, said);
  const met = rows.filter((row) => rule.key.every((name) => meets(name, (column) => at(row, column))));
  const meant = best(rule, named(rule, met, at), said);
  const told = meant.filter((row) => rule.value.some((column) => at(row, column) !== "silent"));
  if (told.length === 0) return null;
  const says = (row: Row) => rule.value.every((column) => at(row, column) !== "differs");
  const of = (verdict: Judged["verdict"], deciding: readonly Row[]): Judged => {
    return { verdict, rows: deciding, relation: relation.kind };
  };
  const dated = inForce(told, knowledge);
  const then = relation.time === "validity" ? atTime(dated, said) : dated;
  if (then.length === 0) return null;
  const [newest] = then;
  const current = then.filter((row) => row.document.date === newest?.document.date && !isOld(row, knowledge));
  const sides = current.length > 0 ? current : then.slice(0, 1);
  if (sides.some(says)) return of("supported", sides.filter(says));
  const older = then.filter((row) => !sides.includes(row) && says(row));
  if (older.length > 0) {
    // Another meeting of the like name is no newer state of this one, and what was so once was so.
    const still = older.filter((row) => !sides.some((side) => isSame(rule, row, side)));
    const past = relation.time === "validity" && said.past && said.days.length === 0;
    if (rule.several || past) return of("supported", older);
    if (still.length > 0) return of("supported", still);
    return of("superseded", [...older.slice(0, 1), ...sides]);
  }
  return isOneThing(rule, sides) ? of("contradicted", sides) : null;
}

/** A column of a key is met; with `?` it may also be left unsaid. */
function meets(name: string, at: (column: string) => Comparison): boolean {
  const found = at(name.replace("?", ""));
  return name.endsWith("?") ? found !== "differs" : found === "same";
}

/** Where a claim names a body that some rows have, those are meant and none of which it says nothing. */
function named(rule: Rule, rows: readonly Row[], at: (row: Row, column: string) => Comparison): readonly Row[] {
  return rule.key
    .filter((name) => name.endsWith("?"))
    .reduce((left, name) => {
      const same = left.filter((row) => at(row, name.replace("?", "")) === "same");
      return same.length > 0 ? same : left;
    }, rows);
}

/** Where rows are told by their words, those of which most is said are meant. */
function best(rule: Rule, rows: readonly Row[], said: Said): readonly Row[] {
  const worded = rule.key.filter((name) => rows.some((row) => row.cells.get(name)?.type === "words"));
  if (worded.length === 0) return rows;
  const missing = (row: Row) =>
    worded.flatMap((name) => row.cells.get(name)?.normals ?? []).filter((term) => !said.terms.has(term));
  const score = (row: Row) => [...row.terms].filter((term) => said.terms.has(term)).length - missing(row).length;
  const most = Math.max(...rows.map(score));
  return rows.filter((row) => score(row) === most);
}

/** The newest first. */
function inForce(rows: readonly Row[], knowledge: Knowledge): readonly Row[] {
  const old = (row: Row) => Number(isOld(row, knowledge));
  return rows.toSorted((a, b) => old(a) - old(b) || compareDates(b.document.date, a.document.date));
}

function isOld({ document }: Row, { corpus }: Knowledge): boolean {
  return corpus.superseded[document.id] !== undefined;
}

/** What was stated by the last day that a claim names; whatever is newer says nothing of that time. */
function atTime(rows: readonly Row[], { days }: Said): readonly Row[] {
  const ends = days.map(({ end }) => lastDay(end)).toSorted();
  const last: PartialDate | undefined = ends.at(-1);
  return last === undefined ? rows : rows.filter(({ document: { date } }) => date !== null && firstDay(date) <= last);
}

/** A key that several posts or events meet settles nothing. */
function isOneThing(rule: Rule, rows: readonly Row[]): boolean {
  return rows.every((row) => rows[0] !== undefined && isSame(rule, row, rows[0]));
}

/** True for rows of one post, event or document: equal in all columns of the key. */
function isSame({ key }: Rule, a: Row, b: Row): boolean {
  const names = key.map((name) => name.replace("?", ""));
  return names.every((name) => identity(a, name) === identity(b, name));
}

function identity({ cells }: Row, name: string): string {
  const cell = cells.get(name);
  if (cell === undefined) return "";
  const symbols = cell.type === "body" ? cell.normals.filter((each) => !each.startsWith("body.")) : cell.normals;
  return symbols.toSorted().join(" ");
}
