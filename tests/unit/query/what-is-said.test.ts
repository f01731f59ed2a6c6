/** What a refusal may say is missing, what a bare acronym asks, and which contribution a follow-up is about. */
import { beforeAll, expect, test, vi } from "vitest";
import type { Answer } from "../../../src/index.ts";
import { inventedDesk } from "./invented-desk.ts";

vi.setConfig({ hookTimeout: 120_000 });

let ask: (question: string, ...history: readonly string[]) => Answer;

beforeAll(async () => {
  const statement = {
    id: "statement",
    title: "Liaison statement on child online protection",
    date: "2026-03-02",
    type: "liaison statement",
    text: [
      "The Joint Coordination Activity (JCA) brings the groups together. Members of the JCA share what they learn about teachers and pupils.",
      "Zaid Haddad, Rapporteur for Question 8/17, ITU-T Study Group 17, zaid.haddad@example.org",
    ].join("\n\n"),
    facts: [
      "roles:",
      "  - { person: Zaid Haddad, role: Rapporteur, body: Question 8/17, email: zaid.haddad@example.org }",
      "terms:",
      "  - { acronym: JCA, expansion: Joint Coordination Activity }",
      "",
    ].join("\n"),
  };
  const inputs = {
    id: "inputs",
    title: "Contributions to the meeting",
    date: "2026-03-05",
    text: [
      "| Document | Source | Title |",
      "| --- | --- | --- |",
      "| C11 | Kenya | A help line for children |",
      "| C12 | Peru | Lessons from a school campaign |",
      "| C13 | Kenya | Training of judges |",
    ].join("\n"),
    facts: [
      "contributions:",
      "  - { symbol: C11, country: Kenya, source: Kenya, title: A help line for children }",
      "  - { symbol: C12, country: Peru, source: Peru, title: Lessons from a school campaign }",
      "  - { symbol: C13, country: Kenya, source: Kenya, title: Training of judges }",
      "",
    ].join("\n"),
  };
  ask = await inventedDesk([statement, inputs], "2026-04-01");
});

test("of a word that stands in no document nothing is told, and a word that stands there is not denied", () => {
  const { outcome, headline, notes } = ask("what does the statement say about submarines and teachers?");
  expect(outcome).not.toBe("answered");
  expect([headline, ...notes].join(" ")).not.toMatch(/no[^.]*“teachers”/);
});

test("a study group beside its Question leaves the Question to be asked about", () => {
  expect(ask("who is the rapporteur of SG17 Q8/17?").headline).toContain("Zaid Haddad");
});

test.each(["JCA", "jca?"])("a question that is nothing but “%s” asks what it means", (question) => {
  const { outcome, headline } = ask(question);
  expect(outcome).toBe("answered");
  expect(headline).toContain("Joint Coordination Activity");
});

test("the contribution named as the nearest is one of the country asked about", () => {
  const { outcome, citations } = ask("what did Kenya contribute on school campaigns?");
  expect(outcome).not.toBe("answered");
  expect(citations.map(({ quote }) => quote).join(" ")).toContain("A help line for children");
});
