/** A desk with a handful of fixed answers, so that the adapters can be tested for what they do with any answer. */
import {
  type Answer,
  type AskContext,
  type Block,
  type Citation,
  type CitationBlock,
  CodedError,
  type Completion,
  type CompletionField,
  type CorpusStamp,
  type Desk,
  type DocumentMeta,
  type Language,
  type Lookup,
  type Outcome,
  type Reply,
  type Span,
  type View,
} from "../../src/index.ts";
import { interfaceWords } from "../../src/present/messages/interface.ts";

/** Everything that a platform might take for an instruction. */
export const HOSTILE =
  "<!channel> <!here> <@U0VICTIM1> <#C0SECRET1> @everyone @here <@&123456789012345678> <@123456789012345678> " +
  "*bold* _italic_ ~struck~ `code` ```block``` ||spoiler|| > quote\n# heading\n- item\n" +
  "[forged](https://evil.example) <https://evil.example|ITU> https://evil.example/path & &amp; &lt;!channel&gt; :tada: \u202Egnp.exe\u0007";

export const FAKE_LINK = "https://www.itu.int/md/D22-SG02-230522-TD?a=1&b=2|x";

export interface FakeDesk extends Desk {
  /** the corpus is exchanged: another version, and passages of before are gone */
  exchange(version: string): void;
  /** every question that was asked, with its context */
  readonly asked: readonly { readonly question: string; readonly context: AskContext }[];
}

const DOCUMENT: DocumentMeta = {
  id: "q3-2-liaison-2023",
  title: "Liaison statement from ITU-D Study Group 2 Question 3/2 on Child Online Protection",
  type: "liaison statement",
  symbol: null,
  date: "2023-05-22",
  dateBasis: "printed",
  from: "ITU-D Study Group 2, Question 3/2",
  to: ["Council Working Group on Child Online Protection"],
  meeting: null,
  language: "en",
  replaces: ["q3-2-liaison-2020"],
  audience: "public",
  source: { file: "liaison.docx", sha256: "0".repeat(64), url: "https://www.itu.int/md/D22-SG02-230522-TD" },
};

export interface Said {
  readonly outcome: Outcome;
  readonly headline: readonly Span[];
  readonly items?: readonly string[];
  readonly language?: Language;
  readonly notes?: readonly string[];
  readonly citations?: readonly CitationBlock[];
  readonly blocks?: readonly Block[];
  readonly suggestions?: readonly string[];
}

/** One cited passage; the second word of the quote is marked. */
export function citation(number: number, quote: string, url: string | null = null): CitationBlock {
  const [first = "", ...rest] = quote.split(/(?<= )/);
  return {
    kind: "citation",
    number,
    title: DOCUMENT.title,
    url,
    address: "documents/d?at=p-top.1#p-top.1",
    document: DOCUMENT.id,
    about: "liaison statement · 22 May 2023",
    locator: `page 2, paragraph ${number}`,
    told: false,
    quote: [{ text: first }, { text: rest.shift() ?? "", strong: true }, { text: rest.join("") }],
    passage: `${DOCUMENT.id}#contact.${number}`,
  };
}

/** What each of the passages of `unsure` says: as long as a paragraph of a circular is. */
export function nearest(number: number): string {
  const sentence = (n: number) => `Sentence ${number}.${n} encourages Member States to keep children safe online.`;
  return Array.from({ length: 10 }, (_, n) => sentence(n + 1)).join(" ");
}

