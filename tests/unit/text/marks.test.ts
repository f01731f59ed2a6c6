import { expect, test } from "vitest";
import { compileLexicon } from "../../../src/text/lexicon.ts";
import { markFinder } from "../../../src/text/marks.ts";

const text = `marks:
  post.chair: { en: chair / vice-chair, fr: président, zh: 主席 }
  group.short: { en: WG }
  post.none: { en: "deadline" }
`;

function finder() {
  const lexicon = compileLexicon([{ name: "marks.yaml", text }]);
  if (!lexicon.ok) throw new Error("the word list is broken");
  return markFinder(lexicon.value);
}

test("whole words of any language are found, the longest first, whatever their case, hyphen and blanks", () => {
  const found = finder().find("Vice‑Chair and chairs, PRÉSIDENT, 会议主席", "post");
  expect(found.map(({ id, text: said }) => [id, said])).toEqual([
    ["post.chair", "Vice‑Chair"],
    ["post.chair", "PRÉSIDENT"],
    ["post.chair", "主席"],
  ]);
});

test("short forms of capitals are found in capitals only", () => {
  expect(
    finder()
      .find("the wg and the QUIC WG", "group")
      .map(({ from }) => from),
  ).toEqual([20]);
});

test("a whole text is a mark with its colon, and no family knows the marks of another", () => {
  expect(finder().whole(" Chair: ", "post")).toBe("post.chair");
  expect(finder().whole("Chair of the day", "post")).toBeNull();
  expect(finder().whole("chair", "group")).toBeNull();
  expect(finder().find("anything", "nothing")).toEqual([]);
});
