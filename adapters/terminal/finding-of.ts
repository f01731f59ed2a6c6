/** An error as a finding of `copdesk doctor`. */
import { wordsFor } from "../../src/index.ts";
import type { Finding } from "../shared/adapter.ts";

/** "corpus: …" with what to do about it. */
export function findingOf(subject: string, error: unknown): Finding {
  const { lines, mend } = wordsFor(error);
  return { ok: false, text: `${subject}: ${lines.join("; ")}`, ...(mend === null ? {} : { mend }) };
}
