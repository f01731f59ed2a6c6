/** A corpus folder with what pages must show well: other scripts, lists in lists, tables over pages, kept originals. */
import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Not a PDF that anything is drawn of, but bytes that can be told from others. */
export const PDF = Buffer.from("%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
export const WORD = Buffer.from("PK\u0003\u0004 not really a document");
export const PAGE = Buffer.from("<script>document.title = 'ran'</script>");

/** Everything in it that could become markup, or a link to elsewhere than it says. */
const HOSTILE = [
  "\\<script>alert(1)\\</script> \\<img src=x onerror=alert(1)> &amp;lt; \"quoted\" 'single' \\`code\\`",
  "[run](javascript:alert(1)) [https://www.itu.int/cop](https://evil.example/cop) [data](data:text/html,x)",
  '[someone@itu.int](mailto:other@evil.example) [the page](https://www.itu.int/cop?a=1&b="2")',
];

interface Made {
  readonly id: string;
  readonly title: string;
  readonly head?: readonly string[];
  readonly language?: string;
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly url?: string;
  readonly body: string;
}

const DOCUMENTS: readonly Made[] = [
  {
    id: "circular-ar",
    title: "الرسالة المعممة 12 بشأن حماية الأطفال على الخط",
    language: "ar",
    file: "circular ar (1).pdf",
    bytes: PDF,
    body: `<!-- page 1 -->

# الرسالة المعممة 12 بشأن حماية الأطفال على الخط

**إلى:** إدارات الدول الأعضاء

## الخلفية

1. يدعو المكتب الدول الأعضاء إلى تقديم مساهماتها قبل 30 أبريل 2024.
2. تشمل الأنشطة ما يلي:
   - تدريب المعلمين على السلامة الرقمية؛
   - خط مساعدة وطني.

<!-- page 2 -->

| البلد | المساهمة | الملخص |
| --- | --- | --- |
| مصر | SG2RGQ/44 | حملة وطنية لتوعية الأسر |
| تونس | SG2RGQ/51 | مدونة سلوك لمقدمي الخدمات |
`,
  },
  {
    id: "circular-zh",
    title: "关于保护上网儿童的第 7 号通函",
    language: "zh",
    file: "circular-zh.docx",
    bytes: WORD,
    url: "https://www.itu.int/md/circular-zh.pdf",
    head: ["replaces:", "  - circular-traps"],
    body: `# 关于保护上网儿童的第 7 号通函

电信发展局请各成员国在 2023 年 10 月 31 日之前提交文稿。

## 联系人与后续安排

王芳女士  
第 3/2 号课题联系人  
电子邮件：fang.wang@example.org
`,
  },
  {
    id: "circular-traps",
    title: 'Traps & "quotes" <b>in</b> a title',
    file: "page.html",
    bytes: PAGE,
    head: ["symbol: T/1"],
    body: `# First

${HOSTILE.join("\n\n")}

## Steps to be taken

The steps are:

1. one

   and a second paragraph of it
2. two has parts:
   - first part

     - deep part
   - second part
3. three

<!-- slide 2 -->

| only | one | row |
| --- | --- | --- |

| Country |  | What |
| --- | --- | --- |
| Kenya | | a<br>b |
| Peru | x | ${HOSTILE[0]} |

<!-- notes -->

A note by the speaker.

- a noted point

<!-- /notes -->

which calls for:

a) lettered

b) lettered too
`,
  },
];

/** Writes the documents and their originals. */
export function writeCorpus(folder: string): void {
  mkdirSync(join(folder, "originals"), { recursive: true });
  for (const made of DOCUMENTS) {
    writeFileSync(join(folder, "originals", made.file), made.bytes);
    writeFileSync(join(folder, `${made.id}.md`), markdown(made));
  }
}

function markdown({ id, title, language = "en", file, bytes, url, head = [], body }: Made): string {
  const lines = [
    `id: ${id}`,
    `title: ${JSON.stringify(title)}`,
    "type: circular",
    'date: "2024-03-05"',
    "dateBasis: printed",
    `language: ${language}`,
    ...head,
    "source:",
    `  file: ${JSON.stringify(file)}`,
    `  sha256: ${createHash("sha256").update(bytes).digest("hex")}`,
    ...(url === undefined ? [] : [`  url: ${url}`]),
  ];
  return `---\n${lines.join("\n")}\n---\n\n${body}`;
}
