/** Files of the kinds that went wrong once: what must be said of each, and what must not. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { LeftReason } from "../../src/domain/account.ts";
import { imported, importedCase } from "./make/imported.ts";

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
  readonly symbol?: string;
  readonly date?: string;
  /** why something was left out */
  readonly account?: LeftReason;
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
    file: "f01-form.pdf",
    holds: ["Name of delegate: Ms Kaja Lind", "Function: Head of delegation", "Attends in person ☒ Yes"],
  },
  {
    file: "f04-watermark.pdf",
    title: "Report of the Zephyr Working Group",
    holds: ["recommends that each Member State"],
    lacks: ["DRAFT"],
    account: "watermark",
  },
  { file: "f05-cjk-cmap.pdf", holds: ["提交文稿的截止日期为2024年4月12日。主席为李安女士。"], date: "2024-03-04" },
  { file: "f10-ligatures.pdf", holds: ["The coordination of child protection is the task of Ms Ada Fjord – Chair."] },
  {
    file: "l1-linenumbers.pdf",
    title: "Draft report of the Bergen workshop",
    holds: ["a hotline which answers at the number 116 111 by", "26 April 2024 and the documents should be sent"],
    account: "line number",
  },
  {
    file: "n2-nospace.pdf",
    holds: [
      "**To:** All members of the group\n",
      "\n\nThe Working Group met in Bergen",
      "\n\nMs Ada Fjord was elected Chair",
      "\n\nThe deadline for contributions",
    ],
    facts: ["Ada Fjord", "2024-04-26"],
  },
  {
    file: "r-rotate180.pdf",
    holds: [
      "# Hotlines of the region\n\nThe deadline for contributions to the group is the twelfth of April.",
      "The hotline of the Republic of Ruritania answers at 116 111.",
    ],
  },
  {
    file: "d02-autonum-cell.docx",
    holds: ["| 1. | Opening of the meeting | ADM/1 |", "| 3. | Reports on age verification pilots | C/14 |"],
  },
  {
    file: "d05-strike.docx",
    holds: ["will be held on 19 May 2024 in Bergen.", "Ms Edda Fosse"],
    lacks: ["5 May 2024", "Carl Dunno"],
    noFacts: ["2024-05-05"],
    account: "struck",
  },
  {
    file: "d06-altchunk.docx",
    holds: ["## Decisions", "The group appointed Mr Igor Jansson as focal point for the helpline network."],
  },
  {
    file: "d07-formfields.docx",
    holds: ["| Function | Head of delegation |", "| Attends in person | ☒ yes ☐ no |"],
  },
  {
    file: "d09-smartart.docx",
    holds: ["- Step 1: Notify the national hotline\n- Step 2: Preserve the evidence for 90 days"],
  },
  { file: "d10-prefix.docx", holds: ["Ms Mona Nyberg chairs the group."] },
  { file: "d14-hidden-style.docx", holds: ["Public text."], lacks: ["INTERNAL"], account: "hidden" },
  {
    file: "p01-chart.pptx",
    holds: ["**Calls answered per year**", "|  | Ruritania |", "| 2022 | 4210 |", "| 2023 | 5120 |"],
  },
  { file: "p04-layout-symbol.pptx", holds: ["Document 2/77-E,  \n4 March 2024"], symbol: "2/77", date: "2024-03-04" },
  {
    file: "k01-html.md",
    holds: [
      "The Chair is **Ms Ada Fjord**.",
      "| Country | Hotline |\n| --- | --- |\n| Ruritania | 116 111 |\n| Syldavia | 116 222 |",
      "cost €40 000, 26 April 2024.",
      "☒ done item",
      "☐ open item",
    ],
    lacks: ["12 April", "do not publish"],
    account: "struck",
  },
  {
    file: "s4-linethrough.html",
    holds: ["The workshop is on 19 May 2024."],
    lacks: ["5 May"],
    noFacts: ["2024-05-05"],
    account: "struck",
  },
  {
    file: "h01-recommendations.html",
    holds: [
      "## Recommendations\n\nStates should fund a national hotline by 12 April 2025.",
      "## Comments of Member States\n\nRuritania asked for a longer period.",
      "## Related documents\n\n- Document 2/77",
      "Registration opens on 1 April 2024.",
    ],
  },
  {
    file: "h05-nobr-custom.html",
    holds: ["The meeting on 19 May 2024 in Bergen is chaired by Ms Ada Fjord as agreed."],
  },
];

test.each(CASES)("$file", async ({ file, title, holds, lacks, facts, noFacts, remarks, ...head }) => {
  const proposal = await importedCase(file);
  if (title !== undefined) expect(proposal.head.title).toBe(title);
  const said = proposal.factsYaml ?? "";
  const told = [...proposal.warnings, ...proposal.unsure].join("\n");
  for (const part of holds) expect(proposal.markdown).toContain(part);
  for (const part of lacks ?? []) expect(proposal.markdown).not.toContain(part);
  for (const part of facts ?? []) expect(said).toContain(part);
  for (const part of noFacts ?? []) expect(said).not.toContain(part);
  for (const part of remarks ?? []) expect(told).toContain(part);
  if (head.symbol !== undefined) expect(proposal.head.symbol).toBe(head.symbol);
  if (head.date !== undefined) expect(proposal.head.date).toBe(head.date);
  if (head.account !== undefined) expect(proposal.account.left.map(({ reason }) => reason)).toContain(head.account);
  expect(proposal.account.left.filter(({ reason }) => reason === "unplaced")).toEqual([]);
});

const REFUSED: readonly (readonly [file: string, code: string])[] = [
  ["h11-spa.html", "script-page"],
  ["f08-xfa.pdf", "xfa"],
];

test.each(REFUSED)("%s is refused: %s", async (file, code) => {
  expect(await imported(file, readFileSync(`tests/importing/cases/${file}`))).toMatchObject({ code });
});
