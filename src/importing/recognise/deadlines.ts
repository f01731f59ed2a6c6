import { daysOf, parseDates } from "../dates.ts";
import { plain } from "../draft.ts";
import type { ProposedDeadline } from "../facts.ts";
import { fieldKey } from "../labels.ts";
import { isProse, type NamedTable, namedTable, type Reading } from "../reading.ts";
import { symbolsIn } from "../symbols-of-documents.ts";
import { sentencesOf } from "../text-tools.ts";
import { cellOf, columnsOf, isProgramme } from "./columns.ts";
import { eventNoun } from "./event-phrases.ts";
import { labelledLimits, limitAt, milestoneIn, yearsOf } from "./limits.ts";
import { datesKept } from "./withdrawn-dates.ts";

/** What has to be done until when, from sentences, tables of dates and `Deadline:` fields. */
export function recogniseDeadlines(reading: Reading): readonly ProposedDeadline[] {
  const years = yearsOf(reading, parseDates);
  const found = reading.units.flatMap((unit, at) => {
    if (unit.block.kind === "table") return [...inTable(unit.block, reading), ...inPairs(unit.block, reading)];
    if (unit.block.kind === "field" && fieldKey(unit.block.label) === "deadline") {
      return inField(unit.block.label, unit.block.values.map((line) => plain(line)).join(" "), reading);
    }
    if (!isProse(unit)) return [];
    const pair = /^([^:：\n]{4,120})[:：]\s*(.{4,60})$/u.exec(unit.text.trim());
    const labelled = pair === null ? [] : labelledLimits(pair[1] ?? "", datesKept(pair[2] ?? "")[0], reading);
    const dated = labelled.length > 0 ? labelled : milestoneIn(unit, reading);
    if (dated.length > 0) return dated;
    const sentences = sentencesOf(unit.text);
    return sentences.flatMap((text, index) => [
      ...inSentence(text, sentences[index - 1] ?? "", reading),
      ...daysOf(text, years[at] ?? 0).flatMap((day) => (years[at] === 0 ? [] : limitAt(text, day, reading))),
      ...tooLate(text),
    ]);
  });
  // A paper that bears the days of its meeting was written before them.
  const { date, masthead } = reading.head;
  const issued = date === null || masthead?.date.start === date ? "" : date;
  const out: ProposedDeadline[] = [];
  for (const each of found) {
    if (each.date < issued) continue;
    if (!out.some((other) => other.date === each.date && other.what === each.what)) out.push(each);
  }
  return out;
}

const LIMIT =
  /(?<cue>(?<!\p{L})(?:(?:no later than|not later than|at the latest(?: by| on)?|by|before|until|till|up to|prior to|(?<=\b(?:clos\p{L}*|due|expires?|ends?|deadline\s(?:is|was)|date\s(?:is|was))\s)on|(?<=\bplanned\s)(?:in|for)|(?<=\b(?:deadline|closing date|time limit)\b[^.;]{0,160}\b(?:extended|prolonged|postponed|moved|deferred|brought forward)(?:\sfrom\s[^.;]{3,30}?)?\s)(?:to|until)|(?<=\bdeadline(?:\s\p{Ll}+){0,6}\s)(?:is|of)|(?<=\bclosing date(?:\s\p{Ll}+){0,4}\s)is)|(?:au plus tard(?: le)?|avant le|jusqu['’]au|d['’]ici(?: le| au)?|date limite(?:\s+\p{Ll}+){0,6}?(?:\s+est)?(?: fixée au| le)?)|(?:a más tardar(?: el)?|antes del|hasta el|fecha límite(?:\s+\p{Ll}+){0,6}?(?:\s+es)?(?: el)?)|(?:не позднее|до|к|крайний срок(?:\s+\p{Ll}+){0,4}?\s*[–—:-]?)|(?:قبل|في موعد أقصاه|حتى|الموعد النهائي)|(?:不迟于|截止(?:日期|时间)?(?:为|是)?|在|于))\s*(?:the\s+end\s+of\s+|end\s+|fin\s+|finales de\s+|(?:le|el)\s+)?[:：]?\s*)$/iu;

/** `| Registration deadline | 5 May 2026 |` */
function inPairs(block: Parameters<typeof namedTable>[0], reading: Reading): readonly ProposedDeadline[] {
  const table = namedTable(block);
  if (table.header.length > 2) return [];
  const rows = block.header ? [table.header, ...table.rows] : table.rows;
  return rows.flatMap(([label, value]) => labelledLimits(label ?? "", datesKept(value ?? "")[0], reading));
}

