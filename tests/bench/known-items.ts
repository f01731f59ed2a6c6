/** A second kind of question for any collection: one known text is to be found by its title, which is taken from it. */
import type { Collection } from "../../src/evaluation/collections.ts";

const LONG_ENOUGH = 60;

/**
 * The collection with the titles of some texts as questions; where texts have none, with their first sentence.
 * @param questions how many at most, spread over the collection
 */
export function toKnownItems(collection: Collection, questions: number): Collection {
  const long = collection.texts.filter(({ text }) => text.split(/\s+/).length > LONG_ENOUGH);
  const step = Math.max(1, Math.floor(long.length / questions));
  const chosen = new Set(long.filter((_, at) => at % step === 0).slice(0, questions));
  const taken = collection.texts.map((each) => {
    if (!chosen.has(each)) return { text: each, question: null };
    const question = each.title || (/^.{40,}?\s?\.\s/.exec(each.text)?.[0] ?? each.text.slice(0, 80));
    const rest = each.title ? each.text : each.text.slice(question.length);
    return { text: { id: each.id, title: "", text: rest }, question: { id: each.id, text: question } };
  });
  return {
    texts: taken.map(({ text }) => text),
    questions: taken.flatMap(({ question }) => question ?? []),
    judgements: new Map(
      taken.flatMap(({ question }) => (question ? [[question.id, new Map([[question.id, 1]])]] : [])),
    ),
  };
}
