/** The weights that are kept are those that a fit to the gold questions gives, and they tell right from wrong. */
import { readFileSync } from "node:fs";
import { expect, test, vi } from "vitest";
import { fitSets, weightsFile } from "../../adapters/terminal/evaluate-fit.ts";
import { TODAY } from "../corpus/open-library.ts";

vi.setConfig({ testTimeout: 300_000 });

test("are the weights of today's evidence, right on questions that were held out", async () => {
  const report = await fitSets("tests/gold/sets.json", "2026-11-23");
  expect(TODAY).toBe("2026-11-23");
  expect(report.auc.passage).toBeGreaterThanOrEqual(0.9);
  expect(report.auc.fact).toBeGreaterThanOrEqual(0.86);
  for (const { from, given, right } of report.reliability) {
    // Of answers that were given a likelihood, about that share is right.
    if (given >= 60) expect(Math.abs(right - (from + 0.05)), `from ${from}`).toBeLessThanOrEqual(0.15);
  }
  // Another order of sums may move a weight by its last digit.
  const kept = JSON.parse(readFileSync("src/query/decide/weights.json", "utf8"));
  const fitted = JSON.parse(weightsFile(report));
  for (const head of ["order", "passage", "fact"]) {
    expect(Object.keys(fitted[head]), "copdesk eval --fit --json > src/query/decide/weights.json").toEqual(
      Object.keys(kept[head]),
    );
    for (const [name, weight] of Object.entries<number>(fitted[head])) {
      expect(Math.abs(weight - kept[head][name]), `${head} ${name}`).toBeLessThanOrEqual(0.02);
    }
  }
});
