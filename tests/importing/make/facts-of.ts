import type { ProposedFacts } from "../../../src/importing/facts.ts";
import { imported } from "./imported.ts";

/** The facts that the importer reads from a paper in Markdown, a paragraph a string. */
export async function factsOf(...paragraphs: readonly string[]): Promise<ProposedFacts> {
  const result = await imported("paper.md", new TextEncoder().encode(`${paragraphs.join("\n\n")}\n`));
  if ("code" in result) throw new Error(result.code);
  return result.facts;
}
