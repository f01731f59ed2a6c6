/** Picks the places of a folder's sources where something is broken to see whether a test notices. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Instrumenter } from "@stryker-mutator/instrumenter";

/** A place in a file, as Stryker takes it: lines from 1, columns from 0. */
export type Place = string;

interface Mutant {
  readonly fileName: string;
  readonly location: { readonly start: Position; readonly end: Position };
}

interface Position {
  readonly line: number;
  readonly column: number;
}

const SILENT = new Proxy({}, { get: (_, name) => (String(name).startsWith("is") ? () => false : () => undefined) });

/**
 * Places with about so many mutants in all, the same ones for the same seed and sources. Only what holds no further mutant is
 * picked, since Stryker would try all that lies within.
 */
export async function samplePlaces(folder: string, mutants: number, seed: number): Promise<readonly Place[]> {
  const found = await mutantsIn(folder);
  const leaves = found.filter((one) => !found.some((other) => isWithin(other, one)));
  const byPlace = new Map<Place, number>();
  for (const one of leaves) byPlace.set(placeOf(one), (byPlace.get(placeOf(one)) ?? 0) + 1);
  const picked: Place[] = [];
  let taken = 0;
  for (const [place, count] of shuffled([...byPlace], seed)) {
    if (taken >= mutants) break;
    picked.push(place);
    taken += count;
  }
  return picked;
}

async function mutantsIn(folder: string): Promise<readonly Mutant[]> {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
  const files = names.toSorted().map((name) => {
    const file = join(folder, name);
    return { name: file, mutate: true, content: readFileSync(file, "utf8") };
  });
  const instrumenter = new Instrumenter(SILENT as ConstructorParameters<typeof Instrumenter>[0]);
  const result = await instrumenter.instrument(files, { plugins: null, excludedMutations: [], ignorers: [] });
  return result.mutants;
}

function isWithin(inner: Mutant, outer: Mutant): boolean {
  if (inner.fileName !== outer.fileName || placeOf(inner) === placeOf(outer)) return false;
  return !isBefore(inner.location.start, outer.location.start) && !isBefore(outer.location.end, inner.location.end);
}

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.column < b.column);
}

function placeOf({ fileName, location: { start, end } }: Mutant): Place {
  return `${fileName}:${start.line + 1}:${start.column}-${end.line + 1}:${end.column}`;
}

/** Fisher and Yates, drawn by a small generator (mulberry32), so that a run can be had again. */
function shuffled<T>(list: readonly T[], seed: number): readonly T[] {
  const out = [...list];
  let state = seed;
  for (let at = out.length - 1; at > 0; at--) {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    const other = ((mixed ^ (mixed >>> 14)) >>> 0) % (at + 1);
    [out[at], out[other]] = [out[other] as T, out[at] as T];
  }
  return out;
}
