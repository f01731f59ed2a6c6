import { holdsType } from "../answer-types.ts";
import type { Prospect } from "../passages/prospect.ts";

/**
 * How much of what a question wants to hear, by kind (a date, a place), a text of a passage lacks.
 * @returns 0 to 1; 0 where no kind of thing is asked for
 */
export function missingKinds({ query, passage, document, asked: { types } }: Prospect, text: string): number {
  if (types.length === 0) return 0;
  return types.filter((type) => !holdsType(type, text, passage, document.language, query)).length / types.length;
}
