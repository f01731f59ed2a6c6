/** How the identifiers of ITU texts are spelt, one pattern each; earlier ones have the first claim on a stretch of text. */
import type { Identifier } from "./identifier.ts";
import { type IdentifierPattern, make, simple } from "./identifier-pattern.ts";
import { GROUP_SYMBOL_PATTERNS, SYMBOL_PATTERNS } from "./symbol-patterns.ts";

const BEFORE = String.raw`(?<![\p{L}\p{N}/@.+-])`;

const QUESTION =
  "(?:questions?|cuesti[oó]n(?:es)?|вопрос(?:а|у|е|ом|ы|ов|ам|ах|ами)?|(?:ال|لل|بال|وال)?مسا(?:له|ئل)|课题)";
const RESOLUTION =
  "(?:resolutions?|resolucion(?:es)?|res\\.?|резолюци(?:я|и|ю|ей|й|ям|ях)|(?:ال|لل|بال|وال)?قرار(?:ات)?|决议)";
const GROUP =
  "(?:study groups?|commissions? d'etudes?|comision(?:es)? de estudio|исследовательск(?:ая|ой|ую) комисси(?:я|и|ю|ей)|(?:ال|لل|بال|وال)?لجنه الدراسات|sg|ик)";

/** Letters, point and number that are no Recommendation: `FIG.1`. */
const NO_SERIES = new Set(["no", "fig", "vol", "rev", "add", "doc", "art", "sec", "pp", "p", "q"]);

/** Conferences and assemblies that are named with the year in two or four digits. */
const CONFERENCES = "wtdc|wtsa|wrc|wtpf|wcit|wsis|cmdt|amnt|cmr|pp|вкрэ|васэ|вкр|пк";

