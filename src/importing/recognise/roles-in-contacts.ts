import { isBody, isInstitution } from "../bodies.ts";
import { type Block, plain } from "../draft.ts";
import type { ProposedRole } from "../facts.ts";
import { fieldKey } from "../labels.ts";
import { holdsContact, isClosing } from "../lines.ts";
import { isName, nameAt } from "../people.ts";
import { type Post, readPost } from "../posts.ts";
import type { Reading, Unit } from "../reading.ts";

/** Roles in contact blocks, signatures, title slides and `Contact:` fields. */
export function rolesInContacts(reading: Reading): readonly ProposedRole[] {
  return reading.units.flatMap((unit, at) => {
    if (unit.block.kind === "contact") {
      const owner = ownerAbove(reading.units, at, reading);
      if (owner !== null) return [owner];
      const signed = isSigned(reading.units, at);
      const roles = contactRoles(unit, reading, signed);
      return signed ? roles : roles.map((role) => ({ ...sectionBody(role, reading.units, at), ...role }));
    }
    if (unit.block.kind === "field") return fieldRoles(unit.block, reading);
    if (unit.block.kind === "paragraph" && unit.text.length <= 300) {
      return unit.text
        .split("\n")
        .flatMap((line) => lineRoles(line, reading))
        .map((role) => ({ ...sectionBody(role, reading.units, at), ...role }));
    }
    return [];
  });
}

/**
 * The person above numbers and addresses that stand in a block of their own: `Contact: Ms A`, then `Telephone: …`. Null
 * when the block names somebody, or the one above is reached otherwise.
 */
function ownerAbove(units: readonly Unit[], at: number, reading: Reading): ProposedRole | null {
  const block = units[at]?.block;
  if (block?.kind !== "contact") return null;
  const lines = block.lines.map((line) => unlabelled(plain(line)));
  if (lines.some((line) => startsWithName(line) || isBody(line) || isInstitution(line.split(/[:：]/u)[0] ?? "")))
    return null;
  const above = units.slice(0, at).findLast((unit) => unit.block.kind !== "rule");
  if (
    above === undefined ||
    (above.block.kind !== "contact" && above.block.kind !== "field") ||
    holdsContact(above.text)
  )
    return null;
  const line = above.text
    .split("\n")
    .map((each) => unlabelled(each))
    .find((each) => startsWithName(each));
  const name = line === undefined ? null : nameAt(line);
  if (name === null) return null;
  const post = readPost(lines.join(" ; "), reading);
  return post.email === undefined && post.telephone === undefined ? null : { person: name.name, ...numbers(post) };
}

/** The Question or study group whose section a list of its officers stands in: `3 QUESTION 6/2: Consumer information`. */
function sectionBody(role: ProposedRole, units: readonly Unit[], at: number): Pick<ProposedRole, "body"> {
  if (role.role === undefined || role.body !== undefined || role.organisation !== undefined) return {};
  const title = units
    .slice(Math.max(0, at - 25), at)
    .findLast(
      (unit) =>
        (unit.block.kind === "paragraph" || unit.block.kind === "item" || unit.block.kind === "heading") &&
        SECTION.test(unit.text),
    );
  const body = title === undefined ? undefined : SECTION.exec(title.text)?.[1];
  return body === undefined ? {} : { body };
}

