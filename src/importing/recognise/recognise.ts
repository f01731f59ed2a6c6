import type { ProposedFacts } from "../facts.ts";
import type { Reading } from "../reading.ts";
import { recogniseContributions } from "./contributions.ts";
import { recogniseDeadlines } from "./deadlines.ts";
import { recogniseEvents } from "./events.ts";
import { recogniseReferences } from "./references.ts";
import { recogniseRoles } from "./roles.ts";
import { recogniseTerms } from "./terms.ts";

/** Everything that a document states in a form that can be looked up. */
export function recognise(reading: Reading): ProposedFacts {
  const contributions = recogniseContributions(reading);
  const listed = new Set(contributions.map((contribution) => contribution.symbol));
  return {
    roles: recogniseRoles(reading),
    contributions,
    events: recogniseEvents(reading),
    deadlines: recogniseDeadlines(reading),
    terms: recogniseTerms(reading),
    documents: recogniseReferences(reading).filter((reference) => !listed.has(reference.symbol)),
  };
}
