import { type Block, type Inline, plain } from "../draft.ts";
import type { ProposedContribution } from "../facts.ts";
import { namedTable, type Reading, type Unit } from "../reading.ts";
import { columnsOf } from "./columns.ts";
import { labelledIn } from "./labelled-persons.ts";
import { type Listed, namesOf } from "./name-lists.ts";

/** Papers and talks of agendas, programmes and minutes: what is presented, and who presents it. */

/** What is presented with whoever presents it, in the order of the document; one told twice stands once. */
export function talksOf(reading: Reading): readonly ProposedContribution[] {
  const found = reading.units.flatMap((unit, at) => [
    ...bySpeakers(unit, at, reading),
    ...timedItem(unit, at, reading),
    ...inProgramme(unit, reading),
  ]);
  const out: ProposedContribution[] = [];
  for (const each of found) if (!out.some((other) => isOneTalk(other, each))) out.push(each);
  return out.filter(({ title }) => reading.holds(title));
}

function isOneTalk(one: ProposedContribution, other: ProposedContribution): boolean {
  return one.source === other.source && (one.title.includes(other.title) || other.title.includes(one.title));
}

/** `14:10-14:25 WebXR（讲者：甲 - 华为）`, and `Speaker: A` right below what A speaks about. */
function bySpeakers(unit: Unit, at: number, reading: Reading): readonly ProposedContribution[] {
  if (unit.block.kind === "table") return [];
  return labelledIn(unit, reading)
    .filter(({ mark }) => mark.startsWith("speaker."))
    .flatMap(({ persons, at: from }) => {
      const before = from > 0 ? unit.text.slice(0, from) : "";
      const title = before.trim() !== "" ? before : (titledAbove(reading.units[at - 1], reading) ?? "");
      return talk(title, persons, reading);
    });
}

/** The name of a talk in the block above its speaker: its first link, else its words. */
function titledAbove(unit: Unit | undefined, reading: Reading): string | null {
  if (unit === undefined || unit.text.length > 250 || /[.。]$/u.test(unit.text.trim())) return null;
  const { block } = unit;
  if (block.kind !== "paragraph" && block.kind !== "heading" && block.kind !== "item") return null;
  return namedByLink(block.inline, reading) ?? unit.text;
}

/** The first linked words that name a paper and not its slides. */
function namedByLink(inline: Inline, reading: Reading): string | null {
  const linked = inline.filter((run) => run.link !== undefined && run.text.trim() !== "");
  return linked.find(({ text }) => reading.marks.whole(text, "beside") === null)?.text.trim() ?? null;
}

function talk(raw: string, persons: readonly Listed[], reading: Reading): readonly ProposedContribution[] {
  const title = titleOf(raw, reading);
  const source = sourceOf(persons, reading);
  return title === null || source === null ? [] : [{ title, source }];
}

