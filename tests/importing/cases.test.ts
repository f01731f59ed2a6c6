/** Files of the kinds that went wrong once: what must be said of each, and what must not. */
import { expect, test } from "vitest";
import { importedCase } from "./make/imported.ts";

interface Case {
  readonly file: string;
  readonly holds: readonly string[];
  readonly lacks?: readonly string[];
  readonly title?: string;
  /** in the facts */
  readonly facts?: readonly string[];
  readonly noFacts?: readonly string[];
  /** in the remarks */
  readonly remarks?: readonly string[];
}

const CASES: readonly Case[] = [
  {
    file: "a-annex.pdf",
    holds: ["## ANNEX 1\n", "## ANNEX 2\n", "## APPENDIX I\n", "## APPENDIX II\n"],
  },
  {
    file: "f32-footer-votes.pdf",
    holds: ["Adopted by 1 votes.", "Adopted by 2 votes.", "Adopted by 3 votes.", "Adopted by 4 votes."],
  },
  {
    file: "t01-cp1252.txt",
    holds: ["The group’s helpline – “Sunrise” – costs €40 000 a year."],
    remarks: ["read as windows-1252"],
  },
  { file: "t02-koi8.txt", holds: ["Председателем группы по защите ребенка"], remarks: ["read as koi8-r"] },
  { file: "t05-gb18030.txt", holds: ["提交文稿的截止日期为2024年4月12日。"], remarks: ["read as gb18030"] },
  {
    file: "m01-apple-two-html.eml",
    holds: ["find the programme of the Bergen workshop below", "The registration deadline is 12 April 2024."],
    facts: ["Bela Quist"],
    remarks: ["plan.pdf"],
  },
  {
    file: "m04-split-word.eml",
    title: "Réunion à Genève du groupe Zéphyr",
    holds: ["**From:** Élodie Brun"],
  },
  { file: "m05-ascii-utf8.eml", holds: ["The focal point of Côte d’Ivoire is Ms Aïcha Koné – tel."] },
  {
    file: "m10-outlook-history.eml",
    holds: ["now 26 April 2024", "> From: Carl Dunno", "> The deadline for contributions is 12 April 2024."],
    facts: ["2024-04-26", "Ada Fjord"],
    noFacts: ["2024-04-12", "Carl Dunno"],
  },
  {
    file: "m12-calendar.eml",
    holds: ["Zephyr preparatory call", "19 May 2024, 13:00 to 14:00 UTC", "Room 4"],
  },
  {
    file: "m13-outlook-html.eml",
    holds: [
      "The workshop takes place in Bergen on 19 May 2024 and is chaired by Ms Bela Quist.",
      "“Quoted” text – dash.",
    ],
    facts: ["Bela Quist"],
  },
  {
    file: "h05-nobr-custom.html",
    holds: ["The meeting on 19 May 2024 in Bergen is chaired by Ms Ada Fjord as agreed."],
  },
];

test.each(CASES)("$file", async ({ file, title, holds, lacks, facts, noFacts, remarks }) => {
  const proposal = await importedCase(file);
  if (title !== undefined) expect(proposal.head.title).toBe(title);
  const said = proposal.factsYaml ?? "";
  const told = [...proposal.warnings, ...proposal.unsure].join("\n");
  for (const part of holds) expect(proposal.markdown).toContain(part);
  for (const part of lacks ?? []) expect(proposal.markdown).not.toContain(part);
  for (const part of facts ?? []) expect(said).toContain(part);
  for (const part of noFacts ?? []) expect(said).not.toContain(part);
  for (const part of remarks ?? []) expect(told).toContain(part);
});
