/** Dates in words, in six languages, by tables of our own: the same on every machine. */
import type { Language } from "../../domain/language.ts";
import type { DateSpan, PartialDate } from "../../domain/partial-date.ts";

const MONTHS: Readonly<Record<Exclude<Language, "zh">, readonly string[]>> = {
  en: "January February March April May June July August September October November December".split(" "),
  fr: "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" "),
  es: "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(" "),
  ru: "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split(" "),
  ar: "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر".split(" "),
};

const RUSSIAN_ALONE = "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь".split(" ");

/** `22 May 2023`, `October 2015`, `2021`, as the language writes them; text that is no ISO date comes back as it is. */
export function formatDate(date: PartialDate, language: Language): string {
  const [year, month, day] = parts(date);
  if (year === undefined) return date;
  if (month === undefined) return yearAlone(year, language);
  if (language === "zh") return `${year}年${month}月${day === undefined ? "" : `${day}日`}`;
  const name = MONTHS[language][month - 1] ?? "";
  if (language === "ru" && day === undefined) return `${RUSSIAN_ALONE[month - 1] ?? ""} ${year} года`;
  if (language === "ru") return `${day} ${name} ${year} года`;
  const link = language === "es" ? " de " : " ";
  const first = language === "fr" && day === 1 ? "1er" : day;
  return [first, name, year].filter((part) => part !== undefined).join(link);
}

/** A span in words: `22–23 September 2015`, `30 October – 3 November 2023`; a single date where both ends are one. */
export function formatSpan({ start, end }: DateSpan, language: Language): string {
  if (start === end) return formatDate(start, language);
  const [year, month, day] = parts(start);
  const [lastYear, lastMonth, lastDay] = parts(end);
  const within = year === lastYear && month === lastMonth && day !== undefined && lastDay !== undefined;
  if (!within) return `${formatDate(start, language)} – ${formatDate(end, language)}`;
  // Both days stand before (in Chinese: behind) the month they share.
  const whole = formatDate(end, language);
  if (language === "zh") return whole.replace(`月${lastDay}日`, `月${day}–${lastDay}日`);
  return whole.replace(/^\d+(?:er)?/, `${day}–${lastDay}`);
}

type Parts = readonly [year?: number | undefined, month?: number | undefined, day?: number | undefined];

function parts(date: PartialDate): Parts {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(date);
  const [year, month, day] = (match?.slice(1) ?? []).map((part) => (part === undefined ? undefined : Number(part)));
  return month !== undefined && (month < 1 || month > 12) ? [] : [year, month, day];
}

function yearAlone(year: number, language: Language): string {
  return language === "ru" ? `${year} год` : language === "zh" ? `${year}年` : String(year);
}
