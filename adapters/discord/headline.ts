/** The headline as it stands on a page: a sentence, or a list where it names several things one after another. */
import type { Span } from "../../src/index.ts";
import { enumerationIn } from "../shared/enumeration.ts";
import { markdown, shorten } from "./markdown.ts";

const MORE = "- …";

export interface Headline {
  readonly text: string;
  /** some of it is not there */
  readonly cut: boolean;
  /** how later pages remind of it */
  readonly reminder: string;
}

/**
 * Draws a headline.
 * @param limit characters that it may take; @param reminder those that its reminder may take
 * @param elsewhere true when what it lists is drawn below it as well, so that a list that is too long need not begin here
 */
export function headlineOf(
  spans: readonly Span[],
  { limit, reminder, elsewhere }: { readonly limit: number; readonly reminder: number; readonly elsewhere: boolean },
): Headline {
  const listed = enumerationIn(spans);
  if (listed === null) return { ...shorten(spans, limit), reminder: shorten(spans, reminder).text };
  const lead = markdown(listed.lead);
  const { items } = listed;
  const lines = items.map((item) => `- ${markdown(item)}`);
  const draw = (some: readonly string[]) => (lead === "" ? some : [lead, ...some]).join("\n");
  const remind = lead === "" ? shorten(spans, reminder).text : lead;
  if (draw(lines).length <= limit) return { text: draw(lines), cut: false, reminder: remind };
  if (elsewhere && lead !== "") return { text: lead, cut: true, reminder: remind };
  const fitting = lines.filter((_, at) => draw([...lines.slice(0, at + 1), MORE]).length <= limit);
  return { text: draw([...fitting, MORE]), cut: true, reminder: remind };
}
