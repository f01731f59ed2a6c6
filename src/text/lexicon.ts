/** The word lists of `corpus/lexicon/` (and of a corpus that brings its own), compiled into one `Lexicon`. */
import type { Fault } from "../domain/fault.ts";
import type { Language } from "../domain/language.ts";
import { fail, ok, type Result } from "../domain/result.ts";
import { stemmerFor } from "./filters/stem.ts";
import { fold } from "./fold.ts";
import { alternatives, type Collected, collect, toTable } from "./lexicon/collect.ts";
import { compileCountries } from "./lexicon/compile-countries.ts";
import { parseLexiconFile } from "./lexicon/parse.ts";
import type { PhraseTable } from "./lexicon/phrases.ts";
import type { LexiconFile } from "./lexicon/schema.ts";
import { type Lexicon, perLanguage } from "./lexicon/shape.ts";

export type { Lexicon } from "./lexicon/shape.ts";

/** How near the words of a synonym group are, by the heading they stand under. */
const CLOSENESS = { same: 0.9, close: 0.7, related: 0.4 } as const;

/**
 * Compiles word lists, YAML files of the shape that `docs/lexicon.md` describes. A later file adds to an earlier one and
 * wins where both say something; a corpus overlay is put last. Slow (tens of milliseconds): done once, then stored.
 */
export function compileLexicon(files: readonly { name: string; text: string }[]): Result<Lexicon, readonly Fault[]> {
  const parsed = files.map(parseLexiconFile);
  const faults = parsed.flatMap((result) => (result.ok ? [] : result.error));
  const data = parsed.flatMap((result) => (result.ok ? [result.value] : []));
  if (faults.length > 0) return fail(faults);
  return ok({
    format: 1,
    concepts: compileConcepts(data, (id) => !id.startsWith("talk.")),
    talk: compileConcepts(data, (id) => TALK.test(id)),
    terms: compileTerms(data),
    synonyms: compileSynonyms(data),
    countries: compileCountries(data),
    regions: Object.assign({}, ...data.map((file) => file.regions ?? {})),
    abbreviations: compileAbbreviations(data),
    marks: compileMarks(data),
    ordinary: withStems(compileWords(data, "ordinary")),
    verbs: compileWords(data, "verbs"),
    english: compileWords(data, "english"),
    lookalikes: compileWords(data, "lookalikes"),
  });
}

/** What small talk is made of; the courtesies among it ("the", "for your help") are no concepts of any other text. */
const TALK = /^(?:talk|chat)\./;

function compileConcepts(files: readonly LexiconFile[], counts: (id: string) => boolean): Lexicon["concepts"] {
  const entries = files.flatMap((file) => Object.entries(file.concepts ?? {})).filter(([id]) => counts(id));
  const ids = [...new Set(entries.map(([id]) => id))];
  const place = new Map(ids.map((id, i) => [id, i]));
  const canonical = ids.map(
    (id) => entries.findLast(([key, { canonical }]) => key === id && canonical)?.[1].canonical ?? null,
  );
  return { ids, canonical, phrases: perLanguage((language) => table(entries, place, language)) };
}

function compileTerms(files: readonly LexiconFile[]): Lexicon["terms"] {
  const entries = files.flatMap((file) => Object.entries(file.terms ?? {}));
  const keys = [...new Set(entries.map(([key]) => key))];
  const place = new Map(keys.map((key, i) => [key, i]));
  return { english: keys.map(alternatives), phrases: perLanguage((language) => table(entries, place, language)) };
}

type Entry = readonly [string, { readonly [language in Language]?: string | undefined }];

function table(entries: readonly Entry[], place: ReadonlyMap<string, number>, language: Language): PhraseTable {
  const collected: Collected = new Map();
  for (const [key, lines] of entries) collect(collected, lines[language] ?? "", language, place.get(key) ?? 0);
  return toTable(collected);
}

function compileSynonyms(files: readonly LexiconFile[]): Lexicon["synonyms"] {
  const groups = (["same", "close", "related"] as const).flatMap((closeness) =>
    files
      .flatMap((file) => file.synonyms?.[closeness] ?? [])
      .map((line) => ({ weight: CLOSENESS[closeness], words: alternatives(line) })),
  );
  const collected: Collected = new Map();
  groups.forEach(({ words }, i) => {
    for (const word of words) collect(collected, word, "en", i);
  });
  return { groups, phrases: toTable(collected) };
}

function compileAbbreviations(files: readonly LexiconFile[]): Lexicon["abbreviations"] {
  const lines = files.flatMap((file) => file.abbreviations ?? []).map(alternatives);
  return Object.fromEntries(
    lines.flatMap(([word = "", ...short]) => short.map((each): [string, string] => [each.toLowerCase(), word])),
  );
}

function compileMarks(files: readonly LexiconFile[]): Lexicon["marks"] {
  const entries = files.flatMap((file) => Object.entries(file.marks ?? {}));
  const ids = [...new Set(entries.map(([id]) => id))];
  const phrasesOf = (id: string) =>
    entries
      .filter(([key]) => key === id)
      .flatMap(([, lines]) => Object.values(lines).flatMap((line) => alternatives(line ?? "")));
  return Object.fromEntries(ids.map((id): [string, string[]] => [id, [...new Set(phrasesOf(id))]]));
}

function compileWords(files: readonly LexiconFile[], list: "ordinary" | "lookalikes" | "verbs" | "english"): string {
  const all = files.flatMap((file) => file[list] ?? []).flatMap((line) => fold(line).text.split(/\s+/));
  return [...new Set(all)].filter((word) => word !== "").join(" ");
}

/** "running" and "ran" are as ordinary as "run"; the stems are put beside the words, since many are no words. */
function withStems(words: string): string {
  const stem = stemmerFor("en");
  const all = words.split(" ");
  return [...new Set([...all, ...all.map(stem)])].join(" ");
}
