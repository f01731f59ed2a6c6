/** No view, question or document may ever lead to a payload that Slack refuses or that pings, links or formats. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FORMS } from "../../../adapters/slack/forms.ts";
import { renderHome } from "../../../adapters/slack/home.ts";
import { HOME, LIMITS, MESSAGE, MODAL } from "../../../adapters/slack/limits.ts";
import { answerModal, contextModal, lineModal, minutesModal } from "../../../adapters/slack/modals.ts";
import { type Dress, plainMessage, renderMessage } from "../../../adapters/slack/render.ts";
import { type Block, LANGUAGES, type Span, type View } from "../../../src/index.ts";
import { interfaceWords } from "../../../src/present/messages/interface.ts";
import { HOSTILE } from "../fake-desk.ts";
import { faultsOf } from "./block-schema.ts";

const RUNS = { seed: 1, numRuns: 150 } as const;

const nasty = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: "grapheme", maxLength: 400 }) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 200 }) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      "",
      " ",
      "\n",
      HOSTILE,
      "<!channel>".repeat(400),
      "&".repeat(4_000),
      '"\\'.repeat(3_000),
      "Donaudampfschifffahrtsgesellschaft".repeat(200),
      "😀".repeat(3_000),
      "حماية الأطفال على الإنترنت. ".repeat(200),
      "保护上网儿童。".repeat(600),
      "A sentence of some length that goes on. ".repeat(300),
      "\ud800 half a character \udc00",
    ),
  },
);
const span: fc.Arbitrary<Span> = fc.record({ text: nasty, strong: fc.boolean() });
const spans = fc.oneof(
  fc.array(span, { maxLength: 12 }),
  // A quote in which every other letter matched.
  fc
    .integer({ min: 1, max: 600 })
    .map((n) =>
      Array.from({ length: n }, (_, index): Span => ({ text: index % 2 ? "a" : "b ", strong: index % 2 === 1 })),
    ),
);
const url = fc.oneof(
  fc.constant(null),
  fc.webUrl(),
  fc.constantFrom(
    "javascript:alert(1)",
    "https://x.example/a|b>c",
    `https://x.example/${"y".repeat(3_000)}`,
    "http://",
    "file:///etc/passwd",
  ),
);
const citation = fc.record({
  kind: fc.constant("citation" as const),
  number: fc.integer({ min: 1, max: 500 }),
  title: nasty,
  url,
  address: fc.constant("documents/d?at=p-top.1#p-top.1"),
  document: fc.constantFrom("a", "b", "c"),
  about: nasty,
  locator: nasty,
  told: fc.boolean(),
  quote: spans,
  passage: fc.oneof(fc.string({ minLength: 1, maxLength: 100 }), fc.constant("p".repeat(1_500)), nasty),
});
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({
    kind: fc.constant("headline" as const),
    lead: spans,
    items: fc.oneof(fc.constant([]), fc.array(spans, { maxLength: 40 })),
  }),
  fc.record({ kind: fc.constant("note" as const), spans }),
  fc.record({ kind: fc.constant("footer" as const), spans }),
  citation,
  fc.record({ kind: fc.constant("list" as const), title: fc.option(nasty), items: fc.array(spans, { maxLength: 80 }) }),
  fc.record(
    {
      kind: fc.constant("table" as const),
      caption: nasty,
      header: fc.array(nasty, { maxLength: 25 }),
      rows: fc.array(fc.array(nasty, { maxLength: 25 }), { maxLength: 130 }),
      numbers: fc.array(fc.integer({ min: 1, max: 500 }), { maxLength: 130 }),
    },
    { requiredKeys: ["kind", "caption", "header", "rows"] },
  ),
  fc.record({ kind: fc.constant("suggestions" as const), title: nasty, questions: fc.array(nasty, { maxLength: 8 }) }),
);
const blocks = fc.oneof(
  fc.array(block, { maxLength: 12 }),
  fc
    .tuple(fc.array(block, { maxLength: 4 }), citation, fc.integer({ min: 1, max: 200 }))
    .map(([some, each, count]) => [
      ...some,
      ...Array.from({ length: count }, (_, index) => ({ ...each, number: index + 1 })),
    ]),
);
const language = fc.constantFrom(...LANGUAGES);
const view: fc.Arbitrary<View> = fc.record({
  language,
  direction: fc.constantFrom("ltr" as const, "rtl" as const),
  blocks,
  fallback: nasty,
  quiet: fc.boolean(),
});
const dress: fc.Arbitrary<Dress> = fc.record({
  words: language.map(interfaceWords),
  surface: fc.constant("message" as const),
  key: fc.constantFrom(null, "abcdefghij0123456789", "z".repeat(24)),
  page: fc.integer({ min: 0, max: 30 }),
  lead: fc.boolean(),
  share: fc.boolean(),
  notices: fc.array(
    language.map((each) => interfaceWords(each).corpusChanged),
    { maxLength: 2 },
  ),
  asked: fc.option(nasty),
  sharedBy: fc.constantFrom(null, "U0ANA"),
});

describe("every message", () => {
  it("is one that Slack takes", () => {
    fc.assert(
      fc.property(view, dress, (each, worn) => {
        const message = renderMessage(each, worn);
        const mentionable = worn.sharedBy === null ? [] : [worn.sharedBy];
        for (const form of FORMS) {
          const { text, blocks } = form(message);
          expect(faultsOf("message", { text, blocks }, mentionable)).toEqual([]);
        }
        expect(MESSAGE.safeParse(message).error?.issues ?? []).toEqual([]);
      }),
      RUNS,
    );
  });

  it("of one line is one that Slack takes", () => {
    fc.assert(
      fc.property(nasty, (line) => {
        fc.pre(line.trim() !== "" && /[^\p{Cc}\p{Cs}\s]/u.test(line));
        const { text, blocks } = plainMessage(line);
        expect(faultsOf("message", { text, blocks })).toEqual([]);
      }),
      RUNS,
    );
  });

  it("shows the words of a short quote as they are", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 }), view, dress, (quote, each, worn) => {
        fc.pre(/^[^\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]+$/u.test(quote));
        const cited: Block = {
          kind: "citation",
          number: 1,
          title: "t",
          url: null,
          address: "documents/d?at=p-top.1#p-top.1",
          document: "d",
          about: "s",
          locator: "",
          told: false,
          quote: [{ text: quote }],
          passage: "p",
        };
        const message = renderMessage({ ...each, blocks: [cited] }, { ...worn, page: 0 });
        expect(JSON.stringify(message.blocks)).toContain(JSON.stringify({ type: "text", text: quote }));
      }),
      RUNS,
    );
  });
});

describe("every modal", () => {
  it("with an answer is one that Slack takes", () => {
    fc.assert(
      fc.property(view, dress, (each, worn) => {
        fc.pre(each.blocks.length > 0 && worn.key !== null);
        const drawn = answerModal(each, worn);
        fc.pre(drawn.blocks.length > 0);
        expect(faultsOf("modal", drawn)).toEqual([]);
        expect(MODAL.safeParse(drawn).error?.issues ?? []).toEqual([]);
      }),
      RUNS,
    );
  });

  it("with a passage in context is one that Slack takes", () => {
    const passage = fc.record({
      locator: nasty,
      kind: fc.constant("paragraph" as const),
      text: nasty,
      cited: fc.boolean(),
    });
    fc.assert(
      fc.property(
        fc.array(passage, { maxLength: 150 }),
        nasty,
        fc.array(nasty, { maxLength: 20 }),
        fc.array(nasty, { minLength: 1, maxLength: 3 }),
        fc.constantFrom(null, "https://desk.example.org/documents/d#p-top.1", "javascript:alert(1)"),
        (passages, title, facts, labels, url) => {
          const drawn = contextModal(
            { language: "en", document: DOCUMENT, title: title.trim() === "" ? "t" : title, url, facts, passages },
            { carried: ["key", ...labels.map((_, index) => `p${index}`)], labels, shown: 0 },
            interfaceWords("en"),
            [],
          );
          expect(faultsOf("modal", drawn)).toEqual([]);
          expect(MODAL.safeParse(drawn).error?.issues ?? []).toEqual([]);
        },
      ),
      RUNS,
    );
  });

  it("for the minutes is one that Slack takes", () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ language, citation: nasty, quote: nasty }), { minLength: 1, maxLength: 3 }),
        (views) => {
          const drawn = minutesModal(views, interfaceWords("fr"), ["a notice"]);
          expect(faultsOf("modal", drawn)).toEqual([]);
          expect(faultsOf("modal", lineModal("In context", "A line."))).toEqual([]);
        },
      ),
      RUNS,
    );
  });
});

describe("every home page", () => {
  it("is one that Slack takes", () => {
    fc.assert(
      fc.property(
        view,
        view,
        view,
        fc.array(nasty, { maxLength: 8 }),
        language,
        (people, contributions, documents, examples, tongue) => {
          const page = renderHome({ people, contributions, documents, examples }, interfaceWords(tongue));
          expect(faultsOf("home", page)).toEqual([]);
          expect(HOME.safeParse(page).error?.issues ?? []).toEqual([]);
        },
      ),
      { seed: 1, numRuns: 40 },
    );
  });
});

it("two limits of the adapter agree with the reference as the stand-in reads it", () => {
  const message = (length: number) => ({
    text: "t",
    blocks: [
      {
        type: "rich_text",
        elements: [{ type: "rich_text_section", elements: [{ type: "text", text: "x".repeat(length) }] }],
      },
    ],
  });
  expect(MESSAGE.safeParse({ ...message(LIMITS.messageSize), open: null }).success).toBe(false);
  expect(faultsOf("message", message(13_100))).not.toEqual([]);
});

const DOCUMENT = {
  id: "d",
  title: "t",
  type: "note",
  symbol: null,
  date: null,
  dateBasis: null,
  from: null,
  to: [],
  meeting: null,
  language: "en",
  replaces: [],
  audience: "public",
  source: { file: "f", sha256: "0", url: null },
} as const;
