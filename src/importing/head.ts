import type { Language } from "../domain/language.ts";
import type { PartialDate } from "../domain/partial-date.ts";
import { documentLanguage } from "../text/document-language.ts";
import type { MarkFinder } from "../text/marks.ts";
import { textOf } from "./cells.ts";
import { documentType } from "./document-type.ts";
import type { Block, Draft } from "./draft.ts";
import { groupInTitle, isGroupLine } from "./group-names.ts";
import { dateOf } from "./head/date.ts";
import { fieldsOf, headLength, wholeNames } from "./head/fields.ts";
import { type Masthead, mastheadOf } from "./head/masthead.ts";
import { meetingField, meetingOf } from "./head/meeting.ts";
import { fromOf, submitterOf, toOf } from "./head/sender.ts";
import { ownSymbol, replacesOf, symbolOf } from "./head/symbol.ts";
import { titleOf } from "./head/title.ts";
import { typeByShape } from "./head/type-by-shape.ts";
import type { RoleFinder } from "./role-finder.ts";
import { symbolsIn } from "./symbols-of-documents.ts";

/** What the head of a document says about it. */
export interface Head {
  readonly title: string;
  readonly type: string;
  readonly symbol: string | null;
  readonly date: PartialDate | null;
  readonly dateBasis: "printed" | "inferred" | null;
  readonly from: string | null;
  readonly to: readonly string[];
  readonly meeting: string | null;
  readonly language: Language;
  readonly replaces: readonly string[];
  /** the group or institution whose name stands at the top */
  readonly letterhead: string | null;
  /** the meeting that the first page announces with its days */
  readonly masthead: Masthead | null;
  /** what could not be decided, one sentence each, for the person who reviews */
  readonly unsure: readonly string[];
}

/**
 * Reads title, type, symbol, date, sender and addressees from the head of a document.
 * @param fallback title when the document has none: the name of its file
 * @param marks finds the words by which documents mark things
 * @param roles finds the names of posts
 */
export function readHead(
  draft: Draft,
  blocks: readonly Block[],
  fallback: string,
  marks: MarkFinder,
  roles: RoleFinder,
): Head {
  const top = blocks.slice(0, headLength(blocks));
  const fields = fieldsOf(top);
  const unsure: string[] = [];
  const text = blocks.map(textOf).join("\n");
  const title = titleOf(draft, blocks, fields, fallback, marks);
  // A table of data at the head of a short document is its matter and no part of its head.
  const lines = wholeNames(top.filter((block) => block.kind !== "table").flatMap((block) => textOf(block).split("\n")));
  const heading = blocks.find((block) => block.kind === "heading" && block.level === 1);
  const symbol =
    symbolOf(fields, lines, heading === undefined ? "" : textOf(heading), title) ?? ownSymbol(text, fallback, marks);
  const type = documentType(title, symbol, lines, draft.format, marks) ?? typeByShape(draft, blocks);
  if (type === null) unsure.push("what kind of document it is: nothing says so, so it is called a document");
  const date = dateOf(draft, fields, lines, text, type, marks);
  if (date.basis === "inferred") unsure.push(`its date: none is printed, ${date.date} is the latest that it mentions`);
  if (date.date === null) unsure.push("its date: none is printed");
  const masthead = draft.format === "mail" ? null : mastheadOf(top, type, marks);
  const meeting = meetingField(fields) ?? masthead?.meeting ?? meetingOf(lines, draft.format === "mail" ? "" : text);
  return {
    title,
    type: type ?? "document",
    symbol,
    date: date.date,
    dateBasis: date.basis,
    from:
      type === "contribution"
        ? submitterOf(fields, lines)
        : (fromOf(draft, blocks, fields, lines, marks, roles) ?? masthead?.host ?? groupInTitle(title, marks)),
    to: toOf(draft, top, fields, lines),
    meeting,
    masthead,
    language: documentLanguage(text),
    replaces: replacesOf(fields, text, symbol),
    letterhead:
      masthead?.host ??
      lines
        .slice(0, 10)
        .find((line) => isGroupLine(line, marks) && symbolsIn(line).length === 0)
        ?.replace(/\s*\([^)]*\)$/, "") ??
      null,
    unsure,
  };
}
