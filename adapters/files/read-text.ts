/** Reads one text file of a corpus, whatever lies there under its name. */
import { readFileSync, statSync } from "node:fs";
import { relative } from "node:path";
import { type Fault, fail, ok, type Result } from "../../src/index.ts";

/** More than any text that people wrote; to look through more would take too long. */
const LARGEST_MEGABYTES = 16;

/**
 * Reads a file as UTF-8, without its byte order mark.
 * @returns its text under its name as a person would type it, or what is wrong with it; waits for nothing, as a pipe might
 */
export function readText(path: string): Result<{ readonly name: string; readonly text: string }, Fault> {
  const name = shown(path);
  const wrong = (message: string, mend: string) => fail({ file: name, line: null, message, mend });
  try {
    const state = statSync(path);
    if (!state.isFile()) return wrong("is no plain file", "put the file itself there, or remove it");
    if (state.size > LARGEST_MEGABYTES * 1024 * 1024) {
      return wrong(`is larger than ${LARGEST_MEGABYTES} megabytes`, "part the document");
    }
    return ok({ name, text: new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(path)) });
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === "ERR_ENCODING_INVALID_ENCODED_DATA") return wrong("is not UTF-8", "save it as UTF-8");
    return wrong(`cannot be read: ${reason}`, "check the path and its permissions");
  }
}

/** The path as a person would type it from where the command was started. */
export function shown(path: string): string {
  const short = relative(process.cwd(), path);
  return short !== "" && !short.startsWith("..") && short.length < path.length ? short : path;
}

/** The code of a file system's error, else what was thrown in words. */
export function reasonOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}
