import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findIdentifiers, namesIdentifier } from "../../../src/text/identifiers.ts";

const canonical = (text: string) => findIdentifiers(text).map((each) => each.canonical);
const written = (text: string) => findIdentifiers(text).map((each) => text.slice(each.start, each.end));

describe("findIdentifiers", () => {
  it.each([
    [
      "q3/2",
      [
        "Q3/2",
        "Question 3/2",
        "q3-2",
        "Q 3/2",
        "question 3-2",
        "Cuestión 3/2",
        "Вопросу 3/2",
        "المسألة ٣/٢",
        "第3/2号课题",
      ],
    ],
    ["sg2rgq/20", ["SG2RGQ/20", "sg2rgq 20", "SG2RGQ-20", "SG2RGQ/20-E", "sg2rgq / 20"]],
    ["2/71", ["2/71", "2 / 71", "2/71-E", "2/71 (Rev.1)"]],
    ["2/adm/1", ["2/ADM/1", "2/adm/1 (Rev.2)"]],
    [
      "resolution/179",
      ["Resolution 179", "Res. 179", "res 179", "Résolution 179", "Резолюция 179", "第179号决议", "القرار 179"],
    ],
    ["bdt/dns/dgs/112", ["BDT/DNS/DGS/112", "bdt/dns/dgs/112"]],
    ["circular/341", ["Circular 341", "TSB Circular 341", "circular no. 341", "circulaire 341"]],
    ["sg2", ["SG2", "Study Group 2", "sg-2", "Commission d’études 2", "第2研究组"]],
    ["wtdc-22", ["WTDC-22", "WTDC 2022", "wtdc22"]],
    ["cop30", ["COP30", "cop 30", "COP-30"]],
    ["x.1205", ["X.1205", "ITU-T X.1205", "Recommendation ITU-T X.1205", "x.1205"]],
    [
      "+41227306760",
      ["+41 22 730 6760", "+41 22 730 67 60", "0041 22 730 6760", "+41 (0)22 730 6760", "+41-22-730-6760"],
    ],
    ["cop@itu.int", ["cop@itu.int", "COP@ITU.INT"]],
    ["itu.int/cop", ["https://www.itu.int/cop/", "www.itu.int/cop", "itu.int/cop"]],
  ])("reads every spelling of %s alike", (name, spellings) => {
    for (const spelling of spellings) {
      expect([spelling, canonical(spelling)]).toEqual([spelling, [name]]);
      expect([spelling, canonical(`see ${spelling}, please`)]).toEqual([spelling, [name]]);
    }
  });

  it("leaves the punctuation around them to the sentence", () => {
    expect(written("Write to cop@itu.int. See www.itu.int/cop, or (SG2RGQ/20).")).toEqual([
      "cop@itu.int",
      "www.itu.int/cop",
      "SG2RGQ/20",
    ]);
  });

  it("names a revision apart from the symbol", () => {
    expect(findIdentifiers("2/71 (Rev.1)")[0]).toMatchObject({ canonical: "2/71", revision: "rev.1" });
    expect(findIdentifiers("Resolution 179 (Rev. Dubai, 2018)")[0]).toMatchObject({
      canonical: "resolution/179",
      revision: "rev. dubai, 2018",
    });
    expect(findIdentifiers("2/71")[0]?.revision).toBeNull();
  });

  it("reads each of a series", () => {
    expect(canonical("Resolutions 130, 175 and 179")).toEqual(["resolution/130", "resolution/175", "resolution/179"]);
    expect(canonical("Questions 3/2 and 4/2")).toEqual(["q3/2", "q4/2"]);
  });

  it("finds a circular by its symbol and by its number", () => {
    expect(canonical("Circular BDT/DNS/DGS/112")).toEqual(["bdt/dns/dgs/112", "circular/112"]);
  });

  it.each([
    "12/03/2021",
    "2021/22",
    "he/she and/or Sir/Madam TCP/IP",
    "12-18 y.o. children",
    "from 2022-2025",
    "1 000 000 people in 1 200 300 homes",
    "22 05 2023",
    "e.g. the i.a. one",
    "questions 3-5",
    "ce 20 mai",
    "COP 2021 update",
  ])("finds nothing in %j", (text) => {
    expect(findIdentifiers(text)).toEqual([]);
  });

  it("keeps them apart and in order, whatever the text", () => {
    const piece = fc.constantFrom(
      "Q3/2",
      " ",
      "2/71",
      "(Rev.1)",
      "a@b.int",
      "+41 22 730 67 60",
      "Res. 179",
      "é",
      ",",
      "第",
      "و",
      "/",
      "7",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join("");
        let end = 0;
        for (const found of findIdentifiers(text)) {
          expect(found.start).toBeGreaterThanOrEqual(end);
          expect(found.end).toBeGreaterThan(found.start);
          end = found.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});

describe("namesIdentifier", () => {
  it("takes the first segments of a symbol and the last digits of a telephone", () => {
    expect(namesIdentifier("2/adm", "2/adm/1")).toBe(true);
    expect(namesIdentifier("2/ad", "2/adm/1")).toBe(false);
    expect(namesIdentifier("2/7", "2/71")).toBe(false);
    expect(namesIdentifier("0227306760", "+41227306760")).toBe(true);
    expect(namesIdentifier("7306760", "+41227306760")).toBe(true);
    expect(namesIdentifier("7306761", "+41227306760")).toBe(false);
  });
});
