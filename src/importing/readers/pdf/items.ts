import { type Turn, turnOf, turnOfItem } from "./direction.ts";
import { lettersOf } from "./letters.ts";
import type { RawItem } from "./raw-item.ts";

/** A piece of text where the page puts it; y grows downwards, all lengths in points. */
export interface Item {
  readonly text: string;
  readonly x: number;
  /** baseline, from the top of the page */
  readonly y: number;
  readonly width: number;
  /** height of the letters */
  readonly size: number;
  readonly font: string;
  readonly bold?: boolean;
  readonly rtl: boolean;
  /** place in the file's own order */
  readonly order: number;
  readonly link?: string;
}

/** A hyperlink on a page: where it leads and the box it covers, y upwards as in the file. */
export interface LinkBox {
  readonly url: string;
  readonly box: readonly [number, number, number, number];
}

/** Brings the pieces of a page into page coordinates. Text that stands across the page's direction comes last. */
export function toItems(
  raw: readonly RawItem[],
  view: readonly number[],
  links: readonly LinkBox[],
  bold: ReadonlySet<string>,
): readonly Item[] {
  const [left = 0, bottom = 0, right = 0, top = 0] = view;
  const turn = turnOf(raw);
  const sideways = turn === 90 || turn === 270;
  const out: Item[] = [];
  raw.forEach((given, order) => {
    const item = { ...given, str: lettersOf(given.str.replace(/[\ue000-\uf8ff]/g, "")) };
    if (item.str === "" || item.transform.length < 6) return;
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = item.transform;
    if (turnOfItem(item) !== turn && item.str.trim() !== "") {
      // A note in the margin: kept, below everything else.
      out.push({
        text: item.str,
        x: 0,
        y: 10_000 + order * 20,
        width: item.width,
        size: Math.hypot(a, b) || 10,
        font: item.fontName,
        bold: bold.has(item.fontName),
        rtl: false,
        order,
      });
      return;
    }
    const size = sideways ? Math.hypot(c, d) || Math.hypot(a, b) : Math.hypot(c, d) || item.height || 10;
    const [x, y] = placed(turn, [e - left, f - bottom], [right - left, top - bottom]);
    const link = turn !== 0 ? undefined : linkAt(links, e, f, item.width, size);
    out.push({
      text: item.str,
      x,
      y,
      width: item.width,
      size,
      font: item.fontName,
      bold: bold.has(item.fontName),
      rtl: item.dir === "rtl",
      order,
      ...(link === undefined ? {} : { link }),
    });
  });
  return out;
}

/** A place of the page, y upwards, as it lies when the page is turned so that its letters stand upright, y downwards. */
function placed(turn: Turn, [x, y]: readonly [number, number], [width, height]: readonly [number, number]) {
  switch (turn) {
    case 0:
      return [x, height - y] as const;
    case 90:
      return [y, x] as const;
    case 180:
      return [width - x, y] as const;
    case 270:
      return [height - y, width - x] as const;
  }
}

function linkAt(links: readonly LinkBox[], x: number, y: number, width: number, size: number): string | undefined {
  const [middle, height] = [x + width / 2, y + size * 0.3];
  return links.find(
    ({ box: [x1, y1, x2, y2] }) =>
      middle >= Math.min(x1, x2) &&
      middle <= Math.max(x1, x2) &&
      height >= Math.min(y1, y2) - 1 &&
      height <= Math.max(y1, y2) + 1,
  )?.url;
}
