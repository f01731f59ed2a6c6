/** The words for numbers in six languages: counting, and saying which one of a row. */
import type { Language } from "../../domain/language.ts";
import { foldWord } from "../fold.ts";

/**
 * How the numbers of a language are written. Rows part numbers by blanks, forms of one by a stroke; a form that ends in
 * `*` takes any ending of an adjective.
 */
interface Written {
  /** one: mostly an article or a pronoun, so that it counts only before a unit of time */
  readonly one: string;
  /** two to twelve, or as far as they go */
  readonly counts: string;
  /** the first to the nineteenth, or as far as they go */
  readonly ordinals: string;
  /** the twentieth, thirtieth, fortieth, fiftieth */
  readonly tens: string;
  /** the same as they stand beside a unit */
  readonly tensBeside: string;
}

const WRITTEN: Readonly<Record<Language, Written>> = {
  en: {
    one: "one|a|an",
    counts: "two|couple three four five six seven eight nine ten eleven twelve",
    ordinals:
      "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth",
    tens: "twentieth thirtieth fortieth fiftieth",
    tensBeside: "twenty thirty forty fifty",
  },
  fr: {
    one: "un|une",
    counts: "deux trois quatre cinq six sept huit neuf dix onze douze",
    ordinals:
      "premier|première|unième deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième onzième douzième treizième quatorzième quinzième seizième dixseptième dixhuitième dixneuvième",
    tens: "vingtième trentième quarantième cinquantième",
    tensBeside: "vingt trente quarante cinquante",
  },
  es: {
    one: "uno|una",
    counts: "dos tres cuatro cinco seis siete ocho nueve diez once doce",
    ordinals:
      "primer|primera|primero segunda|segundo tercer|tercera|tercero cuarta|cuarto quinta|quinto sexta|sexto séptima|séptimo octava|octavo novena|noveno décima|décimo undécima|undécimo duodécima|duodécimo decimotercera|decimotercer|decimotercero decimocuarta|decimocuarto decimoquinta|decimoquinto decimosexta|decimosexto decimoséptima|decimoséptimo decimoctava|decimoctavo decimonovena|decimonoveno",
    tens: "vigésima|vigésimo trigésima|trigésimo cuadragésima|cuadragésimo quincuagésima|quincuagésimo",
    tensBeside: "vigésima|vigésimo trigésima|trigésimo cuadragésima|cuadragésimo quincuagésima|quincuagésimo",
  },
  ru: {
    one: "один|одна|одно|одну",
    counts:
      "два|две|двух|двум три|трёх|трём четыре|четырёх|четырём пять|пяти шесть|шести семь|семи восемь|восьми девять|девяти десять|десяти",
    ordinals:
      "перв* втор* трет* четвёрт* пят* шест* седьм* восьм* девят* десят* одиннадцат* двенадцат* тринадцат* четырнадцат* пятнадцат* шестнадцат* семнадцат* восемнадцат* девятнадцат*",
    tens: "двадцат* тридцат* сороков* пятидесят*",
    tensBeside: "двадцать тридцать сорок пятьдесят",
  },
  ar: {
    one: "واحد|واحدة",
    counts: "اثنين|اثنان ثلاث|ثلاثة أربع|أربعة خمس|خمسة ست|ستة سبع|سبعة ثماني|ثمانية|ثمان تسع|تسعة عشر|عشرة",
    // "the eleventh" is "the one-th ten"
    ordinals:
      "الأول|الأولى|الحادي|الحادية الثاني|الثانية الثالث|الثالثة الرابع|الرابعة الخامس|الخامسة السادس|السادسة السابع|السابعة الثامن|الثامنة التاسع|التاسعة العاشر|العاشرة",
    tens: "العشرون|العشرين الثلاثون|الثلاثين الأربعون|الأربعين الخمسون|الخمسين",
    tensBeside: "العشرون|العشرين الثلاثون|الثلاثين الأربعون|الأربعين الخمسون|الخمسين",
  },
  zh: { one: "一", counts: "二|两 三 四 五 六 七 八 九 十", ordinals: "一 二 三 四", tens: "", tensBeside: "" },
};

/** Words for numbers, folded, and the stems of those that take an ending. */
export interface Numbers {
  readonly words: ReadonlyMap<string, number>;
  readonly stems: readonly (readonly [stem: string, value: number])[];
}

/** The words of one language, by what they are for. */
export interface NumberWords {
  readonly one: Numbers;
  readonly counts: Numbers;
  readonly ordinals: Numbers;
  readonly tens: Numbers;
  readonly tensBeside: Numbers;
}

const read = new Map<Language, NumberWords>();

/** The number words of a language, folded; the same object each time. */
export function numberWords(language: Language): NumberWords {
  const known = read.get(language);
  if (known) return known;
  const { one, counts, ordinals, tens, tensBeside } = WRITTEN[language];
  const words = {
    one: numbers(one, () => 1),
    counts: numbers(counts, (place) => place + 2),
    ordinals: numbers(ordinals, (place) => place + 1),
    tens: numbers(tens, (place) => 10 * (place + 2)),
    tensBeside: numbers(tensBeside, (place) => 10 * (place + 2)),
  };
  read.set(language, words);
  return words;
}

/** The number that a folded word says, `undefined` where it says none. */
export function numberSaid({ words, stems }: Numbers, word: string): number | undefined {
  const exact = words.get(word);
  if (exact !== undefined) return exact;
  return stems.find(([stem]) => word.startsWith(stem) && ADJECTIVE.test(word.slice(stem.length)))?.[1];
}

/** Endings of Russian adjectives; a stem with another ending is another word ("второстепенный", "пять"). */
const ADJECTIVE = /^(?:ь?(?:ый|ий|ой|ого|его|ому|ему|ым|им|ом|ем|ая|я|ую|ю|ое|е|ые|ых|ими|ыми|ей))$/u;

function numbers(list: string, value: (place: number) => number): Numbers {
  const all = list
    .split(" ")
    .flatMap((forms, place) => forms.split("|").map((form) => [foldWord(form), value(place)] as const))
    .filter(([form]) => form !== "");
  return {
    words: new Map(all.filter(([form]) => !form.endsWith("*"))),
    stems: all.filter(([form]) => form.endsWith("*")).map(([form, number]) => [form.slice(0, -1), number] as const),
  };
}
