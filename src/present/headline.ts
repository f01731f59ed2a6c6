import type { DocumentMeta } from "../domain/document.ts";
import type { ContributionLine, Holder, Proof, Proven, Slot, Statement, Tense } from "../domain/finding.ts";
import { type Item, item, lengthOf, listed, sentence, sentences, type Wording } from "./headline-parts.ts";
import { strong } from "./marks.ts";
import type { Messages } from "./messages/messages.ts";
import { byRole, card, nameOf, roleOf } from "./people.ts";
import { stretch } from "./stretch.ts";

/** What a headline is made of beside its statement. */
export interface HeadlineSetting {
  readonly messages: Messages;
  readonly proofs: readonly Proof[];
  /** characters that a sentence may take, marks and numbers of proofs included */
  readonly room: number;
}

/**
 * The statement as a sentence or as a list, citations as `[1]`, what matters in it marked (see `marks.ts`). Verbatim text
 * that is longer than the room is shown in the stretch that holds most of what was looked for.
 */
export function headline(statement: Statement, setting: HeadlineSetting): Wording {
  const { messages, room } = setting;
  switch (statement.kind) {
    case "holders":
      return sentences(holders(statement.holders, statement.tense, messages), room);
    case "person":
      return sentences(byPerson(statement.holders, messages), room);
    case "contacts":
      return sentences(
        statement.holders.map((holder) => contact(holder, statement.slots, messages)),
        room,
      );
    case "owner": {
      const { holder } = statement;
      const who = `${strong(nameOf(holder))}`;
      const owner = messages.owner(statement.value, who, roleOf(messages, holder), asOf(holder, messages));
      return sentence(`${owner} [${holder.proof + 1}]`);
    }
    case "then-and-now":
      return sentences(
        statement.sides.map((side) => {
          const date = dateOf(side[0], messages);
          const told = (people: readonly string[]) => messages.thenAndNow([{ date, people: messages.and(people) }]);
          return item(told(side.map((holder) => withRole(holder, messages))), () => told(side.map(named)));
        }),
        room,
      );
    case "contribution":
      return sentence(contribution(statement.line, statement.excerpt, setting));
    case "contributions":
      return listed(
        statement.lines.map((each) => item(line(each, messages), (room) => briefLine(each, room, messages))),
        "; ",
        (lines) => messages.contributions(statement.lines.length, lines),
        room,
      );
    case "countries": {
      const names = statement.lines.map((each) => `${strong(each.source ?? each.title)} [${each.proof + 1}]`);
      return inOneSentence(names, room, messages, (all) => messages.countries(names.length, all));
    }
    case "event":
      return sentence(event({ ...statement.event, planned: false }, messages));
    case "events":
      return sentences(
        statement.events.map((each) =>
          item(event(each, messages), (room) =>
            event({ ...each, title: stretch(each.title, [], room / 2), body: null, place: null }, messages),
          ),
        ),
        room,
      );
    case "term": {
      const { acronym, expansion, definition, proof } = statement;
      const told = (text: string | null) => `${messages.term(acronym, strong(expansion), text)} [${proof + 1}]`;
      return sentence(definition === null ? told(null) : fitting(told, definition, proof, setting));
    }
    case "document": {
      const { document, excerpt } = statement;
      const head = messages.document(document, document.date === null ? null : messages.date(document.date));
      if (excerpt === null) return sentence(`${head} [1]`);
      const told = (text: string) => `${head} ${messages.quoted(text)} [${excerpt.proof + 1}]`;
      return sentence(fitting(told, excerpt.value, excerpt.proof, setting));
    }
    case "documents":
      return listed(
        statement.documents.map(({ value, proof }) => {
          const date = value.date === null ? messages.labels.undated : messages.date(value.date);
          const symbol = value.symbol === null ? "" : `${value.symbol}, `;
          const told = (what: string) => `${what} (${date}) [${proof + 1}]`;
          return item(told(`${symbol}${messages.quoted(value.title)}`), (room) =>
            told(value.symbol ?? messages.quoted(stretch(value.title, [], room - date.length - 10))),
          );
        }),
        "; ",
        (lines) => messages.documents(statement.documents.length, lines),
        room,
      );
    case "document-part": {
      const values = statement.values.map(({ value, proof }) => `${strong(value)} [${proof + 1}]`);
      const told = (document: DocumentMeta) => (all: string) =>
        messages.documentPart(messages.slot(statement.part), document, all);
      const { document } = statement;
      const whole = told(document)(messages.and(values));
      if (lengthOf(whole) <= room) return sentence(whole);
      return inOneSentence(values, room, messages, told({ ...document, title: stretch(document.title, [], room / 3) }));
    }
    case "excerpt":
      return sentences(
        statement.texts.map(({ value, proof }, index) => {
          const from = index === 0 && statement.from !== null ? statement.from : null;
          const title = (room: number) =>
            from === null ? null : (from.symbol ?? messages.quoted(stretch(from.title, [], room)));
          const told = (text: string, titled: string | null) => `${messages.excerpt(text, titled)} [${proof + 1}]`;
          return item(told(value, title(Number.POSITIVE_INFINITY)), (room) =>
            fitting((text) => told(text, title(room / 2)), value, proof, { ...setting, room }),
          );
        }),
        room,
      );
    case "claims":
      return sentences(
        statement.claims.map(({ text, verdict, proofs }) => {
          const at = proofs.map((proof) => `[${proof + 1}]`).join(" ");
          return item(`${strong(messages.verdict(verdict))}: ${messages.quoted(text)}${at === "" ? "" : ` ${at}`}`);
        }),
        room,
      );
    case "figures":
      return sentences(
        statement.cells.map(({ label, column, value, proof }) =>
          item(
            messages.points(
              [label, column].filter((part) => part !== null).join(", "),
              `${strong(value)} [${proof + 1}]`,
            ),
          ),
        ),
        room,
        " · ",
      );
    case "points":
      return listed(
        statement.points.map(({ value, proof }) => {
          const told = (text: string) => `${text} [${proof + 1}]`;
          return item(told(value), (room) => fitting(told, value, proof, { ...setting, room }));
        }),
        " · ",
        (points) => messages.points(strong(statement.title), points),
        room,
      );
    case "nearest":
      return sentence(messages.nearest);
    case "unsupported":
      return sentence(messages.nothingSupports);
    case "clarify":
      return inOneSentence(statement.options, room, messages, (all) => messages.clarify(all));
    case "small-talk":
      return sentence(messages.smallTalk(statement.talk, messages.examples[0] ?? ""));
    case "not-found": {
      const none = messages.notFound(statement.reason);
      const others = holders(statement.instead ?? [], "present", messages);
      const whole = [none, ...others.map((each) => each.whole)].join(" ");
      return sentence(lengthOf(whole) <= room ? whole : [none, ...others.map((each) => each.brief(room))].join(" "));
    }
  }
}

