import type { DocumentMeta } from "../domain/document.ts";
import { compareDates } from "../domain/partial-date.ts";
import type { Knowledge, RoleEntry } from "../library/knowledge.ts";
import type { Messages } from "../present/messages/messages.ts";
import { unlike } from "./answerers/contribution-lines.ts";
import { samePost, snapshots } from "./holders.ts";

/** Who holds each post as of now: post, name, country, date of the document that says so. */
export function peopleRows(knowledge: Knowledge, today: string, messages: Messages): readonly (readonly string[])[] {
  const posts: RoleEntry[][] = [];
  for (const entry of knowledge.roles) {
    if (entry.fact.role === null || entry.fact.person === null) continue;
    const post = posts.find(([first]) => first !== undefined && samePost(first, entry));
    if (post) post.push(entry);
    else posts.push([entry]);
  }
  return posts
    .flatMap((post) => snapshots(post, knowledge, today)[0]?.entries ?? [])
    .toSorted((a, b) => compareDates(b.document.date, a.document.date))
    .map(({ fact, document }) => [
      messages.roleOf(fact.role ?? "", fact.body),
      fact.person ?? "",
      fact.country ?? "",
      dateOf(document, messages),
    ]);
}

/** Every contribution: symbol, source, title. */
export function contributionRows(knowledge: Knowledge): readonly (readonly string[])[] {
  return unlike(knowledge.contributions, false).map(({ fact }) => [
    fact.symbol ?? "",
    fact.country ?? fact.source ?? "",
    fact.title,
  ]);
}

/** Documents, newest first: date, title, type. */
export function documentRows(knowledge: Knowledge, messages: Messages): readonly (readonly string[])[] {
  return knowledge.corpus.documents
    .toSorted((a, b) => compareDates(b.date, a.date))
    .map((document) => [dateOf(document, messages), document.title, messages.documentType(document.type)]);
}

/** The date as printed, or said to be inferred. */
function dateOf({ date, dateBasis }: DocumentMeta, { labels, date: worded }: Messages): string {
  if (date === null) return labels.undated;
  return dateBasis === "inferred" ? `${worded(date)} (${labels.inferred})` : worded(date);
}
