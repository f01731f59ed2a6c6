/** A conversation: each line a question, understood in the light of those before. */
import { createInterface } from "node:readline";
import { type AskContext, CodedError, type Desk } from "../../src/index.ts";
import { answerText } from "./answer-text.ts";
import { type Io, paintFor, widthOf } from "./io.ts";
import { renderView } from "./render/view.ts";

/** Questions of the same thread that are handed on with a new one. */
const REMEMBERED = 10;
const GOODBYE = /^(?:exit|quit|bye|:q)$/i;

/**
 * Answers line by line until the input ends or says `exit`. On a terminal there is a prompt and the arrow keys bring
 * back earlier questions; lines from a pipe are answered without one.
 * @returns the exit status
 * @throws CodedError `question-missing` when a pipe holds no line
 */
export async function converse(desk: Desk, context: AskContext, json: boolean, io: Io): Promise<number> {
  const terminal = io.stdin.isTTY === true && io.stdout.isTTY === true;
  const paint = paintFor(io);
  const lines = createInterface({
    input: io.stdin,
    ...(terminal ? { output: process.stdout, prompt: paint("number", "› ") } : {}),
    terminal,
  });
  if (terminal) {
    const help = desk.help("copdesk ask", context.locale ?? "en");
    io.stdout.write(`${renderView(help, { width: widthOf(io), paint })}\n`);
    lines.prompt();
  }
  const history: string[] = [];
  let asked = false;
  for await (const line of lines) {
    const question = line.trim();
    if (GOODBYE.test(question)) break;
    if (question !== "") {
      asked = true;
      const text = await answerText(desk, question, { ...context, history: history.slice(-REMEMBERED) }, json, io);
      io.stdout.write(terminal ? `\n${text}\n` : text);
      history.push(question);
    }
    if (terminal) lines.prompt();
  }
  lines.close();
  if (terminal) io.stdout.write("\n");
  else if (!asked) throw new CodedError("question-missing", {});
  return 0;
}