/** A list within a sentence ("a, b and c"), as items where that would be too long. */
function inOneSentence(
  all: readonly string[],
  room: number,
  messages: Messages,
  fill: (list: string) => string,
): Wording {
  const whole = fill(messages.and(all));
  if (lengthOf(whole) <= room) return sentence(whole);
  return listed(
    all.map((each) => item(each)),
    "; ",
    fill,
  );
}

/** Words around a verbatim text, of which as much is shown as there is room for. */
function fitting(
  told: (text: string) => string,
  text: string,
  proof: number,
  { proofs, room }: HeadlineSetting,
): string {
  const whole = told(text);
  if (lengthOf(whole) <= room) return whole;
  return told(stretch(text, focusOf(proofs[proof]), room - lengthOf(told(""))));
}

/** What was looked for, as it stands in the passage. */
function focusOf(proof: Proof | undefined): readonly string[] {
  return proof?.highlights.map(([start, end]) => proof.passage.text.slice(start, end)) ?? [];
}

/** A contribution by its title; what it is about has the room that the title leaves, half of it at least. */
function contribution(line: ContributionLine, excerpt: Proven | null, setting: HeadlineSetting): string {
  const { messages, room } = setting;
  const title = line.title.replace(/\s+/g, " ");
  const head = (text: string) =>
    `${messages.contribution(line.symbol, line.source, messages.quoted(strong(text)))} [${line.proof + 1}]`;
  if (excerpt === null) return fitting(head, title, line.proof, setting);
  const both = (text: string, about: string) => `${head(text)} ${messages.quoted(about)} [${excerpt.proof + 1}]`;
  const left = room - lengthOf(both("", ""));
  const shown = stretch(title, [], Math.max(left - excerpt.value.length, Math.floor(left / 2)));
  return fitting((about) => both(shown, about), excerpt.value, excerpt.proof, setting);
}

