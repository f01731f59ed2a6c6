/** Sentences of a PDF stay whole: at dashes, over the end of a page, and in notes that go on to the next page. */
import { expect, test } from "vitest";
import { arrange } from "../../src/importing/arrange/arrange.ts";
import { readDraft } from "../../src/importing/read-file.ts";
import { toMarkdown } from "../../src/importing/to-markdown.ts";
import { broken, type Line, pagesOf } from "./make/pages.ts";
import { ROLES } from "./make/roles.ts";

async function markdown(...pages: readonly (readonly Line[])[]): Promise<string> {
  return toMarkdown(arrange(await readDraft("a.pdf", await pagesOf(pages.map((lines) => ({ lines })))), ROLES));
}

/** Lines below each other from `top` on, in letters of a size. */
function below(top: number, lines: readonly string[], size = 10): Line[] {
  return lines.map((line, at): Line => [65, top + at * size * 1.25, line, { size }]);
}

const PLAIN = broken(
  "1. The group met in Lima and heard what eleven countries had done since its last session. It agreed that schools need more than one year to change what they teach, and asked the secretariat to write to every ministry before the end of May.",
  440,
);

test("a dash at the beginning of a line of a numbered paragraph is no bullet", async () => {
  const text = await markdown([
    ...below(80, PLAIN),
    ...below(160, [
      "2. Some of the programmes for the training of teachers and of the police in the northern provinces",
      "– such as those of Peru – are offered by several ministries and can help schools to act upon reports",
      "within a day.",
    ]),
  ]);
  expect(text).toContain("northern provinces – such as those of Peru – are offered");
});

test("a compound with a number that a line end broke is whole", async () => {
  const text = await markdown([
    ...below(80, PLAIN),
    ...below(160, [
      "2. The work goes on outside the Union as well, as is shown by the effort of the regional group in its 50-",
      "year commitment to the safety of children and of those who teach them, in whatever country they live.",
    ]),
  ]);
  expect(text).toContain("its 50-year commitment");
});

test("a sentence goes on over the page with a figure or a name", async () => {
  const ends = (last: string) => [
    "2. The survey asked one hundred and twenty countries about thirty-eight measures that they had taken, and its",
    last,
  ];
  const text = await markdown(
    [
      ...below(80, PLAIN),
      ...below(720, ends("average of all of them in the most recent year for which there are replies stands at")),
    ],
    [
      ...below(80, ["61% of what was planned, which is a steady rise over the two years before.", ""]),
      ...below(720, ends("experts came from the ministries and the regulators of four countries, namely Belgium,")),
    ],
    below(80, ["Estonia, Germany and Peru, whose schools were visited in the spring of the same year by the group."]),
  );
  expect(text).toContain("stands at 61% of what");
  expect(text).toContain("namely Belgium, Estonia, Germany");
});

test("a note that goes on at the foot of the next page is put together, and the notes below it are parted", async () => {
  const text = await markdown(
    [
      ...below(80, PLAIN),
      ...below(
        700,
        ["7 The standard enables the exchange of reports between helplines. It may help to reduce the risk of illegal"],
        8,
      ),
    ],
    [
      ...below(80, [
        "2. Many countries write plans of their own, and some have asked others to read them before they are adopted.",
      ]),
      ...below(700, ["contact with children.", "8 Report of the survey of the year 2024, page 3.", "9 Ibid."], 8),
    ],
  );
  expect(text).toContain("the risk of illegal contact with children.\n\n");
  expect(text).toContain("8 Report of the survey of the year 2024, page 3.\n\n9 Ibid.");
});

test("the number of a print job heads nothing", async () => {
  const text = await markdown([...below(80, PLAIN), ...below(770, ["GE.26-02503(E)"])], below(80, PLAIN));
  expect(text).toContain("GE.26-02503(E)");
  expect(text).not.toContain("# GE.26");
});
