import type { ContributionLine, Holder, Slot, Statement, Tense } from "../domain/finding.ts";
import { strong } from "./marks.ts";
import type { Messages } from "./messages/messages.ts";
import { byRole, card, nameOf, roleOf } from "./people.ts";

/**
 * The statement as one or two sentences, citations as `[1]`, what matters in it marked (see `marks.ts`).
 */
export function headline(statement: Statement, messages: Messages): string {
  switch (statement.kind) {
    case "holders":
      return holders(statement.holders, statement.tense, messages);
    case "person":
      return byPerson(statement.holders, messages);
    case "contacts":
      return statement.holders.map((holder) => contact(holder, statement.slots, messages)).join(" ");
    case "owner": {
      const { holder } = statement;
      const who = `${strong(nameOf(holder))}`;
      const sentence = messages.owner(statement.value, who, roleOf(messages, holder), asOf(holder, messages));
      return `${sentence} [${holder.proof + 1}]`;
    }
    case "then-and-now":
      return messages.thenAndNow(
        statement.sides.map((side) => ({
          date: dateOf(side[0], messages),
          people: messages.and(side.map((holder) => withRole(holder, messages))),
        })),
      );
    case "contribution": {
      const { line, excerpt } = statement;
      const title = messages.quoted(strong(line.title.replace(/\s+/g, " ")));
      const head = `${messages.contribution(line.symbol, line.source, title)} [${line.proof + 1}]`;
      return excerpt === null ? head : `${head} ${messages.quoted(excerpt.value)} [${excerpt.proof + 1}]`;
    }
    case "contributions":
      return messages.contributions(
        statement.lines.length,
        statement.lines.map((each) => line(each, messages)).join("; "),
      );
    case "countries": {
      const named = statement.lines.map((each) => `${strong(each.source ?? each.title)} [${each.proof + 1}]`);
      return messages.countries(named.length, messages.and(named));
    }
    case "event":
      return event(statement.event, messages);
    case "events":
      return statement.events.map((each) => event(each, messages)).join(" ");
    case "term": {
      const { acronym, expansion, definition, proof } = statement;
      return `${messages.term(acronym, strong(expansion), definition)} [${proof + 1}]`;
    }
    case "document": {
      const { document, excerpt } = statement;
      const head = messages.document(document, document.date === null ? null : messages.date(document.date));
      return excerpt === null ? `${head} [1]` : `${head} ${messages.quoted(excerpt.value)} [${excerpt.proof + 1}]`;
    }
    case "documents":
      return messages.documents(
        statement.documents.length,
        statement.documents
          .map(({ value, proof }) => {
            const date = value.date === null ? messages.labels.undated : messages.date(value.date);
            return `${value.symbol === null ? "" : `${value.symbol}, `}${messages.quoted(value.title)} (${date}) [${proof + 1}]`;
          })
          .join("; "),
      );
    case "document-part": {
      const values = statement.values.map(({ value, proof }) => `${strong(value)} [${proof + 1}]`);
      return messages.documentPart(messages.slot(statement.part), statement.document, messages.and(values));
    }
    case "excerpt":
      return statement.texts
        .map(({ value, proof }, index) => {
          const from = index === 0 && statement.from !== null ? statement.from : null;
          const title = from === null ? null : (from.symbol ?? messages.quoted(from.title));
          return `${messages.excerpt(value, title)} [${proof + 1}]`;
        })
        .join(" ");
    case "claims":
      return statement.claims
        .map(({ text, verdict, proofs }) => {
          const at = proofs.map((proof) => `[${proof + 1}]`).join(" ");
          return `${strong(messages.verdict(verdict))}: ${messages.quoted(text)}${at === "" ? "" : ` ${at}`}`;
        })
        .join(" ");
    case "figures":
      return statement.cells
        .map(({ label, column, value, proof }) =>
          messages.points(
            [label, column].filter((part) => part !== null).join(", "),
            `${strong(value)} [${proof + 1}]`,
          ),
        )
        .join(" · ");
    case "points":
      return messages.points(
        strong(statement.title),
        statement.points.map(({ value, proof }) => `${value} [${proof + 1}]`).join(" · "),
      );
    case "nearest":
      return messages.nearest;
    case "unsupported":
      return messages.nothingSupports;
    case "clarify":
      return messages.clarify(messages.and(statement.options));
    case "small-talk":
      return messages.smallTalk(statement.talk, messages.examples[0] ?? "");
    case "not-found": {
      const none = messages.notFound(statement.reason);
      const { instead = [] } = statement;
      return instead.length === 0 ? none : `${none} ${holders(instead, "present", messages)}`;
    }
  }
}

