/** Gold questions as a file of JSON Lines holds them: a question and what its answer must hold. */
import { z } from "zod";
import { fail, ok, type Result } from "../domain/result.ts";
import type { LineFault } from "../errors.ts";
import { readJsonLine } from "../json-lines.ts";

const texts = z.array(z.string()).readonly().default([]);

const GOLD_QUESTION = z
  .object({
    id: z.string(),
    question: z.string(),
    kind: z.string(),
    /** earlier questions of the same thread, oldest first */
    history: texts,
    /** false where the corpus does not hold the answer */
    answerable: z.boolean(),
    /** what cannot be answered expects nothing */
    expect: z
      .object({
        /** ids of acceptable documents */
        document: texts,
        /** the quotes must hold one of these */
        passage_contains: texts,
        /** of each inner list, one must stand in the headline or a quote */
        answer_contains: z.array(texts).readonly().default([]),
        /** what the headline must not hold */
        answer_excludes: texts,
      })
      .prefault({}),
    note: z.string().default(""),
  })
  .readonly();

export type GoldQuestion = z.infer<typeof GOLD_QUESTION>;

/** Reads JSON Lines; empty lines are passed over. Returns the questions, or every line that is wrong. */
export function parseGold(text: string): Result<readonly GoldQuestion[], readonly LineFault[]> {
  const questions: GoldQuestion[] = [];
  const faults: LineFault[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === "") continue;
    const read = readJsonLine(line, GOLD_QUESTION);
    if (read.ok) questions.push(read.value);
    else faults.push({ line: index + 1, reason: read.error });
  }
  return faults.length > 0 ? fail(faults) : ok(questions);
}
