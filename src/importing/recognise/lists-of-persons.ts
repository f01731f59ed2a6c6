import type { ProposedRole } from "../facts.ts";
import { holdsContact } from "../lines.ts";
import { isNominal } from "../people.ts";
import { telephoneIn } from "../posts.ts";
import type { NamedTable, Reading } from "../reading.ts";
import { type Column, cellOf } from "./columns.ts";

/** Lists of persons who all hold one post: `List of national focal points`, a row for each country. */

const LISTED =
  /(?<!\p{L})((?:(?:national|regional|country|sub-?regional|designated|local|official)\s)*(?:focal points|contact points|points of contact|co-?ordinators|correspondents|representatives|counterparts|liaison officers)|points focaux(?:\snationaux)?|correspondants(?:\snationaux)?|coordonnateurs(?:\snationaux)?|puntos focales(?:\snacionales)?|puntos de contacto|coordinadores(?:\snacionales)?|национальны[ех] координатор(?:ы|ов))(?!\p{L})/iu;

/**
 * The post of everybody in a list, from the nearest of its caption, headings and title that names one. Where that names
 * others beside it ("Rapporteurs and focal points") or the list has a column that tells who holds it, it is not everybody's.
 * @returns the singular where the document holds it or its plural, in small letters where it stands so; null without a post
 */
export function postOfList(
  caption: string,
  headings: readonly string[],
  told: readonly string[],
  reading: Reading,
): string | null {
  for (const text of [caption, ...headings.toReversed(), reading.head.title]) {
    const plural = LISTED.exec(text)?.[1];
    if (plural === undefined) continue;
    const short = /(?:focal points|contact points|points of contact)$/iu.exec(plural)?.[0] ?? plural;
    const held = told.some((post) => post.toLowerCase().includes(singular(short).toLowerCase()));
    if (held || othersBeside(text, plural, reading)) return null;
    const forms = [plural, short, plural].map(singular);
    const small = forms.slice(0, 2).map((form) => form.toLowerCase());
    const capitals = plural === plural.toUpperCase();
    return [...(capitals ? small : []), ...forms, plural].find((form) => reading.holdsRole(form)) ?? null;
  }
  return null;
}

/** Another post of which a text speaks in the plural beside that of a list. */
function othersBeside(text: string, plural: string, reading: Reading): boolean {
  const other = reading.roles.find(text.replace(plural, " "))?.role;
  return other !== undefined && /(?:s|men|women)$/iu.test(other);
}

function singular(plural: string): string {
  return plural
    .replace(/points of contact$/iu, (text) => text.replace(/(point)s/iu, "$1"))
    .replace(/^points focaux/iu, (text) => (text.startsWith("P") ? "Point focal" : "point focal"))
    .replace(/s$/iu, "");
}

/** What a person of a list does for a living: the job in a column of its own, or on the line below the name. */
export function jobOf(
  row: readonly string[],
  nameColumn: number,
  table: NamedTable,
  columns: ReadonlyMap<Column, number>,
  reading: Reading,
): string | null {
  const own = columns.has("role") && columns.get("role") !== nameColumn ? cellOf(row, columns, "role") : "";
  const titled = table.header.findIndex(
    (name, at) =>
      at !== nameColumn && /^(?:job |official )?(?:title|designation)$|^(?:titre|cargo)$/iu.test(name.trim()),
  );
  const below = (row[nameColumn] ?? "").split("\n").slice(1);
  const job = [own, titled < 0 ? "" : (row[titled] ?? ""), ...below]
    .map((text) => text.split("\n")[0]?.trim() ?? "")
    .find((text) => text !== "" && !holdsContact(text) && text.length <= 120);
  return job === undefined || !isNominal(job, reading.roles) || !isJob(job, reading) ? null : job;
}

/** A post, not a country or a group: it holds a word of posts. */
function isJob(text: string, reading: Reading): boolean {
  return reading.roles.holds(text) && (reading.roles.find(text)?.index ?? 0) <= 60;
}

/** Institution and telephone as their columns hold them, without the country behind the name of an institution. */
export function ownCells(
  row: readonly string[],
  columns: ReadonlyMap<Column, number>,
  reading: Reading,
): Pick<ProposedRole, "organisation" | "telephone"> {
  const cell = cellOf(row, columns, "organisation");
  const whole = [cell.replaceAll("\n", " "), cell.split("\n")[0] ?? ""].find((text) => reading.holds(text)) ?? "";
  const country = reading.countries(whole).at(-1);
  const behind = country !== undefined && /^\s*\)?\s*$/u.test(whole.slice(country.end));
  const bare =
    country !== undefined && behind && /[,(]\s*$/u.test(whole.slice(0, country.start))
      ? whole.slice(0, country.start).replace(/[\s,(]+$/u, "")
      : whole;
  const number = cellOf(row, columns, "telephone").split("\n")[0]?.trim() ?? "";
  const digits = number.replace(/\D/g, "").length;
  const isNumber =
    /^[+(]?\d[\d\s().\-/]+$/u.test(number) && digits >= 6 && digits <= 15 && telephoneIn(number) === null;
  return {
    ...(bare === "" || holdsContact(bare) ? {} : { organisation: bare }),
    ...(isNumber ? { telephone: number } : {}),
  };
}