export const IDENTIFIER_PATTERNS: readonly IdentifierPattern[] = [
  simple(
    "email",
    /@/,
    /(?<![\p{L}\p{N}._%+-]'?)[\p{L}\p{N}_][\p{L}\p{N}._%+'-]{0,63}@(?:[\p{L}\p{N}-]{1,63}\.){1,9}\p{L}{2,}/gu,
    (m) => m[0].toLowerCase(),
  ),
  simple(
    "url",
    /[a-z]\.[a-z]|:\/\//i,
    /(?:https?:\/\/|www\.)[^\s<>"()[\]{}|]+|(?<![\p{L}\p{N}@.-])(?:[a-z0-9-]{3,}\.)+(?:int|org|net|com|gov|edu|info|(?:[a-z]{2}(?=\/)))(?:\/[^\s<>"()[\]{}|]*)?(?![\p{L}\p{N}@-])/giu,
    (m) => canonicalAddress(m[0]),
  ),
  {
    hint: /\d\D?\d\D?\d\D?\d/,
    expression: new RegExp(
      String.raw`(?<label>(?:tel|phone|telephone|mobile|fax|тел|هاتف|电话)[\p{L}]{0,8}\.?\s?:?\s?)?${BEFORE}(?<number>\+?\(?\d{1,15}\)?(?:[\s.()-]{1,3}\d{1,14}\)?){0,7})(?![\p{L}\p{N}/@]|[.-]\d)`,
      "giu",
    ),
    read: readTelephone,
  },
  {
    // Question 3/2, Q3/2, q3-2, Q.3/2, Questions 3/2 and 4/2
    hint: /\d\s?[/-]\s?\d/,
    expression: new RegExp(
      String.raw`(?<![\p{L}\p{N}])(?:${QUESTION}\s?|(?:q|к)\.?\s?)(?:no?\.?\s?)?(?<number>\d{1,2}\s?[/-]\s?\d{1,2})(?<more>(?:(?:,|,?\s(?:and|et|y|и|و|to|&))\s(?:q\.?)?\d{1,2}\/\d{1,2})*)(?![\p{L}\p{N}/-]|号决议)`,
      "giu",
    ),
    read: (match) =>
      // "questions 3-5" is a span of questions
      /^\p{L}+s\s[\d\s]+-/u.test(match[0])
        ? []
        : numbered(match, /\d{1,2}\s?[/-]\s?\d{1,2}/g, (number) => ({
            kind: "question",
            canonical: `q${number.replace(/\s/g, "").replace("-", "/")}`,
          })),
  },
  {
    // 第3/2号课题
    hint: /第/,
    expression: /第(?<number>\d{1,2}\/\d{1,2})号(?:研究)?课题/gu,
    read: (match) => numbered(match, /\d+\/\d+/g, (number) => ({ kind: "question", canonical: `q${number}` })),
  },
  {
    // Resolution 179 (Rev. Dubai, 2018), Res.179, Resolutions 130, 175 and 179
    hint: /res|рез|قرار|决议/iu,
    expression: new RegExp(
      String.raw`(?<![\p{L}\p{N}])${RESOLUTION}\s?(?:no?\.?\s?|№\s?)?(?<number>\d{1,3})(?<more>(?:(?:,|,?\s(?:and|et|y|и|و|&))\s\d{1,3}(?!\d))*)(?:\s?\((?<rev>(?:rev\.[^)]{0,40}|\p{L}[^)\d]{2,40}[,،]\s?\d{4}))\))?(?![\p{L}\p{N}/-])`,
      "giu",
    ),
    read: (match) =>
      numbered(match, /(?<!\d)\d{1,3}(?!\d)/g, (number) => ({
        kind: "resolution",
        canonical: `resolution/${Number(number)}`,
      })),
  },
  {
    hint: /第/,
    expression: /第(?<number>\d{1,3})号决议(?:\s?\((?<rev>[^)]{2,30})\))?/gu,
    read: (match) => numbered(match, /\d+/g, (number) => ({ kind: "resolution", canonical: `resolution/${number}` })),
  },
  {
    // ITU-T X.1205, Recommendation Y.4000
    hint: /\p{L}\.\d/u,
    expression:
      /(?<![\p{L}\p{N}.]|\p{L}\/)(?:(?:(?:[Ii][Tt][Uu]|UIT|МСЭ)-[TtRrТР]|[Rr]ec(?:\.|omm[ea]ndations?|omendaci[oó]n(?:es)?)?|Рекомендаци\p{L}{1,3})\s){0,2}(?:(?<lower>[a-z])\.(?<long>\d{3,4}(?:\.\d+)?)|(?<series>[A-Z]{1,3})\.(?<short>\d{1,4}(?:\.\d+)?))(?![\p{L}\p{N}])/gu,
    read: (match) => {
      const { lower, long, series, short } = match.groups ?? {};
      if (NO_SERIES.has(series?.toLowerCase() ?? "")) return [];
      return [make(match, "recommendation", `${lower ?? series?.toLowerCase()}.${long ?? short}`)];
    },
  },
  // X.cop-hash, H.sup-parent: a Recommendation that is not yet numbered
  simple(
    "recommendation",
    /[a-z]\.[a-z]/i,
    /(?<![\p{L}\p{N}.@/-])(?:[A-Z]\.[a-z]{3,}(?:-[a-z0-9]+)*|(?:[A-Za-z]|TR|tr|[Ss]uppl)\.[a-z][a-z0-9]+(?:[–-][a-z0-9]+)+|(?:[A-Z]|TR|SUPPL)\.[A-Z][A-Z0-9]+(?:[–-][A-Z0-9]+)+)(?![\p{L}\p{N}@]|\.\p{L})/gu,
    (m) => m[0].toLowerCase().replaceAll("–", "-"),
  ),
  ...GROUP_SYMBOL_PATTERNS,
  {
    // Study Group 2, SG2, sg-2; CE 2 only in capitals, since "ce 2 mai" is French for a day
    hint: /\d/,
    expression: new RegExp(
      String.raw`(?<![\p{L}\p{N}-])${GROUP}[\s–-]?(?<number>\d{1,2})(?![\p{L}\p{N}/]|\s?[/]|[-.]\d)`,
      "giu",
    ),
    read: (match) => [make(match, "group", `sg${Number(match.groups?.number)}`)],
  },
  {
    hint: /CE|第|-я/,
    expression:
      /(?<![\p{L}\p{N}-])(?:CE[\s-]?(?<a>\d{1,2})(?![\p{L}\p{N}/.-])|第(?<b>\d{1,2})研究组|(?<c>\d{1,2})-я [Ии]сследовательская комиссия)/gu,
    read: (match) => {
      const { a, b, c } = match.groups ?? {};
      return [make(match, "group", `sg${Number(a ?? b ?? c)}`)];
    },
  },
  {
    hint: /\d/,
    expression: new RegExp(
      String.raw`(?<![\p{L}\p{N}-])(?:(?<name>${CONFERENCES})[\s'–-]?(?<year>(?:19|20)?\d{2})|(?<cop>cop)[\s–-]?(?<edition>\d{1,2}))(?![\p{L}\p{N}/-]|[.,]\d)`,
      "giu",
    ),
    read: (match) => {
      const { name, year, edition } = match.groups ?? {};
      if (name === undefined) return [make(match, "conference", `cop${Number(edition)}`)];
      return [make(match, "conference", `${name.toLowerCase()}-${year?.slice(-2)}`)];
    },
  },
  ...SYMBOL_PATTERNS,
];

