import type { Knowledge } from "../../library/knowledge.ts";
import { analyzerFor } from "../../text/analyzers.ts";
import { isVerb } from "../../text/ordinary.ts";

/**
 * An English question with the short forms of a chat spelt out: those of the word lists ("reg. conf" → "regional
 * conference") that no document writes itself, and figures that stand for words ("4 more info", "2 support").
 */
export function spellOut(text: string, knowledge: Knowledge): string {
  const { abbreviations } = knowledge.lexicon;
  const words = text.replace(SHORT, (short: string, ...rest: readonly unknown[]) => {
    const bare = short.replace(/\.$/, "").toLowerCase();
    const full = abbreviations[short.toLowerCase()] ?? abbreviations[bare];
    if (full === undefined || isWritten(bare, knowledge)) return short;
    // A full stop belongs to the short form, but at the end to the sentence.
    const at = rest.findLast((each) => typeof each === "number");
    const last = typeof at === "number" && at + short.length === text.length;
    return last && short.endsWith(".") && !Object.hasOwn(abbreviations, short.toLowerCase()) ? `${full}.` : full;
  });
  return namedInFull(words, knowledge)
    .replace(/(?<=\p{Ll}\s)2(?=\s(\p{Ll}{2,})\b)/gu, (figure, verb: string) =>
      isVerb(verb, knowledge.lexicon) && !/s$/.test(verb) ? "to" : figure,
    )
    .replace(/(?<=\p{Ll}\s)2(?=\s(?:the|a|an|our|us|me|you|him|her|them|itu|bdt|un|whom|which|what)\b)/giu, "to")
    .replace(
      /(?<=\p{Ll}\s)4(?=\s(?:more|further|the|a|an|our|us|me|you|what|which|who|this|that|information)\b)/gu,
      "for",
    );
}

const CONFERENCES: Readonly<Record<string, string>> = {
  pp: "Plenipotentiary Conference",
  wtdc: "World Telecommunication Development Conference",
  wtsa: "World Telecommunication Standardization Assembly",
  wrc: "World Radiocommunication Conference",
};

/** "PP-22" as "Plenipotentiary Conference 2022", where the documents write it in full alone. */
function namedInFull(text: string, { identifiers }: Knowledge): string {
  return text.replace(CONFERENCE, (short: string, name: string, year: string) => {
    const full = CONFERENCES[name.toLowerCase()];
    if (full === undefined || identifiers.has(`${name.toLowerCase()}-${year.slice(-2)}`)) return short;
    return `${full} ${year.length === 4 ? year : `${Number(year) > 60 ? "19" : "20"}${year}`}`;
  });
}

const CONFERENCE = /(?<![\p{L}\p{N}/-])(PP|WTDC|WTSA|WRC)[\s'’-]?((?:19|20)?\d{2})(?![\p{L}\p{N}/-])/giu;

/** True for a short form that a document writes. */
function isWritten(short: string, { index }: Knowledge): boolean {
  return analyzerFor("en")
    .analyze(short)
    .some(({ term }) => index.has(term));
}

/** A word, or a short form with the stroke, apostrophe or hyphen that belongs to it, and its full stop. */
const SHORT =
  /(?<![\p{L}\p{N}@/.'’-])(?:acc\.? to|\p{L}+(?:['’-]\p{L}+)?(?:\/(?=\s)|\/o(?=\s)|\.(?=\s|$))?|b4)(?![\p{L}\p{N}@/'’-])/giu;
