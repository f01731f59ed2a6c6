import type { Explanation } from "../../src/index.ts";
import type { Paint } from "./render/style.ts";
import { plain } from "./render/width.ts";

/** How the question was read, what was proposed with which confidence, and what won. */
export function explanationText({ answer, concepts, proposals, winner }: Explanation, paint: Paint): string {
  const read = Object.entries(answer.understood).map(([key, value]) => `  ${key}: ${shown(value)}`);
  const proposed = proposals.map(({ answerer, confidence, outcome, headline, because }) => {
    const line = `  ${confidence.toFixed(2)} ${paint("number", answerer)} (${outcome}) ${plain(headline)}`;
    return because === "" ? line : `${line}\n       ${paint("quiet", plain(because))}`;
  });
  const won = proposals.some((each) => each.answerer === winner.answerer && each.confidence === winner.confidence);
  return [
    paint("headline", "How the question was read"),
    ...read,
    `  concepts: ${concepts.join(", ") || "none"}`,
    "",
    paint("headline", "What was proposed, strongest first"),
    ...(proposed.length > 0 ? proposed : ["  nothing"]),
    "",
    paint("headline", won ? "What won" : "Nothing was strong enough"),
    `  ${winner.answerer}: ${plain(winner.because || winner.headline)}`,
    "",
  ].join("\n");
}

function shown(value: unknown): string {
  return plain(typeof value === "string" ? value : JSON.stringify(value));
}
