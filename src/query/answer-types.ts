import type { Passage } from "../domain/document.ts";
import type { Language } from "../domain/language.ts";
import { analyzerFor } from "../text/analyzers.ts";
import { findDates } from "../text/dates.ts";
import { findIdentifiers } from "../text/identifiers.ts";
import { findMoney } from "../text/numbers/money.ts";
import { fold } from "./names.ts";
import { termsSaying } from "./profile.ts";
import type { Stretch } from "./query.ts";
import { asks, type Query } from "./query.ts";
import { oncePerStretch } from "./stretches.ts";

/** What kind of thing a question wants to hear. */
export type AnswerType =
  | "date"
  | "clock"
  | "number"
  | "duration"
  | "frequency"
  | "money"
  | "url"
  | "email"
  | "telephone"
  | "place"
  | "name"
  | "age"
  | "symbol"
  | "address"
  | "period";

/** The kinds of which the answer must hold one each; empty where anything may answer. */
export function typesAsked(query: Query): readonly AnswerType[] {
  const types: AnswerType[] = [];
  const add = (type: AnswerType, ...concepts: readonly string[]) => {
    if (asks(query, ...concepts)) types.push(type);
  };
  if (CLOCK_ASKED.test(query.text)) types.push("clock");
  else add("date", "ask.when", "act.deadline");
  if (types.length === 0 && asksDate(query)) types.push("date");
  add("duration", "ask.how-long");
  add("frequency", "ask.how-often");
  // "how is it financed" asks for no amount.
  if (!(asks(query, "ask.how") && FINANCED.test(query.text))) add("money", "slot.money", "slot.amount");
  add("email", "slot.email");
  add("telephone", "slot.telephone");
  add("number", "ask.how-many");
  add("age", "slot.age");
  // "where do I send it" asks for an address.
  if (asks(query, "ask.where") && (asks(query, "slot.contact") || SENDING.test(query.text))) types.push("address");
  else add("place", "ask.where", "slot.place");
  if (onlyPeriod(query)) types.push("period");
  add("name", "ask.who");
  add("symbol", "slot.symbol");
  if (wantsLink(query)) types.push("url");
  return types;
}

/** "which day" asks for a date; "on the second day" and "how many days" do not. */
function asksDate({ concepts }: Query): boolean {
  return concepts.some(
    ({ concept, start, text }) =>
      concept === "slot.date" &&
      (!/^days?$/i.test(text.trim()) ||
        concepts.some(
          (other) => /^ask\.(?:which|what)$/.test(other.concept) && start >= other.start && start - other.end <= 1,
        )),
  );
}

/** "which study period is it?": a period is asked for where nothing else is. */
function onlyPeriod({ concepts, terms }: Query): boolean {
  const periods = concepts.filter(({ concept }) => concept.startsWith("time.study-period"));
  const apart = terms.filter(
    (term) =>
      !concepts.some(
        ({ concept, start, end }) => /^(?:time|ask|chat)\./.test(concept) && start <= term.start && term.end <= end,
      ),
  );
  return periods.length > 0 && apart.length === 0;
}

/** "for which ages is the website" speaks of a website; where nothing else is asked, its address is. */
export function wantsLink(query: Query): boolean {
  return (
    query.concepts.some((match) => match.concept === "ask.link" && !qualifies(match, query)) &&
    !asks(query, "ask.why", "ask.how-many", "ask.when", "act.recommend", "slot.age", "slot.money", "slot.amount")
  );
}

/** "web" of "web portal idea" says which idea is meant. */
function qualifies(match: Stretch, { concepts, terms }: Pick<Query, "concepts" | "terms">): boolean {
  const next = terms.find((term) => term.start > match.end && term.start - match.end <= 1);
  if (!next) return false;
  const link = concepts.find(
    (other) => other.concept === "ask.link" && other.start <= next.start && next.end <= other.end,
  );
  return link
    ? qualifies(link, { concepts, terms })
    : next.known &&
        next.kind === "word" &&
        concepts.every((other) => other.end <= next.start || next.end <= other.start);
}

