import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../../src/domain/language.ts";
import { headline as headlineParts } from "../../../src/present/headline.ts";
import { plain } from "../../../src/present/marks.ts";
import { messagesFor } from "../../../src/present/messages/all.ts";
import type { Messages } from "../../../src/present/messages/messages.ts";
import { wordNote } from "../../../src/present/notes.ts";
import { within } from "../../../src/present/within.ts";
import { documentOf, holderOf, notesOf, reasonsOf, SLOTS, statementsOf, suggestionsOf, TALKS } from "./samples.ts";

/** Texts that a document or a question may hold and that must come through untouched. */
const hostile = fc.oneof(
  fc.constantFrom(
    "",
    "$& $1 $$ {x}",
    "[9]",
    "<@U1> <!channel>",
    "**_`~|>",
    "« » “ ” „ \"'",
    "\u202Eabc\u2066",
    "محمد ",
    "Ж и ",
    "联络 ",
    "🙂",
  ),
  fc.string({ unit: "grapheme", maxLength: 12 }).map((text) => text.replace(/[\uE000\uE001]/g, "")),
);

/** All of a statement in one sentence, however long. */
function headline(statement: Parameters<typeof headlineParts>[0], messages: Messages): string {
  const room = Number.POSITIVE_INFINITY;
  return within(headlineParts(statement, { messages, proofs: [], room }), room, messages);
}

