/** Meetings before and after today, what happened in a time, and what is newest. */
import { beforeAll, expect, test, vi } from "vitest";
import type { Answer } from "../../../src/index.ts";
import { inventedDesk } from "./invented-desk.ts";

vi.setConfig({ hookTimeout: 120_000 });

let ask: (question: string, ...history: readonly string[]) => Answer;

beforeAll(async () => {
  const list = {
    id: "meetings",
    title: "Calendar of the Geneva office",
    date: "2026-01-12",
    text: [
      "The eleventh meeting of the Council Working Group on Child Online Protection was held on 4 March 2025 in Geneva.",
      "The twelfth meeting of the Council Working Group on Child Online Protection will be held on 9 September 2026 in Geneva.",
      "The next meeting of Study Group 17 will be held from 1 to 5 June 2026 in Kigali.",
      "A workshop on age assurance was held in Quito on 14 November 2024.",
    ].join("\n\n"),
    facts: [
      "events:",
      "  - { title: eleventh meeting of the Council Working Group on Child Online Protection, start: '2025-03-04', printed: 4 March 2025, place: Geneva, body: Council Working Group on Child Online Protection, status: held }",
      "  - { title: twelfth meeting of the Council Working Group on Child Online Protection, start: '2026-09-09', printed: 9 September 2026, place: Geneva, body: Council Working Group on Child Online Protection, status: planned }",
      "  - { title: next meeting of Study Group 17, start: '2026-06-01', end: '2026-06-05', printed: from 1 to 5 June 2026, place: Kigali, body: Study Group 17, status: planned }",
      "  - { title: workshop on age assurance, start: '2024-11-14', printed: 14 November 2024, place: Quito, status: held }",
      "",
    ].join("\n"),
  };
  const news = {
    id: "news",
    title: "A quiz for schools",
    date: "2026-02-20",
    text: "The quiz teaches pupils to keep their passwords.",
  };
  ask = await inventedDesk([list, news], "2026-07-01");
});

test("the next meeting is that of the body named, not the one that comes first", () => {
  expect(ask("when does the Council Working Group meet next?").headline).toContain("9 September 2026");
});

test("a next meeting that lies behind us is said to have passed", () => {
  const { headline, notes } = ask("when is the next meeting of Study Group 17?");
  expect(headline).toContain("1 to 5 June 2026");
  expect(notes.join(" ")).toContain("passed");
});

test("the last meeting is the newest that has begun", () => {
  const { headline } = ask("when was the last meeting of the Council Working Group?");
  expect(headline).toContain("4 March 2025");
  expect(headline).not.toContain("2026");
});

test("a year alone asks for what took place in it", () => {
  const { headline } = ask("what happened in 2024?");
  expect(headline).toContain("orkshop on age assurance");
  expect(headline).not.toContain("Working Group");
});

test("what took place before a year holds nothing of that year", () => {
  const { headline } = ask("which events took place before 2025?");
  expect(headline).toContain("orkshop on age assurance");
  expect(headline).not.toContain("eleventh");
});

test.each(["what's new?", "quoi de neuf ?", "что нового?"])("%s names the newest document", (question) => {
  const { outcome, headline, citations } = ask(question);
  expect(outcome).toBe("answered");
  expect(headline).toContain("A quiz for schools");
  expect(citations[0]?.document).toBe("news");
});
