import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LANGUAGES } from "../../../src/domain/language.ts";
import { firstDay, isPartialDate, lastDay } from "../../../src/domain/partial-date.ts";
import { findDates, findTime, findTimes, formatDate, formatSpan } from "../../../src/text/dates.ts";

const spans = (text: string) => findDates(text).map(({ start, end }) => (start === end ? start : `${start}..${end}`));

describe("printed dates", () => {
  test.each([
    ["22 May 2023", ["2023-05-22"]],
    ["30 October to 3 November 2023", ["2023-10-30..2023-11-03"]],
    ["28 December – 3 January 2023", ["2022-12-28..2023-01-03"]],
    ["from 23rd to 26th September 2015", ["2015-09-23..2015-09-26"]],
    ["22nd and 23rd of September 2015", ["2015-09-22..2015-09-23"]],
    ["5 and 19 May 2023", ["2023-05-05", "2023-05-19"]],
    ["7 December 2022 and 22 May 2023", ["2022-12-07", "2023-05-22"]],
    ["5-6 October 2020", ["2020-10-05..2020-10-06"]],
    ["3–7 June 2024", ["2024-06-03..2024-06-07"]],
    ["(December 2022, May 2023)", ["2022-12", "2023-05"]],
    ["in 2020", ["2020"]],
    ["Q4 2023", ["2023-10..2023-12"]],
    ["the third quarter of 2023", ["2023-07..2023-09"]],
    ["autumn 2021", ["2021-09..2021-11"]],
    ["2018-2021 and 2021/22", ["2018..2021", "2021..2022"]],
    ["12/03/2021, 03/25/2021", ["2021-03-12", "2021-03-25"]],
    ["2023-05-22", ["2023-05-22"]],
    ["May 3, 2022", ["2022-05-03"]],
    ["May 22-24, 2023", ["2023-05-22..2023-05-24"]],
    ["October 30 to November 3, 2023", ["2023-10-30..2023-11-03"]],
    ["sept. 2021, dec 2021", ["2021-09", "2021-12"]],
    ["le 1er mars 2021", ["2021-03-01"]],
    ["du 30 octobre au 3 novembre 2023", ["2023-10-30..2023-11-03"]],
    ["22 de mayo de 2023", ["2023-05-22"]],
    ["del 5 al 6 de octubre de 2020", ["2020-10-05..2020-10-06"]],
    ["22 мая 2023 года", ["2023-05-22"]],
    ["с 30 октября по 3 ноября 2023 г.", ["2023-10-30..2023-11-03"]],
    ["٢٢ مايو ٢٠٢٣", ["2023-05-22"]],
    ["من 30 أكتوبر إلى 3 نوفمبر 2023", ["2023-10-30..2023-11-03"]],
    ["كانون الثاني 2022", ["2022-01"]],
    ["2023年5月22日", ["2023-05-22"]],
    ["2023年10月30日至11月3日", ["2023-10-30..2023-11-03"]],
    ["2023年第四季度", ["2023-10..2023-12"]],
    ["in the 1960s and the mid-1980's", ["1960..1969", "1980..1989"]],
    [
      "In 2023 they meet on 15-16 May (Geneva) and 23-24 October (Accra).",
      ["2023", "2023-05-15..2023-05-16", "2023-10-23..2023-10-24"],
    ],
    ["In 2023 the group met. It meets on 5 June.", ["2023"]],
    ["The report of 2023 is due on 5 June.", ["2023"]],
  ])("%s", (text, wanted) => {
    expect(spans(text)).toEqual(wanted);
  });

  test.each([
    "Document 2/71 (Rev.1), SG2RGQ/20 and A/2020/34",
    "WTDC-2022, X.2020, ISO 9001:2015, 179-2018",
    "Tel: +1 202 281 2015, +41 22 730 2020",
    "https://example.org/2015_04_13/report-2015.docx, info2020@example.org",
    "USD 2000, 2020 €, 2,020 children",
    "12-18 y.o./18-45 y.o/45+",
    "12 children in room 2199, at 31",
  ])("none in: %s", (text) => {
    expect(spans(text)).toEqual([]);
  });

  test("a year beside an identifier is a year", () => {
    expect(spans("Res. 179 (Rev. Dubai, 2018), mid-2023, Forum 2015.")).toEqual(["2018", "2023", "2015"]);
  });

  test("any text gives real dates at their places, the same each time", () => {
    const piece = fc.oneof(
      fc.string({ unit: "binary", maxLength: 6 }),
      fc.constantFrom("22 ", "may ", "2023", " - ", "年", "5月", "٢٠٢٣ ", "до ", "q4 ", "and ", "/", "31 february "),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (parts) => {
        const text = parts.join("");
        const found = findDates(text);
        for (const { start, end, from, to, text: slice } of found) {
          expect(isPartialDate(start) && isPartialDate(end) && firstDay(start) <= lastDay(end)).toBe(true);
          expect(from < to && text.slice(from, to) === slice).toBe(true);
        }
        expect(found.every((match, i) => match.from >= (found[i - 1]?.to ?? 0))).toBe(true);
        expect(findTimes(text, "en", "2024-02-29")).toEqual(findTimes(text, "en", "2024-02-29"));
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});

describe("times in questions, asked on 15 November 2023", () => {
  test.each([
    ["what happened last year", "in 2022"],
    ["this year's contributions", "in 2023"],
    ["meetings next month", "in 2023-12"],
    ["three years ago", "in 2020"],
    ["yesterday", "in 2023-11-14"],
    ["since 2020", "since 2020"],
    ["until May 2022", "until 2022-05"],
    ["before 2023", "before 2023"],
    ["after 2021", "after 2021"],
    ["between 2020 and 2023", "in 2020..2023"],
    ["from 5 to 7 May 2022", "in 2022-05-05..2022-05-07"],
    ["the liaison from 2020", "in 2020"],
    ["from 2020 onwards", "since 2020"],
    ["who was it as of 2021", "as-of 2021"],
    ["who is it today", "as-of 2023-11-15"],
    ["late 2022", "in 2022-10..2022-12"],
    ["at the beginning of 2023", "in 2023-01..2023-03"],
    ["mi-2024", "in 2024-05..2024-08"],
    ["a finales de 2021", "in 2021-10..2021-12"],
    ["в начале 2022 года", "in 2022-01..2022-03"],
    ["2021年底", "in 2021-10..2021-12"],
    ["the last month of the campaign", "undefined "],
    ["by end of 2022", "until 2022-10..2022-12"],
    ["in the last five years", "in 2018..2023-11-15"],
    ["last October", "in 2023-10"],
    ["last December", "in 2022-12"],
    ["l'année dernière", "in 2022"],
    ["il y a trois ans", "in 2020"],
    ["entre 2020 et 2022", "in 2020..2022"],
    ["d'ici fin 2024", "until 2024-10..2024-12"],
    ["el año pasado", "in 2022"],
    ["hace dos años", "in 2021"],
    ["с 2020 года", "since 2020"],
    ["в прошлом году", "in 2022"],
    ["по состоянию на май 2023 года", "as-of 2023-05"],
    ["العام الماضي", "in 2022"],
    ["قبل عام 2022", "before 2022"],
    ["بين 2020 و2023", "in 2020..2023"],
    ["去年", "in 2022"],
    ["自2020年以来", "since 2020"],
    ["2022年之前", "before 2022"],
  ])("%s → %s", (text, wanted) => {
    const time = findTime(text, "en", "2023-11-15");
    const { start, end } = time?.span ?? { start: "", end: "" };
    expect(`${time?.kind} ${start === end ? start : `${start}..${end}`}`).toBe(wanted);
  });

  test("no time where none is named", () => {
    for (const text of ["who is the chair", "a few years ago", "the first year", "in may we hope", "2/34"]) {
      expect(findTime(text, "en", "2023-11-15")).toBeNull();
    }
  });

  test("a year in brackets says which year is meant", () => {
    expect(findTime("how many were trained last year (2021)?", "en", "2026-07-01")?.span).toEqual({
      start: "2021",
      end: "2021",
    });
  });

  test("two dates that are compared stay two", () => {
    expect(findTimes("compare 2020 and 2023", "en", "2023-11-15").map(({ span }) => span.start)).toEqual([
      "2020",
      "2023",
    ]);
  });
});

describe("dates in words", () => {
  test("are written as each language writes them", () => {
    expect(LANGUAGES.map((language) => formatDate("2023-05-22", language))).toEqual([
      "22 May 2023",
      "22 mai 2023",
      "22 de mayo de 2023",
      "22 мая 2023 года",
      "22 مايو 2023",
      "2023年5月22日",
    ]);
    expect(formatDate("2015-10", "ru")).toBe("октябрь 2015 года");
    expect(formatDate("2021-03-01", "fr")).toBe("1er mars 2021");
    expect(formatDate("2021", "zh")).toBe("2021年");
    expect(formatDate("someday", "en")).toBe("someday");
  });

  test("share the month of a span", () => {
    expect(formatSpan({ start: "2015-09-22", end: "2015-09-23" }, "en")).toBe("22–23 September 2015");
    expect(formatSpan({ start: "2023-10-30", end: "2023-11-03" }, "en")).toBe("30 October 2023 – 3 November 2023");
    expect(formatSpan({ start: "2023-05-22", end: "2023-05-24" }, "zh")).toBe("2023年5月22–24日");
  });

  test("come back as the same dates", () => {
    const day = fc.date({ min: new Date("1990-01-01"), max: new Date("2089-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.constantFrom(...LANGUAGES), fc.constantFrom(4, 7, 10), (when, language, length) => {
        const date = when.toISOString().slice(0, length);
        expect(spans(formatDate(date, language))).toEqual([date]);
      }),
      { seed: 1, numRuns: 400 },
    );
  });
});
