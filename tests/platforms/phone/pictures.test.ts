/** The command that draws the pictures of the documentation still finds its scenes, and they are as wide as a telephone. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { CHROMIUM } from "../../web/browser.ts";
import { drawPictures } from "./pictures.ts";

it.skipIf(CHROMIUM === null)(
  "draws every picture of the chats, none wider than a telephone",
  { timeout: 60_000 },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "copdesk-pictures-"));
    try {
      const drawn = await drawPictures(folder, CHROMIUM ?? "");
      expect(drawn.map(({ file }) => file)).toEqual([
        "slack-answer.png",
        "slack-list.png",
        "discord-answer.png",
        "discord-more.png",
      ]);
      for (const { file, width, height } of drawn) {
        expect(readFileSync(join(folder, file)).subarray(1, 4).toString()).toBe("PNG");
        expect(width, file).toBeLessThanOrEqual(412);
        expect(height, file).toBeGreaterThan(100);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
);
