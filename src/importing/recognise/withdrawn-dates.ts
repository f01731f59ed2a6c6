import { type PrintedDate, parseDates } from "../dates.ts";
import { symbolsIn } from "../symbols-of-documents.ts";

/** Tells the dates on which something takes place from those on which it does not, or no longer, and from those of papers. */

/** The dates in a text on which something takes place: neither those that are taken back nor those of papers. */
export function datesKept(text: string): readonly PrintedDate[] {
  return parseDates(text).flatMap((date) => {
    const parts = oldAndNew(text, date);
    if (parts !== null) return [parts.kept];
    return isWithdrawn(text, date) || isOfPaper(text, date) ? [] : [date];
  });
}

/** The dates in a text that are taken back. */
export function datesWithdrawn(text: string): readonly PrintedDate[] {
  return parseDates(text).flatMap((date) => {
    const parts = oldAndNew(text, date);
    if (parts !== null) return [parts.gone];
    return isWithdrawn(text, date) ? [date] : [];
  });
}

/** `moved from 4 May to 18 May 2026` is no span of days but an old date and a new one. */
function oldAndNew(text: string, date: PrintedDate): { gone: PrintedDate; kept: PrintedDate } | null {
  if (date.start === date.end || !MOVED_FROM.test(text.slice(0, date.index))) return null;
  if (/^\s*(?:to|until|au|al?|на|по)\s/iu.test(text.slice(date.index + date.text.length))) return null;
  const link = /\s(?:to|until|till|au|al?|на|по)\s(?:the\s)?/iu.exec(date.text);
  if (link === null) return null;
  const [before, at] = [date.text.slice(0, link.index), link.index + link[0].length];
  return {
    gone: { text: before, index: date.index, start: date.start, end: date.start },
    kept: { text: date.text.slice(at), index: date.index + at, start: date.end, end: date.end },
  };
}

/**
 * True for a date that a sentence takes back: `will not take place on …`, `postponed from …`, `originally planned for …`,
 * `instead of …`, `the meeting of … has been cancelled`.
 */
function isWithdrawn(sentence: string, date: PrintedDate): boolean {
  const before = sentence.slice(0, date.index);
  const after = sentence.slice(date.index + date.text.length);
  if (INSTEAD_OF.test(before) || MOVED_FROM.test(before)) return true;
  const clause = lastClause(before);
  if (NOT_HELD.test(clause) || NONE_HELD.test(clause) || FORMERLY.test(clause) || OLD_DATE.test(clause)) return true;
  if (MOVED_TO.test(before)) return false;
  return !IS_HELD.test(clause) && (CANCELLED.test(after) || MOVED_AWAY.test(after) || CALLED_OFF.test(after));
}

