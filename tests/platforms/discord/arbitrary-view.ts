/** Any view, with everything that documents and askers may hold. */
import fc from "fast-check";
import type { Block, ContextView, Span, View } from "../../../src/index.ts";
import { HOSTILE } from "../fake-desk.ts";

const piece = fc.oneof(
  { weight: 3, arbitrary: fc.lorem({ maxCount: 40 }) },
  fc.string({ unit: "grapheme", maxLength: 60 }),
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.constantFrom(
    HOSTILE,
    "@everyone",
    "<@123456789012345678>",
    "**",
    "__",
    "||",
    "```",
    "> ",
    "# ",
    "- ",
    "1. ",
    "\n",
    "\n\n",
    "\\",
    "[x](http://y)",
    "https://www.itu.int/en/cop_a*b_c/",
    "(https://a.example/x)",
    ":tada:",
    "<t:1700000000:R>",
    "حماية الأطفال على الإنترنت",
    "保护上网儿童",
    "👨‍👩‍👧‍👦",
    "\u202eevil",
    "\ud800",
    "x".repeat(3000),
    "word ".repeat(900),
    "*".repeat(2000),
    "",
  ),
);

/** Text of any kind and length. */
export const anyText = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(""));

const spans: fc.Arbitrary<readonly Span[]> = fc.array(
  fc
    .record({ text: anyText, strong: fc.boolean() })
    .map(({ text, strong }): Span => (strong ? { text, strong } : { text })),
  { maxLength: 5 },
);

const url = fc.option(
  fc.oneof(
    fc.webUrl(),
    fc.constantFrom(
      "javascript:alert(1)",
      "https://a.example/)>(x",
      "no address",
      `https://a.example/${"x".repeat(600)}`,
    ),
  ),
);

const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({
    kind: fc.constant("headline" as const),
    lead: spans,
    items: fc.oneof(fc.constant([]), fc.array(spans, { maxLength: 12 })),
  }),
  fc.record({ kind: fc.constant("note" as const), spans }),
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant("citation" as const),
      number: fc.nat(300),
      title: anyText,
      url,
      address: fc.constant("documents/d?at=p-top.1#p-top.1"),
      document: fc.constantFrom("a", "b"),
      about: anyText,
      locator: anyText,
      told: fc.boolean(),
      quote: spans,
      passage: anyText,
    }),
  },
  fc.record(
    {
      kind: fc.constant("table" as const),
      caption: anyText,
      header: fc.array(anyText, { maxLength: 4 }),
      rows: fc.array(fc.array(anyText, { maxLength: 4 }), { maxLength: 12 }),
      numbers: fc.array(fc.nat(300), { maxLength: 12 }),
    },
    { requiredKeys: ["kind", "caption", "header", "rows"] },
  ),
  fc.record({
    kind: fc.constant("list" as const),
    title: fc.option(anyText),
    items: fc.array(spans, { maxLength: 12 }),
  }),
  fc.record({
    kind: fc.constant("suggestions" as const),
    title: anyText,
    questions: fc.array(anyText, { maxLength: 8 }),
  }),
  fc.record({ kind: fc.constant("footer" as const), spans }),
);

export const anyView: fc.Arbitrary<View> = fc.record({
  language: fc.constantFrom("en", "fr", "es", "ru", "ar", "zh"),
  direction: fc.constantFrom("ltr", "rtl"),
  blocks: fc.array(block, { maxLength: 25 }),
  fallback: anyText,
  quiet: fc.boolean(),
});

export const anyContext: fc.Arbitrary<ContextView> = fc.record({
  language: fc.constantFrom("en", "fr", "es", "ru", "ar", "zh"),
  document: fc.record({
    id: fc.constant("d"),
    title: anyText,
    type: fc.constant("note"),
    symbol: fc.constant(null),
    date: fc.constant(null),
    dateBasis: fc.constant(null),
    from: fc.constant(null),
    to: fc.constant([]),
    meeting: fc.constant(null),
    language: fc.constant("en" as const),
    replaces: fc.constant([]),
    audience: fc.constant("public"),
    source: fc.record({ file: fc.constant("f"), sha256: fc.constant(""), url }),
  }),
  title: anyText,
  url,
  facts: fc.array(anyText, { maxLength: 10 }),
  passages: fc.array(
    fc.record({ locator: anyText, kind: fc.constant("paragraph" as const), text: anyText, cited: fc.boolean() }),
    { maxLength: 12 },
  ),
});
