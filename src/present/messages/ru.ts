import { documentTypeIn } from "./document-types.ts";
import type { Messages } from "./messages.ts";
import { ageOf, capital, dateParts, joined, numberWord, pluralOf, series, wordLocator } from "./wording.ts";

const MONTHS = "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь".split(" ");
/** The genitive, after a day: "22 мая". */
const OF_MONTH = MONTHS.map((month) => (/[ьй]$/.test(month) ? `${month.slice(0, -1)}я` : `${month}а`));
/** The nominative, for months; the genitive, after "более", for years. */
const NUMBERS = ", один, два, три, четыре, пять, шесть, семь, восемь, девять, десять".split(", ");
const MORE_THAN = ", одного, двух, трёх, четырёх, пяти, шести, семи, восьми, девяти, десяти".split(", ");
const plural = pluralOf("ru");

/** When something was so: "22 мая 2023 года", "в мае 2023 года", "в 2023 году". */
function on(date: string): string {
  const month = /^(\p{Ll}+?)[ьй]?( \d+ года)$/u.exec(date);
  if (month) return `в ${month[1]}е${month[2]}`;
  const year = /^(\d+) год$/.exec(date);
  return year ? `в ${year[1]} году` : date;
}
const ofDate = (date: string) => (/^\d+ \p{Ll}+ /u.test(date) ? `от ${date}` : `(${date})`);
const documents = (count: number) =>
  `${count} ${plural(count, { one: "документ", few: "документа", other: "документов" })}`;
const range = (oldest: string, newest: string) => `самый ранний – ${oldest}, самый поздний – ${newest}`;

