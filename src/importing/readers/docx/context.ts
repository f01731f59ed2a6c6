import type { LeftOut } from "../../account/left-out.ts";
import type { Block } from "../../draft.ts";
import type { Archive, Relation } from "../office/archive.ts";
import type { XmlElement } from "../office/xml.ts";
import type { Numbering } from "./numbering.ts";
import type { Styles } from "./styles.ts";

/** What the parts of the Word reader share while one document is read. */
export interface Context {
  readonly archive: Archive;
  /** relations of the part that is being read */
  readonly relations: ReadonlyMap<string, Relation>;
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly notes: Notes;
  /** true when Word left marks of where its pages broke */
  readonly renderedBreaks: boolean;
  /** true while a header or footer is read */
  readonly running: boolean;
  /** true while a cell of a table is read */
  readonly inCell: boolean;
  /** reads a file of its own that is put into the document here, by the id of its relation */
  chunk(id: string): readonly Block[];
  readonly state: State;
}

/** Footnotes and endnotes by their id. */
export interface Notes {
  readonly foot: ReadonlyMap<string, XmlElement>;
  readonly end: ReadonlyMap<string, XmlElement>;
}

/** What changes on the way through the document. */
export interface State {
  page: number;
  /** fields that are open, innermost last: `HYPERLINK`, `PAGE`, `TOC` */
  readonly fields: Field[];
  /** notes that were called and not yet written, in order */
  readonly called: { readonly label: string; readonly note: XmlElement }[];
  footnotes: number;
  endnotes: number;
  tracked: boolean;
  /** what was met and not handed on */
  readonly left: LeftOut[];
  /** parts of charts and drawings that were read */
  readonly drawn: XmlElement[];
  /** texts of files that are put into the document */
  readonly chunks: string[];
}

/** A field that is open: its code is read first, then what it prints. */
export interface Field {
  code: string;
  inResult: boolean;
  /** what it is filled with, where it is a field of a form; empty for other fields */
  value: string;
  /** true when it has printed anything */
  said: boolean;
}
