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
    items: [],
    notes: [],
    citations,
    claims: [],
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
  });

  it.each([
    ["right", RIGHT],
    ["told-wrong", answer("Marco Obiso", [cite("Marco Obiso", "liaison-2020")])],
    ["denied-wrong", { ...RIGHT, outcome: "not-found" as const }],
    ["lead", { ...RIGHT, outcome: "passages" as const }],
    ["missed", answer("", [cite("Orhan Osmani", "other")], "passages")],
    ["missed", { ...RIGHT, outcome: "clarify" as const }],
    ["missed", answer("Hello", [], "small-talk")],
  ])("is %s", (mark, given) => {
    expect(grade(WHO, given).mark).toBe(mark);
  });

  it("looks for a lead among three passages, and where none is named for all that the answer must hold", () => {
    const filler = cite("x", "other");
    const lead = (...citations: Citation[]) => answer("", citations, "passages");
    expect(grade(WHO, lead(filler, filler, ...RIGHT.citations)).mark).toBe("lead");
    expect(grade(WHO, lead(filler, filler, filler, ...RIGHT.citations)).mark).toBe("missed");
    const unnamed = { ...WHO, expect: { ...WHO.expect, passage_contains: [] } };
    expect(grade(unnamed, lead(...RIGHT.citations)).mark).toBe("lead");
    expect(grade(unnamed, lead(cite("Orhan Osmani"))).mark).toBe("missed");
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
  });

  it.each([
    ["refused", answer("", [], "not-found")],
    ["refused", answer("Hello!", [], "small-talk")],
    ["told-wrong", answer("Hello!", [cite("near")], "small-talk")],
    ["lead", answer("Here:", [cite("near")], "passages")],
    ["missed", answer("Which?", [], "clarify")],
    ["told-wrong", answer("Orhan Osmani", [])],
  ])("is %s", (mark, given) => {
    expect(grade(UNKNOWN, given).mark).toBe(mark);
  });

  it("takes any reply without a citation to chit-chat", () => {
    const chat = { ...UNKNOWN, note: "chit-chat" };
    expect(failures(chat, answer("Hello!", [], "small-talk"))).toEqual([]);
    expect(failures(chat, answer("Hello!", [cite("near")], "small-talk"))).toHaveLength(1);
  });
});

describe("summarise", () => {
  it("is the mean of both shares and of what answers are worth, by kind, with what is counted beside", () => {
    const wrong = answer("Marco Obiso is the Focal Point.", [cite("Marco Obiso", "liaison-2020")]);
    const grades = [
      grade(WHO, RIGHT),
      grade(WHO, wrong),
      grade({ ...WHO, kind: "contact" }, RIGHT),
      grade(UNKNOWN, answer("", [], "not-found")),
      grade(UNKNOWN, answer("", [], "passages")),
      grade({ ...WHO, kind: "contact" }, { ...RIGHT, outcome: "passages" }),
    ];
    const none = { right: 0, refused: 0, lead: 0, missed: 0, "told-wrong": 0, "denied-wrong": 0 };
    expect(summarise(grades)).toEqual({
      answerable: { passed: 2, total: 4 },
      unanswerable: { passed: 2, total: 2 },
      balancedAccuracy: (2 / 4 + 1) / 2,
      marks: {
        answerable: { ...none, right: 2, lead: 1, "told-wrong": 1 },
        unanswerable: { ...none, refused: 1, lead: 1 },
      },
      served: { passed: 3, total: 4 },
      utility: (1 - 1 + 1 + 1 + 0.6 + 0.6) / 6,
      kinds: [
        { kind: "contact", passed: 1, total: 2, served: 2 },
        { kind: "person", passed: 1, total: 2, served: 1 },
        { kind: "unanswerable", passed: 2, total: 2, served: 2 },
      ],
      headlineAlone: { passed: 2, total: 4 },
      firstDocument: { passed: 3, total: 4 },
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
      ["liaison-2023", "q-001", "refused"],
    ]);
    expect(honesty(grades)).toEqual({ passed: 1, total: 1 });
  });

  it("does not count what an older document truly answers", () => {
    const replies = [answer("Marco Obiso, as of 2020", [cite("Marco Obiso", "liaison-2020")]), RIGHT];
    const grades = leaveOneOut([WHO, WHO], ["liaison-2023"], () => () => replies.shift() ?? RIGHT);
    expect(grades.map((each) => each.result)).toEqual(["older", "told-wrong"]);
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
