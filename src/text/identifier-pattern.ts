/** A way to spell an identifier, and how a match of it becomes one. */
import type { Identifier, IdentifierKind } from "./identifier.ts";

/** A way to spell something, and how to read it. All work on text with folded characters. */
export interface IdentifierPattern {
  /** cheap test that keeps the expression off texts that cannot hold it */
  readonly hint: RegExp;
  readonly expression: RegExp;
  /** @returns the identifiers that a match names; none when it only looks like one */
  read(match: RegExpExecArray, text: string): readonly Identifier[];
}

/** A pattern whose whole match is one identifier. */
export function simple(
  kind: IdentifierKind,
  hint: RegExp,
  expression: RegExp,
  canonical: (match: RegExpExecArray) => string,
): IdentifierPattern {
  return { hint, expression, read: (match) => [make(match, kind, canonical(match))] };
}

/** The identifier that a match names; its group `rev`, where it has one, is the revision. */
export function make(match: RegExpExecArray, kind: IdentifierKind, canonical: string): Identifier {
  const revision = match.groups?.rev ?? null;
  return {
    kind,
    canonical,
    revision: revision === null ? null : canonicalRevision(revision),
    start: match.index,
    end: match.index + match[0].length,
  };
}

function canonicalRevision(text: string): string {
  const match = /^(rev|add|corr)\.?\s?(\d+)$/i.exec(text);
  return match ? `${match[1]}.${match[2]}`.toLowerCase() : text.toLowerCase().replace(/\s+/g, " ");
}
