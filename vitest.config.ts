import { defineConfig } from "vitest/config";

/** Suites that are pure: they change nothing that is global, so they share a worker and what it has loaded. */
const PURE = ["tests/unit/**/*.test.ts"];
/** These set the environment, or keep files. */
const APART = ["tests/unit/adapters/**/*.test.ts"];

export default defineConfig({
  test: {
    // Two cores: the end-to-end suites hold sockets open, so more workers only make them wait for each other.
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: "pure", include: PURE, exclude: APART, isolate: false } },
      {
        extends: true,
        test: { name: "whole", include: ["tests/**/*.test.ts"], exclude: [...PURE, "**/node_modules/**"] },
      },
      { extends: true, test: { name: "apart", include: APART } },
    ],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
