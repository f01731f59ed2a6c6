/** A desk over whole documents that a test invents, with the project's own word lists. */
import { fileURLToPath } from "node:url";
import { readCorpus } from "../../../adapters/files/read-corpus.ts";
import { type Answer, createDesk } from "../../../src/index.ts";
import { toLibrary } from "../../corpus/open-library.ts";

/** One document; its facts as YAML, if it states any. */
export interface Invented {
  readonly id: string;
  readonly title: string;
  readonly date: string;
  readonly type?: string;
  readonly symbol?: string;
  readonly text: string;
  readonly facts?: string;
}

const { lexicon } = readCorpus(fileURLToPath(new URL("../../../corpus", import.meta.url)));

/** Asks the documents on the given day. */
export async function inventedDesk(
  documents: readonly Invented[],
  today: string,
): Promise<(question: string, ...history: readonly string[]) => Answer> {
  const facts = documents.flatMap((each) =>
    each.facts === undefined ? [] : [{ name: `${each.id}.facts.yaml`, text: each.facts }],
  );
  const desk = createDesk(await toLibrary({ documents: documents.map(markdown), facts, lexicon }));
  return (question, ...history) => desk.ask(question, { today, history }).answer;
}

function markdown({ id, title, date, type = "note", symbol, text }: Invented) {
  const source = `source:\n  file: ${id}.txt\n  sha256: ${"0".repeat(64)}\n`;
  const called = `title: ${title}\ntype: ${type}\n${symbol === undefined ? "" : `symbol: ${symbol}\n`}`;
  const head = `id: ${id}\n${called}date: "${date}"\ndateBasis: printed\nlanguage: en\n${source}`;
  return { name: `${id}.md`, text: `---\n${head}---\n\n# ${title}\n\n${text}\n` };
}
