import {
  DeletedTextRun,
  Document,
  ExternalHyperlink,
  Footer,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  InsertedTextRun,
  LevelFormat,
  Packer,
  PageBreak,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
} from "docx";

const p = (text: string) => new Paragraph(text);
const cell = (text: string, more: object = {}) => new TableCell({ children: [p(text)], ...more });
const numbered = (text: string, reference: string, level = 0) =>
  new Paragraph({ text, numbering: { reference, level } });

/** A Word file with what makes Word files hard: numbers that are only counted, merged cells, notes, tracked changes. */
export async function wordWithTraps(): Promise<Uint8Array> {
  const date = "2026-01-05T10:00:00Z";
  const document = new Document({
    footnotes: { 1: { children: [p("The figure excludes pilot schools.")] } },
    numbering: {
      config: [
        {
          reference: "clauses",
          levels: [
            { level: 0, format: LevelFormat.DECIMAL, text: "%1.", start: 3 },
            { level: 1, format: LevelFormat.LOWER_LETTER, text: "%2)" },
          ],
        },
        {
          reference: "decimals",
          levels: [
            { level: 0, format: LevelFormat.DECIMAL, text: "%1" },
            { level: 1, format: LevelFormat.DECIMAL, text: "%1.%2" },
          ],
        },
        { reference: "bullets", levels: [{ level: 0, format: LevelFormat.BULLET, text: "•" }] },
      ],
    },
    sections: [
      {
        headers: { default: new Header({ children: [p("Document CWG-TEST-7/12-E")] }) },
        footers: { default: new Footer({ children: [p("Contact: Ms Ada Byron, Secretary, ada.byron@example.org")] }) },
        children: [
          new Paragraph({ text: "Report on school networks", heading: HeadingLevel.TITLE }),
          new Paragraph({ text: "Findings", heading: HeadingLevel.HEADING_1 }),
          numbered("First clause", "clauses"),
          numbered("a point of it", "clauses", 1),
          numbered("another point", "clauses", 1),
          numbered("Second clause", "clauses"),
          numbered("Scope", "decimals"),
          numbered("Details of the scope", "decimals", 1),
          numbered("a bullet", "bullets"),
          new Paragraph({
            children: [
              new TextRun("The survey covered 140 schools"),
              new FootnoteReferenceRun(1),
              new TextRun(" and is "),
              new ExternalHyperlink({ link: "https://example.org/survey", children: [new TextRun("published")] }),
              new TextRun("."),
            ],
          }),
          new Paragraph({
            children: [
              new TextRun("The group "),
              new InsertedTextRun({ text: "strongly ", id: 1, author: "A", date }),
              new DeletedTextRun({ text: "hardly ", id: 2, author: "B", date }),
              new TextRun("supports the plan."),
            ],
          }),
          new Paragraph({ children: [new PageBreak()] }),
          new Table({
            rows: [
              new TableRow({ tableHeader: true, children: [cell("Region"), cell("Country"), cell("Schools")] }),
              new TableRow({
                children: [cell("Africa", { verticalMerge: VerticalMergeType.RESTART }), cell("Kenya"), cell("90")],
              }),
              new TableRow({
                children: [cell("", { verticalMerge: VerticalMergeType.CONTINUE }), cell("Ghana"), cell("50")],
              }),
              new TableRow({ children: [cell("All regions | total", { columnSpan: 2 }), cell("140")] }),
            ],
          }),
          p("مرحبا بكم في الاجتماع"),
          p("欢迎参加会议"),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

/** A Word file with one paragraph of its own. */
export async function plainWord(...paragraphs: readonly string[]): Promise<Uint8Array> {
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children: paragraphs.map(p) }] })));
}
