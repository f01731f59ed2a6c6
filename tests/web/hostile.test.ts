/** Whatever a document holds, its page shows it as words: nothing of it becomes markup, an attribute or another address. */
import { load } from "cheerio";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderPage } from "../../adapters/web/page.ts";
import type { Reader } from "../../adapters/web/reader.ts";
import type { DocumentPage, PageBlock, PageSpan } from "../../src/index.ts";
import { folded, textAt } from "./reader.ts";

const HOSTILE = [
  "</p></main></body></html><script>alert(1)</script>",
  "<!-- ",
  "-->",
  "<![CDATA[",
  '" onmouseover="alert(1)',
  "' autofocus onfocus='alert(1)",
  "`",
  "</style><style>*{display:none}",
  "</title><base href=https://evil.example/>",
  "<svg/onload=alert(1)>",
  "<plaintext>",
  "<textarea>",
  "&lt;b&gt;",
  "&amp;",
  "&#x3c;",
  "&",
  "<",
  ">",
  "javascript:alert(1)",
  "\u202e",
  "\u2028",
  "مرحبا بكم في هذه الوثيقة",
  "保护",
];
const words = fc
  .array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: "grapheme" })), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.join(""))
  // What HTML cannot hold at all, not even escaped.
  .map((text) => text.replace(/\p{Cc}|\p{Cs}/gu, " "))
  .filter((text) => text.trim() !== "");
const address = words.map((text) => `https://www.itu.int/${text}`);

