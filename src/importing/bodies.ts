/** Recognises names of groups and institutions by how they are written. */

const NUMBERED =
  /(?:(?:ITU|UIT|МСЭ)-[TDRТД]\s+)?(?:(?:Study Groups?|Commission d['’]études|Comisión de Estudio|\p{Lu}\p{L}+ая комиссия|SG|CE|ИК)\s?\d{1,2}(?:(?:,)?\s+(?:Questions?|Q)\s?\.?\d{1,2}\/\d{1,2})?|(?:Questions?|Cuestión|Вопрос[ау]?|Q)\s?\.?\d{1,2}\/\d{1,2}|(?:Working Party|Groupe de travail|Grupo de Trabajo|Рабоч\p{L}+ групп\p{L}+|WP|GT)\s?\d{1,2}\/\d{1,2})|第\d{1,2}(?:\/\d{1,2}号课题|研究组|工作组)|(?:المسألة|لجنة الدراسات)\s\d{1,2}(?:\/\d{1,2})?/u;

const ACRONYM =
  /(?<![\p{L}\p{N}])(?:ITU-[TDR]\s)?(?:CWG|JCA|CG|FG|EG|TSAG|TDAG|RAG|WTSA|WTDC|WRC|IGF|WSIS|ECG|ITRs?-EG|BDT|TSB|BR|ITU(?:-[TDR])?|UIT|SG\d+|ISCG|SCV)(?:-[A-Z][A-Za-z\d]*)*(?![\p{L}\p{N}])/u;

const KIND =
  "(?:Working Group|Working Party|Interest Group|Community Group|Business Group|Regional Office|Area Office|Expert Group|Focus Group|Correspondence Group|Advisory Group|Rapporteur Group|Steering Committee|Committee|Council|Commission|Task Force|Bureau|Secretariat|Panel|Forum|Joint Coordination Activity|Group|Union|Assembly|Conference|Board|Team|Groupe de travail(?: du Conseil)?|Groupe|Comité|Conseil|Secrétariat|Grupo de Trabajo|Grupo|Comisión|Comité|Consejo|Oficina|Secretaría|Рабочая группа|Бюро|Совет|Комитет|Комиссия|Секретариат|فريق العمل|المكتب|المجلس|اللجنة|الأمانة|工作组|委员会|理事会|局|秘书处)";

const SMALL = "(?:on|of|for|sur|de|des|du|de la|sobre|по|en|the|and|et|y|la|las|los)";

/** A name in capitals; behind a small word one word in small letters may stand: `Bureau de développement des télécommunications`. */
const NAMED = new RegExp(
  `(?:(?:\\p{Lu}[\\p{L}'’-]*|of|the|on|for|and|de|des|du|la|las|los|l['’]\\p{L}+)\\s+){0,5}${KIND}(?:\\s+(?:${SMALL}\\s+){1,3}(?:l['’]|d['’])?\\p{L}[\\p{L}'’-]*(?:\\s+\\p{Lu}[\\p{L}'’-]*){0,6}){0,4}`,
  "u",
);

const INSTITUTION =
  /(?<![\p{L}])(?:Ministry|Ministère|Ministerio|Министерство|وزارة|Authority|Autorité|Autoridad|Agency|Agence|Agencia|Агентство|Commission|Comisión|Department|Département|Administration|Regulator|Institute|Institut|Instituto|Институт|University|Université|Universidad|Университет|Foundation|Fondation|Fundación|Фонд|Association|Asociación|Company|Corporation|Inc|Ltd|GmbH|S\.A|Organi[sz]ation|Network|Centre|Center|Council|Office|Bureau|Service|Board|Police|Embassy|Mission|Federation|Union|Society|Operator|Telecom|Télécom|Communications|部|局|委员会|管理局|هيئة|جامعة)(?![\p{L}])/u;

/** True when the whole text names a group, a Question or a bureau. */
export function isBody(text: string): boolean {
  const found = bodyIn(text.replace(/^(?:the|la|le|el|los|les|l['’])\s+/iu, ""));
  return (
    found !== null &&
    found.length >=
      text
        .replace(/\s*\([^)]*\)\s*$/, "")
        .replace(/^(?:the|la|le|el)\s+/iu, "")
        .trim().length -
        1
  );
}

/** The first name of a group in a text, or null: `Question 3/2`, `CWG-COP`, `Council Working Group on …`. */
export function bodyIn(text: string): string | null {
  const numbered = NUMBERED.exec(text);
  const named = NAMED.exec(text);
  const acronym = ACRONYM.exec(text);
  // "ITU-T Study Group" is no name without its number, wherever the words before it begin.
  const overlaid =
    numbered !== null &&
    named !== null &&
    named.index <= numbered.index &&
    numbered.index < named.index + named[0].length;
  const best = [numbered, overlaid ? null : named, acronym]
    .filter((match) => match !== null)
    .toSorted((a, b) => a.index - b.index || b[0].length - a[0].length)[0];
  if (best === undefined) return null;
  const name = best[0]
    .replace(/^(?:(?:of|the|on|for|and|de|des|du|la|las|los|The)\s+)+/u, "")
    .replace(/\s+(?:of|the|on|for|and|de|des|du|la|las|los|et|y|en)$/u, "")
    .trim();
  return name.length >= 2 && name.length <= 120 ? name : null;
}

/** True for a text that begins with the name of a Question, working party or study group: `Working Party 1/17: Security`. */
export function startsWithNumberedBody(text: string): boolean {
  return NUMBERED.exec(text)?.index === 0;
}

/** True for the name of a ministry, company, university and the like. */
export function isInstitution(text: string): boolean {
  return INSTITUTION.test(text) && text.length <= 120;
}
