/** The passage that says what a sentence says: every name, number and date of it, and no “not” more or less. */
import type { Proof } from "../../domain/finding.ts";
import type { Knowledge } from "../../library/knowledge.ts";
import { nameWords } from "../../library/look-ups.ts";
import { passageChoice } from "../decide/decide.ts";
import { likelihood, MODEL, weigh } from "../decide/model.ts";
import { find } from "../passages/find.ts";
import { profileOf, says } from "../profile.ts";
import type { Query } from "../query.ts";
import { type Circumstances, understand } from "../understand/understand.ts";
import { marksOf, saidIn } from "./said.ts";

/** How much of a claim a passage must say to count as its source, and how likely it must be that it is what is meant. */
const SUPPORTS = 0.5;
const LIKELY = 0.5;

/** The passage that supports a sentence by its words; null where none does. */
export function sourceOf(claim: string, knowledge: Knowledge, circumstances: Circumstances): Proof | null {
  const query: Query = understand(claim, knowledge, circumstances);
  const [choice] = passageChoice(query, find(query, knowledge, MODEL.order), knowledge);
  if (!choice?.first || choice.first.prospect.covered.share < SUPPORTS) return null;
  if (likelihood(weigh(choice, MODEL.passage)) < LIKELY) return null;
  const proof = choice.candidate.finding.proofs[0];
  return proof && saysSo(query, proof, knowledge) ? proof : null;
}

/** True where a passage, with what stands above it, holds every value of a sentence, and denies what it denies. */
function saysSo(query: Query, { passage, start, end, highlights }: Proof, knowledge: Knowledge): boolean {
  const said = saidIn(query, knowledge);
  const { own, context, countries } = profileOf(passage, knowledge);
  const words = new Set(nameWords([passage.text, ...passage.headings].join("\n")));
  const values = query.terms.filter(({ kind }) => kind !== "word");
  if (!values.every((term) => says(own, term) > 0 || says(context, term) > 0)) return false;
  if (!said.countries.every((code) => countries.has(code))) return false;
  if (![...said.people.flat(), ...said.names].every((word) => words.has(word) || own.has(word))) return false;
  const [from, to] = [Math.min(start, ...highlights.map(([at]) => at)), Math.max(...highlights.map(([, at]) => at), 0)];
  const told = passage.text.slice(from, to > from ? to : end);
  const denials = marksOf(knowledge)
    .find(told, "claim")
    .filter(({ id }) => id === "claim.not").length;
  return said.negated === (denials % 2 === 1);
}
