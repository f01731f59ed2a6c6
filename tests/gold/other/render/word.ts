/** An original as a Word file with real headings, numbering, merged cells, hyperlinks, header and footer. */
import {
  AlignmentType,
  BorderStyle,
  Document,
  ExternalHyperlink,
  Footer,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageBreak,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
  WidthType,
} from "docx";
import { type Block, type Inline, runsOf, spanOfCell, type TextLayout } from "../layout.ts";
import { repack } from "./repack.ts";

const TEXT_WIDTH = 9600;
const HEADINGS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;
const ALIGN = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;
const NO_LINE = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
const NO_BORDERS = {
  top: NO_LINE,
  bottom: NO_LINE,
  left: NO_LINE,
  right: NO_LINE,
  insideHorizontal: NO_LINE,
  insideVertical: NO_LINE,
} as const;

/** Returns the bytes of the .docx. */
export async function renderWord(layout: TextLayout): Promise<Uint8Array> {
  const lists = layout.blocks.filter((block) => block.kind === "numbered" && block.start === 1);
  const document = new Document({
    title: layout.title,
    creator: "Secretariat",
    lastModifiedBy: "Secretariat",
    styles: { default: { document: { run: { font: "Calibri", size: 22 } } } },
    numbering: {
      config: lists.map((_, index) => ({
        reference: `list-${index}`,
        levels: [{ level: 0, format: LevelFormat.DECIMAL, text: "%1." }],
      })),
    },
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph(layout.header)] }) },
        footers: {
          default: new Footer({
            children: [new Paragraph({ children: [new TextRun(layout.footer), pageNumber()] })],
          }),
        },
        children: layout.blocks.flatMap((block, index) => {
          // A list that does not start at 1 goes on with the numbers of the one before it.
          const begun = layout.blocks.slice(0, index + 1).filter((each) => lists.some((list) => list === each)).length;
          return blockOf(block, `list-${begun - 1}`);
        }),
      },
    ],
  });
  return repack(new Uint8Array(await Packer.toBuffer(document)), layout.date);
}

function pageNumber(): TextRun {
  return new TextRun({ children: [" – ", PageNumber.CURRENT] });
}

function blockOf(block: Block, list: string): (Paragraph | Table)[] {
  switch (block.kind) {
    case "heading":
      return [new Paragraph({ heading: HEADINGS[block.level], children: inline(block.text) })];
    case "paragraph":
      return [new Paragraph({ alignment: ALIGN[block.align], children: inline(block.text) })];
    case "numbered":
      return block.items.map(
        (item) => new Paragraph({ numbering: { reference: list, level: 0 }, children: inline(item) }),
      );
    case "bullets":
      return block.items.map((item) => new Paragraph({ bullet: { level: block.level }, children: inline(item) }));
    case "table":
      return [tableOf(block), new Paragraph("")];
    case "break":
      return [new Paragraph({ children: [new PageBreak()] })];
  }
}

function tableOf(block: Extract<Block, { kind: "table" }>): Table {
  const total = block.widths.reduce((sum, width) => sum + width, 0);
  const widths = block.widths.map((width) => Math.round((width * TEXT_WIDTH) / total));
  // A cell that spans rows is written once and continued by empty cells in the rows below, as Word does.
  const open = widths.map(() => 0);
  const rows = block.rows.map((row, index) => {
    const cells: TableCell[] = [];
    let column = 0;
    const carryOn = (): void => {
      while ((open[column] ?? 0) > 0) {
        open[column] = (open[column] ?? 0) - 1;
        cells.push(new TableCell({ verticalMerge: VerticalMergeType.CONTINUE, children: [new Paragraph("")] }));
        column += 1;
      }
    };
    for (const cell of row) {
      carryOn();
      const { text, columns, rows: down } = spanOfCell(cell);
      const width = widths.slice(column, column + columns).reduce((sum, each) => sum + each, 0);
      cells.push(
        new TableCell({
          columnSpan: columns,
          width: { size: width, type: WidthType.DXA },
          ...(down > 1 ? { verticalMerge: VerticalMergeType.RESTART } : {}),
          children: text.split("\n").map((line) => new Paragraph({ children: inline(line) })),
        }),
      );
      open[column] = down - 1;
      column += columns;
    }
    carryOn();
    // Named only where true: readers take a mere mention of it for a yes.
    return new TableRow({ ...(block.bordered && index === 0 ? { tableHeader: true } : {}), children: cells });
  });
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    rows,
    ...(block.bordered ? {} : { borders: NO_BORDERS }),
  });
}

function inline(text: Inline): (TextRun | ExternalHyperlink)[] {
  return text.split("\n").flatMap((line, index) =>
    runsOf(line).map((run, place) => {
      const options = { text: run.text, bold: run.bold, ...(index > 0 && place === 0 ? { break: 1 } : {}) };
      if (run.url === null) return new TextRun(options);
      return new ExternalHyperlink({ link: run.url, children: [new TextRun({ ...options, style: "Hyperlink" })] });
    }),
  );
}
