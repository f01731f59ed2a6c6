import { defineConfig } from "vitest/config";

/** The suites that a folder's mutants are tried against, handed on by `npm run mutate`. */
export default defineConfig({
  test: {
    include: (process.env.COPDESK_MUTATE_SUITES ?? "").split(";").filter((each) => each !== ""),
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
