/** First pages, programmes, lists and limits of other bodies than ITU, in several languages: what is read, and what is not. */
import { expect, test } from "vitest";
import { defaultCorpusFolder, lexiconFor } from "../../adapters/files/read-corpus.ts";
import { importFile } from "../../src/importing/import-file.ts";
import type { Proposal } from "../../src/importing/propose.ts";
import { compileLexicon } from "../../src/text/lexicon.ts";

const compiled = compileLexicon(lexiconFor(defaultCorpusFolder()));

async function imported(paragraphs: readonly string[], file = "paper.md"): Promise<Proposal> {
  if (!compiled.ok) throw new Error("the word lists are broken");
  const source = { id: "paper", file, sha256: "0".repeat(64) };
  const result = await importFile(new TextEncoder().encode(`${paragraphs.join("\n\n")}\n`), source, compiled.value);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

const posts = ({ facts }: Proposal) => facts.roles.map(({ person, role }) => `${role}: ${person}`);

test.each([
  ["a line", "Chair: Ines Faro", ["Chair: Ines Faro"]],
  ["several joined by signs", "Notes: Ines Faro + Paul Okoro (for a while)", ["Notes: Ines Faro", "Notes: Paul Okoro"]],
  [
    "a plural and commas",
    "Rapporteurs: John Berg (Peru), Mei Tan (Japan) and Carl Lund.",
    ["Rapporteur: John Berg", "Rapporteur: Mei Tan", "Rapporteur: Carl Lund"],
  ],
  ["an organisation behind a comma", "Moderator: Ana Ruiz, Ministry of Toys, Peru", ["Moderator: Ana Ruiz"]],
  ["brackets", "Opening of the day (Chair: Ines Faro)", ["Chair: Ines Faro"]],
  [
    "French",
    "Secrétaires de séance : Jean Petit, Luc Blanc",
    ["Secrétaires de séance: Jean Petit", "Secrétaires de séance: Luc Blanc"],
  ],
  ["Spanish", "Presidenta: Lucía Ferrer", ["Presidenta: Lucía Ferrer"]],
  ["Russian", "Секретарь: Анна Петрова", ["Секретарь: Анна Петрова"]],
  ["Chinese", "副主席：王芳、张伟", ["副主席: 王芳", "副主席: 张伟"]],
])("persons stand behind the label of their post: %s", async (_, line, expected) => {
  expect(posts(await imported(["# Meeting on toys", "Some words about toys that open the paper.", line]))).toEqual(
    expected,
  );
});

test.each([
  ["Notes: the draft is not final"],
  ["Chair: to be decided"],
  ["Minutes: see the annex"],
  ["Editors: please check the figures"],
])("a label before other words than names tells of nobody: %s", async (line) => {
  expect((await imported(["# Meeting on toys", line])).facts.roles).toEqual([]);
});

test("a table of keys and values tells posts, and the list of mail by which a group is reached", async () => {
  const proposal = await imported(
    [
      "<html><body><main><h1>DRAFT Toy Makers Interest Group Charter</h1>",
      `<p>${"The group brings makers of toys together. ".repeat(8)}</p>`,
      "<table><tr><th>End date</th><td>28 February 2027</td></tr>",
      "<tr><th>Chairs</th><td>Ines Faro (Notenverlag)<br>Paul Okoro (Invited Expert)</td></tr>",
      "<tr><th>Team Contact</th><td>Kim Lauer (0.1 FTE)</td></tr></table>",
      "<p>It works on the public mailing list public-toys@example.org (archive).</p>",
      "<h2>Timeline</h2><ul><li>September 2026: First draft of rules</li><li>March 2027: Rules final</li></ul>",
      "</main></body></html>",
    ],
    "charter.html",
  );
  expect(posts(proposal)).toEqual([
    "Chair: Ines Faro",
    "Chair: Paul Okoro",
    "Team Contact: Kim Lauer",
    "public mailing list: undefined",
  ]);
  expect(proposal.facts.roles.at(-1)?.email).toBe("public-toys@example.org");
  expect(proposal.head).toMatchObject({ type: "charter", from: "Toy Makers Interest Group", date: null });
  expect(proposal.facts.deadlines.map(({ what, date }) => [what, date])).toEqual([
    ["First draft of rules", "2026-09"],
    ["Rules final", "2027-03"],
  ]);
});

test("talks of a programme are told with those who give them, however the line is built", async () => {
  const { facts } = await imported([
    "# Programme: Workshop on Toy Safety",
    "Lima, Peru, 3 March 2026",
    "- 09:00–09:20 Opening of the day (Speaker: Jorge Paz, INDECOPI)\n- 09:20–10:00 Keynote: How toys talk – Speaker: Mei Wong\n- 10:00–10:30 Coffee break",
    "## Batteries",
    "- 15 min - Open issues, updates to [Batteries](https://example.org/b). [slides](https://example.org/s) **Eva Stein** and **Tom Hale**",
    "## Other matters",
    "- 5 min - Paints of dolls [slides](https://example.org/p) - Rosa Lind\n- 5 min - Next steps",
    "| Time | Title | Speaker |\n| --- | --- | --- |\n| 11:00 | Labels that work | Carl Berg (TÜV) |",
  ]);
  expect(facts.contributions).toEqual([
    { title: "Opening of the day", source: "Jorge Paz" },
    { title: "How toys talk", source: "Mei Wong" },
    { title: "Batteries", source: "Eva Stein and Tom Hale" },
    { title: "Paints of dolls", source: "Rosa Lind" },
    { title: "Labels that work", source: "Carl Berg" },
  ]);
  expect(facts.events).toEqual([
    expect.objectContaining({ title: "Workshop on Toy Safety", start: "2026-03-03", place: "Lima, Peru" }),
  ]);
});

const UN = [
  "United Nations",
  "**Economic and Social Council**",
  "Distr.: General\n12 January 2026",
  "---",
  "# Economic Commission for Europe",
  "## Working Party on Wood Tariffs",
  "### Forty-third session",
  "Geneva, 4–5 May 2026\nItem 2 of the provisional agenda",
];

test("a masthead tells the session with its days, its place and whose it is", async () => {
  const { head, facts } = await imported([
    ...UN,
    "# Programme of Work of the Wood Advisers",
    "Document ECE/WOOD/C.2/2026/7 is submitted by the Bureau for endorsement.",
    "It follows the Open Timber Process (ECE/WOOD/2020/3/Rev.1), RFC 9000 and HTTP/3. In favour? => 2/30 (edition 11/2016).",
  ]);
  expect(head).toMatchObject({
    title: "Programme of Work of the Wood Advisers",
    type: "programme of work",
    symbol: "ECE/WOOD/C.2/2026/7",
    date: "2026-01-12",
    meeting: "Forty-third session",
  });
  expect(facts.events).toEqual([
    {
      title: "Forty-third session",
      start: "2026-05-04",
      end: "2026-05-05",
      printed: "4–5 May 2026",
      place: "Geneva",
      body: "Working Party on Wood Tariffs",
      status: "planned",
    },
  ]);
  expect(facts.documents).toEqual([
    { symbol: "ECE/WOOD/2020/3/Rev.1", title: "Open Timber Process" },
    expect.objectContaining({ symbol: "RFC 9000" }),
  ]);
});

test("what an agenda or terms of reference are about stands above its days, the town below them", async () => {
  const { head, facts } = await imported([
    "# HERRING WORKING GROUP (HWG)",
    "## Regional Peer Review – Baltic Herring Assessment",
    "**14–16 September 2026**",
    "## Fisheries Institute, University of Gdynia",
    "## Gdynia, Poland",
    "# DRAFT AGENDA",
    "1. Opening",
    "2. Closing",
  ]);
  expect(head).toMatchObject({ title: "DRAFT AGENDA", type: "agenda", from: "HERRING WORKING GROUP (HWG)" });
  expect(facts.events).toContainEqual(
    expect.objectContaining({
      title: "Regional Peer Review – Baltic Herring Assessment",
      start: "2026-09-14",
      end: "2026-09-16",
      place: "Gdynia, Poland",
      status: "planned",
    }),
  );
});

test.each([
  ["Data must be submitted no later than 15 October 2026.", "2026-10-15"],
  ["The deadline for working papers is now 20 November 2026.", "2026-11-20"],
  ["Comments are due by 30 May 2026; please send them to the list.", "2026-05-30"],
  ["The meeting is held on 24 July 2026. Please register before 22 July (Wednesday).", "2026-07-22"],
  ["Registration deadline: 5 May 2026", "2026-05-05"],
  ["Les contributions doivent être envoyées avant le 20 avril 2026.", "2026-04-20"],
  ["Просим направить замечания не позднее 20 апреля 2026 года.", "2026-04-20"],
  ["研讨会将于2026年7月24日举行，请于7月22日（周四）前注册参会。", "2026-07-22"],
])("a limit is told however it is said: %s", async (sentence, date) => {
  const { facts } = await imported(["# Paper on toys", sentence]);
  expect(facts.deadlines.map((deadline) => deadline.date)).toEqual([date]);
});

test("the day of a limit is no day of the meeting that it is for", async () => {
  const { facts } = await imported([
    "# Note by the Secretariat",
    "Geneva, 4 March 2024",
    "The deadline for contributions to the next meeting is 26 April 2024.",
  ]);
  expect(facts.events).toEqual([]);
  expect(facts.deadlines).toHaveLength(1);
});

test("a paper that names a group in its title is a paper, and the group is not the paper", async () => {
  const { head, facts } = await imported([
    "# Report of the Council Working Group on Wooden Toys",
    "Geneva, 4 March 2024",
    "## Part two",
    "The Chair is Ms Ada Fjord.",
  ]);
  expect(head.title).toBe("Report of the Council Working Group on Wooden Toys");
  expect([null, "Council Working Group on Wooden Toys"]).toContain(head.from);
  expect(facts.roles).toEqual([{ person: "Ada Fjord", role: "Chair", body: "Council Working Group on Wooden Toys" }]);
});

test("what lies ahead dates no paper", async () => {
  const { head } = await imported(["# Paper on toys", "The next meeting will be held in Lima on 3 May 2031."]);
  expect(head.date).toBeNull();
  expect(head.unsure).toContain("its date: none is printed");
});

test("short names of groups and of numbered areas are told with what they stand for", async () => {
  const { facts } = await imported([
    "# Paper on toys",
    "It is read by the Toy Application Safety Working Group (ToyAppSaf) and the Small Wooden Animals Community Group (SWA).",
    "The work areas (WA) are two.",
    "## WA1: Labels of toys",
    "Words about labels.",
    "## XY2: Something else",
    "Words.",
  ]);
  expect(facts.terms).toEqual([
    { acronym: "ToyAppSaf", expansion: "Toy Application Safety Working Group" },
    { acronym: "SWA", expansion: "Small Wooden Animals Community Group" },
    { acronym: "WA", expansion: "work areas" },
    { acronym: "WA1", expansion: "Labels of toys" },
  ]);
});
