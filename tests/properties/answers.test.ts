/** What holds for every answer, whatever is asked. */
import fc from "fast-check";
import { beforeAll, expect, test, vi } from "vitest";
import { readCorpus } from "../../adapters/files/read-corpus.ts";
import { type Answer, createDesk, type Desk, type Library } from "../../src/index.ts";
import { messagesFor } from "../../src/present/messages/all.ts";
import { CORPUS, TODAY, toLibrary } from "../corpus/open-library.ts";
import { questions } from "./questions.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let library: Library;
let desk: Desk;
let turned: Desk;
let question: fc.Arbitrary<string>;

beforeAll(async () => {
  const files = readCorpus(CORPUS);
  library = await toLibrary(files);
  desk = createDesk(library);
  const { documents, facts, lexicon } = files;
  turned = createDesk(await toLibrary({ documents: documents.toReversed(), facts: facts.toReversed(), lexicon }));
  question = questions(library);
});

test("an answer to anything is sound", () => {
  fc.assert(
    fc.property(question, (asked) => sound(ask(desk, asked))),
    { seed: 1, numRuns: 150 },
  );
});

test.each(["constructor", "toString", "__proto__", "5 constructor 2023", "who is hasOwnProperty"])(
  "%s is a word like any other",
  (asked) => {
    const answer = ask(desk, asked);
    sound(answer);
    expect(answer.outcome).not.toBe("answered");
  },
);

test("an answer in a thread of up to 200 questions is sound", () => {
  fc.assert(
    fc.property(question, fc.array(question, { maxLength: 200, size: "max" }), (asked, history) =>
      sound(ask(desk, asked, history)),
    ),
    { seed: 2, numRuns: 20 },
  );
});

test("the same question has the same answer, byte for byte, again and over the same files in another order", () => {
  expect(turned.corpus).toEqual(desk.corpus);
  fc.assert(
    fc.property(question, fc.array(question, { maxLength: 2 }), (asked, history) => {
      const first = JSON.stringify(desk.ask(asked, { history, today: TODAY }));
      expect(JSON.stringify(desk.ask(asked, { history, today: TODAY }))).toBe(first);
      expect(JSON.stringify(turned.ask(asked, { history, today: TODAY }))).toBe(first);
    }),
    { seed: 3, numRuns: 30 },
  );
});

test("what supports any text is sound", () => {
  fc.assert(
    fc.property(question, (text) => sound(desk.support(text, { today: TODAY }).answer)),
    { seed: 4, numRuns: 40 },
  );
});

function ask(of: Desk, asked: string, history: readonly string[] = []): Answer {
  return of.ask(asked, { history, today: TODAY }).answer;
}

function sound(answer: Answer): void {
  expect(answer.headline.trim()).not.toBe("");
  expect(answer.corpus).toEqual(desk.corpus);
  for (const citation of answer.citations) verbatim(citation);
  expect(answer.citations.map((citation) => citation.number)).toEqual(answer.citations.map((_, index) => index + 1));
  if (answer.outcome === "small-talk") expect(answer.citations).toEqual([]);
  else
    for (const text of [answer.headline, ...answer.notes])
      for (const [, number] of text.matchAll(/\[(\d+)\]/g))
        expect(answer.citations[Number(number) - 1]?.number, text).toBe(Number(number));
  if (answer.outcome === "answered") proven(answer);
}

/** The quote stands in the document, and the highlights lie in the quote, in order and apart. */
function verbatim({ document: id, passage, quote, highlights }: Answer["citations"][number]): void {
  const document = library.corpus.documents.find((each) => each.id === id);
  expect(folded(document?.text ?? "")).toContain(folded(quote));
  expect(folded(quote)).not.toBe("");
  expect(document?.passages.some((each) => each.id === passage)).toBe(true);
  let last = 0;
  for (const [start, end] of highlights) {
    expect(start).toBeGreaterThanOrEqual(last);
    expect(end).toBeGreaterThan(start);
    last = end;
  }
  expect(last).toBeLessThanOrEqual(quote.length);
}

/** Names, addresses, numbers and dates in the headline stand in a quote, or at the head of a cited document. */
function proven(answer: Answer): void {
  const quotes = folded(answer.citations.map((citation) => citation.quote).join("\n"));
  const headline = folded(answer.headline);
  for (const name of names()) if (headline.includes(name)) expect(quotes, answer.headline).toContain(name);
  for (const [address] of headline.matchAll(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g))
    expect(quotes, answer.headline).toContain(address);
  for (const [number] of headline.matchAll(/\+\d[\d ]{6,}\d/g)) expect(quotes, answer.headline).toContain(number);
  const { date: worded } = messagesFor(answer.understood.language);
  const heads = answer.citations
    .map(({ date, title, symbol }) => `${title} ${symbol ?? ""} ${date ?? ""} ${date === null ? "" : worded(date)}`)
    .join("\n");
  const dates = [
    ...headline.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g),
    ...headline.matchAll(/\d{4}-\d\d-\d\d/g),
    ...headline.matchAll(/(?<!\d)\d{1,2} (?:January|February|March|April|May|June|July|August)(?: \d{4})?/g),
    ...headline.matchAll(/(?<!\d)\d{1,2} (?:September|October|November|December)(?: \d{4})?/g),
  ];
  for (const [date] of dates) expect(`${quotes}\n${heads}`, answer.headline).toContain(date);
}

let persons: readonly string[] | null = null;

function names(): readonly string[] {
  persons ??= library.corpus.facts.flatMap((fact) =>
    fact.kind === "role" && fact.person !== null ? [fact.person] : [],
  );
  return persons;
}

function folded(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