function say(question: string): Said {
  if (/boom/i.test(question)) throw new Error("boom");
  if (/^ages$/.test(question)) throw new CodedError("answer-late", { seconds: 6 });
  if (/^\s*$/.test(question))
    return { outcome: "not-found", headline: [{ text: "Please ask a question in a few words." }] };
  if (/hello|thanks/i.test(question))
    return { outcome: "small-talk", headline: [{ text: "Hello! Ask me about the documents." }] };
  if (/hostile/i.test(question)) {
    return {
      outcome: "answered",
      headline: [{ text: HOSTILE, strong: true }, { text: ` [1] ${question}` }],
      notes: [HOSTILE],
      citations: [
        { ...citation(1, HOSTILE, FAKE_LINK), title: HOSTILE, about: HOSTILE, locator: HOSTILE },
        { ...citation(2, HOSTILE, "javascript:alert(1)"), title: HOSTILE, about: HOSTILE, locator: HOSTILE },
      ],
      blocks: [
        { kind: "table", caption: HOSTILE, header: [HOSTILE, "b"], rows: [[HOSTILE, HOSTILE]] },
        { kind: "list", title: HOSTILE, items: [[{ text: HOSTILE }]] },
      ],
      suggestions: [HOSTILE],
    };
  }
  if (/many/i.test(question)) {
    return {
      outcome: "passages",
      headline: [{ text: "The documents give no direct answer; these passages come nearest." }],
      citations: Array.from({ length: 200 }, (_, index) =>
        citation(index + 1, `Passage ${index + 1}. ${"Parents and educators need guidance. ".repeat(60)}`),
      ),
    };
  }
  if (/unsure/i.test(question)) {
    return {
      outcome: "passages",
      headline: [{ text: "I am not sure that this answers it. The nearest passages:" }],
      citations: [1, 2, 3].map((number) => citation(number, nearest(number), DOCUMENT.source.url)),
      suggestions: ["Who are the co-rapporteurs for Question 3/2?"],
    };
  }
  if (/contribution|nigeria|country/i.test(question)) {
    return {
      outcome: "answered",
      headline: [{ text: "2 contributions", strong: true }, { text: ":" }],
      items: ["SG2RGQ/20, Nigeria [1]", "2/71, Russian Federation [2]"],
      citations: [
        citation(1, "SG2RGQ/20 Nigeria Child Online Protection practices in Nigeria"),
        citation(2, "2/71 (Rev.1) Russian Federation New practices"),
      ],
      blocks: [
        {
          kind: "table",
          caption: "Contributions",
          header: ["Contribution", "Country", "Title"],
          rows: [
            ["SG2RGQ/20", "Nigeria", "Child Online Protection practices in Nigeria"],
            ["2/71", "", "New practices"],
          ],
          numbers: [1, 2],
        },
      ],
    };
  }
  if (/حماية|arabic/i.test(question)) {
    return {
      outcome: "answered",
      language: "ar",
      headline: [{ text: "منسق الاتصال هو " }, { text: "Orhan Osmani", strong: true }, { text: ". [1]" }],
      citations: [citation(1, "Mr Orhan Osmani BDT Focal Point for Question 3/2")],
    };
  }
  if (/focal|who/i.test(question)) {
    const then = /2020/.test(question);
    return {
      outcome: "answered",
      headline: then
        ? [
            { text: "Marco Obiso", strong: true },
            { text: " was BDT Focal Point for Question 3/2 on 6 October 2020. [1]" },
          ]
        : [
            { text: "Orhan Osmani", strong: true },
            { text: " is BDT Focal Point for Question 3/2, as of 22 May 2023. [1]" },
          ],
      notes: then
        ? []
        : [
            "Before: Marco Obiso, 6 October 2020. [2]",
            "The newest document on this is of 22 May 2023, over three years ago; it may have changed since.",
          ],
      citations: [
        citation(
          1,
          then
            ? "Mr Marco Obiso\nBDT Focal Point for Question 3/2"
            : "Mr Orhan Osmani\nBDT Focal Point for Question 3/2",
          DOCUMENT.source.url,
        ),
        citation(2, "Mr Marco Obiso\nBDT Focal Point for Question 3/2\nTel: +41 22 730 6760\ncybersecurity@itu.int"),
      ],
      suggestions: ["Who are the co-rapporteurs for Question 3/2?"],
    };
  }
  return {
    outcome: "not-found",
    headline: [{ text: `The documents hold nothing about “${question}”.` }],
    notes: ["I hold 5 documents of 2015 to 22 May 2023."],
    suggestions: ["Who is the BDT Focal Point for Question 3/2?", "What did Nigeria contribute?"],
  };
}

