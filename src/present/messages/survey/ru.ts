import { pluralOf } from "../wording.ts";
import type { SurveyWords } from "./words.ts";

const plural = pluralOf("ru");

/** Russian. */
export const ru: SurveyWords = {
  pages: "Страницы",
  ask: "Спросить",
  documents: "Документы",
  people: "Люди",
  contributions: "Вклады",
  meetings: "Собрания",
  news: "Новое",
  kinds: {
    role: "Должность",
    contribution: "Вклад",
    event: "Собрание",
    deadline: "Срок",
    term: "Термин",
    reference: "Ссылается на",
  },
  status: { planned: "запланировано", held: "состоялось" },
  proof: "Подтверждение",
  csv: "Таблицей (CSV)",
  calendar: "Календарём (.ics)",
  feed: "Лентой (Atom)",

  search: "Слова в отрывках",
  show: "Показать",
  showAll: "Показать все документы",
  any: "любой",
  since: "Дата с",
  until: "Дата по",
  language: "Язык",
  documentsShown: (shown, of) => `Документы: ${shown} из ${of}`,
  passagesShown: (shown, of) => `Отрывки с одним из этих слов: ${shown} из ${of}, сначала лучшие`,

  aboutPeople:
    "Кто какую должность занимал, насколько об этом говорят документы. Линия начинается с первого документа, который называет человека, и кончается следующим, который называет в этой должности других.",
  named: "Назван в",
  afterwards: "Затем",
  stillNamed: "более позднего списка этой должности нет",
  notNamed: (date) => `названы другие${date === null ? "" : `, ${date}`}`,

  aboutContributions: "Вклады по странам, как их перечисляют документы.",
  noCountry: "Страна не указана",
  counted: (contributions) =>
    `${contributions} ${plural(contributions, { one: "вклад", few: "вклада", other: "вкладов" })}`,

  aboutMeetings: "Собрания, сроки и документы по датам, как их указывают документы.",
  toCome: "Впереди",
  past: "До сегодняшнего дня",
  nothingToCome: "Документы не называют ни собраний, ни сроков, которые ещё впереди.",
  today: "сегодня",
  state: "Состояние",
  day: {
    "to-come": "запланировано",
    held: "состоялось",
    unconfirmed: "было запланировано; ни один документ не говорит, состоялось ли",
    due: "впереди",
    passed: "прошёл",
    issued: "документ",
  },

  aboutNews: "Новые документы и то, что изменилось между двумя текстами одной группы.",
  sinceWhen: "С какого времени (дата или название собрания)",
  newSince: (date) => `Документы после даты: ${date}`,
  nothingNew: "Более поздних документов нет.",
  noSuchTime: (text) => `«${text}» – не дата и не собрание, которое называют документы.`,
  changesOf: (group) => `Что изменилось: ${group}`,
  what: "О чём",
  before: "Прежде",
  after: "Теперь",
  change: "Изменение",
  changed: {
    came: "назван впервые",
    left: "больше не назван",
    replaced: "назван другой человек",
    changed: "изменено",
    moved: "перенесено",
    added: "добавлено",
  },
  noChange: "В том, о чём говорят оба, различий нет.",
};
