import { describe, expect, it } from "vitest";
import type { Answer, Citation } from "../../../src/domain/answer.ts";
import { grade, normalise, summarise } from "../../../src/evaluation/gold.ts";
import { type GoldQuestion, parseGold } from "../../../src/evaluation/gold-questions.ts";
import { honesty, leaveOneOut } from "../../../src/evaluation/leave-one-out.ts";

const WHO: GoldQuestion = {
  id: "q-001",
  question: "who is the focal point?",
  kind: "person",
  history: [],
  answerable: true,
  expect: {
    document: ["liaison-2023"],
    passage_contains: ["Orhan Osmani"],
    answer_contains: [["Orhan Osmani", "O. Osmani"], ["Focal Point"]],
    answer_excludes: ["Marco Obiso"],
  },
  note: "",
};
const UNKNOWN: GoldQuestion = {
  ...WHO,
  id: "q-002",
  kind: "unanswerable",
  answerable: false,
  expect: { document: [], passage_contains: [], answer_contains: [], answer_excludes: ["Orhan Osmani"] },
};

function cite(quote: string, document = "liaison-2023"): Citation {
  const rest = { title: "", symbol: null, type: "", date: null, dateBasis: null, locator: "", passage: "", url: null };
  return { ...rest, number: 1, document, quote, highlights: [] };
}

function answer(headline: string, citations: readonly Citation[], outcome: Answer["outcome"] = "answered"): Answer {
  return {
    question: "",
    outcome,
    headline,
    notes: [],
    citations,
    suggestions: [],
    understood: { intent: "", language: "en" },
    corpus: { version: "", documents: 1, newest: null },
  };
}

const RIGHT = answer("Orhan Osmani is the Focal Point. [1]", [cite("Mr Orhan Osmani\nFocal Point")]);
const failures = (question: GoldQuestion, given: Answer) => grade(question, given).failures;

describe("normalise", () => {
  it("compares texts as people read them", () => {
    expect(normalise("  •  **Mr  Orhan**\n[Osmani](mailto:o@itu.int)")).toBe("mr orhan osmani");
    expect(normalise("- one\n- two")).toBe("one two");
    expect(normalise("e\u0301")).toBe("é");
  });
});

describe("grading an answerable question", () => {
  it("passes what holds document, passage and every part of the answer", () => {
    expect(grade(WHO, RIGHT)).toMatchObject({ failures: [], firstDocument: true, headlineAlone: true });
  });

  it("takes the answer from the quotes, and says that the headline alone does not hold it", () => {
    const given = answer("See [1].", [cite("**Mr Orhan Osmani**, BDT focal point")]);
    expect(grade(WHO, given)).toMatchObject({ failures: [], headlineAlone: false });
  });

  it("fails each thing that is wrong, with the reason", () => {
    expect(failures(WHO, answer("Orhan Osmani is the Focal Point", [cite("Orhan Osmani", "other")]))).toEqual([
      "cites other instead of liaison-2023",
    ]);
    expect(failures(WHO, answer("Nobody", []))).toHaveLength(4);
    expect(failures(WHO, answer("Orhan Osmani, Focal Point; not Marco Obiso", RIGHT.citations))).toEqual([
      'the headline must not hold "Marco Obiso"',
    ]);
    expect(failures(WHO, { ...RIGHT, outcome: "not-found" })).toEqual([
      'answered "not-found", but the corpus holds it',
    ]);
  });

  it("sees five quotes of 2,000 characters together and no more", () => {
    const filler = cite("x", "other");
    expect(failures(WHO, answer("", [filler, filler, filler, filler, ...RIGHT.citations]))).toEqual([]);
    expect(failures(WHO, answer("", Array(5).fill(filler).concat(RIGHT.citations))).length).toBeGreaterThan(0);
    expect(failures(WHO, answer("", [cite("x".repeat(1_990)), ...RIGHT.citations])).length).toBeGreaterThan(0);
  });
});

