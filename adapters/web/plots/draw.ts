/** Pictures drawn on the server: SVG without styles or scripts of its own, in the colours of the page around it. */
import { type PlotOptions, plot } from "@observablehq/plot";
import { parseHTML } from "linkedom";

/** How wide pictures are, in units of their own: for a page beside nothing, and for a telephone. */
const WIDTHS = { wide: 960, narrow: 340, map: 960 } as const;

export type Width = keyof typeof WIDTHS;

/**
 * Draws a picture twice, once for each width; the page shows the one that fits.
 * @param name what it shows, for those who hear it
 * @returns markup: all that came from documents is escaped in it
 */
export function drawn(name: string, options: (width: Width) => PlotOptions): string {
  return (["wide", "narrow"] as const).map((width) => draw(name, width, options(width), 1)).join("\n");
}

/** Draws a map, once for all widths, to whole units: coasts are heavy. */
export function drawnMap(name: string, options: PlotOptions): string {
  return draw(name, "map", options, 0);
}

/** Attributes that hold numbers alone. */
const MEASURES = ["d", "transform", "x", "y", "x1", "x2", "y1", "y2", "width", "height", "cx", "cy"];

/** Colours are the page's (`var(--link)`); each link says where it leads. */
function draw(name: string, width: Width, options: PlotOptions, places: number): string {
  const { document } = parseHTML("<!doctype html><html><body></body></html>");
  const svg = plot({ ...options, width: WIDTHS[width], document });
  // The policy of the page allows its own style alone.
  for (const style of svg.querySelectorAll("style")) style.remove();
  for (const attribute of ["width", "height"]) svg.removeAttribute(attribute);
  svg.setAttribute("class", `chart ${width}`);
  svg.setAttribute("font-size", "13");
  svg.setAttribute("role", "group");
  svg.setAttribute("aria-label", name);
  for (const group of svg.querySelectorAll("g[aria-label]")) group.removeAttribute("aria-label");
  for (const link of svg.querySelectorAll("a")) {
    const title = link.querySelector("title")?.textContent ?? "";
    if (title !== "") link.setAttribute("aria-label", title);
  }
  for (const element of svg.querySelectorAll("*")) {
    for (const measure of MEASURES) {
      const value = element.getAttribute(measure);
      if (value !== null) element.setAttribute(measure, rounded(value, places));
    }
  }
  return svg.outerHTML;
}

function rounded(value: string, places: number): string {
  return value.replace(/(?<!\d)\d+\.\d+/g, (figures) => String(Number(Number(figures).toFixed(places))));
}
