/** The passages that may answer, in the order of their weighed evidence. */
import type { Knowledge } from "../../library/knowledge.ts";
import { measured } from "../evidence/evidence.ts";
import { PASSAGE_EVIDENCE } from "../evidence/passage-evidence.ts";
import type { Query } from "../query.ts";
import type { Found, Prospect } from "./prospect.ts";
import { prospects } from "./prospects.ts";

/** So many of the best are told apart to the last; what cannot come among them is not looked at closely. */
const PLACES = 6;

/** How much each piece of evidence counts, by its name. */
export type Weights = Readonly<Record<string, number>>;

/**
 * The best passages by their weighed evidence, best first, ties by id. Those that can come under none of the first places,
 * whatever else is found of them, are left out.
 */
export function find(query: Query, knowledge: Knowledge, weights: Weights): readonly Found[] {
  const weighed = PASSAGE_EVIDENCE.filter(({ name }) => weights[name] !== undefined);
  // What the evidence from one place on can still add at the most.
  const rest = weighed.map((_, at) =>
    weighed
      .slice(at)
      .reduce((sum, { name, range }) => sum + Math.max(...range.map((end) => (weights[name] ?? 0) * end)), 0),
  );
  const found: Found[] = [];
  for (const prospect of byCoverage(prospects(query, knowledge))) {
    const least = found.length < PLACES ? Number.NEGATIVE_INFINITY : (found[PLACES - 1]?.score ?? 0);
    let score = 0;
    let at = 0;
    for (const evidence of weighed) {
      if (score + (rest[at] ?? 0) < least) break;
      score += (weights[evidence.name] ?? 0) * measured(evidence, evidence.measure(prospect));
      at++;
    }
    if (at < weighed.length) continue;
    found.push({ prospect, score: Math.round(score * 1e6) / 1e6 });
    found.sort(best);
    if (found.length > PLACES) found.pop();
  }
  return found;
}

function byCoverage(all: readonly Prospect[]): readonly Prospect[] {
  return all.toSorted(
    (a, b) => b.covered.strength + b.ranked - a.covered.strength - a.ranked || (a.passage.id < b.passage.id ? -1 : 1),
  );
}

function best(a: Found, b: Found): number {
  return b.score - a.score || (a.prospect.passage.id < b.prospect.passage.id ? -1 : 1);
}
