/** Turns spelt numbers into figures: "the twenty-first meeting" and "the 21st meeting", "three areas" and "3 areas". */
import type { Language } from "../../domain/language.ts";
import type { Token, TokenFilter } from "../analyzer.ts";

/** Ordinals from the first on, folded; the forms of one number are parted by a stroke, `*` stands for any ending. */
const UNITS: Partial<Record<Language, string>> = {
  en: "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth",
  fr: "premier|premiere|unieme deuxieme troisieme quatrieme cinquieme sixieme septieme huitieme neuvieme dixieme onzieme douzieme treizieme quatorzieme quinzieme seizieme dixseptieme dixhuitieme dixneuvieme",
  es: "primer|primera|primero segunda|segundo tercer|tercera|tercero cuarta|cuarto quinta|quinto sexta|sexto septima|septimo octava|octavo novena|noveno decima|decimo undecima|undecimo duodecima|duodecimo decimotercera|decimotercer|decimotercero decimocuarta|decimocuarto decimoquinta|decimoquinto decimosexta|decimosexto decimoseptima|decimoseptimo decimoctava|decimoctavo decimonovena|decimonoveno",
  ru: "перв* втор* трет* четверт* пят* шест* седьм* восьм* девят* десят* одиннадцат* двенадцат* тринадцат* четырнадцат* пятнадцат* шестнадцат* семнадцат* восемнадцат* девятнадцат*",
};

/** Twenty to fifty: as an ordinal by itself, and as it stands before a unit. */
const TENS: Partial<Record<Language, { readonly alone: string; readonly before: string }>> = {
  en: { alone: "twentieth thirtieth fortieth fiftieth", before: "twenty thirty forty fifty" },
  fr: {
    alone: "vingtieme trentieme quarantieme cinquantieme",
    before: "vingt trente quarante cinquante",
  },
  es: {
    alone: "vigesima|vigesimo trigesima|trigesimo cuadragesima|cuadragesimo quincuagesima|quincuagesimo",
    before: "vigesima|vigesimo trigesima|trigesimo cuadragesima|cuadragesimo quincuagesima|quincuagesimo",
  },
  ru: { alone: "двадцат* тридцат* сороков* пятидесят*", before: "двадцать тридцать сорок пятьдесят" },
};

/** Endings of Russian adjectives; a stem with another ending is another word ("второстепенный", "пять"). */
const RUSSIAN_ENDING = /^(?:ь?(?:ый|ий|ой|ого|его|ому|ему|ым|им|ом|ем|ая|я|ую|ю|ое|е|ые|ых|ими|ыми|ей))$/u;

/** From two on; "one" is a pronoun more often than a number. */
const COUNTS: Partial<Record<Language, string>> = {
  en: "two three four five six seven eight nine ten eleven twelve",
  fr: "deux trois quatre cinq six sept huit neuf dix onze douze",
  es: "dos tres cuatro cinco seis siete ocho nueve diez once doce",
  ru: "два|две|двух|двум три|трех|трем четыре|четырех|четырем пять|пяти шесть|шести семь|семи восемь|восьми девять|девяти десять|десяти",
};

interface Words {
  readonly units: Numbers;
  readonly counts: ReadonlyMap<string, number>;
  readonly alone: Numbers;
  readonly before: ReadonlyMap<string, number>;
}

/** Words for numbers, and the stems of those that take an ending. */
interface Numbers {
  readonly words: ReadonlyMap<string, number>;
  readonly stems: readonly (readonly [stem: string, value: number])[];
}

/** A filter for the tokens of a language before their stems are taken; leaves languages without a list as they are. */
export function ordinals(language: Language): TokenFilter {
  const units = UNITS[language];
  const tens = TENS[language];
  if (units === undefined || tens === undefined) return (tokens) => tokens;
  const words = {
    units: numbers(units, (place) => place + 1),
    counts: table(COUNTS[language] ?? "", (place) => place + 2),
    alone: numbers(tens.alone, (place) => 10 * (place + 2)),
    before: table(tens.before, (place) => 10 * (place + 2)),
  };
  return (tokens) => toFigures(tokens, words);
}

function table(list: string, value: (place: number) => number): ReadonlyMap<string, number> {
  return new Map(
    list.split(" ").flatMap((forms, place) => forms.split("|").map((form): [string, number] => [form, value(place)])),
  );
}

function numbers(list: string, value: (place: number) => number): Numbers {
  const words = table(list, value);
  const stems = [...words].filter(([form]) => form.endsWith("*"));
  return { words, stems: stems.map(([form, number]): [string, number] => [form.slice(0, -1), number]) };
}

function toFigures(tokens: readonly Token[], words: Words): readonly Token[] {
  const figures: Token[] = [];
  let done = 0;
  tokens.forEach((token, at) => {
    // The parts of a compound that became a figure, and the unit behind its tens, are said already.
    if (token.start < done) return;
    const joined = token.kind === "word" ? compound(token.term, words) : null;
    const tens = token.kind === "word" ? words.before.get(token.term) : undefined;
    const next = tens === undefined ? undefined : unitBehind(tokens, at, words);
    const value = joined ?? (tens !== undefined && next ? tens + next.value : null) ?? single(token, words);
    if (value === null) {
      figures.push(token);
      return;
    }
    done = joined === null && next ? next.end : token.end;
    figures.push({ ...token, term: String(value), kind: "number" });
  });
  return figures;
}

/** `twentyfirst`, as a compound is given whole. */
function compound(term: string, { units, before }: Words): number | null {
  for (const [word, tens] of before) {
    const unit = term.startsWith(word) ? lookUp(units, term.slice(word.length)) : null;
    if (unit !== null && unit < 10) return tens + unit;
  }
  return null;
}

/** "vingt et unième", "vigésima primera": a unit as the next word, or after one small word. */
function unitBehind(
  tokens: readonly Token[],
  at: number,
  { units }: Words,
): { readonly value: number; readonly end: number } | undefined {
  const from = tokens[at]?.position ?? 0;
  for (const token of tokens.slice(at + 1, at + 3)) {
    const value = token.kind === "word" && token.position <= from + 2 ? lookUp(units, token.term) : null;
    if (value !== null && value < 10) return { value, end: token.end };
  }
  return undefined;
}

function single({ term, kind }: Token, { units, alone, counts }: Words): number | null {
  return kind === "word" ? (lookUp(units, term) ?? lookUp(alone, term) ?? counts.get(term) ?? null) : null;
}

function lookUp({ words, stems }: Numbers, term: string): number | null {
  const exact = words.get(term);
  if (exact !== undefined) return exact;
  for (const [stem, value] of stems) {
    if (term.startsWith(stem) && RUSSIAN_ENDING.test(term.slice(stem.length))) return value;
  }
  return null;
}
