/** Recognises symbols of documents: `SG2RGQ/20`, `CWG-COP-21/4 (Rev.1)`, `Resolution 179 (Rev. Bucharest, 2022)`. */

export interface SymbolFound {
  readonly symbol: string;
  readonly start: number;
  readonly end: number;
}

const REVISION = "(?:\\s?\\((?:Rev|Add|Corr|Rév|Rev)\\.?\\s?\\d*\\))?";
/** The revision as a part of the symbol, as the United Nations write it: `ECE/EX/2/Rev.1`. */
const REVISED = "(?:\\/(?:Rev|Add|Corr|Amend)\\.\\d+)*";
const SEGMENT = "[\\p{Lu}\\d][\\p{Lu}\\d.-]*";

const SHAPES: readonly RegExp[] = [
  // Circular BDT/DNS/DGS/112, TSB Circular 341, Circulaire BDT/RCB/58, Circular Letter CR/123
  /(?<![\p{L}\d])(?:(?:TSB|BDT|BR)\s+)?(?:Circular(?: Letter)?|Circulaire|Carta Circular|Циркуляр(?:ное письмо)?|Administrative Circular|Lettre circulaire)\s+(?:No\.?\s*)?(?:\p{Lu}[\p{Lu}\d-]*(?:\/[\p{Lu}\d-]+)+|\d{1,4})(?![\p{L}\d/])/gu,
  // Resolution 179 (Rev. Dubai, 2018), Res. 179 (Busan, 2014)
  /(?<![\p{L}\d])(?:Resolution|RESOLUTION|Res\.|Résolution|RÉSOLUTION|Rés\.|Resolución|RESOLUCIÓN|Резолюци\p{L}+|РЕЗОЛЮЦИЯ|Decision|Décision|Decisión|Решение|القرار|第)\s?\d{1,4}(?:号决议)?(?:\s?\((?:(?:Rev|Rév|REV|RÉV|Пересм|المراجَع في)[.,]?\s?)?\p{L}[\p{L}\s.'’-]*[,،]\s?\d{4}\)|\s?（[^）]{2,30}）)?/gu,
  // Recommendation ITU-T X.1205
  /(?<![\p{L}\d])(?:(?:Recommendation|Recommandation|Recomendación|Рекомендаци\p{L}+)\s)?(?:ITU|UIT|МСЭ)-[TRТР]\s\p{Lu}\.\d+(?:\.\d+)?(?![\p{L}\d])/gu,
  // draft Recommendations before they have a number: X.age-assure, TR.kids-iot
  /(?<![\p{L}\d.@/])(?:\p{Lu}|TR|Y|Suppl)\.[a-z][a-z\d]*(?:-[a-z\d]+)+(?![\p{L}\d.@])/gu,
  // 2/71 (Rev.1), SG2RGQ/REP/17, CWG-COP-21/4, C23/32, ECE/TRADE/C/CEFACT/2018/6, WTSA16/INF/2, 2/ADM/1 (Rev.2)
  new RegExp(
    `(?<![\\p{L}\\d/@._-])(?:\\p{Lu}${"[\\p{Lu}\\d-]*"}(?:\\/${SEGMENT})*\\/(?=[\\p{Lu}\\d.-]*\\d)${SEGMENT}${REVISED}|\\d{1,2}\\/(?:\\p{Lu}{2,5}\\/)?\\d{1,4})(?![\\p{L}\\d/@])${REVISION}`,
    "gu",
  ),
  // SG17-TD512, CWG-COP-LS11, SG17-LS63, TD 123, COM 17 – LS 12
  /(?<![\p{L}\d/@._-])\p{Lu}[\p{Lu}\d]*(?:-\p{Lu}[\p{Lu}\d]*)*-(?:LS|TD|C|R|INF|ADM|REP|DOC)\d{1,4}(?![\p{L}\d/@-])(?:\s?\((?:Rev|Add|Corr)\.?\s?\d*\))?/gu,
  // standards of other bodies: RFC 9000, ISO/IEC 27001:2022, IEEE 802.11, ETSI EN 303 645
  /(?<![\p{L}\d/.-])(?:(?:RFC|BCP)\s?\d{1,5}|(?:ISO(?:\/IEC)?|IEC)(?:\s(?:TR|TS|PAS))?\s\d{3,5}(?:-\d+)*(?::\d{4})?|IEEE\s(?:Std\s)?\d{3,4}(?:\.\d+\p{Ll}{0,2})*|ETSI\s(?:EN|TS|TR|ES)\s\d{3}\s\d{3}(?:-\d+)?)(?![\p{L}\d/])/gu,
  /(?<![\p{L}\d])COM\s?\d{1,2}\s?[–-]\s?(?:LS|R|C|TD)\s?\d{1,4}(?:\s?[–-]\s?[EFSRAC](?![\p{L}\d]))?/gu,
];

/** Every symbol of a document in a text, in reading order; numbers of Questions and fractions are none. */
export function symbolsIn(text: string): readonly SymbolFound[] {
  const found: SymbolFound[] = [];
  for (const shape of SHAPES) {
    for (const match of text.matchAll(shape)) {
      const symbol = match[0]
        .trim()
        .replace(/-[EFSRAC](?=\s|$)/u, "")
        .replace(/[.,-]+$/u, "");
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((other) => start < other.end && other.start < end)) continue;
      if (isOther(text, start, symbol)) continue;
      found.push({ symbol, start, end });
    }
  }
  return found.toSorted((a, b) => a.start - b.start);
}

/** Things written like symbols: Questions, working parties, dates, halves, and/or. */
function isOther(text: string, start: number, symbol: string): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  if (/^\p{Lu}+\/\p{Lu}+$/u.test(symbol) || /^(?:19|20)\d\d\/\d{1,2}$/.test(symbol)) return true;
  if (/^Q\.?\d{1,2}\/\d{1,2}/u.test(symbol) || /^(?:WP|GT|РГ)\d?\d\/\d/u.test(symbol)) return true;
  // editions (11/2016), halves and counts (0/1), names that a stroke parts (VN/V2, UN/LOCODE with a footnote's mark)
  if (/^(?:0?[1-9]|1[0-2])\/(?:19|20)\d\d$|^0\/\d+$|^\p{Lu}{2,}\/\p{Lu}+\d$/u.test(symbol)) return true;
  // versions of protocols: HTTP/3, TLS/1.3
  if (/^\p{Lu}{2,}\/\d(?:\.\d)?$/u.test(symbol)) return true;
  if (!/^\d{1,2}\/\d{1,4}(?:\s|$)/u.test(symbol)) return false;
  // the count of a vote: "=> 2/30"
  if (/[>=]\s*$/u.test(before)) return true;
  if (
    /(?:questions?|cuesti[oó]n(?:es)?|вопрос\p{L}*|مسألة|المسألة|questions?\(s\)|question\(s\)|working part(?:y|ies)|groupe de travail|grupo de trabajo|рабоч\p{L}+ групп\p{L}*|WP|GT|Q)[\s(:]*(?:\d{1,2}\/\d{1,2}(?:,|\s(?:and|et|y|и|to)\s|\s)*)*$/iu.test(
      before,
    )
  )
    return true;
  const [first, second] = symbol.split("/").map((part) => Number.parseInt(part, 10));
  if (/^\s*(?:of|,?\s*\d{4}|\/)/.test(text.slice(start + symbol.length))) return true;
  return (
    (first ?? 0) >= (second ?? 0) && !/(?:document|doc\.?|contribution)s?\s*$/iu.test(before) && (second ?? 0) < 10
  );
}
