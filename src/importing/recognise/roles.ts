import { roleSingular } from "../../corpus/role-forms.ts";
import { bodyIn } from "../bodies.ts";
import type { ProposedRole } from "../facts.ts";
import { behindPaper } from "../group-names.ts";
import { isNominal } from "../people.ts";
import type { Reading } from "../reading.ts";
import { rolesByLabels } from "./labelled-persons.ts";
import { mailLists } from "./mail-lists.ts";
import { personsOf, withOwnAddress } from "./own-addresses.ts";
import { rolesInContacts } from "./roles-in-contacts.ts";
import { rolesInTables } from "./roles-in-tables.ts";
import { officesInText, rolesInText } from "./roles-in-text.ts";

/**
 * Who holds which role, and how persons and offices are reached, in the order of the document. What is said of one person
 * in several places becomes one role, unless the places name different roles or groups.
 */
export function recogniseRoles(reading: Reading): readonly ProposedRole[] {
  const found = [
    ...rolesInContacts(reading),
    ...rolesInTables(reading),
    ...rolesByLabels(reading),
    ...rolesInText(reading),
    ...officesInText(reading),
    ...mailLists(reading),
  ];
  const others = personsOf(reading);
  const merged: ProposedRole[] = [];
  const names = [...new Set(found.flatMap(({ person }) => (person === undefined ? [] : [person])))];
  const named = found.map((each) => ({ ...each, ...wholeName(each.person, names) }));
  const own = named.map((each) => withOwnAddress(held(withContext(each, reading), reading), others));
  for (const role of own.filter(isTelling)) {
    const at = merged.findIndex((other) => isSame(other, role));
    const same = merged[at];
    if (same === undefined) merged.push(role);
    else merged[at] = { ...role, ...same };
  }
  return withAddresses(merged);
}

/** A surname alone is that of the one person whose whole name the document gives. */
function wholeName(person: string | undefined, names: readonly string[]): ProposedRole {
  if (person === undefined || /\s/.test(person)) return {};
  const [whole, other] = names.filter((name) => name.endsWith(` ${person}`));
  return whole === undefined || other !== undefined ? {} : { person: whole };
}

/** Without what the document does not hold word for word, such as a singular of a plural. */
function held(role: ProposedRole, reading: Reading): ProposedRole {
  const singular = role.role === undefined ? undefined : (roleSingular(role.role) ?? singularOf(role.role, reading));
  const chosen = singular !== undefined && reading.holdsRole(singular) ? singular : role.role;
  const entries = Object.entries({ ...role, ...(chosen === undefined ? {} : { role: chosen }) }).filter(
    ([key, value]) =>
      typeof value === "string" &&
      value.trim() !== "" &&
      (key !== "role" || isNominal(value, reading.roles)) &&
      (key === "role" ? reading.holdsRole(value) : reading.holds(value)),
  );
  return Object.fromEntries(entries.map(([key, value]) => [key, String(value).trim()]));
}

/** `Vice-Chairs` is one of them; in `Director of Digital Rights` the last word is no post. */
function singularOf(role: string, reading: Reading): string {
  const found = reading.roles.find(role);
  const one = role.replace(/(?:s|\(s\))$/u, "");
  const isLast = found !== null && found.index + found.role.length >= role.replace(/\(s\)$/u, "").length;
  // In "keeper of the archives" the last letter makes no plural of the post.
  const same = reading.roles.find(one);
  return isLast && same !== null && same.index + same.role.length === one.length ? one : role;
}

