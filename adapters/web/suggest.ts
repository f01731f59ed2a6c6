/** What is proposed while somebody types into the field: what the documents name, and questions to begin with. */
import type { AwaitedDesk, Completion, CompletionField, Language } from "../../src/index.ts";

const FIELDS: readonly CompletionField[] = ["person", "role", "country", "document", "term", "when"];
const PER_FIELD = 3;
/** More would hide the page on a telephone. */
const MOST = 10;

/** At most ten proposals; `value` is what is asked. Names that begin with what was typed come before the others. */
export async function suggestions(
  desk: AwaitedDesk,
  typed: string,
  { language, today }: { readonly language: Language; readonly today: string },
): Promise<readonly Completion[]> {
  const wanted = typed.trim();
  if (wanted === "") return [];
  const low = wanted.toLocaleLowerCase(language);
  const [{ examples }, ...found] = await Promise.all([
    desk.overview({ today, locale: language }),
    ...FIELDS.map((field) => desk.complete(field, wanted, PER_FIELD)),
  ]);
  const questions = examples
    .filter((example) => example.toLocaleLowerCase(language).includes(low))
    .map((example) => ({ value: example, label: example }));
  const begins = ({ value, label }: Completion) =>
    [value, label].some((name) => name.toLocaleLowerCase(language).startsWith(low)) ? 0 : 1;
  const seen = new Set<string>();
  return [...found.flat(), ...questions]
    .filter(({ value }) => !seen.has(value) && seen.add(value))
    .toSorted((a, b) => begins(a) - begins(b))
    .slice(0, MOST);
}
