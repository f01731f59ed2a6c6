import { describe, expect, it } from "vitest";
import { findDates } from "../../../src/text/dates.ts";
import { findMoney } from "../../../src/text/numbers/money.ts";

const AMOUNTS = [
  "USD 2015",
  "CHF 2015",
  "KES 2015",
  "2015 NGN",
  "2015 francs",
  "2015 Swiss francs",
  "2015 dólares",
  "2015 долларов",
  "2015 دولار",
  "2015美元",
  "₦2015",
  "2015 €",
  "2015 euros",
];

describe("an amount of money", () => {
  it.each(AMOUNTS)("%s is one, and no year", (amount) => {
    for (const text of [amount, `The helpline costs ${amount}.`, `La ligne coûte ${amount}, en 2021`]) {
      const [found] = findMoney(text);
      expect(text.slice(found?.start, found?.end).trim()).toBe(amount);
      expect(findDates(text).filter(({ start }) => start === "2015")).toEqual([]);
    }
  });

  it.each(["COP 2015", "in 2015", "try 2015", "pen 2015", "all 2015", "May 2015", "SG2RGQ/20"])(
    "%s is none",
    (text) => {
      expect(findMoney(text)).toEqual([]);
    },
  );

  it("leaves the dates beside it", () => {
    const text = "On 3 May 2015 the group received CHF 2,000, on 4 May 2016 another 2 million francs.";
    expect(findDates(text).map(({ start }) => start)).toEqual(["2015-05-03", "2016-05-04"]);
    expect(findMoney(text)).toHaveLength(2);
  });

  it("takes little time for a long row of figures", () => {
    const row = "1 ".repeat(20_000);
    expect(findMoney(row)).toEqual([]);
  });
});
