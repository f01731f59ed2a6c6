/** The words of dates in six languages: months, seasons, links, number words. */
import { LANGUAGES } from "../../domain/language.ts";
import { fold } from "../fold.ts";
import { numberSaid, numberWords } from "../numbers/words.ts";

const MONTHS: readonly string[] = [
  "january jan janvier janv enero ene январь января январе янв يناير جانفي",
  "february feb fevrier fevr fev febrero febr февраль февраля феврале февр фев فبراير فيفري شباط",
  "march mar mars marzo март марта марте мар مارس اذار",
  "april apr avril avr abril abr апрель апреля апреле апр ابريل افريل نيسان",
  "may mai mayo май мая мае مايو ماي ايار",
  "june jun juin junio июнь июня июне июн يونيو جوان حزيران يونيه",
  "july jul juillet juil julio июль июля июле июл يوليو جويليه تموز يوليه",
  "august aug aout agosto август августа августе авг اغسطس اوت اب",
  "september sept sep septembre septiembre setiembre сентябрь сентября сентябре сент сен سبتمبر ايلول",
  "october oct octobre octubre октябрь октября октябре окт اكتوبر",
  "november nov novembre noviembre ноябрь ноября ноябре нояб ноя نوفمبر",
  "december dec decembre diciembre dic декабрь декабря декабре дек ديسمبر",
];

/** Two-word months of the Levant. */
const PAIRED: ReadonlyMap<string, number> = new Map([
  ["كانون الثاني", 1],
  ["تشرين الاول", 10],
  ["تشرين الثاني", 11],
  ["كانون الاول", 12],
]);

const SEASONS: readonly string[] = [
  "spring printemps primavera весна весной весны ربيع الربيع 春",
  "summer ete verano лето летом лета صيف الصيف 夏",
  "autumn fall automne otono осень осенью осени خريف الخريف 秋",
  "winter hiver invierno зима зимои зимы شتاء الشتاء 冬",
];

const RANGE = "to till until through thru au a al hasta по до الى حتى 至 到";
const AND = "and et y e и و 和 及 与";
const FILLER =
  "of the de du del d l le la el los les des year years ano anos annee annees سنه عام العام السنه لعام لسنه عامي monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miercoles jueves viernes sabado domingo понедельник понедельника вторник вторника среда среды среду четверг четверга пятница пятницы пятницу суббота субботы субботу воскресенье воскресенья الاثنين الثلاثاء الاربعاء الخميس الجمعه السبت الاحد يوم jour dia";
const YEAR = "года год году годом годов годы г гг 年";

/** Words before a year that are written in one with it: mid-2023. */
export const JOINED = new Set("mid mi end early late pre post fin debut mediados начала конца середина".split(" "));

/** How the first four of a row are written in figures. */
const FIGURES: readonly string[] = ["1st 1er i 1", "2nd 2e ii 2", "3rd 3e iii 3", "4th 4e iv 4"];

/** Two of a unit of time in one word. */
const DUALS = "عامين سنتين شهرين يومين اسبوعين";

/** The words are written as people write them and kept as texts are read. */
const folded = (list: string): readonly string[] => list.split(" ").map((word) => fold(word).text);

const table = (rows: readonly string[]): ReadonlyMap<string, number> =>
  new Map(rows.flatMap((row, i) => folded(row).map((word) => [word, i + 1] as const)));

const words = (list: string): ReadonlySet<string> => new Set(folded(list));

const months = table(MONTHS);
const seasons = table(SEASONS);
const figures = table(FIGURES);
const duals = words(DUALS);
const spelt = LANGUAGES.map(numberWords);

/** 1 to 12 for the name or abbreviation of a month. */
export const monthOf = (word: string): number | undefined => months.get(word) ?? PAIRED.get(word);
/** The months whose names are two words. */
export const PAIRED_MONTHS = [...PAIRED.keys()];
/** 1 (spring) to 4 (winter). */
export const seasonOf = (word: string): number | undefined => seasons.get(word);
/** 1 to 4 for a word such as "third" or "第三" and for figures such as "3rd". */
export const ordinalOf = (word: string): number | undefined => figures.get(word) ?? valueAmong("ordinals", word);
/** Every word that `ordinalOf` knows, as parts of an expression. */
export const ORDINAL_WORDS = [
  ...figures.keys(),
  ...spelt.flatMap(({ ordinals: { words: exact, stems } }) => [
    ...[...exact].filter(([, value]) => value <= FIGURES.length).map(([word]) => word),
    ...stems.filter(([, value]) => value <= FIGURES.length).map(([stem]) => `${stem}\\p{L}{1,4}`),
  ]),
];
/** 1 to 12 for a number word. */
export const numberOf = (word: string): number | undefined =>
  duals.has(word) ? 2 : (valueAmong("one", word) ?? valueAmong("counts", word));
export const RANGE_WORDS = words(RANGE);
export const AND_WORDS = words(AND);
export const FILLER_WORDS = words(FILLER);
export const YEAR_WORDS = words(YEAR);

/** What a word says in the first of the languages that has it; the languages share no word with two values. */
function valueAmong(kind: "one" | "counts" | "ordinals", word: string): number | undefined {
  for (const words of spelt) {
    const value = numberSaid(words[kind], word);
    if (value !== undefined) return value;
  }
  return undefined;
}
