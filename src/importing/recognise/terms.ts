import type { ProposedTerm } from "../facts.ts";
import { isProse, namedTable, type Reading } from "../reading.ts";
import { symbolsIn } from "../symbols-of-documents.ts";
import { sentencesOf } from "../text-tools.ts";
import { expansionBefore, isAcronym } from "./acronyms.ts";
import { cellOf, columnsOf } from "./columns.ts";
import { groupExpansion, isSyllables, numberedMembers } from "./group-acronyms.ts";

/** Acronyms with what they stand for, and terms with their definitions. */
export function recogniseTerms(reading: Reading): readonly ProposedTerm[] {
  const out: ProposedTerm[] = [];
  const add = (term: ProposedTerm) => {
    const at = out.findIndex(
      (other) => (term.acronym ?? term.expansion).toLowerCase() === (other.acronym ?? other.expansion).toLowerCase(),
    );
    const known = out[at];
    if (known === undefined) out.push(term);
    else if (known.expansion === term.expansion) out[at] = { ...term, ...known };
  };
  for (const unit of reading.units) {
    if (unit.block.kind === "table") inTable(unit.block).forEach(add);
    else if (
      /abbreviation|acronym|sigles|abréviation|siglas|acrónimo|сокращени|المختصرات|缩写|缩略/iu.test(
        unit.headings.at(-1) ?? "",
      )
    )
      inList(unit.text).forEach(add);
    inBrackets(unit.text.replace(/\n/g, " "), reading).forEach(add);
    if (
      /definition|terms? defined|définition|definicion|определени|التعاريف|定义/iu.test(
        unit.headings.slice(-2).join(" "),
      )
    )
      defined(unit.text).forEach(add);
    if (isProse(unit)) sentencesOf(unit.text).flatMap(definition).forEach(add);
  }
  questionTitles(reading).forEach(add);
  numberedMembers(reading, out).forEach(add);
  return out.filter((term) => reading.holds(term.expansion));
}

