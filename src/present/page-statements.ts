/** The facts of a document, each by the passage that proves it, as short lines that stand beside it. */
import type { Document } from "../domain/document.ts";
import type { Fact } from "../domain/fact.ts";
import type { PageStatement } from "../domain/page.ts";
import { anchorOf } from "./addresses.ts";
import type { Messages } from "./messages/messages.ts";
import { surveyWords } from "./messages/survey.ts";

/** The lines by the anchor of their passage; those of a section or list stand at its first passage. */
export function statementsOf(
  { passages }: Document,
  facts: readonly Fact[],
  messages: Messages,
): Readonly<Record<string, readonly PageStatement[]>> {
  const made: Record<string, PageStatement[]> = {};
  for (const fact of facts) {
    const passage = passages.find(({ id }) => id === fact.passage);
    const leaf = passage?.parts === undefined ? passage : passages.find(({ id }) => id === passage.parts?.[0]);
    if (leaf === undefined) continue;
    const anchor = anchorOf(leaf.id);
    const statement = { label: surveyWords(messages.language).kinds[fact.kind], text: wordFact(fact, messages) };
    made[anchor] = [...(made[anchor] ?? []), statement];
  }
  return made;
}

/** A fact as one line: its values as they stand in the document, dates worded. */
export function wordFact(fact: Fact, messages: Messages): string {
  return valuesOf(fact, messages)
    .filter((value) => value !== null && value !== "")
    .map((value) => value?.replace(/\s+/g, " ").trim())
    .join(" · ");
}

function valuesOf(fact: Fact, messages: Messages): readonly (string | null)[] {
  switch (fact.kind) {
    case "role": {
      const post = fact.role === null ? fact.body : messages.roleOf(fact.role, fact.body);
      return [fact.person, post, fact.organisation, fact.country, fact.email, fact.telephone];
    }
    case "contribution":
      return [fact.symbol, fact.country, fact.source, fact.title, fact.meeting];
    case "event": {
      const { start, end } = fact;
      const days = [...new Set([start, end])].flatMap((each) => (each === null ? [] : [messages.date(each)]));
      return [fact.title, fact.body, days.join(" – "), fact.place, surveyWords(messages.language).status[fact.status]];
    }
    case "deadline":
      return [fact.what, messages.date(fact.date)];
    case "term":
      return [fact.acronym, fact.expansion, fact.definition];
    case "reference":
      return [fact.symbol, fact.title];
  }
}
