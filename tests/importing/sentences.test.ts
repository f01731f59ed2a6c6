/** A document is cut into sentences as a question is: what an abbreviation stands in stays one, so that its fact is read whole. */
import { expect, test } from "vitest";
import { factsOf } from "./make/facts-of.ts";

const HEAD = ["# LIAISON STATEMENT ON TOYS", "Lima, 12 January 2026", "**To:** Working Group on Toys"];

test.each([
  "Rev. 7",
  "No. 7",
  "Nos. 7",
  "Art. 7",
  "Arts. 7",
  "Sec. 7",
  "Para. 7",
  "Ch. 7",
  "Dec. 7",
  "Att. 7",
  "Ann. 7",
  "Recs. 7",
  "Dept. Order 7",
  "U.S. Order 7",
  "U.N. Charter 7",
  "Gen. Order 7",
  "Govt. Order 7",
  "стр. 7",
])("%s ends no sentence of a document", async (abbreviated) => {
  const { deadlines } = await factsOf(
    ...HEAD,
    "---",
    `Comments on the register under ${abbreviated} should be sent no later than 20 April 2026.`,
  );
  expect(deadlines.map(({ what, date }) => [what, date])).toEqual([
    [`Comments on the register under ${abbreviated} should be sent`, "2026-04-20"],
  ]);
});

test.each(["U.S. Department of Toys", "U.K. Office of Toys", "St. Lucia Institute of Toys", "Dept. Order Office"])(
  "the institution %s within brackets costs no post",
  async (institution) => {
    const { roles } = await factsOf(
      ...HEAD,
      "---",
      `Ms Ada Fjord (${institution}) was appointed as rapporteur of the Working Group on Toys.`,
    );
    expect(roles).toContainEqual(expect.objectContaining({ person: "Ada Fjord", organisation: institution }));
    expect(roles.filter(({ role }) => role === "rapporteur")).toHaveLength(1);
  },
);
