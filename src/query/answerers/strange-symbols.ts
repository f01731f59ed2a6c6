import { type Answerer, notFound } from "../candidate.ts";

/** A Question, resolution or document that the corpus neither holds nor refers to. */
export const strangeSymbols: Answerer = {
  name: "strange-symbols",
  propose(query, knowledge) {
    const all = [...knowledge.identifiers.keys()];
    for (const { kind, canonical, start, end } of query.identifiers) {
      if (kind === "email" || kind === "telephone" || kind === "url" || kind === "conference") continue;
      // A half-remembered symbol is the beginning of a whole one.
      if (
        knowledge.identifiers.has(canonical) ||
        knowledge.symbols.has(canonical) ||
        all.some((each) => each.startsWith(`${canonical}/`) || each.startsWith(`${canonical} `))
      )
        continue;
      const written = query.text.slice(start, end);
      const reason =
        kind === "question"
          ? ({ kind: "other-body", body: written } as const)
          : ({ kind: "unknown-document", symbol: written } as const);
      return [
        {
          answerer: "strange-symbols",
          confidence: 0.96,
          finding: notFound(reason),
          because: `${canonical} stands nowhere`,
        },
      ];
    }
    return [];
  },
};
