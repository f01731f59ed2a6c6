/** Dates told from today: "last year", "il y a trois ans", "в следующем месяце", "去年". */
import type { DateSpan } from "../../domain/partial-date.ts";
import { once } from "../once.ts";
import { namedMonth, periodFrom, type Unit } from "./calendar.ts";
import { monthOf, numberOf } from "./words.ts";

/** A relative date at `[from, to)` of the folded text. */
export interface RelativeMatch {
  readonly span: DateSpan;
  readonly from: number;
  readonly to: number;
  /** "today" asks for how things stand, not for what happened that day */
  readonly standing: boolean;
}

/** Words of each unit, folded. */
const UNITS: readonly (readonly [Unit, string])[] = [
  [
    "year",
    "year years yr yrs an ans annee annees ano anos год года году годы годов лет سنه سنوات عام اعوام عاما السنه العام 年",
  ],
  ["quarter", "quarter quarters trimestre trimestres квартал квартала квартале 季度 个季度"],
  ["month", "month months mois mes meses месяц месяца месяце месяцу месяцы месяцев شهر اشهر شهور شهرا الشهر 月 个月"],
  [
    "week",
    "week weeks semaine semaines semana semanas неделя недели неделе неделю недель اسبوع اسابيع اسبوعا الاسبوع 周 星期 个星期",
  ],
  ["day", "day days jour jours dia dias день дня дней يوم ايام يوما 天"],
];
const UNIT_OF: ReadonlyMap<string, Unit> = new Map(
  UNITS.flatMap(([unit, words]) => words.split(" ").map((word) => [word, unit] as const)),
);

/** Single words that are dates by themselves, folded. */
const DAY_WORDS = new Set(
  "yesterday hier ayer вчера امس today aujourd hoy сегодня اليوم tomorrow demain manana завтра غدا anteayer позавчера عامين سنتين".split(
    " ",
  ),
);

const unitAlternatives = [...UNIT_OF.keys()].toSorted((a, b) => b.length - a.length).join("|");

const LAST = "last|previous|past|прошл\\p{L}{1,4}|минувш\\p{L}{1,4}|上一?|上个|去";
const THIS = "this|the current|current|cett?e|ce|este|esta|эт(?:ом|от|ой|у)|текущ\\p{L}{1,4}|本|这个?|今";
const NEXT = "next|coming|the coming|following|следующ\\p{L}{1,4}|будущ\\p{L}{1,4}|下一?|下个|明";
const LAST_AFTER = "dernier|derniere|passee?|pasad[oa]|الماضي|الماضيه|الفائت|السابق|المنصرم";
const THIS_AFTER = "en cours|en curso|الحالي|الحاليه|الجاري";
const NEXT_AFTER = "prochaine?|que viene|proximo|proxima|القادم|القادمه|المقبل|المقبله";

const AMOUNT = "\\d{1,2}|\\p{Script=Han}|\\p{L}+";
const B = "(?<![\\p{L}\\p{N}])";
const E = "(?![\\p{L}\\p{N}])";
// Chinese and Arabic words are written without blanks around, or with a prefix: no boundary is asked of them.
const L = "(?<![a-zа-я0-9])";

type Groups = Readonly<Record<string, string | undefined>>;

interface Rule {
  readonly pattern: () => RegExp;
  readonly read: (groups: Groups, today: string) => DateSpan | null;
  readonly standing?: boolean;
}

const rule = (source: string, read: Rule["read"], standing = false): Rule => ({
  pattern: once(() => new RegExp(source, "gu")),
  read,
  standing,
});

const named = (source: string, unit: Unit, steps: number, standing = false): Rule =>
  rule(source, (_, today) => periodFrom(today, unit, steps), standing);

