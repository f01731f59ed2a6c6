import type { Finding, Suggestion } from "../domain/finding.ts";
import type { Knowledge, RoleEntry } from "../library/knowledge.ts";
import type { Query } from "./query.ts";

const MOST = 3;

/** Questions that lie near and that the corpus can answer; for a non-answer what it does hold, else what one asks next. */
export function suggest(finding: Finding, query: Query, knowledge: Knowledge): readonly Suggestion[] {
  if (finding.outcome === "small-talk") return [];
  const all = finding.outcome === "answered" ? onward(finding, knowledge) : instead(query, knowledge);
  const seen = new Set<string>();
  return all.filter((each) => !seen.has(JSON.stringify(each)) && seen.add(JSON.stringify(each))).slice(0, MOST);
}

function instead(query: Query, knowledge: Knowledge): readonly Suggestion[] {
  const newestRole = newest.get(knowledge) ?? newestFirst(knowledge.roles);
  newest.set(knowledge, newestRole);
  const asked = newestRole.find((entry) => entry.concepts.some((concept) => query.roles.includes(concept)));
  const role = (asked ?? newestRole[0])?.fact;
  const country = knowledge.contributions.find((entry) => entry.fact.country !== null)?.fact.country;
  const event = knowledge.events.some(({ fact }) => fact.status === "planned" && fact.start !== null);
  return [
    ...(role?.role ? [{ kind: "who" as const, role: role.role, body: role.body }] : []),
    ...(country ? [{ kind: "country" as const, country }] : []),
    ...(event ? [{ kind: "next-meeting" as const, body: null }] : []),
  ];
}

const newest = new WeakMap<Knowledge, readonly RoleEntry[]>();

/** The posts that somebody holds. */
function newestFirst(roles: readonly RoleEntry[]): readonly RoleEntry[] {
  return roles
    .filter(({ fact }) => fact.role !== null && fact.person !== null)
    .toSorted((a, b) => ((a.document.date ?? "") < (b.document.date ?? "") ? 1 : -1));
}

function onward(finding: Finding, knowledge: Knowledge): readonly Suggestion[] {
  const { statement } = finding;
  if (statement.kind === "contribution" || statement.kind === "contributions") {
    const shown =
      statement.kind === "contribution" ? [statement.line.source] : statement.lines.map((line) => line.source);
    const others = knowledge.contributions
      .map((entry) => entry.fact.country)
      .filter((country) => country !== null && !shown.includes(country));
    return others.slice(0, 2).map((country) => ({ kind: "country", country: country ?? "" }));
  }
  if (statement.kind === "holders" || statement.kind === "person") {
    const [holder] = statement.holders;
    const posts = knowledge.roles.filter(
      ({ fact, document }) =>
        fact.role !== null &&
        fact.role !== holder?.role &&
        fact.person !== null &&
        document.date === holder?.dated.date,
    );
    return posts.slice(0, 2).map(({ fact }) => ({ kind: "who", role: fact.role ?? "", body: fact.body }));
  }
  return [];
}
