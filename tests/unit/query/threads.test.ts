/** What was once answered wrongly in a thread, or for want of one. */
import { beforeAll, describe, expect, test } from "vitest";
import { createDesk } from "../../../src/desk.ts";
import type { Answer } from "../../../src/domain/answer.ts";
import type { Desk } from "../../../src/domain/desk.ts";
import { CORPUS, OTHER_CORPUS, openLibrary, TODAY } from "../../corpus/open-library.ts";

let desk: Desk;
let other: Desk;

beforeAll(async () => {
  desk = createDesk(await openLibrary(CORPUS));
  other = createDesk(await openLibrary(OTHER_CORPUS));
});

/** Asks the last of some questions, the others before it. */
function ask(thread: readonly string[], today = TODAY, of = desk): Answer {
  return of.ask(thread.at(-1) ?? "", { today, history: thread.slice(0, -1) }).answer;
}

describe("a question with a subject of its own leaves the thread", () => {
  test("a term after a Question", () => {
    expect(ask(["who is the focal point for Q3/2?", "what is CSAM?"]).headline).toContain(
      "child sexual abuse material",
    );
  });

  test("a document after people", () => {
    const thread = ["who is the focal point for Q3/2?", "and in 2020?", "who signed the circular?"];
    expect(ask(thread).headline).toContain("Doreen Bogdan-Martin");
  });

  test("a subject that stands alone carries nothing along", () => {
    expect(ask(["who is the focal point for Q3/2?", "lessons learned on COP"]).understood.carried).toBeUndefined();
  });
});

describe("a question without a subject is asked back", () => {
  test.each([
    ["his email?"],
    ["the other one?"],
    ["and the phone?"],
    ["and the e-mail?"],
    ["and her telephone number?"],
  ])("%s", (question) => {
    const { outcome, headline } = ask([question]);
    expect(outcome).toBe("not-found");
    expect(headline).toContain("cannot tell what this is about");
  });

  test("after an answer that named nobody", () => {
    expect(ask(["lessons learned on COP", "his email?"]).outcome).toBe("not-found");
  });

  test("a bare time without a thread is about nothing", () => {
    expect(ask(["and in 2020?"])).toMatchObject({ outcome: "not-found", citations: [] });
  });
});

describe("people", () => {
  test("the other one of two has a card", () => {
    const { headline, understood } = ask(["who are the co-rapporteurs", "the other one?"]);
    expect(understood.intent).toBe("people");
    expect(headline).toContain("Vanessa Copetti Cravo");
  });

  test("a misspelt address is nobody's", () => {
    expect(ask(["what is marco.obizo@itu.int"]).outcome).toBe("not-found");
  });

  test("a comparison is as old as its newer side", () => {
    const { notes } = ask(["has the focal point changed"]);
    expect(notes.join(" ")).toContain("22 May 2023");
    expect(notes.join(" ")).not.toContain("as of 6 October 2020");
  });

  test("names are known in other scripts", () => {
    expect(ask(["Какую должность занимает Орхан Османи?"]).headline).toContain("BDT Focal Point");
    expect(ask(["ما هو البريد الإلكتروني لأورهان عثماني؟"]).headline).toContain("Orhan.Osmani@itu.int");
    expect(ask(["رقم هاتف السيد جوزفات موتيسو"], TODAY, other).headline).toContain("+254 20 555 0133");
  });

  test("a clock before every document leaves no gaps in the sentence", () => {
    const { headline, notes } = ask(["who is the focal point for Q3/2?"], "2019-01-01");
    expect(headline).toContain("2019");
    expect([headline, ...notes].join("\n")).not.toMatch(/ [.:]|: ?\.|“”/);
  });
});

describe("words are taken as they are written", () => {
  test("a typo does not make a question French", () => {
    const { understood, headline } = ask(["contribution on cyber hygeine"]);
    expect(understood.language).toBe("en");
    expect(headline).toContain("2/71");
  });

  test("nothing is mended within quotation marks", () => {
    expect(ask(['"this phrase is nowhere here"']).understood.mended).toBeUndefined();
  });

  test("a correct English word is no slip of one in the corpus", () => {
    expect(ask(["In which season and year did the Policy Brief appear?"]).understood.mended).toBeUndefined();
  });

  test("a number belongs to its noun", () => {
    expect(ask(["date of the 23rd meeting of the CWG-COP?"], TODAY, other).outcome).not.toBe("answered");
    expect(ask(["when is the twenty-first meeting of CWG-COP?"], TODAY, other).headline).toContain("March 2026");
  });
});

describe("what a thread goes on about", () => {
  test("the same of another body", () => {
    const thread = ["when is the next meeting of the council working group?", "and of Q3/2?"];
    expect(ask(thread.slice(0, 1)).headline).toContain("January 2022");
    expect(ask(thread).headline).toContain("30 October to 3 November 2023");
  });

  test("the same at another place", () => {
    const { headline } = ask(["what happened in Warsaw in 2015?", "and in Panama?"]);
    expect(headline).toContain("Panama");
    expect(headline).not.toContain("Warsaw");
  });

  test("the same in another region", () => {
    const thread = ["where did the Latin American office hold its forum?", "what about the arab region?"];
    expect(ask(thread).headline).toContain("Egypt");
  });

  test("a question that had no answer", () => {
    const thread = ["what is the ITU budget for unicorns?", "and how much of it in 2021?"];
    expect(ask(thread).outcome).not.toBe("answered");
  });

  test("a meeting that is announced without a place", () => {
    const { outcome, headline } = ask(["when is the next meeting of Q3/2?", "where?"]);
    expect(outcome).toBe("not-found");
    expect(headline).toContain("place");
  });

  test("the date of what was told, and not of the document that tells it", () => {
    const thread = ["tell me about the russian programme", "since when?"];
    expect(ask(thread).headline).toContain("August, 2022");
    expect(ask(["who is the director of BDT?", "as of when?"]).headline).toContain("3 December 2021");
  });

  test("the number of a document", () => {
    expect(ask(["who signed the circular?", "what is its number?"]).headline).toContain("BDT/DNS/DGS/112");
  });

  test("nobody is the author of another document", () => {
    expect(ask(["what is the policy brief?", "who wrote it?"]).headline).not.toContain("Bolshakova");
  });
});
