import { attribute, child, elements, type XmlElement } from "../office/xml.ts";
import { formatNumber } from "./number-formats.ts";

/** The number or bullet that Word prints before a paragraph. */
export interface Printed {
  /** `-` for a bullet, else as printed: `3.`, `a)`, `1.2`; empty when the level prints nothing */
  readonly marker: string;
  readonly level: number;
}

interface Level {
  readonly start: number;
  readonly format: string;
  readonly text: string;
  /** numbers of this level begin anew below level `restart - 1`; 0 never */
  readonly restart: number | null;
  readonly legal: boolean;
}

interface List {
  readonly abstract: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly starts: ReadonlyMap<number, number>;
}

/** Counts the paragraphs of a document's lists as Word does. */
export interface Numbering {
  /** counts one more paragraph of a list; null for a list that does not exist */
  next(list: string, level: number): Printed | null;
}

/** Reads `word/numbering.xml`. */
export function readNumbering(part: XmlElement | undefined): Numbering {
  const root = elements(part)[0];
  const abstracts = new Map<string, XmlElement>();
  const byStyle = new Map<string, string>();
  for (const each of elements(root, "w:abstractNum")) {
    const id = attribute(each, "abstractNumId") ?? "";
    abstracts.set(id, each);
    const style = attribute(child(each, "w:styleLink"), "val");
    if (style !== undefined) byStyle.set(style, id);
  }
  const lists = new Map<string, List>();
  for (const num of elements(root, "w:num")) {
    const id = attribute(num, "numId");
    let abstract = attribute(child(num, "w:abstractNumId"), "val") ?? "";
    const link = attribute(child(abstracts.get(abstract), "w:numStyleLink"), "val");
    if (link !== undefined) abstract = byStyle.get(link) ?? abstract;
    if (id === undefined) continue;
    const levels = readLevels(abstracts.get(abstract));
    const starts = new Map<number, number>();
    for (const override of elements(num, "w:lvlOverride")) {
      const level = Number(attribute(override, "ilvl") ?? 0);
      const start = attribute(child(override, "w:startOverride"), "val");
      if (start !== undefined) starts.set(level, Number(start));
      const own = child(override, "w:lvl");
      if (own !== undefined) levels.set(level, readLevel(own));
    }
    lists.set(id, { abstract, levels, starts });
  }
  const counters = new Map<string, number[]>();
  const begun = new Set<string>();
  return {
    next(id, level) {
      const list = lists.get(id);
      if (list === undefined || level < 0 || level > 8) return null;
      const own = list.levels.get(level);
      const counts = counters.get(list.abstract) ?? [];
      counters.set(list.abstract, counts);
      if (!begun.has(`${id}/${level}`)) {
        begun.add(`${id}/${level}`);
        const start = list.starts.get(level);
        if (start !== undefined) counts[level] = start - 1;
      }
      counts[level] = (counts[level] ?? (own?.start ?? 1) - 1) + 1;
      for (let below = level + 1; below <= 8; below += 1) {
        const restart = list.levels.get(below)?.restart ?? null;
        if (restart === null || (restart > 0 && level < restart)) delete counts[below];
      }
      return own === undefined ? null : { marker: printed(own, list, counts), level };
    },
  };
}

function readLevels(abstract: XmlElement | undefined): Map<number, Level> {
  return new Map(elements(abstract, "w:lvl").map((level) => [Number(attribute(level, "ilvl") ?? 0), readLevel(level)]));
}

function readLevel(level: XmlElement): Level {
  const restart = attribute(child(level, "w:lvlRestart"), "val");
  return {
    start: Number(attribute(child(level, "w:start"), "val") ?? 1),
    format:
      attribute(child(level, "w:numFmt"), "val") ??
      attribute(child(level, "mc:AlternateContent", "mc:Fallback", "w:numFmt"), "val") ??
      "decimal",
    text: attribute(child(level, "w:lvlText"), "val") ?? "",
    restart: restart === undefined ? null : Number(restart),
    legal: child(level, "w:isLgl") !== undefined,
  };
}

function printed(own: Level, list: List, counts: readonly number[]): string {
  if (own.format === "bullet") return "-";
  if (own.format === "none" && !own.text.includes("%")) return own.text.trim();
  return own.text
    .replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const level = list.levels.get(at);
      const count = counts[at] ?? level?.start ?? 1;
      return formatNumber(count, own.legal ? "decimal" : (level?.format ?? "decimal"));
    })
    .trim();
}