function holders(all: readonly Holder[], tense: Tense, messages: Messages): string {
  return byRole(messages, all)
    .map(([role, group]) => {
      const [first] = group;
      if (!first) return "";
      const cite = `[${first.proof + 1}]`;
      if (group.length > 1) return messages.holders(role ?? "", asOf(first, messages), messages.and(group.map(card)));
      if (role === null) return contact(first, ["email", "telephone"], messages);
      const place = [first.organisation, first.country].filter((part) => part !== null).join(", ");
      if (tense === "as-of") return messages.holders(role, asOf(first, messages), card(first));
      const who = `${strong(nameOf(first))}${place === "" ? "" : ` (${place})`}`;
      return tense === "past"
        ? `${messages.wasHolder(who, role, dateOf(first, messages))} ${cite}`
        : `${messages.isHolder(who, role, asOf(first, messages))} ${cite}`;
    })
    .join(" ");
}

function byPerson(all: readonly Holder[], messages: Messages): string {
  return all
    .map((holder) => {
      const role = roleOf(messages, holder);
      if (role === null) return contact(holder, ["email", "telephone"], messages);
      const place = [holder.organisation, holder.country].filter((part) => part !== null).join(", ");
      const who = `${nameOf(holder)}${place === "" ? "" : ` (${place})`}`;
      return `${messages.isHolder(who, strong(role), asOf(holder, messages))} [${holder.proof + 1}]`;
    })
    .join(" ");
}

function contact(holder: Holder, slots: readonly Slot[], messages: Messages): string {
  const values = slots.map((slot) => slotValue(holder, slot, messages)).filter((value) => value !== null);
  const role = slots.includes("role") ? null : roleOf(messages, holder);
  const sentence = messages.contact(nameOf(holder), role, values.map(strong).join(", "), asOf(holder, messages));
  return `${sentence} [${holder.proof + 1}]`;
}

function slotValue(holder: Holder, slot: Slot, messages: Messages): string | null {
  switch (slot) {
    case "email":
      return holder.email;
    case "telephone":
      return holder.telephone;
    case "country":
      return holder.country;
    case "organisation":
      return holder.organisation;
    case "role":
      return roleOf(messages, holder);
    default:
      return null;
  }
}

function line(contribution: ContributionLine, messages: Messages): string {
  const title = messages.quoted(contribution.title.replace(/\s+/g, " "));
  const head = [contribution.symbol, contribution.source].filter((part) => part !== null).join(", ");
  return `${head === "" ? "" : `${strong(head)} `}${title} [${contribution.proof + 1}]`;
}

function event(
  { title, body, printed, place, proof }: Extract<Statement, { kind: "event" }>["event"],
  messages: Messages,
): string {
  // A title that names its body already would only say it twice.
  const shown = body === null || title.includes(body) ? null : body;
  const marked = [printed, place].map((part) => (part === null ? null : strong(part)));
  return `${messages.event(capital(title), shown, marked[0] ?? null, marked[1] ?? null)} [${proof + 1}]`;
}

/** A title from the middle of a sentence begins one here: its first letter becomes a capital where it is a plain word. */
function capital(title: string): string {
  return /^\p{Ll}+(?=\s)/u.test(title) ? title.charAt(0).toUpperCase() + title.slice(1) : title;
}

function withRole(holder: Holder, messages: Messages): string {
  const role = roleOf(messages, holder);
  return role === null ? card(holder) : `${card(holder)}, ${role}`;
}

function asOf(holder: Holder, messages: Messages): string {
  return messages.asOf(dateOf(holder, messages));
}

function dateOf(holder: Holder | undefined, messages: Messages): string | null {
  return holder?.dated.date ? messages.date(holder.dated.date) : null;
}
