import fc from "fast-check";
import { expect, test } from "vitest";
import { findAcronyms } from "../../../src/text/acronyms.ts";

const pairs = (text: string) => findAcronyms(text).map(({ acronym, expansion }) => `${acronym} = ${expansion}`);

test.each([
  [
    "the Council Working Group on Child Online Protection (CWG-COP) for",
    "CWG-COP = Council Working Group on Child Online Protection",
  ],
  [
    "the World Telecommunication Development Conference 2022 (WTDC-22) one",
    "WTDC-22 = World Telecommunication Development Conference 2022",
  ],
  ["risks, misinformation, child sexual abuse material (CSAM), and", "CSAM = child sexual abuse material"],
  ["the next Global Cybersecurity Index (CGI) survey", "CGI = Global Cybersecurity Index"],
  ["Telecommunication Development Bureau (BDT)", "BDT = Telecommunication Development Bureau"],
  ["from ITU-D Study Group 2 (SG2), on", "SG2 = Study Group 2"],
  ["its Terms of Reference (ToR) say", "ToR = Terms of Reference"],
  ["many Internet service providers (ISPs) and", "ISPs = Internet service providers"],
  ["the GSM Association, Coronavirus disease 2019 (COVID-19)", "COVID-19 = Coronavirus disease 2019"],
  ["CSAM (child sexual abuse material) spreads", "CSAM = child sexual abuse material"],
  ["NCC: Nigerian Communications Commission", "NCC = Nigerian Communications Commission"],
  ["BDT – Telecommunication Development Bureau of the Union", "BDT = Telecommunication Development Bureau"],
  ["l'Union internationale des télécommunications (UIT) et", "UIT = Union internationale des télécommunications"],
  ["Международный союз электросвязи (МСЭ)", "МСЭ = Международный союз электросвязи"],
])("%s", (text, wanted) => {
  expect(pairs(text)).toEqual([wanted]);
});

test("two pairs in one phrase are two", () => {
  expect(pairs("the Joint Coordination Activity (JCA) on Child Online Protection (COP); the")).toEqual([
    "JCA = Joint Coordination Activity",
    "COP = Child Online Protection",
  ]);
});

test.each([
  "Co-Rapporteur (USA)",
  "the report (PDF) is here",
  "in Geneva (Switzerland) and Dubai (UAE)",
  "Resolution 179 (Rev. Dubai, 2018)",
  "children (aged 5 to 19)",
  "On Monday. People speak (OPS)",
])("no pair in: %s", (text) => {
  expect(pairs(text)).toEqual([]);
});

test("any text gives pairs that stand where they say", () => {
  const piece = fc.oneof(
    fc.string({ unit: "binary", maxLength: 6 }),
    fc.constantFrom("Child ", "Online ", "(CO)", "(", ")", "of ", "ABC ", ": ", "2022 "),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (parts) => {
      const text = parts.join("");
      for (const { acronym, expansion, acronymAt, expansionAt } of findAcronyms(text)) {
        expect(text.slice(...acronymAt)).toBe(acronym);
        expect(text.slice(...expansionAt)).toBe(expansion);
      }
    }),
    { seed: 1, numRuns: 500 },
  );
});