/** `Council Working Group on Child Online Protection (CWG-COP)` and `NCC (Nigerian Communications Commission)`. */
function inBrackets(text: string, reading: Reading): readonly ProposedTerm[] {
  const out: ProposedTerm[] = [];
  for (const match of text.matchAll(/[(（]\s*(?:["“«])?([^()（）"“”«»]{2,90}?)(?:["”»])?\s*[)）]/gu)) {
    const inside = (match[1] ?? "").trim();
    const before = text.slice(0, match.index).replace(/[\s"”»]+$/u, "");
    const acronym = inside.split(/[,;]\s/)[0] ?? "";
    if (isAcronym(acronym) || isSyllables(acronym)) {
      const expansion =
        (isAcronym(acronym) ? expansionBefore(before, acronym) : null) ?? groupExpansion(before, acronym, reading);
      if (expansion !== null) {
        const definition = /^\s*,?\s*[(（]([^()（）]{15,200})[)）]/u.exec(
          text.slice(match.index + match[0].length),
        )?.[1];
        out.push({ acronym, expansion, ...(definition === undefined ? {} : { definition }) });
      }
      continue;
    }
    const short = /(?:^|[\s(])(\p{Lu}[\p{Lu}\p{Ll}\d/-]{1,11})$/u.exec(before)?.[1];
    if (short !== undefined && isAcronym(short) && expansionBefore(inside, short) === inside)
      out.push({ acronym: short, expansion: inside });
  }
  return out;
}

/** A line of a list of abbreviations: the acronym, a blank, what it stands for. */
function inList(text: string): readonly ProposedTerm[] {
  return text.split("\n").flatMap((line) => {
    const match = /^(\S{2,15})\s*[:–—-]?\s+(\p{L}.{3,150})$/u.exec(line.trim());
    const [acronym, expansion] = [match?.[1], match?.[2]];
    return acronym !== undefined && expansion !== undefined && isAcronym(acronym)
      ? [{ acronym, expansion: expansion.replace(/[.;]$/, "") }]
      : [];
  });
}

function inTable(block: Parameters<typeof namedTable>[0]): readonly ProposedTerm[] {
  const table = namedTable(block);
  const columns = columnsOf(table);
  if (!columns.has("acronym")) return [];
  return table.rows.flatMap((row) => {
    const acronym = cellOf(row, columns, "acronym");
    const second =
      cellOf(row, columns, "expansion") ||
      cellOf(row, columns, "definition") ||
      (row.find((cell) => cell !== "" && cell !== acronym) ?? "");
    return acronym === "" || second === "" ? [] : [{ acronym, expansion: second }];
  });
}

/** `3.2.1 audible instruction: A vocal message that …` below a heading of definitions. */
function defined(text: string): readonly ProposedTerm[] {
  const match = /^(?:\d+(?:\.\d+)+\.?\s+)?([^:：]{2,80}?)(?:\s*\[[^\]]{2,60}\])?\s*[:：]\s*(.{10,})$/su.exec(
    text.trim(),
  );
  const [term, definition] = [match?.[1]?.trim(), match?.[2]?.trim()];
  if (term === undefined || definition === undefined || /[.;]\s/.test(term) || term.split(/\s+/).length > 8) return [];
  const bracket = /^(.*?)\s*\(([^)]{2,12})\)$/u.exec(term);
  if (bracket?.[1] !== undefined && bracket[2] !== undefined && isAcronym(bracket[2])) {
    return [{ acronym: bracket[2], expansion: bracket[1], definition }];
  }
  return [{ expansion: term, definition }];
}

/** `A child helpline is a service that …`, `“immersive service” means …` */
function definition(sentence: string): readonly ProposedTerm[] {
  const is =
    /^(?:that\s+)?(?:An?|The|an|a)\s+([\p{Ll}][\p{L}-]*(?:\s+[\p{L}-]+){0,4}?)\s+is\s+((?:an?|the)\s+[\p{Ll}][^.;]{3,}?\s(?:that|which|who|where|in which|by which)\s.{8,250}?)[.,;]?$/u.exec(
      sentence,
    );
  if (is?.[1] !== undefined && is[2] !== undefined) return [{ expansion: is[1], definition: is[2] }];
  const means =
    /["“«]?([\p{L}][\p{L}\d -]{2,60}?)["”»]?\s+(?:means|refers to|is defined as|désigne|s['’]entend de|significa|означает)\s+(.{10,300}?)[.;]?$/iu.exec(
      sentence,
    );
  if (means?.[1] === undefined || means[2] === undefined) return [];
  const term = means[1].replace(/^(?:the term|le terme|el término|термин|an?|the)\s+/iu, "").trim();
  return term.split(/\s+/).length <= 5 && /["“«]/.test(sentence.slice(0, sentence.indexOf(term) + 1))
    ? [{ expansion: term, definition: means[2] }]
    : [];
}

/** The Question that a text gives its title for: `Question 3/2: Securing information and communication networks`. */
function questionTitles(reading: Reading): readonly ProposedTerm[] {
  return reading.units.flatMap((unit) => {
    if (unit.text.length > 260) return [];
    const match = /(Question\s\d{1,2}\/\d{1,2})\s?[:–—-]\s?(\p{Lu}[^.;()]{15,200})$/u.exec(
      unit.text.replace(/\s+/g, " ").trim(),
    );
    const [question, title] = [match?.[1], match?.[2]?.trim()];
    if (question === undefined || title === undefined || symbolsIn(title).length > 0) return [];
    const short = question.replace(/Question\s/, "Q");
    // Without a short form the number itself is what one asks for, and the title what it stands for.
    if (!reading.holds(short)) return [{ acronym: question, expansion: title }];
    return [{ acronym: short, expansion: question, definition: title }];
  });
}
