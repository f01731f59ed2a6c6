/** Documents and passages as rows for programs. */
import type { Document } from "../domain/document.ts";
import type { Language } from "../domain/language.ts";
import type { DocumentRecord, DocumentText } from "../domain/record.ts";
import { documentUrl, passageUrl } from "./addresses.ts";
import { messagesFor } from "./messages/all.ts";

/** What stands around a row. */
export interface Around {
  /** id of the document that took its place */
  readonly replacedBy: string | null;
  /** where people reach the desk's pages; null: nowhere */
  readonly publicUrl: string | null;
}

/** A document at a glance. */
export function documentRecord(document: Document, { replacedBy, publicUrl }: Around): DocumentRecord {
  const { text: _, passages: __, source: ___, ...meta } = document;
  return { ...meta, replacedBy, passages: blocksOf(document).length, url: documentUrl(document, publicUrl) };
}

/** A whole document, its places worded in a language. */
export function documentText(document: Document, around: Around, language: Language): DocumentText {
  const messages = messagesFor(language);
  return {
    ...documentRecord(document, around),
    text: blocksOf(document).map((passage) => ({
      passage: passage.id,
      kind: passage.kind,
      locator: messages.locator(passage.locator),
      headings: passage.headings,
      text: passage.text,
      url: passageUrl(document, passage, around.publicUrl),
    })),
  };
}

/** Sections and whole lists only repeat what their parts say. */
function blocksOf({ passages }: Document): Document["passages"] {
  return passages.filter(({ kind }) => kind !== "section" && kind !== "list");
}
