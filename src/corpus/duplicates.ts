/** Finds documents that say nearly the same, by the runs of words that they share (Broder's shingles and sketches). */
import type { Document } from "../domain/document.ts";

/** Two documents that read alike. */
export interface Twins {
  /** ids, sorted */
  readonly documents: readonly [string, string];
  /** share of their runs of words that both hold, from 0 to 1, in hundredths */
  readonly resemblance: number;
}

/** Words in a run: fewer would make all letters of one office alike. */
const RUN = 5;
/** How many runs stand for a document. */
const SKETCH = 256;
/** From this resemblance on, two documents are named. */
const ALIKE = 0.6;
/** A run that so many documents hold is a formula and brings no two of them together. */
const FORMULA = 50;

/** The pairs of documents that read alike, those that resemble most first. */
export function findTwins(documents: readonly Document[]): readonly Twins[] {
  const sketches = documents.map((document) => sketchOf(document.text));
  const holders = new Map<number, number[]>();
  sketches.forEach((sketch, at) => {
    for (const run of sketch) {
      const list = holders.get(run);
      if (list) list.push(at);
      else holders.set(run, [at]);
    }
  });
  const shared = new Map<number, number>();
  for (const list of holders.values()) {
    if (list.length > FORMULA) continue;
    for (let a = 0; a < list.length; a++) {
      for (let b = a + 1; b < list.length; b++) {
        const pair = (list[a] ?? 0) * documents.length + (list[b] ?? 0);
        shared.set(pair, (shared.get(pair) ?? 0) + 1);
      }
    }
  }
  const twins: Twins[] = [];
  for (const [pair, count] of shared) {
    if (count < SKETCH / 10 && count < 8) continue;
    const [a, b] = [Math.floor(pair / documents.length), pair % documents.length];
    const resemblance = Math.round(resemblanceOf(sketches[a] ?? [], sketches[b] ?? []) * 100) / 100;
    if (resemblance < ALIKE) continue;
    const [one, other] = [documents[a]?.id ?? "", documents[b]?.id ?? ""].toSorted();
    twins.push({ documents: [one ?? "", other ?? ""], resemblance });
  }
  return twins.toSorted((a, b) => b.resemblance - a.resemblance || (a.documents[0] < b.documents[0] ? -1 : 1));
}

/** The smallest sums of a text's runs of words, sorted. */
function sketchOf(text: string): readonly number[] {
  const words =
    text
      .normalize("NFKC")
      .toLowerCase()
      .match(/\p{Script=Han}|[\p{L}\p{N}]+/gu) ?? [];
  const sums = new Set<number>();
  for (let at = 0; at + RUN <= words.length; at++) sums.add(sum(words.slice(at, at + RUN).join(" ")));
  return [...sums].sort((a, b) => a - b).slice(0, SKETCH);
}

/** Of the smallest sums of both together, the share that both hold: an estimate for all runs. */
function resemblanceOf(one: readonly number[], other: readonly number[]): number {
  const [a, b] = [new Set(one), new Set(other)];
  const least = [...new Set([...one, ...other])].sort((x, y) => x - y).slice(0, SKETCH);
  return least.length === 0 ? 0 : least.filter((run) => a.has(run) && b.has(run)).length / least.length;
}

/** FNV-1a with a last mixing, so that the smallest sums are a fair draw. */
function sum(text: string): number {
  let state = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) state = Math.imul(state ^ text.charCodeAt(at), 0x01000193);
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  return (state ^ (state >>> 13)) >>> 0;
}
