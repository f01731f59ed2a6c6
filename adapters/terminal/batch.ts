/** `copdesk ask --batch`: JSON Lines in, one answer a line out, in order. */
import { createReadStream } from "node:fs";
import { z } from "zod";
import { CodedError, type Desk, type LineFault, readJsonLine } from "../../src/index.ts";
import type { Io } from "./io.ts";
import { fileError } from "./read-file.ts";

const LINE = z.object({
  id: z.union([z.string(), z.number()]),
  question: z.string(),
  history: z.array(z.string()).default([]),
});

/**
 * Answers `{id, question, history?}` lines with `{id, …Answer}` lines. A line that is wrong is passed over, the rest is
 * answered, and all of the wrong ones are named at the end. Empty lines are left out.
 * @param file a path, or `-` for standard input
 * @param today `YYYY-MM-DD`
 * @returns the exit status
 * @throws CodedError `file-missing`, `file-unreadable`, or `lines-broken` after everything else was answered
 */
export async function answerBatch(desk: Desk, file: string, today: string, io: Io): Promise<number> {
  const faults: LineFault[] = [];
  let line = 0;
  for await (const text of linesOf(file, io)) {
    line++;
    if (text.trim() === "") continue;
    const read = readJsonLine(line === 1 ? text.replace(/^\uFEFF/, "") : text, LINE);
    if (!read.ok) {
      faults.push({ line, reason: read.error });
      continue;
    }
    const { id, question, history } = read.value;
    const { answer } = desk.ask(question, { history, today });
    io.stdout.write(`${JSON.stringify({ id, ...answer })}\n`);
  }
  if (faults.length > 0) throw new CodedError("lines-broken", { file: file === "-" ? "standard input" : file, faults });
  return 0;
}

async function* linesOf(file: string, io: Io): AsyncGenerator<string> {
  const input: NodeJS.ReadableStream = file === "-" ? io.stdin : createReadStream(file);
  input.setEncoding("utf8");
  let rest = "";
  try {
    for await (const chunk of input) {
      const lines = (rest + chunk).split("\n");
      rest = lines.pop() ?? "";
      yield* lines;
    }
  } catch (error) {
    throw fileError(file, error);
  }
  yield rest;
}
