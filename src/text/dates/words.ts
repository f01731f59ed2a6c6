/** The words of dates in six languages: months, seasons, links, number words. */
import { fold } from "../fold.ts";

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

const ORDINALS: readonly string[] = [
  "first 1st premier 1er primer первый первом i 一 1",
  "second 2nd deuxième 2e segundo второй втором ii 二 2",
  "third 3rd troisième 3e tercer третий третьем iii 三 3",
  "fourth 4th quatrième 4e cuarto четвертый четвертом iv 四 4",
];

const NUMBERS: readonly string[] = [
  "one a an un une uno una один одна одно одну واحد واحده 一",
  "two couple deux dos два две двух اثنين اثنان عامين سنتين شهرين يومين اسبوعين 二 两",
  "three trois tres три трех ثلاث ثلاثه 三",
  "four quatre cuatro четыре четырех اربع اربعه 四",
  "five cinq cinco пять пяти خمس خمسه 五",
  "six seis шесть шести ست سته 六",
  "seven sept siete семь семи سبع سبعه 七",
  "eight huit ocho восемь восьми ثماني ثمانيه ثمان 八",
  "nine neuf nueve девять девяти تسع تسعه 九",
  "ten dix diez десять десяти عشر عشره 十",
];

/** The words are written as people write them and kept as texts are read. */
const folded = (list: string): readonly string[] => list.split(" ").map((word) => fold(word).text);

const table = (rows: readonly string[]): ReadonlyMap<string, number> =>
  new Map(rows.flatMap((row, i) => folded(row).map((word) => [word, i + 1] as const)));

const words = (list: string): ReadonlySet<string> => new Set(folded(list));

const months = table(MONTHS);
const seasons = table(SEASONS);
const numbers = table(NUMBERS);
const ordinals = table(ORDINALS);

/** 1 to 12 for the name or abbreviation of a month. */
export const monthOf = (word: string): number | undefined => months.get(word) ?? PAIRED.get(word);
/** The months whose names are two words. */
export const PAIRED_MONTHS = [...PAIRED.keys()];
/** 1 (spring) to 4 (winter). */
export const seasonOf = (word: string): number | undefined => seasons.get(word);
/** 1 to 4 for a word such as "third" or "第三". */
export const ordinalOf = (word: string): number | undefined => ordinals.get(word);
/** Every word that `ordinalOf` knows. */
export const ORDINAL_WORDS = [...ordinals.keys()];
/** 1 to 10 for a number word. */
export const numberOf = (word: string): number | undefined => numbers.get(word);
export const RANGE_WORDS = words(RANGE);
export const AND_WORDS = words(AND);
export const FILLER_WORDS = words(FILLER);
export const YEAR_WORDS = words(YEAR);
