/** What the tools say in text: the same that they say as data, each claim with its citation. */
import type { Answer, Citation, DocumentText, FactRecord, Listed } from "../../src/index.ts";

/** An answer: the headline, its notes, what was found of each claim, and the citations whole. */
export function answerText({ headline, items, notes, claims, citations, suggestions }: Answer): string {
  const verdicts = claims.map(({ text, verdict, citations: numbers }) => {
    return `${verdict}: ${text}${numbers.map((number) => ` [${number}]`).join("")}`;
  });
  const near = suggestions.length === 0 ? [] : [`The desk can also be asked: ${suggestions.join(" | ")}`];
  // What the headline had no room for.
  const named = items.every((item) => headline.includes(item)) ? [] : [items.map((item) => `- ${item}`).join("\n")];
  return [headline, ...named, ...notes, ...verdicts, ...citations.map(citationText), ...near].join("\n\n");
}

/** Passages one below the other. */
export function passagesText(citations: readonly Citation[]): string {
  return citations.length === 0 ? "No passage holds any of these words." : citations.map(citationText).join("\n\n");
}

/** Facts, and how many more there are. */
export function factsText({ total, items }: Listed<FactRecord>, offset: number): string {
  const rows = items.map(({ values, citation }) => {
    const stated = Object.entries(values).flatMap(([name, value]) => (value === null ? [] : [`${name}: ${value}`]));
    return `${stated.join("; ")}\n${citationText(citation)}`;
  });
  const shown = items.length === 0 ? "none of them" : `${offset + 1} to ${offset + items.length}`;
  return [`${total} in all; here are ${shown}.`, ...rows].join("\n\n");
}

/** A document as it is read, each passage with its id. */
export function documentText({ title, type, symbol, date, from, replacedBy, text }: DocumentText): string {
  const head = [title, type, symbol, date, from].filter((part) => part !== null).join(" · ");
  const replaced = replacedBy === null ? [] : [`It was replaced by ${replacedBy}.`];
  const blocks = text.map(({ passage, text: words }) => `${words}\n(${passage})`);
  return [head, ...replaced, ...blocks].join("\n\n");
}

function citationText({
  number,
  quote,
  title,
  type,
  symbol,
  date,
  dateBasis,
  locator,
  url,
  passage,
}: Citation): string {
  const when = date === null ? "undated" : dateBasis === "inferred" ? `${date} (inferred)` : date;
  const source = [title, type, symbol, when, locator, url ?? passage].filter((part) => part !== null && part !== "");
  return `[${number}] “${quote}”\n    ${source.join(" · ")}`;
}
