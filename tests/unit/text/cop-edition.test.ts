import { expect, test } from "vitest";
import { findCopEditions } from "../../../src/text/cop-edition.ts";

test.each([
  ["when does COP30 start in Belem?", [30]],
  ["cop27 and COP-28", [27, 28]],
  ["COP 26 in Glasgow", [26]],
  ["COP21 Paris, COP 29 talks", [21, 29]],
])("the climate conference: %s", (text, editions) => {
  expect(findCopEditions(text).map(({ edition }) => edition)).toEqual(editions);
});

test.each([
  "what does COP mean",
  "COP 2020 guidelines",
  "the COP 3 areas",
  "COP 30 countries",
  "CWG-COP 20th meeting",
  "JCA-COP28",
  "COP-2/71",
  "COP 5",
])("child online protection: %s", (text) => {
  expect(findCopEditions(text)).toEqual([]);
});
