import type { Note } from "../domain/finding.ts";
import type { Messages } from "./messages/messages.ts";
import { datedCard } from "./people.ts";

/** A note in words. */
export function wordNote(note: Note, messages: Messages): string {
  const cards = (holders: Extract<Note, { kind: "before" }>["holders"]) =>
    holders.map((holder) => datedCard(messages, holder)).join("; ");
  const date = (value: string | null) => (value === null ? null : messages.date(value));
  switch (note.kind) {
    case "before":
      return messages.before(cards(note.holders));
    case "after":
      return messages.after(cards(note.holders));
    case "passed":
      return messages.passed(messages.age(note.days));
    case "upcoming":
      return messages.upcoming(note.days);
    case "age":
      return messages.old(messages.date(note.date), messages.age(note.days));
    case "undated":
      return messages.undated(note.title);
    case "inferred-date":
      return messages.inferredDate(note.title, messages.date(note.date));
    case "superseded":
      return messages.superseded(note.title, note.by, date(note.date));
    case "disagree":
      return messages.disagree(cards(note.holders));
    case "also":
      return messages.also(cards(note.holders));
    case "missing":
      return messages.missing(messages.slot(note.slot), note.of);
    case "nearest-holders":
      return messages.nearestHolders(cards(note.holders));
    case "none-by":
      return messages.noneBy(note.country);
    case "see":
      return messages.see(note.about, `[${note.proof + 1}]`);
    case "newer":
      return messages.newer(note.proofs.map((proof) => `[${proof + 1}]`).join(" "));
    case "nearest-text":
      return messages.nearestText(note.text, note.title);
    case "unsupported":
      return messages.unsupported(messages.and(note.texts.map(messages.quoted)));
    case "part-of-list":
      return messages.partOfList(note.shown, note.of);
    case "partly-read":
      return messages.partlyRead(note.sentences);
    case "contributors":
      return messages.contributors(messages.and(note.countries));
    case "coverage":
      return messages.coverage(note.documents, date(note.oldest), date(note.newest));
    case "mended":
      return messages.mended(
        messages.and(note.pairs.map(([from, to]) => `${messages.quoted(from)} → ${messages.quoted(to)}`)),
      );
  }
}
