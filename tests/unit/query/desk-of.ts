/** A desk over a few lines of Markdown, with the project's own word lists. */
import { fileURLToPath } from "node:url";
import { readCorpus } from "../../../adapters/files/read-corpus.ts";
import { type Answer, createDesk, openLibrary } from "../../../src/index.ts";
import type { Knowledge } from "../../../src/library/knowledge.ts";
import { toLibrary } from "../../corpus/open-library.ts";

/** One document: who is chairman of what, as of when. */
export interface Post {
  readonly id: string;
  /** ISO, or null for a document without a date */
  readonly date: string | null;
  readonly people: readonly string[];
  readonly replaces?: string;
}

/** Asks on a day. */
export type Ask = (question: string, today: string, history?: readonly string[]) => Answer;

const { lexicon } = readCorpus(fileURLToPath(new URL("../../../corpus", import.meta.url)));

/** A desk over documents that each name the Chairman of ITU-T Study Group 17. */
export async function deskOf(posts: readonly Post[]): Promise<Ask> {
  const library = await toLibrary({ documents: posts.map(markdown), facts: posts.map(facts), lexicon });
  const desk = createDesk(library);
  return (question, today, history = []) => desk.ask(question, { today, history }).answer;
}

/** The tables of such documents, for what looks things up in them. */
export async function knowledgeOf(posts: readonly Post[]): Promise<Knowledge> {
  const library = await toLibrary({ documents: posts.map(markdown), facts: posts.map(facts), lexicon });
  return openLibrary(library);
}

function markdown({ id, date, people, replaces }: Post) {
  const head = [
    `id: ${id}`,
    `title: Officers of Study Group 17, list ${id}`,
    "type: note",
    ...(date === null ? [] : [`date: "${date}"`, "dateBasis: printed"]),
    "from: ITU-T Study Group 17",
    "language: en",
    ...(replaces === undefined ? [] : ["replaces:", `  - ${replaces}`]),
    "source:",
    `  file: ${id}.txt`,
    `  sha256: ${"0".repeat(64)}`,
  ];
  const body = people.map((name) => `${name}  \nChairman, Study Group 17  \nE-mail: ${addressOf(name)}`);
  const text = `---\n${head.join("\n")}\n---\n\n# Officers of Study Group 17\n\n${date ?? ""}\n\n${body.join("\n\n")}\n`;
  return { name: `${id}.md`, text };
}

function facts({ id, people }: Post) {
  const roles = people.map(
    (name) => `  - person: ${name}\n    role: Chairman\n    body: Study Group 17\n    email: ${addressOf(name)}`,
  );
  return { name: `${id}.facts.yaml`, text: `roles:\n${roles.join("\n")}\n` };
}

function addressOf(name: string): string {
  return `${name.toLowerCase().replace(/ /g, ".")}@example.org`;
}
