/** Where the lines of a PDF belong: columns, blocks side by side, ruled tables, headings, what runs along. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { arrange } from "../../src/importing/arrange/arrange.ts";
import { readDraft } from "../../src/importing/read-file.ts";
import { toMarkdown } from "../../src/importing/to-markdown.ts";
import { broken, type Line, pagesOf, widthOf } from "./make/pages.ts";
import { ROLES } from "./make/roles.ts";

async function markdown(pages: Parameters<typeof pagesOf>[0]): Promise<string> {
  const draft = await readDraft("a.pdf", await pagesOf(pages));
  return toMarkdown(arrange(draft, ROLES));
}

/** Paragraphs set in columns that are filled one after the other, as a typesetter does. */
function columns(paragraphs: readonly string[], top: number, height: number, places: readonly number[]): Line[] {
  const out: Line[] = [];
  let [column, y] = [0, top];
  for (const paragraph of paragraphs) {
    for (const line of broken(paragraph, places.length > 2 ? 150 : 220)) {
      if (y > top + height) [column, y] = [column + 1, top];
      out.push([places[column] ?? 0, y, line]);
      y += 13;
    }
    y += 9;
  }
  return out;
}

const ADVICE = [
  "Begin with one district. Countries that tried ten schools at first finished their plan five months before those that tried all of them.",
  "No new helpline is needed where one exists. More hours of an old one cost a third, and children know its number by heart.",
  "Count before you act. Eleven ministries could not tell whether their campaign had changed a thing.",
  "Girls in the country share a telephone with more people than boys do and are less able to report abuse in private.",
  "Train the police first. Victims who met an untrained officer withdrew what they had said in four cases of ten.",
  "Give companies a date. Codes without one were signed by nine per cent of them, those with one by two thirds.",
];

test("columns of text are read one after the other, between a heading and a table", async () => {
  const text = await markdown([
    {
      lines: [
        [65, 70, "Advice drawn from many countries", { size: 12, bold: true }],
        ...columns(ADVICE, 100, 170, [65, 310]),
        [65, 330, "Contacts of the regional offices", { size: 11, bold: true }],
        ...["Region", "Person", "E-mail"].map((name, at): Line => [70 + at * 150, 356, name, { bold: true }]),
        ...["Africa", "Mr E. Tchatchoua", "e@example.org"].map((name, at): Line => [70 + at * 150, 374, name]),
        ...["Europe", "Mr J. Petrov", "j@example.org"].map((name, at): Line => [70 + at * 150, 392, name]),
      ],
      boxes: [0, 1, 2].flatMap((row) => [0, 1, 2].map((at) => [65 + at * 150, 344 + row * 18, 150, 18] as const)),
    },
  ]);
  expect(text).toContain(
    `Advice drawn from many countries\n\n${ADVICE.join("\n\n")}\n\n## Contacts of the regional offices`,
  );
  expect(text).toContain(
    "| **Region** | **Person** | **E-mail** |\n| --- | --- | --- |\n| Africa | Mr E. Tchatchoua |",
  );
});

test("three columns of text are no table", async () => {
  const text = await markdown([{ lines: columns(ADVICE, 80, 230, [50, 220, 390]) }]);
  expect(text.trim()).toBe(ADVICE.join("\n\n"));
});

const sentence = fc
  .array(fc.constantFrom("desk", "school", "report", "child", "answer", "network", "a", "of", "online", "to"), {
    minLength: 12,
    maxLength: 45,
  })
  .map((words) => `The ${words.join(" ")}.`);

test("no sentence of any page in two columns is torn", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(sentence, { minLength: 8, maxLength: 16 }),
      fc.integer({ min: 4, max: 14 }),
      async (all, gap) => {
        const lines = all.flatMap((each) => broken(each, 220)).length;
        const height = (lines * 13 + all.length * 9) / 2 + 20;
        const text = await markdown([{ lines: columns(all, 80 + gap, height, [60, 308]) }]);
        expect(text.replace(/\s+/g, " ").trim()).toBe(all.join(" "));
      },
    ),
    { seed: 1, numRuns: 25 },
  );
});

test("justified lines, each word set by itself, are lines", async () => {
  // The last column is so narrow that blanks within its lines are as wide as those between columns.
  const justified = (text: string, y: number, x: number): Line[] => {
    const words = text.split(" ");
    const widths = words.map((word) => widthOf(word));
    const gap = (210 - widths.reduce((sum, width) => sum + width, 0)) / (words.length - 1);
    return words.map((word, at) => [x + widths.slice(0, at).reduce((sum, width) => sum + width + gap, 0), y, word]);
  };
  const lines = [
    "responsibilities of administrations",
    "internationally coordinated efforts by",
    "representatives of telecommunication",
  ];
  const text = await markdown([
    {
      lines: [
        [60, 60, "A heading of the page that stands above both of its columns of text"],
        ...lines.flatMap((line, at) => justified(line, 100 + at * 13, 60)),
        [60, 139, "regulators everywhere."],
        ...lines.flatMap((line, at) => justified(line, 100 + at * 13, 310)),
        [310, 139, "ministries everywhere."],
      ],
    },
  ]);
  expect(text).toContain(`${lines.join(" ")} regulators everywhere.\n\n${lines.join(" ")} ministries everywhere.`);
});

