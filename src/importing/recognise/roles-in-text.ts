import { roleNoun } from "../../corpus/role-forms.ts";
import type { ProposedRole } from "../facts.ts";
import { isNominal } from "../people.ts";
import { readPost, splitRole } from "../posts.ts";
import { isProse, type Reading } from "../reading.ts";
import { sentencesOf } from "../text-tools.ts";
import { groupIn, groupNear } from "./groups-in-text.ts";
import { namesInText } from "./names-in-text.ts";

/**
 * Roles that sentences give: `the Chair, Mr A (Slovenia)`, `Ms B will be the TSB focal point`, `convened by Ms C (Kenya)`,
 * `said D, head of the centre`, `the BDT focal point for Question 6/1 is Ms E`.
 */
export function rolesInText(reading: Reading): readonly ProposedRole[] {
  return reading.units.filter(isProse).flatMap((unit) => {
    const sentences = sentencesOf(unit.text);
    return sentences.flatMap((sentence, at) => {
      const earlier = sentences.slice(0, at).join(" ");
      return [...rolesInSentence(sentence, earlier, reading), ...reachedAt(sentence, sentences.slice(0, at), reading)];
    });
  });
}

/** `You reach him at …`: the address of the one person whom the sentences before can mean by it. */
function reachedAt(sentence: string, before: readonly string[], reading: Reading): readonly ProposedRole[] {
  if (namesInText(sentence).length > 0) return [];
  const pronoun = PRONOUN.exec(sentence)?.[0];
  const person = pronoun === undefined ? null : meantBy(pronoun, before);
  if (person === null) return [];
  const { email, telephone } = readPost(sentence, reading);
  if (email === undefined && telephone === undefined) return [];
  return [
    {
      person,
      ...(email === undefined ? {} : { email }),
      ...(telephone === undefined ? {} : { telephone }),
    },
  ];
}

const PRONOUN =
  /(?<!\p{L})(?:he|she|him|her|his|il|elle|lui|él|ella|он|она|ему|ей|его|её|ним|ней|l[ea] (?:joindre|contacter)|(?:contactar|localizar)l[oa])(?!\p{L})/iu;

/**
 * Whom a pronoun means: the one person of its gender named since the sentence that began with a name. `She succeeds Mr B.
 * Reach her at …` goes on with the sentence before. Null when more than one may be meant.
 */
function meantBy(pronoun: string, before: readonly string[]): string | null {
  const start = before.findLastIndex((sentence) => !new RegExp(`^(?:${PRONOUN.source})`, "iu").test(sentence));
  const since = before.slice(Math.max(0, start));
  const fits = since.flatMap((sentence) =>
    namesInText(sentence).filter(({ start: at }) => agrees(pronoun, sentence.slice(at))),
  );
  const [name, ...others] = new Set(fits.map(({ name: each }) => each));
  return name !== undefined && others.length === 0 ? name : null;
}

/** True unless the title before the name and the pronoun are of different genders. */
function agrees(pronoun: string, titled: string): boolean {
  const feminine = /^(?:Ms|Mrs|Miss|Mme|Mlle|Sra|Srta|Г-жа|г-жа|госпожа)/u.test(titled);
  const masculine = /^(?:Mr|M\.|M\s|Sr\.?\s|Г-н|г-н|господин)/u.test(titled);
  if (/^(?:she|her|elle|ella|она|ей|её|ней|la (?:joindre|contacter)|(?:contactar|localizar)la)$/iu.test(pronoun))
    return !masculine;
  return /^(?:he|him|il|él|он|ему|его|ним|le (?:joindre|contacter)|(?:contactar|localizar)lo)$/iu.test(pronoun)
    ? !feminine
    : true;
}

