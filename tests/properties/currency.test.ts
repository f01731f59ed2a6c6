/** Who was followed by others is never told in the present, whatever else the question says, in six languages. */
import { readFileSync } from "node:fs";
import { expect, test, vi } from "vitest";
import { parse } from "yaml";
import { LANGUAGES, type Language } from "../../src/domain/language.ts";
import { createDesk, type Library } from "../../src/index.ts";
import { messagesFor } from "../../src/present/messages/all.ts";
import { findConcepts } from "../../src/text/concepts.ts";
import { countryName, findCountries } from "../../src/text/countries.ts";
import type { Lexicon } from "../../src/text/lexicon.ts";
import { TODAY } from "../corpus/open-library.ts";
import { loadLexicon } from "../unit/text/lexicon-files.ts";
import { CORPORA } from "./corpora.ts";

vi.setConfig({ testTimeout: 300_000 });

/** Wordings of each role by language, the usual one first. */
const ROLES: Readonly<Record<string, Readonly<Record<string, string>>>> = parse(
  readFileSync("corpus/lexicon/roles.yaml", "utf8"),
).concepts;

const ASKED: Readonly<Record<Language, readonly string[]>> = {
  en: [
    "who is the {role} of {body}?",
    "who is the {role} from {country}?",
    "which woman is {role} of {body}?",
    "{role} {country} {body}",
  ],
  fr: [
    "qui est {role} de {body} ?",
    "quel {role} vient de ce pays : {country} ?",
    "quelle femme est {role} de {body} ?",
  ],
  es: ["¿quién es {role} de {body}?", "¿quién es {role} de {country}?", "¿qué mujer es {role} de {body}?"],
  ru: ["кто {role} {body}?", "кто {role}, {country}?", "какая женщина {role} {body}?"],
  ar: ["من هو {role} {body}؟", "من هو {role} من {country}؟", "أي امرأة هي {role} {body}؟"],
  zh: ["{body}的{role}是谁？", "来自{country}的{role}是谁？", "{body}的女{role}是谁？"],
};

interface Followed {
  readonly person: string;
  readonly body: string;
  readonly country: string | null;
  /** the concept of the role */
  readonly role: string;
  readonly since: readonly string[];
}

/** Holders of a post whom no later list of its holders names. */
function followed(library: Library, lexicon: Lexicon): readonly Followed[] {
  const dates = new Map(library.corpus.documents.map(({ id, date }) => [id, date]));
  const held = library.corpus.facts.flatMap((fact) => {
    if (fact.kind !== "role" || fact.person === null || fact.role === null || fact.body === null) return [];
    const role = findConcepts(lexicon, fact.role, "en").find(({ concept }) => concept.startsWith("role."))?.concept;
    const date = dates.get(fact.document) ?? null;
    return role === undefined || ROLES[role] === undefined || date === null
      ? []
      : [{ ...fact, person: fact.person, body: fact.body, concept: role, date }];
  });
  return held.flatMap((one) => {
    const later = held.filter(
      (other) =>
        other.concept === one.concept && other.body === one.body && other.date.slice(0, 7) > one.date.slice(0, 7),
    );
    const since = [...new Set(later.map(({ person }) => person))];
    if (since.length === 0 || since.includes(one.person)) return [];
    return [{ person: one.person, body: one.body, country: one.country, role: one.concept, since }];
  });
}

/** How many questions each corpus must give at least, so that none is passed by for want of them. */
const LEAST: Readonly<Record<string, number>> = {
  "the five documents": 40,
  "the invented documents": 30,
  "the first imported set": 80,
};

test.each(CORPORA)("%s", async (name, open) => {
  const least = LEAST[name] ?? 0;
  const library = await open();
  const lexicon = loadLexicon();
  const desk = createDesk(library);
  const wrong: string[] = [];
  let asked = 0;
  for (const one of followed(library, lexicon)) {
    const code = one.country === null ? undefined : findCountries(lexicon, one.country, "en")[0]?.code;
    for (const language of LANGUAGES) {
      const role = ROLES[one.role]?.[language]?.split(" / ")[0] ?? "";
      for (const template of ASKED[language]) {
        if (template.includes("{country}") && code === undefined) continue;
        const question = template
          .replace("{role}", role)
          .replace("{body}", one.body)
          .replace("{country}", code === undefined ? "" : countryName(lexicon, code, language));
        const { answer } = desk.ask(question, { today: TODAY });
        asked += 1;
        if (toldAsPresent(answer, one)) wrong.push(`${question} → ${answer.headline}`);
      }
    }
  }
  expect(asked).toBeGreaterThanOrEqual(least);
  expect(wrong).toEqual([]);
});

/** True where the headline says that somebody is what others have been since, and names none of them. */
function toldAsPresent(
  answer: ReturnType<ReturnType<typeof createDesk>["ask"]>["answer"],
  { person, since }: Followed,
) {
  const { headline, outcome, understood } = answer;
  if (outcome !== "answered" || !headline.includes(person) || since.some((name) => headline.includes(name)))
    return false;
  const { isHolder, wasHolder } = messagesFor(understood.language);
  const verb = (sentence: string) => sentence.slice(sentence.indexOf("§") + 1, sentence.lastIndexOf("§"));
  return headline.includes(verb(isHolder("§", "§", ""))) && !headline.includes(verb(wasHolder("§", "§", null)));
}
