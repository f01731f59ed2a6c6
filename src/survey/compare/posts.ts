/** Who came into a post, who is listed there no longer, and whose address is another. */
import type { Document } from "../../domain/document.ts";
import type { Difference } from "../../domain/survey.ts";
import type { RoleEntry } from "../../library/knowledge.ts";
import type { Messages } from "../../present/messages/messages.ts";
import { evidenceOf, type Surveyed } from "../evidence.ts";
import { isListed, isUnread, nameOf, postsOf } from "../posts.ts";

/** Changes of the posts that the newer document names, in its order. */
export function changedPosts(older: Document, newer: Document, surveyed: Surveyed): readonly Difference[] {
  const of = (document: Document) => surveyed.knowledge.roles.filter((entry) => entry.document === document);
  // The newer one first, so that its order is kept.
  return postsOf([...of(newer), ...of(older)]).flatMap((post) => {
    const now = once(post.filter(({ document }) => document === newer));
    const before = once(post.filter(({ document }) => document === older));
    const sides = { older, newer, before, now };
    return now.length === 0 ? [] : [...changedHolders(sides, surveyed), ...changedDetails(sides, surveyed)];
  });
}

/** One post as both documents state it. */
interface Sides {
  readonly older: Document;
  readonly newer: Document;
  readonly before: readonly RoleEntry[];
  readonly now: readonly RoleEntry[];
}

function changedHolders({ older, newer, before, now }: Sides, surveyed: Surveyed): readonly Difference[] {
  const { messages } = surveyed;
  const [post] = now;
  if (post === undefined) return [];
  const lacks = (side: readonly RoleEntry[], document: Document) => (entry: RoleEntry) =>
    !side.some((other) => nameOf(other) === nameOf(entry)) && !isUnread(entry, document, surveyed);
  const came = now.filter(lacks(before, older));
  // Whoever is only mentioned leaves the others where they were.
  const left = now.some(isListed) ? before.filter(lacks(now, newer)) : [];
  const subject = messages.roleOf(post.fact.role ?? "", post.fact.body);
  const change = (kind: Difference["kind"], old: readonly RoleEntry[], young: readonly RoleEntry[]): Difference => ({
    kind,
    about: "role",
    subject,
    before: people(old, messages),
    after: people(young, messages),
    older: old.map((entry) => proof(entry, surveyed)),
    newer: young.map((entry) => proof(entry, surveyed)),
  });
  if (before.length === 1 && now.length === 1 && came.length === 1 && left.length === 1) {
    return [change("replaced", before, now)];
  }
  return [
    ...came.map((entry) => change("came", before, [entry])),
    ...left.map((entry) => change("left", [entry], now)),
  ];
}

const DETAILS = ["email", "telephone", "country", "organisation"] as const;

/** Of who is named by both, what both give and give differently. */
function changedDetails({ before, now }: Sides, surveyed: Surveyed): readonly Difference[] {
  return now.flatMap((young) => {
    const old = before.find((entry) => nameOf(entry) === nameOf(young));
    if (old === undefined) return [];
    return DETAILS.flatMap((detail): readonly Difference[] => {
      const [was, is] = [old.fact[detail], young.fact[detail]];
      // A country is one, whatever it is called.
      const same = detail === "country" && old.country !== null && old.country === young.country;
      if (was === null || is === null || same || folded(was) === folded(is)) return [];
      return [
        {
          kind: "changed",
          about: "role",
          subject: young.fact.person ?? "",
          before: was,
          after: is,
          older: [evidenceOf(old.fact.passage, [was], surveyed)],
          newer: [evidenceOf(young.fact.passage, [is], surveyed)],
        },
      ];
    });
  });
}

function once(entries: readonly RoleEntry[]): readonly RoleEntry[] {
  return [...new Map(entries.toReversed().map((entry) => [nameOf(entry), entry])).values()].reverse();
}

/** "Orhan Osmani, A. Meacham (USA)"; null: nobody */
function people(entries: readonly RoleEntry[], messages: Messages): string | null {
  const named = entries.map(({ fact }) => `${fact.person}${fact.country === null ? "" : ` (${fact.country})`}`);
  return named.length === 0 ? null : messages.and(named);
}

function proof({ fact }: RoleEntry, surveyed: Surveyed) {
  return evidenceOf(fact.passage, [fact.person, fact.role], surveyed);
}

function folded(text: string): string {
  return text.replace(/[\s.()-]+/g, "").toLowerCase();
}
