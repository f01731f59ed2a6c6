/** Meetings, deadlines and documents on a time axis, a lane for each. */
import { barX, dot, ruleX, text } from "@observablehq/plot";
import type { CalendarDay } from "../../../src/index.ts";
import { drawn } from "./draw.ts";

const KINDS = ["meeting", "deadline", "document"] as const;

/** What the picture needs to know beside the days. */
export interface DaysOptions {
  readonly name: string;
  readonly today: string;
  /** names of the lanes */
  readonly lanes: Readonly<Record<CalendarDay["kind"], string>>;
  /** first and last day (`YYYY-MM-DD`) of what is as precise as it is known */
  readonly span: (day: CalendarDay) => readonly [from: string, to: string];
  readonly href: (address: string) => string;
}

/** @returns markup; empty where there are no days */
export function daysPlot(days: readonly CalendarDay[], { name, today, lanes, span, href }: DaysOptions): string {
  if (days.length === 0) return "";
  const marks = days.map((day) => {
    const [from, to] = span(day);
    return {
      kind: day.kind,
      from: new Date(from),
      to: new Date(Date.parse(to) + 86_400_000),
      ahead: day.ahead,
      title: `${day.title}: ${day.dated}`,
      href: href(day.address),
    };
  });
  const years = [...marks.flatMap(({ from, to }) => [from, to]), new Date(today)].map((day) => day.getUTCFullYear());
  const domain = [new Date(Date.UTC(Math.min(...years), 0)), new Date(Date.UTC(Math.max(...years) + 1, 0))];
  return drawn(name, (width) => ({
    height: 34 + KINDS.length * 52,
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
      tickFormat: (day: Date) => String(day.getUTCFullYear()),
      label: null,
    },
    y: { type: "band", domain: [...KINDS], axis: null, padding: 0 },
    marks: [
      ruleX([new Date(today)], { stroke: "var(--edge)", strokeDasharray: "4 3" }),
      barX(marks, {
        x1: "from",
        x2: "to",
        y: "kind",
        insetTop: 30,
        insetBottom: 14,
        fill: "var(--link)",
        fillOpacity: 0.4,
      }),
      dot(marks, {
        x: "from",
        y: "kind",
        dy: 8,
        r: 6,
        symbol: ({ ahead }: { readonly ahead: boolean }) => (ahead ? "diamond" : "circle"),
        fill: ({ ahead }: { readonly ahead: boolean }) => (ahead ? "var(--edge)" : "var(--link)"),
        stroke: "var(--paper)",
        href: "href",
        title: "title",
      }),
      text([...KINDS], {
        frameAnchor: "left",
        y: (kind: string) => kind,
        dy: -14,
        text: (kind: CalendarDay["kind"]) => lanes[kind],
        fill: "var(--ink)",
        fontWeight: 600,
      }),
    ],
  }));
}
