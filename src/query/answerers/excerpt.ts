import type { Passage } from "../../domain/document.ts";
import type { Finding, Note, Proof, Proven, Statement } from "../../domain/finding.ts";
import type { Knowledge } from "../../library/knowledge.ts";
import { type Span, sentences } from "../../text/sentences.ts";
import { type AnswerType, typesAsked } from "../answer-types.ts";
import type { Answerer, Candidate } from "../candidate.ts";
import { bestSentence } from "../judging/best-sentence.ts";
import { type Judged, judge, overlap, understoodIn } from "../judging/judge.ts";
import { namedScope } from "../named-scope.ts";
import { profileOf, says, termsSaying } from "../profile.ts";
import type { Stretch } from "../query.ts";
import { asks, type Query } from "../query.ts";
import { figureIn } from "./figures.ts";
import { tellsOtherBody } from "./posts.ts";

/** How convincing the best passage must be to be an answer, or at least near. */
const ENOUGH = 0.8;
const NEAR = 0.77;
/** The least score of an answer, and of one where a telling word of the question stands nowhere in the corpus. */
const LEAST = 0.5;
const SURE = 0.6;
/** How much it tells that a passage answers better than any other: a chance match seldom stands alone. */
const APART = 0.8;

/** A sentence that says every word of a question may still be about something else. */
const MOST = 0.9;

/** The sentence that answers best, with the passages that hold it. */
export const excerpt: Answerer = {
  name: "excerpt",
  atMost: MOST,
  propose(query, knowledge) {
    const judged = judge(query, knowledge);
    const [top] = judged;
    if (!top || top.score < LEAST || convincing(judged) < NEAR) return [];
    // A telling word that no document holds may well be the very thing that is asked for.
    if (top.missingTypes.length > 0 && top.score < 0.66) return [];
    if (top.score < SURE && top.covered.missing.some((term) => !term.known && !term.soft)) return [];
    if (tellsOtherBody(query, top.passage.id, knowledge)) return [];
    return [candidate(query, judged, knowledge)];
  },
};

/** How well the best passage answers, and how much better than the next one that is no part of it. */
function convincing([best, ...others]: readonly Judged[]): number {
  if (!best) return 0;
  const next = others.find(({ passage }) => !overlap(passage, best.passage));
  return best.score + APART * (best.score - (next?.score ?? 0));
}

function candidate(query: Query, judged: readonly Judged[], knowledge: Knowledge): Candidate {
  const [best] = judged;
  if (!best) throw new Error("a candidate needs a passage");
  const types = typesAsked(query);
  const understood = understoodIn(query, types, namedScope(query, knowledge));
  const near = judged.filter((each) => each.score >= Math.max(LEAST, 0.8 * best.score));
  const chosen = withoutRepeats(near.map((each) => withItsList(each, types, knowledge))).slice(0, 3);
  const enough = convincing(judged) >= ENOUGH;
  const told = chosen[0]?.passage ?? best.passage;
  const figure = enough ? figureIn(query, told, knowledge) : null;
  const led = enough && !figure ? ledBy(told, knowledge) : [];
  const shown = led.length > 0 ? [told, ...led] : chosen.slice(figure ? 1 : 0).map(({ passage }) => passage);
  const proofs = [...(figure?.proofs ?? []), ...shown.map((passage) => proof(query, passage, knowledge))];
  const statement: Statement = !enough
    ? { kind: "nearest" }
    : led.length > 0
      ? { kind: "points", title: leadOf(told.text), points: led.map(({ text }, at) => point(text, at + 1)) }
      : (figure?.statement ?? state(query, told, types, understood, knowledge));
  const document = knowledge.documents.get(best.passage.document);
  const newer = knowledge.documents.get(knowledge.corpus.superseded[best.passage.document] ?? "");
  const notes: Note[] =
    document && newer
      ? [
          {
            kind: "superseded",
            title: document.symbol ?? document.title,
            by: newer.symbol ?? newer.title,
            date: newer.date,
          },
        ]
      : [];
  const finding: Finding = { outcome: enough ? "answered" : "passages", statement, notes, proofs, suggestions: [] };
  // "which papers did they look at?" wants the papers themselves.
  const listed =
    asks(query, "act.contribute") &&
    (asks(query, "ask.how-many") || (asks(query, "ask.source", "ask.list") && best.passage.kind !== "row"));
  const words = best.covered.missing.map((term) => term.surface).join(", ");
  return {
    answerer: "excerpt",
    confidence: (listed ? 0.75 : 1) * MOST * best.score,
    finding,
    because: `${best.passage.id}${words ? `, lacking ${words}` : ""}`,
  };
}

/** A sentence that introduces a list says little without it. */
function withItsList(each: Judged, types: readonly AnswerType[], knowledge: Knowledge): Judged {
  const list = knowledge.passages.get(`${each.passage.id}.list`);
  return list && types.length === 0 ? { ...each, passage: list } : each;
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

/** A list is not shown beside its own items. */
function withoutRepeats(judged: readonly Judged[]): readonly Judged[] {
  const kept: Judged[] = [];
  for (const each of judged) {
    const { passage } = each;
    const inside = kept.some((other) => overlap(passage, other.passage));
    if (!inside) kept.push(each);
  }
  return kept;
}

const LONGEST = 420;

function state(
  query: Query,
  passage: Passage,
  types: readonly AnswerType[],
  understood: readonly Stretch[],
  knowledge: Knowledge,
): Statement {
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
    : withNeighbour(query, bestSentence(query, passage, types, understood, knowledge), passage, knowledge);
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

/** The whole passage where it is short, else the best sentence with those around it; matched words marked. */
function proof(query: Query, passage: Passage, knowledge: Knowledge): Proof {
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