/** The words that name the kind of thing asked for: the thing is looked for, and not the word. */
export function typeWords(types: readonly AnswerType[]): readonly string[] {
  return types.flatMap((type) => WORDS_OF[type] ?? []);
}

const WORDS_OF: Partial<Record<AnswerType, readonly string[]>> = {
  date: ["slot.date", "act.deadline"],
  number: ["slot.number"],
  email: ["slot.email"],
  telephone: ["slot.telephone"],
  age: ["slot.age"],
  money: ["slot.amount"],
  symbol: ["slot.symbol"],
};

const NUMBER =
  /\p{N}+(?!\p{N}|st\b|nd\b|rd\b|th\b)|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|several|both|un|une|deux|trois|quatre|cinq|dos|tres|cuatro|cinco|два|две|три|четыре|пять)\b/iu;
const DURATION =
  /(?:(?<!\p{N})\p{N}+|\b(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|several|un|une|deux|trois|quatre|cinq|dos|tres|cuatro|cinco))[\s-]+(?:years?|months?|weeks?|days?|hours?|minutes?|ans?|années?|mois|semaines?|jours?|heures?|años?|meses|mes|semanas?|días?|horas?)\b|(?<!\p{N})\p{N}+\s*(?:лет|год\p{L}*|месяц\p{L}*|дн\p{L}*|недел\p{L}*)|[\p{N}一二三四五六七八九十两]\s*(?:年|个月|天|小时)/iu;
const FREQUENCY =
  /\b(?:every|each|once an?|twice an?|thrice an?|times an?|per|chaque|tous les|toutes les|par|cada|todos los|al|por)\s+(?:(?:\p{N}+|two|three|four|five|six|other|second|third|deux|trois|quatre|cinq|dos|tres|cuatro|cinco)\s+)?(?:years?|months?|weeks?|days?|quarters?|semesters?|study periods?|ans?|années?|mois|semaines?|jours?|trimestres?|semestres?|años?|meses|mes|semanas?|días?)\b|\b(?:annual(?:ly)?|yearly|monthly|weekly|daily|quarterly|biennial(?:ly)?|bi-?annual(?:ly)?|biannually|half-yearly|regularly|periodically|annuel\p{L}*|mensuel\p{L}*|hebdomadaire\p{L}*|anual\p{L}*|mensual\p{L}*|semanal\p{L}*)(?!\p{L})|(?:ежегодн|ежемесячн|еженедельн|регулярн)\p{L}*|кажд\p{L}{1,4}\s+(?:\p{L}{1,20}\s+)?(?:год|лет|месяц|недел)\p{L}*|раз\p{L}? в (?:год|месяц|неделю)|每(?:年|月|周|季度|两年|[\p{N}一二三四五]+年)|(?:سنوي|شهري|أسبوعي)\p{L}*|كل (?:سنة|عام|شهر|أسبوع|أربع سنوات)/iu;
const FREE = /\b(?:free of charge|costs? nothing|no (?:fee|charge|cost)|gratuit\p{L}*|gratis)\b|бесплатн|免费|مجان/iu;
/** "at what time": asks for the hour. */
const CLOCK_ASKED =
  /\b(?:(?:at |from )?(?:what|which) (?:time|hour)s?|quelle heure|qu[eé] hora)(?!\p{L})|во сколько|котор\p{L}{1,4} час|الساعة|几点|什么时间/iu;
const CLOCK =
  /(?<![\p{N}.:])(?:[01]?\d|2[0-4])(?:[:.h]|\s?h\s?)[0-5]\d(?!\p{N})|(?<!\p{N})[0-2]\d[0-5]\d\s?(?:hours?|hrs?|h|UTC|GMT)(?!\p{L})|(?<!\p{N})(?:1[0-2]|[1-9])\s?(?:a\.?m|p\.?m)\b|(?<!\p{N})\d{1,2}\s?(?:heures?|horas|час\p{L}*|点)|\b(?:noon|midday|midnight|midi|mediodía)\b|полдень|الساعة\s?\p{N}/iu;
