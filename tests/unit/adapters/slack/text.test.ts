import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutSpans, cutText, escapedWithin } from "../../../../adapters/slack/cut.ts";
import { escapeText, plain, safeUrl } from "../../../../adapters/slack/escape.ts";
import { readText } from "../../../../adapters/slack/notation.ts";
import { allWords, WORDED } from "../../../../adapters/slack/words-of.ts";

describe("escaping", () => {
  it("makes markup literal", () => {
    expect(escapeText("<!channel> & <@U1>")).toBe("&lt;!channel&gt; &amp; &lt;@U1&gt;");
  });

  it("comes back as it was when Slack or a person reads it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        fc.pre(text === text.trim() && !/\s{2}|\u00A0|\p{Emoji}|^[-–—,:;]| [,;:.?!]/u.test(text));
        expect(readText(escapeText(text), "U0DESK").text).toBe(text);
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
    ["<@U0DESK> who is it?", "who is it?", []],
    ["who <@U0DESK>  is\u00A0it", "who is it", []],
    ["<@U0DESK>: who is it?", "who is it?", []],
    ["ask <@U0ANA|ana> in <#C0COP|cop> or <#C0COP>", "ask in #cop or", ["@ana"]],
    ["what is <@U0BEN>'s e-mail", "what is 's e-mail", ["@…"]],
    ["<!here> see <https://itu.int/a|the page> and <https://itu.int/b>", "see the page and https://itu.int/b", []],
    ["<mailto:cop@itu.int|cop@itu.int> <tel:+4122|+41 22>", "cop@itu.int +41 22", []],
    ["a &lt; b &amp;&amp; c &amp;lt;", "a < b && c &lt;", []],
    ["two\n lines ", "two\nlines", []],
    ["what did :flag-ng: contribute", "what did Nigeria contribute", []],
    ["what did :ru: and 🇨🇮 contribute?", "what did Russia and Côte d’Ivoire contribute?", []],
    ["who is the focal point :pray::skin-tone-2: :custom_one: ?", "who is the focal point?", []],
    ["as of <!date^1684713600^{date_long}|May 22nd>", "as of 2023-05-22", []],
    ["from 10:30:45 to a:b:c", "from 10:30:45 to a:b:c", []],
    ["<!subteam^S0TEAM|@secretariat> who is it", "who is it", []],
    ["", "", []],
  ])("%j is %j", (typed, text, unseen) => expect(readText(typed, "U0DESK")).toMatchObject({ text, unseen }));

  it.each([":+1:", "👍🏽", ":tada: 🎉"])("%j nods", (typed) =>
    expect(readText(`<@U0DESK> ${typed}`, "U0DESK")).toMatchObject({ text: "", nod: true }),
  );
});

describe("the words of a message", () => {
  const rich = (elements: readonly object[]) => [
    { type: "rich_text", elements: [{ type: "rich_text_section", elements }] },
  ];
  it.each([
    [{ text: "plain", blocks: rich([{ type: "text", text: "other" }]) }, "plain"],
    [
      {
        blocks: rich([
          { type: "text", text: "Ask " },
          { type: "user", user_id: "U1" },
          { type: "emoji", name: "us" },
        ]),
      },
      "Ask <@U1>:us:",
    ],
    [
      {
        blocks: [
          {
            type: "section",
            text: { type: "mrkdwn", text: "*bold* &amp;" },
            fields: [{ type: "plain_text", text: "a<b" }],
          },
        ],
      },
      "*bold* &amp;\na&lt;b",
    ],
    [
      {
        blocks: [
          { type: "header", text: { type: "plain_text", text: "Poll" } },
          { type: "actions", elements: [{ type: "button", text: { type: "plain_text", text: "Vote" } }] },
        ],
      },
      "Poll",
    ],
    [{ attachments: [{ text: "forwarded", fallback: "not this" }] }, "forwarded"],
    [{ attachments: [{ fallback: "only this" }] }, "only this"],
    [{ attachments: [{ message_blocks: [{ message: { blocks: rich([{ type: "text", text: "deep" }]) } }] }] }, "deep"],
    [{ text: "see", attachments: [{ title: "T", fields: [{ title: "F", value: "V" }] }] }, "see\nT\nF\nV"],
    [{ blocks: "odd", attachments: 3 }, ""],
    [{}, ""],
  ])("%j", (message, words) => expect(allWords(WORDED.parse(message))).toBe(words));
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
