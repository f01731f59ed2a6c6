/** What a question asks of passages: which kinds of thing, where, and which of its words need not stand there. */
import type { Knowledge } from "../../library/knowledge.ts";
import { type AnswerType, typesAsked, typeWords } from "../answer-types.ts";
import { consumed } from "../consumed.ts";
import { type NamedScope, namedScope } from "../named-scope.ts";
import { asks, type Query, type Stretch } from "../query.ts";

/** How a question is held against passages. */
export interface Asked {
  readonly types: readonly AnswerType[];
  readonly scope: NamedScope;
  /** stretches that choose the place or the kind of answer, and need not stand in the passage */
  readonly understood: readonly Stretch[];
}

/** Reads what a question asks of passages. */
export function askedOf(query: Query, knowledge: Knowledge): Asked {
  const types = typesAsked(query);
  const scope = namedScope(query, knowledge);
  return { types, scope, understood: understoodIn(query, types, scope) };
}

function understoodIn(query: Query, types: readonly AnswerType[], scope: NamedScope): readonly Stretch[] {
  // "document 2/71": the symbol says which; "what do the documents say about …": any will do.
  const which =
    asks(query, "ask.which", "ask.source", "ask.about") || query.identifiers.length > 0 ? ["type.document"] : [];
  const understood = [...consumed(query, "slot.role", ...which, ...typeWords(types)), ...scope.stretches];
  // "which study period is it?" has no other words to find the answer by.
  if (!types.includes("period")) return understood;
  const periods = query.concepts.filter(({ concept }) => concept.startsWith("time.study-period"));
  return understood.filter((each) => !periods.some(({ start, end }) => each.start === start && each.end === end));
}