/** What remains of a line of a programme without hour, length, sort of talk and what is done with it; null when too little. */
function titleOf(raw: string, reading: Reading): string | null {
  const bare = withoutTime(raw, reading).replace(/^[\s–—:：•*-]+|[\s–—:：,，(（[.-]+$/gu, "");
  const sort = /^([^:：]{1,30})[:：]\s*/u.exec(bare);
  const untold =
    sort?.[1] !== undefined && reading.marks.whole(sort[1], "sort") !== null ? bare.slice(sort[0].length) : bare;
  const treated = reading.marks.find(untold, "treated").find(({ from }) => from === 0);
  const title = (treated === undefined ? untold : untold.slice(treated.to)).replace(/^["“«\s]+|["”»\s]+$/gu, "").trim();
  return title.length >= 3 && title.length <= 250 && /\p{L}{2}/u.test(title) ? title : null;
}

const HOURS = /^[\s–—•*-]*(?:\d{1,2}[:.hч]\d{2}\s*(?:[-–—]+\s*\d{1,2}[:.hч]\d{2})?)\s*/u;

/** The line without the hour or the minutes that it begins with; the same line when it begins with neither. */
function withoutTime(line: string, reading: Reading): string {
  const hours = HOURS.exec(line);
  if (hours !== null) return line.slice(hours[0].length);
  const number = /^[\s(–—•*-]*(?:\d{1,3}|[xX]{1,3})\s*/u.exec(line);
  const unit = number === null ? undefined : reading.marks.find(line, "length")[0];
  return number !== null && unit?.from === number[0].length ? line.slice(unit.to).replace(/^[\s).–—:-]+/u, "") : line;
}

/** `- 15 min – updates to [Reset](…). [slides](…). **A** and **B**`: a timed item that ends with names. */
function timedItem(unit: Unit, at: number, reading: Reading): readonly ProposedContribution[] {
  const { block } = unit;
  if (block.kind !== "item" && block.kind !== "paragraph") return [];
  const text = plain(block.inline);
  if (withoutTime(text, reading) === text || text.length > 500 || labelledIn(unit, reading).length > 0) return [];
  const ending = namesAtEnd(block.inline, text, reading);
  if (ending === null) return [];
  const source = sourceOf(ending.persons, reading);
  const title = aloneUnder(reading.units, at, reading) ?? namedIn(block.inline, ending.before, reading);
  return source === null || title === null ? [] : [{ title, source }];
}

/** What an item is about: its words before the first link, else the linked ones. */
function namedIn(inline: Inline, before: string, reading: Reading): string | null {
  const link = inline.findIndex((run) => run.link !== undefined);
  const lead = link < 0 ? before : plain(inline.slice(0, link));
  const bare = withoutTime(lead, reading).replace(/^[\s–—-]+/u, "");
  const treated = reading.marks.find(bare, "treated").find(({ from }) => from === 0);
  const words = bare.slice(treated?.to ?? 0).trim();
  return /\p{L}{2}/u.test(words) ? titleOf(lead, reading) : (namedByLink(inline, reading) ?? titleOf(before, reading));
}

/** The names that an item ends with, bold or behind its last link, dash or bracket; initials in brackets go. */
function namesAtEnd(
  inline: Inline,
  text: string,
  reading: Reading,
): { persons: readonly Listed[]; before: string } | null {
  const bold = inline.findIndex((run, at) => run.bold === true && inline.slice(at).every(isNameRun));
  const starts = [
    ...(bold > 0 ? [plain(inline.slice(0, bold)).length] : []),
    ...[...text.matchAll(/\s[-–—]\s|[(（]|\.\s+/gu)].map((match) => match.index + match[0].length),
    ...linkEnds(inline),
  ].toSorted((a, b) => a - b);
  for (const start of starts) {
    const value = text
      .slice(start)
      .replace(/^[\s.,;–—-]+|[\s.)）]+$/gu, "")
      .replace(/\s*\[[^\]]*\]?/gu, "");
    const persons = value === "" ? null : namesOf(value, true, reading.roles);
    if (persons !== null) return { persons, before: text.slice(0, start) };
  }
  return null;
}

function isNameRun(run: Inline[number]): boolean {
  return (
    run.link === undefined && (run.bold === true || /^[\s,;&+.]*(?:\p{Ll}{1,3})?[\s,;&+.]*$|^\s*\[/u.test(run.text))
  );
}

function linkEnds(inline: Inline): readonly number[] {
  return inline.flatMap((run, at) => (run.link === undefined ? [] : [plain(inline.slice(0, at + 1)).length]));
}

/** The heading over an item that is the only timed one below it: the heading says what it is about. */
function aloneUnder(units: readonly Unit[], at: number, reading: Reading): string | null {
  const start = units.slice(0, at).findLastIndex((unit) => unit.block.kind === "heading");
  const heading = units[start];
  if (start < 0 || heading === undefined) return null;
  const next = units.slice(at + 1).findIndex((unit) => unit.block.kind === "heading");
  const under = units.slice(start + 1, next < 0 ? undefined : at + 1 + next);
  const timed = under.filter(({ block, text }) => block.kind === "item" && withoutTime(text, reading) !== text);
  return timed.length === 1 && speaksOf(heading.text, units[at]?.text ?? "", reading) ? heading.text.trim() : null;
}

/** True unless the item names something of its own that shares no word with its heading: `Other` says nothing of a paper. */
function speaksOf(heading: string, item: string, reading: Reading): boolean {
  const words = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []);
  const [over, under] = [words(heading), words(titleOf(item, reading) ?? "")];
  const named = [...under].filter((word) => reading.marks.whole(word, "beside") === null);
  const persons = namesOf(item.replace(/^.*\s(?=\p{Lu}\S+\s\p{Lu}\S+$)/su, ""), true, reading.roles) ?? [];
  const own = named.filter((word) => !persons.some(({ name }) => words(name).has(word)));
  return own.length === 0 || own.some((word) => over.has(word));
}

/** A programme in a table: a column of speakers beside one of what they speak about. */
function inProgramme(unit: Unit, reading: Reading): readonly ProposedContribution[] {
  if (unit.block.kind !== "table" || !unit.block.header) return [];
  const table = namedTable(unit.block as Extract<Block, { kind: "table" }>);
  const speakers = table.header.findIndex((name) => reading.marks.whole(name, "speaker") !== null);
  const columns = columnsOf(table);
  const titles = columns.get("title") ?? columns.get("step") ?? columns.get("event");
  if (speakers < 0 || titles === undefined || titles === speakers || columns.has("symbol")) return [];
  return table.rows.flatMap((row) => {
    const persons = namesOf(row[speakers] ?? "", true, reading.roles);
    return persons === null ? [] : talk((row[titles] ?? "").split("\n")[0] ?? "", persons, reading);
  });
}

/** The people of a talk as one text of the document: their names with what stands between them, else the first alone. */
function sourceOf(persons: readonly Listed[], reading: Reading): string | null {
  const names = persons.map(({ name }) => name);
  const joined = [" ", ", ", " and ", " & ", "、", " et ", " y ", " и ", " + ", "; "]
    .flatMap((between) => [
      names.join(between),
      [names.slice(0, -1).join(", "), names.at(-1)].filter(Boolean).join(between),
    ])
    .find((text) => reading.holds(text));
  return joined ?? names[0] ?? null;
}
