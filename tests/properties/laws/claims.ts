/** Makes claims out of the facts of a corpus, true and false, to see whether the desk tells them apart. */
import type { Verdict } from "../../../src/domain/answer.ts";
import type { ContributionFact, EventFact, Fact, RoleFact, TermFact } from "../../../src/domain/fact.ts";
import { compareDates, type PartialDate } from "../../../src/domain/partial-date.ts";

/** A text with what should be said of each claim in it. */
export interface MadeClaim {
  readonly kind:
    | "true"
    | "wrong-holder"
    | "stranger"
    | "wrong-date"
    | "wrong-source"
    | "negated"
    | "superseded"
    | "two";
  readonly text: string;
  readonly verdicts: readonly Verdict[];
}

/** Whatever nobody in any corpus is called. */
const STRANGER = "Theodora Quillfeather";

/**
 * Claims made from facts: true ones, with another holder, date or source, with a “not”, with who held a post before, and
 * two in one.
 * @param facts of one corpus
 * @param dateOf the date of a document by its id
 */
export function claimsOf(
  facts: readonly Fact[],
  dateOf: (document: string) => PartialDate | null,
): readonly MadeClaim[] {
  const of = <K extends Fact["kind"]>(kind: K) =>
    facts.filter((fact): fact is Extract<Fact, { kind: K }> => fact.kind === kind);
  const roles = of("role").filter(({ person, role, body }) => person !== null && role !== null && body !== null);
  const all = [
    ...aboutRoles(roles, dateOf),
    ...aboutContributions(of("contribution")),
    ...aboutEvents(of("event")),
    ...of("term").flatMap(aboutTerm),
  ];
  const alone = all.filter(({ verdicts }) => verdicts.length === 1);
  const pairs = alone
    .filter(({ kind }) => kind === "true" || kind === "superseded" || kind === "wrong-source")
    .filter((_, at) => at % 5 === 0);
  const joined = pairs.slice(1).map((second, at): MadeClaim => {
    const first = pairs[at] ?? second;
    return {
      kind: "two",
      text: `${first.text.replace(/\.$/, "")} and ${second.text}`,
      verdicts: [...first.verdicts, ...second.verdicts],
    };
  });
  return [...all, ...joined];
}

function aboutRoles(
  roles: readonly RoleFact[],
  dateOf: (document: string) => PartialDate | null,
): readonly MadeClaim[] {
  const post = ({ role, body }: RoleFact) => `${role}|${body}`.toLowerCase();
  return roles.flatMap((fact): readonly MadeClaim[] => {
    const same = roles.filter((other) => post(other) === post(fact));
    // "focal point" and "BDT focal point" of one body may be one post or two.
    if (roles.some((other) => other.body === fact.body && isLonger(other.role ?? "", fact.role ?? ""))) return [];
    const newest =
      same
        .map(({ document }) => dateOf(document))
        .toSorted(compareDates)
        .at(-1) ?? null;
    const now = same.filter(({ document }) => dateOf(document) === newest);
    const holds = now.some(({ person }) => person === fact.person);
    const says = (person: string | null, not = "") => `${person} is ${not}the ${fact.role} for ${fact.body}.`;
    if (!holds)
      return [
        { kind: "superseded", text: says(fact.person), verdicts: ["superseded"] },
        { kind: "negated", text: says(fact.person, "no longer "), verdicts: ["supported"] },
      ];
    const other = roles.find(({ person }) => !same.some((each) => each.person === person));
    return [
      { kind: "true", text: says(fact.person), verdicts: ["supported"] },
      { kind: "true", text: `The ${fact.role} for ${fact.body} is ${fact.person}.`, verdicts: ["supported"] },
      { kind: "negated", text: says(fact.person, "not "), verdicts: ["contradicted"] },
      { kind: "stranger", text: says(STRANGER), verdicts: ["contradicted"] },
      ...(other
        ? [{ kind: "wrong-holder" as const, text: says(other.person), verdicts: ["contradicted" as const] }]
        : []),
      ...(fact.email === null
        ? []
        : [
            {
              kind: "true" as const,
              text: `The e-mail of ${fact.person} is ${fact.email}.`,
              verdicts: ["supported" as const],
            },
          ]),
    ];
  });
}

/** True where one title holds the other and more. */
function isLonger(a: string, b: string): boolean {
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  return x !== y && (x.includes(y) || y.includes(x));
}

function aboutContributions(all: readonly ContributionFact[]): readonly MadeClaim[] {
  return all.flatMap(({ symbol, country }): readonly MadeClaim[] => {
    if (symbol === null || country === null) return [];
    const other = all.find((each) => each.country !== null && each.country !== country && each.symbol !== symbol);
    return [
      { kind: "true", text: `${symbol} was submitted by ${country}.`, verdicts: ["supported"] },
      { kind: "negated", text: `${symbol} was not submitted by ${country}.`, verdicts: ["contradicted"] },
      ...(other
        ? [
            {
              kind: "wrong-source" as const,
              text: `${symbol} came from ${other.country}.`,
              verdicts: ["contradicted" as const],
            },
          ]
        : []),
    ];
  });
}

function aboutEvents(all: readonly EventFact[]): readonly MadeClaim[] {
  return all.flatMap(({ title, printed, start, body }): readonly MadeClaim[] => {
    // Meetings of one name are told apart by more than their name.
    if (printed === null || start === null || all.filter((each) => each.title === title).length > 1) return [];
    const of = body === null || title.includes(body) ? "" : ` of ${body}`;
    return [
      { kind: "true", text: `The ${title}${of}: ${printed}.`, verdicts: ["supported"] },
      { kind: "wrong-date", text: `The ${title}${of} is on 3 March 2031.`, verdicts: ["contradicted"] },
    ];
  });
}

function aboutTerm({ acronym, expansion }: TermFact): readonly MadeClaim[] {
  return acronym === null
    ? []
    : [{ kind: "true", text: `${acronym} stands for ${expansion}.`, verdicts: ["supported"] }];
}
