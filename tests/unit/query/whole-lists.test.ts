/** A list is told whole, or it is said how much of it is; who was followed by others is told in the past. */
import { beforeAll, expect, test } from "vitest";
import { createDesk, type Desk } from "../../../src/index.ts";
import { CORPUS, openLibrary, TODAY } from "../../corpus/open-library.ts";

let desk: Desk;

beforeAll(async () => {
  desk = createDesk(await openLibrary(CORPUS));
});

test.each(["what are the lessons learned", "general conclusions", "what happened in 2015?"])("%s", (question) => {
  const { headline, notes, citations } = desk.ask(question, { today: TODAY }).answer;
  const said = headline.match(/\[\d+\]/g)?.length ?? 0;
  const counted = [headline, ...notes].flatMap((note) => /(\d+) of (\d+)/.exec(note) ?? []);
  expect(citations.length).toBeGreaterThan(0);
  if (counted.length > 0) {
    expect(Number(counted[1])).toBe(said);
    expect(Number(counted[2])).toBeGreaterThan(said);
  } else expect(said).toBeGreaterThanOrEqual(citations.length);
});

test("of a section that is too long for a headline it is said how many points are told", () => {
  expect(desk.ask("what are the lessons learned", { today: TODAY }).answer.notes.join(" ")).toContain("3 of 5");
});

test.each([
  ["Who is the French co-rapporteur?", "Dominique Wurges", "Copetti Cravo"],
  ["who is the co-rapporteur from France", "Dominique Wurges", "Vahora"],
])("%s: told as past, with who came since", (question, holder, since) => {
  const { headline, notes } = desk.ask(question, { today: TODAY }).answer;
  expect(headline).toContain(`${holder} `);
  expect(headline).toMatch(/ was Co-Rapporteur/);
  expect(notes.join(" ")).toContain(since);
});