function inSentence(sentence: string, previous: string, reading: Reading): readonly ProposedDeadline[] {
  return datesKept(sentence).flatMap((date) => {
    const before = sentence.slice(0, date.index);
    // "from 5 January to 20 February": a period ends on its last day.
    const limit = LIMIT.exec(before);
    const cue = limit?.groups?.cue;
    const period =
      date.start !== date.end && /(?:open|ouverte?s?|abiert[oa]s?|открыта?)\s*(?:from|du|del|с)?\s*$/iu.test(before);
    if (cue === undefined && !period) return limitAt(sentence, date, reading);
    if (cue !== undefined && /^(?:before|prior to|до|к|по|在|于|قبل)\s*$/iu.test(cue.trim()) && !ASKED.test(sentence))
      return [];
    const what = clauseBefore(
      period ? before.replace(/\s(?:from|du|del|с)\s*$/iu, "") : before.slice(0, before.length - (cue?.length ?? 0)),
    );
    if (what === null) return limitAt(sentence, date, reading);
    // A meeting that is planned for a day is an event and no limit.
    if (/^(?:for|in)$/iu.test(cue?.trim() ?? "") && eventNoun(what) !== null) return [];
    const told = subjectOf(what, previous);
    return told === null ? [] : [{ what: told, date: date.end, printed: date.text }];
  });
}

/** What "it" stands for is said in the sentence before: `Registration is compulsory. It closes on …`. */
function subjectOf(what: string, previous: string): string | null {
  const deadline =
    /(?<!\p{L})((?:deadline|closing date|time limit) for (?:the )?[^,;]{4,120}?)(?=,|\s(?:is|was|has|announced|originally)\s|$)/iu.exec(
      what,
    )?.[1];
  if (deadline !== undefined && /(?:extended|prolonged|postponed|moved|deferred|forward)/iu.test(what)) return deadline;
  if (
    !/^(?:it|they|(?:this|these)(?=\s(?:is|was|are|will|closes?|opens?|ends?)\s)|elle|elles|il|ils|он|она|они)\s/iu.test(
      what,
    )
  )
    return what;
  return previous === "" ? what : nounPhrase(previous);
}

/** The subject that a sentence begins with, up to its verb. */
function nounPhrase(sentence: string): string | null {
  const found =
    /^(.{4,90}?)\s+(?:is|are|was|were|will|shall|should|must|may|can|has|have|opens?|starts?|est|sont|sera|seront|doit|doivent|es|son|será|serán|debe|deben)\s/iu.exec(
      sentence,
    )?.[1];
  return found === undefined || /[,;:]/.test(found)
    ? null
    : found.replace(/^(?:The|This|La|Le|Les|El|Los|Las)\s+/u, "");
}

/** `Contributions received after that date …, and those received after 14 January will not be considered`. */
function tooLate(sentence: string): readonly ProposedDeadline[] {
  return parseDates(sentence).flatMap((date) => {
    const late =
      /(?:^|[,;]\s*)(?:and\s+)?([^,;]{3,90}?(?:received|submitted|arriving|sent|reçue?s|recibid[ao]s))\s+(?:after|après le|después del?)\s+$/iu.exec(
        sentence.slice(0, date.index),
      )?.[1];
    const refused = /^[^.;]{0,60}(?:\bnot\b|no longer|cannot|rejected|\bpas\b|\bno\b)/iu.test(
      sentence.slice(date.index + date.text.length),
    );
    if (late === undefined || !refused) return [];
    const what = /^(?:those|any|celles|ceux|las|los)\s/iu.test(late)
      ? /^(\p{Lu}[^,;]{2,60}?(?:received|submitted|arriving|sent|reçue?s|recibid[ao]s))(?!\p{L})/u.exec(sentence)?.[1]
      : late;
    return what === undefined ? [] : [{ what, date: date.end, printed: date.text }];
  });
}

/** Words of asking and sending, without which "before 3 May" only dates something. */
const ASKED =
  /(?<!\p{L})(?:should|must|shall|please|requested|invited?|to be|kindly|submit|send|register|apply|deadline|contributions?|veuillez|prié|doivent|demand|inscription|deben|deberán|sírvase|solicit|следует|просьба|просим|предлаг|направ\p{L}+|يرجى|请|应)/iu;

