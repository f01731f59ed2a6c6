/** Words around a date that say how it is meant: since, until, before, after, as of, between. */
import { fold } from "../lexicon/fold.ts";
import { once } from "../once.ts";

/**
 * - `in`: within the span · `since` / `after`: from it on, with or without it · `until` / `before`: up to it, with or
 *   without it · `as-of`: how things stood then
 */
export type TimeKind = "in" | "since" | "until" | "before" | "after" | "as-of";

const AHEAD: readonly (readonly [TimeKind, string])[] = [
  [
    "as-of",
    "as of / as at / as per / à la date du / au titre de / a fecha de / con fecha / по состоянию на / по данным на / كما في / حتى تاريخ / 截至 / 截止 / 截止到",
  ],
  [
    "since",
    "since / as from / starting / starting from / starting in / beginning / beginning in / depuis / à partir de / à partir du / dès / à compter de / à compter du / desde / a partir de / a partir del / начиная с / с / со / منذ / ابتداء من / اعتبارا من / 自从 / 自 / 从",
  ],
  [
    "until",
    "until / till / til / up to / up until / no later than / by / jusqu'à / jusqu'en / jusqu'au / d'ici / d'ici à / au plus tard / hasta / a más tardar / вплоть до / не позднее / к / к концу / حتى / لغاية / بحلول / إلى غاية",
  ],
  [
    "before",
    "before / prior to / earlier than / older than / avant / antérieur à / antes de / antes del / anterior a / до / ранее / раньше / قبل / 早于",
  ],
  [
    "after",
    "after / later than / newer than / post / après / postérieur à / después de / después del / tras / posterior a / после / позднее / позже / بعد / 晚于",
  ],
];

const BEHIND: readonly (readonly [TimeKind, string])[] = [
  ["before", "之前 / 以前 / 前 / and before / and earlier / or earlier"],
  ["after", "之后 / 以后 / 后"],
  [
    "since",
    "以来 / 起 / 至今 / 开始 / onwards / onward / and later / or later / and after / to date / to now / to today",
  ],
  ["until", "为止"],
];

const BETWEEN = "between / from / entre / de / du / desde / del / между / с / со / بين / من / 在 / 从";
const LINKS = "and / to / et / à / au / y / a / al / и / по / до / و / إلى / حتى / 到 / 至 / 和 / 与 / until / -";
/** What may stand between such a word and the date. */
const SMALL =
  "the / le / la / l' / el / los / end of / the end of / end / fin / la fin de / fin de / finales de / el fin de / конца / концу / начала / نهاية / year / the year / l'année / année / año / el año / عام / سنة / العام / month of / months";

const FREE = "(?<![\\p{L}\\p{N}])";

/** Made for the first question that names a date: most name none. */
const patterns = once(() => {
  const small = `(?:\\s*${FREE}(?:${alternatives(SMALL)})(?!\\p{L}))*`;
  // Chinese is written without blanks, so nothing can be asked of the character before.
  const before = (list: string) =>
    new RegExp(`(?:${FREE}|(?=\\p{Script=Han}))(?:${alternatives(list)})(?![a-zа-я])-?${small}\\s*$`, "u");
  return {
    ahead: AHEAD.map(([kind, list]) => [kind, before(list)] as const),
    behind: BEHIND.map(([kind, list]) => [kind, new RegExp(`^\\s*(?:${alternatives(list)})(?![a-z])`, "u")] as const),
    between: before(BETWEEN),
    link: new RegExp(`^\\s*(?:${alternatives(LINKS)})${small}\\s*$`, "u"),
  };
});

/** What the words straight before and behind a date (any spelling) make of it; null where they say nothing. */
export function kindOf(wordsBefore: string, wordsBehind: string): TimeKind | null {
  const { ahead, behind } = patterns();
  const [left, right] = [fold(wordsBefore).text, fold(wordsBehind).text];
  const found = behind.find(([, words]) => words.test(right)) ?? ahead.find(([, words]) => words.test(left));
  // "from 2020 on", but not "in 2020 on the initiative"
  if (found === undefined && /^\s*on\s*(?:$|[?.,;:!)])/u.test(right)) return "since";
  return found?.[0] ?? null;
}

/** Whether two dates, by the words before the first and between both, are the ends of one period. */
export function isPeriod(wordsBefore: string, wordsBetween: string): boolean {
  const { between, link } = patterns();
  return between.test(fold(wordsBefore).text) && link.test(fold(wordsBetween).text);
}

function alternatives(list: string): string {
  const words = list.split(" / ").map((word) => fold(word).text.replace(/ /g, "\\s+"));
  return words.toSorted((a, b) => b.length - a.length).join("|");
}
