import type { Account, LeftPart, LeftReason } from "../../domain/account.ts";

const NAMES: Readonly<Record<LeftReason, readonly [one: string, more: string]>> = {
  "running line": ["header or footer", "headers or footers"],
  "page number": ["page number", "page numbers"],
  "line number": ["line number", "line numbers"],
  watermark: ["watermark", "watermarks"],
  navigation: ["piece of navigation", "pieces of navigation"],
  control: ["button or field", "buttons or fields"],
  hidden: ["hidden piece", "hidden pieces"],
  struck: ["struck piece", "struck pieces"],
  deleted: ["deleted piece", "deleted pieces"],
  comment: ["comment", "comments"],
  placeholder: ["unfilled field", "unfilled fields"],
  "reading aid": ["reading aid", "reading aids"],
  picture: ["picture", "pictures"],
  chart: ["chart", "charts"],
  object: ["embedded object", "embedded objects"],
  attachment: ["attachment", "attachments"],
  "forwarded message": ["forwarded message", "forwarded messages"],
  "other version": ["piece of another version", "pieces of another version"],
  separator: ["line between mails", "lines between mails"],
  "front matter": ["front matter", "front matters"],
  bookmark: ["bookmark", "bookmarks"],
  unreadable: ["piece in an unreadable font", "pieces in an unreadable font"],
  unplaced: ["word for no known reason", "words for no known reason"],
};

/** An account in one line: `98% placed; left out: 2 headers or footers, 1 forwarded message`, the largest part first. */
export function accountWords({ letters, placed, left }: Account): string {
  const share = letters === 0 ? 100 : Math.floor((placed / letters) * 100);
  const parts = left.toSorted((a, b) => b.letters - a.letters).map(partWords);
  return `${share}% placed${parts.length === 0 ? "" : `; left out: ${parts.join(", ")}`}`;
}

function partWords({ reason, count }: LeftPart): string {
  return `${count} ${NAMES[reason][count === 1 ? 0 : 1]}`;
}