/** A view and its answer from what is to be said. */
export function replyOf(said: Said, question: string, corpus: CorpusStamp): Reply {
  const items = said.items ?? [];
  const lead = said.headline.map((span) => span.text).join("");
  const text = items.length === 0 ? lead : `${lead} ${items.join("; ")}.`;
  const blocks: Block[] = [
    { kind: "headline", lead: said.headline, items: items.map((item) => [{ text: item }]) },
    ...(said.notes ?? []).map((note): Block => ({ kind: "note", spans: [{ text: note }] })),
    ...(said.blocks ?? []),
    ...(said.citations ?? []),
    ...(said.suggestions === undefined
      ? []
      : [{ kind: "suggestions" as const, title: "You can ask", questions: said.suggestions }]),
    { kind: "footer", spans: [{ text: `${corpus.documents} documents, newest 22 May 2023 · ${corpus.version}` }] },
  ];
  const language = said.language ?? "en";
  const view: View = {
    language,
    direction: language === "ar" ? "rtl" : "ltr",
    blocks,
    fallback: text.replace(/ ?\[\d+\]/g, ""),
    quiet: said.outcome === "not-found" || said.outcome === "clarify",
  };
  const citations = (said.citations ?? []).map(
    (each): Citation => ({
      number: each.number,
      document: DOCUMENT.id,
      title: each.title,
      symbol: null,
      type: DOCUMENT.type,
      date: DOCUMENT.date,
      dateBasis: DOCUMENT.dateBasis,
      locator: "Contact",
      passage: each.passage,
      quote: each.quote.map((span) => span.text).join(""),
      highlights: [],
      url: each.url,
    }),
  );
  const answer: Answer = {
    question,
    outcome: said.outcome,
    headline: text,
    items,
    notes: said.notes ?? [],
    citations,
    claims: [],
    suggestions: said.suggestions ?? [],
    understood: { intent: "test", language },
    corpus,
  };
  return { answer, view };
}

function questionOf(lookup: Lookup): string {
  switch (lookup.kind) {
    case "who":
      return `who is ${[lookup.role, lookup.body, lookup.asOf].filter((part) => part !== undefined).join(" ")}`;
    case "country":
      return `contribution of the country ${lookup.name}`;
    case "document":
      return `document ${lookup.symbol}`;
    case "when":
      return `when ${lookup.body}`;
    case "term":
      return `term ${lookup.acronym}`;
  }
}

/** What the desk takes for a name in each field. */
const KNOWN: Readonly<Record<CompletionField | "date", RegExp>> = {
  person: /osmani|obiso/i,
  role: /^focal point/i,
  body: /\d\/2$/,
  country: /^(?:nigeria|kenya|chad)$/i,
  document: /^[\w/]*\d\/\d+$/,
  when: /^q3\/2$/i,
  term: /^\w{2,5}$/,
  date: /^(?:19|20)\d\d(?:-\d\d(?:-\d\d)?)?$/,
};

