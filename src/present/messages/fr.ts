import { documentTypeIn } from "./document-types.ts";
import type { Messages } from "./messages.ts";
import { ageOf, capital, dateParts, joined, numberWord, pluralOf, series, wordLocator } from "./wording.ts";

const MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" ");
const NUMBERS = ", un, deux, trois, quatre, cinq, six, sept, huit, neuf, dix".split(", ");
const plural = pluralOf("fr");

/** French sets a no-break space before the colon, and a narrow one before the other tall marks and within guillemets. */
const COLON = "\u00A0: ";
const SEMICOLON = "\u202F; ";
const QUESTION = "\u202F?";

const isDay = (date: string) => /^\d{1,2}(?:er)? \p{L}/u.test(date);
const asAt = (date: string) => (isDay(date) ? `au ${date}` : `en ${date}`);
const on = (date: string) => (isDay(date) ? `le ${date}` : `en ${date}`);
const elided = (noun: string) => (/^[aeiouyhéèêàâîôœ]/i.test(noun) ? `d’${noun}` : `de ${noun}`);
const ofDate = (date: string) => (isDay(date) ? `du ${date}` : elided(date));
const documents = (count: number) => `${count} ${plural(count, { one: "document", other: "documents" })}`;
const range = (oldest: string, newest: string) => `le plus ancien${COLON}${oldest}, le plus récent${COLON}${newest}`;

