/** What is said of a text that somebody wrote: what supports it, what of it nothing does, and that nothing does. */
import { beforeAll, describe, expect, it } from "vitest";
import { createDesk, type Desk, LANGUAGES } from "../../../src/index.ts";
import { CORPUS, openLibrary, TODAY } from "../../corpus/open-library.ts";

let desk: Desk;
beforeAll(async () => {
  desk = createDesk(await openLibrary(CORPUS));
});
const support = (text: string) => desk.support(text, { today: TODAY }).answer;

const HELD =
  "Every country should acknowledge its responsibility to act to ensure that the Internet is safe for children.";
const NOT_HELD = "The moon is made of green cheese and honey.";

describe("the source of a text", () => {
  it("is the passage that says it", () => {
    const { outcome, citations, notes, claims } = support(HELD);
    expect(outcome).toBe("answered");
    expect(claims).toEqual([{ text: HELD, verdict: "supported", citations: [1] }]);
    expect(citations[0]?.quote).toContain("Every country should acknowledge its responsibility");
    expect(notes).toEqual([]);
  });

  it("leaves out no sentence in silence", () => {
    const { outcome, citations, notes, claims } = support(
      `Hi all. ${HELD} ${NOT_HELD} See [1] for the moon and its green cheese.`,
    );
    expect(outcome).toBe("answered");
    expect(claims.map(({ verdict }) => verdict)).toEqual(["not-stated", "supported", "not-stated", "not-stated"]);
    expect(citations).toHaveLength(1);
    expect(notes).toEqual([
      `Nothing found that supports “The moon is made of green cheese and honey” and “See (1) for the moon and its green cheese”.`,
    ]);
  });

  it("is none, which denies nothing and shows what comes nearest", () => {
    for (const text of ["I like pizza with honey", "Brazil has spent 40 million dollars.", NOT_HELD]) {
      const { outcome, headline, notes, claims } = support(text);
      expect(outcome).toBe("passages");
      expect(headline).toBe("I found nothing that supports this. The nearest passages:");
      expect(notes).toEqual([`Nothing found that supports “${text.replace(/\.$/, "")}”.`]);
      expect(claims).toEqual([{ text, verdict: "not-stated", citations: [] }]);
    }
  });

  it("is not looked for where there are no words, and nobody is told that they asked something", () => {
    for (const text of ["👍", "…"]) {
      const { outcome, headline, citations } = support(text);
      expect(outcome).toBe("not-found");
      expect(citations).toEqual([]);
      expect(headline).toBe("There are no words in this to look for in the documents.");
    }
  });

  it("is looked for in the first sentences of a long text, which is said", () => {
    const long = `${HELD} ${NOT_HELD.repeat(400)}`;
    expect(long.length).toBeGreaterThan(10_000);
    for (const text of [long, `${HELD} `.repeat(6)]) {
      const { outcome, headline, notes } = support(text);
      expect(outcome).toBe("answered");
      expect(headline.length).toBeLessThan(600);
      expect(notes).toContain("The text is long: only its first 5 sentences were looked for.");
    }
    const { outcome, notes } = support(`${NOT_HELD} `.repeat(100));
    expect(outcome).toBe("passages");
    expect(notes).toContain("The text is long: only its first 5 sentences were looked for.");
  });

  it("is told in the language of the text where nobody tells the asker's", () => {
    const said = support("Le Brésil a dépensé beaucoup d'argent pour les enfants l'année dernière.");
    expect(said.understood.language).toBe("fr");
    expect(said.headline).toMatch(/^Je n’ai rien trouvé qui appuie ce texte/);
  });

  it.each(LANGUAGES)("is told in %s", (locale) => {
    const said = desk.support(NOT_HELD, { today: TODAY, locale }).answer;
    expect(said.understood.language).toBe(locale);
    expect(said.outcome).toBe("passages");
    expect(said.notes.join(" ")).toContain("moon");
  });
});