/** True for the date of a paper: `Circular X/136 of 3 February 2025`, `our letter dated 4 May 2026`. */
function isOfPaper(sentence: string, date: PrintedDate): boolean {
  const before = sentence.slice(0, date.index);
  const link =
    /\s*[(,]?\s*(?:of|dated|issued on|sent on|du|en date du|datée? du|del?|de fecha|fechad[oa] el|от)\s*$/iu.exec(
      before,
    );
  if (link === null) return false;
  const name = before.slice(0, link.index);
  return PAPER.test(name) || symbolsIn(name).some((symbol) => symbol.end >= name.trimEnd().length - 1);
}

/** True for a sentence that tells when something is to take place after its date was changed. */
export function tellsNewDate(sentence: string): boolean {
  return NEW_DATE.test(sentence);
}

/** Back to a comma, semicolon or `but`, which part what no longer holds from what does. */
function lastClause(before: string): string {
  return before.split(/[,;:—–]\s|(?<!\p{L})(?:but|mais|sino|pero|но)\s/iu).at(-1) ?? before;
}

const AT = "(?:(?:on|from|for|in|at|to|le|du|en|el|del|с)\\s+)?(?:the\\s+|(?:\\p{L}+day)\\s+)?";

const INSTEAD_OF = new RegExp(
  `(?<!\\p{L})(?:instead of|in lieu of|rather than|in place of|and not|, not|au lieu (?:du|de|d['’])|et non(?: pas)?|plutôt que|en lugar de(?:l)?|en vez de(?:l)?|y no|вместо|а не)\\s*${AT}$`,
  "iu",
);

const MOVED =
  "(?<!\\p{L})(?:postpon|reschedul|re-schedul|mov|shift|defer|chang|brought forward|transfer|reporté|déplac|décal|avancé|aplaz|pospon|pospuest|traslad|cambi|adelant|перен[её]с|отлож)\\p{L}*";

/** What stands between the change and its old date tells of no new one: `postponed and will be held from …`. */
const MOVED_FROM = new RegExp(
  `${MOVED}(?:(?!(?:now|will|shall|take|held|to|until|se|aura|sera)(?!\\p{L}))[^.;,]){0,80}?(?<!\\p{L})(?:from|du|des|del?|с)\\s*(?:the\\s+)?$`,
  "iu",
);

const HELD =
  "(?:take place|be held|meet|be convened|convene|happen|go ahead|be organi[sz]ed|occur|run|start|aura lieu|se tiendra|se tiendront|tendrá lugar|se celebrará|состоится)";

/** Words of holding behind a denial; a limit ("not later than") denies nothing. */
const NOT_HELD = new RegExp(
  `(?<!\\p{L})(?:(?:not|no longer|never|cannot|won['’]t|can['’]t)\\s+(?:be able to\\s+|now\\s+)?${HELD}|n['’]aura (?:pas|plus) lieu|ne se tiendr\\p{L}+ (?:pas|plus)|(?:no|не)\\s+${HELD}|(?:not|no longer)\\s+(?:be\\s+)?(?:held|scheduled|planned|possible))(?!\\p{L})(?![^.;]*later than)[^.;]*$|(?<!\\p{L})not\\s+(?:on|from|in|for)\\s+(?:the\\s+)?$`,
  "iu",
);

/** `No meeting of the Group will take place on …` */
const NONE_HELD =
  /^\s*(?:there\s(?:will|shall)\sbe\s)?(?:no|aucune?|ningún|ninguna)\s(?:(?!(?:and|but|or)\s)[\p{L}\d/’'-]+\s){1,10}(?:will|shall|is to|are to|on|se tiendra|aura|se celebrará)(?!\p{L})[^.;]*$/iu;

const FORMERLY =
  /(?<!\p{L})(?:originally|previously|initially|formerly|earlier|first|at first|had been|initialement|précédemment|d['’]abord|inicialmente|originalmente|anteriormente|первоначально|ранее)\s+(?:\p{L}+\s+){0,2}?(?:planned|scheduled|announced|foreseen|set|due|fixed|intended|convened|to (?:be held|take place)|prévue?s?|fixée?s?|annoncée?s?|programmée?s?|previst[oa]s?|programad[oa]s?|anunciad[oa]s?|fijad[oa]s?|запланирован\p{L}*|намеч\p{L}*|назнач\p{L}*)[^.;]{0,40}$/iu;

const OLD_DATE =
  /(?<!\p{L})(?:old|former|previous|original|earlier|first)\s(?:dates?|timing|schedule)(?!\p{L})[^.;]{0,30}$/iu;

const MOVED_TO = new RegExp(`${MOVED}[^.;]{0,80}?(?<!\\p{L})(?:to|until|till|au|aux|à|al?|на)\\s*(?:the\\s+)?$`, "iu");

const BECOMES =
  "(?:is|are|was|were|has been|have been|had to be|had been|will be|must be|est|a été|ont été|sera|fue|ha sido|será|queda)";

/** Behind the date, in the same sentence: what was on it is not. */
const CANCELLED = new RegExp(
  `^[^.;]{0,60}?(?<!\\p{L})(?:${BECOMES}\\s+(?:therefore\\s+|unfortunately\\s+|now\\s+|hereby\\s+)?(?:cancell?ed|called off|withdrawn|annulée?s?|supprimée?s?|cancelad[oa]s?|anulad[oa]s?|suspendid[oa]s?)|(?:will|shall|can|could|do|does|did)\\s*(?:not|no longer)\\s+(?:take place|be held|hold|be kept|go ahead|be possible|apply)|(?:no longer|not)\\s+(?:holds?|stands?|appl(?:y|ies)|valid|possible|kept)|n['’]aura pas lieu|ne se tiendra pas|no (?:tendrá lugar|se celebrará)|отменен\\p{L}*|не состоится)(?!\\p{L})`,
  "iu",
);

const MOVED_AWAY = new RegExp(
  `^[^.;]{0,60}?(?<!\\p{L})(?:${BECOMES}\\s+(?:therefore\\s+|unfortunately\\s+|now\\s+)?(?:postponed|rescheduled|re-scheduled|moved|shifted|deferred|brought forward|reportée?s?|déplacée?s?|avancée?s?|aplazad[oa]s?|pospuest[oa]s?|trasladad[oa]s?|adelantad[oa]s?)|перенес[её]н\\p{L}*)(?!\\p{L})`,
  "iu",
);

/** `Workshop, Lima, 3 May 2026: cancelled` */
const CALLED_OFF =
  /^[\s):,–—-]*\(?(?:postponed|rescheduled|moved|cancell?ed|called off|reportée?|annulée?|aplazad[oa]|cancelad[oa]|отмен[её]н\p{L}*|перенес[её]н\p{L}*)(?!\p{L})/iu;

/** Words that date an event which is to be: what is said behind that is no longer about its date. */
const IS_HELD =
  /(?<!\p{L})(?:will|shall|is now|are now|new dates?)\s(?:\p{L}+\s){0,3}?(?:be|take|meet|start|held|are|is|aura|tendrá)(?!\p{L})[^,;]*$/iu;

const PAPER =
  /(?:circular|letter|message|e-?mail|mail|invitation|document|memorandum|note|statement|report|version|edition|list|rev\.?\s?\d*|circulaire|lettre|courrier|carta|циркуляр\p{L}*|письм\p{L}*)(?:\s(?:No\.?\s?)?[\p{Lu}\d][\p{L}\d/.-]*)?$/iu;

const NEW_DATE =
  /(?<!\p{L})(?:(?:the |its |their )?new dates?(?!\p{L})|(?:will|shall|is|are) (?:now|instead) (?:be |to )?(?:take place|held|planned|scheduled|foreseen|convened|meet)|(?:now|instead) (?:take|takes) place|(?:has|have) been (?:moved|postponed|rescheduled|deferred|shifted|brought forward) (?:\S+ ){0,8}?(?:to|until)|(?:nouvelles? dates?)|aura (?:désormais|finalement) lieu|se tiendra (?:désormais|finalement)|nuevas? fechas?|tendrá lugar ahora|se celebrará (?:ahora|finalmente)|нов\p{L}+ дат\p{L}+)/iu;
