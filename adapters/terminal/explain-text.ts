import type { Explanation, Weighing } from "../../src/index.ts";
import type { Paint } from "./render/style.ts";
import { plain } from "./render/width.ts";

/** So many pieces of evidence of an option are shown, those that count most. */
const SHOWN = 8;

/** How the question was read, what might have been told and what spoke for and against it, and what was said. */
export function explanationText(explanation: Explanation, paint: Paint): string {
  const { answer, concepts, options, refusals, toldFrom, winner } = explanation;
  const read = Object.entries(answer.understood).map(([key, value]) => `  ${key}: ${shown(value)}`);
  const said = refusals.map(({ answerer, headline, because }) => {
    return `  ${paint("number", answerer)} ${plain(headline)}\n       ${paint("quiet", plain(because))}`;
  });
  return [
    paint("headline", "How the question was read"),
    ...read,
    `  concepts: ${concepts.join(", ") || "none"}`,
    "",
    paint("headline", `What might be told, likeliest first; told from ${toldFrom.toFixed(2)} on`),
    ...(options.length > 0 ? options.map((option) => optionText(option, paint)) : ["  nothing"]),
    "",
    ...(said.length > 0 ? [paint("headline", "What might be said not to be there"), ...said, ""] : []),
    paint("headline", "What was said"),
    `  ${winner.answerer} (${winner.outcome}): ${plain(winner.because)}`,
    "",
  ].join("\n");
}

function optionText({ answerer, likelihood, headline, because, evidence }: Weighing, paint: Paint): string {
  const counted = evidence
    .map(({ name, value, weight }) => ({ name, value, adds: value * weight }))
    .filter(({ adds }) => adds !== 0)
    .toSorted((a, b) => Math.abs(b.adds) - Math.abs(a.adds))
    .slice(0, SHOWN)
    .map(
      ({ name, value, adds }) => `${name} ${value.toFixed(2)} → ${adds > 0 ? "+" : "−"}${Math.abs(adds).toFixed(2)}`,
    );
  return [
    `  ${likelihood.toFixed(2)} ${paint("number", answerer)} ${plain(headline)}`,
    ...(because === "" ? [] : [`       ${paint("quiet", plain(because))}`]),
    `       ${paint("quiet", counted.join("; "))}`,
  ].join("\n");
}

function shown(value: unknown): string {
  return plain(typeof value === "string" ? value : JSON.stringify(value));
}
