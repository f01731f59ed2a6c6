import { bodyIn, isBody, isInstitution } from "../bodies.ts";
import type { ProposedRole } from "../facts.ts";
import { holdsContact } from "../lines.ts";
import { isName, nameAt } from "../people.ts";
import { readPost } from "../posts.ts";
import { type NamedTable, namedTable, type Reading, type Unit } from "../reading.ts";
import { cellOf, columnsOf } from "./columns.ts";
import { jobOf, ownCells, postOfList } from "./lists-of-persons.ts";

/** Roles in tables: lists of officers and contacts with named columns, and contact tables without any. */
export function rolesInTables(reading: Reading): readonly ProposedRole[] {
  return reading.units.flatMap((unit, at) => {
    if (unit.block.kind !== "table") return [];
    const table = namedTable(unit.block);
    const named = rolesByColumns(table, unit, captionOf(reading.units, at), reading);
    return named.length > 0 ? named : rolesByLines(table, reading);
  });
}

/** The line that a table stands under: its caption, or the heading right above it. */
function captionOf(units: readonly Unit[], at: number): string {
  const above = units[at - 1];
  return above !== undefined &&
    (above.block.kind === "paragraph" || above.block.kind === "heading" || above.block.kind === "field") &&
    above.text.length <= 120 &&
    !/[.;!?]$/.test(above.text.trim())
    ? above.text
    : "";
}

/** The post that all persons of a table hold, where its caption names just one: `Vice-Rapporteurs:`, `Regional contacts`. */
function roleInCaption(caption: string, reading: Reading): string | null {
  const contacts =
    /^(?:[\p{L}-]+\s){0,2}?(Contacts|Focal points|Points of contact|Points focaux|Puntos focales)(?!\p{L})/u.exec(
      caption,
    )?.[1];
  if (contacts !== undefined) return contacts;
  const only = caption.replace(/[:：]\s*$/u, "").trim();
  const found = reading.roles.find(only);
  return found !== null && found.index + found.role.length >= only.length - 1 && only.split(/\s+/).length <= 3
    ? only
    : null;
}

function rolesByColumns(table: NamedTable, unit: Unit, caption: string, reading: Reading): readonly ProposedRole[] {
  const columns = columnsOf(table);
  const nameColumn = personColumn(table);
  if (nameColumn === null) return [];
  const header = table.header[nameColumn] ?? "";
  const heading = bodyIn(caption) ?? bodyOfTable(unit, reading);
  const captioned = roleInCaption(caption, reading);
  const told = table.rows.map((row) => (columns.get("role") === nameColumn ? "" : cellOf(row, columns, "role")));
  const listed = captioned === null ? postOfList(caption, unit.headings, told, reading) : null;
  let above = "";
  const region = table.header.findIndex((name) => /^(?:region|région|región|регион|المنطقة|区域)/iu.test(name));
  const apart = new Set([
    nameColumn,
    region,
    ...(["role", "body", "country", "title", "symbol", "date"] as const).map((name) => columns.get(name)),
  ]);
  return table.rows.flatMap((row) => {
    // Where countries open the rows, one that stands once counts for the rows below it that leave the cell empty.
    const named = cellOf(row, columns, "country");
    above = named !== "" || (columns.get("country") ?? 0) > (region === 0 ? 1 : 0) ? named : above;
    const land = above;
    return personsIn(row[nameColumn] ?? "").flatMap((line): readonly ProposedRole[] => {
      const name = nameAt(line);
      if (name === null) return [];
      const own = readPost(line.slice(name.length), reading);
      const roleText = columns.get("role") === nameColumn ? "" : cellOf(row, columns, "role").split("\n")[0];
      const split = roleText === undefined || roleText === "" ? {} : readPost(roleText, reading);
      const rest = readPost(
        row
          .filter((_, at) => !apart.has(at))
          .join(" ; ")
          .replaceAll("\n", " ; "),
        reading,
      );
      const isRoleHeader =
        reading.roles.holds(header) &&
        !columns.has("role") &&
        !/^(?:contact|focal point|representative|delegate|participant|expert|officer|person)/iu.test(header);
      const group = cellOf(row, columns, "body");
      const first = row[0] ?? "";
      const work = isRoleHeader && nameColumn > 0 && first.length <= 40 ? { body: first.split("\n")[0] ?? "" } : {};
      const body = bodyIn(group) ?? heading;
      const country = land.replaceAll("\n", ", ");
      const post = roleText || isRoleHeader ? null : captioned;
      const area = region < 0 || columns.has("country") ? "" : (row[region] ?? "");
      const cells = ownCells(row, columns, reading);
      if (listed !== null && !isRoleHeader) {
        const job = jobOf(row, nameColumn, table, columns, reading);
        const reached = { ...pickContact(rest), ...entityIn(country, reading), ...pickContact(own), ...cells };
        const { organisation, country: of } = reached;
        const employed = {
          ...(organisation === undefined ? {} : { organisation }),
          ...(of === undefined ? {} : { country: of }),
        };
        return [
          { person: name.name, role: listed, ...(body === null ? {} : { body }), ...reached },
          ...(job === null || job === listed ? [] : [{ person: name.name, role: job, ...employed }]),
        ];
      }
      return [
        {
          person: name.name,
          ...(isRoleHeader ? { role: header } : roleText ? { role: roleText } : post === null ? {} : { role: post }),
          ...(area !== "" ? { body: area } : body === null ? {} : { body }),
          ...work,
          ...pickContact(rest),
          ...entityIn(country, reading),
          ...own,
          ...split,
          ...cells,
        },
      ];
    });
  });
}

/** The persons of a cell: one a line, or parted by semicolons. */
function personsIn(cell: string): readonly string[] {
  return cell.split(/\n|;\s*(?=\p{Lu})|\s(?:and|et|y|и)\s(?=(?:Mrs?|Ms|Dr|Mme|M\.|Sra?\.?)\s)/u);
}

/** `Cyber Security Authority, Ghana` names an organisation and its country; `ITU/BDT` an organisation alone. */
function entityIn(cell: string, reading: Reading): Pick<ProposedRole, "country" | "organisation"> {
  if (cell === "") return {};
  const [country, other] = reading.countries(cell);
  if (country === undefined) return { organisation: cell };
  const before = cell.slice(0, country.start).replace(/[\s,(–—-]+$/u, "");
  const after = cell.slice(country.end);
  if (other !== undefined || before === "" || /\p{L}{3}/u.test(after)) return { country: cell };
  return isInstitution(before) || (/^\p{Lu}/u.test(before) && /,\s*$|\(\s*$/u.test(cell.slice(0, country.start)))
    ? { country: country.text, organisation: before }
    : { country: cell };
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
    const at = cells.findIndex((lines) =>
      lines.some((line, index) => isName(line) && reading.roles.holds(lines[index + 1] ?? "")),
    );
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
      const post = readPost([(lines[0] ?? "").slice(name.length), ...lines.slice(1)].join(" ; "), reading);
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
