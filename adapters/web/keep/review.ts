/** What a person has made of a draft: which facts are kept, with which values, whom the document is for. */
import { AUDIENCES, type Audience, type FactRecord, RELATIONS, type Relation } from "../../../src/index.ts";
import type { OpenDraft, ReviewedFacts } from "./keeper.ts";

/** A proposed fact with the name that its fields bear. */
export interface ProposedFact {
  /** as `roles.0` */
  readonly name: string;
  readonly record: FactRecord;
}

/** A form as it was sent: each name with its values. */
export type Form = ReadonlyMap<string, readonly string[]>;

const ALL = { offset: 0, limit: 10_000 };

/** The facts of a draft, in the order of the relations and the document. */
export async function proposedFacts({ desk }: OpenDraft): Promise<readonly ProposedFact[]> {
  const lists = await Promise.all(RELATIONS.map((relation) => desk.listFacts(relation, ALL, "en")));
  return lists.flatMap(({ items }, at) =>
    items.map((record, place) => ({ name: `${RELATIONS[at]}.${place}`, record })),
  );
}

/** The form of a draft that nobody has touched. */
export function untouched(draft: OpenDraft, facts: readonly ProposedFact[]): Form {
  const fields: [string, string][] = facts.flatMap(({ name, record }) =>
    Object.entries(record.values).map(([column, value]): [string, string] => [`${name}.${column}`, value ?? ""]),
  );
  return new Map<string, readonly string[]>([
    ...fields.map(([name, value]) => [name, [value]] as const),
    ["keep", facts.map(({ name }) => name)],
    ["markdown", [draft.markdown]],
    ["audience", [audienceIn(draft.markdown)]],
  ]);
}

/** The first value under a name, line ends as the corpus has them. */
export function fieldOf(form: Form, name: string): string {
  return (form.get(name)?.[0] ?? "").replaceAll("\r\n", "\n");
}

/** The document as it is to be published. */
export function markdownOf(form: Form): string {
  const markdown = fieldOf(form, "markdown");
  const audience = AUDIENCES.find((each) => each === fieldOf(form, "audience"));
  if (audience === undefined || audience === audienceIn(markdown)) return markdown;
  const line = `audience: ${audience}\n`;
  return /^audience: .*\n/m.test(markdown)
    ? markdown.replace(/^audience: .*\n/m, line)
    : markdown.replace(/^language: .*\n/m, (language) => `${language}${line}`);
}

/** The facts that are kept; null where all are, as they were proposed. */
export function factsOf(form: Form, facts: readonly ProposedFact[]): ReviewedFacts {
  const kept = new Set(form.get("keep") ?? []);
  const isAsProposed = facts.every(
    ({ name, record }) =>
      kept.has(name) &&
      Object.entries(record.values).every(([column, value]) => fieldOf(form, `${name}.${column}`) === (value ?? "")),
  );
  if (isAsProposed) return null;
  const rowsOf = (relation: Relation) =>
    facts
      .filter(({ name, record }) => record.relation === relation && kept.has(name))
      .map(({ name, record }) =>
        Object.fromEntries(
          Object.keys(record.values).map((column) => [column, fieldOf(form, `${name}.${column}`).trim()]),
        ),
      );
  return {
    roles: rowsOf("roles"),
    contributions: rowsOf("contributions"),
    events: rowsOf("events"),
    deadlines: rowsOf("deadlines"),
    terms: rowsOf("terms"),
    documents: rowsOf("documents"),
  };
}

function audienceIn(markdown: string): Audience {
  const head = markdown.split(/^---$/m)[1] ?? "";
  const named = /^audience: (\w+)$/m.exec(head)?.[1];
  return AUDIENCES.find((each) => each === named) ?? "members";
}
