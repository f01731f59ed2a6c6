/** How somebody is reached: what the documents state of an address, and what they lack. */
import type { Finding, Holder, Note, Proof, Slot, Statement } from "../../domain/finding.ts";
import type { Knowledge } from "../../library/knowledge.ts";
import { findConcepts } from "../../text/concepts.ts";
import { notFound } from "../candidate.ts";

export function slotted(holders: readonly Holder[], slots: readonly Slot[], notes: Note[]): Statement {
  const having = holders.filter((holder) => slots.some((slot) => held(holder, slot)));
  for (const holder of holders) {
    for (const slot of slots) {
      const wanted = slots.length === 1 || !["email", "telephone"].includes(slot);
      if (wanted && !held(holder, slot)) notes.push({ kind: "missing", slot, of: holder.person ?? holder.body ?? "" });
    }
  }
  if (having.length === 0) {
    const [first] = holders;
    return {
      kind: "not-found",
      reason: { kind: "no-slot", slot: slots[0] ?? "contact", of: first?.person ?? first?.body ?? "" },
    };
  }
  return { kind: "contacts", holders: having, slots };
}

/** A fax number or a street is no fact, but it stands where the person is named: the passage says it by itself. */
export function inPassage(proofs: readonly Proof[], slots: readonly Slot[], knowledge: Knowledge): Finding | null {
  const [slot] = slots;
  if (slot !== "fax" && slot !== "address") return null;
  const proof = proofs.find((each) => says(each.passage.text, slot, each, knowledge));
  if (!proof) return null;
  const lines = proof.passage.text.split("\n").filter((line) => line.trim() !== "");
  const stated = lines.filter((line, place) => place === 0 || says(line, slot, proof, knowledge));
  const texts = stated.map((line) => ({ value: line.trim(), proof: 0 }));
  return finish({ kind: "excerpt", texts, from: null }, [], [proof]);
}

function says(text: string, slot: Slot, { document }: Proof, { lexicon }: Knowledge): boolean {
  return findConcepts(lexicon, text, document.language).some(({ concept }) => concept === `slot.${slot}`);
}

export function slotMissing(holders: readonly Holder[], slots: readonly Slot[], proofs: readonly Proof[]): Finding {
  const [first] = holders;
  const of = first?.person ?? first?.body ?? "";
  const rest = (["email", "telephone"] as const).filter((slot) => !slots.includes(slot) && first && held(first, slot));
  const value = rest.map((slot) => (first ? held(first, slot) : null)).filter((each) => each !== null);
  const near = value.length > 0 && first ? [{ kind: "nearest-text" as const, text: value.join(", "), title: of }] : [];
  return notFound({ kind: "no-slot", slot: slots[0] ?? "contact", of }, near, proofs);
}

export function finish(statement: Statement, notes: readonly Note[], proofs: readonly Proof[]): Finding {
  const outcome = statement.kind === "not-found" ? "not-found" : "answered";
  const kept = outcome === "not-found" ? [] : notes;
  return { outcome, statement, notes: kept, proofs, suggestions: [] };
}

export function held(
  holder: Pick<Holder, "email" | "telephone" | "country" | "organisation" | "role">,
  slot: Slot,
): string | null {
  return slot === "email" || slot === "telephone" || slot === "country" || slot === "organisation" || slot === "role"
    ? holder[slot]
    : null;
}
