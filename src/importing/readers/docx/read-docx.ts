import { partsOf } from "../../cells.ts";
import { decode } from "../../decode.ts";
import type { Block, Draft } from "../../draft.ts";
import { Refusal } from "../../refusal.ts";
import { charsetOf, type Fragment, htmlFragment } from "../html/read-html.ts";
import { mainPart, openArchive } from "../office/archive.ts";
import { drawnTexts } from "../office/drawn-texts.ts";
import { officeProperties } from "../office/properties.ts";
import { attribute, child, descendants, elements, type XmlElement } from "../office/xml.ts";
import { readText } from "../text.ts";
import { readBody } from "./blocks.ts";
import type { Context } from "./context.ts";
import { leave } from "./leave.ts";
import { readNumbering } from "./numbering.ts";
import { runningTexts } from "./running-texts.ts";
import { sourceTexts } from "./source-texts.ts";
import { readStyles } from "./styles.ts";

/**
 * Reads a Word document (.docx): paragraphs with the numbers Word prints, tables, notes, text boxes, hyperlinks, tracked
 * changes as accepted, and what its headers and footers say beyond the text.
 * @param depth how deep within other Word files this one is put
 * @throws Refusal when the file is damaged or hostile
 */
export function readDocx(bytes: Uint8Array, depth = 0): Draft {
  const archive = openArchive(bytes);
  const part = mainPart(archive, "word/document.xml");
  const document = elements(archive.xml(part))[0];
  const body = child(document, "w:body");
  if (body === undefined) throw new Refusal({ code: "broken", detail: "it has no document in it" });
  const relations = archive.relations(part);
  const partOf = (type: string) => {
    const target = [...relations.values()].find((relation) => relation.type === type)?.target;
    return target === undefined ? undefined : archive.xml(target);
  };
  const notes = { foot: notesOf(partOf("footnotes"), "w:footnote"), end: notesOf(partOf("endnotes"), "w:endnote") };
  const context: Context = {
    archive,
    relations,
    styles: readStyles(partOf("styles")),
    numbering: readNumbering(partOf("numbering")),
    notes,
    renderedBreaks: descendants(body, "w:lastRenderedPageBreak").length > 0,
    running: false,
    inCell: false,
    chunk: (id) => chunkBlocks(id, context, depth),
    state: {
      page: 1,
      fields: [],
      called: [],
      footnotes: 0,
      endnotes: 0,
      tracked: false,
      left: [],
      drawn: [],
      chunks: [],
    },
  };
  const blocks = withNotes(readBody(body, context), context);
  const { state } = context;
  const running = runningTexts(descendants(body, "w:sectPr"), blocks, context);
  const paged: Block[] = state.page > 1 ? [{ kind: "page", number: 1 }, ...blocks] : blocks;
  const comments = elements(elements(partOf("comments"))[0], "w:comment");
  for (const comment of comments) state.left.push({ reason: "comment", text: sourceTexts(comment).join("\n") });
  const called = new Set(state.called.map(({ note }) => note));
  const allNotes = [...notes.foot.values(), ...notes.end.values()];
  for (const note of allNotes) if (!called.has(note)) leave(context, "hidden", note);
  return {
    format: "docx",
    blocks: [...running.top, ...paged, ...running.bottom],
    properties: { ...officeProperties(archive), ...languageOf(partOf("styles")) },
    warnings: state.tracked ? ["it held tracked changes; the text is as accepted"] : [],
    trackedChanges: state.tracked,
    met: {
      source: [
        ...[body, ...allNotes, ...comments, ...running.parts].flatMap(sourceTexts),
        ...state.drawn.flatMap(drawnTexts),
        ...state.chunks,
      ],
      left: state.left,
    },
  };
}

function notesOf(part: XmlElement | undefined, name: string): ReadonlyMap<string, XmlElement> {
  const notes = elements(elements(part)[0], name).filter((note) => attribute(note, "type") === undefined);
  return new Map(notes.map((note) => [attribute(note, "id") ?? "", note]));
}

/** Files within files are opened down to here. */
const DEEPEST = 4;

/** What a file says that is put into the document whole (`altChunk`), as Word shows it: a page, a text, another Word file. */
function chunkBlocks(id: string, { archive, relations, state }: Context, depth: number): readonly Block[] {
  const path = relations.get(id)?.target ?? "";
  const bytes = archive.bytes(path);
  const draft = bytes === undefined ? null : chunkDraft(path, bytes, depth);
  if (draft === null) {
    state.left.push({ reason: "object", text: "" });
    return [];
  }
  state.chunks.push(...draft.met.source);
  state.left.push(...draft.met.left);
  return draft.blocks;
}

function chunkDraft(path: string, bytes: Uint8Array, depth: number): Fragment | null {
  if (/\.x?html?$/i.test(path)) return htmlFragment(decode(bytes, charsetOf(bytes)));
  if (/\.txt$/i.test(path)) return readText(bytes);
  return /\.docx$/i.test(path) && depth < DEEPEST ? readDocx(bytes, depth + 1) : null;
}

/** Puts the notes that were called before the next heading or page, in the order of their calls. */
function withNotes(blocks: readonly Block[], context: Context): Block[] {
  const notes = new Map<string, Block>();
  // Reading a note may call further notes, so the list grows on the way.
  for (const { label, note } of context.state.called) {
    const paragraphs = readBody(note, context).flatMap(partsOf);
    notes.set(label, { kind: "footnote", label, paragraphs });
  }
  const out: Block[] = [];
  let waiting: Block[] = [];
  for (const block of blocks) {
    if (block.kind === "heading" || block.kind === "page") {
      out.push(...waiting);
      waiting = [];
    }
    out.push(block);
    for (const label of callsIn(block)) {
      const note = notes.get(label);
      if (note !== undefined) waiting.push(note);
      notes.delete(label);
    }
  }
  return [...out, ...waiting, ...notes.values()];
}

function callsIn(block: Block): readonly string[] {
  return partsOf(block).flatMap((inline) => inline.flatMap((run) => run.footnote ?? []));
}

function languageOf(styles: XmlElement | undefined): { language?: string } {
  const lang = child(elements(styles)[0], "w:docDefaults", "w:rPrDefault", "w:rPr", "w:lang");
  const language = attribute(lang, "val");
  return language === undefined ? {} : { language };
}
