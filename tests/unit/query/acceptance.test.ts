/** The questions by which the desk is first judged, over the real corpus. */
import { beforeAll, expect, test, vi } from "vitest";
import { type Answer, createDesk, type Desk } from "../../../src/index.ts";
import { CORPUS, openLibrary, TODAY } from "../../corpus/open-library.ts";

vi.setConfig({ hookTimeout: 120_000 });

let desk: Desk;

beforeAll(async () => {
  desk = createDesk(await openLibrary(CORPUS));
});

test.each(["who is the Q3/2 focal point", "q3-2 focal piont"])("%s: the holder, and whom they followed", (question) => {
  const answer = ask(question);
  expect(answer.outcome).toBe("answered");
  expect(answer.headline).toContain("Orhan Osmani");
  expect(answer.headline).toContain("22 May 2023");
  expect(answer.headline).not.toContain("Obiso");
  expect(answer.citations[0]).toMatchObject({ document: "q3-2-liaison-2023", date: "2023-05-22" });
  expect(answer.citations[0]?.quote).toContain("Orhan Osmani");
  const before = answer.notes.find((note) => note.includes("Marco Obiso")) ?? "";
  expect(before).toContain("2020");
  const quotes = answer.citations.map((citation) => citation.quote).join("\n");
  for (const [address] of shown(answer).matchAll(/[\w.]+@[\w.]*\w/g)) expect(quotes).toContain(address);
  for (const [name] of shown(answer).matchAll(/Orhan Osmani|Marco Obiso/g)) expect(quotes).toContain(name);
});

test("who was the BDT focal point in 2020: the holder of then, with telephone and e-mail", () => {
  const answer = ask("who was the BDT focal point in 2020?");
  expect(answer.outcome).toBe("answered");
  expect(answer.headline).toContain("Marco Obiso");
  expect(answer.headline).not.toContain("Osmani");
  const [first] = answer.citations;
  expect(first?.document).toBe("q3-2-liaison-2020");
  for (const value of ["Marco Obiso", "+41 22 730 6760", "marco.obiso@itu.int"]) expect(first?.quote).toContain(value);
});

test("nigeria contribution: symbol, title and summary", () => {
  const answer = ask("nigeria contribution");
  expect(answer.outcome).toBe("answered");
  expect(answer.headline).toContain("SG2RGQ/20");
  expect(answer.headline).toContain("Child Online Protection practices in Nigeria");
  expect(answer.citations[0]?.document).toBe("q3-2-liaison-2023");
  expect(answer.citations[0]?.quote).toContain("Nigerian Communications Commission (NCC)");
});

test("what did Brazil contribute: nothing, and Brazil stands there otherwise", () => {
  const answer = ask("what did Brazil contribute?");
  expect(answer.outcome).toBe("not-found");
  expect(answer.headline).toContain("contribution");
  expect(answer.headline).toContain("Brazil");
  expect(answer.citations).toEqual([]);
});

test("when does Q3/2 meet next: the planned days, and that they have passed", () => {
  const answer = ask("when does Q3/2 meet next");
  expect(answer.outcome).toBe("answered");
  expect(answer.headline).toContain("30 October to 3 November 2023");
  expect(shown(answer)).toMatch(/passed/);
  expect(shown(ask("when does Q3/2 meet next", [], "2023-06-01"))).not.toMatch(/passed/);
});

test("what is 2/71: the contribution with its revision", () => {
  const answer = ask("what is 2/71");
  expect(answer.outcome).toBe("answered");
  expect(answer.headline).toContain("2/71 (Rev.1)");
  expect(answer.headline).toContain("Russian Federation");
  expect(answer.headline).toContain("New practices of the Russian Federation");
});

test("lessons learned on COP: the whole list of both slides", () => {
  const { citations } = ask("lessons learned on COP");
  expect(citations.map((citation) => citation.locator).join()).toMatch(/slide 6.*slide 7/);
  expect(citations.every((citation) => citation.document === "q3-2-cop-chapter-slides")).toBe(true);
  const quotes = citations.map((citation) => citation.quote).join("\n");
  for (const start of [
    "Every country should acknowledge its responsibility",
    "Countries are increasingly integrating awareness",
    "The idea that the Internet can also be a positive factor",
    "In many countries, the legislative frameworks",
    "National focal points are a key element",
  ])
    expect(quotes).toContain(start);
});

test("COP27 outcomes: another COP", () => {
  const answer = ask("COP27 outcomes");
  expect(answer.outcome).toBe("not-found");
  expect(answer.headline).toContain("another COP");
  expect(answer.citations).toEqual([]);
});

function ask(question: string, history: readonly string[] = [], today = TODAY): Answer {
  return desk.ask(question, { history, today }).answer;
}

function shown(answer: Answer): string {
  return [answer.headline, ...answer.notes].join("\n");
}
