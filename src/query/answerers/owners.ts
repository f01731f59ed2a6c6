import type { Proof } from "../../domain/finding.ts";
import { findIdentifiers, namesIdentifier } from "../../text/identifiers.ts";
import { type Answerer, notFound, wholePassage } from "../candidate.ts";
import { withProofs } from "../holders.ts";

/** Whose e-mail, telephone number or web address this is: facts looked up in reverse. */
export const owners: Answerer = {
  name: "owners",
  propose(query, knowledge) {
    // With a slot or a time beside it, the address only says who is meant.
    if (query.people.length > 0 && (query.time.span !== null || query.time.previous || query.slots.includes("role")))
      return [];
    const given = query.identifiers.find(({ kind }) => kind === "email" || kind === "telephone");
    if (!given) return [];
    const entry = knowledge.roles
      .toSorted((a, b) => ((a.document.date ?? "") < (b.document.date ?? "") ? 1 : -1))
      .find(({ fact }) => {
        const value = given.kind === "email" ? fact.email : fact.telephone;
        return (
          value !== null && findIdentifiers(value).some((each) => namesIdentifier(given.canonical, each.canonical))
        );
      });
    const written = query.text.slice(given.start, given.end);
    if (entry) {
      const proofs: Proof[] = [];
      const [holder] = withProofs([entry], knowledge, proofs);
      if (!holder) return [];
      const value = (given.kind === "email" ? holder.email : holder.telephone) ?? written;
      const finding = {
        outcome: "answered",
        statement: { kind: "owner", value, holder },
        notes: [],
        proofs,
        suggestions: [],
      } as const;
      return [{ answerer: "owners", confidence: 0.98, finding, because: `${given.kind} of a stated role` }];
    }
    const passage = knowledge.identifiers.get(given.canonical)?.[0];
    const whole = passage ? wholePassage(knowledge, passage) : null;
    if (whole) {
      const texts = [{ value: whole.passage.text, proof: 0 }];
      const finding = {
        outcome: "answered",
        statement: { kind: "excerpt", texts, from: null },
        notes: [],
        proofs: [whole],
        suggestions: [],
      } as const;
      return [{ answerer: "owners", confidence: 0.9, finding, because: "stands in a passage" }];
    }
    const finding = notFound({ kind: "nothing-about", words: [written] });
    return [{ answerer: "owners", confidence: 0.9, finding, because: "stands nowhere" }];
  },
};
