/** The tables of a view: what a headline enumerates, in rows that can be read down. */
import type { Finding, Holder, Slot } from "../domain/finding.ts";
import type { TableBlock } from "../domain/view.ts";
import type { Messages } from "./messages/messages.ts";
import { nameOf, roleOf } from "./people.ts";

/** Fewer people read well in a sentence. */
const PEOPLE_FROM = 3;

/** Several contributions or people, told once more as a table; nothing that the headline does not say. */
export function tablesOf({ statement }: Finding, messages: Messages): readonly TableBlock[] {
  const { labels } = messages;
  switch (statement.kind) {
    case "contributions":
      if (statement.lines.length < 2) return [];
      return [
        {
          kind: "table",
          caption: labels.contributions,
          header: [labels.contribution, labels.country, labels.title],
          rows: statement.lines.map((line) => [line.symbol ?? "", line.source ?? "", line.title]),
          numbers: statement.lines.map((line) => line.proof + 1),
        },
      ];
    case "contacts":
      return people(statement.holders, statement.slots, messages);
    case "holders":
      return people(statement.holders, [], messages);
    default:
      return [];
  }
}

function people(all: readonly Holder[], slots: readonly Slot[], messages: Messages): readonly TableBlock[] {
  if (all.length < PEOPLE_FROM) return [];
  const { labels } = messages;
  const columns: readonly (readonly [string, (holder: Holder) => string])[] = [
    [labels.person, nameOf],
    [labels.role, (holder) => roleOf(messages, holder) ?? ""],
    [
      labels.country,
      (holder) => (slots.length > 0 ? "" : [holder.organisation, holder.country].filter(told).join(", ")),
    ],
    [capital(messages.slot("email")), (holder) => (tells(holder, slots, "email") ? (holder.email ?? "") : "")],
    [
      capital(messages.slot("telephone")),
      (holder) => (tells(holder, slots, "telephone") ? (holder.telephone ?? "") : ""),
    ],
    [labels.date, (holder) => (holder.dated.date === null ? labels.undated : messages.date(holder.dated.date))],
  ];
  const filled = columns.filter(([, cell]) => all.some((holder) => cell(holder) !== ""));
  return [
    {
      kind: "table",
      caption: labels.people,
      header: filled.map(([label]) => label),
      rows: all.map((holder) => filled.map(([, cell]) => cell(holder))),
      numbers: all.map((holder) => holder.proof + 1),
    },
  ];
}

/** An office that has no role is told by how to reach it. */
function tells(holder: Holder, slots: readonly Slot[], slot: Slot): boolean {
  return slots.length > 0 ? slots.includes(slot) : holder.role === null;
}

function told(part: string | null): part is string {
  return part !== null && part !== "";
}

function capital(text: string): string {
  const [first = "", ...rest] = text;
  return first.toUpperCase() + rest.join("");
}
