import type { Language } from "../domain/language.ts";
import type { PartialDate } from "../domain/partial-date.ts";
import { bodyIn, isBody, isInstitution } from "./bodies.ts";
import { textOf } from "./cells.ts";
import { parseDates } from "./dates.ts";
import { documentType } from "./document-type.ts";
import { type Block, type Draft, plain } from "./draft.ts";
import { type FieldKey, fieldKey, isCapitals, splitField } from "./labels.ts";
import { languageOf } from "./language.ts";
import { isDateLine, isGreeting } from "./lines.ts";
import { hasRole, isName, nameAt } from "./people.ts";
import { symbolsIn } from "./symbols-of-documents.ts";

/** What the head of a document says about it. */
export interface Head {
  readonly title: string;
  readonly type: string;
  readonly symbol: string | null;
  readonly date: PartialDate | null;
  readonly dateBasis: "printed" | "inferred" | null;
  readonly from: string | null;
  readonly to: readonly string[];
  readonly meeting: string | null;
  readonly language: Language;
  readonly replaces: readonly string[];
  /** the group or institution whose name stands at the top */
  readonly letterhead: string | null;
  /** what could not be decided, one sentence each, for the person who reviews */
  readonly unsure: readonly string[];
}

/**
 * Reads title, type, symbol, date, sender and addressees from the head of a document.
 * @param fallback title when the document has none: the name of its file
 */
export function readHead(draft: Draft, blocks: readonly Block[], fallback: string): Head {
  const top = blocks.slice(0, headLength(blocks));
  const fields = fieldsOf(top);
  const unsure: string[] = [];
  const text = blocks.map(textOf).join("\n");
  const title = titleOf(draft, blocks, fields, fallback);
  // A table of data at the head of a short document is its matter and no part of its head.
  const lines = wholeNames(top.filter((block) => block.kind !== "table").flatMap((block) => textOf(block).split("\n")));
  const symbol = symbolOf(fields, lines, title);
  const type = documentType(title, symbol, lines, draft.format) ?? typeByShape(draft, blocks);
  if (type === null) unsure.push("what kind of document it is: nothing says so, so it is called a document");
  const date = dateOf(draft, fields, lines, text, type);
  if (date.basis === "inferred") unsure.push(`its date: none is printed, ${date.date} is the latest that it mentions`);
  if (date.date === null) unsure.push("its date: none is printed");
  const meeting = meetingOf(fields, lines, draft.format === "mail" ? "" : text);
  return {
    title,
    type: type ?? "document",
    symbol,
    date: date.date,
    dateBasis: date.basis,
    from: type === "contribution" ? submitterOf(fields, lines) : fromOf(draft, blocks, fields, lines),
    to: toOf(draft, top, fields, lines),
    meeting,
    language: languageOf(text),
    replaces: replacesOf(fields, text, symbol),
    letterhead:
      lines
        .slice(0, 10)
        .find((line) => isBody(line.replace(/\s*\([^)]*\)$/, "")) && symbolsIn(line).length === 0)
        ?.replace(/\s*\([^)]*\)$/, "") ?? null,
    unsure,
  };
}

type Fields = readonly {
  readonly key: FieldKey;
  readonly label: string;
  readonly value: string;
  readonly index: number;
}[];

/** The first blocks, up to the first long paragraph, greeting or second page. */
function headLength(blocks: readonly Block[]): number {
  const end = blocks.findIndex((block, at) => {
    if (at > 60) return true;
    if (block.kind === "page" || block.kind === "slide") return block.number > 1;
    if (block.kind !== "paragraph" && block.kind !== "item") return false;
    const text = plain(block.inline);
    return text.length > (block.kind === "item" ? 150 : 250) || isGreeting(text);
  });
  return end < 0 ? blocks.length : end;
}

function fieldsOf(top: readonly Block[]): Fields {
  return top.flatMap((block, index) => {
    if (block.kind === "field") {
      const key = fieldKey(block.label);
      const value = block.values.map((line) => plain(line)).join("\n");
      return key === null ? [] : [{ key, label: block.label, value, index }];
    }
    if (block.kind !== "heading" && block.kind !== "paragraph") return [];
    const text = plain(block.inline);
    const split = splitField(text);
    return split === null ? [] : [{ key: split.key, label: split.label, value: text.slice(split.start), index }];
  });
}

function fieldValue(fields: Fields, ...keys: readonly FieldKey[]): string | null {
  return (
    fields
      .find((field) => keys.includes(field.key) && field.value.trim() !== "")
      ?.value.replace(/\s+/g, " ")
      .trim() ?? null
  );
}

