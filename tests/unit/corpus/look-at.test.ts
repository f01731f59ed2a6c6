/** What `copdesk check` finds beside faults: documents that read alike, facts that disagree, what takes whose place. */
import { describe, expect, it } from "vitest";
import { findContradictions } from "../../../src/corpus/contradictions.ts";
import type { Corpus } from "../../../src/corpus/corpus.ts";
import { findTwins } from "../../../src/corpus/duplicates.ts";
import { readCorpus } from "../../../src/corpus/load.ts";

interface Given {
  readonly id: string;
  readonly symbol?: string;
  readonly date?: string;
  readonly replaces?: string;
  readonly text?: string;
  readonly facts?: string;
}

function corpusOf(...given: readonly Given[]): Corpus {
  const documents = given.map(({ id, symbol, date, replaces, text = "Nothing." }) => ({
    name: `${id}.md`,
    text: [
      "---",
      `id: ${id}`,
      "title: A note",
      "type: note",
      ...(symbol ? [`symbol: ${symbol}`] : []),
      ...(date ? [`date: "${date}"`, "dateBasis: printed"] : []),
      ...(replaces ? [`replaces: ${replaces}`] : []),
      `language: en\nsource:\n  file: ${id}.txt\n  sha256: ${"0".repeat(64)}\n---\n\n${text}\n`,
    ].join("\n"),
  }));
  const facts = given.flatMap(({ id, facts: text }) => (text ? [{ name: `${id}.facts.yaml`, text }] : []));
  const read = readCorpus(documents, facts);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

describe("findSupersession", () => {
  it.each([
    ["2/71", "2/71 (Rev.1)"],
    ["2/71 (Rev.1)", "2/71 (Rev.2)"],
    ["Document CWG-COP-21/1-E", "CWG-COP-21/1 (Rev.1)-E"],
    ["2/71", "2/71 Corr.1"],
    ["2/71 (Add.1)", "2/71 (Add.2)"],
    ["2/71 (Rev.1)", "2/71 (Rev.1) Corr.1"],
    ["2/71 Corr.1", "2/71 (Rev.1)"],
  ])("%s makes room for %s", (older, newer) => {
    const { superseded } = corpusOf({ id: "older-one", symbol: older }, { id: "newer-one", symbol: newer });
    expect(superseded).toEqual({ "older-one": "newer-one" });
  });

  it.each([
    ["2/71", "2/72 (Rev.1)"],
    ["2/71 (Add.1)", "2/71 (Corr.1)"],
    ["Resolution 179 (Rev. Busan, 2014)", "Resolution 179 (Rev. Dubai, 2018)"],
  ])("%s stands beside %s", (one, other) => {
    expect(corpusOf({ id: "one-note", symbol: one }, { id: "other-note", symbol: other }).superseded).toEqual({});
  });

  it("takes the newest of several that replace a document, and a symbol for an id", () => {
    const { superseded } = corpusOf(
      { id: "first-note", symbol: "Circular 7", date: "2020" },
      { id: "second-note", replaces: "first-note", date: "2021" },
      { id: "third-note", replaces: "circular 7", date: "2022" },
    );
    expect(superseded).toEqual({ "first-note": "third-note" });
  });
});

const STORY = Array.from(
  { length: 60 },
  (_, at) =>
    `Measure ${at} of the plan asks ${["schools", "parents", "operators"][at % 3]} to report by week ${at * 3}.`,
).join(" ");

describe("findTwins", () => {
  it("names documents that read alike, and no others", () => {
    const { documents } = corpusOf(
      { id: "story-docx", text: STORY },
      { id: "story-pdf", text: `${STORY.replace("Measure 7 ", "Step 7 ")} Page 1` },
      { id: "other-story", text: STORY.replaceAll(/plan|report|week|asks/g, (word) => [...word].reverse().join("")) },
    );
    expect(findTwins(documents)).toMatchObject([{ documents: ["story-docx", "story-pdf"] }]);
  });
});

const role = (person: string, email: string): Pick<Given, "text" | "facts"> => ({
  text: `${person} is Rapporteur for Question 3/2 (${email}).`,
  facts: `roles:\n  - person: ${person}\n    role: Rapporteur\n    body: Question 3/2\n    email: ${email}\n`,
});

describe("findContradictions", () => {
  it("names two holders of one role at one date, not those of two dates or of replaced documents", () => {
    const one = { id: "one-note", date: "2024-05-01", ...role("Ada Zimmer", "ada@example.org") };
    const other = { id: "other-note", date: "2024-05-01", ...role("Bea Zuckmann", "bea@example.org") };
    expect(findContradictions(corpusOf(one, other))).toMatchObject([
      { about: "Rapporteur, Question 3/2", stated: [{ value: "Ada Zimmer" }, { value: "Bea Zuckmann" }] },
    ]);
    expect(findContradictions(corpusOf(one, { ...other, date: "2025-05-01" }))).toEqual([]);
    expect(findContradictions(corpusOf(one, { ...other, replaces: "one-note" }))).toEqual([]);
  });

  it("names two addresses of one person", () => {
    const one = { id: "one-note", date: "2024-05-01", ...role("Ada Zimmer", "ada@example.org") };
    const other = { id: "other-note", date: "2024-05-01", ...role("Ada Zimmer", "zimmer@example.org") };
    expect(findContradictions(corpusOf(one, other)).map(({ about }) => about)).toEqual(["Ada Zimmer"]);
  });

  it("names an acronym that stands for two things, and a meeting with two dates", () => {
    const event = (start: string, printed: string) =>
      `events:\n  - title: twentieth meeting of the group\n    start: ${start}\n    printed: ${printed}\n    body: CWG\n    status: planned\nterms:\n`;
    const found = findContradictions(
      corpusOf(
        {
          id: "one-note",
          text: "The twentieth meeting of the group CWG is on 3 March 2026. COP means Child Online Protection.",
          facts: `${event("2026-03-03", "3 March 2026")}  - acronym: COP\n    expansion: Child Online Protection\n`,
        },
        {
          id: "other-note",
          date: "2026-01-01",
          text: "The twentieth meeting of the group CWG is on 4 March 2026. COP means Conference of the Parties.",
          facts: `${event("2026-03-04", "4 March 2026")}  - acronym: COP\n    expansion: Conference of the Parties\n`,
        },
      ),
    );
    expect(found.map(({ about }) => about)).toEqual(["COP", "twentieth meeting of the group, CWG"]);
  });
});
