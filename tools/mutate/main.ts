/**
 * `npm run mutate -- src/text 400 1`: breaks the sources of a folder in so many places, one at a time, and tells which
 * breaks no test of its suites notices. The last number is the seed; the same seed tries the same places.
 */
import { Stryker } from "@stryker-mutator/core";
import { samplePlaces } from "./sample.ts";

/** The unit, contract and property suites of each folder. */
const SUITES: Readonly<Record<string, readonly string[]>> = {
  "src/text": ["tests/unit/text/**/*.test.ts"],
  "src/importing/recognise": [
    "tests/importing/{facts,heads-and-facts,lists-of-persons,moved-events,roles-of-persons,what-is-due,taught-roles,sentences}.test.ts",
  ],
  "src/importing/readers": ["tests/importing/{readers,pdf-*,text-layout,word-fields,slide-order,nothing-lost}.test.ts"],
  "adapters/shared": ["tests/unit/adapters/shared/**/*.test.ts", "tests/contracts/**/*.test.ts"],
};

const [folder = "", wanted = "400", seed = "1"] = process.argv.slice(2);
const suites = SUITES[folder];
if (suites === undefined) {
  console.error(`Which folder? One of ${Object.keys(SUITES).join(", ")}.`);
  process.exit(2);
}
process.env.COPDESK_MUTATE_SUITES = suites.join(";");
const mutate = await samplePlaces(folder, Number(wanted), Number(seed));
const stryker = new Stryker({
  mutate: [...mutate],
  testRunner: "vitest",
  plugins: ["@stryker-mutator/vitest-runner"],
  vitest: { configFile: "tools/mutate/vitest.config.ts", related: false },
  reporters: ["clear-text"],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  concurrency: 1,
  ignoreStatic: true,
  timeoutMS: 60_000,
  allowEmpty: false,
  tempDirName: ".mutate",
  ignorePatterns: ["dist", "coverage", "docs"],
});
const results = await stryker.runMutationTest();
const count = (...states: readonly string[]) => results.filter(({ status }) => states.includes(status)).length;
console.log(
  `${folder}: ${count("Killed", "Timeout")} breaks noticed, ${count("Survived")} not, ${count("NoCoverage")} run by no test, ${count("Ignored")} left out.`,
);
