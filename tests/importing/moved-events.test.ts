/** Events whose dates were changed: the new date is proposed, never the one that was taken back. */
import { expect, test } from "vitest";
import { defaultCorpusFolder, lexiconFor } from "../../adapters/files/read-corpus.ts";
import type { ProposedEvent } from "../../src/importing/facts.ts";
import { importFile } from "../../src/importing/import-file.ts";
import { compileLexicon } from "../../src/text/lexicon.ts";

const compiled = compileLexicon(lexiconFor(defaultCorpusFolder()));

async function eventsOf(...paragraphs: readonly string[]): Promise<readonly ProposedEvent[]> {
  if (!compiled.ok) throw new Error("the word lists are broken");
  const text = ["Note on the calendar", "Geneva, 12 January 2026", ...paragraphs].join("\n\n");
  const source = { id: "note", file: "note.txt", sha256: "0".repeat(64) };
  const result = await importFile(new TextEncoder().encode(`${text}\n`), source, compiled.value);
  if (!result.ok) throw new Error(result.error.code);
  return result.value.facts.events;
}

const spans = (events: readonly ProposedEvent[]) => events.map(({ start, end }) => `${start}/${end ?? start}`);

test.each([
  ["The third meeting of CWG-PLAY will not be held on 4 May 2026 but on 18 May 2026.", "2026-05-18/2026-05-18"],
  ["The Toy Safety Workshop has been postponed from 4 May 2026 to 18 May 2026.", "2026-05-18/2026-05-18"],
  ["The Toy Safety Workshop will be held on 18 May 2026 instead of 4 May 2026.", "2026-05-18/2026-05-18"],
  ["Originally planned for 4 May 2026, the Toy Safety Workshop will be held on 18 May 2026.", "2026-05-18/2026-05-18"],
  ["The Toy Safety Workshop scheduled for 4 May 2026 has been moved to 18 May 2026.", "2026-05-18/2026-05-18"],
  ["The Toy Safety Workshop was postponed and will now be held from 18 to 20 May 2026.", "2026-05-18/2026-05-20"],
  ["L'Atelier sur les jouets est reporté du 4 mai 2026 au 18 mai 2026.", "2026-05-18/2026-05-18"],
  [
    "El Taller sobre juguetes no se celebrará el 4 de mayo de 2026 sino el 18 de mayo de 2026.",
    "2026-05-18/2026-05-18",
  ],
])("the new date counts: %s", async (sentence, span) => {
  expect(spans(await eventsOf(sentence))).toEqual([span]);
});

test.each([
  "The Toy Safety Workshop of 4 May 2026 has been cancelled.",
  "The Toy Safety Workshop, which was to be held on 4 May 2026, is cancelled.",
  "No meeting of the Working Group on Toys will take place on 4 May 2026.",
  "The Toy Safety Workshop planned for 4 May 2026 is postponed.",
  "Toy Safety Workshop (Lima, 4 May 2026): cancelled",
  "Further to Circular BDT/TOY/21 of 4 May 2025, I invite you to the Toy Safety Workshop.",
])("a date that is taken back or of a paper is no event: %s", async (sentence) => {
  expect(await eventsOf(sentence)).toEqual([]);
});

test("the new date may stand in a sentence of its own, or in the next paragraph", async () => {
  const moved = await eventsOf(
    "The ninth meeting of CWG-PLAY cannot take place on 4 and 5 May 2026. The new dates are 18 and 19 May 2026. The venue remains Lima.",
  );
  expect(moved).toMatchObject([{ start: "2026-05-18", end: "2026-05-19", place: "Lima", status: "planned" }]);
  expect(moved[0]?.title).toBe("ninth meeting of CWG-PLAY");
  const dialogue = await eventsOf(
    "I wish to inform you that the Regional Dialogue on Safe Toys has been postponed.",
    "The event, previously planned for 4 to 6 May 2026, will now take place from 18 to 20 May 2026 in Lima, Peru.",
  );
  expect(dialogue).toMatchObject([
    { title: "Regional Dialogue on Safe Toys", start: "2026-05-18", end: "2026-05-20", place: "Lima, Peru" },
  ]);
});

test("a day that is taken back in one place is no event in another", async () => {
  const events = await eventsOf(
    "The Toy Safety Workshop will be held in Lima on 4 May 2026.",
    "Corrigendum: the workshop has been moved from 4 May 2026 to 18 May 2026.",
  );
  expect(spans(events)).not.toContain("2026-05-04/2026-05-04");
});

test("a limit denies nothing, and other events keep their dates", async () => {
  const events = await eventsOf(
    "The Toy Safety Workshop will be held in Lima on 18 May 2026. Papers not sent in time will not be accepted. The Data Workshop took place online on 3 December 2025.",
  );
  expect(spans(events)).toEqual(["2026-05-18/2026-05-18", "2025-12-03/2025-12-03"]);
});

test("a meeting is that of the group that the sentence says, never of the one that is addressed", async () => {
  if (!compiled.ok) throw new Error("the word lists are broken");
  const letter = [
    "**Working Group on Toys (WG-TOY)** **WG-TOY/LS/4**",
    "Eleventh meeting – Lima, 4-5 May 2026",
    "# LIAISON STATEMENT TO ITU-T STUDY GROUP 99",
    "**To:** ITU-T Study Group 99",
    "WG-TOY thanks Study Group 99 for its paper.",
    "CWG-TOY invites the Rapporteur of Question 8/99 to speak at its 12th meeting, planned for 9 September 2026 in Lima.",
  ].join("\n\n");
  const source = { id: "letter", file: "letter.md", sha256: "0".repeat(64) };
  const result = await importFile(new TextEncoder().encode(`${letter}\n`), source, compiled.value);
  if (!result.ok) throw new Error(result.error.code);
  const bodies = result.value.facts.events.map(({ title, body }) => [title, body]);
  expect(bodies).toContainEqual(["12th meeting", "CWG-TOY"]);
  for (const [, body] of bodies) expect(body ?? "").not.toMatch(/ITU-T|99/);
});
