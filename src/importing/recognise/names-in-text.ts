import { nameAt } from "../people.ts";

/** A person named within running text; `start` counts the honorific in. */
export interface NameInText {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

const HONORIFIC =
  /(?<![\p{L}.])(?:Mrs?|Ms|Miss|Mx|Dr|Prof|Professor|Ambassador|H\.\s?E|Sir|Dame|M|Mme|Mlle|Sr|Sra|Srta|Г-н|г-н|Г-жа|г-жа|господин|госпожа)\.?\s+(?=\p{Lu})|(?<!\p{L})(?:السيدة|السيد|الدكتورة|الدكتور|سعادة|المهندسة|المهندس)\s+/gu;
const HAN = /([\p{Script=Han}·]{2,8}?)(?:先生|女士|博士|教授)/gu;
const SAID =
  /(?<=(?:\bsaid|\bsays|\bby|\bexplained|\badded|\bdeclared|\ba déclaré|\bdijo|\bsegún|\bselon|\bсказала?)\s)(?=\p{Lu})/gu;

/** Persons in a text: after an honorific, or where words of speech announce a name. */
export function namesInText(text: string): readonly NameInText[] {
  const found: NameInText[] = [];
  const add = (start: number) => {
    const name = nameAt(text.slice(start));
    if (name === null) return;
    // "Ms Villalobos Rojas. The ..." must not run on: a name ends with its line and its sentence.
    const cut = /[.;:!?]\s|\n/.exec(name.name);
    const kept =
      cut === null || /(?:^|\s)\p{Lu}\.$/u.test(name.name.slice(0, cut.index + 1))
        ? name.name
        : name.name.slice(0, cut.index);
    const bare = kept.replace(/\.$/, (point) => (/(?:^|\s)\p{Lu}\.$/u.test(kept) ? point : ""));
    const end = start + name.length - (name.name.length - bare.length);
    if (found.some((other) => start < other.end && other.start < end)) return;
    found.push({ name: bare, start, end });
  };
  for (const match of text.matchAll(HONORIFIC)) add(match.index);
  for (const match of text.matchAll(SAID)) add(match.index);
  for (const match of text.matchAll(HAN)) {
    found.push({ name: match[1] ?? "", start: match.index, end: match.index + match[0].length });
  }
  return found.toSorted((a, b) => a.start - b.start);
}
