/** A map of the world with the countries that contributed, each leading to its row in the table. */
import { createRequire } from "node:module";
import { centroid, geo, sphere, text } from "@observablehq/plot";
import type { FeatureCollection, Geometry } from "geojson";
import countries from "i18n-iso-countries";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import type { CountryShare } from "../../../src/index.ts";
import { drawnMap } from "./draw.ts";

type Shapes = Topology<{ readonly countries: GeometryCollection; readonly land: GeometryCollection }>;

/** Natural Earth's countries, as coarse as they come: a page is to be light. */
function shapes(): Shapes {
  const read: Shapes = createRequire(import.meta.url)("world-atlas/countries-110m.json");
  return read;
}

/** @param href where the row of a country is, by its code */
export function worldPlot(
  shares: readonly CountryShare[],
  {
    name,
    counted,
    href,
  }: { readonly name: string; readonly counted: (count: number) => string; readonly href: (code: string) => string },
): string {
  const topology = shapes();
  const land = feature(topology, topology.objects.land);
  const all: FeatureCollection<Geometry> = feature(topology, topology.objects.countries);
  const most = Math.max(1, ...shares.map(({ contributions }) => contributions.length));
  const marks = shares.flatMap(({ code, name: country, contributions }) => {
    const shape = code === null ? undefined : all.features.find(({ id }) => id === countries.alpha2ToNumeric(code));
    if (code === null || shape === undefined) return [];
    const count = contributions.length;
    return [{ ...shape, count, title: `${country}: ${counted(count)}`, href: href(code) }];
  });
  return drawnMap(name, {
    height: 480,
    margin: 2,
    projection: { type: "equal-earth", domain: { type: "Sphere" } },
    marks: [
      sphere({ stroke: "var(--line)" }),
      geo(land, { fill: "var(--line)" }),
      geo(marks, {
        fill: "var(--link)",
        fillOpacity: ({ count }: { readonly count: number }) => 0.45 + (0.55 * count) / most,
        stroke: "var(--paper)",
        strokeWidth: 0.5,
        href: "href",
        title: "title",
      }),
      text(marks, {
        ...centroid(),
        text: ({ count }: { readonly count: number }) => String(count),
        fill: "var(--ink)",
        stroke: "var(--paper)",
        strokeWidth: 3,
        fontWeight: 700,
      }),
    ],
  });
}
