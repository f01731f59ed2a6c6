/** Who holds which post: names of posts only, and the address of a person never given to another. */
import { expect, test } from "vitest";
import { defaultCorpusFolder, lexiconFor } from "../../adapters/files/read-corpus.ts";
import type { ProposedRole } from "../../src/importing/facts.ts";
import { importFile } from "../../src/importing/import-file.ts";
import { compileLexicon } from "../../src/text/lexicon.ts";

const compiled = compileLexicon(lexiconFor(defaultCorpusFolder()));

async function rolesOf(...paragraphs: readonly string[]): Promise<Readonly<Record<string, ProposedRole>>> {
  if (!compiled.ok) throw new Error("the word lists are broken");
  const text = ["Report on the toy register", "Geneva, 12 January 2026", ...paragraphs].join("\n\n");
  const source = { id: "report", file: "report.txt", sha256: "0".repeat(64) };
  const result = await importFile(new TextEncoder().encode(`${text}\n`), source, compiled.value);
  if (!result.ok) throw new Error(result.error.code);
  return Object.fromEntries(result.value.facts.roles.map((role) => [role.person ?? "", role]));
}

test("a role is the name of a post and nothing torn from the sentence", async () => {
  const roles = await rolesOf(
    "The session was chaired by Ms Ana Prado (Chile), supported by the Vice-Chairs, Mr Jun Ito (Japan) and Ms Eva Lind (Sweden). Mr Paul Okoth acted as Secretary.",
    "The team is led by a coordinator, Mr Luc Morin (Canada), and three co-rapporteurs, Ms Ida Holm (Norway), Mr Omar Diallo (Mali) and Mr Ken Ross (Ireland).",
    "Questions go to Ms Tilda Roy (tilda.roy@toys.example), who becomes focal point for toys.",
  );
  expect(roles["Ana Prado"]?.role).toBe("Chair");
  expect(roles["Jun Ito"]?.role).toBe("Vice-Chair");
  expect(roles["Paul Okoth"]?.role).toBe("Secretary");
  expect(roles["Luc Morin"]?.role).toBe("coordinator");
  expect(roles["Ida Holm"]?.role).toBe("co-rapporteur");
  expect(roles["Tilda Roy"]).toMatchObject({
    email: "tilda.roy@toys.example",
    role: expect.stringMatching(/^focal point/),
  });
  for (const { role } of Object.values(roles))
    expect(role ?? "").not.toMatch(/supported|acted|who|becomes|three|two|is |and /);
});

test("a plural after two persons is the post of the last of them at least, never of one who stands alone", async () => {
  const roles = await rolesOf(
    "The list was kept by Mr Jan Kos, the Vice-Chairs, Ms Rea Moss and Mr Tom Hale, being absent.",
  );
  expect(roles["Jan Kos"]?.role).toBeUndefined();
});

test.each([
  [
    "Ms Carla Duarte became Registrar on 1 May 2026. She succeeds Mr Hugo Brandt, who has retired. Reach her at carla.duarte@toys.example or +41 22 555 0199.",
    "Carla Duarte",
    "Hugo Brandt",
  ],
  ["Ms Carla Duarte succeeds Mr Hugo Brandt and can be reached at registry@toys.example.", "", "Hugo Brandt"],
  ["Mr Hugo Brandt hands over to Ms Carla Duarte, carla.duarte@toys.example.", "Carla Duarte", "Hugo Brandt"],
  [
    "Mr Hugo Brandt left the office. His work goes to Ms Carla Duarte. Write to her at post@toys.example.",
    "Carla Duarte",
    "Hugo Brandt",
  ],
])("who leaves has not the address of who comes: %s", async (text, comes, leaves) => {
  const roles = await rolesOf(text);
  expect(roles[leaves]?.email).toBeUndefined();
  expect(roles[leaves]?.telephone).toBeUndefined();
  if (comes !== "") expect(roles[comes]?.email).toMatch(/@toys\.example$/);
});

test("nobody is meant by a pronoun that may stand for two", async () => {
  const roles = await rolesOf("Dr Lee Park met Dr Sam Cole. Reach her at desk@toys.example.");
  for (const role of Object.values(roles)) expect(role.email).toBeUndefined();
});

test("one person in a sentence is reached at what it says", async () => {
  const roles = await rolesOf("Mr Ivo Lang chairs the jury (Peru). You reach him at ivo@toys.example.");
  expect(roles["Ivo Lang"]?.email).toBe("ivo@toys.example");
});
