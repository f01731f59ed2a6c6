import { readFileSync } from "node:fs";
import { CodedError } from "../../src/index.ts";

/**
 * The text of a file that was named on the command line, without a byte order mark.
 * @throws CodedError `file-missing`, `file-unreadable`
 */
export function readFile(file: string): string {
  try {
    return readFileSync(file, "utf8").replace(/^\uFEFF/, "");
  } catch (error) {
    throw fileError(file, error);
  }
}

/** The coded error for a file that the file system refused. */
export function fileError(file: string, error: unknown): CodedError {
  const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
  return code === "ENOENT"
    ? new CodedError("file-missing", { file }, { cause: error })
    : new CodedError("file-unreadable", { file, reason: code }, { cause: error });
}
