import { expect, test } from "vitest";
import { compareDates, daysBetween, isPartialDate, lastDay, overlaps } from "../../../src/domain/partial-date.ts";

test("only real calendar dates are partial dates", () => {
  expect(["2021", "2015-10", "2024-02-29"].every(isPartialDate)).toBe(true);
  expect(["21", "2015-13", "2023-02-29", "2021-1-1", "2021-12-03T00:00"].some(isPartialDate)).toBe(false);
});

test("an undated document is never the newest", () => {
  expect(["2015-10", null, "2023-05-22", "2020"].toSorted(compareDates)).toEqual([
    null,
    "2015-10",
    "2020",
    "2023-05-22",
  ]);
});

test("a month lasts until its last day", () => {
  expect(lastDay("2024-02")).toBe("2024-02-29");
  expect(overlaps({ start: "2023", end: "2023" }, { start: "2023-10-30", end: "2023-11-03" })).toBe(true);
  expect(overlaps({ start: "2022", end: "2022" }, { start: "2023-10-30", end: "2023-11-03" })).toBe(false);
  expect(daysBetween("2023-10-30", "2023-11-03")).toBe(4);
});