test("blocks side by side at the head of a document are kept apart", async () => {
  const text = await markdown([
    {
      lines: [
        [65, 70, "Council Working Group on Child Online", { bold: true, size: 12 }],
        [65, 84, "Protection", { bold: true, size: 12 }],
        [65, 100, "Seventeenth meeting – Virtual, 19-20 January 2022"],
        [352, 70, "Document CWG-COP-17/3-E", { bold: true }],
        [401, 84, "20 December 2021", { bold: true }],
        [409, 98, "Original: English", { bold: true }],
        [120, 145, "NATIONAL FRAMEWORK AND ITS REPORTING PORTAL", { bold: true, size: 12 }],
        [65, 190, "1   Background", { bold: true, size: 11 }],
        [65, 206, "The law of 2020 makes it an offence to groom a child, and providers must remove such material"],
        [65, 219, "within 24 hours of a notice."],
        [65, 240, "Contact", { bold: true }],
        [65, 253, "Name: Mr Kwabena Asare-Ofori"],
        [65, 266, "Tel: +233 30 555 2929"],
        [65, 800, "CWG-COP-17/3-E", { size: 8 }],
        [480, 800, "Page 1 of 2", { size: 8 }],
      ],
    },
    {
      lines: [
        [65, 80, "Figures of different countries cannot be compared today."],
        [65, 800, "CWG-COP-17/3-E", { size: 8 }],
        [480, 800, "Page 2 of 2", { size: 8 }],
      ],
    },
  ]);
  expect(text).toContain("**Council Working Group on Child Online Protection**  \nSeventeenth meeting");
  expect(text).toContain("**Document CWG-COP-17/3-E**  \n**20 December 2021**");
  expect(text).toContain("# NATIONAL FRAMEWORK AND ITS REPORTING PORTAL\n");
  expect(text).toContain("# 1 Background\n\nThe law of 2020 makes it");
  expect(text).toContain("Name: Mr Kwabena Asare-Ofori  \nTel: +233 30 555 2929");
  expect(text.match(/CWG-COP-17\/3-E/g)).toHaveLength(1);
});

test("ruled tables: wrapped and merged cells, going on over the page", async () => {
  const cell = (x: number, y: number, text: string, bold = false): Line => [x + 4, y + 12, text, { bold, size: 9 }];
  const text = await markdown([
    {
      lines: [
        [60, 700, "Reports of the year, by kind and by month of the year in which they were received."],
        cell(60, 720, "Kind", true),
        cell(160, 720, "Measures taken", true),
        cell(60, 740, "Grooming"),
        cell(160, 740, "Notice to the provider and"),
        cell(160, 751, "to the police"),
      ],
      boxes: [
        [60, 720, 100, 20],
        [160, 720, 150, 20],
        [60, 740, 100, 34],
        [160, 740, 150, 34],
      ],
    },
    {
      lines: [
        cell(60, 60, "Kind", true),
        cell(160, 60, "Measures taken", true),
        cell(60, 80, "Sextortion"),
        cell(160, 80, "Advice to the family"),
        cell(60, 100, "All of them: one number to call"),
      ],
      boxes: [
        [60, 60, 100, 20],
        [160, 60, 150, 20],
        [60, 80, 100, 20],
        [160, 80, 150, 20],
        [60, 100, 250, 20],
      ],
    },
  ]);
  expect(text).toContain(
    [
      "| **Kind** | **Measures taken** |",
      "| --- | --- |",
      "| Grooming | Notice to the provider and to the police |",
      "| Sextortion | Advice to the family |",
      "| All of them: one number to call |  |",
    ].join("\n"),
  );
});

test("shapes that lie across each other are no table, and nothing is said twice", async () => {
  const text = await markdown([
    {
      lines: [
        [60, 60, "How a report is handled, from the first call to the answer, is shown below."],
        [110, 130, "Call"],
        [150, 160, "Triage"],
        [200, 190, "Answer"],
      ],
      boxes: [
        [100, 110, 80, 40],
        [130, 140, 80, 40],
        [170, 170, 80, 40],
      ],
    },
  ]);
  expect(text).not.toContain("|");
  for (const word of ["Call", "Triage", "Answer"]) expect(text.match(new RegExp(word, "g"))).toHaveLength(1);
});
