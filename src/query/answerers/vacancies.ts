/** Posts that nobody holds: no fact can state them, but the documents say so in words. */
import type { Document, Passage } from "../../domain/document.ts";
import type { Finding, Note } from "../../domain/finding.ts";
import { compareDates, firstDay } from "../../domain/partial-date.ts";
import type { Knowledge, RoleEntry } from "../../library/knowledge.ts";
import { findConcepts } from "../../text/concepts.ts";
import { findIdentifiers } from "../../text/identifiers.ts";
import { wholePassage } from "../candidate.ts";
import { inTime, snapshots, withProofs } from "../holders.ts";
import { asks, type Query } from "../query.ts";

interface Vacancy {
  readonly passage: Passage;
  readonly document: Document;
  readonly roles: readonly string[];
  readonly identifiers: readonly string[];
}

/**
 * That a post of a Question or group is vacant, where a document says so that is at least as new as any that names a holder.
 * @param entries the roles that the question means, which may be none
 */
export function vacancy(query: Query, entries: readonly RoleEntry[], knowledge: Knowledge): Finding | null {
  const groups = query.identifiers
    .filter(({ kind }) => kind === "question" || kind === "group")
    .map(({ canonical }) => canonical);
  const openings = asks(query, "ask.vacant");
  if ((groups.length === 0 && !openings) || query.roles.length === 0) return null;
  const all = vacanciesOf(knowledge)
    .filter(({ document }) => document.date !== null && firstDay(document.date) <= query.today)
    .filter(({ roles }) => query.roles.every((role) => roles.includes(role)))
    .filter(({ identifiers }) => groups.every((group) => identifiers.includes(group)))
    .filter((each) => told(each.document, query))
    .toSorted((a, b) => compareDates(b.document.date, a.document.date));
  const [vacant] = all;
  if (!vacant) return null;
  if (openings && groups.length === 0)
    return allVacant(
      all.filter(({ document }) => document === vacant.document),
      knowledge,
    );
  const held = snapshots(entries, knowledge, query.today);
  const [newest] = inTime(held, { ...query.time, previous: false });
  if (query.time.previous || (newest && compareDates(newest.date, vacant.document.date) > 0)) return null;
  const proof = wholePassage(knowledge, vacant.passage.id);
  if (!proof) return null;
  const proofs = [proof];
  const before = held.find(({ date }) => compareDates(date, vacant.document.date) < 0);
  const holders = before ? withProofs(before.entries, knowledge, proofs) : [];
  const notes: Note[] = holders.length > 0 ? [{ kind: "before", holders }] : [];
  const texts = [{ value: vacant.passage.text.replace(/\s+/g, " ").trim(), proof: 0 }];
  return { outcome: "answered", statement: { kind: "excerpt", texts, from: null }, notes, proofs, suggestions: [] };
}

/** Every post that the newest document to speak of such posts calls vacant: "which country has no focal point?" */
function allVacant(all: readonly Vacancy[], knowledge: Knowledge): Finding | null {
  const proofs = all.slice(0, MOST).flatMap(({ passage }) => wholePassage(knowledge, passage.id) ?? []);
  if (proofs.length === 0) return null;
  const texts = proofs.map(({ passage }, proof) => ({ value: passage.text.replace(/\s+/g, " ").trim(), proof }));
  return { outcome: "answered", statement: { kind: "excerpt", texts, from: null }, notes: [], proofs, suggestions: [] };
}

/** So many vacant posts are told. */
const MOST = 8;

/** Whether the document is of the time that is asked for. */
function told({ date }: Document, { time }: Query): boolean {
  return (
    time.span === null || inTime([{ date, entries: [], superseded: false }], { ...time, previous: false }).length > 0
  );
}

const known = new WeakMap<Document, readonly Vacancy[]>();

function vacanciesOf(knowledge: Knowledge): readonly Vacancy[] {
  return knowledge.corpus.documents.flatMap((document) => {
    const found = known.get(document) ?? readVacancies(document, knowledge);
    known.set(document, found);
    return found;
  });
}

function readVacancies(document: Document, { lexicon }: Knowledge): readonly Vacancy[] {
  const blocks = document.passages.filter(({ kind }) => kind !== "section" && kind !== "list");
  return blocks
    .filter(({ text }) => VACANT.test(text))
    .map((passage) => {
      const own = [passage.text, ...(passage.cells ?? []).map(({ header }) => header)].join("\n");
      const above = passage.headings.filter((heading) => heading !== document.title).join("\n");
      const at = blocks.indexOf(passage);
      // In a list of officers the Question stands over the names, which are blocks of their own.
      const nearest = blocks.slice(Math.max(0, at - ABOVE), at).findLast(({ text }) => groupsIn(text).length > 0);
      // "the post of Rapporteur for Question 4/17 is vacant, as its work has moved to Question 9/17"
      const before = own.slice(0, VACANT.exec(own)?.index);
      const [named] = [before, own, above, nearest?.text ?? "", document.title]
        .map(groupsIn)
        .filter((groups) => groups.length > 0);
      const rolesIn = (text: string) =>
        findConcepts(lexicon, text, document.language)
          .map(({ concept }) => concept)
          // A column of contacts names no post.
          .filter((concept) => concept.startsWith("role.") && concept !== "role.contact-person");
      // In a list of national focal points the title says what each row is about.
      const [roles] = [own, above, document.title].map(rolesIn).filter((found) => found.length > 0);
      return {
        passage,
        document,
        roles: roles ?? [],
        identifiers: named ?? [],
      };
    });
}

/** How many blocks above a post its Question is looked for. */
const ABOVE = 8;

function groupsIn(text: string): readonly string[] {
  return findIdentifiers(text)
    .filter(({ kind }) => kind === "question" || kind === "group")
    .map(({ canonical }) => canonical);
}

const VACANT =
  /\b(?:vacant|vacante|to be (?:nominated|appointed|designated|confirmed|elected)|TBD|non pourvue?|à (?:pourvoir|désigner)|por (?:designar|nombrar))\b|вакант|не назначен|شاغر|空缺|待定/iu;
