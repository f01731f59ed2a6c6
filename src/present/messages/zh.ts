import { documentTypeIn } from "./document-types.ts";
import type { Messages } from "./messages.ts";
import { ageOf, dateParts, joined, numberWord, series, wordLocator } from "./wording.ts";

const NUMBERS = "、一、两、三、四、五、六、七、八、九、十".split("、");

const documents = (count: number) => `${count} 份文件`;
const range = (oldest: string, newest: string) => `最早为${oldest}，最新为${newest}`;
const quotedAll = (words: readonly string[]) => series(words.map(zh.quoted), "、", "和");

/** The desk's words in Chinese; a space parts what is quoted from documents, mostly English, from the words around it. */
export const zh: Messages = {
  language: "zh",
  direction: "ltr",

  date(date) {
    const { year, month, day } = dateParts(date);
    return `${year}年${month === null ? "" : `${month + 1}月`}${day === null ? "" : `${day}日`}`;
  },
  and: (items) => series(items, "、", " 和 "),
  quoted: (text) => `“${text}”`,
  roleOf: (role, body) => (body === null ? role : `${role} (${body})`),
  asOf: (date) => (date === null ? "据一份未注明日期的文件，" : `截至${date}，`),

  isHolder: (who, role, asOf) => `${asOf}${who} 是 ${role}。`,
  wasHolder: (who, role, date) => `${date === null ? zh.asOf(date) : `${date}时，`}${who} 是 ${role}。`,
  holders: (role, asOf, people) => `${asOf}${role}：${people}。`,
  contact: (who, role, values, asOf) => `${asOf}${who}${role === null ? "" : `，${role}`}：${values}。`,
  owner: (value, who, role, asOf) => `${asOf}${value} 是 ${who}${role === null ? "" : `，${role}`} 的联系方式。`,
  thenAndNow: (sides) =>
    sides.map(({ date, people }) => `${date === null ? "未注明日期" : date}：${people}。`).join(" "),
  contribution: (symbol, source, title) => joined([joined([symbol, source], "，"), title], "："),
  contributions: (count, lines) => `${count} 份文稿：${lines}。`,
  countries: (count, names) => `文稿来自 ${count} 个来源：${names}。`,
  event: (title, body, printed, place) =>
    `${joined([`${title}${body === null ? "" : `（${body}）`}`, joined([printed, place], "，")], "：")}。`,
  planned: (printed) => `${printed}（计划）`,
  term: (acronym, expansion, definition) =>
    `${joined([acronym, expansion], "：")}${definition === null ? "。" : `——${definition}`}`,
  document: (document, date) =>
    `${joined([document.symbol, zh.quoted(document.title)], "，")}：${zh.documentType(document.type)}，${
      date === null ? "未注明日期" : date
    }${document.from === null ? "" : `，来源：${document.from}`}。`,
  documents: (count, lines) => `${documents(count)}：${lines}。`,
  documentPart: (part, document, values) =>
    `${document.symbol === null ? zh.quoted(document.title) : `${document.symbol} `}的${part}：${values}。`,
  answerTo: (verdict, answer) =>
    `${{ supported: "是：", superseded: "已不再：", contradicted: "否：", "not-stated": "" }[verdict]}${answer}`,
  verdict: (verdict) =>
    ({ supported: "属实", superseded: "已不再如此", contradicted: "与文件不符", "not-stated": "文件未提及" })[verdict],
  excerpt: (text, from) => joined([from, zh.quoted(text)], "："),
  points: (title, points) => `${title}：${points}`,
  nearest: "我不能确定这是否回答了问题。最接近的段落：",
  nothingSupports: "没有找到支持这段文字的内容。最接近的段落：",
  clarify: (options) => `请问您指的是哪一个：${options}？`,
  smallTalk(talk, example) {
    const hint = `请就保护上网儿童的文件提问，例如：${zh.quoted(example)}`;
    switch (talk) {
      case "greeting":
        return `您好！${hint}`;
      case "thanks":
      case "praise":
        return "不客气。";
      case "acknowledged":
        return "好的。";
      case "bye":
        return "再见。";
      case "insult":
        return `很抱歉未能提供帮助。${hint}`;
      case "laugh":
        return `我只了解这些文件。${hint}`;
      default:
        return `我是 COP Desk：我根据保护上网儿童的文件作答，并指出答案的出处。${hint}`;
    }
  },
  notFound(reason) {
    switch (reason.kind) {
      case "empty":
        return "请用几个词提问。";
      case "too-long":
        return `问题过长：请不要超过 ${reason.limit} 个字符。`;
      case "no-subject":
        return "无法判断您问的是什么。请说明所指的人员、国家、文件或会议。";
      case "other-cop":
        return "您问的是另一个 COP：这里的 COP 指国际电联的保护上网儿童举措，文件中没有关于气候大会的内容。";
      case "nothing-about":
        return `文件中没有关于${quotedAll(reason.words)}的内容。`;
      case "no-words":
        return "这段文字中没有可在文件中查找的词语。";
      case "no-holder":
        return reason.from !== null
          ? `文件未提到来自${reason.from}的${zh.roleOf(reason.role, reason.body)}。`
          : `文件中没有提到担任这一职务的人：${zh.roleOf(reason.role, reason.body)}。`;
      case "no-contribution":
        return `文件中没有 ${reason.country} 提交的文稿${reason.mentioned ? "，但提到了该名称" : "，也没有提到该名称"}。`;
      case "other-body":
        return `文件中没有来自 ${reason.body} 且能回答这个问题的内容。`;
      case "unknown-document":
        return `文件中没有 ${reason.symbol}，也没有提及该文件。`;
      case "unknown-term":
        return `文件没有说明${zh.quoted(reason.term)}的含义。`;
      case "unknown-person":
        return `文件中没有提到 ${reason.person}。`;
      case "year-not-covered":
        return `文件没有就所问的时间（${reason.year}）回答这个问题。`;
      case "no-slot":
        return zh.missing(zh.slot(reason.slot), reason.of);
    }
  },

  before: (people) => `此前：${people}。`,
  after: (people) => `此后：${people}。`,
  passed: (age) => `该日期已过去${age}。`,
  upcoming: (days) => (days === 0 ? "就在今天。" : days === 1 ? "就在明天。" : `还有 ${days} 天。`),
  old: (date, age) => `这是${date}的说法，距今${age}；此后可能已有变化。`,
  undated: (title) => `${zh.quoted(title)}未注明日期。`,
  inferredDate: (title, date) => `${zh.quoted(title)}未注明日期；${date}是根据其内容推断的。`,
  superseded: (title, by, date) => `${zh.quoted(title)}已被${date === null ? "" : `${date}的`}${zh.quoted(by)}取代。`,
  disagree: (people) => `同一日期的另一份文件称：${people}。`,
  also: (people) => `另有：${people}。`,
  missing: (slot, of) => `文件没有给出 ${of} 的${slot}。`,
  nearestHolders: (people) => `文件中最接近的内容：${people}。`,
  noneBy: (country) => `所列文稿中没有 ${country} 提交的文稿。`,
  see: (about, at) => `关于 ${about}，见 ${at}。`,
  newer: (at) => `较新的文件也谈到这一点 ${at}。`,
  nearestText: (text, title) => `文件中最接近的内容：${zh.quoted(text)}（${title}）。`,
  unsupported: (texts) => `没有找到支持${texts}的内容。`,
  partOfList: (shown, of) => `此处显示 ${of} 项中的 ${shown} 项。`,
  partlyRead: (sentences) => `文字较长：只查找了前 ${sentences} 句。`,
  contributors: (countries) => `所列文稿来自：${countries}。`,
  coverage: (count, oldest, newest) =>
    `我掌握 ${documents(count)}${oldest === null || newest === null ? "" : `（${range(oldest, newest)}）`}。`,
  mended: (pairs) => `已按以下方式理解：${pairs}。`,
  age(days) {
    const { unit, count } = ageOf(days);
    if (unit === "days") return ` ${count} 天`;
    const number = numberWord(count, NUMBERS);
    return unit === "months" ? `${number}个月` : `${number}年多`;
  },

  slot: (slot) =>
    ({
      email: "电子邮件地址",
      telephone: "电话号码",
      fax: "传真号码",
      address: "地址",
      country: "国家",
      organisation: "组织",
      role: "职务",
      contact: "联系方式",
      date: "日期",
      place: "地点",
      recipient: "收件方",
      sender: "发件方",
      signatory: "签署人",
      link: "链接",
      money: "金额",
      number: "数目",
      title: "标题",
      symbol: "文号",
      partner: "合作伙伴",
    })[slot],
  documentType: (type) => documentTypeIn("zh", type),
  locator: (locator) =>
    wordLocator(locator, {
      page: (value) => `第${value}页`,
      slide: (value) => `第${value}张幻灯片`,
      row: (value) => `表格行 ${value}`,
      paragraph: (value) => `第${value}段`,
      item: (value) => `第${value}项`,
      note: "备注",
      opening: "开头",
      comma: "，",
    }),
  suggestion(suggestion) {
    switch (suggestion.kind) {
      case "who":
        return `谁是 ${zh.roleOf(suggestion.role, suggestion.body)}？`;
      case "country":
        return `${suggestion.country} 提交了哪些文稿？`;
      case "document":
        return `${suggestion.symbol} 是什么文件？`;
      case "about":
        return `关于 ${suggestion.topic}，文件说了什么？`;
      case "next-meeting":
        return suggestion.body === null ? "下次会议是什么时候？" : `${suggestion.body} 的下次会议是什么时候？`;
      case "term":
        return `${suggestion.acronym} 是什么意思？`;
    }
  },

  labels: {
    suggestions: "您还可以问",
    undated: "未注明日期",
    inferred: "日期系推断",
    symbol: "文号",
    type: "类型",
    date: "日期",
    from: "发件方",
    to: "收件方",
    meeting: "会议",
    source: "原件",
    replaces: "取代",
    contribution: "文件",
    country: "国家",
    title: "标题",
    people: "按职务列出的人员",
    role: "职务",
    body: "机构",
    person: "姓名",
    contributions: "文稿",
    documents: "文件",
    event: "活动",
    place: "地点",
  },
  footer: (count, newest, version) => `${documents(count)}${newest === null ? "" : `，最新为${newest}`} · ${version}`,
  help: (command, count, oldest, newest) => [
    `COP Desk 根据有关保护上网儿童的 ${documents(count)}${
      oldest === null || newest === null ? "" : `（${range(oldest, newest)}）`
    }作答，并显示证明每个答案的段落。如果文件中没有答案，它会直接说明。`,
    `请用自己的话提问：${command} 谁是第3/2号课题的协调人`,
    "在同一话题中继续：他的电子邮件呢？ · 2020年呢？ · 尼日利亚呢？",
    `把词语放在${zh.quoted("引号")}中，即按原样查找。`,
  ],
  examples: [
    "谁是第3/2号课题的电信发展局协调人？",
    "尼日利亚提交了什么文稿？",
    "第3/2号课题的下次会议是什么时候？",
    "CWG-COP 是什么意思？",
  ],
};
