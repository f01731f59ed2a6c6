import { expect, test } from "vitest";
import { arrange } from "../../src/importing/arrange/arrange.ts";
import { readDraft } from "../../src/importing/read-file.ts";
import { toMarkdown } from "../../src/importing/to-markdown.ts";
import { pdfOf } from "./make/pdf.ts";
import { ROLES } from "./make/roles.ts";
import { deck } from "./make/slides.ts";
import { wordWithTraps } from "./make/word.ts";

async function markdown(name: string, bytes: Uint8Array | string): Promise<string> {
  const draft = await readDraft(name, typeof bytes === "string" ? new TextEncoder().encode(bytes) : bytes);
  return toMarkdown(arrange(draft, ROLES));
}

test("Word: printed numbers, notes, links, merged cells, text in every script", async () => {
  const text = await markdown("report.docx", await wordWithTraps());
  expect(text).toContain("# Report on school networks");
  expect(text).toContain("## Findings");
  expect(text).toContain("3. First clause\n\n   - a) a point of it\n   - b) another point\n\n4. Second clause");
  expect(text).toContain("1 Scope\n\n1.1 Details of the scope\n\n- a bullet");
  expect(text).toContain("The survey covered 140 schools[^1] and is [published](https://example.org/survey).");
  expect(text).toContain("[^1]: The figure excludes pilot schools.");
  expect(text).toContain("<!-- page 2 -->");
  expect(text).toContain(
    "| Region | Country | Schools |\n| --- | --- | --- |\n| Africa | Kenya | 90 |\n| Africa | Ghana | 50 |",
  );
  expect(text).toContain("| All regions \\| total |  | 140 |");
  expect(text).toContain("مرحبا بكم في الاجتماع\n\n欢迎参加会议");
});

test("Word: changes count as accepted and are reported", async () => {
  const draft = await readDraft("report.docx", await wordWithTraps());
  const text = toMarkdown(arrange(draft, ROLES));
  expect(text).toContain("The group strongly supports the plan.");
  expect(text).not.toContain("hardly");
  expect(draft.trackedChanges).toBe(true);
});

test("Word: headers and footers are kept once when they say something", async () => {
  const text = await markdown("report.docx", await wordWithTraps());
  expect(text.match(/CWG-TEST-7\/12-E/g)).toHaveLength(1);
  expect(text.match(/ada\.byron@example\.org/g)).toHaveLength(1);
});

test("slides: titles, points with their nesting, tables, notes marked as notes", async () => {
  const text = await markdown("deck.pptx", await deck());
  expect(text).toContain("<!-- slide 1 -->\n\n# Safer play online");
  expect(text).toContain(
    "<!-- notes -->\n\nSay hello in Spanish.\n\n<!-- /notes -->\n\n<!-- slide 2 -->\n\n## What we saw",
  );
  expect(text).toContain("- Games are social\n\n  - voice chat above all\n\n- Reports take days");
  expect(text).toContain("<!-- slide 3 -->\n\n| Country | Reports |");
});

test("PDF: lines become paragraphs, broken words are joined, running lines go", async () => {
  const body = (n: number) =>
    [
      [60, 40, "Newsletter of the Online Safety Forum", 8],
      [290, 815, String(n), 8],
    ] as const;
  const text = await markdown(
    "paper.pdf",
    await pdfOf([
      [
        ...body(1),
        [60, 90, "A charter for schools", 18],
        [60, 130, "Every school should name one member of its staff whom children can turn to and pub-"],
        [60, 144, "lish how that person is reached. The charter was written with pupils of twelve schools and"],
        [60, 158, "their parents in 2025."],
        [60, 186, "1. The charter is reviewed every year."],
        [60, 204, "2. It is printed in the language that pupils speak, and it is read to"],
        [74, 218, "those who cannot read yet."],
        [60, 250, "The last paragraph of this page goes on where the next page begins, and nobody should"],
      ],
      [...body(2), [60, 90, "notice that there is a page between."], [60, 120, "The end."]],
    ]),
  );
  expect(text).toContain("# A charter for schools");
  expect(text).toContain(
    "can turn to and publish how that person is reached. The charter was written with pupils of twelve schools and their parents in 2025.",
  );
  expect(text).toContain(
    "1. The charter is reviewed every year.\n2. It is printed in the language that pupils speak, and it is read to those who cannot read yet.",
  );
  expect(text).toContain("nobody should notice that there is a page between.\n\n<!-- page 2 -->\n\nThe end.");
  expect(text).not.toContain("Newsletter");
});

