import type { LeftReason } from "../../../domain/account.ts";
import type { Block, Run } from "../../draft.ts";
import { symbol, withoutPrivateUse } from "../../symbols.ts";
import { attribute, child, descendants, elements, isOn, textOf, type XmlElement } from "../office/xml.ts";
import { raised } from "../raised.ts";
import { isAddress } from "../text-lines.ts";
import type { Context } from "./context.ts";
import { alternative, readDrawing } from "./drawings.ts";
import { isLeftOut, linkOf, openField } from "./fields.ts";
import { sourceTexts } from "./source-texts.ts";

/** The content of one Word paragraph, taken apart. */
export interface ParagraphContent {
  readonly runs: readonly Run[];
  /** contents of text boxes that are anchored here */
  readonly boxes: readonly XmlElement[];
  /** charts and drawings that are anchored here */
  readonly drawn: readonly Block[];
  /** page breaks before any text, and after some */
  readonly breaksBefore: number;
  readonly breaksAfter: number;
}

/** Reads the runs of a paragraph: insertions as accepted, deletions left out, fields as their results. */
export function readRuns(paragraph: XmlElement, context: Context): ParagraphContent {
  const runs: Run[] = [];
  const boxes: XmlElement[] = [];
  const drawn: Block[] = [];
  const style = attribute(child(paragraph, "w:pPr", "w:pStyle"), "val");
  let breaksBefore = 0;
  let breaksAfter = 0;

  const isEmpty = () => runs.every((run) => run.text.trim() === "" && run.footnote === undefined);
  const turnPage = () => {
    if (isEmpty()) breaksBefore += 1;
    else breaksAfter += 1;
  };

  // Runs beside each other that are left out for one reason are one piece: programs cut them within words.
  let leaving: { reason: LeftReason; text: string } | null = null;
  const leave = (reason: LeftReason, text: string) => {
    if (text.trim() === "") return;
    if (leaving?.reason === reason) leaving.text += text;
    else {
      leaving = { reason, text };
      context.state.left.push(leaving);
    }
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
          if (isLeftOut(code, context)) leave("page number", sourceTexts(node).join(" "));
          else walk(node, linkOf(code) ?? link);
          break;
        }
        case "w:del":
        case "w:moveFrom":
          context.state.tracked = true;
          leave("deleted", sourceTexts(node).join(" "));
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
          break;
        case "w:sdt":
          if (isUnfilled(node)) leave("placeholder", sourceTexts(node).join(" "));
          else walk(node, link);
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
    const mark = (["hidden", "struck"] as const).find((each) => context.styles.shows(each, properties, style));
    const bold = isOn(child(properties, "w:b"));
    const isRaised = attribute(child(properties, "w:vertAlign"), "val") === "superscript";
    const { fields } = context.state;
    const push = (text: string) => {
      if (text === "") return;
      if (mark !== undefined) return leave(mark, text);
      if (fields.some((field) => !field.inResult)) return;
      if (fields.some((field) => isLeftOut(field.code, context))) return leave("page number", text);
      for (const field of fields) field.said ||= text.trim() !== "";
      leaving = null;
      const link = fields.reduce<string | undefined>((found, field) => linkOf(field.code) ?? found, outer);
      runs.push({ text, ...(bold ? { bold } : {}), ...(link === undefined ? {} : { link }) });
    };
    for (const node of elements(run)) {
      switch (node.name) {
        case "w:t": {
          const text = withoutPrivateUse(textOf(node));
          push(isRaised ? raised(text, runs.at(-1)?.text ?? "") : text);
          break;
        }
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
          push(fieldMark(attribute(node, "fldCharType"), false, node));
          break;
        case "w:instrText": {
          const field = fields.at(-1);
          if (field !== undefined && !field.inResult) field.code += textOf(node);
          break;
        }
        case "w:drawing":
        case "w:pict":
        case "w:object":
          draw(node);
          break;
        case "mc:AlternateContent":
          elements(alternative(node)).forEach(draw);
          break;
        case "w:ruby":
          for (const base of elements(child(node, "w:rubyBase"), "w:r")) readRun(base, outer);
          leave("reading aid", elements(node, "w:rt").flatMap(sourceTexts).join(" "));
          break;
        default:
      }
    }
  };

  // A field of which one end was deleted hides nothing of what stands between the ends that are left.
  const fieldMark = (type: string | undefined, deleted: boolean, mark?: XmlElement): string => {
    const { fields } = context.state;
    if (type === "begin") fields.push(openField(mark, deleted));
    else if (type === "separate") {
      const field = fields.at(-1);
      if (field !== undefined) field.inResult = true;
    } else if (type === "end") {
      const field = fields.pop();
      return field === undefined || field.said ? "" : field.value;
    }
    return "";
  };

  const draw = (node: XmlElement): void => {
    const drawing = readDrawing(node, context);
    boxes.push(...drawing.boxes);
    drawn.push(...drawing.blocks);
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
  return { runs, boxes, drawn, breaksBefore, breaksAfter };
}

/** True for a control that shows what is to be typed into it. */
export function isUnfilled(control: XmlElement): boolean {
  return isOn(child(control, "w:sdtPr", "w:showingPlcHdr"));
}

/** The address of a hyperlink that leads out of the document. */
function targetOf(hyperlink: XmlElement, context: Context): string | undefined {
  const relation = context.relations.get(attribute(hyperlink, "id") ?? "");
  const anchor = attribute(hyperlink, "anchor");
  const url = relation?.target;
  if (url === undefined || !isAddress(url)) return undefined;
  return anchor === undefined || url.includes("#") ? url : `${url}#${anchor}`;
}
