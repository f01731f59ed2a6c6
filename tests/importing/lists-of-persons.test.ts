/** Lists of persons who hold one post: the post comes from the title, the rest from the columns, in any order. */
import { expect, test } from "vitest";
import { defaultCorpusFolder, lexiconFor } from "../../adapters/files/read-corpus.ts";
import type { ProposedRole } from "../../src/importing/facts.ts";
import { importFile } from "../../src/importing/import-file.ts";
import { compileLexicon } from "../../src/text/lexicon.ts";

const compiled = compileLexicon(lexiconFor(defaultCorpusFolder()));

async function rolesOf(...paragraphs: readonly string[]): Promise<readonly ProposedRole[]> {
  if (!compiled.ok) throw new Error("the word lists are broken");
  const source = { id: "list", file: "list.md", sha256: "0".repeat(64) };
  const result = await importFile(new TextEncoder().encode(`${paragraphs.join("\n\n")}\n`), source, compiled.value);
  if (!result.ok) throw new Error(result.error.code);
  return result.value.facts.roles;
}

test("everybody in a list of focal points is one, with country, institution, number and job", async () => {
  const roles = await rolesOf(
    "# List of national focal points for toy safety",
    "Status: 4 May 2026",
    `| Country | E-mail | Institution | Name | Job title | Telephone |
| --- | --- | --- | --- | --- | --- |
| Chile | a.prado@toys.example | SUBTEL | Ana Prado | Legal Adviser | +56 2 555 0101 |
| Japan | j.ito@toys.example | Toy Board of Japan | Jun Ito | Head, Safety Unit | 03 555 0102 |
|  | e.lind@toys.example | National Play Agency | Ms Eva Lind | Programme Manager | |
| Kenya | | Authority for Play | (vacant) | | |`,
  );
  expect(roles).toContainEqual({
    person: "Ana Prado",
    role: "national focal point",
    organisation: "SUBTEL",
    country: "Chile",
    email: "a.prado@toys.example",
    telephone: "+56 2 555 0101",
  });
  expect(roles).toContainEqual(expect.objectContaining({ person: "Ana Prado", role: "Legal Adviser" }));
  expect(roles).toContainEqual(
    expect.objectContaining({
      person: "Jun Ito",
      role: "national focal point",
      organisation: "Toy Board of Japan",
      telephone: "03 555 0102",
    }),
  );
  expect(roles).toContainEqual(expect.objectContaining({ person: "Eva Lind", country: "Japan" }));
  expect(roles.some(({ country }) => country === "Kenya")).toBe(false);
});

test("the job below a name and the numbers in one cell are understood, and a region is no group", async () => {
  const roles = await rolesOf(
    "# DIRECTORY OF CONTACT POINTS",
    "4 May 2026",
    "Every State may name a contact point.",
    `| Region | State | Officer | Authority | Reach |
| --- | --- | --- | --- | --- |
| Americas | Chile | Ms Ana Prado<br>Senior Adviser | Board of Toys | +56 2 555 0101<br>a.prado@toys.example |`,
  );
  const [first] = roles;
  expect(first).toMatchObject({ person: "Ana Prado", role: "contact point", organisation: "Board of Toys" });
  expect(first?.email).toBe("a.prado@toys.example");
  expect(roles.map(({ role }) => role)).toContain("Senior Adviser");
});

test("a list of officers with roles of their own keeps them, and a list without a post gives none", async () => {
  const officers = await rolesOf(
    "# Officers of the Working Group on Toys",
    "4 May 2026",
    `| Name | Role | Country | E-mail |
| --- | --- | --- | --- |
| Ms Ana Prado | Chair | Chile | a.prado@toys.example |`,
  );
  expect(officers.map(({ role }) => role)).toEqual(["Chair"]);
  const guests = await rolesOf(
    "# Guests at the toy fair",
    "4 May 2026",
    `| Name | Country | E-mail |
| --- | --- | --- |
| Ms Ana Prado | Chile | a.prado@toys.example |`,
  );
  expect(guests.map(({ role }) => role)).toEqual([undefined]);
});

test.each([
  ["a title that names other posts too", "# List of Rapporteurs and focal points for toy safety", "Vice-Rapporteur"],
  ["a column that tells who of them holds it", "# Focal points for toy safety", "BDT focal point"],
])("%s makes nobody a focal point who is none", async (_, title, second) => {
  const roles = await rolesOf(
    title,
    "4 May 2026",
    `| Question | Function | Name | E-mail |
| --- | --- | --- | --- |
| Question 8/2 | Co-Rapporteur | Ms Ana Prado | a.prado@toys.example |
| Question 8/2 | ${second} | Mr Jun Ito | j.ito@toys.example |`,
  );
  expect(roles).toContainEqual(
    expect.objectContaining({ person: "Ana Prado", role: "Co-Rapporteur", body: "Question 8/2" }),
  );
  expect(roles.filter(({ person }) => person === "Ana Prado")).toHaveLength(1);
  expect(roles).toContainEqual(expect.objectContaining({ person: "Jun Ito", role: second, body: "Question 8/2" }));
});
