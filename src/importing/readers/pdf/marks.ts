/** What a page shows besides its words: the lines ruled on it, and which of its fonts are bold. */

/** A straight line, upright or level, in page coordinates (y grows downwards). */
export interface Rule {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

export interface Marks {
  readonly rules: readonly Rule[];
  /** names of fonts as the text pieces give them */
  readonly bold: ReadonlySet<string>;
  /** what stands before each hyphen that is printed at the end of a line only; the library leaves such hyphens out of the text */
  readonly softEnds: ReadonlySet<string>;
}

/** What the PDF library offers of a page that is needed here. */
interface DrawnPage {
  readonly view: readonly number[];
  readonly commonObjs: { has(name: string): boolean; get(name: string): unknown };
  getOperatorList(): Promise<{ readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] }>;
}

type Matrix = readonly [number, number, number, number, number, number];

const NONE: Marks = { rules: [], bold: new Set(), softEnds: new Set() };

/** A page with more lines than this is a drawing, in which no tables are looked for. */
const RULE_LIMIT = 6000;

/** Reads the drawing orders of a page. `ops` are the library's own numbers for them. */
export async function readMarks(
  page: DrawnPage,
  fonts: readonly string[],
  ops: Readonly<Record<string, number>>,
): Promise<Marks> {
  giveNode20WhatTheLibraryAsksFor();
  const drawn = await page.getOperatorList().catch(() => null);
  if (drawn === null) return NONE;
  const bold = new Set(fonts.filter((name) => page.commonObjs.has(name) && isBold(page.commonObjs.get(name))));
  const [left = 0, , , top = 0] = page.view;
  const rules: Rule[] = [];
  const softEnds = new Set<string>();
  const stack: Matrix[] = [];
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  for (const [at, operator] of drawn.fnArray.entries()) {
    const given = drawn.argsArray[at];
    if (operator === ops.save) stack.push(matrix);
    else if (operator === ops.restore) matrix = stack.pop() ?? matrix;
    else if (operator === ops.transform) matrix = times(matrix, toMatrix(given));
    else if (operator === ops.paintFormXObjectBegin) {
      stack.push(matrix);
      if (Array.isArray(given) && given[0]) matrix = times(matrix, toMatrix(given[0]));
    } else if (operator === ops.paintFormXObjectEnd) matrix = stack.pop() ?? matrix;
    else if (operator === ops.showText && Array.isArray(given)) {
      const end = softEnd(given[0]);
      if (end !== null) softEnds.add(end);
    } else if (operator === ops.constructPath && Array.isArray(given)) {
      const paint = given[0];
      if (paint === ops.endPath) continue;
      const isFilled = paint === ops.fill || paint === ops.eoFill;
      for (const path of pathsOf(given[1])) {
        const points = path.map(([x, y]) => moved(matrix, x, y)).map(([x, y]) => [x - left, top - y] as const);
        rules.push(...rulesOf(points, isFilled));
      }
      if (rules.length > RULE_LIMIT) return { rules: [], bold, softEnds };
    }
  }
  return { rules, bold, softEnds };
}

/** So many letters before a soft hyphen tell its line. */
const TELLING = 12;

/** What stands before the soft hyphen that a shown text ends in; null for other texts. */
function softEnd(glyphs: unknown): string | null {
  if (!Array.isArray(glyphs)) return null;
  const signs = glyphs.slice(-TELLING - 1).map((glyph: unknown) => {
    const sign: unknown = typeof glyph === "object" && glyph !== null && "unicode" in glyph ? glyph.unicode : "";
    return typeof sign === "string" ? sign : "";
  });
  const text = signs.join("");
  return /\p{L}\u00ad$/u.test(text) ? text.slice(0, -1) : null;
}

/** Fonts say that they are bold, or are called so. */
function isBold(font: unknown): boolean {
  if (typeof font !== "object" || font === null) return false;
  if (("bold" in font && font.bold === true) || ("black" in font && font.black === true)) return true;
  const name = "name" in font && typeof font.name === "string" ? font.name : "";
  return /bold|black|heavy|demi(?!light)/i.test(name);
}

/** The corner points of each part of a path; curves make a part useless here and end it. */
function pathsOf(given: unknown): readonly (readonly (readonly [number, number])[])[] {
  const data: unknown = Array.isArray(given) ? given[0] : given;
  if (!isNumbers(data)) return [];
  const out: (readonly [number, number])[][] = [];
  for (let at = 0; at < data.length; ) {
    const [order, x, y] = [data[at], data[at + 1] ?? 0, data[at + 2] ?? 0];
    if (order === 0) {
      out.push([[x, y]]);
      at += 3;
    } else if (order === 1) {
      out.at(-1)?.push([x, y]);
      at += 3;
    } else if (order === 4) {
      const [first] = out.at(-1) ?? [];
      if (first !== undefined) out.at(-1)?.push(first);
      at += 1;
    } else {
      out.pop();
      out.push([]);
      at += order === 2 ? 7 : 5;
    }
  }
  return out.filter((path) => path.length > 1);
}

function isNumbers(value: unknown): value is ArrayLike<number> {
  return value instanceof Float32Array || (Array.isArray(value) && value.every((each) => typeof each === "number"));
}

/** Wider than this a filled bar is no line but a shade. */
const THICKEST = 3;

/** A thin bar is one line; the sides of anything else are lines when they are drawn, and nothing when it is only filled. */
function rulesOf(points: readonly (readonly [number, number])[], isFilled: boolean): readonly Rule[] {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const box = { x1: Math.min(...xs), y1: Math.min(...ys), x2: Math.max(...xs), y2: Math.max(...ys) };
  const [width, height] = [box.x2 - box.x1, box.y2 - box.y1];
  if (height <= THICKEST && width > THICKEST * 2)
    return [{ ...box, y1: (box.y1 + box.y2) / 2, y2: (box.y1 + box.y2) / 2 }];
  if (width <= THICKEST && height > THICKEST * 2)
    return [{ ...box, x1: (box.x1 + box.x2) / 2, x2: (box.x1 + box.x2) / 2 }];
  if (isFilled) return [];
  return points.slice(1).flatMap(([x, y], at): Rule[] => {
    const [px, py] = points[at] ?? [x, y];
    if (Math.abs(px - x) > 0.8 && Math.abs(py - y) > 0.8) return [];
    if (Math.abs(px - x) + Math.abs(py - y) < 4) return [];
    return [{ x1: Math.min(x, px), y1: Math.min(y, py), x2: Math.max(x, px), y2: Math.max(y, py) }];
  });
}

function toMatrix(given: unknown): Matrix {
  const read = (at: number): number => {
    const value: unknown =
      Array.isArray(given) || given instanceof Float32Array || given instanceof Float64Array ? given[at] : undefined;
    return typeof value === "number" ? value : at === 0 || at === 3 ? 1 : 0;
  };
  return [read(0), read(1), read(2), read(3), read(4), read(5)];
}

function times([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

function moved([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** The library hands fonts on with `transferToFixedLength`, which Node has from version 21 on; a copy does as well. */
function giveNode20WhatTheLibraryAsksFor(): void {
  if ("transferToFixedLength" in ArrayBuffer.prototype) return;
  Object.defineProperty(ArrayBuffer.prototype, "transferToFixedLength", {
    configurable: true,
    writable: true,
    value(this: ArrayBuffer, length?: number) {
      return this.slice(0, length);
    },
  });
}