describe.each(LANGUAGES)("the desk's words in %s", (language) => {
  const messages = messagesFor(language);

  /** All that can be said with a text in every place that takes one. */
  function everything(text: string) {
    return [
      ...Object.values(statementsOf(text)).map((each) => ({ ...each, said: plain(headline(each.given, messages)) })),
      ...Object.values(reasonsOf(text)).map((each) => ({ ...each, said: messages.notFound(each.given) })),
      ...Object.values(notesOf(text)).map((each) => ({ ...each, said: plain(wordNote(each.given, messages)) })),
      ...Object.values(suggestionsOf(text)).map((each) => ({ ...each, said: messages.suggestion(each.given) })),
    ];
  }

  it("exist for every kind of statement, reason, note and suggestion", () => {
    for (const { given, said } of everything("X ")) {
      expect(said.trim(), given.kind).not.toBe("");
      expect(said, given.kind).not.toMatch(/undefined|null|NaN|\[object|\$\{/);
    }
  });

  it("keep every text that they are given, and point at every proof", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        for (const { given, said, verbatim, proofs } of everything(text)) {
          // The white space of a contribution's title is the only thing that is tidied.
          const tidy = given.kind === "contribution" || given.kind === "contributions";
          const held = (value: string) => said.includes(value) || (tidy && said.includes(value.replace(/\s+/g, " ")));
          const lost = verbatim.filter((value) => !held(value));
          const cited = Array.from({ length: proofs }, (_, proof) => `[${proof + 1}]`);
          const uncited = cited.filter((citation) => !said.includes(citation));
          if (lost.length + uncited.length > 0) expect({ kind: given.kind, said, lost, uncited }).toBeNull();
        }
      }),
      { seed: 1, numRuns: 100 },
    );
  });

  it("begin with a capital where an event is named from the middle of a sentence", () => {
    const event = (title: string) =>
      headline(
        { kind: "event", event: { title, body: null, printed: null, place: null, planned: false, proof: 0 } },
        messages,
      );
    expect(event("next meeting of Q3/2")).toBe(event("Next meeting of Q3/2"));
    expect(event("eWorkshop 2023")).not.toBe(event("EWorkshop 2023"));
  });

  it("do without what a document does not state", () => {
    const bare = { body: null, organisation: null, country: null, email: null, telephone: null };
    const undated = { ...bare, dated: { date: null, basis: null } };
    const holder = holderOf("", 0, undated);
    const said = [
      headline({ kind: "holders", holders: [holder], tense: "present" }, messages),
      headline({ kind: "holders", holders: [holder], tense: "past" }, messages),
      headline({ kind: "holders", holders: [holder, holderOf("2", 1, undated)], tense: "present" }, messages),
      headline(
        { kind: "contacts", holders: [{ ...holder, role: null, email: "a@b.int" }], slots: ["email"] },
        messages,
      ),
      headline({ kind: "then-and-now", sides: [[holder], [holder]] }, messages),
      headline(
        { kind: "event", event: { title: "T", body: null, printed: null, place: null, planned: false, proof: 0 } },
        messages,
      ),
      headline({ kind: "term", acronym: null, expansion: "E", definition: null, proof: 0 }, messages),
      headline(
        { kind: "contribution", line: { symbol: null, source: null, title: "T", proof: 0 }, excerpt: null },
        messages,
      ),
      headline(
        { kind: "document", document: documentOf("", { symbol: null, date: null, from: null }), excerpt: null },
        messages,
      ),
      headline({ kind: "excerpt", texts: [{ value: "V", proof: 0 }], from: null }, messages),
      wordNote({ kind: "before", holders: [holder] }, messages),
      wordNote({ kind: "superseded", title: "T", by: "B", date: null }, messages),
      wordNote({ kind: "coverage", documents: 1, oldest: null, newest: null }, messages),
      messages.nearest,
      messages.nothingSupports,
      messages.notFound({ kind: "no-contribution", country: "C", mentioned: false }),
      messages.notFound({ kind: "no-holder", role: "R", body: null, from: null }),
      messages.suggestion({ kind: "next-meeting", body: null }),
      messages.suggestion({ kind: "who", role: "R", body: null }),
      messages.footer(1, null, "v"),
      ...messages.help("/cop", 1, null, null),
    ].map(plain);
    for (const each of said) {
      expect(each).not.toMatch(/undefined|null|NaN|\(\)|«\s*»|“”|^\s*[,:;，：、]/);
      // Nothing hangs loose before the end of the sentence.
      expect(each).not.toMatch(/[,:;，：；]\s*[.。]/);
    }
  });

  it("name every slot, kind of small talk and place in a document, each by its own words", () => {
    expect(new Set(SLOTS.map((slot) => messages.slot(slot))).size).toBe(SLOTS.length);
    for (const talk of TALKS) expect(messages.smallTalk(talk, "E?").trim()).not.toBe("");
    const places = [
      messages.locator({}),
      messages.locator({ page: 7 }),
      messages.locator({ slide: 7 }),
      messages.locator({ row: "7" }),
      messages.locator({ paragraph: "(7)" }),
      messages.locator({ item: 7 }),
      messages.locator({ note: true }),
      messages.locator({ section: "7" }),
    ];
    expect(new Set(places).size).toBe(places.length);
    expect(places.slice(1, 6).every((place) => place.includes("7"))).toBe(true);
    expect(messages.locator({ paragraph: "(7)" })).not.toContain("(");
    const long = messages.locator({ section: "Annex 1", row: "SG2RGQ/20", paragraph: "3" });
    expect(long).toContain("Annex 1");
    expect(long).toContain("SG2RGQ/20");
    expect(long).not.toContain("3");
  });

  it("leave an unknown kind of document as it is, and know the common ones", () => {
    expect(messages.documentType("Frobnication")).toBe("Frobnication");
    expect(messages.documentType("constructor")).toBe("constructor");
    for (const type of ["liaison statement", "circular", "presentation", "report", "resolution", "agenda", "letter"]) {
      if (language !== "en" && !(language === "es" && type === "circular")) {
        expect(messages.documentType(type)).not.toBe(type);
      }
    }
  });

  it("label everything, and say how the desk is used on each platform", () => {
    for (const [key, label] of Object.entries(messages.labels)) expect(label.trim(), key).not.toBe("");
    const help = messages.help("/cop", 5, "A", "B");
    expect(help.length).toBe(4);
    expect(help.join("\n")).toContain("/cop");
    expect(help[0]).toMatch(/5.*A.*B/);
    expect(messages.examples).toHaveLength(messagesFor("en").examples.length);
    expect(messages.footer(5, "A", "ba75")).toMatch(/5.*A.*ba75/);
  });
});

it("differ between the languages", () => {
  const all = LANGUAGES.map((language) => messagesFor(language));
  for (const word of [
    (each: (typeof all)[number]) => each.nearest,
    (each: (typeof all)[number]) => each.date("2023-05-22"),
    (each: (typeof all)[number]) => each.age(1_200),
    (each: (typeof all)[number]) => each.notFound({ kind: "other-cop" }),
    (each: (typeof all)[number]) => each.labels.suggestions,
    (each: (typeof all)[number]) => each.examples.join(),
  ]) {
    expect(new Set(all.map(word)).size).toBe(LANGUAGES.length);
  }
});