/** The desk's words in Russian. */
export const ru: Messages = {
  language: "ru",
  direction: "ltr",

  date(date) {
    const { year, month, day } = dateParts(date);
    if (month === null) return `${year} год`;
    return day === null ? `${MONTHS[month]} ${year} года` : `${day} ${OF_MONTH[month]} ${year} года`;
  },
  and: (items) => series(items, ", ", " и "),
  quoted: (text) => `«${text}»`,
  roleOf: (role, body) => (body === null ? role : `${role} (${body})`),
  asOf: (date) => (date === null ? ", согласно документу без даты" : `, по состоянию на ${date}`),

  isHolder: (who, role, asOf) => `${who} – ${role}${asOf}.`,
  wasHolder: (who, role, date) => `${who} – ${role}${ru.asOf(date)}.`,
  holders: (role, asOf, people) => `${role}${asOf}: ${people}.`,
  contact: (who, role, values, asOf) => `${joined([who, role], ", ")}${asOf}: ${values}.`,
  owner: (value, who, role, asOf) => `${value} – контактные данные: ${joined([who, role], ", ")}${asOf}.`,
  thenAndNow: (sides) =>
    sides.map(({ date, people }) => `${date === null ? "Без даты" : capital(on(date))}: ${people}.`).join(" "),
  contribution: (symbol, source, title) => joined([joined([symbol, source], ", "), title], ": "),
  contributions: (count, lines) =>
    `${count} ${plural(count, { one: "вклад", few: "вклада", other: "вкладов" })}: ${lines}.`,
  countries: (count, names) =>
    `Вклады поступили из ${count} ${plural(count, { one: "источника", other: "источников" })}: ${names}.`,
  event: (title, body, printed, place) =>
    `${joined([`${title}${body === null ? "" : ` (${body})`}`, joined([printed, place], ", ")], ": ")}.`,
  planned: (printed) => `${printed} (запланировано)`,
  term: (acronym, expansion, definition) =>
    `${joined([acronym, expansion], ": ")}${definition === null ? "." : ` – ${definition}`}`,
  document: (document, date) =>
    `${joined([document.symbol, ru.quoted(document.title)], ", ")}: ${ru.documentType(document.type)} ${
      date === null ? "без даты" : ofDate(date)
    }${document.from === null ? "" : `, источник: ${document.from}`}.`,
  documents: (count, lines) => `${documents(count)}: ${lines}.`,
  documentPart: (part, document, values) => `${document.symbol ?? ru.quoted(document.title)}, ${part}: ${values}.`,
  answerTo: (verdict, answer) =>
    `${{ supported: "Да: ", superseded: "Уже нет: ", contradicted: "Нет: ", "not-stated": "" }[verdict]}${answer}`,
  verdict: (verdict) =>
    ({ supported: "Подтверждается", superseded: "Уже не так", contradicted: "Не так", "not-stated": "Не сказано" })[
      verdict
    ],
  excerpt: (text, from) => joined([from, ru.quoted(text)], ": "),
  points: (title, points) => `${title}: ${points}`,
  nearest: "Я не уверен, что это отвечает на вопрос. Ближайшие отрывки:",
  nothingSupports: "Я не нашёл ничего, что подтверждало бы этот текст. Ближайшие отрывки:",
  clarify: (options) => `Что именно имеется в виду: ${options}?`,
  smallTalk(talk, example) {
    const hint = `Задайте вопрос о документах по защите ребёнка в онлайновой среде, например: ${ru.quoted(example)}`;
    switch (talk) {
      case "greeting":
        return `Здравствуйте! ${hint}`;
      case "thanks":
      case "praise":
        return "Пожалуйста.";
      case "acknowledged":
        return "Хорошо.";
      case "bye":
        return "До свидания.";
      case "insult":
        return `Жаль, что помочь не удалось. ${hint}`;
      case "laugh":
        return `Мне известны только документы. ${hint}`;
      default:
        return `Это COP Desk: ответы на основе документов по защите ребёнка в онлайновой среде с указанием места, где стоит ответ. ${hint}`;
    }
  },
  notFound(reason) {
    switch (reason.kind) {
      case "empty":
        return "Пожалуйста, задайте вопрос в нескольких словах.";
      case "too-long":
        return `Вопрос слишком длинный: предельная длина в знаках – ${reason.limit}.`;
      case "no-subject":
        return "Непонятно, о чём идёт речь. Пожалуйста, назовите человека, страну, документ или собрание.";
      case "other-cop":
        return "Это вопрос о другой КС (COP): здесь COP означает защиту ребёнка в онлайновой среде МСЭ, и о конференции по климату в документах ничего нет.";
      case "nothing-about":
        return `В документах ничего нет по этому предмету: ${ru.and(reason.words.map(ru.quoted))}.`;
      case "no-words":
        return "В этом тексте нет слов, которые можно искать в документах.";
      case "no-holder":
        return reason.from !== null
          ? `Документы не называют никого из ${reason.from}: ${ru.roleOf(reason.role, reason.body)}.`
          : `В документах никто не назван на этой должности: ${ru.roleOf(reason.role, reason.body)}.`;
      case "no-contribution":
        return `В документах нет вкладов от этого источника (${reason.country})${
          reason.mentioned ? ", хотя он в них упоминается" : ", и он в них не упоминается"
        }.`;
      case "other-body":
        return `В документах нет ничего от этого органа (${reason.body}), что отвечало бы на вопрос.`;
      case "unknown-document":
        return `В документах нет ${reason.symbol} и нет ссылок на этот документ.`;
      case "unknown-term":
        return `В документах не сказано, что означает ${ru.quoted(reason.term)}.`;
      case "unknown-person":
        return `В документах не упоминается ${reason.person}.`;
      case "year-not-covered":
        return `За указанный период (${reason.year}) документы ответа на этот вопрос не дают.`;
      case "no-slot":
        return ru.missing(ru.slot(reason.slot), reason.of);
    }
  },

  before: (people) => `Ранее: ${people}.`,
  after: (people) => `С тех пор: ${people}.`,
  passed: (age) => `Эта дата прошла ${age} назад.`,
  upcoming: (days) =>
    days === 0
      ? "Это сегодня."
      : days === 1
        ? "Это завтра."
        : `Это через ${days} ${plural(days, { one: "день", few: "дня", other: "дней" })}.`,
  old: (date, age) => `Дата этих сведений – ${date}, ${age} назад; с тех пор они могли измениться.`,
  undated: (title) => `На документе ${ru.quoted(title)} нет даты.`,
  inferredDate: (title, date) => `На документе ${ru.quoted(title)} нет даты; по содержанию это ${date}.`,
  superseded: (title, by, date) =>
    `Документ ${ru.quoted(title)} заменён документом ${ru.quoted(by)}${date === null ? "" : ` ${ofDate(date)}`}.`,
  disagree: (people) => `В другом документе с той же датой указано: ${people}.`,
  also: (people) => `Также: ${people}.`,
  missing: (slot, of) => `В документах не указано для ${of}: ${slot}.`,
  nearestHolders: (people) => `Ближайшее из того, что в них указано: ${people}.`,
  noneBy: (country) => `Среди перечисленных вкладов нет вклада от этого источника: ${country}.`,
  see: (about, at) => `О ${about} см. ${at}.`,
  newer: (at) => `Об этом говорит и более новый документ ${at}.`,
  nearestText: (text, title) => `Ближайшее из того, что в них указано: ${ru.quoted(text)} (${title}).`,
  unsupported: (texts) => `Не найдено подтверждения: ${texts}.`,
  partOfList: (shown, of) => `Здесь показано: ${shown} из ${of}.`,
  partlyRead: (sentences) => `Текст длинный: искались только его первые предложения (${sentences}).`,
  contributors: (countries) => `Источники имеющихся вкладов: ${countries}.`,
  coverage: (count, oldest, newest) =>
    `В моём распоряжении ${documents(count)}${oldest === null || newest === null ? "" : ` (${range(oldest, newest)})`}.`,
  mended: (pairs) => `Прочитано так: ${pairs}.`,
  age(days) {
    const { unit, count } = ageOf(days);
    if (unit === "years") {
      return count === 1
        ? "более года"
        : `более ${numberWord(count, MORE_THAN)} ${plural(count, { one: "года", other: "лет" })}`;
    }
    if (unit === "months") {
      return `${numberWord(count, NUMBERS)} ${plural(count, { one: "месяц", few: "месяца", other: "месяцев" })}`;
    }
    return `${count} ${plural(count, { one: "день", few: "дня", other: "дней" })}`;
  },

  slot: (slot) =>
    ({
      email: "адрес электронной почты",
      telephone: "номер телефона",
      fax: "номер факса",
      address: "почтовый адрес",
      country: "страна",
      organisation: "организация",
      role: "должность",
      contact: "контактные данные",
      date: "дата",
      place: "место",
      recipient: "адресат",
      sender: "отправитель",
      signatory: "подпись",
      link: "ссылка",
      money: "сумма",
      number: "число",
      title: "название",
      symbol: "обозначение",
      partner: "партнёр",
    })[slot],
  documentType: (type) => documentTypeIn("ru", type),
  locator: (locator) =>
    wordLocator(locator, {
      page: (value) => `страница ${value}`,
      slide: (value) => `слайд ${value}`,
      row: (value) => `строка ${value}`,
      paragraph: (value) => `пункт ${value}`,
      item: (value) => `элемент списка ${value}`,
      note: "примечание",
      opening: "начало",
      comma: ", ",
    }),
  suggestion(suggestion) {
    switch (suggestion.kind) {
      case "who":
        return `Кто ${ru.roleOf(suggestion.role, suggestion.body)}?`;
      case "country":
        return `Какие вклады от ${suggestion.country}?`;
      case "document":
        return `Что такое ${suggestion.symbol}?`;
      case "about":
        return `Что говорится в документах по теме ${suggestion.topic}?`;
      case "next-meeting":
        return suggestion.body === null
          ? "Когда следующее собрание?"
          : `Когда следующее собрание (${suggestion.body})?`;
      case "term":
        return `Что означает ${suggestion.acronym}?`;
    }
  },

  labels: {
    suggestions: "Можно также спросить",
    undated: "без даты",
    inferred: "дата по содержанию",
    symbol: "Обозначение",
    type: "Вид",
    date: "Дата",
    from: "От",
    to: "Кому",
    meeting: "Собрание",
    source: "Оригинал",
    replaces: "Заменяет",
    contribution: "Документ",
    country: "Страна",
    title: "Название",
    people: "Лица по должностям",
    role: "Должность",
    body: "Орган",
    person: "Имя",
    contributions: "Вклады",
    documents: "Документы",
    event: "Мероприятие",
    place: "Место",
  },
  footer: (count, newest, version) =>
    `${documents(count)}${newest === null ? "" : `, самый поздний – ${newest}`} · ${version}`,
  help: (command, count, oldest, newest) => [
    `COP Desk отвечает на вопросы о защите ребёнка в онлайновой среде; в основе ответов – ${documents(count)}${
      oldest === null || newest === null ? "" : ` (${range(oldest, newest)})`
    }. К каждому ответу показан отрывок, который его доказывает. Если ответа в документах нет, так и будет сказано.`,
    `Спрашивайте своими словами: ${command} кто координатор по Вопросу 3/2`,
    "Продолжайте в той же ветке: а его электронная почта? · а в 2020 году? · а Нигерия?",
    `Слова в ${ru.quoted("кавычках")} понимаются буквально.`,
  ],
  examples: [
    "Кто координатор БРЭ по Вопросу 3/2?",
    "Какой вклад представила Нигерия?",
    "Когда следующее собрание по Вопросу 3/2?",
    "Что означает CWG-COP?",
  ],
};
