import type { Document } from "../domain/document.ts";
import type { Fact } from "../domain/fact.ts";
import type { Fault } from "../domain/fault.ts";
import { fail, ok, type Result } from "../domain/result.ts";
import { FACTS_SCHEMA, type FactsFile } from "./facts-schema.ts";
import { createProver, type Prover } from "./proof.ts";
import { states } from "./role-forms.ts";
import { type LineOf, readYaml } from "./yaml-source.ts";

/** What is no quotation but a normal form or a class, so it need not stand in the document word for word. */
const NORMAL_FORMS = new Set(["start", "end", "date", "status"]);

/**
 * Reads `corpus/<id>.facts.yaml` and verifies every value against the document.
 * @returns the facts, each with the passage that proves it, or one fault for every value that the document does not hold
 */
export function readFacts(
  file: string,
  content: string,
  document: Document,
): Result<readonly Fact[], readonly Fault[]> {
  const source = readYaml(file, content, 1, FACTS_SCHEMA);
  if (!source.ok) return source;
  const prover = createProver(document);
  const faults = verify(file, source.value.value, source.value.lineOf, prover, document);
  if (faults.length > 0) return fail(faults);
  return ok(toFacts(source.value.value, prover, document));
}

function verify(file: string, facts: FactsFile, lineOf: LineOf, prover: Prover, document: Document): readonly Fault[] {
  const faults: Fault[] = [];
  for (const [section, items] of Object.entries(facts)) {
    for (const [index, item] of items.entries()) {
      for (const [key, value] of Object.entries(item)) {
        if (typeof value !== "string") continue;
        const line = lineOf([section, index, key]);
        if (NORMAL_FORMS.has(key)) {
          const year = /^\d{4}/.exec(value)?.[0];
          if (year !== undefined && !prover.holds(year) && !document.text.includes(year)) {
            const message = `${section}: ${document.id} holds no date in ${year}`;
            faults.push({ file, line, message, mend: "correct the date, or remove the line" });
          }
        } else if (!states(prover, key, value)) {
          const message = `${section}: ${document.id} does not hold ${key} “${shorten(value)}” word for word`;
          faults.push({
            file,
            line,
            message,
            mend: "copy the words as they stand in the document, or remove the line",
          });
        }
      }
    }
  }
  return faults;
}

function toFacts(file: FactsFile, prover: Prover, document: Document): readonly Fact[] {
  const proven = (...values: (string | undefined)[]) => ({
    document: document.id,
    passage: prover.passageFor(values.filter((value) => value !== undefined))?.id ?? document.passages[0]?.id ?? "",
  });
  return [
    ...file.roles.map(({ person, role, body, organisation, country, email, telephone }) => ({
      kind: "role" as const,
      person: person ?? null,
      role: role ?? null,
      body: body ?? null,
      organisation: organisation ?? null,
      country: country ?? null,
      email: email ?? null,
      telephone: telephone ?? null,
      // The name weighs double: a passage about somebody else may well hold the role, the body and the country.
      ...proven(person, person, role, body, organisation, country, email, telephone),
    })),
    ...file.contributions.map(({ symbol, country, source, title, summary, meeting }) => ({
      kind: "contribution" as const,
      symbol: symbol ?? null,
      country: country ?? null,
      source: source ?? null,
      title,
      summary: summary ?? null,
      meeting: meeting ?? null,
      ...proven(title, symbol, country, source, summary),
    })),
    ...file.events.map(({ title, start, end, printed, place, body, status }) => ({
      kind: "event" as const,
      title,
      start: start ?? null,
      end: end ?? start ?? null,
      printed: printed ?? null,
      place: place ?? null,
      body: body ?? null,
      status,
      ...proven(title, printed, place, body),
    })),
    ...file.deadlines.map(({ what, date, printed }) => ({
      kind: "deadline" as const,
      what,
      date,
      printed,
      ...proven(what, printed),
    })),
    ...file.terms.map(({ acronym, expansion, definition }) => ({
      kind: "term" as const,
      acronym: acronym ?? null,
      expansion,
      definition: definition ?? null,
      // Where the document introduces the acronym is better proof than where it merely uses both.
      ...proven(expansion, acronym, definition, definition, `${expansion} (${acronym})`, `${acronym} (${expansion})`),
    })),
    ...file.documents.map(({ symbol, title }) => ({
      kind: "reference" as const,
      symbol,
      title: title ?? null,
      ...proven(symbol, title),
    })),
  ];
}

function shorten(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 60)}…`;
}