test("PDF: two columns are read one after the other", async () => {
  const left = [
    "The first column begins here and",
    "tells of a school in the mountains",
    "where every child has a mentor who",
    "answers questions about what they",
    "met online, at any hour of the day,",
    "and nobody is sent away. Left end.",
  ];
  const right = [
    "The second column comes after it",
    "and tells of a town by the sea with",
    "a helpline that is run by students",
    "who were trained for three months",
    "and are paid by the municipality as",
    "long as the money lasts. Right end.",
  ];
  const lines = left.flatMap((text, at) => [
    [60, 100 + at * 14, text] as const,
    [310, 100 + at * 14, right[at] ?? ""] as const,
  ]);
  const text = (await markdown("columns.pdf", await pdfOf([lines]))).replace(/\s+/g, " ");
  expect(text.indexOf("Left end.")).toBeGreaterThan(0);
  expect(text.indexOf("Left end.")).toBeLessThan(text.indexOf("The second column"));
  expect(text).toContain("where every child has a mentor who answers questions about what they met online");
});

test("PDF: cells that stand side by side become a table", async () => {
  const row = (y: number, cells: readonly string[]) => cells.map((text, at) => [60 + at * 150, y, text] as const);
  const text = await markdown(
    "table.pdf",
    await pdfOf([
      [
        [60, 60, "Helplines of the region, by country and year of opening."],
        ...row(100, ["Country", "Number", "Opened"]),
        ...row(118, ["Jordan", "110", "2007"]),
        ...row(136, ["Morocco", "2511", "2014"]),
      ],
    ]),
  );
  expect(text).toContain(
    "| Country | Number | Opened |\n| --- | --- | --- |\n| Jordan | 110 | 2007 |\n| Morocco | 2511 | 2014 |",
  );
});

test("web pages: the text without what surrounds it", async () => {
  const page = `<!doctype html><html lang="en"><head><title>Site</title></head><body>
    <nav><a href="/">Home</a></nav><div class="cookie-banner">We use cookies</div>
    <main><h1>A desk for parents</h1><p>Parents in <b>Lima</b> can <a href="https://example.org/ask">ask</a> from&nbsp;May.</p>
    <ul><li>by phone<ul><li>at night too</li></ul></li><li>by mail</li></ul>
    <table><tr><th>Day</th><th>Hours</th></tr><tr><td rowspan="2">Monday</td><td>8-12</td></tr><tr><td>14-18</td></tr></table>
    <p>${"Many words make it the main part of the page. ".repeat(6)}</p></main>
    <aside>Related news</aside><footer>All rights reserved</footer><script>alert("x")</script></body></html>`;
  const text = await markdown("page.html", page);
  expect(text).toContain("# A desk for parents\n\nParents in **Lima** can [ask](https://example.org/ask) from May.");
  expect(text).toContain("- by phone\n\n  - at night too\n\n- by mail");
  expect(text).toContain("| Monday | 8-12 |\n| Monday | 14-18 |");
  for (const noise of ["Home", "cookies", "Related", "rights", "alert"]) expect(text).not.toContain(noise);
});

test("mail: headers, quoted-printable, encoded words, charsets", async () => {
  const mail = [
    "From: =?iso-8859-1?Q?Jos=E9_D=EDaz?= <jose@example.org>",
    "To: All <all@example.org>",
    "Date: Tue, 3 Mar 2026 09:00:00 +0000",
    "Subject: =?utf-8?B?UmV1bmnDs24=?=",
    "Content-Type: multipart/mixed; boundary=b",
    "",
    "--b",
    "Content-Type: text/plain; charset=iso-8859-1",
    "Content-Transfer-Encoding: quoted-printable",
    "",
    "La reuni=F3n ser=E1 el 4 de mayo de 2026 en la sala grande del ministerio, como=",
    " siempre.",
    "--b",
    'Content-Type: application/pdf; name="plan.pdf"',
    'Content-Disposition: attachment; filename="plan.pdf"',
    "",
    "x",
    "--b--",
  ].join("\r\n");
  const draft = await readDraft("a.eml", new TextEncoder().encode(mail));
  const text = toMarkdown(arrange(draft, ROLES));
  expect(text).toContain("**From:** José Díaz");
  expect(text).toContain("# Subject: Reunión");
  expect(text).toContain("La reunión será el 4 de mayo de 2026 en la sala grande del ministerio, como siempre.");
  expect(draft.warnings.join()).toContain("plan.pdf");
});
