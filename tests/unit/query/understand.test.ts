/** How a question is read, and what it takes from the ones before it, over the real corpus. */
import { beforeAll, describe, expect, test, vi } from "vitest";
import { type Answer, createDesk, type Desk } from "../../../src/index.ts";
import { CORPUS, openLibrary, TODAY } from "../../corpus/open-library.ts";

vi.setConfig({ hookTimeout: 120_000 });

let desk: Desk;

beforeAll(async () => {
  desk = createDesk(await openLibrary(CORPUS));
});

describe("a question", () => {
  test.each([
    ["who is the co-rapporteur", { roles: ["role.co-rapporteur"] }],
    ["co-rapp Q3/2", { roles: ["role.co-rapporteur"], identifiers: ["Q3/2"] }],
    ["e-mail of the focal point", { roles: ["role.focal-point"], slots: ["email"] }],
    ["contribution of Ivory Coast", { countries: ["CI"] }],
    ["what did the Russians contribute", { countries: ["RU"] }],
    ["who was the focal point in 2020", { time: { start: "2020", end: "2020", relation: "in" } }],
    ["who was the previous focal point", { previous: true }],
    ["when is the next meeting", { next: true }],
    ["what is sg2rgq/20", { identifiers: ["sg2rgq/20"] }],
    ["phone of Marko Obiso", { people: ["Marco Obiso"], slots: ["telephone"] }],
  ])("%s", (question, understood) => {
    expect(ask(question).understood).toMatchObject(understood);
  });

  test.each([
    ["qui est le point focal de la Q3/2 ?", "fr"],
    ["¿quién es el coordinador de la Cuestión 3/2?", "es"],
    ["кто является координатором по Вопросу 3/2?", "ru"],
    ["من هو منسق المسألة 3/2؟", "ar"],
    ["第3/2号课题的联系人是谁?", "zh"],
  ])("%s is read in its language", (question, language) => {
    expect(ask(question).understood.language).toBe(language);
  });

  test("is mended where it is misspelt, and says so", () => {
    const answer = ask("who is the focal piont");
    expect(answer.understood.mended).toEqual([["piont", "point"]]);
    expect(answer.notes.join("\n")).toMatch(/piont.*point/);
  });

  test.each(["SG2RGQ/21", "2/72", "Q3/3", "Res. 178", "+41 22 730 6761", "COP28"])(
    "that names %s is never read as one that names its neighbour",
    (identifier) => {
      const answer = ask(`what is ${identifier}`);
      expect(JSON.stringify(answer.understood.mended ?? [])).not.toMatch(/\d|@/);
      expect(answer.outcome).toBe("not-found");
    },
  );

  test("between quotation marks is found as it stands", () => {
    const answer = ask('"well-resourced national focal point"');
    expect(answer.citations[0]?.quote).toContain("well-resourced national focal point");
  });

  test.each(["+41 22 730 6760", "0227306760", "marco.obiso@itu.int"])(
    "of whom %s is, is looked up in reverse",
    (what) => {
      const answer = ask(`whose is ${what}?`);
      expect(answer.outcome).toBe("answered");
      expect(answer.headline).toContain("Marco Obiso");
    },
  );

  test.each(["hello", "thanks a lot!", "who are you?"])("%s is small talk, without sources", (question) => {
    const answer = ask(question);
    expect(answer.outcome).toBe("small-talk");
    expect(answer.citations).toEqual([]);
  });

  test.each(["", "   ", "???", "👍👍", "\u200f\u202e"])("of nothing (%j) has no answer", (question) => {
    expect(ask(question)).toMatchObject({ outcome: "not-found", citations: [] });
  });

  test.each(["COP28 decisions", "who presides the climate COP?"])("%s is about another COP", (question) => {
    expect(ask(question)).toMatchObject({ outcome: "not-found", citations: [] });
  });

  test("that compares then and now cites both", () => {
    const cited = ask("compare the focal points then and now").citations.map((citation) => citation.document);
    expect(cited).toEqual(expect.arrayContaining(["q3-2-liaison-2020", "q3-2-liaison-2023"]));
  });
});

describe("in a thread", () => {
  const FOCAL = "who is the focal point for Q3/2?";

  test("a time takes the place of the time before", () => {
    expect(ask("and in 2020?", [FOCAL]).headline).toContain("Marco Obiso");
    expect(ask("and now?", ["who was the focal point for Q3/2 in 2020?"]).headline).toContain("Orhan Osmani");
  });

  test("a country takes the place of the country before", () => {
    expect(ask("what about the UK?", ["nigeria contribution"]).headline).toContain("2/77");
    expect(ask("and Germany?", ["nigeria contribution", "what about the UK?"])).toMatchObject({
      outcome: "not-found",
      citations: [],
    });
  });

  test("a pronoun and a bare slot ask about whoever was answered", () => {
    expect(ask("what is his email?", [FOCAL]).headline).toContain("Orhan.Osmani@itu.int");
    expect(ask("phone?", ["who was the focal point in 2020?"]).headline).toContain("+41 22 730 6760");
    expect(ask("phone?", ["who was the focal point in 2020?", "thanks"]).headline).toContain("+41 22 730 6760");
  });

  test("a slot that the documents do not hold is refused, not taken from somebody else", () => {
    const answer = ask("phone?", [FOCAL]);
    expect(answer.outcome).toBe("not-found");
    expect(answer.headline).not.toContain("+41");
  });

  test("a question with a subject of its own is answered as if nothing had been asked before", () => {
    for (const question of ["lessons learned on COP", "nigeria contribution", "what is 2/71"]) {
      const { headline, citations, outcome } = ask(question, [FOCAL, "and in 2020?"]);
      const alone = ask(question);
      expect({ headline, citations, outcome }, question).toEqual({
        headline: alone.headline,
        citations: alone.citations,
        outcome: alone.outcome,
      });
    }
  });

  test("only the last few questions count", () => {
    const history = [FOCAL, ...Array<string>(10).fill("lessons learned on COP"), "nigeria contribution", "thanks"];
    expect(ask("what about the UK?", history)).toEqual(ask("what about the UK?", history.slice(-6)));
  });
});

function ask(question: string, history: readonly string[] = []): Answer {
  return desk.ask(question, { history, today: TODAY }).answer;
}