/** "where should good practices be sent": to an address, and not to a town. */
const SENDING =
  /\b(?:send|sent|mail(?:ed)?|e-?mail(?:ed)?|forward(?:ed)?|addressed|envoyer|envoyé\p{L}*|adresser|adressé\p{L}*|enviar|enviad\p{L}*|envío|dirigir)(?!\p{L})|(?<!\p{L})(?:отправ|направ|присла)\p{L}*|(?:أرسل|نرسل|إرسال)|寄|发送|发给/iu;
const FINANCED = /\b(?:financed|funded|paid(?: for)?|financé\p{L}*|financiad\p{L}*|финансир\p{L}*)/iu;
const AGE = /\p{N}.{0,12}(?:years? old|y\.?o\.?|years? of age|years?\b)|aged? .{0,12}\p{N}|\p{N}+\s*[-–]\s*\p{N}+/iu;
const PLACE =
  /\b(?:(?:in|held in|venue|room)\s+(?:the\s+)?|(?:at|à|en|в)\s+)\p{Lu}\p{L}+|\b(?:headquarters|online|virtual)\b|(?<=\p{N}\s\p{Lu}\p{Ll}+(?:\s\p{N}{4})?\s)\(\p{Lu}\p{Ll}+(?=[,)])/u;
/** True where the text, or what stands above it, speaks of a deadline by its name. */
function saysDeadline(text: string, { headings, cells }: Passage): boolean {
  return DEADLINE.test([text, ...headings, ...(cells ?? []).map(({ header }) => header)].join("\n"));
}

const DEADLINE =
  /\b(?:deadlines?|due date|closing date|cut-off|date limite|délais?|plazo)\b|срок|截止|الموعد النهائي/iu;

