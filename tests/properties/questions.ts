/** Questions as nobody would write them by hand: from the words of the corpus, mangled, foreign, hostile, far too long. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { parseGold } from "../../src/evaluation/gold-questions.ts";
import type { Library } from "../../src/index.ts";

const GOLD = ["questions.jsonl", "more-a.jsonl"].flatMap((file) => {
  const read = parseGold(readFileSync(new URL(`../gold/${file}`, import.meta.url), "utf8"));
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
});

/** Gold questions as they were typed. */
export const ASKED: readonly string[] = [...new Set(GOLD.map((each) => each.question))];

/** What some program might take for an instruction: regular expressions, mrkdwn, mentions, markup, prototypes. */
const SYNTAX = [
  ".*",
  "(?:a+)+$",
  "[^\\]]*",
  "\\p{L}{1,3}?",
  "(((",
  "[[[1]](2)]",
  "[1] [2] [99]",
  "$&$1$`",
  "*bold* _italic_ ~struck~ `code`",
  "```block```",
  "||spoiler||",
  "# heading",
  "> quote",
  "<!channel>",
  "<@U123>",
  "<#C123|general>",
  "@everyone",
  "&lt;!here&gt;",
  "<https://evil.example|ITU>",
  "[forged](https://evil.example)",
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  "{}",
  "null",
  "%s%n",
  "'; --",
  '"',
  "«»",
  "“unclosed",
  "\\",
];

/** Symbols, numbers and addresses, those of the corpus and near misses. */
const IDENTIFIERS = [
  "Q3/2",
  "q3-2",
  "Question 3/2",
  "SG2RGQ/20",
  "SG2RGQ/",
  "2/71 (Rev.1)",
  "2/",
  "/2/2/2",
  "Res. 179",
  "Circular BDT/DNS/DGS/112",
  "COP27",
  "+41 22 730 6760",
  "+41",
  "cop@itu.int",
  "@itu.int",
  "30 October",
  "2020",
  "0000",
  "9999-99-99",
  "31 February 2023",
  "before",
  "since 1900",
  "until 2999",
];

const control = fc.constantFrom(
  "\u0000",
  "\u0007",
  "\u001b[31m",
  "\u200b",
  "\u200f",
  "\u202e",
  "\u2066",
  "\ufeff",
  "\r",
);
const emoji = fc.constantFrom("👍", "👨‍👩‍👧‍👦", "🇨🇮", "❤️", "☝🏽", "😀😀😀", "©", "㊙");
const unicode = fc.string({ unit: "grapheme", maxLength: 60 });
const broken = fc.string({ unit: "binary", maxLength: 60 });
const asked = fc.constantFrom(...ASKED);

/** A question with slips of the finger: letters lost, doubled, changed about or replaced. */
const mangled = fc
  .tuple(asked, fc.array(fc.tuple(fc.nat(), fc.constantFrom("lose", "double", "turn", "other")), { maxLength: 4 }))
  .map(([question, slips]) =>
    slips.reduce((text, [place, slip]) => {
      const at = place % Math.max(text.length, 1);
      const [before, letter, after] = [text.slice(0, at), text.charAt(at), text.slice(at + 1)];
      if (slip === "lose") return before + after;
      if (slip === "double") return before + letter + letter + after;
      if (slip === "turn") return before + after.charAt(0) + letter + after.slice(1);
      return `${before}x${after}`;
    }, question),
  );

/** Any question, short ones for the most part. */
export function questions(library: Library): fc.Arbitrary<string> {
  const texts = library.corpus.documents.map((document) => document.text);
  const words = [...new Set(texts.flatMap((text) => text.split(/\s+/)))].filter((word) => word !== "");
  const word = fc.constantFrom(...words);
  const sentence = fc.array(word, { minLength: 1, maxLength: 12 }).map((list) => list.join(" "));
  const piece = fc.oneof(
    { weight: 3, arbitrary: sentence },
    { weight: 5, arbitrary: asked },
    { weight: 5, arbitrary: mangled },
    { weight: 1, arbitrary: fc.constantFrom(...SYNTAX) },
    { weight: 2, arbitrary: fc.constantFrom(...IDENTIFIERS) },
    { weight: 1, arbitrary: unicode },
    { weight: 1, arbitrary: broken },
    { weight: 1, arbitrary: emoji },
    { weight: 1, arbitrary: control },
  );
  const joined = fc
    .array(piece, { minLength: 1, maxLength: 4 })
    .chain((pieces) => fc.constantFrom("", " ", "? ", "\n", ", ").map((between) => pieces.join(between)));
  const long = piece.map((text) => (text === "" ? "" : text.repeat(Math.ceil(10_000 / text.length)).slice(0, 10_000)));
  return fc.oneof(
    { weight: 8, arbitrary: piece },
    { weight: 8, arbitrary: joined },
    { weight: 1, arbitrary: long },
    { weight: 1, arbitrary: fc.constantFrom("", " ", "?", "…", "\n\n") },
  );
}

/** Inputs that would take long if anything in the desk went astray, each of so many characters. */
export function longest(library: Library, length: number): readonly string[] {
  const pasted = library.corpus.documents.map((document) => document.text);
  return [
    ...["a", "who ", "Q3/2 ", "(", "[", '"a" ', "1", "1 ", "/", "2/", "+41 22 ", "a@", "a.", "😀", "é", "\u202e", "\n"],
    ...["的", "когда ", "متى ", "aaaaaaaaab ", "focal piont ", "Co-Rapporteur ", "<@U1> ", "2020-", "May ", "COP "],
    ...SYNTAX.slice(0, 8),
    ...IDENTIFIERS.slice(0, 8),
    ...pasted.slice(0, 2),
  ].map((text) => text.repeat(Math.ceil(length / text.length)).slice(0, length));
}
