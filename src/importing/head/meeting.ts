import { parseDates } from "../dates.ts";
import { splitField } from "../labels.ts";
import { isDateLine } from "../lines.ts";
import { type Fields, fieldValue } from "./fields.ts";

/** The meeting that a labelled entry of the head names; null without any. */
export function meetingField(fields: Fields): string | null {
  const named = fieldValue(fields, "meeting");
  if (named !== null) return named;
  const field = fields.find((each) => (each.key === "for" || each.key === "approval") && MEETING.test(each.value));
  return field === undefined ? null : field.value.replace(/\s+/g, " ").trim();
}

/** The meeting that a document belongs to, as a line of its head tells it; null without any. */
export function meetingOf(lines: readonly string[], text: string): string | null {
  const line = lines.find(
    (each) => MEETING.test(each) && each.length <= 160 && parseDates(each).length > 0 && !/[.;]$/.test(each.trim()),
  );
  if (line !== undefined) {
    const text = line.trim();
    return lastPart(text.slice(splitField(text)?.start ?? 0));
  }
  const above = lines.find((each, at) => MEETING.test(each) && each.length <= 120 && isDateLine(lines[at + 1] ?? ""));
  if (above !== undefined && /\p{Lu}/u.test(above)) return above.trim();
  const first = /(?:first|second|third|\w+) meeting \([^)]{5,60}\d{4}\)/iu.exec(text.slice(0, 1500))?.[0];
  return first ?? null;
}

/** `Summary report of the session, Rapporteur Group meeting on Question 6/1 (Geneva, …)`: the last part names the meeting. */
function lastPart(line: string): string {
  const last = line.split(/,\s+(?=\p{Lu}\p{L}+\s+\p{L})(?![^(]*\))/u).at(-1) ?? line;
  return last !== line && MEETING.test(last) && parseDates(last).length > 0 ? last : line;
}

const MEETING =
  /(?<!\p{L})(?:meetings?|session|assembly|plenary|conference|workshop|forum|council|réunion|session|assemblée|atelier|reunión|asamblea|taller|собрани[ея]|сесси[яи]|ассамбле[яи]|совещани[ея]|اجتماع|دورة|مؤتمر|会议|全会|届会)(?!\p{L})/iu;
