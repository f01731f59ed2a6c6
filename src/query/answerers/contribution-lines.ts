/** How contributions are told: one with its summary, several as a list, none with who did contribute. */
import type { ContributionLine, Finding, Note, Proof } from "../../domain/finding.ts";
import { compareDates } from "../../domain/partial-date.ts";
import type { ContributionEntry, Knowledge } from "../../library/knowledge.ts";
import { canonicalWording } from "../../text/concepts.ts";
import { notFound, wholePassage } from "../candidate.ts";
import { stretches } from "../holders.ts";
import { asks, type Query } from "../query.ts";

export function list(all: readonly ContributionEntry[], query: Query, knowledge: Knowledge): Finding {
  const proofs: Proof[] = [];
  const entries = unlike(all, asks(query, "ask.outcome"));
  const lines = entries.map((entry) => toLine(entry, knowledge, proofs));
  const notes: Note[] = [];
  const [line] = lines;
  const [entry] = entries;
  if (lines.length === 1 && line && entry) {
    const summary = entry.fact.summary === null ? null : firstSentences(entry.fact.summary);
    const excerpt = summary === null ? null : { value: summary, proof: line.proof };
    return { outcome: "answered", statement: { kind: "contribution", line, excerpt }, notes, proofs, suggestions: [] };
  }
  const counted = asks(query, "ask.how-many");
  return { outcome: "answered", statement: { kind: "contributions", lines, counted }, notes, proofs, suggestions: [] };
}

export function countryList(all: readonly ContributionEntry[], knowledge: Knowledge): Finding {
  const proofs: Proof[] = [];
  const entries = unlike(all, false);
  const firsts = entries.filter((entry, i) => entries.findIndex((other) => from(other) === from(entry)) === i);
  const lines = firsts.map((entry) => toLine(entry, knowledge, proofs));
  return { outcome: "answered", statement: { kind: "countries", lines }, notes: [], proofs, suggestions: [] };
}

/**
 * Contributions of which each is told once. One that is stated by itself and listed in a report is one: it is told from
 * the document that states most of them, or for what became of it from the newest.
 */
export function unlike(entries: readonly ContributionEntry[], newest: boolean): readonly ContributionEntry[] {
  const counts = new Map<string, number>();
  for (const { document } of entries) counts.set(document.id, (counts.get(document.id) ?? 0) + 1);
  const better = (a: ContributionEntry, b: ContributionEntry) =>
    (newest ? compareDates(a.document.date, b.document.date) : 0) ||
    (counts.get(a.document.id) ?? 0) - (counts.get(b.document.id) ?? 0) ||
    Number(a.fact.summary !== null) - Number(b.fact.summary !== null);
  const told = new Map<string | ContributionEntry, ContributionEntry>();
  for (const entry of entries) {
    const key = entry.symbol ?? entry;
    const other = told.get(key);
    if (!other || better(entry, other) > 0) told.set(key, entry);
  }
  return [...told.values()];
}

/** Who sent a contribution, however that is written. */
function from(entry: ContributionEntry): string | null {
  return entry.countries.length > 0 ? entry.countries.join() : sourceOf(entry);
}

function sourceOf({ fact }: ContributionEntry): string | null {
  return fact.country ?? fact.source;
}

function toLine(entry: ContributionEntry, knowledge: Knowledge, proofs: Proof[]): ContributionLine {
  const { fact } = entry;
  const whole = wholePassage(knowledge, fact.passage);
  const proof = proofs.length;
  if (whole) {
    const title = fact.title.split("\n")[0] ?? null;
    proofs.push({ ...whole, highlights: stretches(whole.passage.text, [fact.symbol, sourceOf(entry), title]) });
  }
  return { symbol: fact.symbol, source: sourceOf(entry), title: fact.title, proof };
}

/** The first sentence of a summary, and the second where the first is short. */
function firstSentences(text: string): string {
  const ends = [...text.matchAll(/[.!?](?=\s+\p{Lu})/gu)].map((match) => match.index + 1);
  const [first = text.length, second = text.length] = ends;
  return text.slice(0, first < 120 ? Math.min(second, 320) : first).trim();
}

export function none(country: string, codes: readonly string[], knowledge: Knowledge): Finding {
  const mentioned = codes.some((code) => knowledge.mentioned.has(code));
  const listed = [...new Set(knowledge.contributions.map(sourceOf))].filter((source) => source !== null);
  const notes: Note[] = listed.length > 0 && listed.length <= 12 ? [{ kind: "contributors", countries: listed }] : [];
  return notFound({ kind: "no-contribution", country, mentioned }, notes);
}

/** The country as it was typed, with the capital that a name has; a region by its English name. */
export function nameOf(asked: Query["countries"][number] | Query["concepts"][number], { lexicon }: Knowledge): string {
  if ("concept" in asked) return canonicalWording(lexicon, asked.concept) ?? asked.text;
  return asked.form === "demonym" ? asked.text : asked.text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
