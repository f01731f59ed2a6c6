/** The grammar of what is written to the desk, and what a message tells besides its words. */
import { beforeAll, describe, expect, it } from "vitest";
import { readLine } from "../../../../adapters/shared/conversation/grammar.ts";
import { countryOf, DESK, dayOf, SOMEBODY, spokenOf } from "../../../../adapters/shared/conversation/notation.ts";
import { createDesk, type Desk } from "../../../../src/index.ts";
import { CORPUS, openLibrary } from "../../../corpus/open-library.ts";

let desk: Desk;
beforeAll(async () => {
  desk = createDesk(await openLibrary(CORPUS));
});

describe("a line", () => {
  it.each([
    ["who focal point", { kind: "who", role: "focal point" }],
    ["Who Focal Point as-of 2020", { kind: "who", role: "Focal Point", asOf: "2020" }],
    ["/cop who focal point", { kind: "who", role: "focal point" }],
    ["country: Côte d'Ivoire", { kind: "country", name: "Côte d'Ivoire" }],
    ["country Kenya", { kind: "country", name: "Kenya" }],
    ["pays Nigéria", { kind: "country", name: "Nigéria" }],
    ["страна Нигерия", { kind: "country", name: "Нигерия" }],
    ["document SG2RGQ/20", { kind: "document", symbol: "SG2RGQ/20" }],
    ["when Question 3/2", { kind: "when", body: "Question 3/2" }],
    ["term CWG-COP", { kind: "term", acronym: "CWG-COP" }],
  ])("%j is a look-up", async (text, lookup) => {
    expect(await readLine(desk, text)).toEqual({ kind: "ways", ways: [{ kind: "lookup", lookup }] });
  });

  it.each([
    ["term asdf", { kind: "term", acronym: "asdf" }],
    ["who roi as-of 2020", { kind: "who", role: "roi", asOf: "2020" }],
  ])("%j is a look-up, and the line itself should that find nothing", async (question, lookup) => {
    const ways = [
      { kind: "lookup", lookup },
      { kind: "question", question },
    ];
    expect(await readLine(desk, question)).toEqual({ kind: "ways", ways });
  });

  it.each([
    "who is the Q3/2 focal point",
    "who was it in 2020",
    "who's the chair",
    "who contributed on online gaming",
    "qui est le point de contact",
    "quand se réunit le groupe",
    "من هو منسق الاتصال",
    "谁是联系人",
    "when does Q3/2 meet next",
    "term of something",
    "document on age verification?",
    "country contributions?",
    "nigeria contribution",
    "constructor",
    "help me",
    "aide-toi",
    "/copper",
  ])("%j is a question", async (question) =>
    expect(await readLine(desk, question)).toEqual({ kind: "ways", ways: [{ kind: "question", question }] }),
  );

  it.each([
    ["ask who is the chair", "who is the chair"],
    ["/cop ask who is the chair", "who is the chair"],
    ["/cop who is the chair", "who is the chair"],
  ])("%j asks %j", async (text, question) =>
    expect(await readLine(desk, text)).toEqual({ kind: "ways", ways: [{ kind: "question", question }] }),
  );

  it.each([
    ["who", "/cop who focal point"],
    ["country", "/cop country Nigeria"],
    ["/cop term", "/cop term COP"],
    ["when", "/cop when Q3/2"],
    ["document", "/cop document SG2RGQ/20"],
    ["quand", "/cop quand Q3/2"],
    ["страна", "/cop страна Nigeria"],
    ["who focal point as-of yesterday-ish", "“yesterday-ish” is no date"],
    ["country asdf", "“asdf” is no country"],
    ["pays asdf", "« asdf »"],
  ])("%j is told how it is written", async (text, words) => {
    const read = await readLine(desk, text);
    expect(read).toMatchObject({ kind: "hint", line: expect.stringContaining(words) });
  });

  it.each([
    ["", "en"],
    ["  ?", "en"],
    ["HELP", "en"],
    ["/cop", "en"],
    ["aide", "fr"],
    ["ayuda", "es"],
    ["справка", "ru"],
    ["помощь", "ru"],
    ["مساعدة", "ar"],
    ["帮助", "zh"],
  ])("%j is a call for help", async (text, language) =>
    expect(await readLine(desk, text)).toEqual({ kind: "help", language }),
  );

  it("is told what to mend in the language of the person, where that is known", async () => {
    expect(await readLine(desk, "who", "fr")).toMatchObject({ line: expect.stringContaining("/cop qui focal point") });
    expect(await readLine(desk, "help", "es")).toEqual({ kind: "help", language: "es" });
  });
});

describe("what stands beside the words", () => {
  it("reads flags as countries and takes other pictures out", () => {
    expect(spokenOf("did 🇳🇬🇰🇪 or 🏴󠁧󠁢󠁥󠁮󠁧󠁿 contribute 👩‍👩‍👧 3️⃣ ©?").text).toBe(
      "did Nigeria Kenya or United Kingdom contribute 3 ©?",
    );
    expect([countryOf("ng"), countryOf("zz"), countryOf("")]).toEqual(["Nigeria", null, null]);
    expect([dayOf(1_684_713_600), dayOf(1e18)]).toEqual(["2023-05-22", ""]);
  });

  it("tells who is mentioned and not seen, each once", () => {
    const spoken = spokenOf(`${DESK} is ${SOMEBODY} or ${SOMEBODY} or ${SOMEBODY} chair?`, ["Ben", null, "Ben"]);
    expect(spoken).toMatchObject({ text: "is or or chair?", unseen: ["@Ben", "@…"], tail: null });
  });

  it.each([
    [`minutes attached, cc ${DESK}`, { word: "cc", desk: true, before: { text: "minutes attached,", unseen: [] } }],
    [`cc: ${SOMEBODY}, ${DESK}.`, { word: "cc", desk: true, before: { text: "", unseen: [] } }],
    [`${DESK} who is it? cc ${SOMEBODY}`, { word: "cc", desk: false, before: { text: "who is it?", unseen: [] } }],
    [`${DESK} who? cc ${DESK}`, { word: "cc", desk: false }],
    [`cc ${DESK} who is it`, null],
    [`${DESK}`, null],
  ])("%j ends in a word and mentions", (text, tail) => {
    const { tail: read } = spokenOf(text, ["Ben"]);
    if (tail === null) expect(read).toBeNull();
    else expect(read).toMatchObject(tail);
  });
});
