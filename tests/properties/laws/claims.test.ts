/** Claims made of the facts, true and false: the desk tells them apart. */
import { describe, expect, test } from "vitest";
import { createDesk } from "../../../src/index.ts";
import { CORPUS, OTHER_CORPUS, openLibrary, TODAY } from "../../corpus/open-library.ts";
import { claimsOf } from "./claims.ts";

/** Two facts that say otherwise with the same words, as a post that is vacant since, cost a few claims. */
const RIGHT = 0.95;

describe.each([
  ["the five documents", CORPUS],
  ["the invented documents", OTHER_CORPUS],
])("over %s", (_, folder) => {
  test("a true claim is supported, a false one contradicted, one of yesterday superseded", async () => {
    const library = await openLibrary(folder);
    const desk = createDesk(library);
    const dates = new Map(library.corpus.documents.map(({ id, date }) => [id, date]));
    const claims = claimsOf(library.corpus.facts, (document) => dates.get(document) ?? null);
    const wrong = claims.flatMap(({ text, verdicts }) => {
      const told = desk.support(text, { today: TODAY }).answer.claims.map(({ verdict }) => verdict);
      return told.join() === verdicts.join() ? [] : [`${text} ${told.join()}, not ${verdicts.join()}`];
    });
    expect(claims.length).toBeGreaterThan(100);
    expect(1 - wrong.length / claims.length, wrong.join("\n")).toBeGreaterThanOrEqual(RIGHT);
  });
});

/** A message that brings a text and asks whether it is right, in six languages. */
const CHECKS = [
  "is this right: Marco Obiso is the BDT focal point for Question 3/2.",
  "Is this correct? Marco Obiso is the BDT focal point for Question 3/2",
  "Marco Obiso is the BDT focal point for Question 3/2. Is that right?",
  "Est-ce exact : Marco Obiso is the BDT focal point for Question 3/2.",
  "¿Es correcto? Marco Obiso is the BDT focal point for Question 3/2",
  "Это верно: Marco Obiso is the BDT focal point for Question 3/2",
  "هل هذا صحيح: Marco Obiso is the BDT focal point for Question 3/2",
  "这对吗：Marco Obiso is the BDT focal point for Question 3/2",
];

test.each(CHECKS)("%s is checked", async (message) => {
  const desk = createDesk(await openLibrary(CORPUS));
  const { claims, outcome } = desk.ask(message, { today: TODAY }).answer;
  expect(outcome).toBe("answered");
  expect(claims.map(({ verdict }) => verdict)).toEqual(["superseded"]);
});

test.each([
  ["Is Marco Obiso the focal point of Q3/2?", /^No longer: /],
  ["Isn't Osmani the focal point of Q3/2?", /^Yes: /],
  ["Is Jabin Vahora the focal point of Q3/2?", /^No: Orhan Osmani/],
  ["Is the vice-rapporteur of Q3/2 from Brazil?", /^No: Maria Bolshakova \(Russian Federation\)/],
  ["Did Nigeria submit SG2RGQ/20?", /^Yes: /],
  ["was Marco Obiso the focal point of Q3/2 in 2020?", /^Yes: Marco Obiso was /],
  ["Is it correct that SG2RGQ/80 came from Nigeria?", /^No: SG2RGQ\/80, Russian Federation/],
  ["Является ли Орхан Османи координатором?", /^Да: Orhan Osmani/],
  ["Did Kenya submit SG2RGQ/20?", /^No: SG2RGQ\/20, Nigeria/],
  ["Est-ce que Marco Obiso est le point focal de Q3/2 ?", /^Plus maintenant/],
  ["Who is the Norwegian co-rapporteur of Q3/2?", /name no Co-Rapporteur from Norway for Q3\/2\..*Vahora/],
])("%s is answered by yes or no, with who or what it is", async (question, told) => {
  const desk = createDesk(await openLibrary(CORPUS));
  const { headline, citations } = desk.ask(question, { today: TODAY }).answer;
  expect(headline).toMatch(told);
  expect(citations.length).toBeGreaterThan(0);
});
