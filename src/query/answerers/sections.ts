import type { Document, Passage } from "../../domain/document.ts";
import type { Proof, Proven } from "../../domain/finding.ts";
import type { Language } from "../../domain/language.ts";
import { overlaps } from "../../domain/partial-date.ts";
import type { Knowledge } from "../../library/knowledge.ts";
import { analyzerFor } from "../../text/analyzers.ts";
import { findDates } from "../../text/dates.ts";
import { type Answerer, partOf } from "../candidate.ts";
import { consumed } from "../consumed.ts";
import { coverage, documentTerms, says } from "../profile.ts";
import { asks, type Query } from "../query.ts";

/** What stands below a heading, as a whole: "what are the lessons learned" is answered by a list, not by a line. */
export const sections: Answerer = {
  name: "sections",
  propose(query, knowledge) {
    if (query.terms.length === 0 || asks(query, "ask.who", "ask.when", "ask.where", "ask.how-many", "ask.why"))
      return [];
    const read = reader(query);
    const scored = headed(query, knowledge)
      .map((group) => ({ group, ...fitOf(query, group, read(group.terms), knowledge) }))
      .toSorted((a, b) => b.score - a.score || (a.group.key < b.group.key ? -1 : 1));
    const [best] = scored;
    if (!best || best.score < 0.5) return [];
    const { group } = best;
    const proofs = group.sections.map(
      (passage): Proof => ({ passage, document: group.document, start: 0, end: passage.text.length, highlights: [] }),
    );
    const points = group.sections.flatMap((section, proof) => pointsOf(section, knowledge, proof));
    const told = short(points);
    const statement = { kind: "points", title: group.title, points: told } as const;
    const notes = partOf(told.length, points.length);
    const finding = { outcome: "answered", statement, notes, proofs, suggestions: [] } as const;
    return [{ answerer: "sections", confidence: 0.94 * best.score, finding, because: `section “${group.title}”` }];
  },
};

interface Group {
  readonly key: string;
  readonly title: string;
  readonly document: Proof["document"];
  readonly sections: readonly Passage[];
  readonly terms: ReadonlySet<string>;
}

/** How long a section may be to be quoted whole, in UTF-16 units; of a longer one its beginning is quoted. */
const LONGEST = 4_000;
/** How much of a longer section is quoted. */
const BEGINNING = 1_200;
/** How well a heading fits that the question says in full, when the title of the document says the rest. */
const WHOLLY = 0.97;
/** The share of a document from which on a section is the document. */
const WHOLE = 0.6;
const known = new WeakMap<Knowledge, ReadonlyMap<string, readonly Group[]>>();
const knownOf = new WeakMap<Document, readonly Group[]>();

/** The sections whose headings may say some word of the question, as any that fits does. */
function headed(query: Query, knowledge: Knowledge): readonly Group[] {
  const byTerm = groupsByTerm(knowledge);
  const firsts = query.terms.flatMap(({ wordings }) => wordings.flatMap(({ terms }) => terms[0] ?? []));
  return [...new Set(firsts.flatMap((term) => byTerm.get(term) ?? []))];
}

/** The sections by each term of their headings. */
export function groupsByTerm(knowledge: Knowledge): ReadonlyMap<string, readonly Group[]> {
  const found = known.get(knowledge);
  if (found) return found;
  const byTerm = new Map<string, Group[]>();
  for (const group of knowledge.corpus.documents.flatMap((document) => groupsOf(document, knowledge))) {
    for (const term of group.terms) {
      const list = byTerm.get(term);
      if (list) list.push(group);
      else byTerm.set(term, [group]);
    }
  }
  known.set(knowledge, byTerm);
  return byTerm;
}

/** The sections of a document; those that differ only in a number in brackets ("(1)", "(2)") are one. */
export function groupsOf(document: Document, knowledge: Knowledge): readonly Group[] {
  const found = knownOf.get(document);
  if (found) return found;
  const byTitle = new Map<string, Passage[]>();
  for (const passage of document.passages) {
    if (passage.kind !== "section") continue;
    // The heading over the whole document is the document's title, and not a subject within it.
    if (passage.text.length > WHOLE * document.text.length) continue;
    if (insideOf(passage, knowledge).some((each) => each.kind === "contact" || each.kind === "field")) continue;
    const title = baseTitle(passage.headings.at(-1) ?? "");
    if (title === baseTitle(document.title)) continue;
    byTitle.set(title, [...(byTitle.get(title) ?? []), ...quoted(passage, knowledge)]);
  }
  const filled = [...byTitle].filter(([, sections]) => sections.length > 0);
  const groups = filled.map(([title, sections]): Group => {
    return { key: `${document.id}#${title}`, title, document, sections, terms: termsOf(title, document.language) };
  });
  knownOf.set(document, groups);
  return groups;
}

/** What is quoted of a section: all of it, or how it begins; nothing of a long one that is parted into others. */
function quoted(section: Passage, knowledge: Knowledge): readonly Passage[] {
  if (section.text.length <= LONGEST) return [section];
  const inside = insideOf(section, knowledge);
  const texts = inside.filter(({ kind }) => kind !== "heading");
  if (inside.length > texts.length + 1) return [];
  let room = BEGINNING;
  return texts.filter(({ text }, at) => {
    room -= text.length;
    return at === 0 || room > 0;
  });
}

