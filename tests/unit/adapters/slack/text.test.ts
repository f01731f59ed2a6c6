import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseCommand } from "../../../../adapters/slack/command.ts";
import { cutSpans, cutText, escapedWithin } from "../../../../adapters/slack/cut.ts";
import { escapeText, plain, safeUrl } from "../../../../adapters/slack/escape.ts";
import { questionText } from "../../../../adapters/slack/question.ts";

describe("escaping", () => {
  it("makes markup literal", () => {
    expect(escapeText("<!channel> & <@U1>")).toBe("&lt;!channel&gt; &amp; &lt;@U1&gt;");
  });

  it("comes back as it was when Slack or a person reads it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        fc.pre(text === text.trim() && !/\s{2}|\u00A0/.test(text));
        expect(questionText(escapeText(text), "U0DESK")).toBe(text);
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  it("takes out control characters, turning marks and half characters, and no others", () => {
    expect(plain("a\u0007b\u202Ec\u2066d\uD800e\r\nf\tg")).toBe("abcd\uFFFDe\nf\tg");
    expect(plain("حماية 👩‍👩‍👧 保护 é\u200F")).toBe("حماية 👩‍👩‍👧 保护 é\u200F");
  });

  it.each([
    ["https://www.itu.int/md/a?b=1&c=2", "https://www.itu.int/md/a?b=1&c=2"],
    ["https://x.example/a|b", "https://x.example/a%7Cb"],
    ["HTTP://x.example", "http://x.example/"],
    ["javascript:alert(1)", null],
    ["ftp://x.example", null],
    ["https://", null],
    [`https://x.example/${"y".repeat(3_000)}`, null],
    [null, null],
  ])("links to %s as %s", (url, safe) => expect(safeUrl(url)).toBe(safe));
});

describe("what a person typed", () => {
  it.each([
    ["<@U0DESK> who is it?", "who is it?"],
    ["who <@U0DESK>  is\u00A0it", "who is it"],
    ["ask <@U0ANA|ana> in <#C0COP|cop> or <#C0COP>", "ask ana in #cop or"],
    ["<!here> see <https://itu.int/a|the page> and <https://itu.int/b>", "see the page and https://itu.int/b"],
    ["<mailto:cop@itu.int|cop@itu.int> <tel:+4122|+41 22>", "cop@itu.int +41 22"],
    ["a &lt; b &amp;&amp; c &amp;lt;", "a < b && c &lt;"],
    ["two\n lines ", "two\nlines"],
    ["", ""],
  ])("%j is %j", (typed, question) => expect(questionText(typed, "U0DESK")).toBe(question));
});

describe("/cop", () => {
  it.each([
    ["who focal point", { kind: "who", role: "focal point" }],
    ["Who Focal Point Q3/2", { kind: "who", role: "Focal Point Q3/2" }],
    ["country Côte d'Ivoire", { kind: "country", name: "Côte d'Ivoire" }],
    ["document SG2RGQ/20", { kind: "document", symbol: "SG2RGQ/20" }],
    ["when Q3/2", { kind: "when", body: "Q3/2" }],
    ["term CWG-COP", { kind: "term", acronym: "CWG-COP" }],
  ])("%s is a lookup", (text, lookup) =>
    expect(parseCommand(text)).toEqual({ kind: "lookup", lookup, question: text }),
  );

  it.each([
    "who is the Q3/2 focal point",
    "who was it in 2020",
    "who's the chair",
    "when does Q3/2 meet next",
    "document on age verification?",
    "who",
    "nigeria contribution",
  ])("%s is a question", (question) => expect(parseCommand(question)).toEqual({ kind: "question", question }));

  it.each(["constructor", "help me", "aide-toi"])("%j is a question", (text) =>
    expect(parseCommand(text)).toEqual({ kind: "question", question: text }),
  );

  it.each(["", "  ", "help", "HELP", "?"])("%j is a call for help", (text) =>
    expect(parseCommand(text)).toEqual({ kind: "help", language: "en" }),
  );
});

describe("cutting", () => {
  it("ends at a sentence, else at a word, else anywhere but within a character", () => {
    expect(cutText("One two. Three four five.", 20)).toBe("One two.…");
    expect(cutText("One two three four", 13)).toBe("One two…");
    expect(cutText("保护上网儿童。很重要的事情", 10)).toBe("保护上网儿童。…");
    expect(cutText("😀😀😀", 4)).toBe("😀…");
    expect(cutText("short", 5)).toBe("short");
  });

  it("never exceeds its limit nor cuts a character or an escape in two", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), fc.integer({ min: 8, max: 200 }), (text, limit) => {
        const cut = cutText(text, limit);
        expect(cut.length).toBeLessThanOrEqual(limit);
        expect(cut).not.toMatch(/\p{Surrogate}/u);
        const escaped = escapedWithin(`&<>${text}`, limit);
        expect(escaped.length).toBeLessThanOrEqual(limit);
        expect(escaped).not.toMatch(/&(?!amp;|lt;|gt;)/);
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it("shows the part that holds the matched words", () => {
    const spans = [
      { text: "Nothing of interest stands here. ".repeat(20) },
      { text: "Then comes what was " },
      { text: "asked for", strong: true },
      { text: ", and more. ".repeat(30) },
    ];
    const { spans: shown, cut } = cutSpans(spans, 120);
    const text = shown.map((span) => span.text).join("");
    expect(cut).toBe(true);
    expect(text).toMatch(/^… Then comes what was asked for, and more\./);
    expect(text).toMatch(/ …$/);
    expect(shown.find((span) => span.strong)?.text).toBe("asked for");
  });

  it("of spans keeps every character between the ends in its place", () => {
    const span = fc.record({ text: fc.string({ unit: "grapheme", maxLength: 80 }), strong: fc.boolean() });
    fc.assert(
      fc.property(fc.array(span, { maxLength: 8 }), fc.integer({ min: 10, max: 150 }), (spans, limit) => {
        const whole = spans.map((each) => each.text).join("");
        const { spans: shown, cut } = cutSpans(spans, limit);
        const text = shown.map((each) => each.text).join("");
        if (!cut) expect(text).toBe(whole);
        else expect(whole).toContain(text.replace(/^… /, "").replace(/ …$/, ""));
        expect(text.length).toBeLessThanOrEqual(limit + 4);
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});