describe("grading an unanswerable question", () => {
  it("wants the outcome to say so, whatever is offered beside it", () => {
    expect(failures(UNKNOWN, answer("The corpus does not say.", [cite("near")], "not-found"))).toEqual([]);
    expect(failures(UNKNOWN, answer("Here:", [cite("near")], "passages"))).toHaveLength(1);
    expect(failures(UNKNOWN, answer("Hello!", [], "small-talk"))).toHaveLength(1);
    expect(failures(UNKNOWN, answer("Not known, but Orhan Osmani", [], "not-found"))).toHaveLength(1);
  });

  it("takes any reply without a citation to chit-chat", () => {
    const chat = { ...UNKNOWN, note: "chit-chat" };
    expect(failures(chat, answer("Hello!", [], "small-talk"))).toEqual([]);
    expect(failures(chat, answer("Hello!", [cite("near")], "small-talk"))).toHaveLength(1);
  });
});

describe("summarise", () => {
  it("is the mean of both shares, by kind, with what is counted beside", () => {
    const wrong = answer("Marco Obiso is the Focal Point.", [cite("Marco Obiso", "liaison-2020")]);
    const grades = [
      grade(WHO, RIGHT),
      grade(WHO, wrong),
      grade({ ...WHO, kind: "contact" }, RIGHT),
      grade(UNKNOWN, answer("", [], "not-found")),
    ];
    expect(summarise(grades)).toEqual({
      answerable: { passed: 2, total: 3 },
      unanswerable: { passed: 1, total: 1 },
      balancedAccuracy: (2 / 3 + 1) / 2,
      kinds: [
        { kind: "contact", passed: 1, total: 1 },
        { kind: "person", passed: 1, total: 2 },
        { kind: "unanswerable", passed: 1, total: 1 },
      ],
      headlineAlone: { passed: 2, total: 3 },
      firstDocument: { passed: 2, total: 3 },
      superseded: 1,
    });
    expect(summarise([]).balancedAccuracy).toBe(0);
    expect(summarise(grades.slice(0, 1)).balancedAccuracy).toBe(1);
  });
});

describe("leave one document out", () => {
  it("asks each desk what only the missing document answered, and counts abstentions", () => {
    const shared = { ...WHO, expect: { ...WHO.expect, document: ["liaison-2023", "circular"] } };
    const made: string[] = [];
    const grades = leaveOneOut([WHO, shared, UNKNOWN], ["circular", "liaison-2023"], (document) => {
      made.push(document);
      return () => answer("", [], "not-found");
    });
    expect(made).toEqual(["liaison-2023"]);
    expect(grades.map((each) => [each.document, each.question.id, each.result])).toEqual([
      ["liaison-2023", "q-001", "abstained"],
    ]);
    expect(honesty(grades)).toEqual({ passed: 1, total: 1 });
  });

  it("does not count what an older document truly answers", () => {
    const replies = [answer("Marco Obiso, as of 2020", [cite("Marco Obiso", "liaison-2020")]), RIGHT];
    const grades = leaveOneOut([WHO, WHO], ["liaison-2023"], () => () => replies.shift() ?? RIGHT);
    expect(grades.map((each) => each.result)).toEqual(["older", "answered"]);
    expect(honesty(grades)).toEqual({ passed: 0, total: 1 });
  });
});

describe("parseGold", () => {
  it("reads lines, passing over empty ones and keys it does not know", () => {
    const line = JSON.stringify({ ...WHO, style: "plain" });
    const read = parseGold(`${line}\n\n${line}\r\n`);
    expect(read).toEqual({ ok: true, value: [WHO, WHO] });
  });

  it("names every line that is wrong", () => {
    const read = parseGold(`{"id": "x"}\nnonsense\n${JSON.stringify(WHO)}\n`);
    expect(read).toMatchObject({ ok: false, error: [{ line: 1 }, { line: 2, reason: "no valid JSON" }] });
  });
});