/** The terms of headings: many documents have the same, and each is then judged once a question. Forgotten when full. */
const headings = new Map<string, ReadonlySet<string>>();
const MOST_HEADINGS = 20_000;

function termsOf(title: string, language: Language): ReadonlySet<string> {
  const key = `${language} ${title}`;
  const terms =
    headings.get(key) ??
    new Set(
      analyzerFor(language)
        .analyze(title)
        .map((token) => token.term),
    );
  if (headings.size >= MOST_HEADINGS) headings.clear();
  headings.set(key, terms);
  return terms;
}

function baseTitle(title: string): string {
  return title
    .replace(/\s+/g, " ")
    .replace(/\s*(?:\((?:\d+|cont\.?|continued|suite)(?:\s*(?:\/|of)\s*\d+)?\)|[–-]\s*\d+)\s*$/i, "")
    .replace(/:$/, "")
    .trim();
}

function insideOf(section: Passage, knowledge: Knowledge): readonly Passage[] {
  return (section.parts ?? []).flatMap((id) => {
    const passage = knowledge.passages.get(id);
    return passage ? [passage] : [];
  });
}

/** What a heading says of the question. */
interface Heading {
  /** the terms in which the words that it says may be put */
  readonly said: ReadonlySet<string>;
  /** the share of its own terms that are among these */
  readonly direct: number;
}

/** Reads each heading once, however many documents have it. */
function reader(query: Query): (terms: ReadonlySet<string>) => Heading {
  const known = new Map<ReadonlySet<string>, Heading>();
  return (terms) => {
    const heading = known.get(terms) ?? readHeading(query, terms);
    known.set(terms, heading);
    return heading;
  };
}

function readHeading(query: Query, terms: ReadonlySet<string>): Heading {
  const touched = query.terms.filter((term) => says(terms, term) > 0);
  const said = new Set(touched.flatMap((term) => term.wordings.flatMap((wording) => wording.terms)));
  // A number alone ("phase 1", "2023-2026") is no subject.
  const words = [...terms].filter((term) => !/^[\d-]+$/.test(term));
  return { said, direct: words.length === 0 ? 0 : words.filter((term) => said.has(term)).length / words.length };
}

/** How well the question is covered by the heading, and the heading by the question. */
function fitOf(query: Query, group: Group, { said, direct }: Heading, knowledge: Knowledge): { score: number } {
  if (direct < 0.3) return { score: 0 };
  const document = knowledge.documents.get(group.document.id);
  const context = document ? documentTerms(document) : new Set<string>();
  const { span } = query.time;
  const inTime =
    span === null ||
    (group.document.date !== null &&
      query.time.text !== null &&
      group.document.date.startsWith(span.start.slice(0, 4))) ||
    // "goals for 2026" stand under "Objectives of phase 2 (2023-2026)".
    findDates(group.title).some((date) => overlaps(date, span));
  // "decision 3" is not any decision.
  const kinds = consumed(query, "type", "slot.number").filter(
    ({ start, end }) => !/\d/.test(query.text.slice(start, end)),
  );
  const asked = coverage(query, group.terms, context, kinds);
  const heading = [...group.terms].filter((term) => said.has(term) || context.has(term)).length / group.terms.size;
  // "benefits of paperless trade for governments": the title of the document says the rest of the question.
  const all =
    direct === 1 && said.size > 1 && query.terms.every((term) => says(group.terms, term) + says(context, term) > 0);
  const score = Math.max(asked.share * (0.55 + 0.45 * heading), all ? WHOLLY : 0);
  return { score: inTime ? score : score * 0.5 };
}

/** The points of a section; a paragraph between two items goes on with the first of them and is no point of its own. */
function pointsOf(section: Passage, knowledge: Knowledge, proof: number): readonly Proven[] {
  const inside = insideOf(section, knowledge).filter(({ kind }) => kind !== "heading");
  const all = inside.length === 0 ? [section] : inside;
  const isItem = (at: number) => all[at]?.kind === "item";
  const lastItem = all.findLastIndex(({ kind }) => kind === "item");
  const goesOn = (at: number) => !isItem(at) && isItem(at - 1) && at < lastItem;
  return all.flatMap((passage, at) => {
    if (goesOn(at)) return [];
    const next = goesOn(at + 1) ? ` ${all[at + 1]?.text ?? ""}` : "";
    return [{ value: `${passage.text}${next}`.replace(/\s+/g, " "), proof }];
  });
}

/** As many points as a headline bears, but at least the first of every section. */
function short(points: readonly Proven[]): readonly Proven[] {
  let room = 420;
  const seen = new Set<number>();
  return points.filter(({ value, proof }) => {
    const fits = room >= value.length;
    const first = !seen.has(proof);
    if (!fits && !first) return false;
    seen.add(proof);
    room -= value.length;
    return true;
  });
}