const SECTION =
  /^(?:(?:\d{1,2}(?:\.\d+)*|[A-Z]|[IVX]+)[.)]?\s+)?((?:Question|Cuestión|Вопрос|Study Group|Commission d['’]études|Comisión de Estudio|Working Party|Groupe de travail|Grupo de Trabajo)\s\d{1,2}(?:\/\d{1,2})?)(?![^\n]*[.;!?]\s*$)[^\n]{0,130}$/iu;

/** A line of a form without the name of its field: `Name: Mr A`, `Organization: …`. */
function unlabelled(line: string): string {
  return line.trim().replace(LABEL, "");
}

const LABEL =
  /^(?:(?:full )?name|nom(?: et prénom)?|nombre|фамилия|имя|organi[sz]ation|organisme|organisation|organización|организация|entity|entité|entidad|company|affiliation|function|fonction|función|position|job title|title|titre|cargo|должность|country|pays|país|страна|contact(?: person)?|contacto|контакт|الاسم|المنظمة|姓名|单位|职务)\s*[:：]\s*/iu;

/** True for the block below the closing words of a letter. */
function isSigned(units: readonly Unit[], at: number): boolean {
  return units.slice(Math.max(0, at - 3), at).some((unit) => isClosing(unit.text));
}

function contactRoles(unit: Unit, reading: Reading, signed: boolean): readonly ProposedRole[] {
  if (unit.block.kind !== "contact") return [];
  const lines = unit.block.lines.map((line) => unlabelled(plain(line)));
  const at = lines.findIndex((line) => startsWithName(line));
  const name = at < 0 ? null : nameAt(lines[at] ?? "");
  if (name === null) {
    const post = readPost(lines.join("\n").replaceAll("\n", " ; "), reading);
    const office = lines.find(
      (line) => isBody(line) || /secretariat|secrétariat|secretaría|секретариат|office/iu.test(line),
    );
    const owner = ownerOf(post.email, reading);
    if (owner !== null) return [{ person: owner, ...numbers(post) }];
    if (office === undefined || (post.email === undefined && post.telephone === undefined)) return [];
    return [{ body: office.replace(/[:,]$/, ""), ...numbers(post) }];
  }
  const rest = [(lines[at] ?? "").slice(name.length), ...lines.filter((_, index) => index !== at)];
  // A role may run over two lines of a signature: "Director of the Telecommunication / Standardization Bureau".
  const joined = rest
    .map((line, index) => (runsOn(rest[index - 1], line, reading) ? ` ${line}` : ` ; ${line}`))
    .join("");
  return posts(joined, reading).map((post) => complete({ person: name.name, ...post }, unit, reading, signed));
}

/** The person whose name an address holds: `rania.shawabkeh@…` is that of Dr Rania Shawabkeh. */
function ownerOf(email: string | undefined, reading: Reading): string | null {
  const local = email === undefined ? "" : plainLetters(email.split("@")[0] ?? "");
  if (local.length < 4) return null;
  for (const unit of reading.units) {
    for (const line of unit.text.split("\n")) {
      const name = nameAt(line)?.name;
      const last = plainLetters(name?.split(/\s+/).at(-1) ?? "");
      if (name !== undefined && last.length >= 4 && local.includes(last)) return name;
    }
  }
  return null;
}

function plainLetters(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z]/g, "");
}

function startsWithName(line: string): boolean {
  const name = nameAt(line);
  return name !== null && (name.titled || /^\s*(?:[,;(–-]|$)/u.test(line.slice(name.length)));
}

/** True when a line goes on with the name of a bureau or group that the line before began. */
function runsOn(before: string | undefined, line: string, reading: Reading): boolean {
  if (
    before === undefined ||
    holdsContact(line) ||
    holdsContact(before) ||
    !reading.roles.holds(before) ||
    reading.roles.holds(line)
  )
    return false;
  if (/[,;:.)]$/.test(before.trim())) return false;
  const object = /\s(?:of|for|de|du|des|del)\s+(?:the\s+|la\s+)?([^,;]+)$/iu.exec(before.trim())?.[1];
  return object !== undefined && !isBody(object) && isBody(`${object} ${line}`);
}

/** The posts of one person: a second role in the same block is a post of its own. */
function posts(text: string, reading: Reading): readonly Post[] {
  const first = readPost(text, reading);
  const parts = text
    .split(/\s*[;\n]\s*|,\s+(?=\p{Lu})/u)
    .map((part) => part.trim())
    .filter((part) => reading.roles.holds(part));
  const second = parts
    .slice(1)
    .map((part) => readPost(part, reading))
    .filter((post) => post.role !== undefined && post.role !== first.role);
  return [first, ...second.slice(0, 2).map((post) => ({ ...numbers(first), ...post }))];
}

function numbers(post: Post): Pick<Post, "email" | "telephone"> {
  return {
    ...(post.email === undefined ? {} : { email: post.email }),
    ...(post.telephone === undefined ? {} : { telephone: post.telephone }),
  };
}

/** What the block leaves open, its label or the letterhead says: `BDT Focal Point:` above, the bureau that signs. */
function complete(role: ProposedRole, unit: Unit, reading: Reading, signed: boolean): ProposedRole {
  const label = unit.label?.replace(/[:：]\s*$/u, "") ?? "";
  const named =
    role.role === undefined &&
    reading.roles.holds(label) &&
    label.length <= 60 &&
    !/^(?:contact|personne|persona|contacto|контакт)/iu.test(label)
      ? { role: label }
      : {};
  const from = reading.head.from;
  const bureau =
    signed &&
    role.role !== undefined &&
    role.body === undefined &&
    role.organisation === undefined &&
    from !== null &&
    (isBody(from) || isInstitution(from))
      ? { body: from }
      : {};
  return { ...role, ...named, ...bureau };
}

/** `Contact: Tomasz Wielgosz` or `Chair: Ms A (Peru)` in the head. */
function fieldRoles(block: Extract<Block, { kind: "field" }>, reading: Reading): readonly ProposedRole[] {
  const label = block.label.replace(/[:：]\s*$/u, "").trim();
  const isContact = fieldKey(label) === "contact";
  const addressed = addressedPersons(block.values.map((line) => plain(line)).join(", "));
  if (addressed.length > 0) return addressed;
  if (!isContact && !reading.roles.holds(label)) return [];
  const text = block.values.map((line) => plain(line)).join(" ; ");
  const name = nameAt(text);
  if (name === null) return [];
  const post = readPost(text.slice(name.length), reading);
  return [{ person: name.name, ...(reading.roles.holds(label) && !isContact ? { role: label } : {}), ...post }];
}

/** `Beatriz Amorim <b.amorim@…>` in the head of a mail. */
function addressedPersons(text: string): readonly ProposedRole[] {
  return [...text.matchAll(/(?:^|[,;])\s*["']?([^<>,;"']+?)["']?\s*<([^<>\s@]+@[^<>\s]+)>/gu)].flatMap(
    ([, person, email]) => (person !== undefined && email !== undefined && isName(person) ? [{ person, email }] : []),
  );
}

/** Names of services at which somebody is reached: `Helpdesk: Mr A, Tel. …`. */
const SERVICE =
  /^(?:\p{L}+\s){0,3}(?:help ?desk|hotline|press (?:office|service)|registration(?: desk)?|logistics|travel desk|technical (?:assistance|support)|secretariat|assistance technique|service de presse|inscriptions?|asistencia técnica|inscripci[oó]n|пресс-служба|секретариат)$/iu;

/** `For further information, please contact: Ms A, Tel. …` */
const ASKED_OF =
  /(?:contact(?:er)?|further information|more information|questions|enquiries|inquiries|renseignements|información|contacto|сведений|обращаться)(?:\s\p{L}+){0,2}$/iu;

/** `Ms Beatriz Amorim, Counsellor, Tel: …` in one line, or `Chair: Mr X (Peru)` in the text. */
function lineRoles(line: string, reading: Reading): readonly ProposedRole[] {
  const labelled = /^(?:\d[\d.]*\s+)?([^:：\n]{3,60})[:：]\s*(.+)$/u.exec(line);
  if (labelled?.[1] !== undefined && labelled[2] !== undefined && SERVICE.test(labelled[1])) {
    const name = nameAt(labelled[2]);
    const post = name === null ? {} : readPost(labelled[2].slice(name.length), reading);
    if (name !== null && (post.email !== undefined || post.telephone !== undefined))
      return [{ person: name.name, body: labelled[1].trim(), ...post }];
  }
  if (labelled?.[1] !== undefined && labelled[2] !== undefined && ASKED_OF.test(labelled[1])) {
    const name = nameAt(labelled[2]);
    const post = name === null ? {} : readPost(labelled[2].slice(name.length), reading);
    if (name !== null && (post.email !== undefined || post.telephone !== undefined))
      return [{ person: name.name, ...post }];
  }
  const list = labelled?.[2]?.split(/;\s*(?=\p{Lu})/u) ?? [];
  if (
    labelled?.[1] !== undefined &&
    list.length > 1 &&
    reading.roles.holds(labelled[1]) &&
    list.every((each) => startsWithName(each))
  )
    return list.flatMap((each) => lineRoles(`${labelled[1]}: ${each}`, reading));
  // A bracket that opens in the label is closed behind the name: "Opening (Chair: Ms A)" labels nobody.
  const open = /\([^)]*$/u.test(labelled?.[1] ?? "");
  if (labelled?.[1] !== undefined && labelled[2] !== undefined && !open && reading.roles.holds(labelled[1])) {
    const name = nameAt(labelled[2]);
    if (name !== null && /^\s*(?:[,;(–-]|$)/u.test(labelled[2].slice(name.length))) {
      return [{ person: name.name, role: labelled[1].trim(), ...readPost(labelled[2].slice(name.length), reading) }];
    }
  }
  const name = nameAt(line);
  if (name === null || !/^\s*[,(–-]/u.test(line.slice(name.length)) || line.length > 220) return [];
  const rest = line.slice(name.length);
  // "Mr A (Mali) chairs the committee. You reach him at …" is running text.
  if (/[.!?]\s+\p{Lu}/u.test(rest.replace(/(?:Tel|Tél|Mr|Ms|Mrs|Dr|Ext|No)\./gu, ""))) return [];
  if (!holdsContact(rest) && (/[.!?]$/.test(rest.trim()) || !reading.roles.holds(rest))) return [];
  const post = readPost(rest, reading);
  return post.role === undefined && post.email === undefined && post.telephone === undefined
    ? []
    : [{ person: name.name, ...post }];
}
