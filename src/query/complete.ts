import type { Completion, CompletionField } from "../domain/desk.ts";
import { compareDates } from "../domain/partial-date.ts";
import { findIdentifiers } from "../text/identifiers.ts";
import type { Knowledge } from "./knowledge.ts";
import { fold } from "./names.ts";

/**
 * Proposals for what was typed so far into a field: names that begin so before those that hold it before those that
 * differ by a slip; the newest first among equals.
 * @returns at most `limit`; every proposal once
 */
export function completions(
  field: CompletionField,
  typed: string,
  limit: number,
  knowledge: Knowledge,
): readonly Completion[] {
  const wanted = fold(typed).trim().replace(/\s+/g, " ");
  const seen = new Set<string>();
  return proposals(field, knowledge)
    .filter(({ value }) => value !== "" && !seen.has(value) && seen.add(value) !== undefined)
    .map((each, place) => ({ each, place, rank: rank(wanted, each) }))
    .filter((ranked) => ranked.rank < 4)
    .toSorted((a, b) => a.rank - b.rank || a.place - b.place)
    .slice(0, limit)
    .map((ranked) => ranked.each);
}

function proposals(field: CompletionField, knowledge: Knowledge): readonly Completion[] {
  const newest = <T extends { document: { date: string | null } }>(entries: readonly T[]) =>
    entries.toSorted((a, b) => compareDates(b.document.date, a.document.date));
  switch (field) {
    case "role":
      return newest(knowledge.roles).flatMap(({ fact: { role, body } }) =>
        role === null ? [] : [{ value: role, label: body === null ? role : `${role} · ${body}` }],
      );
    case "body":
      return newest(knowledge.roles).flatMap(({ fact: { body } }) =>
        body === null ? [] : [{ value: body, label: body }],
      );
    case "when":
      return newest(knowledge.events).flatMap(({ fact }) => [
        ...(fact.body === null ? [] : [{ value: fact.body, label: fact.body }]),
        { value: fact.title, label: fact.printed === null ? fact.title : `${fact.title} · ${fact.printed}` },
      ]);
    case "country":
      return [
        ...newest(knowledge.contributions).flatMap(({ fact }) => named(fact.country ?? fact.source)),
        ...newest(knowledge.roles).flatMap(({ fact }) => named(fact.country)),
      ];
    case "document":
      return [
        ...knowledge.corpus.documents
          .toSorted((a, b) => compareDates(b.date, a.date))
          .map((document) => ({
            value: document.symbol ?? document.id,
            label: `${document.symbol ?? document.type} · ${document.title}`,
          })),
        ...newest(knowledge.contributions).flatMap(({ fact }) =>
          fact.symbol === null ? [] : [{ value: fact.symbol, label: `${fact.symbol} · ${fact.title}` }],
        ),
        ...knowledge.corpus.facts.flatMap((fact) =>
          fact.kind === "reference" && findIdentifiers(fact.symbol).length > 0
            ? [{ value: fact.symbol, label: fact.title === null ? fact.symbol : `${fact.symbol} · ${fact.title}` }]
            : [],
        ),
      ];
    case "term":
      return newest(knowledge.terms).flatMap(({ fact }) =>
        fact.acronym === null ? [] : [{ value: fact.acronym, label: `${fact.acronym} · ${fact.expansion}` }],
      );
  }
}

function named(name: string | null): readonly Completion[] {
  return name === null ? [] : [{ value: name, label: name }];
}

/** 0 begins so · 1 a word of it begins so · 2 holds it · 3 differs by a slip · 4 does not fit */
function rank(wanted: string, { label }: Completion): number {
  const text = fold(label).replace(/\s+/g, " ").trim();
  if (wanted === "" || text.startsWith(wanted)) return 0;
  if (` ${text}`.includes(` ${wanted}`)) return 1;
  if (text.includes(wanted)) return 2;
  const words = text.split(" ");
  return wanted.split(" ").every((part) => words.some((word) => word.startsWith(part) || near(part, word))) ? 3 : 4;
}

/** True when the beginning of `word` differs from what was typed by one letter. */
function near(typed: string, word: string): boolean {
  if (typed.length < 4) return false;
  const start = word.slice(0, typed.length);
  let differing = 0;
  for (let i = 0; i < typed.length; i += 1) if (typed[i] !== start[i]) differing += 1;
  if (differing <= 1) return true;
  for (let i = 0; i < typed.length; i += 1) {
    const shorter = typed.slice(0, i) + typed.slice(i + 1);
    const turned = typed.slice(0, i) + (typed[i + 1] ?? "") + (typed[i] ?? "") + typed.slice(i + 2);
    const longer = word.slice(0, i) + word.slice(i + 1);
    if (word.startsWith(shorter) || word.startsWith(turned) || longer.startsWith(typed)) return true;
  }
  return false;
}