function holders(all: readonly Holder[], tense: Tense, messages: Messages): readonly Item[] {
  return byRole(messages, all).map(([role, group]) => {
    const [first] = group;
    if (!first) return item("");
    const cite = `[${first.proof + 1}]`;
    const brief = () => messages.holders(role ?? "", "", messages.and(group.map(named)));
    if (group.length > 1) {
      return item(messages.holders(role ?? "", asOf(first, messages), messages.and(group.map(card))), brief);
    }
    if (role === null) return contact(first, ["email", "telephone"], messages);
    const place = [first.organisation, first.country].filter((part) => part !== null).join(", ");
    if (tense === "as-of") return item(messages.holders(role, asOf(first, messages), card(first)), brief);
    const who = `${strong(nameOf(first))}${place === "" ? "" : ` (${place})`}`;
    return tense === "past"
      ? item(`${messages.wasHolder(who, role, dateOf(first, messages))} ${cite}`, brief)
      : item(`${messages.isHolder(who, role, asOf(first, messages))} ${cite}`, brief);
  });
}

function byPerson(all: readonly Holder[], messages: Messages): readonly Item[] {
  return all.map((holder) => {
    const role = roleOf(messages, holder);
    if (role === null) return contact(holder, ["email", "telephone"], messages);
    const place = [holder.organisation, holder.country].filter((part) => part !== null).join(", ");
    const who = `${nameOf(holder)}${place === "" ? "" : ` (${place})`}`;
    const told = (who: string, asOf: string) => `${messages.isHolder(who, strong(role), asOf)} [${holder.proof + 1}]`;
    return item(told(who, asOf(holder, messages)), () => told(nameOf(holder), ""));
  });
}

function contact(holder: Holder, slots: readonly Slot[], messages: Messages): Item {
  const values = slots.map((slot) => slotValue(holder, slot, messages)).filter((value) => value !== null);
  const told = (role: string | null, asOf: string) =>
    `${messages.contact(nameOf(holder), role, values.map(strong).join(", "), asOf)} [${holder.proof + 1}]`;
  const role = slots.includes("role") ? null : roleOf(messages, holder);
  return item(told(role, asOf(holder, messages)), () => told(null, ""));
}

/** A name with the number of its proof. */
function named(holder: Holder): string {
  return `${strong(nameOf(holder))} [${holder.proof + 1}]`;
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
  const head = headOf(contribution);
  return `${head === "" ? "" : `${strong(head)} `}${title} [${contribution.proof + 1}]`;
}

/** Symbol and source, and of the title what there is room for. */
function briefLine(contribution: ContributionLine, room: number, messages: Messages): string {
  const head = headOf(contribution);
  const left = room - head.length - BRACKETS;
  const told = left < LEAST_TITLE && head !== "" ? [] : [messages.quoted(stretch(contribution.title, [], left))];
  return [...(head === "" ? [] : [strong(head)]), ...told, `[${contribution.proof + 1}]`].join(" ");
}

/** A shorter piece of a title names nothing. */
const LEAST_TITLE = 30;
/** Room for quotation marks, blanks and the number of a proof. */
const BRACKETS = 10;

function headOf({ symbol, source }: ContributionLine): string {
  return [symbol, source].filter((part) => part !== null).join(", ");
}

function event(
  { title, body, printed, place, planned, proof }: Extract<Statement, { kind: "event" }>["event"],
  messages: Messages,
): string {
  // A title that names its body already would only say it twice.
  const shown = body === null || title.includes(body) ? null : body;
  const when = printed === null || !planned ? printed : messages.planned(printed);
  const marked = [when, place].map((part) => (part === null ? null : strong(part)));
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