function rolesInSentence(sentence: string, earlier: string, reading: Reading): readonly ProposedRole[] {
  const names = namesInText(sentence);
  const out: ProposedRole[] = [];
  let shared: readonly Held[] = [];
  names.forEach((name, at) => {
    const previous = names[at - 1];
    const between = previous === undefined ? null : sentence.slice(previous.end, name.start);
    const joined =
      between !== null && /^\s*(?:\([^)]*\))?\s*,?\s*(?:(?:and|et|y|и|و|和|&|,)\s*)?(?:the\s)?$/u.test(between);
    const left = sentence.slice(0, name.start);
    const feminine = /^(?:Ms|Mrs|Miss|Mme|Mlle|Sra|Srta|Г-жа|г-жа|госпожа)/u.test(sentence.slice(name.start));
    const apposed = apposedBefore(left, reading);
    const passive = passiveBefore(left, earlier, feminine);
    const said = [apposed, passive].filter((role) => role !== null);
    const own = said.length > 0 || !joined ? said : shared;
    const next = names[at + 1];
    const right = sentence.slice(name.end, next === undefined ? undefined : next.start);
    const active = activeAfter(right, feminine) ?? chosenAs(left, right, earlier, reading);
    const after = active ?? roleAfter(right, joined, reading);
    shared = own;
    const beside = besides(right, at === 0 && !PREDECESSOR.test(left), reading);
    const given = after === null ? own : [after, ...own.filter((role) => role === passive)];
    if (given.length === 0 && (beside.email !== undefined || beside.organisation !== undefined))
      out.push({ person: name.name, ...beside });
    out.push(...given.map((role) => ({ person: name.name, ...beside, ...role })));
  });
  return out;
}

interface Held {
  readonly role: string;
  readonly body?: string;
}

/** `Ms B (Kenya) chairs the correspondence group on codes`: the post that a verb in the present tells of. */
function activeAfter(right: string, feminine: boolean): Held | null {
  const verb =
    /^\s*(?:\([^)]{1,80}\))?\s*,?\s*(?:who\s+|qui\s+|que\s+)?(co-chairs|chairs|convenes|heads|leads|moderates|coordinates|facilitates|préside|preside)\s+(?=the\s|its\s|this\s|le\s|la\s|el\s|l['’]|\p{Lu})/iu.exec(
      right,
    );
  const role = verb?.[1] === undefined ? null : roleNoun(verb[1], feminine);
  if (verb === null || role === null) return null;
  const body = groupIn(right.slice(verb[0].length).split(/[.,;:]/)[0] ?? "", "first");
  return body === null ? null : { role, body };
}

/** `The group elected by acclamation Mr A (Italy) as Chair and Ms B as Vice-Chair`: the post behind `as`, in the group that chose. */
function chosenAs(left: string, right: string, earlier: string, reading: Reading): Held | null {
  const phrase = cutRole(
    /^\s*(?:\([^)]{1,80}\))?\s*,?\s*(?:as|comme|como)\s+(?:(?:the|its|a|le|la|el|su)\s+)?(.+)$/isu.exec(right)?.[1] ??
      "",
    reading,
  );
  const choice = CHOSE.exec(left);
  if (phrase === null || choice === null) return null;
  const held = splitRole(phrase, reading.roles);
  const body = held.body ?? groupNear(left.slice(0, choice.index), earlier);
  return { role: held.role, ...(body === null ? {} : { body }) };
}

const CHOSE =
  /(?<!\p{L})(?:(?:re-?)?(?:elected|appointed|nominated|designated|named|confirmed|chose|selected)|élu|réélu|nommé|désigné|eligió|reeligió|nombró|designó)(?!\p{L})(?:[^.;:]|(?<=(?<!\p{L})(?:mrs?|ms|dr|prof|m|sra?))\.){0,200}$/iu;

/** Country, address and number in brackets right after a name, or an institution after a comma. */
function besides(right: string, isSubject: boolean, reading: Reading): ProposedRole {
  const bracket = /^\s*\(([^)]{2,120})\)/u.exec(right);
  const first = bracket?.[1] === undefined ? {} : readPost(bracket[1], reading);
  const rest = right.slice(bracket?.[0].length ?? 0);
  // "… succeeds Mr A and can be reached at …": what follows a verb is said of the subject, and that is somebody else.
  const contact =
    !isSubject && REACHED.test(rest)
      ? ""
      : (/^[^.]{0,80}?(?:,|\bat|:|\(|à|en|–)\s*((?:tel|tél|phone|тел|e-?mail)?[.:\s]*[^\s,]*(?:@\S+|\+?\d[\d\s()-]{6,}))/iu.exec(
          rest,
        )?.[0] ?? "");
  const { email, telephone } = readPost(contact, reading);
  const place = /^\s*,\s*([\p{Lu}][^,;]{3,80}?)\s*(?:,|$|\.)/u.exec(rest)?.[1];
  const { organisation, country } =
    place === undefined || reading.roles.find(place) !== null ? {} : readPost(place, reading);
  return {
    ...(organisation === undefined ? {} : { organisation }),
    ...(country === undefined ? {} : { country }),
    ...(email === undefined ? {} : { email }),
    ...(telephone === undefined ? {} : { telephone }),
    ...pick(first),
  };
}

