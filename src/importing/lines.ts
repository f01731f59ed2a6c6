import { parseDates } from "./dates.ts";
import { fieldKey, splitField } from "./labels.ts";
import type { RoleFinder } from "./role-finder.ts";

/** Judgements on a single line of text, shared by everything that finds structure in plain lines. */

const EMAIL = /[\p{L}\p{N}._%+-]+(?:@|\s?\[at\]\s?)[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/u;

/** True when an e-mail address or a labelled telephone number stands in it. */
export function holdsContact(text: string): boolean {
  return EMAIL.test(text) || holdsTelephone(text);
}

/** True when a telephone or fax number stands in it. */
export function holdsTelephone(text: string): boolean {
  return /(?:^|[\s(;,])\+\s?\d[\d\s().-]{6,}\d/u.test(text) || (labelled(text, "telephone") && /\d{4}/.test(text));
}

function labelled(text: string, key: string): boolean {
  return splitField(text)?.key === key;
}

/** True for a line that is nothing but a date, with or without the place before it: `Geneva, 3 December 2021`. */
export function isDateLine(line: string): boolean {
  const text = line.trim();
  if (text.length > 60) return false;
  const rest = parseDates(text).reduce((left, found) => left.replace(found.text, ""), text);
  if (rest === text) return false;
  return /^[^\p{L}]*(?:\p{Lu}[\p{L}'’-]+(?:[ -]\p{Lu}[\p{L}'’-]+)?\s*,?)?[^\p{L}]*(?:le|el|г)?[^\p{L}]*$/u.test(rest);
}

/** True for a line that ends as a sentence does. */
export function endsSentence(line: string): boolean {
  return /[.!?;。！？؟]["”’»)\]]?$/u.test(line.trim());
}

const GREETING =
  /^(?:dear|madam|sir|sirs|excellency|excellencies|hello|hi|madame|monsieur|mesdames|messieurs|chers?|chères?|estimad|muy señor|señor|distinguid|уважаем|السيد|السادة|تحية|尊敬|敬启)/iu;

/** True for the words that open a letter. */
export function isGreeting(line: string): boolean {
  return line.length <= 120 && GREETING.test(line.trim());
}

const CLOSING =
  /^(?:yours\b|(?:kind|best|warm) regards|regards|sincerely|respectfully|with (?:kind|best) |veuillez agréer|je vous prie d|cordialement|salutations|atentamente|le saluda|saludos|cordialmente|с уважением|وتفضلوا|مع (?:أطيب|خالص)|此致|顺致|谨启)/iu;

/** True for the words that close a letter. */
export function isClosing(line: string): boolean {
  return line.length <= 200 && CLOSING.test(line.trim());
}

/** True for a line that may be the name of a section or document: short, no sentence, no label, no date, no person. */
export function isTitleLine(line: string): boolean {
  const text = line.trim();
  return (
    text.length >= 2 &&
    text.length <= 200 &&
    /^[\p{Lu}\p{Lo}\p{N}“"«‘'(]/u.test(text) &&
    /\p{L}{2}/u.test(text) &&
    !/^\[.*\]$/.test(text) &&
    !endsSentence(text) &&
    !/[,،]$/u.test(text) &&
    !isDateLine(text) &&
    !isGreeting(text) &&
    !isClosing(text) &&
    !holdsContact(text) &&
    fieldKey(text) === null &&
    splitField(text) === null
  );
}

/** True for a line that names a person's role: `COP Chapter editor`, `Director`. */
export function isRoleLine(line: string, roles: RoleFinder): boolean {
  return line.length <= 120 && roles.holds(line) && !endsSentence(line);
}
