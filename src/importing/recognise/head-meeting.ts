import type { PrintedDate } from "../dates.ts";
import type { Reading } from "../reading.ts";
import { eventPhrases } from "./event-phrases.ts";
import { datesKept } from "./withdrawn-dates.ts";

/** The meeting that an agenda, invitation or report is about, named by its title. */
export interface HeadMeeting {
  readonly title: string;
  readonly date: PrintedDate;
  readonly line: string;
  /** the town that the line begins with; null when it begins otherwise */
  readonly place: string | null;
}

/**
 * The meeting of the title with the one span of days that stands alone in a line of the head: `Draft agenda of the 26th
 * meeting of …`, then `Lima and online, 27-28 January 2026`. Empty when the title names none or the head has two spans.
 */
export function headMeeting(reading: Reading): readonly HeadMeeting[] {
  const { title, type } = reading.head;
  if (!/^(?:agenda|report|invitation|minutes|note|list)/u.test(type)) return [];
  const [phrase] = eventPhrases(title);
  const name = phrase?.text ?? CAPITALS.exec(title)?.[1];
  if (name === undefined || datesKept(title).length > 0) return [];
  const start = reading.units.findIndex(({ text }) => text === title);
  const lines = reading.units
    .slice(Math.max(0, start), Math.max(0, start) + 6)
    .filter(({ block }) => block.kind === "paragraph" || block.kind === "heading")
    .flatMap(({ text }) => text.split("\n"));
  const spans = lines.flatMap((line) => {
    const [date, other] = datesKept(line);
    const alone =
      date !== undefined &&
      other === undefined &&
      line.length <= 140 &&
      eventPhrases(line).length === 0 &&
      /^[\s.)]*$/u.test(line.slice(date.index + date.text.length));
    return alone && date.start.length === 10 && date.start !== date.end
      ? [{ title: name, date, line, place: TOWN.exec(line)?.[1] ?? null }]
      : [];
  });
  return spans.length === 1 ? spans : [];
}

const TOWN = /^(\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+)?(?:,\s\p{Lu}[\p{L}'’-]+)?)(?=,|\s\(|\s(?:and|et|y|&)\s)/u;

/** The meeting in a title that is set in capitals: `REPORT OF THE TENTH MEETING OF THE GROUP`. */
const CAPITALS =
  /(?:OF|FOR|ON|DE LA|DEL?|DU)\s(?:THE\s|LA\s|LE\s)?((?:[\p{Lu}\d-]+\s){1,4}(?:MEETING|SESSION|WORKSHOP|CONFERENCE|FORUM|RÉUNION|REUNIÓN|ATELIER|TALLER)(?:\s(?:OF|ON)\s[^:;,()]{3,120})?)$/u;
