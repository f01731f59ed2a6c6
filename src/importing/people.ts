/** Recognises names of persons, and of posts among other words, by how they are written in the six languages. */
import type { RoleFinder } from "./role-finder.ts";

const HONORIFIC =
  "(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Eng|Ing|Amb|Ambassador|Hon|H\\.\\s?E|HE|Sir|Dame|Lady|Lord|Sheikh|Sheikha|M|Mme|Mlle|MM|Mmes|S\\.\\s?E|Sr|Sra|Srta|Don|Doña|Г-н|г-н|Г-жа|г-жа|Господин|Госпожа|السيد|السيدة|الدكتور|الدكتورة|سعادة|المهندس|المهندسة)";
const PARTICLE =
  "(?:de|da|do|dos|das|del|della|di|du|des|la|le|van|von|der|den|ter|ten|bin|ibn|bint|al|el|e|y|ben|abu|zu|af|av)";
const NAME_WORD =
  "(?:\\p{Lu}\\.(?:-?\\p{Lu}\\.)*|(?:[dDlLO]['’])?\\p{Lu}[\\p{L}’']*(?:[-‑](?:\\p{L}[\\p{L}’']*))*|(?:al|el|Al|El)[-‑]\\p{Lu}[\\p{L}’']+)";

const NAME = new RegExp(`^${NAME_WORD}(?:\\s+(?:${PARTICLE}\\s+)*${NAME_WORD}){0,5}`, "u");
const TITLED = new RegExp(`^(?:${HONORIFIC}\\.?\\s+)+`, "u");
const HAN_NAME = /^([\p{Script=Han}·]{2,12})(?:先生|女士|博士|教授)/u;
const ARABIC_NAME =
  /^(?:\p{Script=Arabic}[\p{Script=Arabic}\p{M}]*\s+){1,4}\p{Script=Arabic}[\p{Script=Arabic}\p{M}]*/u;

/** Words of institutions, papers and places: what holds one of them is not a person. */
const NOT_IN_NAMES =
  /^(?:the|a|an|and|or|of|for|in|on|to|by|with|this|that|these|our|we|if|as|it|is|please|study|group|groups|question|questions|union|international|telecommunications?|bureau|development|standardization|radiocommunication|sector|council|working|party|committee|commission|resolution|recommendation|document|documents|report|annex|appendix|chapter|section|title|table|figure|page|slide|meeting|meetings|conference|forum|workshop|seminar|session|summit|assembly|plenary|ministry|department|agency|authority|administration|administrations|government|office|division|unit|service|services|institute|university|school|centre|center|foundation|association|organization|organisation|company|corporation|inc|ltd|limited|gmbh|republic|kingdom|states|state|federation|nations|united|province|region|regional|national|federal|world|global|general|secretary|secretariat|director|deputy|chair|chairs|chairman|chairperson|chairwoman|vice|co|rapporteur|rapporteurs|editor|editors|focal|point|contact|contacts|coordinator|adviser|advisor|counsellor|officer|manager|head|chief|president|minister|ambassador|expert|engineer|senior|programme|program|project|policy|plan|guidelines?|initiative|child|children|online|protection|digital|cyber|cybersecurity|security|safety|internet|information|communications?|technology|technologies|network|networks|data|media|best|practices?|lessons|learned|general|conclusions|future|next|steps|actions?|key|new|draft|final|revised|agenda|summary|introduction|background|conclusion|thank|thanks|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|tel|fax|email|e-mail|phone|street|avenue|road|place|box|building|floor|switzerland|geneva|subject|ref|original|english|french|spanish|russian|arabic|chinese|member|members|academia|regulators?|permanent|missions?|itu|itu-t|itu-d|itu-r|bdt|tsb|br|cop|un|unicef|unesco|gsma|sg|wp|cwg|cwg-cop|wtdc|wsis|wtsa|pp|dear|yours|sincerely|faithfully|all|other|stakeholders|how|what|why|who|when|where|liaison|statement|circular|letter|groupe|bureau|conseil|ministère|autorité|comisión|grupo|unión|oficina|consejo|ministerio|autoridad|директор|бюро|совет|группа|комиссия|союз|министерство)$/iu;