/** The first number with the word before it, each further one on its own. */
function numbered(
  match: RegExpExecArray,
  number: RegExp,
  read: (number: string) => Pick<Identifier, "kind" | "canonical">,
): readonly Identifier[] {
  const more = match.groups?.more ?? "";
  if (more === "") return [{ ...make(match, "question", ""), ...read(match.groups?.number ?? "") }];
  const head = match[0].indexOf(more, match[0].indexOf(match.groups?.number ?? ""));
  const first = { ...make(match, "question", ""), ...read(match.groups?.number ?? ""), revision: null };
  return [
    { ...first, end: match.index + head },
    ...[...more.matchAll(number)].map((each) => ({
      ...first,
      ...read(each[0]),
      start: match.index + head + each.index,
      end: match.index + head + each.index + each[0].length,
    })),
  ];
}

/**
 * Digits in groups may be many things: with `+`, `00` or a label before them they are a telephone number; alone only
 * when there are seven or more and they are no date, span of years or number with its thousands parted.
 */
function readTelephone(match: RegExpExecArray): readonly Identifier[] {
  const label = match.groups?.label ?? "";
  const written = (match.groups?.number ?? "").trim();
  const international = /^(?:\+|00)/.test(written);
  const digits = written.replace(/\(0\)/, "").replace(/\D/g, "");
  if (digits.length > 15 || digits.length < (label || international ? 6 : 7)) return [];
  if (!label && !international) {
    const groups = written.split(/[\s.()-]+/).filter((group) => group !== "");
    const years = groups.filter((group) => /^(?:19|20)\d\d$/.test(group)).length;
    const thousands = /^[1-9]\d{0,2}(?:[ .]\d{3})+$/.test(written);
    if (years > 0 || thousands || groups.some((group) => group.length < 2)) return [];
    if (groups.length === 1 && digits.length < 9) return [];
  }
  const start = match.index + label.length;
  const canonical = international ? `+${digits.replace(/^00/, "")}` : digits;
  return [{ kind: "telephone", canonical, revision: null, start, end: match.index + match[0].length }];
}

function canonicalAddress(address: string): string {
  const bare = address
    .replace(/[.,;:!?'"]+$/, "")
    .replace(/^https?:\/\//i, "")
    .replace(/^www\./i, "")
    .replace(/\/+$/, "");
  const slash = bare.indexOf("/");
  return slash < 0 ? bare.toLowerCase() : bare.slice(0, slash).toLowerCase() + bare.slice(slash);
}
