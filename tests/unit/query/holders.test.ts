/** Who holds a post, by what the documents of each date state. */
import { beforeAll, describe, expect, test, vi } from "vitest";
import type { Knowledge } from "../../../src/library/knowledge.ts";
import { inTime, type Snapshot, snapshots } from "../../../src/query/holders.ts";
import type { QueryTime } from "../../../src/query/query.ts";
import { type Ask, deskOf, knowledgeOf, type Post } from "./desk-of.ts";

vi.setConfig({ hookTimeout: 120_000 });

const OLD: Post = { id: "list-old", date: "2020-03-01", people: ["Amara Diallo"] };
const NEW: Post = { id: "list-new", date: "2024-05-06", people: ["Heung Youl Park"] };
const SAME_DAY: Post = { id: "list-same-day", date: "2024-05-06", people: ["Carla Benitez"] };
const UNDATED: Post = { id: "list-undated", date: null, people: ["Nobody Knowswhen"] };
const NO_TIME: QueryTime = {
  span: null,
  relation: null,
  text: null,
  ofDocument: false,
  current: false,
  previous: false,
  next: false,
  last: false,
  successor: false,
};
const TODAY = "2026-11-23";

describe("snapshots", () => {
  let knowledge: Knowledge;
  let all: readonly Snapshot[];

  beforeAll(async () => {
    knowledge = await knowledgeOf([UNDATED, OLD, NEW, SAME_DAY]);
    all = snapshots(knowledge.roles, knowledge, TODAY);
  });

  test("come newest first, undated last, with all who are named on one date", () => {
    expect(all.map((each) => each.date)).toEqual(["2024-05-06", "2020-03-01", null]);
    expect(all[0]?.entries.map((each) => each.fact.person).sort()).toEqual(["Carla Benitez", "Heung Youl Park"]);
  });

  test("of a later day than today are not known yet", () => {
    const then = snapshots(knowledge.roles, knowledge, "2021-01-01");
    expect(then.map((each) => each.date)).toEqual(["2020-03-01", null]);
  });

  test.each([
    ["now", NO_TIME, ["2024-05-06"]],
    ["before now", { ...NO_TIME, previous: true }, ["2020-03-01"]],
    ["in 2020", during("2020", "in"), ["2020-03-01"]],
    ["in 2022", during("2022", "in"), []],
    ["as of 2022", during("2022", "as-of"), ["2020-03-01"]],
    ["before 2024", during("2024", "before"), ["2020-03-01"]],
    ["since 2021", during("2021", "since"), ["2024-05-06"]],
    ["since 2019", during("2019", "since"), ["2024-05-06", "2020-03-01"]],
    ["until 2019", during("2019", "until"), []],
  ])("%s", (_, time, dates) => {
    expect(inTime(all, time).map((each) => each.date)).toEqual(dates);
  });

  test("what a superseded document states is no longer so, though it be the newest", async () => {
    const replaced = await knowledgeOf([{ ...OLD, replaces: "list-new" }, NEW]);
    const [current] = inTime(snapshots(replaced.roles, replaced, TODAY), NO_TIME);
    expect(current?.entries.map((each) => each.fact.person)).toEqual(["Amara Diallo"]);
  });
});

describe("the desk", () => {
  let ask: Ask;
  let both: Ask;

  beforeAll(async () => {
    ask = await deskOf([UNDATED, OLD, NEW]);
    both = await deskOf([OLD, NEW, SAME_DAY]);
  });

  const WHO = "Who is the chairman of Study Group 17?";

  test("names the newest holder, whom they followed, and how old this is", () => {
    const answer = ask(WHO, TODAY);
    expect(answer.headline).toContain("Heung Youl Park");
    expect(answer.headline).toContain("6 May 2024");
    expect(answer.headline).not.toMatch(/Diallo|Knowswhen/);
    expect(answer.notes.join("\n")).toContain("Amara Diallo");
    expect(answer.notes.join("\n")).toContain("over two years ago");
    expect(answer.citations[0]?.document).toBe("list-new");
  });

  test("on a day before the newest document names the holder of that day", () => {
    const answer = ask(WHO, "2021-01-01");
    expect(answer.headline).toContain("Amara Diallo");
    expect(JSON.stringify(answer)).not.toContain("Park");
  });

  test("asked for a year or for the one before, names the holder of then", () => {
    for (const question of ["Who was chairman of Study Group 17 in 2020?", "Who was the previous chairman of SG17?"]) {
      const answer = ask(question, TODAY);
      expect(answer.outcome, question).toBe("answered");
      expect(answer.headline, question).toContain("Amara Diallo");
      expect(answer.headline, question).not.toContain("Park");
    }
  });

  test("asked for a year that no document covers, says so and proves nothing", () => {
    const answer = ask("Who was chairman of Study Group 17 in 2012?", TODAY);
    expect(answer.outcome).toBe("not-found");
    expect(answer.headline).toContain("2012");
    expect(answer.citations).toEqual([]);
  });

  test("names both of two documents of one day that disagree, each with its proof", () => {
    const answer = both(WHO, TODAY);
    expect(answer.headline).toContain("Heung Youl Park");
    expect(answer.headline).toContain("Carla Benitez");
    const cited = answer.citations.map((citation) => citation.document);
    expect(cited).toEqual(expect.arrayContaining(["list-new", "list-same-day"]));
  });

  test("says of an answer that rests on an undated document alone that it is undated", async () => {
    const alone = await deskOf([UNDATED]);
    const answer = alone(WHO, TODAY);
    expect(answer.headline).toContain("Nobody Knowswhen");
    expect(answer.citations[0]?.date).toBeNull();
    expect(answer.notes.join("\n")).toMatch(/no date|undated/);
  });
});

function during(year: string, relation: QueryTime["relation"]): QueryTime {
  return { ...NO_TIME, span: { start: year, end: year }, relation, text: year };
}
