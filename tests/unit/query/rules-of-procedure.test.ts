/** Documents that lay down rules are found by their number, by their sections and by their tables. */
import { beforeAll, expect, test, vi } from "vitest";
import type { Answer } from "../../../src/index.ts";
import { inventedDesk } from "./invented-desk.ts";

vi.setConfig({ hookTimeout: 120_000 });

let ask: (question: string, ...history: readonly string[]) => Answer;

/** Longer than what is quoted whole. */
const LONG = Array.from(
  { length: 60 },
  (_, n) => `${n + 1}. In case ${n + 1} a ministry saves the cost of forms on paper, of couriers and of storage rooms.`,
);

beforeAll(async () => {
  const rules = {
    id: "rules",
    title: "Safety of toys that talk",
    symbol: "Recommendation ITU-T T.9042",
    date: "2024-11",
    type: "recommendation",
    text: [
      "This Recommendation specifies how toys that talk keep what children tell them.",
      "## History",
      "| Edition | Study Group | Approval |\n| --- | --- | --- |\n| 1.0 | 17 | 2024-11-02 |",
      "## Meetings",
      "The chairman shall open each meeting and report to the assembly on the toys that were withdrawn.",
    ].join("\n\n"),
  };
  const report = {
    id: "report",
    title: "Report of the group on toys",
    date: "2025-02-18",
    type: "report",
    text: "The group appointed Mr Paulo Quinta as Chair.",
    facts: "roles:\n  - { person: Paulo Quinta, role: Chair, body: group on toys }\n",
  };
  const paper = {
    id: "paper",
    title: "Paperless licences for toys",
    date: "2025-03-01",
    type: "report",
    text: [
      "## Summary",
      "This paper gives a history of licences for toys, the benefits of paperless licences and the view of governments.",
      "## Benefits for governments",
      ...LONG,
      "## Benefits for makers",
      ...LONG.map((sentence) => sentence.replace("a ministry", "a maker")),
    ].join("\n\n"),
  };
  ask = await inventedDesk([rules, report, paper], "2026-04-01");
});

test.each(["what is T.9042 about?", "what is Recommendation T.9042?", "summarise ITU-T T.9042"])("%s", (question) => {
  const { outcome, headline, citations } = ask(question);
  expect(outcome).toBe("answered");
  expect(headline).toContain("Safety of toys that talk");
  expect(citations[0]?.document).toBe("rules");
});

test("the beginning of a long section answers what its heading says", () => {
  const { headline, citations } = ask("what are the benefits of paperless licences for governments?");
  expect(headline).toContain("Benefits for governments");
  expect(citations[0]?.quote).toContain("a ministry saves the cost of forms");
  const quoted = citations.reduce((sum, { quote }) => sum + quote.length, 0);
  expect(quoted).toBeLessThan(2_000);
});

test("the names of columns are no answer", () => {
  for (const question of ["which study group approved T.9042?", "which edition and study group?"])
    expect(ask(question).headline).not.toContain("Edition Study Group Approval");
});

test("the duties of a chair are no person, and least of all one of another document", () => {
  const { headline } = ask("what does Recommendation T.9042 say about the duties of the chairman?");
  expect(headline).toContain("shall open each meeting");
  expect(headline).not.toContain("Quinta");
  expect(ask("who is the chair of the group on toys?").headline).toContain("Paulo Quinta");
});
