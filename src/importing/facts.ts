/** The facts that the importer proposes, as `corpus/<id>.facts.yaml` holds them; every value stands in the document. */

export interface ProposedRole {
  readonly person?: string;
  readonly role?: string;
  readonly body?: string;
  readonly organisation?: string;
  readonly country?: string;
  readonly email?: string;
  readonly telephone?: string;
}

export interface ProposedContribution {
  readonly symbol?: string;
  readonly country?: string;
  readonly source?: string;
  readonly title: string;
  readonly summary?: string;
  readonly meeting?: string;
}

export interface ProposedEvent {
  readonly title: string;
  readonly start?: string;
  readonly end?: string;
  readonly printed?: string;
  readonly place?: string;
  readonly body?: string;
  readonly status: "planned" | "held";
}

export interface ProposedDeadline {
  readonly what: string;
  readonly date: string;
  readonly printed: string;
}

export interface ProposedTerm {
  readonly acronym?: string;
  readonly expansion: string;
  readonly definition?: string;
}

export interface ProposedReference {
  readonly symbol: string;
  readonly title?: string;
}

export interface ProposedFacts {
  readonly roles: readonly ProposedRole[];
  readonly contributions: readonly ProposedContribution[];
  readonly events: readonly ProposedEvent[];
  readonly deadlines: readonly ProposedDeadline[];
  readonly terms: readonly ProposedTerm[];
  readonly documents: readonly ProposedReference[];
}
