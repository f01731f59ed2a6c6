import type { Run } from "../../draft.ts";
import { symbol, withoutPrivateUse } from "../../symbols.ts";
import { attribute, child, descendants, elements, isOn, textOf, type XmlElement } from "../office/xml.ts";
import { isAddress } from "../text-lines.ts";
import type { Context } from "./context.ts";

/** The content of one Word paragraph, taken apart. */
export interface ParagraphContent {
  readonly runs: readonly Run[];
  /** contents of text boxes that are anchored here */
  readonly boxes: readonly XmlElement[];
  /** page breaks before any text, and after some */
  readonly breaksBefore: number;
  readonly breaksAfter: number;
}

/** Reads the runs of a paragraph: insertions as accepted, deletions left out, fields as their results. */
export function readRuns(paragraph: XmlElement, context: Context): ParagraphContent {
  const runs: Run[] = [];
  const boxes: XmlElement[] = [];
  let breaksBefore = 0;
  let breaksAfter = 0;

  const isEmpty = () => runs.every((run) => run.text.trim() === "" && run.footnote === undefined);
  const turnPage = () => {
    if (isEmpty()) breaksBefore += 1;
    else breaksAfter += 1;
  };

  const walk = (parent: XmlElement, link: string | undefined): void => {
    for (const node of elements(parent)) {
      switch (node.name) {
        case "w:r":
          readRun(node, link);
          break;
        case "w:hyperlink":
          walk(node, targetOf(node, context) ?? link);
          break;
        case "w:fldSimple": {
          const code = attribute(node, "instr") ?? "";
          if (!isLeftOut(code, context)) walk(node, linkOf(code) ?? link);
          break;
        }
        case "w:del":
        case "w:moveFrom":
          context.state.tracked = true;
          for (const mark of descendants(node, "w:fldChar")) fieldMark(attribute(mark, "fldCharType"), true);
          break;
        case "w:ins":
        case "w:moveTo":
          context.state.tracked = true;
          walk(node, link);
          break;
        case "w:pPr":
        case "w:rPr":
        case "w:sdtPr":
        case "w:rt":
          break;
        case "mc:AlternateContent":
          walk(alternative(node), link);
          break;
        case "m:oMath":
        case "m:oMathPara":
          runs.push({ text: textOf(node) });
          break;
        default:
          if (!node.name.startsWith("w:bookmark") && !node.name.startsWith("w:comment")) walk(node, link);
      }
    }
  };

  const readRun = (run: XmlElement, outer: string | undefined): void => {
    const properties = child(run, "w:rPr");
    const hidden = isOn(child(properties, "w:vanish"));
    const bold = isOn(child(properties, "w:b"));
    const { fields } = context.state;
    const push = (text: string) => {
      if (text === "" || hidden || fields.some((field) => !field.inResult || isLeftOut(field.code, context))) return;
      const link = fields.reduce<string | undefined>((found, field) => linkOf(field.code) ?? found, outer);
      runs.push({ text, ...(bold ? { bold } : {}), ...(link === undefined ? {} : { link }) });
    };
    for (const node of elements(run)) {
      switch (node.name) {
        case "w:t":
          push(withoutPrivateUse(textOf(node)));
          break;
        case "w:tab":
        case "w:ptab":
          push("\t");
          break;
        case "w:br":
          if (attribute(node, "type") === "page") {
            if (!context.renderedBreaks) turnPage();
          } else push("\n");
          break;
        case "w:cr":
          push("\n");
          break;
        case "w:noBreakHyphen":
          push("-");
          break;
        case "w:sym":
          push(symbol(attribute(node, "font") ?? "", Number.parseInt(attribute(node, "char") ?? "0", 16)));
          break;
        case "w:lastRenderedPageBreak":
          if (context.renderedBreaks) turnPage();
          break;
        case "w:footnoteReference":
          callNote(node, "foot");
          break;
        case "w:endnoteReference":
          callNote(node, "end");
          break;
        case "w:fldChar":
          fieldMark(attribute(node, "fldCharType"));
          break;
        case "w:instrText": {
          const field = fields.at(-1);
          if (field !== undefined && !field.inResult) field.code += textOf(node);
          break;
        }
        case "w:drawing":
        case "w:pict":
        case "w:object":
          if (hasPicture(node)) context.state.pictures += 1;
          boxes.push(...boxesIn(node));
          break;
        case "mc:AlternateContent":
          for (const inner of elements(alternative(node))) {
            if (hasPicture(inner)) context.state.pictures += 1;
            boxes.push(...boxesIn(inner));
          }
          break;
        case "w:ruby":
          for (const base of elements(child(node, "w:rubyBase"), "w:r")) readRun(base, outer);
          break;
        case "w:commentReference":
          context.state.comments += 1;
          break;
        default:
      }
    }
  };

  // A field of which one end was deleted hides nothing of what stands between the ends that are left.
  const fieldMark = (type: string | undefined, deleted = false): void => {
    const { fields } = context.state;
    if (type === "begin") fields.push({ code: "", inResult: deleted });
    else if (type === "separate") {
      const field = fields.at(-1);
      if (field !== undefined) field.inResult = true;
    } else if (type === "end") fields.pop();
  };

  const callNote = (node: XmlElement, kind: "foot" | "end"): void => {
    const note = context.notes[kind].get(attribute(node, "id") ?? "");
    if (note === undefined) return;
    const { state } = context;
    if (kind === "foot") state.footnotes += 1;
    else state.endnotes += 1;
    const label = kind === "foot" ? String(state.footnotes) : `e${state.endnotes}`;
    runs.push({ text: "", footnote: label });
    state.called.push({ label, note });
  };

  walk(paragraph, undefined);
  // A field that goes on, such as a table of contents, and one whose end is missing hide none of the paragraphs below.
  for (const field of context.state.fields) {
    field.code = "";
    field.inResult = true;
  }
  return { runs, boxes, breaksBefore, breaksAfter };
}

