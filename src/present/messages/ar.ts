import { documentTypeIn } from "./document-types.ts";
import type { Messages } from "./messages.ts";
import { ageOf, dateParts, joined, numberWord, pluralOf, wordLocator } from "./wording.ts";

const MONTHS = "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر".split(" ");
/** From three to ten: beside a feminine noun (years), and beside a masculine one (months). */
const FEMININE = "،،،ثلاث،أربع،خمس،ست،سبع،ثماني،تسع،عشر".split("،");
const MASCULINE = "،،،ثلاثة،أربعة،خمسة،ستة،سبعة،ثمانية،تسعة،عشرة".split("،");
const plural = pluralOf("ar");

/**
 * Direction marks: a Latin name, number or address amid Arabic keeps its own order between two left-to-right marks, and
 * a sentence or date that begins with one keeps to the right after a right-to-left mark.
 */
const LEFT = "\u200E";
const RIGHT = "\u200F";
const ltr = (value: string) =>
  value.startsWith(LEFT) || /^[^\p{L}]*\p{Script=Arabic}/u.test(value) ? value : `${LEFT}${value}${LEFT}`;

const documents = (count: number, two: string) =>
  plural(count, {
    one: "وثيقة واحدة",
    two,
    few: `${count} وثائق`,
    other: `${count} وثيقة`,
  });
const days = (count: number) =>
  plural(count, { one: "يوم واحد", two: "يومين", few: `${count} أيام`, many: `${count} يومًا`, other: `${count} يوم` });
const range = (oldest: string, newest: string) => `أقدمها ${oldest} وأحدثها ${newest}`;

