import { bodyIn } from "../bodies.ts";
import { type PrintedDate, parseDates } from "../dates.ts";
import { plain } from "../draft.ts";
import type { ProposedEvent } from "../facts.ts";
import { groupInTitle } from "../group-names.ts";
import { isProse, namedTable, type Reading, type Unit } from "../reading.ts";
import { type Stretch, sentencesOf } from "../text-tools.ts";
import { cellOf, columnsOf, isProgramme } from "./columns.ts";
import { bodyOfEvent } from "./event-bodies.ts";
import { isAhead, isOfLimit, onlineIn, placeMarked } from "./event-marks.ts";
import { eventNoun, eventPhrases } from "./event-phrases.ts";
import { bracketed, cleanTitle, withoutPlace } from "./event-titles.ts";
import { headMeeting } from "./head-meeting.ts";
import { mergedEvents } from "./merged-events.ts";
import { placeIn, placeNear } from "./places.ts";
import { datesKept, datesWithdrawn, tellsNewDate } from "./withdrawn-dates.ts";

/** Meetings, workshops and the like with their dates and places, from sentences, the head, titles and tables. */
export function recogniseEvents(reading: Reading): readonly ProposedEvent[] {
  const found = [
    ...announced(reading),
    ...headMeeting(reading).map(({ title, date, line, place }) => ({
      ...make(title, date, line, reading),
      ...(place === null ? {} : { place }),
    })),
    ...reading.units.flatMap((unit, at) => {
      if (unit.block.kind === "table") return inTable(unit.block, reading);
      if (unit.block.kind === "heading") return inLine(unit.text, reading);
      if (unit.block.kind === "contact") return unit.block.lines.flatMap((line) => inLine(plain(line), reading));
      if (unit.block.kind === "field")
        return unit.block.values.flatMap((line) =>
          sentencesOf(plain(line)).length > 1 || /\.$/.test(plain(line).trim())
            ? inSentences(plain(line), reading)
            : inLine(plain(line), reading),
        );
      if (!isProse(unit)) return [];
      return unit.text.length <= 200 && !/[.;。；]$/u.test(unit.text)
        ? inLines(unit.text.split("\n"), reading)
        : inSentences(unit.text, reading, sentencesAbove(reading.units, at));
    }),
  ];
  const gone = withdrawnIn(reading);
  return mergedEvents(found.filter((event) => !gone.has(`${event.start}/${event.end ?? event.start}`)));
}

/** The meeting that the first page announces: `Twenty-sixth session` over `Geneva, 4-5 May 2020`. */
function announced(reading: Reading): readonly ProposedEvent[] {
  const { masthead } = reading.head;
  if (masthead === null) return [];
  const { meeting, date, dateLine, place, host } = masthead;
  const body = groupInTitle(meeting, reading.marks) ?? bodyIn(meeting) ?? host;
  const { place: _, body: __, ...event } = make(meeting, date, dateLine, reading);
  return [{ ...event, ...(place === null ? {} : { place }), ...(body === null || body === meeting ? {} : { body }) }];
}

/** `ITU Regional Workshop on …` / `Amman, Jordan, 21-22 May 2024`: a name and the line that dates it. */
function inLines(lines: readonly string[], reading: Reading): readonly ProposedEvent[] {
  return lines.flatMap((line, at) => {
    const own = inLine(line, reading);
    if (own.length > 0) return own;
    const before = lines[at - 1];
    return before !== undefined &&
      parseDates(before).length === 0 &&
      parseDates(line).length > 0 &&
      eventPhrases(before).length > 0
      ? inLine(`${before} – ${line}`, reading, before)
      : [];
  });
}

/** A line of a head or title: `Twentieth meeting – Geneva, 16-17 September 2025`, `Workshop … (Nairobi, Kenya, 14-15 April 2026)`. */
function inLine(line: string, reading: Reading, name?: string): readonly ProposedEvent[] {
  const date = datesKept(line)[0];
  const [phrase] = eventPhrases(line);
  if (date === undefined || phrase === undefined || line.length > 300 || isLimit(line.slice(0, date.index))) return [];
  const titled = name ?? line.slice(0, date.index);
  const whole = cleanTitle(bracketed(line, date) ?? withoutPlace(titled)) || phrase.text;
  // "Summary report of the session, Rapporteur Group meeting on Question 6/1": the last part names what took place.
  const last = whole.split(/,\s+(?=\p{Lu})/u).at(-1) ?? whole;
  const named = last !== whole && eventPhrases(last).length > 0 ? last : whole;
  // A line that begins in the middle of a sentence is no title; the phrase in it is.
  const title = /^\p{Ll}/u.test(named) ? phrase.text : named;
  return [make(reading.holds(title) ? title : phrase.text, date, line, reading)];
}

