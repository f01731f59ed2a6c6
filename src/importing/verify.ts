import { FACTS_SCHEMA } from "../corpus/facts-schema.ts";
import type { Prover } from "../corpus/proof.ts";
import { states } from "../corpus/role-forms.ts";
import type { ProposedFacts } from "./facts.ts";

type Section = keyof ProposedFacts;

/** Keys that hold a normal form and not the words of the document. */
const NORMAL: ReadonlySet<string> = new Set(["start", "end", "date", "status"]);

/** Facts of which every value stands in the document, and a line for each that was left out because of one that does not. */
export function verified(facts: ProposedFacts, prover: Prover): { facts: ProposedFacts; refused: readonly string[] } {
  const refused: string[] = [];
  const keep = <T extends object>(section: Section, items: readonly T[]): readonly T[] =>
    items.flatMap((item) => {
      const entries = Object.entries(item).filter(([, value]) => typeof value === "string" && value.trim() !== "");
      const wrong = entries.filter(([key, value]) => !NORMAL.has(key) && !states(prover, key, String(value)));
      const kept = Object.fromEntries(entries.filter((entry) => !wrong.includes(entry)));
      if (FACTS_SCHEMA.safeParse({ [section]: [kept] }).success) return [{ ...kept } as T];
      refused.push(`${section}: “${describe(item)}” is not complete in the document's own words`);
      return [];
    });
  return {
    facts: {
      roles: keep("roles", facts.roles),
      contributions: keep("contributions", facts.contributions),
      events: keep("events", facts.events),
      deadlines: keep("deadlines", facts.deadlines),
      terms: keep("terms", facts.terms),
      documents: keep("documents", facts.documents),
    },
    refused,
  };
}

function describe(item: object): string {
  const text = Object.values(item)
    .filter((value) => typeof value === "string")
    .join(", ");
  return text.length <= 80 ? text : `${text.slice(0, 80)}…`;
}
