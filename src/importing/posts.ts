import { bodyIn, isBody, isInstitution, startsWithNumberedBody } from "./bodies.ts";
import { splitField } from "./labels.ts";
import { isName } from "./people.ts";
import type { Reading } from "./reading.ts";
import type { RoleFinder } from "./role-finder.ts";

/** What a line says about a person beside the name. */
export interface Post {
  readonly role?: string;
  readonly body?: string;
  readonly organisation?: string;
  readonly country?: string;
  readonly email?: string;
  readonly telephone?: string;
}

const EMAIL = /[\p{L}\p{N}_][\p{L}\p{N}._%+'-]*@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/u;
const NUMBER = /(?:\+|\(\+?|00)?\d[\d\s().\-/]{5,}\d/u;

/**
 * Reads what stands after a name: `Co-Rapporteur for Question 3/2, Orange, France`, `Tel: +33 1 …`, one part after the
 * other, whatever their order. Parts it does not understand are left out.
 */
export function readPost(text: string, reading: Pick<Reading, "countries" | "roles">): Post {
  const post: Draft = {};
  let rest = text.replace(/\s+/g, " ");
  const email = EMAIL.exec(rest)?.[0].replace(/\.$/, "");
  if (email !== undefined) {
    post.email = email;
    rest = rest.replace(email, " ; ");
  }
  const number = telephoneIn(rest);
  if (number !== null) {
    post.telephone = number.number;
    rest = rest.replace(number.printed, " ; ");
  }
  rest = rest.replace(LABELS, " ; ");
  const parts = splitParts(rest);
  for (const [at, part] of parts.entries()) readPart(part, parts[at + 1], post, reading);
  return Object.fromEntries(Object.entries(post).filter(([, value]) => value !== undefined));
}

/** Labels of numbers that are taken out or not kept, such as a fax. */
const LABELS =
  /(?<![\p{L}])(?:tel|tél|phone|telephone|téléphone|mobile|e-?mail|courriel|correo(?: electrónico)?|teléfono|тел|факс|fax|télécopie|эл\. почта|البريد الإلكتروني|هاتف|电话|电子邮件|邮箱)\s*\.?\s*[:：]?\s*(?:[+(]?\d[\d\s().\-/]{5,}\d)?(?=\s|;|$)/giu;

/** A telephone number with its label, or an international one without; a fax is none. */
export function telephoneIn(text: string): { number: string; printed: string } | null {
  for (const match of text.matchAll(new RegExp(NUMBER.source, "gu"))) {
    const before = text.slice(Math.max(0, match.index - 18), match.index);
    if (/(?:fax|télécopie|факс|فاكس|传真)[^\p{L}\d]*$/iu.test(before)) continue;
    const digits = match[0].replace(/\D/g, "");
    if (digits.length < 6 || digits.length > 15) continue;
    const labelled = /(?:tel|tél|phone|mobile|mob|cell|тел|телефон|هاتف|电话|teléfono|móvil)[^\p{L}\d]*$/iu.test(
      before,
    );
    const printed = match[0].trim();
    if (labelled || /^\(?\+/.test(printed)) return { number: printed, printed };
  }
  return null;
}

/** Cuts at commas, semicolons, dashes and line ends that stand outside brackets; a bracket becomes a part of its own. */
function splitParts(text: string): readonly string[] {
  const parts: string[] = [];
  let [depth, current] = [0, ""];
  const push = () => {
    const part = current.replace(/^[\s,;:–—-]+|[\s,;:.–—-]+$/gu, "");
    if (part !== "") parts.push(part);
    current = "";
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? "";
    if (sign === "(") {
      if (depth === 0) push();
      else current += sign;
      depth += 1;
    } else if (sign === ")" && depth > 0) {
      depth -= 1;
      if (depth === 0) push();
      else current += sign;
    } else if (/[,;\n،；，]/u.test(sign) || (/[–—-]/u.test(sign) && text[at - 1] === " " && text[at + 1] === " "))
      push();
    else current += sign;
  }
  push();
  return parts;
}

type Draft = { -readonly [key in keyof Post]: Post[key] | undefined };

function readPart(
  part: string,
  next: string | undefined,
  post: Draft,
  { countries, roles }: Pick<Reading, "countries" | "roles">,
): void {
  const labelled = splitField(`${part}`);
  if (labelled !== null && labelled.key !== "other") return;
  const found = countries(part);
  const [country] = found;
  const isCountry =
    country !== undefined &&
    found.length === 1 &&
    country.text.length >= part.replace(/^(?:the|la|le|el|republic of|\(.*\))\s+/iu, "").length - 1;
  if (isCountry) {
    post.country ??= country.text;
    return;
  }
  if (roles.holds(part) && post.role === undefined) {
    const { role, body } = splitRole(part, roles);
    // "Director, Consumer Affairs": the field of work belongs to the role.
    const field =
      body === undefined && next !== undefined && FIELD_OF_WORK.test(next) && !isInstitution(next) ? `, ${next}` : "";
    post.role = role + field;
    post.body ??= body;
    return;
  }
  if (post.role?.endsWith(`, ${part}`)) return;
  if (roles.holds(part) || (isName(part) && !isInstitution(part))) {
    if (!isInstitution(part)) return;
  }
  if (post.body === undefined && isBody(part)) post.body = part;
  else if (post.organisation === undefined && isOrganisation(part, next, countries)) post.organisation = part;
}

const FIELD_OF_WORK =
  /^(?:\p{L}[\p{L}&-]*\s+){0,4}(?:Affairs|Policy|Policies|Relations|Strategy|Regulation|Development|Standards|Operations|Communications|Cooperation|Programmes?|Projects|Research|Security|Safety|Rights|Protection|Consumers?|Division|Unit|Section|Branch)$/u;

/** Capitalised words that name a company or an authority; a single word only before a country, else it may be a town. */
function isOrganisation(part: string, next: string | undefined, countries: Reading["countries"]): boolean {
  if (part.length < 2 || part.length > 120 || /\d{3,}|@/.test(part) || !/^[\p{Lu}\p{Lo}]/u.test(part)) return false;
  if (/[:：]/u.test(part) || startsWithNumberedBody(part)) return false;
  if (isInstitution(part)) return true;
  if (next === undefined) return false;
  const [country] = countries(next);
  return country !== undefined && country.text.length >= next.length - 4 && part.split(/\s+/).length <= 6;
}

const OF = "(?:for|of|to|on|at|in|de|du|des|de la|del|de l['’]|d['’]|pour|para|по|при)";

/**
 * Parts the name of a role from the group it is held in: `Co-Rapporteur for Question 3/2`, `ITU-D SG2 Q3/2
 * Vice-Rapporteur`. What is no group stays part of the role: `TSB focal point for child online protection`.
 */
export function splitRole(text: string, roles: RoleFinder): { role: string; body?: string } {
  const phrase = text.replace(/^(?:the|a|an|le|la|l['’]|el|los|las|as|and|et|y)\s+/iu, "").trim();
  const found = roles.find(phrase);
  if (found === null) return { role: phrase };
  const end = found.index + found.role.length;
  const before = phrase.slice(0, found.index).trim();
  const after = phrase.slice(end).trim();
  const object = new RegExp(`^(?<tail>\\p{Ll}*\\s*)?${OF}\\s*(?:the\\s+)?(?<object>.+)$`, "iu").exec(after)?.groups
    ?.object;
  if (object !== undefined) {
    const body = bodyIn(object);
    const whole = body !== null && (isBody(object) || object.startsWith(body));
    if (whole) {
      const tail = after
        .slice(0, after.indexOf(object))
        .replace(new RegExp(`\\s*${OF}\\s*(?:the\\s+)?$`, "iu"), "")
        .trim();
      return { role: [before, found.role, tail].filter((part) => part !== "").join(" "), body };
    }
    return { role: phrase };
  }
  if (before !== "" && after === "") {
    const body = bodyIn(before);
    if (body !== null && isBody(before) && !/^(?:BDT|TSB|BR|ITU|UIT)$/.test(before))
      return { role: found.role, body: before };
  }
  return { role: phrase };
}