/** The clause that the limit belongs to: back to the beginning of the sentence or to a colon, semicolon or earlier date. */
function clauseBefore(text: string): string | null {
  const clause = text
    .split(/[;:：；](?!\/\/)/u)
    .at(-1)
    ?.replace(/^[\s,)–—-]+|[\s,(–—-]+$/gu, "")
    .trim();
  if (clause === undefined || clause.length < 4 || !/\p{L}{3}/u.test(clause)) return null;
  const words = clause
    .replace(/\s+(?:the|a|an|and|or|and is|and are|planned|scheduled|foreseen|prévue?|prevista?)$/iu, "")
    // "Determination is planned for …": the subject is what is to be done.
    .replace(/\s+(?:is|are|was|were|will be|has been|est|sont|es|son)$/iu, "")
    .trim();
  return words.length <= 220 && words.length >= 4 && !BARE.test(words) ? words : null;
}

function inTable(block: Parameters<typeof namedTable>[0], reading: Reading): readonly ProposedDeadline[] {
  const table = namedTable(block);
  const columns = columnsOf(table);
  const step = ["step", "title", "event", "summary"]
    .map((column) => columns.get(column as "step"))
    .find((at) => at !== undefined);
  const header = columns.get("date") === undefined ? "" : (table.header[columns.get("date") ?? 0] ?? "");
  const isLimit = /deadline|due|limit|^by$|target|échéance|délai|limite|plazo|срок|الموعد|期限|截止/iu.test(header);
  if (isProgramme(table)) return [];
  if (!columns.has("date") || step === undefined || columns.has("event") || holdsSymbols(table, columns.get("symbol")))
    return [];
  const isCalendar = isLimit || columns.has("step");
  if (!isCalendar) return [];
  return table.rows.flatMap((row) => {
    const what = (row[step] ?? "").replace(/\s+/g, " ").trim();
    const [date] = parseDates(cellOf(row, columns, "date"));
    return what === "" || date === undefined || !reading.holds(what)
      ? []
      : [{ what, date: date.end, printed: date.text }];
  });
}

/** A column of document symbols makes it a list of documents, a column of mere numbers does not. */
function holdsSymbols(table: NamedTable, column: number | undefined): boolean {
  return column !== undefined && table.rows.some((row) => symbolsIn(row[column] ?? "").length > 0);
}

/** `Deadline: 3 May` says when; for what, its own label (`Deadline for comments`) says or the request of the paper. */
function inField(label: string, value: string, reading: Reading): readonly ProposedDeadline[] {
  const [date] = datesKept(value);
  const name = label.replace(/[:：]\s*$/u, "");
  const what = BARE.test(name) ? requestOf(reading) : name;
  return date === undefined || what === null ? [] : [{ what, date: date.end, printed: date.text }];
}

/** Words that name a limit and nothing that is to be done. */
const BARE =
  /^(?:the\s)?(?:deadline|due(?: date)?|closing date|time limit|reply by|date limite|échéance|délai|plazo|fecha límite|(?:крайний |предельный )?срок|الموعد النهائي|截止日期|期限|dates?|it|this|that)$/iu;

/** The first sentence that asks the reader for something: `SG17 would appreciate receiving information on …`. */
function requestOf(reading: Reading): string | null {
  const sentences = reading.units.filter(isProse).flatMap((unit) => sentencesOf(unit.text));
  const asked = sentences
    .find((sentence) => REQUEST.test(sentence) && sentence.length <= 320)
    ?.replace(/[\s.:：;]+$/u, "");
  return asked === undefined || !reading.holds(asked) ? null : asked;
}

const REQUEST =
  /(?<!\p{L})(?:would (?:appreciate|welcome|be grateful|be pleased to receive)|(?:is|are) (?:kindly )?(?:requested|invited|asked) to|(?:kindly )?(?:requests?|invites?|asks?)\s(?!for the floor)|(?:please|kindly) (?:send|provide|submit|reply|inform|comment)|(?:comments?|repl(?:y|ies)|responses?|feedback|views) (?:is|are) (?:welcome|requested|invited|sought)|(?:prie|invite|demande à|saurait gré)\s|(?:solicita|ruega|invita|pide)\s|(?:просит|предлагает|просьба)\s)/iu;
