import type { Messages } from "./messages.ts";
import { ageOf, dateParts, joined, numberWord, series, wordLocator } from "./wording.ts";

const MONTHS = "January February March April May June July August September October November December".split(" ");
const NUMBERS = "zero one two three four five six seven eight nine ten".split(" ");

const SLOTS: Messages["slot"] = (slot) =>
  ({
    email: "e-mail",
    telephone: "telephone",
    fax: "fax number",
    address: "address",
    country: "country",
    organisation: "organisation",
    role: "role",
    contact: "contact",
    date: "date",
    place: "place",
    recipient: "recipient",
    sender: "sender",
    signatory: "signatory",
    link: "link",
    money: "amount",
    number: "number",
    title: "title",
    symbol: "symbol",
    partner: "partner",
  })[slot];

/** The desk's words in English. */
export const en: Messages = {
  language: "en",
  direction: "ltr",

  date(date) {
    const { year, month, day } = dateParts(date);
    return joined([day === null ? null : String(day), month === null ? null : (MONTHS[month] ?? ""), year], " ");
  },
  and: (items) => series(items, ", ", " and "),
  quoted: (text) => `“${text}”`,
  roleOf: (role, body) => (body === null ? role : `${role} for ${body}`),
  asOf: (date) => (date === null ? ", in an undated document" : `, as of ${date}`),

  isHolder: (who, role, asOf) => `${who} is ${role}${asOf}.`,
  wasHolder: (who, role, date) =>
    `${who} was ${role}${date === null ? ", in an undated document" : `, as of ${date}`}.`,
  holders: (role, asOf, people) => `${role}${asOf}: ${people}.`,
  contact: (who, role, values, asOf) => `${who}${role === null ? "" : `, ${role}`}${asOf}: ${values}.`,
  owner: (value, who, role, asOf) => `${value} belongs to ${who}${role === null ? "" : `, ${role}`}${asOf}.`,
  thenAndNow: (sides) =>
    sides
      .map(
        ({ date, people }) =>
          `${date === null ? "Undated" : `${/^\d{1,2}\s/.test(date) ? "On" : "In"} ${date}`}: ${people}.`,
      )
      .join(" "),
  contribution: (symbol, source, title) => joined([joined([symbol, source], ", "), title], ": "),
  contributions: (count, lines) => `${count} ${count === 1 ? "contribution" : "contributions"}: ${lines}.`,
  countries: (count, names) => `Contributions came from ${count} ${count === 1 ? "source" : "sources"}: ${names}.`,
  event: (title, body, printed, place) =>
    `${joined([`${title}${body === null ? "" : ` (${body})`}`, joined([printed, place], ", ")], ": ")}.`,
  planned: (printed) => `${printed} (planned)`,
  term: (acronym, expansion, definition) =>
    `${acronym === null ? expansion : `${acronym}: ${expansion}`}${definition === null ? "." : ` – ${definition}`}`,
  document: (document, date) =>
    `${document.symbol === null ? "" : `${document.symbol}, `}“${document.title}”: ${document.type}${
      date === null ? ", undated" : ` of ${date}`
    }${document.from === null ? "" : `, from ${document.from}`}.`,
  documents: (count, lines) => `${count} ${count === 1 ? "document" : "documents"}: ${lines}.`,
  documentPart: (part, document, values) => `${part} of ${document.symbol ?? `“${document.title}”`}: ${values}.`,
  answerTo: (verdict, answer) =>
    `${{ supported: "Yes: ", superseded: "No longer: ", contradicted: "No: ", "not-stated": "" }[verdict]}${answer}`,
  verdict: (verdict) =>
    ({ supported: "Supported", superseded: "No longer so", contradicted: "Not so", "not-stated": "Not stated" })[
      verdict
    ],
  excerpt: (text, from) => (from === null ? `“${text}”` : `${from}: “${text}”`),
  points: (title, points) => `${title}: ${points}`,
  nearest: "I am not sure that this answers it. The nearest passages:",
  nothingSupports: "I found nothing that supports this. The nearest passages:",
  clarify: (options) => `Which one do you mean: ${options}?`,
  smallTalk(talk, example) {
    const hint = `Ask me about the Child Online Protection documents, for example “${example}”`;
    switch (talk) {
      case "greeting":
        return `Hello! ${hint}`;
      case "thanks":
      case "praise":
        return "You are welcome.";
      case "acknowledged":
        return "All right.";
      case "bye":
        return "Goodbye.";
      case "insult":
        return `Sorry that I was no help. ${hint}`;
      case "laugh":
        return `I only know the documents. ${hint}`;
      default:
        return `I am COP Desk: I answer from the Child Online Protection documents and show where the answer stands. ${hint}`;
    }
  },
  notFound(reason) {
    switch (reason.kind) {
      case "empty":
        return "Please ask a question in a few words.";
      case "too-long":
        return `That is too long for me: please ask in at most ${reason.limit} characters.`;
      case "no-subject":
        return "I cannot tell what this is about. Please name the person, country, document or meeting that you mean.";
      case "other-cop":
        return "That is about another COP: here COP is ITU's Child Online Protection, and the documents hold nothing on the climate conference.";
      case "nothing-about":
        return `The documents hold nothing about ${en.and(reason.words.map(en.quoted))}.`;
      case "no-words":
        return "There are no words in this to look for in the documents.";
      case "no-holder":
        return reason.from !== null
          ? `The documents name no ${reason.role} from ${reason.from}${reason.body === null ? "" : ` for ${reason.body}`}.`
          : `The documents name no ${en.roleOf(reason.role, reason.body)}.`;
      case "no-contribution":
        return reason.mentioned
          ? `The documents hold no contribution by ${reason.country}, although they mention it.`
          : `The documents hold no contribution by ${reason.country}, and do not mention it.`;
      case "other-body":
        return `The documents hold nothing from ${reason.body} that answers this.`;
      case "unknown-document":
        return `The documents hold no ${reason.symbol} and do not refer to it.`;
      case "unknown-term":
        return `The documents do not say what ${en.quoted(reason.term)} means.`;
      case "unknown-person":
        return `The documents do not mention ${reason.person}.`;
      case "year-not-covered":
        return `The documents do not answer this for ${reason.year}.`;
      case "no-slot":
        return `The documents give no ${en.slot(reason.slot)} for ${reason.of}.`;
    }
  },

  before: (people) => `Before: ${people}.`,
  after: (people) => `Since then: ${people}.`,
  passed: (age) => `That date has passed, ${age} ago.`,
  upcoming: (days) => (days === 0 ? "That is today." : `That is in ${days === 1 ? "one day" : `${days} days`}.`),
  old: (date, age) => `Stated as of ${date}, ${age} ago; it may have changed since.`,
  undated: (title) => `“${title}” bears no date.`,
  inferredDate: (title, date) => `“${title}” bears no date; ${date} is inferred from its content.`,
  superseded: (title, by, date) => `“${title}” is superseded by “${by}”${date === null ? "" : ` of ${date}`}.`,
  disagree: (people) => `Another document of the same date says: ${people}.`,
  also: (people) => `Also: ${people}.`,
  missing: (slot, of) => `The documents give no ${slot} for ${of}.`,
  nearestHolders: (people) => `Nearest that they do state: ${people}.`,
  noneBy: (country) => `None of the contributions listed is by ${country}.`,
  see: (about, at) => `On ${about} see ${at}.`,
  newer: (at) => `A newer document also speaks of this ${at}.`,
  nearestText: (text, title) => `Nearest that they do state: “${text}” (${title}).`,
  unsupported: (texts) => `Nothing found that supports ${texts}.`,
  partOfList: (shown, of) => `Shown here: ${shown} of ${of}.`,
  partlyRead: (sentences) => `The text is long: only its first ${sentences} sentences were looked for.`,
  contributors: (countries) => `Contributions listed are by ${countries}.`,
  coverage: (documents, oldest, newest) =>
    `I hold ${documents} ${documents === 1 ? "document" : "documents"}${
      oldest === null || newest === null ? "" : `, from ${oldest} to ${newest}`
    }.`,
  mended: (pairs) => `I read ${pairs}.`,
  age(days) {
    const { unit, count } = ageOf(days);
    if (unit === "years") return count === 1 ? "over a year" : `over ${numberWord(count, NUMBERS)} years`;
    if (unit === "months") return `${numberWord(count, NUMBERS)} months`;
    return count === 1 ? "one day" : `${count} days`;
  },

  slot: SLOTS,
  documentType: (type) => type,
  locator: (locator) =>
    wordLocator(locator, {
      page: (value) => `page ${value}`,
      slide: (value) => `slide ${value}`,
      row: (value) => `row ${value}`,
      paragraph: (value) => `paragraph ${value}`,
      item: (value) => `item ${value}`,
      note: "note",
      opening: "opening",
      comma: ", ",
    }),
  suggestion(suggestion) {
    switch (suggestion.kind) {
      case "who":
        return `Who is ${en.roleOf(suggestion.role, suggestion.body)}?`;
      case "country":
        return `What did ${suggestion.country} contribute?`;
      case "document":
        return `What is ${suggestion.symbol}?`;
      case "about":
        return `What do the documents say about ${suggestion.topic}?`;
      case "next-meeting":
        return suggestion.body === null ? "When is the next meeting?" : `When does ${suggestion.body} meet next?`;
      case "term":
        return `What does ${suggestion.acronym} mean?`;
    }
  },

  labels: {
    suggestions: "You may also ask",
    undated: "undated",
    inferred: "date inferred",
    symbol: "Symbol",
    type: "Type",
    date: "Date",
    from: "From",
    to: "To",
    meeting: "Meeting",
    source: "Original",
    replaces: "Replaces",
    contribution: "Document",
    country: "Country",
    title: "Title",
    people: "People by role",
    role: "Role",
    body: "Body",
    person: "Name",
    contributions: "Contributions",
    documents: "Documents",
    event: "Event",
    place: "Place",
  },
  footer: (documents, newest, version) =>
    `${documents} ${documents === 1 ? "document" : "documents"}${newest === null ? "" : `, newest ${newest}`} · ${version}`,
  help: (command, documents, oldest, newest) => [
    `COP Desk answers from ${documents} Child Online Protection documents${
      oldest === null || newest === null ? "" : ` (${oldest} to ${newest})`
    } and shows the passage that proves each answer. When they do not hold the answer, it says so.`,
    `Ask in your own words: ${command} who is the focal point for Question 3/2`,
    "Go on in the same thread: and his e-mail? · and in 2020? · what about Nigeria?",
    "Put words in “quotation marks” to have them taken literally.",
  ],
  examples: [
    "Who is the BDT Focal Point for Question 3/2?",
    "What did Nigeria contribute?",
    "When does Q3/2 meet next?",
    "What does CWG-COP mean?",
  ],
};
