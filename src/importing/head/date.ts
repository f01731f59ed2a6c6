import type { PartialDate } from "../../domain/partial-date.ts";
import type { MarkFinder } from "../../text/marks.ts";
import { parseDates } from "../dates.ts";
import type { Draft } from "../draft.ts";
import { type FieldKey, splitField } from "../labels.ts";
import { isDateLine } from "../lines.ts";
import { symbolsIn } from "../symbols-of-documents.ts";
import { sentencesOf } from "../text-tools.ts";
import type { Fields } from "./fields.ts";

/** When a document was issued, and whether it prints that or it was inferred from the dates that it mentions. */
export function dateOf(
  draft: Draft,
  fields: Fields,
  lines: readonly string[],
  text: string,
  type: string | null,
  marks: MarkFinder,
): { date: PartialDate | null; basis: "printed" | "inferred" | null } {
  const mail = draft.properties.mail?.date;
  const sent = mail === undefined ? undefined : parseDates(mail)[0];
  if (sent !== undefined) return { date: sent.start, basis: "printed" };
  const short = lines.filter(
    (line) => line.length <= 200 && !/[.;。；]$/u.test(line.trim()) && !NO_DATE.has(splitField(line)?.key ?? "other"),
  );
  // What these plan lies ahead of them: only a day in a line of its own or at the end of one dates them.
  const plans = type !== null && PLANS.has(type);
  const dates = short
    .flatMap((line) => parseDates(line).map((date) => ({ ...date, line: line.trim() })))
    .filter(
      ({ line, start, text: printed }) => !plans || isDateLine(line) || (start.length === 10 && line.endsWith(printed)),
    );
  const named = fields.filter((field) => field.key === "date").flatMap((field) => parseDates(field.value))[0];
  const single = dates.filter((date) => date.start === date.end && date.start.length === 10 && isDateLine(date.line));
  const chosen =
    named ??
    single.at(0) ??
    dates.find(
      (date) =>
        date.start === date.end && date.start.length === 10 && /^\D{0,60}$/.test(date.line.slice(0, date.index)),
    ) ??
    (type === "resolution" ? adopted(text) : undefined) ??
    dates.find((date) => isDateLine(date.line)) ??
    dates[0];
  if (chosen !== undefined) {
    // A meeting's span dates the document that it issued by its last day.
    const span = chosen.start !== chosen.end;
    return { date: span && type === "liaison statement" ? chosen.end : chosen.start, basis: "printed" };
  }
  const edition = /\((0[1-9]|1[0-2])\/((?:19|20)\d\d)\)/.exec(lines.join("\n"));
  if (edition) return { date: `${edition[2]}-${edition[1]}`, basis: "printed" };
  const signed = parseDates(text.slice(-600)).find((date) => isDateLine(lineAround(text.slice(-600), date.index)));
  if (signed !== undefined && !plans) return { date: signed.start, basis: "printed" };
  const published = publication(lines);
  if (published !== null) return { date: published, basis: "printed" };
  if (plans) return { date: null, basis: null };
  return inferred(past(text, marks));
}

/** Fields whose dates are those of something else. */
const NO_DATE: ReadonlySet<FieldKey> = new Set(["deadline", "contact", "action", "summary", "replaces", "annex"]);

function adopted(text: string) {
  return parseDates(text).find((date) =>
    /(?:adopted|adoptée|adoptada|принята|approved)[^.]{0,60}$/iu.test(text.slice(0, date.index)),
  );
}

/** `Published July 2025`, `First edition, May 2024`: when a paper says of itself that it came out. */
function publication(lines: readonly string[]): PartialDate | null {
  for (const line of lines.filter((each) => each.length <= 250)) {
    const date = parseDates(line).find((each) =>
      /(?:^|[.;,(]\s*)(?:first |last )?(?:published|issued|released|publication date|date of publication|(?:\p{L}+ )?edition|publié|paru|publicado|опубликовано)\s*(?:in|on|:|,|en|le|el|в)?\s*$/iu.test(
        line.slice(0, each.index),
      ),
    );
    if (date !== undefined) return date.start;
  }
  return null;
}

const PLANS: ReadonlySet<string> = new Set(["charter", "terms of reference", "programme of work"]);

/** A text without the sentences that tell what is to come or due, or cite other papers: their days date nothing. */
function past(text: string, marks: MarkFinder): string {
  return text
    .split("\n")
    .flatMap((line) => sentencesOf(line))
    .filter(
      (sentence) =>
        !["planned", "limit", "asked"].some((family) => marks.find(sentence, family).length > 0) &&
        symbolsIn(sentence).length === 0,
    )
    .join("\n");
}

/** No date of its own: the latest that it mentions is when it can have been written at the earliest. */
function inferred(text: string): { date: PartialDate | null; basis: "inferred" | null } {
  const months = parseDates(text).map((date) => date.start.slice(0, 7));
  const latest = months.toSorted().at(-1);
  if (latest !== undefined) return { date: latest, basis: "inferred" };
  const years = [...text.matchAll(/(?<![\d./-])(?:19|20)\d\d(?![\d/-]|\.\d)/g)].map((match) => match[0]);
  const year = years.toSorted().at(-1);
  return year === undefined ? { date: null, basis: null } : { date: year, basis: "inferred" };
}

function lineAround(text: string, at: number): string {
  const start = text.lastIndexOf("\n", at) + 1;
  const end = text.indexOf("\n", at);
  return text.slice(start, end < 0 ? undefined : end);
}