/** The days that the document takes back anywhere; an event on them is not proposed, whoever else may meet then. */
function withdrawnIn(reading: Reading): ReadonlySet<string> {
  const sentences = reading.units.flatMap((unit) => (unit.block.kind === "table" ? [] : sentencesOf(unit.text)));
  return new Set(sentences.flatMap((sentence) => datesWithdrawn(sentence).map((date) => `${date.start}/${date.end}`)));
}

/** The sentences of the two paragraphs above, behind the title: what "the event" or "the new dates" may go back to. */
function sentencesAbove(units: readonly Unit[], at: number): readonly string[] {
  const above = units.slice(0, at).filter((unit) => isProse(unit) || unit.block.kind === "heading");
  return above.slice(-2).flatMap((unit) => sentencesOf(unit.text));
}

/** The sentences of a paragraph; one that goes on with `It will take place at …` says where. */
function inSentences(text: string, reading: Reading, above: readonly string[] = []): readonly ProposedEvent[] {
  const sentences = sentencesOf(text);
  return sentences.flatMap((sentence, at) => {
    const own = inSentence(sentence, reading);
    const next = sentences[at + 1];
    const found =
      own.length > 0 ? own : onNewDate(sentence, [...above, ...sentences.slice(0, at)].slice(-4), next ?? "", reading);
    const [event] = found;
    if (next === undefined || event === undefined || found.length > 1 || event.place !== undefined) return found;
    if (!TAKES_PLACE.test(next)) return found;
    const place = placeIn(next, reading.countries);
    return place === null ? found : [{ ...event, place }];
  });
}

/** `The new dates are …`, `The event will now take place from …`: which event, an earlier sentence says. */
function onNewDate(
  sentence: string,
  earlier: readonly string[],
  next: string,
  reading: Reading,
): readonly ProposedEvent[] {
  if (!tellsNewDate(sentence) || eventPhrases(sentence).length > 0) return [];
  const date = datesKept(sentence).find((each) => !isLimit(sentence.slice(0, each.index)));
  const named = earlier.toReversed().find((each) => eventPhrases(each).length > 0);
  const [phrase] = eventPhrases(named ?? reading.head.title);
  if (date === undefined || phrase === undefined) return [];
  const [said, meant] = [eventNoun(sentence), eventNoun(phrase.text)].map((noun) => noun?.toLowerCase());
  if (said !== undefined && !/^(?:events?|meetings?)$/u.test(said) && said !== meant) return [];
  const event = make(phrase.text, date, sentence, reading);
  const place = REMAINS.exec(next)?.[1];
  return [event.place === undefined && place !== undefined ? { ...event, place } : event];
}

/** `The venue remains Geneva.` */
const REMAINS =
  /^The (?:place|venue|location)\s(?:remains|stays|is|will be)\s(?:in\s|unchanged,?\s(?:in\s)?)?(\p{Lu}[\p{L}'’-]+(?:,\s\p{Lu}[\p{L}'’-]+)?)/u;

