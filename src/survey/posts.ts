/** Who held which post when, as far as the documents state it. */
import type { Document, PassageKind } from "../domain/document.ts";
import { compareDates, firstDay, lastDay, type PartialDate } from "../domain/partial-date.ts";
import type { Post, Tenure } from "../domain/survey.ts";
import type { RoleEntry } from "../library/knowledge.ts";
import { samePost } from "../query/holders.ts";
import { datedEvidence, isKnown, type Surveyed } from "./evidence.ts";
import { mentions } from "./mentions.ts";

/** Where the holders of a post are listed, so that whoever is not among them holds it no more. */
const LISTING: ReadonlySet<PassageKind> = new Set<PassageKind>(["contact", "row", "item", "list", "field"]);

/** Posts, those that a document named last before the others; of each who held it, the last first. */
export function posts(surveyed: Surveyed): readonly Post[] {
  const { knowledge, messages, today } = surveyed;
  return postsOf(knowledge.roles.filter(({ document }) => isKnown(document, today)))
    .map((entries) => ({ entries, newest: newestOf(entries) }))
    .toSorted((a, b) => compareDates(b.newest.document.date, a.newest.document.date))
    .map(({ entries, newest }) => ({
      title: messages.roleOf(newest.fact.role ?? "", newest.fact.body),
      tenures: tenuresOf(entries, surveyed),
    }));
}

/** Those entries that name a person in a post, parted by post. */
export function postsOf(entries: readonly RoleEntry[]): readonly (readonly RoleEntry[])[] {
  const all: RoleEntry[][] = [];
  const byKind = new Map<string, RoleEntry[][]>();
  for (const entry of entries) {
    if (entry.fact.role === null || entry.fact.person === null) continue;
    // Only posts of one kind can be the same, and a large corpus holds thousands of others.
    const kinds = entry.concepts.length > 0 ? entry.concepts : [entry.fact.role];
    const near = kinds.flatMap((kind) => byKind.get(kind) ?? []);
    const known = near.find(([first]) => first !== undefined && samePost(first, entry));
    const post = known ?? [];
    post.push(entry);
    if (known === undefined) all.push(post);
    for (const kind of kinds) {
      const of = byKind.get(kind) ?? [];
      if (!of.includes(post)) byKind.set(kind, [...of, post]);
    }
  }
  return all;
}

/** The same person, however the name is written. */
export function nameOf({ name, fact }: RoleEntry): string {
  return name.length > 0 ? name.toSorted().join(" ") : (fact.person ?? "");
}

/** Whether its document lists who holds the post there, so that others hold it no more. */
export function isListed({ fact, document }: RoleEntry): boolean {
  const passage = document.passages.find(({ id }) => id === fact.passage);
  return passage !== undefined && LISTING.has(passage.kind);
}

/** Whether a document names a person of whom nothing was read there: then nobody knows what it says. */
export function isUnread(entry: RoleEntry, document: Document, { knowledge }: Surveyed): boolean {
  const name = nameOf(entry);
  const read = knowledge.roles.filter((other) => other.document === document && nameOf(other) === name);
  return mentions(document, entry.fact.person ?? "", new Set(read.map(({ fact }) => fact.passage)));
}

function newestOf(entries: readonly RoleEntry[]): RoleEntry {
  const [first, ...rest] = entries;
  if (first === undefined) throw new Error("a post is named by some document");
  return rest.reduce((a, b) => (compareDates(b.document.date, a.document.date) > 0 ? b : a), first);
}

function tenuresOf(entries: readonly RoleEntry[], surveyed: Surveyed): readonly Tenure[] {
  const dates = [...new Set(entries.map(({ document }) => document.date))].toSorted(compareDates);
  const open = new Map<string, RoleEntry[]>();
  const closed: { readonly named: readonly RoleEntry[]; readonly by: RoleEntry | null }[] = [];
  for (const date of dates) {
    const now = entries.filter(({ document }) => document.date === date);
    const listing = date === null ? undefined : now.find(isListed);
    const present = new Set(now.map(nameOf));
    for (const [name, named] of open) {
      if (listing === undefined || present.has(name)) continue;
      // A list that names the person after all was not read whole.
      if (named.some((entry) => isUnread(entry, listing.document, surveyed))) continue;
      closed.push({ named, by: listing });
      open.delete(name);
    }
    for (const entry of now) open.set(nameOf(entry), [...(open.get(nameOf(entry)) ?? []), entry]);
  }
  for (const named of open.values()) closed.push({ named, by: null });
  return closed
    .map(({ named, by }) => toTenure(named, by, surveyed))
    .toSorted((a, b) => ((a.last ?? "") < (b.last ?? "") ? 1 : (a.last ?? "") > (b.last ?? "") ? -1 : 0));
}

function toTenure(named: readonly RoleEntry[], by: RoleEntry | null, surveyed: Surveyed): Tenure {
  const newest = newestOf(named);
  const dates = named.flatMap(({ document }): readonly PartialDate[] =>
    document.date === null ? [] : [document.date],
  );
  const [first, last] = [dates[0], dates.at(-1)];
  const shown = (entry: RoleEntry) =>
    datedEvidence(entry.fact.passage, [entry.fact.person, entry.fact.role], entry.document, surveyed);
  return {
    person: newest.fact.person ?? "",
    country: newest.fact.country,
    first: first === undefined ? null : firstDay(first),
    last: last === undefined ? null : lastDay(last),
    named: [...new Map(named.map((entry) => [entry.document.id, entry])).values()].map(shown),
    ended: by === null ? null : shown(by),
  };
}
