/** What is told from passages: the sentence that answers best, with the passages that hold it. */
import type { Passage } from "../../domain/document.ts";
import type { Finding, Note, Proof, Proven, Statement } from "../../domain/finding.ts";
import type { Knowledge } from "../../library/knowledge.ts";
import { type Span, sentences } from "../../text/sentences.ts";
import { figureIn } from "../answerers/figures.ts";
import type { Candidate } from "../candidate.ts";
import { profileOf, says, termsSaying } from "../profile.ts";
import { asks, type Query } from "../query.ts";
import { overlap } from "./overlap.ts";
import type { Found, Prospect } from "./prospect.ts";

/** How far behind the best another passage may lie to be shown beside it, in the scale of the passages' order. */
const BESIDE = 0.5;
/** A chat message shows no more. */
const SHOWN = 3;

/**
 * Tells the best of the passages that were found, with those that lie near it.
 * @param found best first
 * @returns null where nothing was found
 */
export function tell(query: Query, found: readonly Found[], knowledge: Knowledge): Candidate | null {
  const [best] = found;
  if (!best) return null;
  const near = found.filter(({ score }) => score >= best.score - BESIDE);
  const chosen = apart(near.map(({ prospect }) => withItsList(prospect, knowledge))).slice(0, SHOWN);
  const told = chosen[0] ?? best.prospect.passage;
  const figure = figureIn(query, told, knowledge);
  const led = figure ? [] : ledBy(told, knowledge);
  const shown = led.length > 0 ? [told, ...led] : chosen.slice(figure ? 1 : 0);
  const proofs = [...(figure?.proofs ?? []), ...shown.map((passage) => proofOf(query, passage, knowledge))];
  const statement: Statement =
    led.length > 0
      ? { kind: "points", title: leadOf(told.text), points: led.map(({ text }, at) => point(text, at + 1)) }
      : (figure?.statement ?? state(query, told, best.prospect, knowledge));
  const finding: Finding = { outcome: "answered", statement, notes: replaced(best.prospect), proofs, suggestions: [] };
  const words = best.prospect.covered.missing.map((term) => term.surface).join(", ");
  const because = `${best.prospect.passage.id}${words ? `, lacking ${words}` : ""}`;
  return { answerer: "passages", confidence: 0, finding, because };
}

function replaced({ document, knowledge: { documents, corpus } }: Prospect): readonly Note[] {
  const newer = documents.get(corpus.superseded[document.id] ?? "");
  return newer === undefined
    ? []
    : [
        {
          kind: "superseded",
          title: document.symbol ?? document.title,
          by: newer.symbol ?? newer.title,
          date: newer.date,
        },
      ];
}

/** The passages that share no text with one before them. */
export function apart(passages: readonly Passage[]): readonly Passage[] {
  const kept: Passage[] = [];
  for (const passage of passages) if (!kept.some((other) => overlap(passage, other))) kept.push(passage);
  return kept;
}

/** A sentence that introduces a list says little without it. */
function withItsList({ passage, asked }: Prospect, knowledge: Knowledge): Passage {
  const list = knowledge.passages.get(`${passage.id}.list`);
  return list && asked.types.length === 0 ? list : passage;
}

/** The contacts or rows that a sentence introduces ("… to update its contacts:"), in their order; a list is one passage. */
function ledBy({ id, kind, text, document }: Passage, { documents, passages }: Knowledge): readonly Passage[] {
  if (kind !== "paragraph" || !text.trimEnd().endsWith(":") || passages.has(`${id}.list`)) return [];
  const all = (documents.get(document)?.passages ?? []).filter((each) => each.kind !== "section");
  const after = all.slice(all.findIndex((each) => each.id === id) + 1);
  const first = after[0]?.kind;
  if (first !== "contact" && first !== "row") return [];
  const end = after.findIndex((each) => each.kind !== first);
  return after.slice(0, Math.min(end < 0 ? after.length : end, MOST_LED));
}

/** How many contacts or rows are shown below the sentence that introduces them. */
const MOST_LED = 6;

/** The last sentence of a text that introduces something, without its colon. */
function leadOf(text: string): string {
  const last = sentences(text).at(-1);
  return (last ? text.slice(last.start, last.end) : text).replace(/:\s*$/, "");
}

function point(text: string, proof: number): Proven {
  return { value: text.replace(/\s+/g, " "), proof };
}

const LONGEST = 420;

function state(query: Query, passage: Passage, best: Prospect, knowledge: Knowledge): Statement {
  const document = knowledge.documents.get(passage.document) ?? null;
  const which = asks(query, "type.document") && (asks(query, "ask.which", "ask.what") || asks(query, "ask.source"));
  const from = which || asks(query, "ask.source") ? document : null;
  if (passage.kind === "list") {
    const items = (passage.parts ?? []).slice(1).flatMap((id) => knowledge.passages.get(id)?.text ?? []);
    let room = LONGEST;
    const points = items.filter((item, index) => {
      room -= item.length;
      return room >= 0 || index === 0;
    });
    const lead = knowledge.passages.get(passage.parts?.[0] ?? "")?.text ?? "";
    return { kind: "points", title: leadOf(lead), points: points.map((value) => point(value, 0)) };
  }
  const short = passage.text.length <= 220 || passage.kind === "contact";
  const { start, end } = short
    ? { start: 0, end: passage.text.length }
    : withNeighbour(query, best.told(), passage, knowledge);
  return { kind: "excerpt", texts: [{ value: passage.text.slice(start, end).replace(/\s+/g, " "), proof: 0 }], from };
}

/** What a sentence lacks of the question the one beside it may say: "… in Panama City. It was supported by …". */
function withNeighbour(query: Query, best: Span, passage: Passage, knowledge: Knowledge): Span {
  const { sentences: all } = profileOf(passage, knowledge);
  const at = all.findIndex(({ start }) => start === best.start);
  const own = all[at];
  if (!own) return best;
  const lacking = query.terms.filter((term) => !term.soft && says(own.own, term) === 0);
  const said = (place: number) =>
    lacking.reduce((sum, term) => sum + term.weight * says(all[place]?.own ?? new Set(), term), 0);
  const [place] = [at + 1, at - 1].filter((each) => all[each] !== undefined).toSorted((a, b) => said(b) - said(a));
  const other = place === undefined ? undefined : all[place];
  if (!other || said(place ?? -1) < ADDS) return best;
  const both = { start: Math.min(best.start, other.start), end: Math.max(best.end, other.end) };
  return both.end - both.start > LONGEST ? best : both;
}

/** How much of the question a second sentence must say to be told too. */
const ADDS = 0.25;

/** A whole passage as a proof, the words of the question marked in it. */
export function proofOf(query: Query, passage: Passage, knowledge: Knowledge): Proof {
  const document = knowledge.documents.get(passage.document);
  if (!document) throw new Error(`passage ${passage.id} without its document`);
  const { tokens } = profileOf(passage, knowledge);
  const saying = termsSaying(query.terms);
  const highlights: (readonly [number, number])[] = [];
  for (const token of tokens) {
    const last = highlights.at(-1);
    if (last && token.start < last[1]) continue;
    if (saying.has(token.term)) highlights.push([token.start, token.end]);
  }
  return { passage, document, start: 0, end: passage.text.length, highlights };
}
