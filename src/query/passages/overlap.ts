import type { Passage } from "../../domain/document.ts";

/** True for passages that share text, as a list and its items do. */
export function overlap(a: Passage, b: Passage): boolean {
  return a.document === b.document && a.start < b.end && b.start < a.end;
}