/** A person's name at the beginning of a text. */
export interface NameAt {
  /** without honorific */
  readonly name: string;
  /** length of honorific, name and the blanks before */
  readonly length: number;
  readonly titled: boolean;
}

/**
 * True for the name of a post, false for words torn from a sentence: `assisted by the Vice-Chair`, `two co-conveners`,
 * `who becomes focal point`. Before the noun only names and adjectives may stand.
 */
export function isNominal(role: string, roles: RoleFinder): boolean {
  const found = roles.find(role);
  const lead = found === null ? role : role.slice(0, found.index);
  return !TORN.test(lead) && !(found === null && /^(?:is|are|was|were|est|es|has|will)(?!\p{L})/iu.test(role));
}

const TORN =
  /(?<!\p{L})(?:who|whom|whose|which|that|this|these|those|there|is|are|was|were|be|been|being|am|has|have|had|will|shall|may|can|should|must|becomes?|became|assisted|supported|accompanied|joined|thanked|informed|invited|succeed(?:s|ed|ing)?|replac(?:e|es|ed|ing)|follow(?:s|ed)|together|along|with|by|from|to|than|as|if|when|while|and|but|or|not|no|his|her|its|their|our|your|my|two|three|four|five|six|seven|eight|nine|ten|\d+|several|many|some|both|all|each|every|other|another|qui|que|dont|est|sont|était|sera|assistée?s?|deux|trois|quatre|avec|es|son|fue|será|asistid[oa]|dos|tres|cuatro|con|который|которая|является|был|была|два|две|три)(?!\p{L})/iu;

/**
 * The person's name that a text begins with, or null. With an honorific one name word is enough, without one two are
 * needed and none may be a word of institutions or papers.
 */
export function nameAt(text: string): NameAt | null {
  const blank = text.length - text.trimStart().length;
  const body = text.slice(blank);
  const han = HAN_NAME.exec(body);
  if (han?.[1] !== undefined) return { name: han[1], length: blank + han[0].length, titled: true };
  const title = TITLED.exec(body)?.[0] ?? "";
  const rest = body.slice(title.length);
  const match = (title === "" ? null : ARABIC_NAME.exec(rest)) ?? NAME.exec(rest);
  if (match === null) return null;
  const parts = match[0].split(/\s+/);
  const cut = parts.findIndex((part) => NOT_IN_NAMES.test(part.replace(/[.'’]+$/u, "")) && part.length > 1);
  const kept = cut < 0 ? parts : parts.slice(0, cut);
  if (title === "" && !kept.some((part) => /\p{Ll}/u.test(part))) return null;
  if (title === "" && (cut >= 0 || kept.length < 2 || kept.length > 5 || !kept.some(isFullWord))) return null;
  if (kept.length === 0 || !kept.some(isFullWord)) return null;
  const name = rest.slice(0, lengthOf(rest, kept.length));
  if (/\d/.test(name)) return null;
  return { name, length: blank + title.length + name.length, titled: title !== "" };
}

/** True when the whole text is a person's name, as a line of a signature or a cell is. */
export function isName(text: string): boolean {
  const found = nameAt(text);
  return found !== null && text.slice(found.length).replace(/[\s,;:.]+$/u, "") === "";
}

function isFullWord(word: string): boolean {
  return (
    /^\p{L}[\p{L}’'‑-]+$/u.test(word) && !(word.length <= 5 && /^\p{Lu}+$/u.test(word) && !/[AEIOUYÀ-ÖØ-Þ]/u.test(word))
  );
}

function lengthOf(text: string, count: number): number {
  let end = 0;
  for (const match of text.matchAll(/\S+/g)) {
    if (count === 0) break;
    count -= 1;
    end = match.index + match[0].length;
  }
  return text.slice(0, end).replace(/[,;:]+$/u, "").length;
}
