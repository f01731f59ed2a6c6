/** Short documents in other layouts than the examples: who holds which post, and what takes place or is due when. */
import { readFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import { lexiconFor } from "../../adapters/files/read-corpus.ts";
import { importFile } from "../../src/importing/import-file.ts";
import type { Proposal } from "../../src/importing/propose.ts";
import { compileLexicon } from "../../src/text/lexicon.ts";

const FILES = [
  "sg5-invitation.txt",
  "note-es.html",
  "avis-fr.eml",
  "contribution-kenya.html",
  "programme.md",
  "officers.txt",
] as const;

let proposals: ReadonlyMap<string, Proposal>;

beforeAll(async () => {
  const lexicon = compileLexicon(lexiconFor("corpus"));
  if (!lexicon.ok) throw new Error("the word lists are broken");
  const read = await Promise.all(
    FILES.map(async (file) => {
      const bytes = readFileSync(`tests/importing/layouts/${file}`);
      const result = await importFile(bytes, { id: "layout", file, sha256: "0".repeat(64) }, lexicon.value);
      if (!result.ok) throw new Error(`${file}: ${result.error.code}`);
      return [file, result.value] as const;
    }),
  );
  proposals = new Map(read);
});

function of(file: (typeof FILES)[number]): Proposal {
  const proposal = proposals.get(file);
  if (proposal === undefined) throw new Error(file);
  return proposal;
}

/** `Henrik Lund: Leader, drafting group` for every post of a document. */
function posts(file: (typeof FILES)[number]): readonly string[] {
  return of(file).facts.roles.map(({ person, role, body }) =>
    [person, [role, body].filter((part) => part !== undefined).join(", ")].join(": "),
  );
}

test("posts told with verbs are named by their nouns, with the group they are held in", () => {
  expect(posts("sg5-invitation.txt")).toEqual([
    "Ana Kovač: Programme Officer",
    "Thandiwe Mbewe: Moderator",
    "Henrik Lund: Leader, drafting group on platform duties",
  ]);
  expect(posts("avis-fr.eml")).toEqual([
    "Claire Besson: Animatrice, groupe de correspondance sur les signalements",
    "Idriss Mbaye: Président, comité directeur",
  ]);
  expect(posts("note-es.html")).toContain("Lucía Ferrer: Presidenta, grupo de redacción sobre denuncias");
  expect(posts("contribution-kenya.html").toSorted()).toEqual([
    "Otieno Odhiambo: Coordinator, working party on age labels",
    "Wanjiru Kamau: Chair, National Gaming Council",
  ]);
});

test("captions, sections and labels say what those below them are", () => {
  expect(posts("programme.md")).toEqual([
    "Efua Danso: Regional coordinator, Africa",
    "Timur Akhmetov: Regional coordinator, CIS",
  ]);
  expect(posts("officers.txt")).toEqual([
    "Noor Rahman: Chair, Working Party 1/17",
    "Jan Novotný: Editor, Working Party 1/17",
    "Sofia Lindgren: Editor, Working Party 1/17",
    "Carlos Medina: Chair, Working Party 2/17",
  ]);
});

test("an address told in the next sentence or block is that of the person before", () => {
  expect(of("avis-fr.eml").facts.roles[1]).toMatchObject({
    email: "idriss.mbaye@amrtp.example",
    telephone: "+223 20 55 10 10",
  });
  expect(of("sg5-invitation.txt").facts.roles[0]).toMatchObject({ email: "ana.kovac@itu.example" });
});

test("a programme is a list of events, a table with due dates one of limits", () => {
  const { events, deadlines } = of("programme.md").facts;
  expect(events.map(({ title, start, place }) => [title, start, place])).toEqual([
    ["Training of judges", "2025-03-03", "Tunis, Tunisia"],
    ["Hackathon for pupils", "2025-04-14", "Doha, Qatar"],
    ["third forum on Safe Play", "2025-09-02", "Palexpo Conference Centre"],
  ]);
  expect(deadlines.map(({ what }) => what)).toEqual(["Send national figures", "Name a trainer"]);
});

test("a limit names what is due, also where it was extended or the sentence before says it", () => {
  const { deadlines } = of("sg5-invitation.txt").facts;
  expect(deadlines.map(({ what, date }) => [what, date])).toEqual([
    ["Registration", "2025-05-26"],
    ["Abstracts received", "2025-05-02"],
    ["deadline for visa support letters", "2025-05-09"],
  ]);
});

test("a contribution is by who submitted it, not by the group it is addressed to", () => {
  const { head, facts } = of("contribution-kenya.html");
  expect(head).toMatchObject({ title: "A CODE OF CONDUCT FOR GAME STUDIOS", from: "Republic of Kenya" });
  expect(facts.contributions).toMatchObject([
    { symbol: "CWG-COP-22/7", country: "Republic of Kenya" },
    { symbol: "CWG-COP-22/3", country: "Japan", summary: "Agreed" },
    { symbol: "CWG-COP-22/4", country: "Peru", summary: "Deferred" },
  ]);
});
