import type { ProposedTerm } from "../facts.ts";
import type { Reading } from "../reading.ts";
import { expansionBefore } from "./acronyms.ts";

/** Short names of groups and areas of work that do not take every word: `WebAppSec`, `SWAG` for a Community Group, `WA1`. */

/** True for syllables of words put together: `WebAppSec`. */
export function isSyllables(text: string): boolean {
  return /^(?:\p{Lu}\p{Ll}{1,4}){3,5}$/u.test(text);
}

/**
 * What a short name in brackets behind the name of a group stands for, its kind counted in: `Web Application Security
 * Working Group (WebAppSec)`. Null where the letters do not lead through the name before the kind.
 */
export function groupExpansion(before: string, short: string, reading: Reading): string | null {
  const kind = reading.marks.find(before, "group").at(-1);
  const named =
    kind !== undefined && kind.to === before.trimEnd().length ? before.slice(0, kind.from).trimEnd() : before;
  const found = isSyllables(short) ? bySyllables(named, short) : expansionBefore(named, short);
  return found === null ? null : before.slice(before.lastIndexOf(found)).trimEnd();
}

/** As many words as syllables, each beginning with its own. */
function bySyllables(named: string, short: string): string | null {
  const parts = short.match(/\p{Lu}\p{Ll}+/gu) ?? [];
  const words = named.split(/\s+/u).slice(-parts.length);
  const fits = words.length === parts.length && words.every((word, at) => word.startsWith(parts[at] ?? "\u0000"));
  return fits ? words.join(" ") : null;
}

/** The numbered members of something abbreviated: `WA1: Technical monitoring` where WA stands for work areas. */
export function numberedMembers(reading: Reading, known: readonly ProposedTerm[]): readonly ProposedTerm[] {
  const letters = new Set(known.map(({ acronym }) => acronym));
  return reading.units.flatMap(({ block, text }) => {
    const found =
      block.kind === "heading" ? /^((\p{Lu}{2,5})-?\d{1,2})\s*[:–—]\s*(\p{Lu}.{5,150})$/su.exec(text.trim()) : null;
    return found?.[1] === undefined || found[3] === undefined || !letters.has(found[2])
      ? []
      : [{ acronym: found[1], expansion: found[3].replace(/\s+/gu, " ") }];
  });
}