/** The desk's words in French. */
export const fr: Messages = {
  language: "fr",
  direction: "ltr",

  date(date) {
    const { year, month, day } = dateParts(date);
    if (month === null) return year;
    return joined([day === 1 ? "1er" : day === null ? null : String(day), MONTHS[month] ?? "", year], " ");
  },
  and: (items) => series(items, ", ", " et "),
  quoted: (text) => `«\u202F${text}\u202F»`,
  roleOf: (role, body) => (body === null ? role : `${role} (${body})`),
  asOf: (date) => (date === null ? ", d’après un document non daté" : `, ${asAt(date)}`),

  isHolder: (who, role, asOf) => `${who} est ${role}${asOf}.`,
  wasHolder: (who, role, date) => `${who} était ${role}${fr.asOf(date)}.`,
  holders: (role, asOf, people) => `${role}${asOf}${COLON}${people}.`,
  contact: (who, role, values, asOf) => `${joined([who, role], ", ")}${asOf}${COLON}${values}.`,
  owner: (value, who, role, asOf) => `${value}${COLON}coordonnées de ${joined([who, role], ", ")}${asOf}.`,
  thenAndNow: (sides) =>
    sides.map(({ date, people }) => `${date === null ? "Sans date" : capital(on(date))}${COLON}${people}.`).join(" "),
  contribution: (symbol, source, title) => joined([joined([symbol, source], ", "), title], COLON),
  contributions: (count, lines) =>
    `${count} ${plural(count, { one: "contribution", other: "contributions" })}${COLON}${lines}.`,
  countries: (count, names) =>
    `Les contributions proviennent de ${count} ${plural(count, { one: "source", other: "sources" })}${COLON}${names}.`,
  event: (title, body, printed, place) =>
    `${joined([`${title}${body === null ? "" : ` (${body})`}`, joined([printed, place], ", ")], COLON)}.`,
  planned: (printed) => `${printed} (prévu)`,
  term: (acronym, expansion, definition) =>
    `${joined([acronym, expansion], COLON)}${definition === null ? "." : ` – ${definition}`}`,
  document: (document, date) =>
    `${joined([document.symbol, fr.quoted(document.title)], ", ")}${COLON}${fr.documentType(document.type)} ${
      date === null ? "non daté" : ofDate(date)
    }${document.from === null ? "" : `, source${COLON}${document.from}`}.`,
  documents: (count, lines) => `${documents(count)}${COLON}${lines}.`,
  documentPart: (part, document, values) =>
    `${capital(part)} de ${document.symbol ?? fr.quoted(document.title)}${COLON}${values}.`,
  answerTo: (verdict, answer) =>
    `${{ supported: "Oui : ", superseded: "Plus maintenant : ", contradicted: "Non : ", "not-stated": "" }[verdict]}${answer}`,
  verdict: (verdict) =>
    ({
      supported: "Confirmé",
      superseded: "N’est plus le cas",
      contradicted: "Contredit",
      "not-stated": "Non mentionné",
    })[verdict],
  excerpt: (text, from) => joined([from, fr.quoted(text)], COLON),
  points: (title, points) => `${title}${COLON}${points}`,
  nearest: `Je ne suis pas sûr que cela y réponde. Les passages les plus proches${COLON.trimEnd()}`,
  nothingSupports: `Je n’ai rien trouvé qui appuie ce texte. Les passages les plus proches${COLON.trimEnd()}`,
  clarify: (options) => `De quoi s’agit-il${COLON}${options}${QUESTION}`,
  smallTalk(talk, example) {
    const hint = `Interrogez-moi sur les documents relatifs à la Protection en ligne des enfants, par exemple${COLON}${fr.quoted(example)}`;
    switch (talk) {
      case "greeting":
        return `Bonjour\u202F! ${hint}`;
      case "thanks":
      case "praise":
        return "Je vous en prie.";
      case "acknowledged":
        return "Entendu.";
      case "bye":
        return "Au revoir.";
      case "insult":
        return `Je regrette de ne pas avoir pu vous aider. ${hint}`;
      case "laugh":
        return `Je ne connais que les documents. ${hint}`;
      default:
        return `Je suis COP Desk${COLON}je réponds à partir des documents relatifs à la Protection en ligne des enfants et je montre où se trouve la réponse. ${hint}`;
    }
  },
  notFound(reason) {
    const all = (words: readonly string[]) => fr.and(words.map(fr.quoted));
    switch (reason.kind) {
      case "empty":
        return "Veuillez poser une question en quelques mots.";
      case "too-long":
        return `Cette question est trop longue${COLON}veuillez ne pas dépasser ${reason.limit} caractères.`;
      case "no-subject":
        return "Je ne vois pas de quoi il s’agit. Veuillez nommer la personne, le pays, le document ou la réunion en question.";
      case "other-cop":
        return `Il s’agit d’une autre COP${COLON}ici, COP désigne la Protection en ligne des enfants de l’UIT, et les documents ne contiennent rien sur la conférence sur le climat.`;
      case "nothing-about":
        return `Les documents ne contiennent rien sur ${all(reason.words)}.`;
      case "no-words":
        return "Ce texte ne contient aucun mot à chercher dans les documents.";
      case "no-holder":
        return reason.from !== null
          ? `Les documents ne nomment, pour ${reason.from}, aucun titulaire de la fonction ${fr.roleOf(reason.role, reason.body)}.`
          : `Les documents ne nomment personne à cette fonction${COLON}${fr.roleOf(reason.role, reason.body)}.`;
      case "no-contribution":
        return `Les documents ne contiennent aucune contribution soumise par ${reason.country}${
          reason.mentioned ? ", bien qu’ils en fassent mention" : " et n’en font pas mention"
        }.`;
      case "other-body":
        return `Les documents ne contiennent rien émanant de ${reason.body} qui réponde à cette question.`;
      case "unknown-document":
        return `Les documents ne comprennent pas ${reason.symbol} et n’y renvoient pas.`;
      case "unknown-term":
        return `Les documents ne disent pas ce que signifie ${fr.quoted(reason.term)}.`;
      case "unknown-person":
        return `Les documents ne mentionnent pas ${reason.person}.`;
      case "year-not-covered":
        return `Les documents ne répondent pas à cette question pour la période demandée (${reason.year}).`;
      case "no-slot":
        return fr.missing(fr.slot(reason.slot), reason.of);
    }
  },

  before: (people) => `Auparavant${COLON}${people}.`,
  after: (people) => `Depuis${COLON}${people}.`,
  passed: (age) => `Cette date est passée depuis ${age}.`,
  upcoming: (days) => (days === 0 ? "C’est aujourd’hui." : days === 1 ? "C’est demain." : `C’est dans ${days} jours.`),
  old: (date, age) => `Information ${ofDate(date)}, il y a ${age}${SEMICOLON}elle a pu changer depuis.`,
  undated: (title) => `${fr.quoted(title)} ne porte pas de date.`,
  inferredDate: (title, date) =>
    `${fr.quoted(title)} ne porte pas de date${SEMICOLON}celle-ci est déduite de son contenu${COLON}${date}.`,
  superseded: (title, by, date) =>
    `${fr.quoted(title)} est remplacé par ${fr.quoted(by)}${date === null ? "" : ` ${ofDate(date)}`}.`,
  disagree: (people) => `Un autre document de la même date indique${COLON}${people}.`,
  also: (people) => `Également${COLON}${people}.`,
  missing: (slot, of) => `Les documents ne donnent pas ${elided(slot)} pour ${of}.`,
  nearestHolders: (people) => `Ce qu’ils indiquent de plus proche${COLON}${people}.`,
  noneBy: (country) => `Aucune des contributions énumérées n’émane de ${country}.`,
  see: (about, at) => `Au sujet de ${about}, voir ${at}.`,
  newer: (at) => `Un document plus récent en parle aussi ${at}.`,
  nearestText: (text, title) => `Ce qu’ils indiquent de plus proche${COLON}${fr.quoted(text)} (${title}).`,
  unsupported: (texts) => `Rien n’a été trouvé à l’appui de ${texts}.`,
  partOfList: (shown, of) => `Affichés ici${COLON}${shown} sur ${of}.`,
  partlyRead: (sentences) => `Le texte est long${COLON}seules ses ${sentences} premières phrases ont été recherchées.`,
  contributors: (countries) => `Les contributions recensées émanent de${COLON}${countries}.`,
  coverage: (count, oldest, newest) =>
    `Je dispose de ${documents(count)}${oldest === null || newest === null ? "" : ` (${range(oldest, newest)})`}.`,
  mended: (pairs) => `J’ai lu ${pairs}.`,
  age(days) {
    const { unit, count } = ageOf(days);
    const number = numberWord(count, NUMBERS);
    if (unit === "years") return `plus d${count === 1 ? "’un an" : `e ${number} ans`}`;
    return unit === "months" ? `${number} mois` : `${count} ${plural(count, { one: "jour", other: "jours" })}`;
  },

  slot: (slot) =>
    ({
      email: "adresse électronique",
      telephone: "numéro de téléphone",
      fax: "numéro de télécopie",
      address: "adresse postale",
      country: "pays",
      organisation: "organisation",
      role: "fonction",
      contact: "coordonnées",
      date: "date",
      place: "lieu",
      recipient: "destinataire",
      sender: "expéditeur",
      signatory: "signataire",
      link: "lien",
      money: "montant",
      number: "nombre",
      title: "titre",
      symbol: "cote",
      partner: "partenaire",
    })[slot],
  documentType: (type) => documentTypeIn("fr", type),
  locator: (locator) =>
    wordLocator(locator, {
      page: (value) => `page ${value}`,
      slide: (value) => `diapositive ${value}`,
      row: (value) => `ligne ${value}`,
      paragraph: (value) => `paragraphe ${value}`,
      item: (value) => `point ${value}`,
      note: "note",
      opening: "début",
      comma: ", ",
    }),
  suggestion(suggestion) {
    switch (suggestion.kind) {
      case "who":
        return `Qui est ${fr.roleOf(suggestion.role, suggestion.body)}${QUESTION}`;
      case "country":
        return `Quelles contributions ont été soumises par ${suggestion.country}${QUESTION}`;
      case "document":
        return `Qu’est-ce que ${suggestion.symbol}${QUESTION}`;
      case "about":
        return `Qu’y a-t-il sur ${suggestion.topic}${QUESTION}`;
      case "next-meeting":
        return suggestion.body === null
          ? `Quelle est la date de la prochaine réunion${QUESTION}`
          : `Quelle est la date de la prochaine réunion de ${suggestion.body}${QUESTION}`;
      case "term":
        return `Que signifie ${suggestion.acronym}${QUESTION}`;
    }
  },

  labels: {
    suggestions: "Vous pouvez aussi demander",
    undated: "sans date",
    inferred: "date déduite",
    symbol: "Cote",
    type: "Type",
    date: "Date",
    from: "De",
    to: "À",
    meeting: "Réunion",
    source: "Original",
    replaces: "Remplace",
    contribution: "Document",
    country: "Pays",
    title: "Titre",
    people: "Responsables par fonction",
    role: "Fonction",
    body: "Organe",
    person: "Nom",
    contributions: "Contributions",
    documents: "Documents",
    event: "Manifestation",
    place: "Lieu",
  },
  footer: (count, newest, version) =>
    `${documents(count)}${newest === null ? "" : `, le plus récent${COLON}${newest}`} · ${version}`,
  help: (command, count, oldest, newest) => [
    `COP Desk répond à partir de ${documents(count)} sur la Protection en ligne des enfants${
      oldest === null || newest === null ? "" : ` (${range(oldest, newest)})`
    } et montre le passage qui prouve chaque réponse. Si les documents ne contiennent pas la réponse, il le dit.`,
    `Posez votre question avec vos propres mots${COLON}${command} qui est le coordonnateur pour la Question 3/2`,
    `Poursuivez dans le même fil${COLON}et son adresse électronique${QUESTION} · et en 2020${QUESTION} · et le Nigéria${QUESTION}`,
    `Mettez des mots entre ${fr.quoted("guillemets")} pour qu’ils soient pris à la lettre.`,
  ],
  examples: [
    `Qui est le coordonnateur du BDT pour la Question 3/2${QUESTION}`,
    `Quelle contribution le Nigéria a-t-il soumise${QUESTION}`,
    `Quelle est la date de la prochaine réunion de la Question 3/2${QUESTION}`,
    `Que signifie CWG-COP${QUESTION}`,
  ],
};
