/** Colour and weight, where the terminal has them. */
import { styleText } from "node:util";

/** What a stretch of text is, not how it looks. */
export type Role = "headline" | "strong" | "match" | "quiet" | "number" | "bad" | "good";

type Format = Parameters<typeof styleText>[0];

const LOOKS: { readonly [R in Role]: Format } = {
  headline: "bold",
  strong: ["bold", "underline"],
  match: ["bold", "underline"],
  quiet: "dim",
  number: "cyan",
  bad: "red",
  good: "green",
};

/** Paints a text, or leaves it as it is. */
export type Paint = (role: Role, text: string) => string;

/** A painter that writes escape sequences only when `colour` is true. */
export function painter(colour: boolean): Paint {
  return (role, text) => (colour && text !== "" ? styleText(LOOKS[role], text) : text);
}

/** The part of the environment and the output that decides on colour. */
export interface ColourSource {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isTTY: boolean;
}

/** NO_COLOR (no-color.org) switches colour off, FORCE_COLOR on; else a terminal that is not `dumb` has it. */
export function hasColour({ env, isTTY }: ColourSource): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== "0";
  return isTTY && env.TERM !== "dumb";
}
