import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../../src/domain/language.ts";
import { interfaceWords } from "../../../src/present/messages/interface.ts";

/** What the platforms allow for the label of a button: Discord 80, Slack 75; the title of a Slack modal 24. */
const LABELS = { more: 75, back: 75, share: 75, right: 75, wrong: 75, inContext: 24, forMinutes: 24 } as const;

describe.each(LANGUAGES)("the words of the interface in %s", (language) => {
  const words = interfaceWords(language);

  it("fit where they stand", () => {
    for (const [label, limit] of Object.entries(LABELS)) {
      const text = words[label as keyof typeof LABELS];
      expect(text.length, label).toBeGreaterThan(0);
      expect(text.length, label).toBeLessThanOrEqual(limit);
    }
    expect(words.search.length).toBeLessThanOrEqual(150);
  });

  it("hold what is filled in", () => {
    expect(words.sharedBy("Ana")).toContain("Ana");
    expect(words.askThis("who?")).toContain("who?");
  });
});

it("are words of their own in each language", () => {
  const failed = LANGUAGES.map((language) => interfaceWords(language).failed);
  expect(new Set(failed).size).toBe(LANGUAGES.length);
});
