import { attribute, child, descendants, elements, textOf, type XmlElement } from "./xml.ts";

/** The texts that a chart keeps of a row of cells, by their place from 0; numbers as the chart prints them. */
export function cachedTexts(holder: XmlElement | undefined): ReadonlyMap<number, string> {
  const levels = elements(child(holder, "c:multiLvlStrRef", "c:multiLvlStrCache"), "c:lvl").map(pointsOf);
  if (levels.length > 0) return joinedLevels(levels);
  const cache = ["c:strCache", "c:strLit", "c:numCache", "c:numLit"]
    .flatMap((name) => descendants(holder, name))
    .find((each) => elements(each, "c:pt").length > 0);
  return cache === undefined ? new Map() : pointsOf(cache);
}

function pointsOf(cache: XmlElement): ReadonlyMap<number, string> {
  const format = textOf(child(cache, "c:formatCode"));
  const isNumber = cache.name === "c:numCache" || cache.name === "c:numLit";
  return new Map(
    elements(cache, "c:pt").map((point) => {
      const text = textOf(child(point, "c:v")).replace(/\s+/g, " ").trim();
      return [Number(attribute(point, "idx") ?? 0), isNumber ? printedNumber(text, format) : text];
    }),
  );
}

/** Categories in groups: the name of the group stands with its first member and counts for those below it. */
function joinedLevels([inner = new Map(), ...outer]: readonly ReadonlyMap<number, string>[]) {
  const group = (level: ReadonlyMap<number, string>, at: number) =>
    level.get([...level.keys()].filter((start) => start <= at).reduce((a, b) => Math.max(a, b), -1));
  return new Map(
    [...inner].map(([at, name]) => [at, [...outer.map((level) => group(level, at)).reverse(), name].join(" – ")]),
  );
}

/** A number as its format prints it: per cent, a day, or with no more digits than it was typed with. */
function printedNumber(text: string, format: string): string {
  const value = Number(text);
  if (text === "" || !Number.isFinite(value)) return text;
  const percent = /^[#0,]*0(?:\.(0+))?%$/.exec(format);
  if (percent !== null) return `${(value * 100).toFixed(percent[1]?.length ?? 0)}%`;
  if (Math.abs(value) < 3e6 && /y/i.test(format.replace(/\[[^\]]*\]|"[^"]*"|\\./g, ""))) return dayOf(value);
  const fixed = /^[#0,]*0\.(0+)$/.exec(format);
  if (fixed !== null) return value.toFixed(fixed[1]?.length ?? 0);
  return String(Number(value.toPrecision(12)));
}

/** Days are counted from the end of 1899. */
function dayOf(serial: number): string {
  return new Date(Math.round((serial - 25_569) * 86_400_000)).toISOString().slice(0, 10);
}