/** One of the two forms that Word writes for the same drawing: the one with text, the modern one when both have it. */
export function alternative(node: XmlElement): XmlElement {
  const choices = [...elements(node, "mc:Choice"), ...elements(node, "mc:Fallback")];
  return choices.find((choice) => boxesIn(choice).length > 0) ?? choices[0] ?? node;
}

function boxesIn(node: XmlElement): readonly XmlElement[] {
  const out: XmlElement[] = [];
  for (const each of elements(node.name === "mc:AlternateContent" ? alternative(node) : node)) {
    if (each.name === "w:txbxContent") out.push(each);
    else out.push(...boxesIn(each));
  }
  return out;
}

function hasPicture(node: XmlElement): boolean {
  return elements(node).some(
    (each) => /^(?:pic:pic|v:imagedata|c:chart|dgm:relIds)$/.test(each.name) || hasPicture(each),
  );
}

/** The address of a hyperlink that leads out of the document. */
function targetOf(hyperlink: XmlElement, context: Context): string | undefined {
  const relation = context.relations.get(attribute(hyperlink, "id") ?? "");
  const anchor = attribute(hyperlink, "anchor");
  const url = relation?.target;
  if (url === undefined || !isAddress(url)) return undefined;
  return anchor === undefined || url.includes("#") ? url : `${url}#${anchor}`;
}

function linkOf(code: string): string | undefined {
  const url = /^\s*HYPERLINK\s+(?!\\l)"?([^"\s]+)"?/i.exec(code)?.[1];
  return url !== undefined && isAddress(url) ? url : undefined;
}

/**
 * Fields that print the number of the page; in headers and footers also those that count pages or repeat a title, which
 * in a sentence are words of it (`see page 12`).
 */
function isLeftOut(code: string, { running }: Context): boolean {
  return (
    /^\s*PAGE\b/i.test(code) || (running && /^\s*(?:NUMPAGES|SECTIONPAGES|PAGEREF|STYLEREF|FILENAME)\b/i.test(code))
  );
}