const TAKES_PLACE =
  /^(?:It|The (?:meeting|event|workshop|session|conference)|This (?:meeting|event)|Elle|Il|La réunion|L['’]atelier|La reunión|El taller|Оно|Она|Собрание)\s.{0,40}?(?:take place|takes place|took place|be held|is held|was held|aura lieu|se tiendra|tendrá lugar|se celebrará|состоится|пройд[её]т)/u;

function inSentence(sentence: string, reading: Reading): readonly ProposedEvent[] {
  const phrases = eventPhrases(sentence);
  const dates = datesKept(sentence);
  if (phrases.length === 0) return [];
  const named = phrases.flatMap((phrase): readonly ProposedEvent[] => {
    const year = /(?<!\d)((?:19|20)\d\d)(?:\)|\s+\([^)]*\))?$/.exec(phrase.text);
    if (
      year?.[1] === undefined ||
      parseDates(sentence).some((date) => date.index < phrase.end && phrase.start < date.index + date.text.length)
    )
      return [];
    return [
      make(
        phrase.text,
        { text: year[1], index: phrase.start + year.index, start: year[1], end: year[1] },
        sentence,
        reading,
      ),
    ];
  });
  const taken = new Map<Stretch, PrintedDate>();
  const dated = dates.flatMap((date, at) => {
    if (isLimit(sentence.slice(0, date.index)) || isOfLimit(sentence.slice(0, date.index), reading)) return [];
    const nearest = phrases
      .map((phrase) => ({ phrase, gap: gapOf(phrase, date) }))
      .toSorted((a, b) => a.gap - b.gap)[0];
    if (nearest === undefined || nearest.gap > 160) return [];
    // "on 7 December 2022 and 22 May 2023" dates both meetings; a later date belongs to something else that happened.
    const earlier = taken.get(nearest.phrase);
    const before = dates[at - 1];
    const joined =
      before !== undefined &&
      before === earlier &&
      /^\s*(?:,|and|et|y|и|و|&)?\s*(?:on\s+|le\s+)?$/iu.test(
        sentence.slice(before.index + before.text.length, date.index),
      );
    if (earlier !== undefined && !joined) return [];
    taken.set(nearest.phrase, date);
    return [make(nearest.phrase.text, date, sentence, reading)];
  });
  return [...dated, ...named];
}

/** The phrase before a date is nearer than the one after it, since English and French tell the when after the what. */
function gapOf(phrase: { start: number; end: number }, date: PrintedDate): number {
  return phrase.end <= date.index
    ? date.index - phrase.end
    : phrase.start >= date.index
      ? (phrase.start - date.index - date.text.length) * 1.5 + 10
      : 0;
}

/** A date after "by" or "before" ends a time for something else. */
function isLimit(before: string): boolean {
  return /(?:\bby|before|not? later than|until|(?:deadline|clos\p{L}*|opens?|due|expires?|ends?)[^.]{0,20}|since|as of|prior to|avant le|jusqu['’]au|au plus tard le|antes del|hasta el|до|не позднее|قبل)\s*$/iu.test(
    before,
  );
}

function make(title: string, date: PrintedDate, context: string, reading: Reading): ProposedEvent {
  const place = placeNear(context, date, reading.countries) ?? placeMarked(context, reading);
  const online = place === null ? onlineIn(title, reading) : null;
  const body = bodyOfEvent(title, context, reading);
  const day = reading.head.date;
  const planned =
    day === null || day.startsWith(date.start) || date.start.startsWith(day)
      ? PLANNED.test(context) || isAhead(date, reading)
      : date.start.slice(0, day.length) > day || (date.start > day && PLANNED.test(context));
  return {
    title,
    start: date.start,
    ...(date.end === date.start ? {} : { end: date.end }),
    printed: date.text,
    ...(place === null || title.includes(place) ? {} : { place }),
    ...(online === null ? {} : { place: online }),
    ...(body === null || body === title ? {} : { body }),
    status: planned || (PLANNED.test(context) && date.start >= (day ?? "")) ? "planned" : "held",
  };
}

const PLANNED =
  /(?<!\p{L})(?:will|shall|is planned|are planned|planned|planning|scheduled|to be held|foreseen|expected|next|upcoming|forthcoming|invites?|prévue?s?|aura lieu|se tiendra|prochaine?|prevista?|se celebrará|próxim[oa]|состоится|запланирован\p{L}*|следующ\p{L}+|سيعقد|المقبل|القادم|将|下次|计划)(?!\p{L})/iu;

function inTable(block: Parameters<typeof namedTable>[0], reading: Reading): readonly ProposedEvent[] {
  const table = namedTable(block);
  const columns = columnsOf(table);
  const named = columns.has("event") ? "event" : isProgramme(table) ? (columns.has("step") ? "step" : "title") : null;
  if (named === null || !columns.has("date")) return [];
  return table.rows.flatMap((row) => {
    const title = cellOf(row, columns, named).split("\n")[0] ?? "";
    const [date] = parseDates(cellOf(row, columns, "date"));
    if (title === "" || date === undefined) return [];
    const place = cellOf(row, columns, "place");
    const event = make(title, date, title, reading);
    return [place === "" ? event : { ...event, place }];
  });
}
