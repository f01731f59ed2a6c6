/** How questions are typed in a meeting: short forms, slips, nationalities, offices as a whole; over the real corpus. */
import { beforeAll, describe, expect, test, vi } from "vitest";
import { type Answer, createDesk, type Desk } from "../../../src/index.ts";
import { CORPUS, openLibrary, TODAY } from "../../corpus/open-library.ts";

vi.setConfig({ hookTimeout: 120_000 });

let desk: Desk;

beforeAll(async () => {
  desk = createDesk(await openLibrary(CORPUS));
});

test.each([
  ["whos the co rapp frm brazil", "Vanessa Copetti Cravo"],
  ["which of the Q3/2 officers is Brazilian?", "Vanessa Copetti Cravo"],
  ["who holds the brazilian co-rapporteur seat?", "Vanessa Copetti Cravo"],
  ["who works at Orange", "Dominique Wurges"],
  ["did anybody from Orange ever work on the cybersecurity question", "Dominique Wurges"],
  ["email of dominik wurgess", "dominique.wurges@orange.com"],
  ["who heads the BDT", "Doreen Bogdan-Martin"],
  ["who leads question 3/2", "Jabin Vahora"],
  ["who co-chairs question 3/2", "Jabin Vahora"],
  ["head of BDT end of 2021", "Doreen Bogdan-Martin"],
  ["the officers of 3/2 please", "Maria Bolshakova"],
  ["Whom at the ITU secretariat do I turn to for Question 3/2?", "Orhan Osmani"],
  ["contact to send best practices", "cop@itu.int"],
])("%s: %s", (question, name) => {
  const answer = ask(question);
  expect(answer.outcome).toBe("answered");
  expect(answer.headline).toContain(name);
});

describe("contributions", () => {
  test.each(["which african countries sent papers", "contributions from Africa"])("%s: by region", (question) => {
    const { headline } = ask(question);
    expect(headline).toContain("Nigeria");
    expect(headline).toContain("Côte d'Ivoire");
    expect(headline).not.toContain("Russian");
  });

  test("of a time that no list covers are none", () => {
    expect(ask("contributions in 2019").outcome).toBe("not-found");
    expect(ask("what did nigeria contribute in 2018").outcome).toBe("not-found");
    expect(ask("contributions in 2023").headline).toContain("SG2RGQ/20");
    expect(ask("what was contributed in december 2022").headline).toContain("2/34");
  });
});

describe("documents", () => {
  test("the newest of a kind is one, unless several are asked for", () => {
    expect(ask("newest document?").citations.map(({ document }) => document)).not.toContain("q3-2-liaison-2020");
    expect(ask("most recent liaison you have?").headline).not.toContain("6 October 2020");
    expect(ask("latest liaisons").headline).toContain("6 October 2020");
  });

  test("are known by who signed them, and by their id", () => {
    expect(ask("ref number of Doreen's letter").headline).toContain("BDT/DNS/DGS/112");
    expect(ask("q3-2-cop-chapter-slides").headline).toContain("activities on COP");
  });
});

test.each([["which hotel hosted the forum in panama?"], ["who is the rapporteur from Gabon"]])(
  "%s: a thing of which no document speaks is not answered by another",
  (question) => {
    const answer = ask(question);
    expect(["not-found", "passages"]).toContain(answer.outcome);
  },
);

test.each([
  ["which study period is it", "2022-2025"],
  ["study period now?", "2022-2025"],
])("%s: a period", (question, period) => {
  expect(ask(question).headline).toContain(period);
});

test("the same holder before and after a time held the post then", () => {
  expect(ask("who was vice-rapporteur in 2022?").headline).toContain("Maria Bolshakova");
  // Between two holders nobody can tell.
  expect(ask("who was the focal point in 2022?").outcome).toBe("not-found");
});

test.each([
  "which topic does Question 3/2 treat?",
  "sorry for the beginner question, but what does Q3/2 study?",
  "title of question 3/2",
])("%s: what it is called", (question) => {
  expect(ask(question).headline).toContain("Securing information and communication networks");
});

