import type { ProposedRole } from "../facts.ts";
import { nameAt } from "../people.ts";
import type { Reading } from "../reading.ts";
import { namesInText } from "./names-in-text.ts";

/** Keeps the address of one person from being given to another. */

/** Everybody whom a document names: in its sentences, and at the beginning of its lines. */
export function personsOf(reading: Reading): readonly string[] {
  const names = reading.units.flatMap((unit) => [
    ...namesInText(unit.text).map(({ name }) => name),
    ...unit.text.split("\n").flatMap((line) => nameAt(line)?.name ?? []),
  ]);
  return [...new Set(names)];
}

/**
 * The role without mail and telephone when the mail bears the name of somebody else in the document and none of the
 * person's own: `fanny.delaunay@…` is not how Mr Rossi is reached.
 */
export function withOwnAddress(role: ProposedRole, persons: readonly string[]): ProposedRole {
  const { person, email } = role;
  if (person === undefined || email === undefined) return role;
  const local = letters(email.split("@")[0] ?? "");
  const own = partsOf(person);
  if (own.some((part) => part.length >= 3 && local.includes(part))) return role;
  const isOf = (name: string) => {
    const last = partsOf(name).at(-1) ?? "";
    return last.length >= 4 && local.includes(last) && !own.includes(last);
  };
  if (!persons.some(isOf)) return role;
  const { email: _, telephone: __, ...rest } = role;
  return rest;
}

function partsOf(name: string): readonly string[] {
  return name.split(/[\s-]+/u).map(letters);
}

function letters(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z]/g, "");
}
