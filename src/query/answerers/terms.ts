import type { Finding, Proof } from "../../domain/finding.ts";
import { compareDates } from "../../domain/partial-date.ts";
import type { Knowledge, TermEntry } from "../../library/knowledge.ts";
import { type Answerer, notFound, wholePassage } from "../candidate.ts";
import { consumed } from "../consumed.ts";
import { stretches } from "../holders.ts";
import { fold } from "../names.ts";
import { coverage } from "../profile.ts";
import { asks, type Query } from "../query.ts";

/** What an acronym stands for, and what a term means: looked up in the terms that the documents introduce. */
export const terms: Answerer = {
  name: "terms",
  propose(query, knowledge) {
    const found = named(query, knowledge);
    const defines = asks(query, "ask.define", "ask.full-name");
    const plain = asks(query, "ask.what");
    const [best] = found;
    if (!best) {
      const acronym = /(?<![\p{L}\p{N}])\p{Lu}[\p{Lu}\p{N}-]{1,9}(?![\p{L}\p{N}/])/u.exec(query.text)?.[0];
      const other = coverage(query, new Set(), new Set(), consumed(query, "slot", "type", "body")).missing;
      if (!defines || !acronym || other.length > 1) return [];
      const finding = notFound({ kind: "unknown-term", term: acronym });
      return [{ answerer: "terms", confidence: 0.92, finding, because: "an acronym that no document introduces" }];
    }
    const stretch = { start: best.start, end: best.end };
    // A Question is known by its number; what it is called is what it treats.
    const question = query.identifiers.some(
      ({ kind, start, end }) => kind === "question" && start < best.end && best.start < end,
    );
    const treats = question && asks(query, "act.treat", "ask.about", "slot.title");
    const others = coverage(query, new Set(), new Set(), [
      stretch,
      ...consumed(query, "slot.title", "body.question", ...(question ? ["act.treat"] : [])),
    ]).missing.filter(({ soft }) => !treats || !soft);
    const bare = others.length === 0;
    // "what is the policy brief" asks for a definition only where the documents define it.
    const alone = fold(query.text).trim() === fold(best.key).trim();
    const strength = alone ? 0.92 : defines ? 0.96 : bare && treats ? 0.93 : bare && plain ? 0.9 : bare ? 0.85 : 0;
    const definition = best.entry.fact.definition;
    if (best.entry.fact.acronym === null && definition === null) return [];
    if (!defines && asks(query, "ask.how", "ask.why")) return [];
    if (asks(query, "ask.when", "ask.where", "ask.who", "ask.how-many", "act.deadline") || strength === 0) return [];
    // Negations and asides ("not the climate one, right?") do not change what is asked to be defined.
    const share = defines ? Math.max(0.7, 1 - 0.12 * others.length) : 1;
    return [
      {
        answerer: "terms",
        confidence: strength * share,
        finding: define(best.entry, knowledge),
        because: `term ${best.key}`,
      },
    ];
  },
};

interface Named {
  readonly entry: TermEntry;
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** The terms that the question names, the longest first; of one term the newest document with a definition. */
function named(query: Query, knowledge: Knowledge): readonly Named[] {
  const text = ` ${fold(query.text)} `;
  const all = names.get(knowledge) ?? namesOf(knowledge);
  names.set(knowledge, all);
  const found: Named[] = [];
  for (const { entry, key, folded } of all) {
    const at = text.indexOf(folded);
    if (at >= 0) found.push({ entry, key, start: at, end: at + folded.length - 2 });
  }
  // "JCA-COP", which no document spells out as a whole, is a JCA where the documents know both.
  const joined = found.map((each) => {
    const other = query.text[each.end] === "-" ? found.find(({ start }) => start === each.end + 1) : undefined;
    return other ? { ...each, end: other.end } : each;
  });
  return joined.toSorted(
    (a, b) =>
      b.end - b.start - (a.end - a.start) ||
      Number(b.entry.fact.definition !== null) - Number(a.entry.fact.definition !== null) ||
      compareDates(b.entry.document.date, a.entry.document.date) ||
      (a.entry.document.id < b.entry.document.id ? -1 : 1),
  );
}

/** What a term is asked for by, as it stands in a folded text: between blanks. */
interface Name {
  readonly entry: TermEntry;
  readonly key: string;
  readonly folded: string;
}

const names = new WeakMap<Knowledge, readonly Name[]>();

function namesOf({ terms: entries }: Knowledge): readonly Name[] {
  return entries.flatMap((entry) => {
    const { acronym, expansion } = entry.fact;
    // "WTDC-22" is also asked for as "WTDC".
    const base = acronym?.replace(/-\d+$/, "");
    const keys = [acronym, expansion, base && base !== acronym ? base : null].filter((key) => key !== null);
    return keys.map((key) => ({ entry, key, folded: ` ${fold(key)} ` }));
  });
}

function define({ fact }: TermEntry, knowledge: Knowledge): Finding {
  const whole = wholePassage(knowledge, fact.passage);
  const values = [fact.acronym, fact.expansion, fact.definition];
  const proofs: Proof[] = whole ? [{ ...whole, highlights: stretches(whole.passage.text, values) }] : [];
  const { acronym, expansion, definition } = fact;
  return {
    outcome: "answered",
    statement: { kind: "term", acronym, expansion, definition, proof: 0 },
    notes: [],
    proofs,
    suggestions: [],
  };
}