test("whom somebody replaced, and who replaced them", () => {
  expect(ask("whom did Orhan Osmani replace?").headline).toContain("Marco Obiso");
  expect(ask("Orhan Osmani took over from whom?").headline).toContain("Marco Obiso");
  expect(ask("who replaced Marco Obiso?").headline).toContain("Orhan Osmani");
  expect(ask("by whom was Marco Obiso replaced?").headline).toContain("Orhan Osmani");
  expect(ask("the guy from France who used to co-chair Q3/2").headline).toContain("Dominique Wurges");
});

test("words in quotation marks lead to where they stand", () => {
  const answer = ask('Which paper calls the Internet an "extraordinary learning tool"?');
  expect(answer.citations[0]?.quote).toContain("extraordinary learning tool");
});

test("no claim that nobody holds a post, where none was asked for", () => {
  expect(ask("why do Q3/2 and the Council group need to coordinate?").headline).not.toContain("Coordinator");
  expect(ask("which bdt dir. asked countries 2 support the saudi prog").headline).toContain("Doreen Bogdan-Martin");
});

test("everybody who ever held a post, in turn", () => {
  const { headline } = ask("which focal points has Q3/2 had so far?");
  expect(headline.indexOf("Marco Obiso")).toBeGreaterThan(-1);
  expect(headline.indexOf("Orhan Osmani")).toBeGreaterThan(headline.indexOf("Marco Obiso"));
});

test("that job, at another time", () => {
  expect(ask("who had that job in 2020?", ["who is the bdt focal point for question 3/2"]).headline).toContain(
    "Marco Obiso",
  );
});

test("the next meeting of a body is found by its acronym", () => {
  expect(ask("when is the next CWG-COP meeting").headline).toContain("January 2022");
});

test("a deadline is a date by which something is due", () => {
  expect(ask("what's the deadline for contributions").outcome).not.toBe("answered");
});

test.each(["what documents do you have?", "what's new since 2021"])("%s: documents, newest first", (question) => {
  const answer = ask(question);
  expect(answer.headline).toContain("22 May 2023");
  expect(answer.headline).toContain("BDT/DNS/DGS/112");
  expect(answer.citations[0]?.document).toBe("q3-2-liaison-2023");
});

test("an acronym of two that the documents know", () => {
  expect(ask("what is JCA-COP").headline).toContain("Joint Coordination Activity");
});

function ask(question: string, history: readonly string[] = []): Answer {
  return desk.ask(question, { today: TODAY, history }).answer;
}

describe("the document that is meant", () => {
  test("by its age", () => {
    expect(ask("In the older liaison somebody works for Orange, who?").headline).toContain("Dominique Wurges");
    expect(
      ask("in which month was the council working group going to meet after the circular of 2021").headline,
    ).toContain("January 2022");
  });

  test("by its number, and no other one", () => {
    expect(ask("who signed circular 999?").headline).not.toContain("Doreen");
    expect(ask("Who signed the December 2021 circular and in what capacity?").headline).toContain(
      "Doreen Bogdan-Martin",
    );
  });
});

describe("a word that only looks like a question", () => {
  test("a when between two clauses, and the City of a name", () => {
    expect(ask("what happens to parents when one plays on their fear").headline).not.toMatch(/20\d\d/);
    expect(ask("Which partners supported the Panama City forum's COP discussion?").headline).toContain("UNICEF");
  });

  test("a verb of the calendar in Spanish is no island", () => {
    expect(ask("¿qué días se reunió el grupo de la C3/2 en 2020?").understood.countries ?? []).toEqual([]);
  });
});

test("whoever has been followed by somebody else is told in the past, with who came since", () => {
  const { headline, notes } = ask("who is Marco Obiso?");
  expect(headline).toMatch(/was .*Focal Point/);
  expect(notes.join(" ")).toContain("Orhan Osmani");
  expect(ask("phone of Marco Obiso").notes.join(" ")).toContain("Orhan Osmani");
  expect(ask("who is Maria Bolshakova?").headline).toContain(" is Vice-Rapporteur");
});
