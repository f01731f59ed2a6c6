/** Arabic and Chinese pages, drawn glyph by glyph as browsers print them, come out in letters and in reading order. */
import { expect, test } from "vitest";
import { arrange } from "../../src/importing/arrange/arrange.ts";
import { readDraft } from "../../src/importing/read-file.ts";
import { toMarkdown } from "../../src/importing/to-markdown.ts";
import { GLYPH_WIDTH, type Glyph, glyphsPdf } from "./make/glyphs-pdf.ts";
import { ROLES } from "./make/roles.ts";

async function markdown(glyphs: readonly Glyph[]): Promise<string> {
  return toMarkdown(arrange(await readDraft("a.pdf", glyphsPdf(glyphs)), ROLES));
}

const MIRROR: Readonly<Record<string, string>> = { "(": ")", ")": "(" };
const SHAPE: Readonly<Record<string, string>> = { لا: "\ufefb", ة: "\ufe94", ق: "\ufed7", ي: "\ufef2", ع: "\ufecb" };

/** A line as it stands on paper, from left to right: letters by their shapes, vowel signs over the letters before them. */
function drawn(line: string, right: number, y: number): Glyph[] {
  const parts = line.match(/[A-Za-z@.]*[A-Za-z]|\d+(?:[/.,]\d+)*|لا|[\s\S]/g) ?? [];
  const out: Glyph[] = [];
  let x = right;
  for (const part of parts) {
    if (/\p{M}/u.test(part)) {
      out.unshift([x + 2, y - 1, part]);
      continue;
    }
    const signs = /^[A-Za-z\d]/.test(part) ? [...part] : [SHAPE[part] ?? MIRROR[part] ?? part];
    x -= signs.length * GLYPH_WIDTH;
    out.unshift(...signs.map((sign, at): Glyph => [x + at * GLYPH_WIDTH, y, sign]));
  }
  return out;
}

test("Arabic: letters instead of shapes, numbers, addresses and brackets as they are read", async () => {
  const lines = [
    "القرار 179 (المراجَع في دبي، 2018) يدعو الدول الأعضاء إلى تبادل الخبرات",
    "قبل 15 أكتوبر 2026، في إطار المسألة 3/2 للجنة الدراسات (لا غير)، ولا سيما",
    "على العنوان mona.haddad@itu.int أو الهاتف +41 22 730 5111 دوراً رئيسياً هنا.",
  ];
  const text = await markdown(lines.flatMap((line, at) => drawn(line, 530, 700 - at * 16)));
  expect(text).toBe(`${lines.join(" ")}\n`);
});

test("Arabic: the first column of a table is the one at the right", async () => {
  const rows = [
    ["البلد", "خط المساعدة", "السنة"],
    ["مصر", "16000 دقيقة", "2024"],
    ["السعودية", "116111 دقيقة", "2025"],
    ["عمان", "1100 دقيقة", "2026"],
  ];
  const text = await markdown(
    rows.flatMap((row, at) => row.flatMap((cell, column) => drawn(cell, 530 - column * 150, 700 - at * 24))),
  );
  expect(text).toContain("| البلد | خط المساعدة | السنة |");
  expect(text).toContain("| السعودية | 116111 دقيقة | 2025 |");
});

test("Chinese: signs instead of radicals, lines joined without blanks, points that end in their own marks apart", async () => {
  const set = (line: string, y: number) => [...line].map((sign, at): Glyph => [60 + at * GLYPH_WIDTH, y, sign]);
  const text = await markdown([
    ...set("国际电联欢迎各成员国为保护上\u2f79\u2f09童所做的努\u2f12，并请各成员国在2026年10\u2f49之前就第3/2", 700),
    ...set("号课题交流经验，供下一次会议审议。", 684),
    ...set("第\u2f00\u2ed3期。", 640),
  ]);
  expect(text).toBe(
    "国际电联欢迎各成员国为保护上网儿童所做的努力，并请各成员国在2026年10月之前就第3/2号课题交流经验，供下一次会议审议。\n\n第一长期。\n",
  );
});
