/** Shows what was added: a table for people, JSON for scripts. */
import { type Account, importing } from "../../../src/index.ts";
import type { Entry } from "./entry.ts";

const HEADER = ["file", "id", "type", "date", "passages", "facts", "warnings"] as const;

/**
 * The table with a line for each file, and below it what a person should look at.
 * @param width columns of the terminal, or null where nothing needs to be shortened
 */
export async function reportText(entries: readonly Entry[], width: number | null, dryRun: boolean): Promise<string> {
  const { accountWords } = await importing.accountWords();
  const rows = entries.map(rowOf);
  const widths = HEADER.map((name, at) => Math.max(name.length, ...rows.map((row) => (row[at] ?? "").length)));
  if (width !== null) narrow(widths, width);
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, at) => cut(cell, widths[at] ?? 0).padEnd(widths[at] ?? 0))
      .join("  ")
      .trimEnd();
  const table = rows.length === 0 ? [] : [line(HEADER), ...rows.map(line)];
  const remarks = entries.flatMap((entry) => remarksOf(entry, accountWords));
  return [...table, ...(remarks.length > 0 ? ["", ...remarks] : []), "", summary(entries, dryRun), ""].join("\n");
}

function rowOf(entry: Entry): readonly string[] {
  switch (entry.status) {
    case "added":
    case "updated": {
      const { head, facts, passages, unsure } = entry.proposal;
      const count = Object.values(facts).reduce((sum, items) => sum + items.length, 0);
      return [
        entry.file,
        entry.id,
        head.type,
        head.date ?? "–",
        String(passages),
        String(count),
        String(entry.notes.length + unsure.length || "–"),
      ];
    }
    case "unchanged":
      return [entry.file, entry.id, "unchanged", "", "", "", ""];
    case "conflict":
      return [entry.file, entry.id, "conflict", "", "", "", String(entry.conflicts.length)];
    case "refused":
      return [entry.file, "–", "refused", "", "", "", ""];
  }
}

/** Shortens the names of files, then the types, until the table fits; ids stay whole, since one types them. */
function narrow(widths: number[], width: number): void {
  const total = () => widths.reduce((sum, each) => sum + each + 2, 0);
  for (const [at, least] of [
    [0, 16],
    [2, 9],
  ] as const) {
    const over = total() - width;
    if (over > 0) widths[at] = Math.max(least, (widths[at] ?? 0) - over);
  }
}

function cut(text: string, width: number): string {
  return text.length <= width ? text : `…${text.slice(text.length - width + 1)}`;
}

function remarksOf(entry: Entry, accountWords: (account: Account) => string): readonly string[] {
  switch (entry.status) {
    case "added":
    case "updated": {
      const lines = [
        `  account: ${accountWords(entry.proposal.account)}`,
        ...entry.notes.map((note) => `  note: ${note}`),
        ...entry.proposal.unsure.map((unsure) => `  to decide: ${unsure}`),
      ];
      return [
        `${entry.id}:`,
        ...lines.slice(0, 8),
        ...(lines.length > 8 ? [`  … and ${lines.length - 8} more (--json lists all)`] : []),
      ];
    }
    case "conflict":
      return [
        `${entry.id}: the original changed where the corpus was mended by hand; nothing was written.`,
        ...entry.conflicts
          .slice(0, 5)
          .flatMap(({ file, line, mine, theirs }) => [
            `  ${file}:${line}`,
            `    yours: ${brief(mine)}`,
            `    new:   ${brief(theirs)}`,
          ]),
        "  Bring these lines together by hand and add the file again, or take the new version with --replace.",
      ];
    case "refused":
      return [`${entry.file}: refused, since ${entry.reason}. ${entry.mend}`];
    case "unchanged":
      return [];
  }
}

function brief(text: string): string {
  const flat = text.replace(/\s+/g, " ").trim();
  return flat === "" ? "(removed)" : flat.length <= 100 ? flat : `${flat.slice(0, 100)}…`;
}

function summary(entries: readonly Entry[], dryRun: boolean): string {
  const count = (status: Entry["status"]) => entries.filter((entry) => entry.status === status).length;
  const parts = (["added", "updated", "unchanged", "conflict", "refused"] as const)
    .filter((status) => count(status) > 0)
    .map((status) => `${count(status)} ${status}`);
  return `${parts.join(", ") || "Nothing to add"}.${dryRun ? " Nothing was written (--dry-run)." : ""}`;
}

/** The same as data, one object a file. */
export function reportJson(entries: readonly Entry[], dryRun: boolean): string {
  const data = entries.map((entry) => {
    if (entry.status !== "added" && entry.status !== "updated") return entry;
    const { head, facts, passages, unsure } = entry.proposal;
    const { unsure: _, ...meta } = head;
    const counts = Object.fromEntries(Object.entries(facts).map(([section, items]) => [section, items.length]));
    return {
      file: entry.file,
      status: entry.status,
      id: entry.id,
      ...meta,
      passages,
      facts: counts,
      account: entry.proposal.account,
      warnings: entry.notes,
      unsure,
      written: !dryRun,
    };
  });
  return `${JSON.stringify(data, null, 2)}\n`;
}