/** What a role leaves open and its document says: the country of a ministry, the group whose Chair it is. */
function withContext(role: ProposedRole, reading: Reading): ProposedRole {
  const [country] = role.organisation === undefined ? [] : reading.countries(role.organisation);
  const leads =
    /^(?:the\s+)?(?:vice-|co-|deputy |acting )*(?:chair\p{L}*|president\p{L}*|président\p{L}*|presidente|председатель|secretary of the group|rapporteurs?|(?:co-)?(?:chaired|presided over) by|présidée? par|presidid[ao] por)$/iu.test(
      role.role ?? "",
    );
  const { letterhead, from, title, meeting, type } = reading.head;
  const ofGroup =
    /^(?:report|agenda|list of officers|minutes|charter|terms of reference|note|invitation|e-mail|circular|letter)/.test(
      type,
    );
  const body =
    leads && ofGroup && role.body === undefined
      ? ([
          letterhead,
          bodyIn(from ?? ""),
          bodyIn(behindPaper(meeting ?? "", reading.marks)),
          bodyIn(behindPaper(title, reading.marks)),
        ].find((name) => name !== null && isChaired(name)) ?? null)
      : null;
  // Who is reached about a Member State's contribution is of that State.
  const [state, other] = type === "contribution" && from !== null ? reading.countries(from) : [];
  const reached = role.person !== undefined && (role.email !== undefined || role.telephone !== undefined);
  const own = country ?? (reached && other === undefined ? state : undefined);
  return {
    ...role,
    ...(role.country === undefined && own !== undefined ? { country: own.text } : {}),
    ...(body === null ? {} : { body }),
  };
}

/** A secretariat or bureau issues papers for a group and is not itself chaired. */
function isChaired(body: string): boolean {
  return !/(?:secretariat|secrétariat|secretaría|секретариат|bureau|office|division)$/iu.test(body);
}

function isTelling(role: ProposedRole): boolean {
  if (role.person === undefined)
    return role.body !== undefined && (role.email !== undefined || role.telephone !== undefined);
  return (
    role.role !== undefined ||
    role.email !== undefined ||
    role.telephone !== undefined ||
    role.organisation !== undefined
  );
}

function isSame(a: ProposedRole, b: ProposedRole): boolean {
  if (a.person === undefined || b.person === undefined) {
    return a.person === b.person && fold(a.body) === fold(b.body) && fold(a.email) === fold(b.email);
  }
  if (!sameName(a.person, b.person)) return false;
  if (a.role === undefined || b.role === undefined) return true;
  if (!agree(stem(a.role), stem(b.role))) return false;
  return (
    a.body === undefined ||
    b.body === undefined ||
    agree(fold(a.body), fold(b.body)) ||
    groupNumber(a.body) === groupNumber(b.body)
  );
}

/** `Question 3/2` and `ITU-D SG2 Q3/2` are the same group; working parties and Questions are not. */
function groupNumber(body: string): string {
  return /(?:Q|WP|[Qq]uestion|[Pp]arty|SG|[Gg]roup)s?\s?\.?(\d+\/\d+|\d+)$/u.exec(body)?.[1] ?? body;
}

function sameName(a: string, b: string): boolean {
  const [x, y] = [fold(a), fold(b)];
  return x === y || x.endsWith(` ${y}`) || y.endsWith(` ${x}`);
}

function agree(a: string, b: string): boolean {
  return a === b || a.includes(b) || b.includes(a);
}

function stem(role: string): string {
  return fold(role).replace(/s$/, "");
}

function fold(text: string | undefined): string {
  return (text ?? "").normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/\s+/g, " ").trim();
}

/** An address that the document gives for a person in one place holds for all posts of that person. */
function withAddresses(roles: readonly ProposedRole[]): readonly ProposedRole[] {
  return roles.map((role) => {
    if (role.person === undefined) return role;
    const { person } = role;
    const others = roles.filter(
      (other) => other !== role && other.person !== undefined && sameName(other.person, person),
    );
    const find = (key: "email" | "telephone" | "country") =>
      role[key] ?? others.find((other) => other[key] !== undefined)?.[key];
    const [country, email, telephone] = [find("country"), find("email"), find("telephone")];
    return {
      ...role,
      ...(country === undefined ? {} : { country }),
      ...(email === undefined ? {} : { email }),
      ...(telephone === undefined ? {} : { telephone }),
    };
  });
}
