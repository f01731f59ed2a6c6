import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/platforms/discord/{entries,buttons}.test.ts"],
    env: { COPDESK_DISCORD_SERVER: "twin" },
    // The twin's database is one for all files of a process.
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
