/** Every reader accounts for all that it meets: what is placed and what is left out, with its reason, are the whole. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { parseFile } from "../../src/corpus/front-matter.ts";
import type { Account, LeftReason } from "../../src/domain/account.ts";
import { accountWords } from "../../src/importing/account/account-words.ts";
import { takeAccount } from "../../src/importing/account/take-account.ts";
import { arrange } from "../../src/importing/arrange/arrange.ts";
import { readDraft } from "../../src/importing/read-file.ts";
import { imported } from "./make/imported.ts";
import { rawSlides, slideRun, textBox } from "./make/raw-slides.ts";
import { paragraph, partOf, printed, rawWord, run } from "./make/raw-word.ts";
import { ROLES } from "./make/roles.ts";

async function accountOf(name: string, bytes: Uint8Array): Promise<Account> {
  const draft = await readDraft(name, bytes);
  return takeAccount(draft.met, arrange(draft, ROLES));
}

const SAMPLES = [
  "corpus/originals",
  "tests/fixtures/originals",
  "tests/gold/other/originals",
  "tests/gold/imported/first/originals",
  "tests/gold/imported/second/originals",
  "tests/importing/layouts",
].flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));

test.each(SAMPLES)("%s: nothing is lost without a reason", async (file) => {
  const { letters, placed, left } = await accountOf(file, readFileSync(file));
  expect(placed + left.reduce((sum, part) => sum + part.letters, 0)).toBe(letters);
  expect(left.filter(({ reason }) => reason === "unplaced")).toEqual([]);
  expect(placed / letters).toBeGreaterThan(0.75);
});

/** A piece of a line: its words, and why they are left out; null for words that are placed. */
interface Piece {
  readonly reason: LeftReason | null;
  readonly words: readonly string[];
}

type Dress = Readonly<Partial<Record<LeftReason, (text: string) => string>>>;

interface Format {
  readonly name: string;
  readonly dress: Dress;
  file(lines: readonly string[]): Uint8Array;
  plain(text: string): string;
}

const wordRun = (properties: string) => (text: string) =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const STYLES = partOf(
  "w:styles",
  '<w:style w:type="character" w:styleId="Base"><w:rPr><w:strike/></w:rPr></w:style><w:style w:type="character" w:styleId="Off"><w:basedOn w:val="Base"/></w:style>',
);

const FORMATS: readonly Format[] = [
  {
    name: "a.docx",
    plain: run,
    dress: {
      struck: wordRun('<w:rStyle w:val="Off"/>'),
      hidden: wordRun("<w:vanish/>"),
      deleted: (text) => `<w:del><w:r><w:delText>${text}</w:delText></w:r></w:del>`,
      placeholder: (text) =>
        `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run(text)}</w:sdtContent></w:sdt>`,
      "page number": (text) => printed("PAGE", text),
    },
    file: (lines) =>
      rawWord(
        lines.map((line) => paragraph(line)).join(""),
        [],
        [{ id: "s", type: "styles", name: "styles.xml", content: STYLES }],
      ),
  },
  {
    name: "a.pptx",
    plain: slideRun,
    dress: {
      struck: (text) => slideRun(text, 'strike="dblStrike"'),
      "page number": (text) => `<a:fld type="slidenum"><a:t>${text}</a:t></a:fld>`,
    },
    file: (lines) => rawSlides(lines.map((line) => textBox([line]))),
  },
  {
    name: "a.html",
    plain: (text) => `<span>${text}</span>`,
    dress: {
      struck: (text) => `<i class="gone">${text}</i>`,
      hidden: (text) => `<span style="color:red;display:none">${text}</span>`,
      control: (text) => `<button>${text}</button>`,
      "reading aid": (text) => `<ruby><rt>${text}</rt></ruby>`,
    },
    file: (lines) =>
      new TextEncoder().encode(
        `<style>.gone, .past { text-decoration: line-through }</style><body>${lines.map((line) => `<p>${line}</p>`).join("")}`,
      ),
  },
  {
    name: "a.md",
    plain: (text) => text,
    dress: {
      struck: (text) => `~~${text}~~`,
    },
    file: (lines) => new TextEncoder().encode(lines.join("\n\n")),
  },
];

