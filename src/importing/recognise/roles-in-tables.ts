import { bodyIn, isBody } from "../bodies.ts";
import type { ProposedRole } from "../facts.ts";
import { holdsContact } from "../lines.ts";
import { hasRole, isName, nameAt } from "../people.ts";
import { readPost } from "../posts.ts";
import { type NamedTable, namedTable, type Reading, type Unit } from "../reading.ts";
import { cellOf, columnsOf } from "./columns.ts";

/** Roles in tables: lists of officers and contacts with named columns, and contact tables without any. */
export function rolesInTables(reading: Reading): readonly ProposedRole[] {
  return reading.units.flatMap((unit) => {
    if (unit.block.kind !== "table") return [];
    const table = namedTable(unit.block);
    const named = rolesByColumns(table, unit, reading);
    return named.length > 0 ? named : rolesByLines(table, reading);
  });
}

function rolesByColumns(table: NamedTable, unit: Unit, reading: Reading): readonly ProposedRole[] {
  const columns = columnsOf(table);
  const nameColumn = personColumn(table);
  if (nameColumn === null) return [];
  const header = table.header[nameColumn] ?? "";
  const heading = bodyOfTable(unit, reading);
  return table.rows.flatMap((row) =>
    (row[nameColumn] ?? "").split("\n").flatMap((line): readonly ProposedRole[] => {
      const name = nameAt(line);
      if (name === null) return [];
      const own = readPost(line.slice(name.length), reading.countries);
      const roleText = columns.get("role") === nameColumn ? "" : cellOf(row, columns, "role").split("\n")[0];
      const split = roleText === undefined || roleText === "" ? {} : readPost(roleText, reading.countries);
      const rest = readPost(
        row
          .filter((_, at) => at !== nameColumn && at !== columns.get("role"))
          .join(" ; ")
          .replaceAll("\n", " ; "),
        reading.countries,
      );
      const isRoleHeader =
        hasRole(header) &&
        !columns.has("role") &&
        !/^(?:contact|focal point|representative|delegate|participant|expert)/iu.test(header);
      const group = cellOf(row, columns, "body");
      const first = row[0] ?? "";
      const work = isRoleHeader && nameColumn > 0 && first.length <= 40 ? { body: first.split("\n")[0] ?? "" } : {};
      const body = bodyIn(group) ?? heading;
      const country = cellOf(row, columns, "country");
      return [
        {
          person: name.name,
          ...(isRoleHeader ? { role: header } : roleText ? { role: roleText } : {}),
          ...(body === null ? {} : { body }),
          ...work,
          ...pickContact(rest),
          ...(country === "" || country.includes("\n") ? {} : { country }),
          ...own,
          ...split,
        },
      ];
    }),
  );
}

/** The column in which most cells are names of persons. */
function personColumn(table: NamedTable): number | null {
  const width = table.header.length;
  for (let at = 0; at < width; at += 1) {
    const cells = table.rows.map((row) => (row[at] ?? "").split("\n")[0] ?? "").filter((text) => text !== "");
    const names = cells.filter((text) => {
      const name = nameAt(text);
      return (
        name !== null &&
        (name.titled || isName(text.replace(/\s*\([^)]*\)$/, "")) || /^\s*[,(]/.test(text.slice(name.length)))
      );
    });
    const isNamed = /name|officer|person|contact|editor|rapporteur|chair|nom|nombre|имя|ф\.?и\.?о|الاسم|姓名/iu.test(
      table.header[at] ?? "",
    );
    const titled = names.filter((text) => nameAt(text)?.titled === true);
    if (cells.length > 0 && names.length * 2 > cells.length && (isNamed || titled.length > 0 || hasContacts(table)))
      return at;
  }
  return null;
}

function hasContacts(table: NamedTable): boolean {
  return table.rows.some((row) => row.some((cell) => holdsContact(cell)));
}

/** The group that a list of officers is about: named above the table, else in the title of the document. */
function bodyOfTable(unit: Unit, reading: Reading): string | null {
  for (const heading of unit.headings.toReversed()) {
    const body = bodyIn(heading);
    if (body !== null) return body;
  }
  return bodyIn(reading.head.title);
}

function pickContact({ country, organisation, email, telephone }: ProposedRole): ProposedRole {
  return {
    ...(organisation === undefined ? {} : { organisation }),
    ...(country === undefined ? {} : { country }),
    ...(email === undefined ? {} : { email }),
    ...(telephone === undefined ? {} : { telephone }),
  };
}

/** A table without names of columns: persons in the lines of one cell, their addresses in the same order in another. */
function rolesByLines(table: NamedTable, reading: Reading): readonly ProposedRole[] {
  const rows = table.table.header ? [table.header, ...table.rows] : table.rows;
  return rows.flatMap((row) => {
    const cells = row.map((cell) =>
      cell
        .split("\n")
        .map((line) => line.trim())
        .filter((line) => line !== ""),
    );
    const at = cells.findIndex((lines) => lines.some((line, index) => isName(line) && hasRole(lines[index + 1] ?? "")));
    const persons = cells[at];
    if (persons === undefined) return [];
    const body = row.slice(0, at).find((cell) => isBody(cell));
    const groups: string[][] = [];
    for (const line of persons) {
      if (isName(line) || groups.length === 0) groups.push([line]);
      else groups.at(-1)?.push(line);
    }
    const emails = cells.flatMap((lines, index) => (index === at ? [] : lines.filter((line) => /@/.test(line))));
    return groups.flatMap((lines, index): readonly ProposedRole[] => {
      const name = nameAt(lines[0] ?? "");
      if (name === null) return [];
      const post = readPost([(lines[0] ?? "").slice(name.length), ...lines.slice(1)].join(" ; "), reading.countries);
      const email = emails.length === groups.length ? emails[index] : undefined;
      return [
        {
          person: name.name,
          ...(body === undefined ? {} : { body }),
          ...(email === undefined ? {} : { email }),
          ...post,
        },
      ];
    });
  });
}
