import { documentTypeIn } from "./document-types.ts";
import type { Messages } from "./messages.ts";
import { ageOf, capital, dateParts, joined, numberWord, pluralOf, series, wordLocator } from "./wording.ts";

const MONTHS = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(" ");
const NUMBERS = ", un, dos, tres, cuatro, cinco, seis, siete, ocho, nueve, diez".split(", ");
const plural = pluralOf("es");

const isDay = (date: string) => /^\d{1,2} de /.test(date);
const on = (date: string) => (isDay(date) ? `el ${date}` : `en ${date}`);
const ofDate = (date: string) => (isDay(date) ? `del ${date}` : `de ${date}`);
const documents = (count: number) => `${count} ${plural(count, { one: "documento", other: "documentos" })}`;
const range = (oldest: string, newest: string) =>
  `el más antiguo, ${ofDate(oldest)}; el más reciente, ${ofDate(newest)}`;

/** "y" becomes "e" before the sound of an i: "Perú e Italia", but "agua y hielo". */
function and(items: readonly string[]): string {
  const last = items.at(-1) ?? "";
  return series(items, ", ", /^[^\p{L}\p{N}]*h?[iíÍ](?![aeoáéó])/iu.test(last) ? " e " : " y ");
}

/** The desk's words in Spanish. */
export const es: Messages = {
  language: "es",
  direction: "ltr",

  date(date) {
    const { year, month, day } = dateParts(date);
    return joined([day === null ? null : String(day), month === null ? null : (MONTHS[month] ?? ""), year], " de ");
  },
  and,
  quoted: (text) => `«${text}»`,
  roleOf: (role, body) => (body === null ? role : `${role} (${body})`),
  asOf: (date) => (date === null ? ", según un documento sin fecha" : `, según un documento ${ofDate(date)}`),

  isHolder: (who, role, asOf) => `${who} es ${role}${asOf}.`,
  wasHolder: (who, role, date) => `${who} era ${role}${es.asOf(date)}.`,
  holders: (role, asOf, people) => `${role}${asOf}: ${people}.`,
  contact: (who, role, values, asOf) => `${joined([who, role], ", ")}${asOf}: ${values}.`,
  owner: (value, who, role, asOf) => `${value}: datos de contacto de ${joined([who, role], ", ")}${asOf}.`,
  thenAndNow: (sides) =>
    sides.map(({ date, people }) => `${date === null ? "Sin fecha" : capital(on(date))}: ${people}.`).join(" "),
  contribution: (symbol, source, title) => joined([joined([symbol, source], ", "), title], ": "),
  contributions: (count, lines) =>
    `${count} ${plural(count, { one: "contribución", other: "contribuciones" })}: ${lines}.`,
  countries: (count, names) =>
    `Las contribuciones proceden de ${count} ${plural(count, { one: "fuente", other: "fuentes" })}: ${names}.`,
  event: (title, body, printed, place) =>
    `${joined([`${title}${body === null ? "" : ` (${body})`}`, joined([printed, place], ", ")], ": ")}.`,
  planned: (printed) => `${printed} (previsto)`,
  term: (acronym, expansion, definition) =>
    `${joined([acronym, expansion], ": ")}${definition === null ? "." : ` – ${definition}`}`,
  document: (document, date) =>
    `${joined([document.symbol, es.quoted(document.title)], ", ")}: ${es.documentType(document.type)} ${
      date === null ? "sin fecha" : ofDate(date)
    }${document.from === null ? "" : `, origen: ${document.from}`}.`,
  documents: (count, lines) => `${documents(count)}: ${lines}.`,
  documentPart: (part, document, values) =>
    `${capital(part)} de ${document.symbol ?? es.quoted(document.title)}: ${values}.`,
  answerTo: (verdict, answer) =>
    `${{ supported: "Sí: ", superseded: "Ya no: ", contradicted: "No: ", "not-stated": "" }[verdict]}${answer}`,
  verdict: (verdict) =>
    ({ supported: "Confirmado", superseded: "Ya no es así", contradicted: "Contradicho", "not-stated": "No consta" })[
      verdict
    ],
  excerpt: (text, from) => joined([from, es.quoted(text)], ": "),
  points: (title, points) => `${title}: ${points}`,
  nearest: "No estoy seguro de que esto responda a la pregunta. Los pasajes más próximos:",
  nothingSupports: "No he encontrado nada que respalde este texto. Los pasajes más próximos:",
  clarify: (options) => `¿A cuál se refiere: ${options}?`,
  smallTalk(talk, example) {
    const hint = `Pregúnteme por los documentos sobre la Protección de la Infancia en Línea, por ejemplo: ${es.quoted(example)}`;
    switch (talk) {
      case "greeting":
        return `¡Buenos días! ${hint}`;
      case "thanks":
      case "praise":
        return "No hay de qué.";
      case "acknowledged":
        return "De acuerdo.";
      case "bye":
        return "Hasta pronto.";
      case "insult":
        return `Lamento no haber sido de ayuda. ${hint}`;
      case "laugh":
        return `Solo conozco los documentos. ${hint}`;
      default:
        return `Soy COP Desk: respondo a partir de los documentos sobre la Protección de la Infancia en Línea y muestro dónde figura la respuesta. ${hint}`;
    }
  },
  notFound(reason) {
    const all = (words: readonly string[]) => es.and(words.map(es.quoted));
    switch (reason.kind) {
      case "empty":
        return "Haga una pregunta en pocas palabras, por favor.";
      case "too-long":
        return `La pregunta es demasiado larga: no supere los ${reason.limit} caracteres, por favor.`;
      case "no-subject":
        return "No sé a qué se refiere. Indique la persona, el país, el documento o la reunión, por favor.";
      case "other-cop":
        return "Se trata de otra COP: aquí COP designa la Protección de la Infancia en Línea de la UIT, y los documentos no contienen nada sobre la conferencia sobre el clima.";
      case "nothing-about":
        return `Los documentos no contienen nada sobre ${all(reason.words)}.`;
      case "no-words":
        return "Este texto no contiene palabras que buscar en los documentos.";
      case "no-holder":
        return reason.from !== null
          ? `Los documentos no nombran, por ${reason.from}, a nadie como ${es.roleOf(reason.role, reason.body)}.`
          : `Los documentos no nombran a nadie en este cargo: ${es.roleOf(reason.role, reason.body)}.`;
      case "no-contribution":
        return `Los documentos no contienen ninguna contribución presentada por ${reason.country}${
          reason.mentioned ? ", aunque lo mencionan" : " ni lo mencionan"
        }.`;
      case "other-body":
        return `Los documentos no contienen nada procedente de ${reason.body} que responda a esta pregunta.`;
      case "unknown-document":
        return `Los documentos no incluyen ${reason.symbol} ni hacen referencia a él.`;
      case "unknown-term":
        return `Los documentos no dicen qué significa ${es.quoted(reason.term)}.`;
      case "unknown-person":
        return `Los documentos no mencionan a ${reason.person}.`;
      case "year-not-covered":
        return `Los documentos no responden a esta pregunta para el periodo indicado (${reason.year}).`;
      case "no-slot":
        return es.missing(es.slot(reason.slot), reason.of);
    }
  },

  before: (people) => `Antes: ${people}.`,
  after: (people) => `Desde entonces: ${people}.`,
  passed: (age) => `Esa fecha pasó hace ${age}.`,
  upcoming: (days) => (days === 0 ? "Es hoy." : days === 1 ? "Es mañana." : `Es dentro de ${days} días.`),
  old: (date, age) => `Información ${ofDate(date)}, de hace ${age}; puede haber cambiado desde entonces.`,
  undated: (title) => `${es.quoted(title)} no lleva fecha.`,
  inferredDate: (title, date) => `${es.quoted(title)} no lleva fecha; se deduce de su contenido: ${date}.`,
  superseded: (title, by, date) =>
    `${es.quoted(title)} ha sido sustituido por ${es.quoted(by)}${date === null ? "" : `, ${ofDate(date)}`}.`,
  disagree: (people) => `Otro documento de la misma fecha indica: ${people}.`,
  also: (people) => `También: ${people}.`,
  missing: (slot, of) => `Los documentos no indican ${slot} para ${of}.`,
  nearestHolders: (people) => `Lo más próximo que indican: ${people}.`,
  noneBy: (country) => `Ninguna de las contribuciones enumeradas es de ${country}.`,
  see: (about, at) => `Sobre ${about}, véase ${at}.`,
  newer: (at) => `Un documento más reciente también habla de ello ${at}.`,
  nearestText: (text, title) => `Lo más próximo que indican: ${es.quoted(text)} (${title}).`,
  unsupported: (texts) => `No se ha encontrado nada que respalde ${texts}.`,
  partOfList: (shown, of) => `Se muestran aquí ${shown} de ${of}.`,
  partlyRead: (sentences) => `El texto es largo: solo se han buscado sus primeras ${sentences} frases.`,
  contributors: (countries) => `Las contribuciones recogidas proceden de: ${countries}.`,
  coverage: (count, oldest, newest) =>
    `Dispongo de ${documents(count)}${oldest === null || newest === null ? "" : ` (${range(oldest, newest)})`}.`,
  mended: (pairs) => `He leído ${pairs}.`,
  age(days) {
    const { unit, count } = ageOf(days);
    const number = numberWord(count, NUMBERS);
    if (unit === "years") return `más de ${number} ${plural(count, { one: "año", other: "años" })}`;
    if (unit === "months") return `${number} meses`;
    return count === 1 ? "un día" : `${count} días`;
  },

  slot: (slot) =>
    ({
      email: "dirección de correo electrónico",
      telephone: "número de teléfono",
      fax: "número de fax",
      address: "dirección postal",
      country: "país",
      organisation: "organización",
      role: "cargo",
      contact: "datos de contacto",
      date: "fecha",
      place: "lugar",
      recipient: "destinatario",
      sender: "remitente",
      signatory: "firmante",
      link: "enlace",
      money: "importe",
      number: "número",
      title: "título",
      symbol: "signatura",
      partner: "asociado",
    })[slot],
  documentType: (type) => documentTypeIn("es", type),
  locator: (locator) =>
    wordLocator(locator, {
      page: (value) => `página ${value}`,
      slide: (value) => `diapositiva ${value}`,
      row: (value) => `fila ${value}`,
      paragraph: (value) => `párrafo ${value}`,
      item: (value) => `punto ${value}`,
      note: "nota",
      opening: "inicio",
      comma: ", ",
    }),
  suggestion(suggestion) {
    switch (suggestion.kind) {
      case "who":
        return `¿Quién es ${es.roleOf(suggestion.role, suggestion.body)}?`;
      case "country":
        return `¿Qué contribuciones presentó ${suggestion.country}?`;
      case "document":
        return `¿Qué es ${suggestion.symbol}?`;
      case "about":
        return `¿Qué se dice sobre ${suggestion.topic}?`;
      case "next-meeting":
        return suggestion.body === null
          ? "¿Cuándo es la próxima reunión?"
          : `¿Cuándo es la próxima reunión de ${suggestion.body}?`;
      case "term":
        return `¿Qué significa ${suggestion.acronym}?`;
    }
  },

  labels: {
    suggestions: "También puede preguntar",
    undated: "sin fecha",
    inferred: "fecha deducida",
    symbol: "Signatura",
    type: "Tipo",
    date: "Fecha",
    from: "De",
    to: "A",
    meeting: "Reunión",
    source: "Original",
    replaces: "Sustituye a",
    contribution: "Documento",
    country: "País",
    title: "Título",
    people: "Personas por cargo",
    role: "Cargo",
    body: "Órgano",
    person: "Nombre",
    contributions: "Contribuciones",
    documents: "Documentos",
    event: "Evento",
    place: "Lugar",
  },
  footer: (count, newest, version) =>
    `${documents(count)}${newest === null ? "" : `; el más reciente, ${ofDate(newest)}`} · ${version}`,
  help: (command, count, oldest, newest) => [
    `COP Desk responde a partir de ${documents(count)} sobre la Protección de la Infancia en Línea${
      oldest === null || newest === null ? "" : ` (${range(oldest, newest)})`
    } y muestra el pasaje que prueba cada respuesta. Si los documentos no contienen la respuesta, lo dice.`,
    `Pregunte con sus propias palabras: ${command} quién es el coordinador para la Cuestión 3/2`,
    "Continúe en el mismo hilo: ¿y su correo electrónico? · ¿y en 2020? · ¿y Nigeria?",
    `Ponga palabras entre ${es.quoted("comillas")} para que se tomen al pie de la letra.`,
  ],
  examples: [
    "¿Quién es el coordinador de la BDT para la Cuestión 3/2?",
    "¿Qué contribución presentó Nigeria?",
    "¿Cuándo es la próxima reunión de la Cuestión 3/2?",
    "¿Qué significa CWG-COP?",
  ],
};