const spans: fc.Arbitrary<readonly PageSpan[]> = fc.array(
  fc.oneof(
    fc.record({ text: words }),
    fc.record({ text: words, strong: fc.boolean(), mark: fc.boolean() }),
    fc.record({ text: words, url: address }),
  ),
  { minLength: 1, maxLength: 3 },
);
const place = fc.record({ text: words, page: fc.option(fc.nat(99)) });
const leaf: fc.Arbitrary<PageBlock> = fc.oneof(
  fc.record({ kind: fc.constant("place" as const), place }),
  fc.record({
    kind: fc.constant("text" as const),
    anchor: words,
    form: fc.constantFrom("paragraph" as const, "contact" as const, "field" as const, "note" as const),
    spans,
  }),
  fc.record({ kind: fc.constant("heading" as const), anchor: words, level: fc.integer({ min: 1, max: 9 }), spans }),
  fc.record({
    kind: fc.constant("table" as const),
    rows: fc.array(
      fc.record({
        anchor: words,
        isHeader: fc.boolean(),
        place: fc.option(place),
        cells: fc.array(spans, { maxLength: 3 }),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  }),
);
const block: fc.Arbitrary<PageBlock> = fc.oneof(
  leaf,
  fc.record({ kind: fc.constant("group" as const), anchor: words, blocks: fc.array(leaf, { maxLength: 3 }) }),
  fc.record({
    kind: fc.constant("list" as const),
    ordered: fc.boolean(),
    items: fc.array(
      fc.record({ number: fc.option(fc.nat(99)), blocks: fc.array(leaf, { minLength: 1, maxLength: 2 }) }),
      { minLength: 1, maxLength: 3 },
    ),
  }),
);
const page: fc.Arbitrary<DocumentPage> = fc.record({
  language: fc.constantFrom("en" as const, "ar" as const),
  direction: fc.constantFrom("ltr" as const, "rtl" as const),
  document: fc.record({
    id: words,
    title: words,
    type: words,
    symbol: fc.option(words),
    date: fc.constant(null),
    dateBasis: fc.constant(null),
    from: fc.option(words),
    to: fc.array(words, { maxLength: 2 }),
    meeting: fc.option(words),
    language: fc.constantFrom("en" as const, "ar" as const),
    replaces: fc.constant([]),
    audience: fc.constant("public"),
    source: fc.record({ file: words, sha256: fc.constant(""), url: fc.constant(null) }),
  }),
  titleAnchor: fc.option(words),
  facts: fc.array(
    fc.record({
      label: words,
      values: fc.array(fc.oneof(fc.record({ text: words }), fc.record({ text: words, document: words })), {
        minLength: 1,
        maxLength: 2,
      }),
    }),
    { maxLength: 3 },
  ),
  contents: fc.array(fc.record({ anchor: words, level: fc.integer({ min: 1, max: 9 }), text: words }), {
    maxLength: 2,
  }),
  blocks: fc.array(block, { maxLength: 5 }),
  statements: fc.dictionary(words, fc.array(fc.record({ label: words, text: words }), { maxLength: 2 }), {
    maxKeys: 3,
  }),
  previous: fc.option(fc.record({ document: words, title: words })),
  next: fc.option(fc.record({ document: words, title: words })),
  card: fc.record({ title: words, source: words, quote: words }),
  words: fc.record({
    openOriginal: words,
    openPage: words,
    about: words,
    contents: words,
    previous: words,
    next: words,
    statements: words,
  }),
});

const ELEMENTS =
  "html head meta title style body header nav main p h1 h2 h3 h4 h5 h6 dl dt dd bdi a div ol ul li table thead tbody tr th td strong span mark details summary";
const ATTRIBUTES =
  "lang dir charset name content property id class href rel value role scope colspan data-label aria-label aria-current";
const READER: Reader = { language: "en", chosen: "fr", root: "../" };

describe("a page of anything", () => {
  it("is made of the elements and attributes of pages alone, and links to where it was told to", async () => {
    await fc.assert(
      fc.asyncProperty(page, fc.option(words), async (shown, name) => {
        const original =
          name === null ? null : { name, url: `../originals/${encodeURIComponent(name)}`, hasPages: true };
        const $ = load(String(await renderPage({ page: shown, original, reader: READER, address: null })));
        const links = new Set<string>([
          ...(original === null ? [] : [original.url]),
          ...shown.facts.flatMap(({ values }) =>
            values.map((each) => toDocument("document" in each ? (each.document ?? "") : "")),
          ),
          ...[shown.previous, shown.next].flatMap((each) => (each === null ? [] : [toDocument(each.document)])),
          ...shown.contents.map(({ anchor }) => `#${encodeURIComponent(anchor)}`),
          ...shown.blocks.flatMap(urlsIn),
        ]);
        const elements = $("*")
          .toArray()
          .filter((each) => "attribs" in each);
        for (const element of elements) {
          expect(ELEMENTS.split(" ")).toContain(element.tagName);
          for (const attribute of Object.keys(element.attribs)) expect(ATTRIBUTES.split(" ")).toContain(attribute);
        }
        for (const { attribs } of $("a").not(".top a").toArray()) {
          expect(links).toContain((attribs.href ?? "").replace(/#page=\d+$/, ""));
        }
        for (const { attribs } of $(".top a").toArray()) {
          expect(attribs.href).toMatch(/^\.\.\/(?:[a-z]*|documents\/[^/?#]+)\?lang=[a-z]{2}$/);
        }
        expect($("style").length).toBe(1);
        expect($("main").length).toBe(1);
        expect($("title").text()).toBe(shown.document.title);
        expect($("h1").text()).toBe(shown.document.title);
        const ids = $("[id]")
          .toArray()
          .map(({ attribs }) => attribs.id);
        for (const each of shown.blocks) {
          if (each.kind !== "text" || ids.filter((id) => id === each.anchor).length !== 1) continue;
          expect(textAt($, each.anchor)).toBe(folded(each.spans.map(({ text }) => text).join("")));
        }
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});

function toDocument(id: string): string {
  return `../documents/${encodeURIComponent(id)}?lang=fr`;
}

function urlsIn(each: PageBlock): readonly string[] {
  const of = (all: readonly PageSpan[]) => all.flatMap(({ url }) => (url === undefined ? [] : [url]));
  switch (each.kind) {
    case "place":
      return [];
    case "group":
      return each.blocks.flatMap(urlsIn);
    case "list":
      return each.items.flatMap(({ blocks }) => blocks.flatMap(urlsIn));
    case "table":
      return each.rows.flatMap(({ cells }) => cells.flatMap(of));
    default:
      return of(each.spans);
  }
}
