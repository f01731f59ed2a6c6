import { readFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import { defaultCorpusFolder, lexiconFor } from "../../adapters/files/read-corpus.ts";
import { importFile } from "../../src/importing/import-file.ts";
import type { Proposal } from "../../src/importing/propose.ts";
import { compileLexicon, type Lexicon } from "../../src/text/lexicon.ts";

let lexicon: Lexicon;

beforeAll(() => {
  const compiled = compileLexicon(lexiconFor(defaultCorpusFolder()));
  if (!compiled.ok) throw new Error("the word lists are broken");
  lexicon = compiled.value;
});

async function imported(file: string, bytes: Uint8Array): Promise<Proposal> {
  const source = { id: "document", file, sha256: "0".repeat(64) };
  const result = await importFile(bytes, source, lexicon);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

const text = (lines: readonly string[]) => new TextEncoder().encode(lines.join("\n"));

test("columns are told by their names, whatever their order and language", async () => {
  const page = `<html><body><main><h1>Liste des contributions</h1><p>${"Texte. ".repeat(40)}</p><table>
    <tr><th>Résumé</th><th>Pays</th><th>Titre</th><th>Document</th></tr>
    <tr><td>Des clubs dans 40 écoles.</td><td>Sénégal</td><td>Clubs numériques</td><td>1/207 (Rev.1)</td></tr></table></main></body></html>`;
  const { facts } = await imported("liste.html", text([page]));
  expect(facts.contributions).toEqual([
    { symbol: "1/207 (Rev.1)", country: "Sénégal", title: "Clubs numériques", summary: "Des clubs dans 40 écoles." },
  ]);
});

test("persons are found in tables, sentences, fields and signatures", async () => {
  const { facts } = await imported(
    "letter.txt",
    text([
      "Office of Play Safety",
      "",
      "Geneva, 3 March 2026",
      "",
      "Contact: Mr Ivo Brandt, Tel: +41 22 555 0101, E-mail: ivo.brandt@example.org",
      "",
      "Dear colleagues,",
      "",
      "The Chair, Ms Rosa Quispe (Peru), opened the session on games. Mr Ali Haddad was elected as Rapporteur for Question 9/2. The draft was edited by Dr Chen Wei.",
      "",
      "Yours faithfully,",
      "",
      "[Original signed]",
      "",
      "Ingrid Solheim",
      "Director",
      "",
    ]),
  );
  const roles = Object.fromEntries(facts.roles.map((role) => [role.person, role]));
  expect(roles["Ivo Brandt"]).toMatchObject({ telephone: "+41 22 555 0101", email: "ivo.brandt@example.org" });
  expect(roles["Rosa Quispe"]).toMatchObject({ role: "Chair", country: "Peru" });
  expect(roles["Ali Haddad"]).toMatchObject({ role: "Rapporteur", body: "Question 9/2" });
  expect(roles["Chen Wei"]).toMatchObject({ role: "Editor" });
  expect(roles["Ingrid Solheim"]).toMatchObject({ role: "Director", body: "Office of Play Safety" });
});

test("events, deadlines and terms come with the dates as they are printed", async () => {
  const { facts, head } = await imported(
    "note.txt",
    text([
      "Note on the play code",
      "",
      "Geneva, 3 March 2026",
      "",
      "The second meeting of the Working Group on Play (WGP) will be held in Lima, Peru, from 4 to 6 May 2026. The first meeting took place online on 12 January 2026.",
      "",
      "Comments should be sent to the secretariat no later than 10 April 2026.",
      "",
    ]),
  );
  expect(head).toMatchObject({ date: "2026-03-03", dateBasis: "printed", language: "en" });
  expect(facts.events).toMatchObject([
    {
      title: "second meeting of the Working Group on Play (WGP)",
      start: "2026-05-04",
      end: "2026-05-06",
      place: "Lima, Peru",
      status: "planned",
    },
    { title: "first meeting", start: "2026-01-12", place: "online", status: "held" },
  ]);
  expect(facts.deadlines).toEqual([
    { what: "Comments should be sent to the secretariat", date: "2026-04-10", printed: "10 April 2026" },
  ]);
  expect(facts.terms).toEqual([{ acronym: "WGP", expansion: "Working Group on Play" }]);
});

test("nothing is proposed that the document does not hold word for word", async () => {
  for (const id of ["bdt-circular-112", "q3-2-liaison-2023"]) {
    const { facts, markdown } = await imported(`${id}.txt`, readFileSync(`corpus/originals/${id}.txt`));
    const words = markdown.replace(/<br>|\*\*|\\/g, " ").replace(/\s+/g, " ");
    const values = Object.values(facts).flatMap((items) =>
      items.flatMap((item: object) => Object.entries(item).filter(([key]) => !/^(?:start|end|date|status)$/.test(key))),
    );
    for (const [, value] of values) expect(words).toContain(String(value).replace(/\s+/g, " "));
  }
});