/** The desk's words in Arabic, with Latin figures as the documents of the Union have them. */
export const ar: Messages = {
  language: "ar",
  direction: "rtl",

  date(date) {
    const { year, month, day } = dateParts(date);
    if (month === null) return `${RIGHT}${year}`;
    return day === null ? `${MONTHS[month]} ${year}` : `${RIGHT}${day} ${MONTHS[month]} ${year}`;
  },
  and: (items) => items.map(ltr).join(" و"),
  quoted: (text) => ltr(`«${text}»`),
  roleOf: (role, body) => (body === null ? role : `${role} (${body})`),
  asOf: (date) => (date === null ? "وفقًا لوثيقة غير مؤرخة: " : `وفقًا لوثيقة مؤرخة ${date}: `),

  isHolder: (who, role, asOf) => `${asOf}${ltr(who)} – ${ltr(role)}.`,
  wasHolder: (who, role, date) => ar.isHolder(who, role, ar.asOf(date)),
  holders: (role, asOf, people) => `${asOf}${ltr(role)}: ${people}.`,
  contact: (who, role, values, asOf) => `${asOf}${ltr(joined([who, role], ", "))}: ${ltr(values)}.`,
  owner: (value, who, role, asOf) =>
    `${asOf}${ltr(value)} من بيانات الاتصال الخاصة بـ ${ltr(joined([who, role], ", "))}.`,
  thenAndNow: (sides) =>
    sides.map(({ date, people }) => `${date === null ? "بدون تاريخ" : `في ${date}`}: ${people}.`).join(" "),
  contribution: (symbol, source, title) =>
    `${RIGHT}${joined(
      [ltr(joined([symbol, source], ", ")), ltr(title)].filter((part) => part !== ltr("")),
      ": ",
    )}`,
  contributions: (count, lines) =>
    `${plural(count, {
      one: "مساهمة واحدة",
      two: "مساهمتان",
      few: `${count} مساهمات`,
      other: `${count} مساهمة`,
    })}: ${ltr(lines)}.`,
  countries: (count, names) =>
    `وردت المساهمات من ${plural(count, {
      one: "مصدر واحد",
      two: "مصدرين",
      few: `${count} مصادر`,
      many: `${count} مصدرًا`,
      other: `${count} مصدر`,
    })}: ${names}.`,
  event: (title, body, printed, place) =>
    `${RIGHT}${ltr(joined([`${title}${body === null ? "" : ` (${body})`}`, joined([printed, place], ", ")], ": "))}.`,
  planned: (printed) => `${printed} (مقرر)`,
  term: (acronym, expansion, definition) =>
    `${RIGHT}${ltr(`${joined([acronym, expansion], ": ")}${definition === null ? "." : ` – ${definition}`}`)}`,
  document: (document, date) =>
    `${RIGHT}${ltr(joined([document.symbol, `«${document.title}»`], ", "))}: ${ar.documentType(document.type)}، ${
      date === null ? "بدون تاريخ" : `بتاريخ ${date}`
    }${document.from === null ? "" : `، المصدر: ${ltr(document.from)}`}.`,
  documents: (count, lines) => `${documents(count, "وثيقتان")}: ${lines}.`,
  documentPart: (part, document, values) =>
    `${part} في الوثيقة ${document.symbol === null ? ar.quoted(document.title) : ltr(document.symbol)}: ${values}.`,
  answerTo: (verdict, answer) =>
    `${{ supported: "نعم: ", superseded: "لم يعد كذلك: ", contradicted: "لا: ", "not-stated": "" }[verdict]}${answer}`,
  verdict: (verdict) =>
    ({ supported: "مؤكَّد", superseded: "لم يعد كذلك", contradicted: "غير صحيح", "not-stated": "غير مذكور" })[verdict],
  excerpt: (text, from) => `${RIGHT}${from === null ? "" : `${ltr(from)}: `}${ar.quoted(text)}`,
  points: (title, points) => `${RIGHT}${ltr(title)}: ${ltr(points)}`,
  nearest: "لست متأكدًا من أن هذا يجيب عن السؤال. أقرب المقاطع:",
  nothingSupports: "لم أجد ما يدعم هذا النص. أقرب المقاطع:",
  clarify: (options) => `أيها تقصد: ${options}؟`,
  smallTalk(talk, example) {
    const hint = `يمكنك السؤال عن الوثائق المتعلقة بحماية الأطفال على الخط، مثلًا: ${ar.quoted(example)}`;
    switch (talk) {
      case "greeting":
        return `مرحبًا! ${hint}`;
      case "thanks":
      case "praise":
        return "على الرحب والسعة.";
      case "acknowledged":
        return "حسنًا.";
      case "bye":
        return "إلى اللقاء.";
      case "insult":
        return `نأسف لعدم التمكن من المساعدة. ${hint}`;
      case "laugh":
        return `لا علم لي إلا بما في الوثائق. ${hint}`;
      default:
        return `أنا COP Desk: أجيب استنادًا إلى الوثائق المتعلقة بحماية الأطفال على الخط وأبيّن موضع الجواب فيها. ${hint}`;
    }
  },
  notFound(reason) {
    const all = (words: readonly string[]) => ar.and(words.map(ar.quoted));
    switch (reason.kind) {
      case "empty":
        return "يُرجى طرح سؤال في بضع كلمات.";
      case "too-long":
        return `السؤال أطول مما ينبغي: الحد الأقصى لعدد الأحرف هو ${reason.limit}.`;
      case "no-subject":
        return "لا يتضح موضوع السؤال. يُرجى ذكر الشخص أو البلد أو الوثيقة أو الاجتماع المقصود.";
      case "other-cop":
        return "هذا السؤال عن COP أخرى: المقصود هنا بالمختصر COP مبادرة الاتحاد لحماية الأطفال على الخط، ولا تتضمن الوثائق شيئًا عن مؤتمر المناخ.";
      case "nothing-about":
        return `لا تتضمن الوثائق شيئًا عن ${all(reason.words)}.`;
      case "no-words":
        return "ليس في هذا النص كلمات يمكن البحث عنها في الوثائق.";
      case "no-holder":
        return reason.from !== null
          ? `لا تذكر الوثائق أحدًا من ${ltr(reason.from)} بصفة ${ltr(ar.roleOf(reason.role, reason.body))}.`
          : `لا تذكر الوثائق أحدًا في هذا المنصب: ${ltr(ar.roleOf(reason.role, reason.body))}.`;
      case "no-contribution":
        return `لا تتضمن الوثائق أي مساهمة مقدمة من ${ltr(reason.country)}${
          reason.mentioned ? "، وإن ورد الاسم فيها" : "، ولم يرد الاسم فيها"
        }.`;
      case "other-body":
        return `لا تتضمن الوثائق شيئًا صادرًا عن ${ltr(reason.body)} يجيب على هذا السؤال.`;
      case "unknown-document":
        return `لا تتضمن الوثائق ${ltr(reason.symbol)} ولا تشير إلى هذه الوثيقة.`;
      case "unknown-term":
        return `لا تبيّن الوثائق معنى ${ar.quoted(reason.term)}.`;
      case "unknown-person":
        return `لا يرد في الوثائق ذكر ${ltr(reason.person)}.`;
      case "year-not-covered":
        return `لا تجيب الوثائق على هذا السؤال بشأن الفترة المطلوبة (${ltr(reason.year)}).`;
      case "no-slot":
        return ar.missing(ar.slot(reason.slot), reason.of);
    }
  },

  before: (people) => `سابقًا: ${ltr(people)}.`,
  after: (people) => `بعد ذلك: ${ltr(people)}.`,
  passed: (age) => `انقضى هذا التاريخ منذ ${age}.`,
  upcoming: (count) => (count === 0 ? "وذلك اليوم." : count === 1 ? "وذلك غدًا." : `وذلك بعد ${days(count)}.`),
  old: (date, age) => `هذه المعلومات بتاريخ ${date}، أي منذ ${age}؛ وقد تكون تغيرت بعد ذلك.`,
  undated: (title) => `لا تحمل الوثيقة ${ar.quoted(title)} تاريخًا.`,
  inferredDate: (title, date) => `لا تحمل الوثيقة ${ar.quoted(title)} تاريخًا؛ وقد استُنتج من مضمونها: ${date}.`,
  superseded: (title, by, date) =>
    `حلت محل الوثيقة ${ar.quoted(title)} الوثيقة ${ar.quoted(by)}${date === null ? "" : ` بتاريخ ${date}`}.`,
  disagree: (people) => `تذكر وثيقة أخرى بالتاريخ نفسه: ${ltr(people)}.`,
  also: (people) => `وأيضًا: ${ltr(people)}.`,
  missing: (slot, of) => `لا تذكر الوثائق ${slot} بشأن ${ltr(of)}.`,
  nearestHolders: (people) => `أقرب ما تذكره: ${ltr(people)}.`,
  noneBy: (country) => `لا توجد بين المساهمات المدرجة مساهمة من ${ltr(country)}.`,
  see: (about, at) => `بخصوص ${ltr(about)} انظر ${at}.`,
  newer: (at) => `تتحدث وثيقة أحدث عن هذا أيضًا ${at}.`,
  nearestText: (text, title) => `أقرب ما تذكره: ${ar.quoted(text)} (${ltr(title)}).`,
  unsupported: (texts) => `لم يُعثر على ما يؤيد ${texts}.`,
  partOfList: (shown, of) => `المعروض هنا: ${shown} من ${of}.`,
  partlyRead: (sentences) => `النص طويل: لم يُبحث إلا عن جمله الأولى (${sentences}).`,
  contributors: (countries) => `المساهمات الواردة مقدمة من ${countries}.`,
  coverage: (count, oldest, newest) =>
    `لدي ${documents(count, "وثيقتان")}${oldest === null || newest === null ? "" : ` (${range(oldest, newest)})`}.`,
  mended: (pairs) => `قُرئ السؤال هكذا: ${pairs}.`,
  age(count) {
    const age = ageOf(count);
    if (age.unit === "years") {
      return `أكثر من ${plural(age.count, {
        one: "سنة",
        two: "سنتين",
        few: `${numberWord(age.count, FEMININE)} سنوات`,
        other: `${age.count} سنة`,
      })}`;
    }
    return age.unit === "days"
      ? days(age.count)
      : plural(age.count, {
          two: "شهرين",
          few: `${numberWord(age.count, MASCULINE)} أشهر`,
          other: `${age.count} شهرًا`,
        });
  },

  slot: (slot) =>
    ({
      email: "عنوان البريد الإلكتروني",
      telephone: "رقم الهاتف",
      fax: "رقم الفاكس",
      address: "العنوان البريدي",
      country: "البلد",
      organisation: "المنظمة",
      role: "المنصب",
      contact: "بيانات الاتصال",
      date: "التاريخ",
      place: "المكان",
      recipient: "الجهة المرسل إليها",
      sender: "الجهة المرسلة",
      signatory: "الموقّع",
      link: "الرابط",
      money: "المبلغ",
      number: "العدد",
      title: "العنوان",
      symbol: "رمز الوثيقة",
      partner: "الشريك",
    })[slot],
  documentType: (type) => documentTypeIn("ar", type),
  locator: (locator) =>
    wordLocator(locator, {
      page: (value) => `الصفحة ${value}`,
      slide: (value) => `الشريحة ${value}`,
      row: (value) => `الصف ${ltr(value)}`,
      paragraph: (value) => `الفقرة ${ltr(value)}`,
      item: (value) => `البند ${value}`,
      note: "ملاحظة",
      opening: "البداية",
      comma: "، ",
    }),
  suggestion(suggestion) {
    switch (suggestion.kind) {
      case "who":
        return `من هو ${ltr(ar.roleOf(suggestion.role, suggestion.body))}؟`;
      case "country":
        return `ما هي مساهمات ${ltr(suggestion.country)}؟`;
      case "document":
        return `ما هي الوثيقة ${ltr(suggestion.symbol)}؟`;
      case "about":
        return `ماذا عن ${ltr(suggestion.topic)}؟`;
      case "next-meeting":
        return `متى الاجتماع القادم${suggestion.body === null ? "" : ` لـ ${ltr(suggestion.body)}`}؟`;
      case "term":
        return `ماذا يعني ${ltr(suggestion.acronym)}؟`;
    }
  },

  labels: {
    suggestions: "يمكنك أيضًا أن تسأل",
    undated: "بدون تاريخ",
    inferred: "تاريخ مستنتج",
    symbol: "الرمز",
    type: "النوع",
    date: "التاريخ",
    from: "من",
    to: "إلى",
    meeting: "الاجتماع",
    source: "الأصل",
    replaces: "تحل محل",
    contribution: "الوثيقة",
    country: "البلد",
    title: "العنوان",
    people: "الأشخاص حسب المنصب",
    role: "المنصب",
    body: "الهيئة",
    person: "الاسم",
    contributions: "المساهمات",
    documents: "الوثائق",
    event: "الحدث",
    place: "المكان",
  },
  footer: (count, newest, version) =>
    `${documents(count, "وثيقتان")}${newest === null ? "" : `، أحدثها ${newest}`} · ${ltr(version)}`,
  help: (command, count, oldest, newest) => [
    `يجيب COP Desk استنادًا إلى ${documents(count, "وثيقتين")} بشأن حماية الأطفال على الخط${
      oldest === null || newest === null ? "" : ` (${range(oldest, newest)})`
    } ويعرض المقطع الذي يثبت كل جواب. وإذا لم تتضمن الوثائق الجواب، فإنه يقول ذلك.`,
    `اطرح سؤالك بعباراتك: ${ltr(command)} من هو منسق المسألة 3/2`,
    "تابع في السلسلة نفسها: وما بريده الإلكتروني؟ · وفي 2020؟ · وماذا عن نيجيريا؟",
    `ضع الكلمات بين ${ar.quoted("علامتي تنصيص")} لتؤخذ حرفيًا.`,
  ],
  examples: [
    "من هو منسق مكتب تنمية الاتصالات للمسألة 3/2؟",
    "ما هي مساهمة نيجيريا؟",
    "متى الاجتماع القادم للمسألة 3/2؟",
    "ماذا يعني CWG-COP؟",
  ],
};