const RULES: readonly Rule[] = [
  // three years ago · il y a trois ans · hace tres años · три года назад · قبل ثلاث سنوات · 三年前
  rule(`${B}(?<n>${AMOUNT})\\s(?<unit>${unitAlternatives})\\s(?:ago|back|earlier|назад|тому назад|atras)${E}`, ago),
  rule(`${B}(?:il y a|hace|قبل|منذ)\\s(?<n>${AMOUNT})\\s(?<unit>${unitAlternatives})${E}`, ago),
  rule("(?<n>\\d{1,2}|[一二两三四五六七八九十])\\s?(?<unit>年|个月|周|天)前", ago),
  rule(`${B}(?:год|a year|one year) (?:назад|ago)${E}`, (_, today) => periodFrom(today, "year", -1)),
  rule(`${B}месяц назад${E}`, (_, today) => periodFrom(today, "month", -1)),
  rule(`${B}неделю назад${E}`, (_, today) => periodFrom(today, "week", -1)),
  rule(`${B}(?:قبل|منذ) (?:عامين|سنتين)${E}`, (_, today) => periodFrom(today, "year", -2)),
  // in the last five years · ces trois dernières années · за последние пять лет · 过去三年
  rule(
    `${B}(?:last|past|previous|последн\\p{L}+|ultim[oa]s|过去|最近)\\s?(?<n>${AMOUNT})\\s?(?<unit>${unitAlternatives})`,
    lately,
  ),
  rule(
    `${B}(?<n>${AMOUNT})\\s(?:dernieres?|derniers|ultim[oa]s|последн\\p{L}+)\\s(?<unit>${unitAlternatives})${E}`,
    lately,
  ),
  rule(
    `${B}(?:next|coming|prochaine?s|proxim[oa]s|ближайш\\p{L}+|未来)\\s?(?<n>${AMOUNT})\\s?(?<unit>${unitAlternatives})`,
    ahead,
  ),
  // last year · в прошлом году · 上个月
  // "the last month of the campaign" is told from the campaign, and not from today.
  rule(`${L}(?:${LAST})\\s?(?<unit>${unitAlternatives})(?![a-zа-я]| (?:of|to|for|on which) )`, step(-1)),
  rule(`${L}(?:${THIS})\\s?(?<unit>${unitAlternatives})(?![a-zа-я])`, step(0)),
  rule(`${L}(?:${NEXT})\\s?(?<unit>${unitAlternatives})(?![a-zа-я])`, step(1)),
  // l'année dernière · el mes pasado · العام الماضي
  rule(`(?<![a-zа-я])(?<unit>${unitAlternatives})\\s(?:${LAST_AFTER})${E}`, step(-1)),
  rule(`(?<![a-zа-я])(?<unit>${unitAlternatives})\\s(?:${THIS_AFTER})${E}`, step(0)),
  rule(`(?<![a-zа-я])(?<unit>${unitAlternatives})\\s(?:${NEXT_AFTER})${E}`, step(1)),
  rule(`${B}(?:proxim[oa]|prochaine?)\\s(?<unit>${unitAlternatives})${E}`, step(1)),
  rule(`(?:هذا|هذه)\\s(?<unit>${unitAlternatives})${E}`, step(0)),
  // last October · next May · в прошлом мае
  rule(`${B}(?:${LAST})\\s(?<month>\\p{L}+)${E}`, month(-1)),
  rule(`${B}(?:${NEXT}|in the coming)\\s(?<month>\\p{L}+)${E}`, month(1)),
  rule(`${B}(?:${THIS})\\s(?<month>\\p{L}+)${E}`, month(0)),
  rule(`${B}(?<month>\\p{L}+)\\s(?:${LAST_AFTER})${E}`, month(-1)),
  rule(`${B}(?<month>\\p{L}+)\\s(?:${NEXT_AFTER})${E}`, month(1)),
  named("前年", "year", -2),
  named("后年", "year", 2),
  named(`${B}(?:the day before yesterday|avant hier|anteayer|позавчера|اول امس)${E}|前天`, "day", -2),
  named(`${B}(?:yesterday|hier|ayer|вчера|امس)${E}|昨天|昨日`, "day", -1),
  named(`${B}(?:today|aujourd'hui|hoy|сегодня|اليوم)${E}|今天|今日`, "day", 0, true),
  named(`${B}(?:tomorrow|demain|(?<!la )manana|завтра|غدا)${E}|明天|明日`, "day", 1),
];

/** What every rule asks for in Latin letters, at the beginning of a word; texts in other scripts are always looked at. */
const HINT =
  /(?<![a-z])(?:ago|back|earlier|atras|il y a|hace|a year|one year|last|past|previous|ultim|derni|passe|pasad|next|coming|following|prochain|proxim|que viene|this|current|ce|est[ea]|en c|avant|hier|ayer|ante|yesterday|today|aujourd|hoy|tomorrow|demain|manana)|[^\u0000-\u024F\u2000-\u206F]/;

/** The relative dates in a folded text, in reading order, none overlapping. `today` is `YYYY-MM-DD`. */
export function findRelative(text: string, today: string): readonly RelativeMatch[] {
  // Most questions name no unit of time: they are spared two dozen expressions.
  const words = text.match(/\p{L}+/gu) ?? [];
  const likely = words.some((word) => UNIT_OF.has(word) || DAY_WORDS.has(word) || monthOf(word) !== undefined);
  if (!likely && !/[年月周天日期季]/.test(text)) return [];
  const found: RelativeMatch[] = [];
  if (!HINT.test(text)) return found;
  for (const { pattern, read, standing = false } of RULES) {
    for (const match of text.matchAll(pattern())) {
      const from = match.index;
      const to = from + match[0].length;
      if (found.some((other) => from < other.to && other.from < to)) continue;
      const span = read(match.groups ?? {}, today);
      if (span) found.push({ span, from, to, standing });
    }
  }
  return found.toSorted((a, b) => a.from - b.from);
}

function unitOf(word: string | undefined): Unit | null {
  return UNIT_OF.get(word ?? "") ?? null;
}

function amountOf(word: string | undefined): number | null {
  const figures = /^\d+$/.test(word ?? "") ? Number(word) : numberOf(word ?? "");
  return figures ?? null;
}

function ago(groups: Groups, today: string): DateSpan | null {
  const [unit, amount] = [unitOf(groups.unit), amountOf(groups.n)];
  return unit && amount !== null ? periodFrom(today, unit, -amount) : null;
}

function lately(groups: Groups, today: string): DateSpan | null {
  const span = ago(groups, today);
  return span && { start: span.start, end: today };
}

function ahead(groups: Groups, today: string): DateSpan | null {
  const [unit, amount] = [unitOf(groups.unit), amountOf(groups.n)];
  return unit && amount !== null ? { start: today, end: periodFrom(today, unit, amount).end } : null;
}

function step(steps: number): Rule["read"] {
  return ({ unit }, today) => {
    const known = unitOf(unit);
    return known ? periodFrom(today, known, steps) : null;
  };
}

function month(which: -1 | 0 | 1): Rule["read"] {
  return ({ month }, today) => {
    const number = monthOf(month ?? "");
    return number === undefined ? null : namedMonth(today, number, which);
  };
}
