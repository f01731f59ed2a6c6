/** Deadlines say what is due; a word that names only the limit says nothing, and several countries are no country. */
import { expect, test } from "vitest";
import { factsOf } from "./make/facts-of.ts";

const HEAD = ["# LIAISON STATEMENT ON TOYS", "Lima, 12 January 2026", "**To:** Working Group on Toys"];

test("a bare field takes what the paper asks for", async () => {
  const { deadlines } = await factsOf(
    ...HEAD,
    "**Deadline:** 20 April 2026",
    "---",
    "The register of toys is ready. Study Group 99 would welcome replies to the following questions:",
    "Approval is foreseen for May 2027.",
  );
  expect(deadlines).toContainEqual({
    what: "Study Group 99 would welcome replies to the following questions",
    date: "2026-04-20",
    printed: "20 April 2026",
  });
  for (const { what } of deadlines) expect(what).not.toMatch(/^deadline$| (?:is|are)$/i);
});

test("a bare field of a paper that asks for nothing is left out", async () => {
  const { deadlines } = await factsOf(...HEAD, "**Deadline:** 20 April 2026", "---", "The register of toys is ready.");
  expect(deadlines).toEqual([]);
});

test("a label that says what is due is kept, and a limit that was moved counts as moved", async () => {
  const { deadlines } = await factsOf(
    ...HEAD,
    "---",
    "Comments on the register should be sent no later than 20 April 2026 instead of 2 April 2026.",
  );
  expect(deadlines).toEqual([
    { what: "Comments on the register should be sent", date: "2026-04-20", printed: "20 April 2026" },
  ]);
});

test("two countries that submit one paper are its source and no country", async () => {
  const { contributions } = await factsOf(
    "# Report on toys",
    "Lima, 12 January 2026",
    "| Document | Source | Title |\n| --- | --- | --- |\n| WG-TOY-3/4 | Finland, Estonia | A register for toys |\n| WG-TOY-3/5 | Ghana | Toys in schools |",
  );
  expect(contributions.map(({ country, source }) => [country, source])).toEqual([
    [undefined, "Finland, Estonia"],
    ["Ghana", undefined],
  ]);
});
