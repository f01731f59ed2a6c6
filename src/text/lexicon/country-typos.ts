/** Mistyped country names: one letter too many, too few, wrong, or two in the wrong order. */
import type { Language } from "../../domain/language.ts";
import { oneSlipApart } from "../spelling-distance.ts";
import type { Word } from "../words.ts";
import { lookalikes } from "./lookalikes.ts";
import { formsOf, type PhraseTable } from "./phrases.ts";
import { COUNTRY_FORMS, type Lexicon } from "./shape.ts";

interface NearMiss {
  readonly code: string;
  readonly from: number;
  readonly to: number;
  readonly form: "name" | "demonym";
}

/** Single words and word pairs of these lengths are compared, with names as long. */
const SHORTEST = 6;

const NONE: readonly NearMiss[] = [];

/** Words of the text that are one edit away from exactly one country, and no country and no ordinary word themselves. */
export function nearMisses(lexicon: Lexicon, found: readonly Word[], language: Language): readonly NearMiss[] {
  const names = namesOf(lexicon, language);
  const alike = lookalikes(lexicon);
  return [1, 2, 3].flatMap((length) =>
    found.flatMap((_, from): readonly NearMiss[] => {
      if (from + length > found.length) return NONE;
      if (length === 1 && (found[from]?.text.length ?? 0) < SHORTEST) return NONE;
      const part = found.slice(from, from + length);
      const typed = length === 1 ? (part[0]?.text ?? "") : part.map((word) => word.text).join(" ");
      if (typed.length < SHORTEST || typed.length > 40) return NONE;
      if (part.some((word, i) => i > 0 && word.apart)) return NONE;
      if (part.every((word) => alike.has(word.text))) return NONE;
      const near = [-1, 0, 1].flatMap((more) =>
        (names.alike.get(`${typed[0]}${typed.length + more}`) ?? []).filter(({ name }) => oneSlipApart(name, typed)),
      );
      if (near.length === 0) return NONE;
      if (names.known.has(typed) || formsOf(typed, language).some((form) => names.known.has(form))) return NONE;
      const [first] = near;
      if (!first || near.some(({ code }) => code !== first.code)) return [];
      return [{ code: first.code, from, to: from + length, form: first.form }];
    }),
  );
}

interface Names {
  readonly known: ReadonlySet<string>;
  /** by first letter and length: `f6` */
  readonly alike: ReadonlyMap<string, readonly { name: string; code: string; form: "name" | "demonym" }[]>;
}

const cache = new WeakMap<PhraseTable, Names>();

function namesOf(lexicon: Lexicon, language: Language): Names {
  const key = lexicon.countries.phrases[language];
  const cached = cache.get(key);
  if (cached) return cached;
  const known = new Set<string>();
  const alike = new Map<string, { name: string; code: string; form: "name" | "demonym" }[]>();
  const tables = language === "en" ? [key] : [key, lexicon.countries.phrases.en];
  for (const { phrases, values } of tables) {
    phrases.forEach((name, i) => {
      const value = values[i] ?? 0;
      const form = COUNTRY_FORMS[value % COUNTRY_FORMS.length];
      const code = lexicon.countries.codes[Math.floor(value / COUNTRY_FORMS.length)] ?? "";
      known.add(name);
      if (name.length < SHORTEST || name.includes("*") || (form !== "name" && form !== "demonym")) return;
      const key = `${name[0]}${name.length}`;
      const list = alike.get(key) ?? [];
      list.push({ name, code, form });
      alike.set(key, list);
    });
  }
  const names = { known, alike };
  cache.set(key, names);
  return names;
}