test.each(FORMATS)("$name: the account says what a generated file says", async ({ name, dress, file, plain }) => {
  const reasons: readonly (LeftReason | null)[] = [
    null,
    null,
    ...Object.keys(dress).flatMap((each) => (each in dress ? [each as LeftReason] : [])),
  ];
  const line = fc.array(fc.record({ reason: fc.constantFrom(...reasons), words: fc.integer({ min: 1, max: 6 }) }), {
    minLength: 1,
    maxLength: 5,
  });
  await fc.assert(
    fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 6 }), async (lines) => {
      let count = 0;
      const word = () =>
        `w${[...String(++count).padStart(4, "0")].map((digit) => "abcdefghij"[Number(digit)]).join("")}`;
      const said = lines.map((pieces) => [
        { reason: null, words: [word(), word()] },
        ...pieces.map(({ reason, words }): Piece => ({ reason, words: Array.from({ length: words }, word) })),
      ]);
      const shown = said.map((pieces) =>
        pieces
          .map(({ reason, words }) => (reason === null ? plain : dress[reason])?.(words.join(" ")) ?? "")
          .join(plain(" ")),
      );
      const account = await accountOf(name, file(shown));
      const lettersOf = (reason: LeftReason | null) =>
        5 *
        said
          .flat()
          .filter((piece) => piece.reason === reason)
          .flatMap(({ words }) => words).length;
      expect(account.placed).toBe(lettersOf(null));
      for (const reason of reasons)
        if (reason !== null)
          expect(account.left.find((part) => part.reason === reason)?.letters ?? 0).toBe(lettersOf(reason));
      expect(account.left.filter((part) => !reasons.includes(part.reason))).toEqual([]);
    }),
    { seed: 3, numRuns: 25 },
  );
});

test("a word that a reader loses, says once of twice, or tears is told or found", () => {
  const account = (source: string, text: string) =>
    takeAccount({ source: [source], left: [] }, [{ kind: "paragraph", inline: [{ text }] }]);
  expect(account("one helpline of two", "one of two").left).toEqual([{ reason: "unplaced", count: 1, letters: 8 }]);
  expect(account("hotline and hotline", "hotline and").placed).toBe(10);
  expect(account("child protec- tion", "child protection").left).toEqual([]);
  expect(account("childprotection", "child protection").left).toEqual([]);
  expect(account("第三次会议在日内瓦举行", "第三次会议在\n日内瓦举行").left).toEqual([]);
});

test("what is left out of a word leaves the rest of it placed", () => {
  const blocks = [{ kind: "paragraph" as const, inline: [{ text: "one child" }] }];
  expect(takeAccount({ source: ["one children"], left: [{ reason: "struck", text: "ren" }] }, blocks)).toEqual({
    letters: 11,
    placed: 8,
    left: [{ reason: "struck", count: 1, letters: 3 }],
  });
});

test("one line tells it, the largest part first", () => {
  const left = [
    { reason: "picture", count: 2, letters: 0 },
    { reason: "running line", count: 1, letters: 3 },
  ] as const;
  expect(accountWords({ letters: 100, placed: 97, left })).toBe("97% placed; left out: 1 header or footer, 2 pictures");
  expect(accountWords({ letters: 1000, placed: 999, left: [] })).toBe("99% placed");
  expect(accountWords({ letters: 4, placed: 4, left: [] })).toBe("100% placed");
});

test("the head of the document keeps it, and a head of earlier versions has none", async () => {
  const made = await imported("a.html", new TextEncoder().encode("<p>The hotline answers <s>today</s> at night.</p>"));
  if ("code" in made) throw new Error(made.code);
  const parsed = parseFile("a.md", made.markdown);
  expect(parsed.ok && parsed.value.meta.account).toEqual(made.account);
  expect(made.account.left).toEqual([{ reason: "struck", count: 1, letters: 5 }]);
  const old = parseFile("a.md", made.markdown.replace(/^account:\n(?: .*\n)+/m, ""));
  expect(old.ok && old.value.meta.account).toBe(undefined);
  const wrong = parseFile("a.md", made.markdown.replace("reason: struck", "reason: lost"));
  expect(!wrong.ok && wrong.error[0]?.message).toContain("must be one of running line");
});
