/** Words around a date that say how it is meant: since, until, before, after, as of, between. */
import { fold } from "../fold.ts";
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

/** Made for the first question that names a date: most name none. */
const phrases = once(() => ({
  ahead: AHEAD.map(([kind, list]) => [kind, alternatives(list)] as const),
  behind: BEHIND.map(([kind, list]) => [kind, alternatives(list)] as const),
  between: alternatives(BETWEEN),
  links: alternatives(LINKS),
  small: alternatives(SMALL),
}));

/** What the words straight before and behind a date (any spelling) make of it; null where they say nothing. */
export function kindOf(wordsBefore: string, wordsBehind: string): TimeKind | null {
  const { ahead, behind, small } = phrases();
  const [left, right] = [plain(wordsBefore), plain(wordsBehind)];
  const places = leadingToTheEnd(left, small);
  const found =
    behind.find(([, list]) => beginsWith(right, list)) ?? ahead.find(([, list]) => endsWith(left, list, places));
  // "from 2020 on", but not "in 2020 on the initiative"
  if (found === undefined && /^ ?on ?(?:$|[?.,;:!)])/.test(right)) return "since";
  return found?.[0] ?? null;
}

/** Whether two dates, by the words before the first and between both, are the ends of one period. */
export function isPeriod(wordsBefore: string, wordsBetween: string): boolean {
  const { between, links, small } = phrases();
  const left = plain(wordsBefore);
  if (!endsWith(left, between, leadingToTheEnd(left, small))) return false;
  const words = plain(wordsBetween).trimStart();
  const linked = links.filter((link) => words.startsWith(link));
  if (linked.length === 0) return false;
  const places = leadingToTheEnd(words, small);
  return linked.some((link) => places.has(link.length));
}

/**
 * The places in a text from which nothing but small words and blanks follow. Read from the end, each place once: small
 * words are made of each other ("the", "year", "the year"), and reading on from every way to divide them never ends.
 */
function leadingToTheEnd(text: string, small: readonly string[]): ReadonlySet<number> {
  const places = new Set([text.length]);
  for (let at = text.length - 1; at >= 0; at -= 1) {
    const start = text[at] === " " ? at + 1 : at;
    if (
      start === text.length ||
      (isFree(text, start) &&
        small.some((word) => {
          const end = start + word.length;
          return places.has(end) && text.startsWith(word, start) && !/^\p{L}/u.test(text.slice(end, end + 2));
        }))
    )
      places.add(at);
  }
  return places;
}

/** Whether one of the words stands before one of the places; Chinese is written without blanks, so it may follow anything. */
function endsWith(text: string, words: readonly string[], places: ReadonlySet<number>): boolean {
  // "mid-" and its like: a hyphen may stand between.
  const ends = [...places].flatMap((place) => (text[place - 1] === "-" ? [place, place - 1] : [place]));
  return ends.some(
    (end) =>
      !/[a-zа-я]/.test(text[end] ?? "") &&
      words.some((word) => {
        const start = end - word.length;
        if (start < 0 || !text.startsWith(word, start)) return false;
        return isFree(text, start) || /^\p{Script=Han}/u.test(text.slice(start, start + 2));
      }),
  );
}

function beginsWith(text: string, words: readonly string[]): boolean {
  const start = text.length - text.trimStart().length;
  return words.some((word) => text.startsWith(word, start) && !/[a-z]/.test(text[start + word.length] ?? ""));
}

/** Whether no letter and no figure stands straight before a place. */
function isFree(text: string, at: number): boolean {
  return !/[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, at - 2), at));
}

/** Folded, with one blank where there are several. */
function plain(text: string): string {
  return fold(text).text.replace(/\s+/g, " ");
}

function alternatives(list: string): readonly string[] {
  return list.split(" / ").map(plain);
}
