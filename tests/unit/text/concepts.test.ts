import fc from "fast-check";
import { expect, test } from "vitest";
import { isLanguage, LANGUAGES, type Language } from "../../../src/domain/language.ts";
import { canonicalWording, findConcepts } from "../../../src/text/concepts.ts";
import { loadLexicon } from "./lexicon-files.ts";

const lexicon = loadLexicon();
const asked = lexicon.concepts.ids.filter((id) => !id.endsWith(".none"));

function concepts(text: string, language: Language = "en"): readonly string[] {
  return findConcepts(lexicon, text, language).map(({ concept }) => concept);
}

test.each<[Language, string, readonly string[]]>([
  ["en", "tel of the deputy director?", ["slot.telephone", "role.deputy-director"]],
  ["en", "wen is the nxt mtg", ["ask.when", "time.next", "act.meet"]],
  ["en", "whos the vice-chairman of WTSA-24", ["ask.who", "role.vice-chair", "body.wtsa"]],
  ["en", "closing date for input documents", ["act.deadline", "act.contribute"]],
  ["fr", "Quel est le numéro de téléphone de la présidente ?", ["slot.telephone", "role.chair"]],
  ["fr", "à qui la circulaire était-elle adressée", ["slot.recipient", "type.circular"]],
  ["es", "¿Cuándo será la próxima reunión de los relatores?", ["ask.when", "time.next", "act.meet", "role.rapporteur"]],
  ["ru", "кто является заместителем председателя исследовательской комиссии", ["role.vice-chair", "body.study-group"]],
  ["ru", "когда состоится следующее собрание", ["ask.when", "time.next", "act.meet"]],
  ["ar", "متى الاجتماع القادم؟", ["ask.when", "act.meet", "time.next"]],
  ["ar", "ما هو البريد الإلكتروني للمقرر", ["slot.email", "role.rapporteur"]],
  ["zh", "下次会议什么时候召开？", ["time.next", "act.meet", "ask.when"]],
  ["zh", "副报告人的电话号码", ["role.vice-rapporteur", "slot.telephone"]],
])("%s: %s", (language, text, wanted) => {
  expect(concepts(text, language)).toEqual(expect.arrayContaining([...wanted]));
});

test("the longest phrase of a family wins", () => {
  expect(concepts("co-rapporteur")).not.toContain("role.rapporteur");
  expect(concepts("deputy secretary general")).not.toContain("role.secretary-general");
  expect(concepts("Заместитель докладчика", "ru")).not.toContain("role.rapporteur");
  expect(concepts("副报告人", "zh")).not.toContain("role.rapporteur");
});

test("slips are forgiven where asked, and only in words that mean nothing else", () => {
  const forgiving = (text: string, language: Language = "en", forgive = (_: string) => true) =>
    findConcepts(lexicon, text, language, { forgive }).map(({ concept, text }) => `${concept} ${text}`);
  expect(forgiving("who is the presedent, his contcat and telefphone")).toEqual(
    expect.arrayContaining(["role.president presedent", "slot.contact contcat"]),
  );
  expect(forgiving("кто докладчк", "ru")).toContain("role.rapporteur докладчк");
  expect(forgiving("la prochaine réuniom", "fr")).toContain("act.meet réuniom");
  expect(forgiving("a contract, the county, to prevent gender export")).toEqual([]);
  expect(forgiving("Presedent Ltd", "en", (word) => word !== "presedent")).toEqual([]);
  expect(concepts("the presedent")).toEqual([]);
});

test("accents tell words apart where they must", () => {
  expect(concepts("Nigéria ou Brésil", "fr")).not.toContain("ask.where");
  expect(concepts("la réunion où ?", "fr")).toContain("ask.where");
  expect(concepts("los países que contribuyeron", "es")).not.toContain("ask.what");
});

test("phrases that mean no concept of a family hide the words in them", () => {
  expect(concepts("Member States, first name, 11-18 years old")).not.toEqual(
    expect.arrayContaining(["role.member", "time.first", "time.previous"]),
  );
  expect(concepts("报告人", "zh")).not.toContain("type.report");
});

test("Arabic prefixes and endings are taken off", () => {
  expect(concepts("متى سيعقد الاجتماع وما بريدها", "ar")).toEqual(
    expect.arrayContaining(["act.host", "act.meet", "slot.email"]),
  );
});

test("numbers stand in phrases by a sign", () => {
  expect(findConcepts(lexicon, "the rapporteur of Q3 and of SG 2, WTDC-22", "en").map(({ text }) => text)).toEqual(
    expect.arrayContaining(["Q3", "SG 2", "WTDC-22"]),
  );
});

test("a match says where it stands in the text as typed", () => {
  const text = "Кто — Докладчик? É-mail, please";
  const [who, rapporteur] = findConcepts(lexicon, text, "ru");
  expect([who?.text, rapporteur?.text]).toEqual(["Кто", "Докладчик"]);
  expect(findConcepts(lexicon, text, "ru").find(({ concept }) => concept === "slot.email")?.text).toBe("É-mail");
});

test("no phrase reaches across the end of a sentence", () => {
  expect(concepts("Is it the focal? Point taken.")).not.toContain("slot.place");
  expect(concepts("she is deputy! director?")).not.toContain("role.deputy-director");
});

test("roles, bodies and document types have an English wording to show", () => {
  const shown = asked.filter((id) => /^(role|body|type|slot)\./.test(id));
  expect(shown.filter((id) => canonicalWording(lexicon, id) === null)).toEqual([]);
  expect(canonicalWording(lexicon, "role.co-rapporteur")).toBe("Co-Rapporteur");
});

test("every concept can be asked for in every language", () => {
  for (const language of LANGUAGES) {
    const known = new Set(lexicon.concepts.phrases[language].values);
    const missing = asked.filter((id) => !known.has(lexicon.concepts.ids.indexOf(id)));
    expect({ language, missing }).toEqual({ language, missing: [] });
  }
});

test("any text gives matches in reading order that are slices of it", () => {
  const piece = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom("who ", "докладчик", "البريد ", "电话", "e-mail", "ﬁ", "ß", "\u200f"),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), fc.constantFrom(...LANGUAGES), (parts, language) => {
      const text = parts.join("");
      const found = findConcepts(lexicon, text, language);
      expect(found.every(({ start, end, text: slice }) => start < end && text.slice(start, end) === slice)).toBe(true);
      expect(found.map(({ start }) => start)).toEqual(found.map(({ start }) => start).toSorted((a, b) => a - b));
      expect(findConcepts(lexicon, text, language)).toEqual(found);
      expect(isLanguage(language)).toBe(true);
    }),
    { seed: 1, numRuns: 300 },
  );
});