function titleOf(draft: Draft, blocks: readonly Block[], fields: Fields, fallback: string): string {
  const named = fieldValue(fields, "title") ?? fieldValue(fields, "subject");
  if (named !== null) return named;
  const byline = blocks.findIndex(
    (block) => (block.kind === "heading" || block.kind === "paragraph") && BYLINE.test(plain(block.inline).trim()),
  );
  const under = byline < 0 || byline > 25 ? undefined : blocks[byline + 1];
  // What stands in capitals or as a heading under "Contribution by X" is what the contribution is called.
  if (under?.kind === "heading" || (under?.kind === "paragraph" && isCapitals(plain(under.inline))))
    return plain(under.inline).replace(/\s+/g, " ").slice(0, 300);
  const headings = blocks
    .filter((block) => block.kind === "heading")
    .map((block) => ({ level: block.level, text: plain(block.inline) }));
  const tops = headings.filter((heading) => heading.level === 1);
  const titles = tops.filter(
    (heading) => !isNumberLine(heading.text) && !isBody(heading.text) && !isCover(heading.text),
  );
  const [number] = tops;
  const below = number === undefined || number.level > 1 ? undefined : headings[headings.indexOf(number) + 1];
  const telling = titles.filter(
    (heading) =>
      !/^(?:contribution|submission|input|document|proposal|note|statement)s?\s+(?:by|from|of)\s/iu.test(heading.text),
  );
  const best = telling.find((heading) => !isCapitals(heading.text)) ?? telling[0] ?? below ?? titles[0] ?? tops[0];
  const own = best ?? (draft.format === "pptx" || draft.format === "html" ? headings[0] : undefined);
  if (own !== undefined) return own.text.replace(/\s+/g, " ").slice(0, 300);
  const property = draft.properties.title?.replace(/\s+/g, " ").trim();
  if (
    property !== undefined &&
    property.length > 3 &&
    !/^(?:microsoft word|powerpoint|document\d*|untitled|slide 1)/i.test(property)
  )
    return property;
  const first = blocks.find(
    (block) => block.kind === "heading" || (block.kind === "paragraph" && plain(block.inline).length >= 8),
  );
  return first === undefined ? fallback : (textOf(first).split("\n")[0] ?? fallback).slice(0, 200);
}

/** A heading that is the document's number and no title: `RESOLUTION 118 (Gaborone, 2024)`, `Recommendation ITU-T A.12`. */
function isNumberLine(text: string): boolean {
  const [found] = symbolsIn(text);
  return found !== undefined && found.start <= 15 && found.end - found.start >= text.length - 16;
}

/** Names of the organisation at the top of a cover page. */
function isCover(text: string): boolean {
  return /^(?:united nations|nations unies|naciones unidas|организация объединенных наций|الأمم المتحدة|联合国|international telecommunication union|union internationale des télécommunications|unión internacional de telecomunicaciones)/iu.test(
    text,
  );
}

function symbolOf(fields: Fields, lines: readonly string[], title: string): string | null {
  const reference = fields.filter(
    (field) =>
      field.key === "reference" &&
      /^(?:our )?(?:ref|réf|doc|symbol|cote|ссылка|док|المرجع|الوثيقة|文号|文件)/iu.test(field.label),
  );
  for (const { value, label } of reference) {
    const [found] = symbolsIn(value);
    if (found !== undefined) return found.symbol;
    if (/^(?:document|doc)/iu.test(label) && value.length <= 40) return value.replace(/-[EFSRAC]$/u, "");
  }
  for (const line of lines) {
    const text = line.trim();
    const [found] = symbolsIn(text);
    if (found === undefined) continue;
    const rest = text.slice(0, found.start) + text.slice(found.end);
    if (/^\W*(?:document|doc\.?|symbol|document\s*)?\W*(?:[EFSRAC]|rev\.?\s?\d*)?\W*$/iu.test(rest))
      return found.symbol;
  }
  const [own] = symbolsIn(title);
  return own !== undefined && own.start <= 3 ? own.symbol : null;
}