/** A desk that answers questions on the focal point, contributions, `many`, `unsure`, `hostile` and `arabic`; `boom` throws, `ages` takes too long. */
export function createFakeDesk(): FakeDesk {
  const asked: { question: string; context: AskContext }[] = [];
  let corpus: CorpusStamp = { version: "v1", documents: 5, newest: "2023-05-22" };
  const reply = (question: string, context: AskContext): Reply => {
    asked.push({ question, context });
    const followUp = /^and /.test(question) ? `${context.history?.at(-1) ?? ""} ${question}` : question;
    return replyOf(say(followUp), question, corpus);
  };
  const overviewView = (said: Said) => replyOf(said, "", corpus).view;
  const help = (command: string): Said => ({
    outcome: "small-talk",
    headline: [{ text: "I answer from 5 Child Online Protection documents, with the passage that proves it." }],
    notes: [`${command} who is the Q3/2 focal point`, `${command} country Nigeria`],
  });

  return {
    asked,
    get corpus() {
      return corpus;
    },
    exchange(version) {
      corpus = { ...corpus, version };
    },
    ask: reply,
    lookup: (lookup, context) => reply(questionOf(lookup), context),
    support: (text, context) => reply(text, context),
    gesture: (message, locale = "en") => ({
      kind: /^(?:is this right|source)\?$/.test(message) ? "proof" : /^cc$/i.test(message) ? "copied" : "other",
      language: locale,
    }),
    knows: (field, text) => KNOWN[field].test(text),
    complete(field, typed, limit) {
      const all: readonly Completion[] =
        field === "country"
          ? Array.from({ length: 150 }, (_, n) => ({
              value: `country ${n} ${"x".repeat(n)}`,
              label: `Country ${n} ${HOSTILE}`,
            }))
          : [{ value: `${field} value`, label: `${field} label` }];
      return all.filter((each) => each.label.toLowerCase().includes(typed.toLowerCase())).slice(0, limit);
    },
    inContext(passage, language) {
      if (corpus.version !== "v1") return null;
      const at = Number(passage.split(".").at(-1));
      return {
        language,
        document: DOCUMENT,
        title: DOCUMENT.title,
        url: DOCUMENT.source.url,
        facts: ["Type: liaison statement", "Date: 22 May 2023", HOSTILE],
        passages: Array.from({ length: 5 }, (_, index) => ({
          locator: `page 2, paragraph ${at + index - 2}`,
          kind: "paragraph" as const,
          text: index === 1 ? HOSTILE : `Paragraph ${at + index - 2}. ${"More of the text. ".repeat(300)}`,
          cited: index === 2,
        })),
      };
    },
    forMinutes(passage, language) {
      if (corpus.version !== "v1") return null;
      return {
        language,
        citation: `ITU-D Study Group 2, liaison statement, 22 May 2023, ${passage}.`,
        quote: `Mr Orhan Osmani ${HOSTILE}`,
      };
    },
    page: () => null,
    shelf: () => ({
      documents: [],
      total: 0,
      choices: { type: [], meeting: [], sender: [], language: [] },
      passages: null,
      passagesFound: 0,
    }),
    posts: () => [],
    shares: () => [],
    calendar: () => [],
    news: () => ({ since: null, sinceDated: null, unknown: false, documents: [], comparisons: [] }),
    originals: () => [],
    findPassages: () => [],
    listDocuments: () => ({ total: 0, items: [] }),
    readDocument: () => null,
    listFacts: () => ({ total: 0, items: [] }),
    help: (command) => overviewView(help(command)),
    overview: () => ({
      people: overviewView({
        outcome: "answered",
        headline: [{ text: "People" }],
        blocks: [
          {
            kind: "table",
            caption: "People",
            header: ["Role", "Person", "As of"],
            rows: [["BDT Focal Point", "Orhan Osmani", "22 May 2023"]],
          },
        ],
      }),
      contributions: overviewView(say("contribution")),
      documents: overviewView({
        outcome: "answered",
        headline: [{ text: "Documents" }],
        blocks: [
          { kind: "list", title: "Newest documents", items: [[{ text: DOCUMENT.title }, { text: " 22 May 2023" }]] },
        ],
      }),
      examples: [
        "Who is the BDT Focal Point for Question 3/2?",
        "What did Nigeria contribute?",
        "When does Q3/2 meet next?",
        "What is COP?",
        "a fifth",
      ],
    }),
    words: interfaceWords,
  };
}
