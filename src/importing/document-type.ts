import type { MarkFinder } from "../text/marks.ts";
import type { Format } from "./draft.ts";
import { eventNoun } from "./recognise/event-phrases.ts";

/** Kinds of documents by the words that name them, the more telling first. */
const TYPES: readonly (readonly [string, RegExp])[] = [
  [
    "liaison statement",
    /liaison statement|note de liaison|declaración de coordinación|declaración de enlace|заявление о взаимодействии|بيان (?:ال)?اتصال|联络声明|^LS\/[aior]\b|(?:^|[\s–-])LS ?\d+\b/iu,
  ],
  ["circular", /\bcircular\b|circulaire|carta circular|циркуляр|تعميم|رسالة معممة|通函|通知/iu],
  [
    "resolution",
    /^\s*(?:resolution|résolution|resolución|резолюция|القرار)\s|号决议|^\s*(?:decision|décision|decisión|решение)\s+\d/iu,
  ],
  [
    "recommendation",
    /^\s*(?:recommendation|recommandation|recomendación|рекомендация|التوصية)\s|ITU-[TR]\s\p{Lu}\.\d+|建议书/iu,
  ],
  ["agenda", /\b(?:draft )?agenda\b|ordre du jour|orden del día|повестка дня|جدول الأعمال|议程/iu],
  [
    "list of officers",
    /list of (?:officers|chair|contacts|participants)|^(?:(?:updated )?(?:list|directory|register) of )?(?:(?:the )?(?:national|regional|country|designated) )*(?:focal points|contact points|points of contact)(?!\p{L})|liste des (?:participants|responsables)|lista de (?:participantes|autoridades)|список (?:участников|должностных)/iu,
  ],
  [
    "report",
    /\breport\b|\brapport\b|\binforme\b|отч[её]т|تقرير|报告|\bminutes\b|\bsummary record\b|\boutcomes?\b|\bupdate on\b/iu,
  ],
  ["contribution", /\bcontribution\b|contribución|вклад|مساهمة|文稿/iu],
  ["guidelines", /\bguidelines?\b|lignes directrices|directrices|руководящие указания|مبادئ توجيهية|指南|导则/iu],
  [
    "note",
    /\bnote (?:by|from)\b|\b(?:status|background|information|briefing|concept|guidance) note\b|note (?:d['’]information|de synthèse)|nota (?:informativa|conceptual)|\bnote du\b|nota (?:de|del)|записка|مذكرة/iu,
  ],
  ["invitation", /^(?:letter of )?invitation\b|^(?:carta de )?invitación|^lettre d['’]invitation|^приглашение/iu],
  ["press release", /press release|communiqué de presse|comunicado de prensa|пресс-релиз|بيان صحفي|新闻稿/iu],
];

/**
 * What kind of document it is, from the words at its head: the title weighs most, then its symbol, then other lines.
 * @param marks finds the words by which documents mark things
 * @returns null when nothing says so
 */
export function documentType(
  title: string,
  symbol: string | null,
  lines: readonly string[],
  format: Format,
  marks: MarkFinder,
): string | null {
  if (format === "pptx") return "presentation";
  const match = (text: string) => TYPES.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
  const short = lines.filter(
    (line) =>
      line.length <= 160 &&
      !/agenda item|item \d+(?:\.\d+)* (?:of|on)|point de l['’]ordre du jour|punto del orden del día|пункт повестки/iu.test(
        line,
      ),
  );
  const ofTitle = match(title);
  const ofSymbol = symbol === null ? null : match(symbol);
  // A line that only mentions a kind of paper within a sentence is none: "use the form in Circular 12."
  const ofLines =
    short
      .filter((line) => !/[.;。；]$/u.test(line.trim()) || line.length <= 40)
      .map(match)
      .find((type) => type !== null) ?? null;
  // "Report of …" as a title says what it is; "Guidelines" may only be what a circular is about.
  if (ofSymbol === "circular" || ofSymbol === "resolution" || ofSymbol === "recommendation") return ofSymbol;
  const named =
    ofTitle !== null && /^(?:draft\s)?(?:agenda|report|list|minutes|circular)(?!\p{L})/iu.test(title.trim());
  if (!named && short.some(isLiaison)) return "liaison statement";
  const kind = ofTitle === "contribution" || ofLines === "contribution" ? null : kindIn(title, ofTitle, short, marks);
  if (kind !== null && !(named && ofTitle !== null)) return kind;
  return ofTitle === "contribution" ? ofTitle : (ofTitle ?? ofSymbol ?? ofLines);
}

/**
 * The kind that a title begins or ends with (`Programme of Work of …`, `… Interest Group Charter`) or that a line of the
 * head is nothing but; minutes are also what somebody took notes of.
 */
function kindIn(title: string, ofTitle: string | null, lines: readonly string[], marks: MarkFinder): string | null {
  const bare = title.trim().replace(/\s*[(（[][^()（）[\]]*[)）\]]$/u, "");
  const found = marks.find(bare, "kind").find(({ from, to }) => {
    const before = bare.slice(0, from).trim();
    return before === "" || to === bare.length || marks.whole(before, "unsettled") !== null;
  });
  const alone = ofTitle !== null ? undefined : lines.map((line) => marks.whole(line, "kind")).find((id) => id !== null);
  const noted = lines.some(
    (line) => marks.whole(/^([^:：]{2,30})[:：]\s*\S/u.exec(line.trim())?.[1] ?? "", "post") === NOTES,
  );
  const id =
    found?.id ?? alone ?? (noted && (eventNoun(title) !== null || ofTitle === "agenda") ? "kind.minutes" : undefined);
  return id === undefined ? null : id.slice("kind.".length).replaceAll("-", " ");
}

const NOTES = "post.note-taker";

/** A line that calls the paper a liaison statement, not one of an agenda or a list that mentions somebody else's. */
function isLiaison(line: string): boolean {
  const found = TYPES[0]?.[1].exec(line);
  if (found === undefined || found === null) return false;
  return !/(?:repl(?:y|ies) to|response to|answer to|receipt of|thanks?|réponse à|respuesta a|ответ на)\s(?:(?:the|its|your|an?|la|le|el)\s)?$/iu.test(
    line.slice(0, found.index),
  );
}
