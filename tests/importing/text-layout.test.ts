/** Plain text, Word lists and header blocks: what belongs together stays together, and nothing is taken for a table. */
import { AlignmentType, Document, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow } from "docx";
import { expect, test } from "vitest";
import { arrange } from "../../src/importing/arrange/arrange.ts";
import { readDraft } from "../../src/importing/read-file.ts";
import { toMarkdown } from "../../src/importing/to-markdown.ts";
import { ROLES } from "./make/roles.ts";

async function markdown(name: string, bytes: Uint8Array | string): Promise<string> {
  const draft = await readDraft(name, typeof bytes === "string" ? new TextEncoder().encode(bytes) : bytes);
  return toMarkdown(arrange(draft, ROLES));
}

const OFFICERS = `ITU-D STUDY GROUP 2
4 May 2018

SOURCE:	Chairman of ITU-D Study Group 2

1	Study Group 2 met in Geneva from 30 April to 4 May 2018 and appointed the following persons for four years.

2	QUESTION 3/2: Securing networks

Co-Rapporteurs:
	Ms Ingrid Halvorsen, Norway
	Tel.: +47 2255 5014
	E-mail: ingrid@nkom.example

	Mr Kwabena Asare-Ofori, Ghana
	E-mail: kasare@nca.example
Vice-Rapporteurs:
	Mr Luis Quiroga, Paraguay (lfq@conatel.example)
	Ms Tatiana Malinovskaya, Belarus (t.m@mpt.example)

3	QUESTION 6/2: Rights of young users

Vice-Rapporteur:	vacant
BDT focal point:
	Ms Renata Solberg
	E-mail: renata@itu.example

4	The next meeting of Study Group 2 will be held from 6 to 10 May 2019.
`;

test("persons set in below their posts are no table", async () => {
  const text = await markdown("officers.txt", OFFICERS);
  expect(text).not.toContain("|");
  expect(text).toContain(
    "Co-Rapporteurs:\n\nMs Ingrid Halvorsen, Norway  \nTel.: +47 2255 5014  \nE-mail: ingrid@nkom.example\n\nMr Kwabena",
  );
  expect(text).toContain("Vice-Rapporteurs:\n\nMr Luis Quiroga, Paraguay");
  expect(text).toContain("Ms Renata Solberg  \nE-mail: renata@itu.example");
  for (const section of [
    "2 QUESTION 3/2: Securing networks",
    "3 QUESTION 6/2: Rights of young users",
    "4 The next meeting",
  ])
    expect(text).toMatch(new RegExp(`\n\n(?:## )?${section}`));
});

test("columns of plain text make a table when several lines agree, and end with the section", async () => {
  const text = await markdown(
    "list.txt",
    `Helplines of the region

Country         Number    Opened
--------------------------------
Jordan          110       2007
Morocco         2511      2014
Tunisia         1809      2012

3 Follow-up
The secretariat  writes to all of them by June.
`,
  );
  expect(text).toContain(
    "| Country | Number | Opened |\n| --- | --- | --- |\n| Jordan | 110 | 2007 |\n| Morocco | 2511 | 2014 |\n| Tunisia | 1809 | 2012 |",
  );
  expect(text).toContain("The secretariat writes to all of them by June.");
});

test("text in two columns of letters is no table", async () => {
  const text = await markdown(
    "two.txt",
    `Start small. Countries that       Give companies a date. Codes
began with one region did         without one were signed by few
better than all the others.       of the providers invited.
`,
  );
  expect(text).not.toContain("|");
});

test("Word: points of a third level stand side by side below their paragraph", async () => {
  const level = (at: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
    level: at,
    format,
    text,
    alignment: AlignmentType.LEFT,
  });
  const numbered = (text: string, at: number) => new Paragraph({ text, numbering: { reference: "n", level: at } });
  const bytes = await Packer.toBuffer(
    new Document({
      numbering: {
        config: [
          {
            reference: "n",
            levels: [
              level(0, LevelFormat.DECIMAL, "%1"),
              level(1, LevelFormat.DECIMAL, "%1.%2"),
              level(2, LevelFormat.LOWER_LETTER, "%3)"),
            ],
          },
        ],
      },
      sections: [
        {
          children: [
            numbered("Age assurance", 0),
            numbered("The group set up a correspondence group with the following tasks:", 1),
            numbered("to list the methods;", 2),
            numbered("to weigh their effects;", 2),
            numbered("to report.", 2),
            numbered("Kenya reserved its position.", 1),
          ],
        },
      ],
    }),
  );
  expect(await markdown("report.docx", new Uint8Array(bytes))).toContain(
    "- a) to list the methods;\n- b) to weigh their effects;\n- c) to report.\n\n1.2 Kenya",
  );
});

test("Word: the numbers of a contact stay with the name, above the line that closes the head", async () => {
  const row = (...cells: string[]) =>
    new TableRow({ children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })) });
  const bytes = await Packer.toBuffer(
    new Document({
      sections: [
        {
          children: [
            new Table({
              rows: [
                row("General Secretariat", "Geneva, 8 November 2021"),
                row("Ref:\tDM-21/1047", "To all ITU Member States"),
                row("Contact:\tMs Renata Solberg", ""),
                row("Telephone:\t+41 22 730 5301", ""),
                row("E-mail:\tcwg-cop@itu.example", ""),
              ],
            }),
            new Paragraph("Dear Sir/Madam,"),
            new Paragraph("I have the honour to invite you to the seventeenth meeting of the working group."),
          ],
        },
      ],
    }),
  );
  expect(await markdown("circular.docx", new Uint8Array(bytes))).toContain(
    "**Contact:**\n\nMs Renata Solberg  \nTelephone: +41 22 730 5301  \nE-mail: cwg-cop@itu.example\n\n---\n\nDear Sir/Madam,",
  );
});
