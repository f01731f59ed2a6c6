/** What the desk offers to be asked it must understand: the examples of each language find what the English ones find. */
import { expect, test } from "vitest";
import { readCorpus } from "../../../adapters/files/read-corpus.ts";
import { LANGUAGES } from "../../../src/domain/language.ts";
import { createDesk, loadLibrary } from "../../../src/index.ts";
import { messagesFor } from "../../../src/present/messages/all.ts";

const library = await loadLibrary(readCorpus("corpus"));
if (!library.ok) throw new Error(JSON.stringify(library.error));
const desk = createDesk(library.value);

const today = "2026-07-30";
const english = messagesFor("en");

test.each(LANGUAGES)("the examples in %s are answered with the passages of the English ones", (language) => {
  messagesFor(language).examples.forEach((question, index) => {
    const { answer } = desk.ask(question, { today, locale: language });
    const expected = desk.ask(english.examples[index] ?? "", { today, locale: "en" }).answer;
    expect(answer.outcome, question).toBe("answered");
    expect(answer.understood.language, question).toBe(language);
    expect(answer.citations[0]?.passage, question).toBe(expected.citations[0]?.passage);
  });
});

test.each(LANGUAGES)("the suggestions in %s are understood", (language) => {
  const { suggestion } = messagesFor(language);
  const ask = (given: Parameters<typeof suggestion>[0]) =>
    desk.ask(suggestion(given), { today, locale: language }).answer;
  expect(ask({ kind: "who", role: "BDT Focal Point", body: "Question 3/2" }).headline).toContain("Orhan Osmani");
  expect(ask({ kind: "country", country: "Nigeria" }).headline).toContain("SG2RGQ/20");
  expect(ask({ kind: "document", symbol: "SG2RGQ/20" }).headline).toContain("Nigeria");
  expect(ask({ kind: "term", acronym: "CSAM" }).headline).toContain("child sexual abuse material");
  expect(ask({ kind: "next-meeting", body: null }).headline).toContain("30 October to 3 November 2023");
});