function dateOf(
  draft: Draft,
  fields: Fields,
  lines: readonly string[],
  text: string,
  type: string | null,
): { date: PartialDate | null; basis: "printed" | "inferred" | null } {
  const mail = draft.properties.mail?.date;
  const sent = mail === undefined ? undefined : parseDates(mail)[0];
  if (sent !== undefined) return { date: sent.start, basis: "printed" };
  const short = lines.filter(
    (line) => line.length <= 200 && !/[.;]$/.test(line.trim()) && !NO_DATE.has(splitField(line)?.key ?? "other"),
  );
  const dates = short.flatMap((line) => parseDates(line).map((date) => ({ ...date, line: line.trim() })));
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
  if (signed !== undefined) return { date: signed.start, basis: "printed" };
  const published = publication(lines);
  if (published !== null) return { date: published, basis: "printed" };
  return inferred(text);
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

function fromOf(draft: Draft, blocks: readonly Block[], fields: Fields, lines: readonly string[]): string | null {
  const named = fieldValue(fields, "from") ?? (draft.properties.mail?.from || null);
  if (named !== null) return named;
  const byline = lines
    .slice(0, 12)
    .map((line) => /(?:^|[\s–—-])(?:by|par|por)\s+(\p{Lu}.{3,60})$/u.exec(line.trim())?.[1])
    .find((name) => name !== undefined && isName(name));
  if (byline !== undefined) return byline;
  if (draft.format === "pptx" || blocks.some((block) => block.kind === "slide")) {
    const author = blocks.slice(0, 8).find((block) => block.kind === "contact");
    const said = lines.slice(0, 12).find((line) => {
      const name = nameAt(line);
      return name !== null && /^\s*[,–-]/.test(line.slice(name.length)) && hasRole(line);
    });
    if (author === undefined && said !== undefined) return said.trim();
    if (author?.kind === "contact")
      return author.lines
        .slice(0, 2)
        .map((line) => plain(line).replace(/,$/, ""))
        .join(", ");
  }
  const letterhead = lines.slice(0, 8).join("\n");
  const bureau = lines.slice(0, 8).find((line) => {
    const name = line.replace(/\s*\([^)]*\)$/, "");
    const whole =
      isBody(name) ||
      /^(?:ITU-[TDR]\s)?STUDY GROUP \d+$/.test(name) ||
      (isInstitution(name) && name.length <= 80 && !/[\d:]/.test(name));
    return (
      whole &&
      !/(?<!\p{L})(?:meeting|session|réunion|reunión|sesión)(?!\p{L})/iu.test(name) &&
      !isDateLine(line) &&
      symbolsIn(line).length === 0
    );
  });
  if (bureau !== undefined) return wholeName(letterhead, bureau);
  const assembly = lines
    .map((line) => /^(?:The|La|Le|El|L['’])\s+(.{5,120}?),?$/u.exec(line.trim())?.[1])
    .find((name) => name !== undefined && isBody(name.replace(/\s*\([^)]*\)$/, "")));
  return assembly ?? null;
}

/**
 * Who submitted a contribution: its source field, or the line `Contribution by Ghana`. Never the letterhead, which names
 * the group that it is addressed to.
 */
function submitterOf(fields: Fields, lines: readonly string[]): string | null {
  const named = fieldValue(fields, "from");
  if (named !== null) return named;
  const byline = lines.map((line) => BYLINE.exec(line.trim())?.[1]).find((name) => name !== undefined);
  return byline?.trim() ?? null;
}

const BYLINE =
  /^(?:contribution|submission|input|proposal|document|propuesta|contribución|proposition|вклад)\s+(?:(?:submitted|presented|présentée|soumise|presentada)\s+)?(?:by|from|of|de la|de l['’]|du|des|de los|del|de|d['’]|par la|par le|par l['’]|par|por la|por el|por|от)\s*(?:the\s+|la\s+|le\s+|l['’])?(\p{Lu}[^.;:]{2,80})$/iu;

/** Names that a head breaks over two lines: `Council Working Group on` / `Child Online Protection`. */
function wholeNames(lines: readonly string[]): readonly string[] {
  const out: string[] = [];
  for (const line of lines) {
    const before = out.at(-1);
    if (
      before !== undefined &&
      before.length <= 100 &&
      /\s(?:on|of|for|and|the|sur|de|du|des|la|le|pour|et|sobre|del|para|y|по|и)$/iu.test(before.trim()) &&
      splitField(line) === null
    )
      out[out.length - 1] = `${before.trim()} ${line.trim()}`;
    else out.push(line);
  }
  return out;
}

/** A name that a letterhead breaks over two lines: `Telecommunication` / `Development Bureau (BDT)`. */
function wholeName(letterhead: string, line: string): string {
  const all = letterhead.split("\n");
  const before = all[all.indexOf(line) - 1];
  return before !== undefined &&
    /^\p{Lu}[\p{L}\s]*$/u.test(before) &&
    before.split(/\s+/).length <= 2 &&
    !isCapitals(before)
    ? `${before} ${line}`
    : line;
}

function toOf(draft: Draft, top: readonly Block[], fields: Fields, lines: readonly string[]): readonly string[] {
  if (draft.properties.mail !== undefined) return draft.properties.mail.to.filter((name) => name.trim() !== "");
  const named = fields.filter(
    (field) => field.key === "to" && !/^(?:copy|cc|for information|for comment)/iu.test(field.label),
  );
  const values = named.flatMap((field) =>
    field.value
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== ""),
  );
  if (values.length > 0) return values;
  const [label] = named;
  if (label === undefined) return lines.flatMap((line) => ADDRESSED.exec(line.trim())?.[1] ?? []);
  const out: string[] = [];
  for (const block of top.slice(label.index + 1)) {
    if (block.kind === "item") out.push(textOf(block));
    else if (out.length === 0 && block.kind === "paragraph" && plain(block.inline).length <= 200)
      out.push(...textOf(block).split("\n"));
    else break;
  }
  return out;
}

/** `To all ITU Member States;` as lines of their own above a letter. */
const ADDRESSED =
  /^(?:To|Aux|À tous les|A tous les|A los|A todos los|Всем)\s+((?:all\s+|the\s+)?\p{Lu}[^.:]{3,150}?)[;,]?(?:\s+and)?$/u;

function meetingOf(fields: Fields, lines: readonly string[], text: string): string | null {
  const named = fieldValue(fields, "meeting");
  if (named !== null) return named;
  const field = fields.find((each) => (each.key === "for" || each.key === "approval") && MEETING.test(each.value));
  if (field !== undefined) return field.value.replace(/\s+/g, " ").trim();
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

function replacesOf(fields: Fields, text: string, own: string | null): readonly string[] {
  const named = fields
    .filter((field) => field.key === "replaces")
    .flatMap((field) => symbolsIn(field.value).map((found) => found.symbol));
  const said = [
    ...text.matchAll(
      /(?:replaces|supersedes|cancels and replaces|annule et remplace|remplace|sustituye a|reemplaza|заменяет|отменяет|يحل محل|取代|替代)\s+([^.\n]{3,120})/giu,
    ),
  ]
    .filter((match) => !/(?:which|that|who|qui|que)\s$/iu.test(text.slice(0, match.index)))
    .flatMap((match) =>
      symbolsIn(match[1] ?? "")
        .slice(0, 1)
        .map((found) => found.symbol),
    );
  return [...new Set([...named, ...said])].filter((symbol) => symbol !== own);
}

/** What no word at the head says, the shape of the document may. */
function typeByShape(draft: Draft, blocks: readonly Block[]): string | null {
  if (draft.format === "mail") return "e-mail";
  if (blocks.some((block) => block.kind === "slide")) return "presentation";
  if (draft.format === "html") return "news";
  const text = blocks.slice(0, 40).map(textOf).join("\n");
  const submitted = blocks
    .slice(0, 30)
    .some(
      (block) =>
        block.kind === "field" &&
        /^(?:source|submitted by|soumis par|presentado por|fuente|источник|представлено|来源)/iu.test(block.label),
    );
  if (submitted && /\b(?:this contribution|cette contribution|esta contribución|настоящ\p{L}+ вклад)/iu.test(text))
    return "contribution";
  const keys = new Set(
    blocks.slice(0, 30).flatMap((block) => (block.kind === "field" ? (fieldKey(block.label) ?? []) : [])),
  );
  if (
    keys.has("to") &&
    keys.has("from") &&
    keys.has("contact") &&
    bodyIn(blocks.slice(0, 30).map(textOf).join("\n")) !== null
  )
    return "liaison statement";
  if (
    /(?:have the honour|am pleased|pleasure|l['’]honneur|plaisir|tengo el honor|me complace|имею честь)/iu.test(text) &&
    blocks.slice(0, 30).some((block) => isGreeting(textOf(block)))
  )
    return /(?:^|\n)(?:To all|To the|To ITU|Aux|À tous|A los|A todos|Всем)\s/u.test(text) ? "circular" : "letter";
  const numbered = blocks.filter((block) => block.kind === "item" && /^\d/.test(block.marker)).length;
  return numbered >= 3 ? "report" : null;
}