const REACHED =
  /^[^@+]{0,80}?(?<!\p{L})(?:can|may|is|are|will|should|please|contact|reach|write|call|peut|est|puede|es|joindre|contacter|contactar)(?!\p{L})[^@+]*?(?:\S+@|\+?\d)/iu;

/** Words before the name of somebody who leaves, or who is spoken of beside the subject. */
const PREDECESSOR =
  /(?<!\p{L})(?:succeed(?:s|ed|ing)?|replac(?:e|es|ed|ing)|takes? over from|took over from|tak(?:en|ing) over from|follow(?:s|ed|ing)|in place of|instead of|no longer(?:\s\p{L}+){0,3}|successor (?:to|of)|predecessor,?|formerly|previously|succède à|remplace|sucede a|sustituye a|reemplaza a|вместо|сменила?)\s*(?:the\s[^,;.]{3,60},\s*)?$/iu;

function pick({ country, organisation, email, telephone, body }: ProposedRole): ProposedRole {
  return {
    ...(country === undefined ? {} : { country }),
    ...(organisation === undefined ? {} : { organisation }),
    ...(email === undefined ? {} : { email }),
    ...(telephone === undefined ? {} : { telephone }),
    ...(body === undefined ? {} : { body }),
  };
}

/** `the Vice-Chairs, ` · `The BDT focal point for Question 6/1 is ` */
function apposedBefore(left: string, reading: Reading): { role: string; body?: string } | null {
  const trimmed = left
    .replace(/[\s,:–—-]+$/u, "")
    .replace(/\s(?:is|was|are|were|being|(?:will|shall) be|est|sont|sera|es|son|será|namely|remains)$/iu, "")
    .replace(/,\s(?:which|who|that|a post|qui|que)\s[^,]{3,80},?$/iu, "");
  const tail = trimmed.slice(-140);
  let best: number | null = null;
  for (let at = 0; at < tail.length; ) {
    const found = reading.roles.find(tail.slice(at));
    if (found === null) break;
    best = at + found.index;
    at = best + found.role.length;
  }
  if (best === null) return null;
  const piece = tail.slice(best);
  const role = reading.roles.find(piece)?.role ?? "";
  const object = /^(?:\s+(?:for|of|to|on|de|du|des|d['’]|de la|del|par|по|para)\s?[^,.;()]{1,100})?$/iu;
  if (!object.test(piece.slice(role.length))) return null;
  return splitRole(tail.slice(best - modifiers(tail.slice(0, best))), reading.roles);
}

/** What is said with a verb: `(CG-CODES), convened by ` · `The committee is chaired by the Deputy Minister, ` */
function passiveBefore(left: string, earlier: string, feminine: boolean): { role: string; body?: string } | null {
  const passive = PASSIVE.exec(left);
  const role = passive?.[1] === undefined ? null : roleNoun(passive[1], feminine);
  if (passive === null || role === null) return null;
  const body = groupNear(left.slice(0, passive.index), earlier);
  return { role, ...(body === null ? {} : { body }) };
}

const PASSIVE =
  /(?:^|[\s,(])((?:co-)?(?:chaired|convened|moderated|edited|headed|led|presided over|coordinated|facilitated) by|under the (?:chairmanship|leadership) of|présidée?s? par|sous la présidence de|animée? par|dirigée? par|coordonnée? par|presidid[oa] por|bajo la presidencia de|moderad[oa] por|coordinad[oa] por|под председательством)\s+(?:(?:la|el)\s+(?=$)|(?:the|its|le|la|el|l['’])\s*[^.;:]{3,110},\s*)?$/iu;

/** Length of the words before a role word that belong to it: `BDT`, `TSB`, `Deputy`, `lead`. */
function modifiers(before: string): number {
  const match =
    /(?:(?:(?!The\s|La\s|Le\s|El\s)\p{Lu}[\p{L}\d-]*|deputy|vice|acting|former|associate|national|regional|lead|senior|new|joint)\s+){1,4}$/u.exec(
      before,
    );
  return match === null ? 0 : match[0].length;
}

const LINK =
  /^\s*(?:\([^)]{1,80}\))?\s*,?\s*(?:who\s+)?(?:(?:has|have|had)\s+been|was|were|is|are|will\s+(?:be|act|serve|become)|act(?:s|ed|ing)?|serves?|served|remains?|continues?|becomes?|became|takes\s+over|took\s+over|(?:has\s+taken|took|takes|will\s+take)\s+up\s+(?:his|her|their)\s+(?:duties|post|functions|work|role)|a été|est|sera|ha sido|es|será|fue|назначена?|является|избрана?)\s+(?:(?:re)?(?:appointed|elected|designated|nominated|named|confirmed|chosen|nommée?|élue?|désignée?|nombrad[oa]|elegid[oa]|designad[oa])\s+)?(?:as\s+|comme\s+|como\s+)?(?:(?:the|a|an|le|la|el)\s+|l['’])?\s*/iu;

/** `… was appointed as rapporteur of the meeting.` · `, head of the centre` */
function roleAfter(right: string, joined: boolean, reading: Reading): { role: string; body?: string } | null {
  const linked = LINK.exec(right);
  if (linked !== null) {
    const phrase = cutRole(right.slice(linked[0].length), reading);
    if (phrase !== null) return splitRole(phrase, reading.roles);
  }
  const apposed = /^\s*(?:\([^)]{1,80}\))?\s*,\s*(?:the\s+|a\s+)?/u.exec(right);
  if (apposed === null) return null;
  const phrase = cutRole(right.slice(apposed[0].length), reading);
  // A plural after one person belongs to those who follow: `Mr A, the Vice-Chairs, Ms B and Mr C`.
  if (phrase === null || (!joined && isPlural(reading.roles.find(phrase)?.role ?? ""))) return null;
  return splitRole(phrase, reading.roles);
}

function isPlural(role: string): boolean {
  return /[^s]s$/u.test(role);
}

/** The role that a phrase begins with: up to a comma, a verb or a date; null when it begins with something else. */
function cutRole(text: string, reading: Reading): string | null {
  const phrase = /^[^,.;:()]{2,120}/u
    .exec(text)?.[0]
    .replace(
      /\s+(?:as of|since|until|from|who|which|and|at|will|has|is|was|said|opened|(?:in|on) (?:the )?\d|à compter|depuis|desde|hasta|с)(?:\s.*)?$/iu,
      "",
    )
    .trim();
  if (phrase === undefined) return null;
  const found = reading.roles.find(phrase);
  if (found === null || !isNominal(phrase, reading.roles)) return null;
  return phrase.slice(0, found.index).split(/\s+/).filter(Boolean).length <= 4 ? phrase : null;
}

/** Offices that are reached at an address: `contact the COP Secretariat at cop@itu.int`. */
export function officesInText(reading: Reading): readonly ProposedRole[] {
  const out: ProposedRole[] = [];
  for (const unit of reading.units.filter(isProse)) {
    for (const match of unit.text.matchAll(OFFICE)) {
      const { office, email } = match.groups ?? {};
      if (office !== undefined && email !== undefined && !isGeneric(office))
        out.push({ body: office, email: email.replace(/\.$/, "") });
    }
  }
  return out;
}

const OFFICE =
  /(?<office>(?:[\p{Lu}][\p{L}\d-]*\s+){0,5}(?:Secretariat|Secrétariat|Secretaría|Секретариат|Secretariado|Help ?desk|Registration Service|Focal Point|Office|Bureau|Unit|Division|Team))\s*(?:\(\s*|,?\s*(?:at|by e-?mail(?: at| to)?|via|à l['’]adresse|à|en|по адресу|:)\s*:?\s*)(?<email>[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.\p{L}{2,})/gu;

function isGeneric(office: string): boolean {
  return !/\s/.test(office.trim());
}
