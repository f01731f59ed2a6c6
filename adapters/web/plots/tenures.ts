/** Who held which post when, as lines over the years. */
import { barX, dot, ruleX, text } from "@observablehq/plot";
import type { Post } from "../../../src/index.ts";
import { drawn } from "./draw.ts";

/** How high one line is with the words above it. */
const LINE = 38;

interface Bar {
  readonly key: string;
  readonly label: string;
  readonly from: Date;
  readonly to: Date;
  readonly ended: boolean;
  readonly title: string;
  readonly href: string;
}

/**
 * @param href where a passage of the desk is read, by its address
 * @returns markup; empty where nothing has a date
 */
export function tenuresPlot(
  lines: readonly { readonly post: string; readonly tenure: Post["tenures"][number] }[],
  { name, today, href }: { readonly name: string; readonly today: string; readonly href: (address: string) => string },
): string {
  const dots: { readonly key: string; readonly day: Date; readonly title: string; readonly href: string }[] = [];
  const bars = lines.flatMap(({ post, tenure: { person, first, named, ended } }, place): readonly Bar[] => {
    const [proof] = named;
    if (first === null || proof === undefined) return [];
    const key = String(place);
    const label = `${person} · ${post}`;
    for (const each of named) {
      if (each.day === null) continue;
      dots.push({ key, day: new Date(each.day), title: `${label}: ${each.source}`, href: href(each.address) });
    }
    const to = new Date(ended?.day ?? today);
    const title = `${label}: ${named.map(({ dated }) => dated).join(", ")}`;
    return [{ key, label, from: new Date(first), to, ended: ended !== null, title, href: href(proof.address) }];
  });
  if (bars.length === 0) return "";
  const years = [...bars.flatMap(({ from, to }) => [from, to]), new Date(today)].map((day) => day.getUTCFullYear());
  const domain = [new Date(Date.UTC(Math.min(...years), 0)), new Date(Date.UTC(Math.max(...years) + 1, 0))];
  return drawn(name, (width) => ({
    height: 34 + bars.length * LINE,
    marginLeft: 16,
    marginRight: 18,
    marginTop: 30,
    marginBottom: 4,
    x: {
      type: "utc",
      domain,
      axis: "top",
      grid: true,
      ticks: width === "wide" ? 10 : 4,
      tickFormat: yearOf,
      label: null,
    },
    y: { type: "band", domain: bars.map(({ key }) => key), axis: null, padding: 0 },
    marks: [
      barX(bars, {
        x1: "from",
        x2: "to",
        y: "key",
        insetTop: 21,
        insetBottom: 7,
        fill: "var(--link)",
        fillOpacity: ({ ended }: Bar) => (ended ? 0.55 : 0.25),
        href: "href",
        title: "title",
      }),
      dot(dots, {
        x: "day",
        y: "key",
        dy: 7,
        r: 5,
        fill: "var(--link)",
        stroke: "var(--paper)",
        href: "href",
        title: "title",
      }),
      ruleX([new Date(today)], { stroke: "var(--edge)", strokeDasharray: "4 3" }),
      text(bars, {
        frameAnchor: "left",
        y: "key",
        dy: -9,
        text: ({ label }: Bar) => shortened(label, width === "wide" ? 110 : 42),
        fill: "var(--ink)",
      }),
    ],
  }));
}

function yearOf(day: Date): string {
  return String(day.getUTCFullYear());
}

/** What no longer fits stands in the table below. */
function shortened(label: string, most: number): string {
  return label.length > most ? `${label.slice(0, most - 1)}…` : label;
}
