import { bodyIn, isInstitution } from "../bodies.ts";
import type { ProposedRole } from "../facts.ts";
import { readPost, splitRole } from "../posts.ts";
import { namedTable, type Reading, type Unit } from "../reading.ts";
import { sentencesOf } from "../text-tools.ts";
import { type Listed, namesOf } from "./name-lists.ts";

/** Persons behind the label of their post: `Chair: A`, `| Editors | A, B |`, `（讲者：甲 - 华为）`, names below `Chairs`. */

/** A label of a post with the persons that stand behind it. */
export interface Labelled {
  /** the post as printed, without its colon */
  readonly label: string;
  /** its name in the word lists: `post.chair`, `speaker.talk` */
  readonly mark: string;
  readonly persons: readonly Listed[];
  /** where the label begins in the text of the unit; -1 where it stands above the unit */
  readonly at: number;
}

/** The labelled persons of a unit, in reading order. */
export function labelledIn(unit: Unit, reading: Reading): readonly Labelled[] {
  const { block } = unit;
  if (block.kind === "table") {
    const table = namedTable(block);
    const rows = table.table.header ? [table.header, ...table.rows] : table.rows;
    return rows.flatMap((row) => {
      const [label, ...values] = row.filter((cell) => cell.trim() !== "");
      return label === undefined || values.length !== 1 ? [] : behind(label, values[0] ?? "", 0, reading);
    });
  }
  if (block.kind === "field")
    return behind(block.label, block.values.map((line) => line.map((run) => run.text).join("")).join("\n"), 0, reading);
  const own = unit.text
    .split("\n")
    .flatMap(parts)
    .flatMap((line) => {
      const pair = /^[\s*•–—-]*([^:：\n]{2,40}?)\s*[:：]\s*(.+?)[.。]?$/u.exec(line);
      return pair?.[1] === undefined || pair[2] === undefined
        ? []
        : behind(pair[1], pair[2], unit.text.indexOf(pair[1]), reading);
    });
  return own.length > 0 || block.kind === "heading"
    ? own
    : [...inBrackets(unit.text, reading), ...above(unit, reading)];
}

/** A line, its sentences, and what stands behind its last dash: `Keynote: toys – Speaker: A`. */
function parts(line: string): readonly string[] {
  const sentences = sentencesOf(line);
  const dash = /\s[–—-]\s([^–—:：]{2,40}[:：]\s*[^:：]+)$/u.exec(line)?.[1];
  return [...(sentences.length > 1 ? sentences : [line]), ...(dash === undefined ? [] : [dash])];
}

/** `（讲者：甲 - 华为）`, `(Chair: Ms A)` */
function inBrackets(text: string, reading: Reading): readonly Labelled[] {
  return [...text.matchAll(/[(（]\s*([^:：()（）]{1,40}?)\s*[:：]\s*([^()（）]{2,160}?)\s*[)）]/gu)].flatMap((match) =>
    behind(match[1] ?? "", match[2] ?? "", match.index, reading),
  );
}

/** Names that stand by themselves below a label or a heading that is nothing but one: `Chairs` over `- A (ETH)`. */
function above(unit: Unit, reading: Reading): readonly Labelled[] {
  if (unit.text.length > 200) return [];
  const label = unit.label ?? unit.headings.at(-1);
  return label === undefined ? [] : behind(label, unit.text, -1, reading);
}

function behind(label: string, value: string, at: number, reading: Reading): readonly Labelled[] {
  const bare = label.replace(/^[\s*_]+|[\s*_:：]+$/gu, "");
  const mark =
    reading.marks.whole(bare, "post") ?? reading.marks.whole(bare, "speaker") ?? reading.marks.whole(bare, "present");
  if (mark === null || value.length > 600) return [];
  const persons = namesOf(
    value,
    /s$|ы$|и$/iu.test(bare) || mark === NOTES || mark === TALK || mark === PRESENT,
    reading.roles,
  );
  return persons === null ? [] : [{ label: bare, mark, persons, at }];
}

const NOTES = "post.note-taker";
const TALK = "speaker.talk";
const PRESENT = "present.person";

/** Everybody behind a label, with the post, the organisation or second post beside the name. */
export function rolesByLabels(reading: Reading): readonly ProposedRole[] {
  return reading.units.flatMap((unit) =>
    labelledIn(unit, reading).flatMap(({ label, mark, persons }) =>
      persons.flatMap(({ name, beside }): readonly ProposedRole[] => {
        const role = postOf(label, mark, reading);
        const second = besideOf(beside, reading);
        const { role: other, body, ...told } = second;
        // Who is merely there holds no post; an organisation or country beside the name is still worth telling.
        if (mark === PRESENT) return [{ person: name, ...second }];
        const own = { person: name, role, ...told };
        if (other === undefined) return [{ ...own, ...(body === undefined ? {} : { body }) }];
        return [own, { person: name, role: other, ...(body === undefined ? {} : { body }), ...told }];
      }),
    ),
  );
}

/** The post of one of them: `Chairs` names each a Chair; what tells of notes is no plural. */
function postOf(label: string, mark: string, reading: Reading): string {
  const singular = label.replace(/(?:\(s\)|s)$/u, "");
  return mark !== NOTES && singular !== label && reading.holdsRole(singular) ? singular : label;
}

/** What stands beside a name: an organisation, a country, an address or another post. */
function besideOf(beside: string, reading: Reading): ProposedRole {
  if (beside === "" || /^\p{Ll}/u.test(beside) || /^\p{N}/u.test(beside)) return readPost(addressOf(beside), reading);
  if (reading.roles.holds(beside)) {
    const han = /^(.{2,60}?)\s*(\p{Script=Han}{2,6})$/u.exec(beside);
    const mark = reading.marks.find(beside, "post").at(-1);
    if (han !== null && mark !== undefined && mark.to === beside.length)
      return { role: mark.text, body: beside.slice(0, mark.from).trim() };
    const read = readPost(beside, reading);
    return read.role === undefined ? splitRole(beside, reading.roles) : read;
  }
  const post = readPost(beside, reading);
  if (Object.keys(post).length > 0 && (post.organisation !== undefined || post.country !== undefined)) {
    const { role: _, ...rest } = post;
    return rest;
  }
  const bare = addressOf(beside) === "" ? beside : "";
  const known = bare.length >= 2 && bare.length <= 80 && !/[.;:]\s/u.test(bare);
  return {
    ...post,
    ...(known ? (isInstitution(bare) || bodyIn(bare) === null ? { organisation: bare } : { body: bare }) : {}),
  };
}

function addressOf(text: string): string {
  return /\S+@\S+|\+\d[\d\s().-]{6,}/u.exec(text)?.[0] ?? "";
}
