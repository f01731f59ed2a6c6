/** What an agenda, a list or terms of reference are, when their meeting is, and what they want done by when. */
import { expect, test } from "vitest";
import { defaultCorpusFolder, lexiconFor } from "../../adapters/files/read-corpus.ts";
import { importFile } from "../../src/importing/import-file.ts";
import type { Proposal } from "../../src/importing/propose.ts";
import { compileLexicon } from "../../src/text/lexicon.ts";

const compiled = compileLexicon(lexiconFor(defaultCorpusFolder()));

async function imported(...paragraphs: readonly string[]): Promise<Proposal> {
  if (!compiled.ok) throw new Error("the word lists are broken");
  const source = { id: "paper", file: "paper.md", sha256: "0".repeat(64) };
  const result = await importFile(new TextEncoder().encode(`${paragraphs.join("\n\n")}\n`), source, compiled.value);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

test("an agenda that mentions a liaison statement stays an agenda, and its meeting is an event", async () => {
  const { head, facts } = await imported(
    "# Agenda of the eighth meeting of the Working Group on Toys",
    "Document WG-TOY-8/1  \n4 May 2026",
    "Lima, Peru and online, 9-10 June 2026",
    "1. Opening\n2. Answer to the liaison statement from Study Group 99\n3. Closing",
  );
  expect(head).toMatchObject({ type: "agenda", date: "2026-05-04" });
  expect(facts.events).toMatchObject([
    { start: "2026-06-09", end: "2026-06-10", place: "Lima, Peru", status: "planned" },
  ]);
  expect(facts.events[0]?.title).toMatch(/^eighth meeting/);
});

test("a report set in capitals names its meeting; one without a span of days names none", async () => {
  const title = "# REPORT OF THE EIGHTH MEETING OF THE WORKING GROUP ON TOYS";
  const held = await imported(title, "4 August 2026", "Lima, 9-10 June 2026", "The Group met.");
  expect(held.facts.events).toMatchObject([{ start: "2026-06-09", end: "2026-06-10", status: "held" }]);
  const bare = await imported(title, "4 August 2026", "The Group met.");
  expect(bare.facts.events).toEqual([]);
});

test("a list that mentions a circular is no circular; a liaison statement stays one", async () => {
  const list = await imported(
    "# National focal points for toy safety",
    "4 May 2026",
    "Corrections go to the desk with the form in Circular BDT/TOY/21.",
  );
  expect(list.head.type).toBe("list of officers");
  const liaison = await imported(
    "# REPLY LIAISON STATEMENT ON TOYS",
    "Lima, 4 May 2026",
    "WG-TOY thanks Study Group 99.",
  );
  expect(liaison.head.type).toBe("liaison statement");
});

test("deliverables have their days, and an electronic meeting is one", async () => {
  const { facts } = await imported(
    "# Terms of reference of the Correspondence Group on Toys",
    "4 May 2026",
    "| No. | Deliverable | Date |\n| --- | --- | --- |\n| 1 | Register of toys | 30 September 2026 |\n| 2 | Glossary | 1 March 2027 |",
    "Question 8/99 will hold an interim electronic meeting on 14 and 15 September 2026.",
  );
  expect(facts.deadlines).toEqual([
    { what: "Register of toys", date: "2026-09-30", printed: "30 September 2026" },
    { what: "Glossary", date: "2027-03-01", printed: "1 March 2027" },
  ]);
  expect(facts.events).toMatchObject([{ title: "interim electronic meeting", start: "2026-09-14", end: "2026-09-15" }]);
});

test("a month of publication is printed, the date of a survey in the text is not the paper's", async () => {
  const { head } = await imported(
    "# Chapter 2 – Toys",
    "Output report on toys. Published May 2026.",
    "A survey was made in 2019.",
  );
  expect(head).toMatchObject({ date: "2026-05", dateBasis: "printed" });
});

test("a circular may say behind the symbol of another that it replaces it, and not only name it", async () => {
  const letter = (said: string) =>
    imported("# Toy fair: new hall", "Lima, 4 May 2026", `Further to Circular BDT/TOY/21 of 3 February 2026${said}.`);
  expect((await letter(", which this circular replaces, the fair has a new hall")).head.replaces).toEqual([
    "Circular BDT/TOY/21",
  ]);
  expect((await letter(", the fair has a new hall")).head.replaces).toEqual([]);
});

test("an agenda's items that give the floor to countries are contributions, others are none", async () => {
  const { facts } = await imported(
    "# Agenda of the eighth meeting of the Working Group on Toys",
    "4 May 2026",
    "- Chile: Toys in schools (Document WG-TOY-8/4)\n- Finland and Estonia: A register (Document WG-TOY-8/5)\n- Secretariat: results of the study (Document WG-TOY-8/6)",
  );
  expect(facts.contributions).toEqual([
    { symbol: "WG-TOY-8/4", country: "Chile", title: "Toys in schools" },
    { symbol: "WG-TOY-8/5", source: "Finland and Estonia", title: "A register" },
  ]);
});

test("a Recommendation is called by its number, not by the month of its edition", async () => {
  const { head, facts } = await imported(
    "**International Telecommunication Union**",
    "**ITU-T**",
    "**T.9042**",
    "(11/2024)",
    "SERIES T: TOYS",
    "Recommendation ITU-T T.9042",
    "# Recommendation ITU-T T.9042",
    "# Safety of toys that talk",
    "Toys follow the alternative approval process (AAP) or the traditional approval process (TAP).",
  );
  expect(head).toMatchObject({
    symbol: "Recommendation ITU-T T.9042",
    title: "Safety of toys that talk",
    date: "2024-11",
  });
  expect(facts.terms).toMatchObject([
    { acronym: "AAP", expansion: "alternative approval process" },
    { acronym: "TAP", expansion: "traditional approval process" },
  ]);
});

test("a resolution is called by the heading above its title", async () => {
  const { head } = await imported(
    "# RESOLUTION 904 (Rev. Lima, 2024)",
    "# Safety of toys",
    "The Assembly on Toys (Lima, 2024),",
    "## considering",
  );
  expect(head).toMatchObject({ symbol: "RESOLUTION 904 (Rev. Lima, 2024)", title: "Safety of toys" });
});
