/** What the pages show, for programs: tables as CSV, days as a calendar. */
import { stringify } from "csv-stringify/sync";
import type { Context } from "hono";
import ICAL from "ical.js";
import { COMMON_HEADERS } from "../headers.ts";

/**
 * Sends a table. A cell that a spreadsheet would take for a formula is made plain text: documents are hostile.
 * @param name of the file, without its ending
 */
export function sendCsv(
  context: Context,
  name: string,
  header: readonly string[],
  rows: readonly (readonly string[])[],
): Response {
  const text = stringify([[...header], ...rows.map((row) => [...row])], {
    bom: true,
    escape_formulas: true,
    record_delimiter: "\r\n",
  });
  return context.body(text, 200, {
    ...COMMON_HEADERS,
    "content-type": "text/csv; charset=utf-8",
    "content-disposition": `attachment; filename="${name}.csv"`,
    vary: "accept-language",
  });
}

/** A line of a calendar, of whole days. */
export interface Entry {
  /** the same for the same thing, so that a calendar that is read again has it once */
  readonly id: string;
  readonly title: string;
  /** `YYYY-MM-DD`, both included */
  readonly from: string;
  readonly to: string;
  readonly description: string;
  readonly place: string | null;
  /** where it is proved */
  readonly url: string;
}

/** Sends a calendar (RFC 5545); `today` stamps it. */
export function sendCalendar(context: Context, name: string, entries: readonly Entry[], today: string): Response {
  const calendar = new ICAL.Component("vcalendar");
  calendar.addPropertyWithValue("version", "2.0");
  calendar.addPropertyWithValue("prodid", "-//COP Desk//EN");
  for (const entry of entries) calendar.addSubcomponent(toEvent(entry, today));
  return context.body(`${calendar.toString()}\r\n`, 200, {
    ...COMMON_HEADERS,
    "content-type": "text/calendar; charset=utf-8",
    "content-disposition": `attachment; filename="${name}.ics"`,
    vary: "accept-language",
  });
}

function toEvent({ id, title, from, to, description, place, url }: Entry, today: string): ICAL.Component {
  const event = new ICAL.Component("vevent");
  const end = ICAL.Time.fromDateString(to);
  // The end of whole days is the day after the last.
  end.adjust(1, 0, 0, 0);
  event.addPropertyWithValue("uid", id);
  event.addPropertyWithValue("dtstamp", ICAL.Time.fromDateTimeString(`${today}T00:00:00Z`));
  event.addPropertyWithValue("dtstart", ICAL.Time.fromDateString(from));
  event.addPropertyWithValue("dtend", end);
  event.addPropertyWithValue("summary", plain(title));
  event.addPropertyWithValue("description", plain(description));
  if (place !== null) event.addPropertyWithValue("location", plain(place));
  event.addPropertyWithValue("url", url);
  event.addPropertyWithValue("transp", "TRANSPARENT");
  return event;
}

/** Without signs that no line of a calendar may hold. */
function plain(text: string): string {
  return text.replace(/\p{Cc}+/gu, " ").trim();
}