/** How far before a date what makes it a deadline may stand, in UTF-16 units. */
const BEFORE_DATE = 50;
/** What makes a date one by which something is due. */
const DUE =
  /\b(?:by|until|till|before|not? later than|deadlines?|due|clos(?:es?|ing)|submitted|reply|avant|jusqu\S*|au plus tard|d'ici|limite|antes|hasta|más tardar|plazo)\b|(?:до|не позднее|срок\p{L}*)(?!\p{L})|截止|之前|قبل|موعد/iu;
const TELEPHONE = /(?:\+|\b)\d(?:[\s().-]{0,2}\d){6,}/;
const PERIOD = /(?:19|20)\d\d\s?[-–—/]\s?(?:19|20)?\d\d(?!\d)/;
const NAME = /(?<!^)(?<![.!?]\s)\p{Lu}\p{L}+|\p{Lu}{2,}|^\p{Lu}\p{L}+\s+\p{Lu}|\p{Script=Arabic}|\p{Script=Han}/u;

const datesIn = oncePerStretch(findDates);
const symbolsIn = oncePerStretch((text) => findIdentifiers(text));
const tokensIn = oncePerStretch((text, language) => analyzerFor(language).analyze(text));
/** Where numbers begin that are not those of dates. */
const numbersIn = oncePerStretch((text, language) => {
  const dates = findDates(text, language);
  // The 2 of "SG2 members" and of "Question 3/2" counts nothing.
  const all = [...text.matchAll(new RegExp(NUMBER, "giu"))].map((match) => match.index);
  const places = all.filter((at) => !/[\p{L}/]$/u.test(text.slice(0, at)));
  return places.filter((at) => !dates.some((date) => at >= date.from && at < date.to));
});
const tellsClock = oncePerStretch(namesHour);
const tellsDuration = oncePerStretch((text) => DURATION.test(text));
const tellsFrequency = oncePerStretch((text) => FREQUENCY.test(text));
const tellsMoney = oncePerStretch((text) => FREE.test(text) || findMoney(text).length > 0);
const tellsAge = oncePerStretch((text) => AGE.test(text));
const tellsName = oncePerStretch((text) => NAME.test(text));
const tellsTelephone = oncePerStretch((text) => TELEPHONE.test(text));
const tellsAddress = oncePerStretch((text) =>
  /https?:|www\.|\b\S+\.(?:org|int|com|net|ci|html?|docx?|pdf)\b/i.test(text),
);
/** The last words of what may be names of places, folded. */
const placesIn = oncePerStretch((text) =>
  [...text.matchAll(new RegExp(PLACE, "gu"))].map((match) => fold(match[0]).trim().split(" ").at(-1) ?? ""),
);

/** True when the text, a passage or one of its sentences, holds something of the kind. */
export function holdsType(type: AnswerType, text: string, passage: Passage, language: Language, query: Query): boolean {
  switch (type) {
    case "date":
      return datesIn(text, language, passage).some(
        ({ from }) =>
          !asks(query, "act.deadline") ||
          saysDeadline(text, passage) ||
          DUE.test(text.slice(Math.max(0, from - BEFORE_DATE), from)),
      );
    case "clock":
      return tellsClock(text, language, passage);
    case "number":
      return counts(text, query, language, passage);
    case "duration":
      return tellsDuration(text, language, passage);
    case "frequency":
      return tellsFrequency(text, language, passage);
    case "money":
      return tellsMoney(text, language, passage);
    case "age":
      return tellsAge(text, language, passage);
    case "place":
      return tellsPlace(text, query, passage);
    case "name":
      return tellsName(text, language, passage);
    case "url":
      return (passage.links?.length ?? 0) > 0 || tellsAddress(text, language, passage);
    case "email":
      return /\S@\S/.test(text);
    case "telephone":
      return tellsTelephone(text, language, passage);
    case "address":
      return /\S@\S|https?:|www\./.test(text) || tellsTelephone(text, language, passage);
    case "period":
      return PERIOD.test(text);
    case "symbol":
      return symbolsIn(text, language, passage).length > 0;
  }
}

/** True for a text with a time of day in it: "0930 hours", "14:30", "3 p.m.". */
export function namesHour(text: string): boolean {
  return CLOCK.test(text);
}

/** How far before the counted thing its number may stand, in UTF-16 units. */
const NEAR = 40;

/** "how many X": a number shortly before X, and not the number of a date. */
function counts(text: string, query: Query, language: Language, passage: Passage): boolean {
  const asked = query.concepts.find((match) => match.concept === "ask.how-many");
  const counted = query.terms.find((term) => asked && term.start >= asked.end - 1);
  const numbers = numbersIn(text, language, passage);
  if (!counted || numbers.length === 0) return numbers.length > 0;
  const saying = termsSaying([counted]);
  // In a table the number stands in a cell of its own, and what it counts beside it or over it.
  if (passage.kind === "row" && numbers.some((at) => inShortCell(at, passage))) {
    const beside = [text, ...(passage.cells ?? []).map(({ header }) => header)];
    return (
      counted.soft || beside.some((cell) => tokensIn(cell, language, passage).some(({ term }) => saying.has(term)))
    );
  }
  const places = tokensIn(text, language, passage).filter((token) => saying.has(token.term));
  return places.some(({ start }) => numbers.some((at) => at < start && start - at <= NEAR));
}

/** The numbers within the prose of a table count what stands behind them, as anywhere else. */
function inShortCell(at: number, { cells, text }: Passage): boolean {
  return (cells ?? [{ start: 0, end: text.length }]).some(
    ({ start, end }) => start <= at && at < end && end - start <= LONGEST_FIGURE,
  );
}

/** How long a cell with a figure in it may be, in UTF-16 units. */
const LONGEST_FIGURE = 60;

/** A place that the question does not name already. */
function tellsPlace(text: string, query: Query, passage: Passage): boolean {
  const names = placesIn(text, query.language, passage);
  if (names.length === 0) return false;
  const asked = fold(query.text);
  return names.some((name) => !asked.includes(name));
}
