import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { symbolsIn } from "../../../src/importing/symbols-of-documents.ts";
import { findIdentifiers } from "../../../src/text/identifiers.ts";

const canonical = (text: string) => findIdentifiers(text).map((each) => each.canonical);

const number = fc.integer({ min: 1, max: 999 });
const committee = fc.constantFrom("CWG-COP", "CWG-HBR", "FG-AI", "JCA-COP", "SG17", "SG2", "TSAG", "TDAG");
const paper = fc.tuple(committee, fc.constantFrom("LS", "TD", "INF", "ADM", "REP", "DOC", "C", "R"), number);
const symbol = fc.oneof(
  paper.map(([body, kind, n]) => `${body}-${kind}${n}`),
  fc.tuple(fc.integer({ min: 1, max: 20 }), number).map(([group, n]) => `COM ${group}-LS ${n}`),
  fc
    .tuple(fc.constantFrom("CWG-COP", "CWG-HBR"), fc.integer({ min: 10, max: 40 }), number)
    .map(([body, meeting, n]) => `${body}-${meeting}/${n}`),
  number.map((n) => `SG2RGQ/${n}`),
  number.map((n) => `SG17-TD${n}`),
  number.map((n) => `TD ${n}`),
  fc.integer({ min: 1000, max: 9999 }).map((n) => `RFC ${n}`),
  number.map((n) => `COM(2022) ${n}`),
  fc.integer({ min: 20000, max: 39999 }).map((n) => `ISO/IEC ${n}:2022`),
  number.map((n) => `BDT/DNS/DGS/${n}`),
);

describe("the one grammar of symbols", () => {
  it("finds in a question, however it is spelt, what a document prints, as one thing and no other", () => {
    fc.assert(
      fc.property(symbol, fc.constantFrom("", " (Rev.1)"), (written, revision) => {
        const printed = symbolsIn(`see ${written}${revision} here`).map((each) => each.symbol);
        expect(printed).toEqual([/RFC|COM\(|ISO/.test(written) ? written : `${written}${revision}`]);
        const [own, ...others] = canonical(written);
        expect(others).toEqual([]);
        for (const cased of [written, written.toLowerCase(), written.toUpperCase()])
          for (const dashed of [
            cased,
            cased.replaceAll("-", "–"),
            cased.replaceAll("-", " – "),
            cased.replaceAll("-", " "),
          ])
            expect([dashed, canonical(`what is ${dashed}${revision}?`)]).toEqual([dashed, [own]]);
      }),
      { seed: 1, numRuns: 400 },
    );
  });

  it.each([
    ["CWG-HBR-LS11", "cwg-hbr-ls11"],
    ["sg17 td 512", "sg17-td512"],
    ["COM 17 – LS 12 – E", "com17-ls12"],
    ["cwg cop 21/4 (Rev.1)", "cwg-cop-21/4"],
    ["ABC–XYZ–TD12", "abc-xyz-td12"],
    ["ISO 27001", "iso-27001"],
    ["draft-ietf-quic-multipath-05", "draft-ietf-quic-multipath"],
    ["ETSI EN 303 645", "etsi-en-303-645"],
    ["IEEE 802.11", "ieee-802.11"],
    ["TR.kids-iot", "tr.kids-iot"],
    ["X.AGE-ASSURE", "x.age-assure"],
  ])("reads %s as %s", (written, name) => {
    expect(canonical(written)).toEqual([name]);
    expect(canonical(`what is ${written}?`)).toEqual([name]);
  });

  it.each([
    "May–June 2023",
    "2020–2023",
    "pages 12–18",
    "the sg 2 c",
    "covid-19 and vitamin-c 5",
    "a draft-resolution by us",
    "J.Smith-Jones",
  ])("takes no part of %j for a symbol", (text) => {
    expect(findIdentifiers(text).filter(({ kind }) => kind === "symbol" || kind === "recommendation")).toEqual([]);
  });
});
