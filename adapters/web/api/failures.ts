/** What programs are told when a request fails: a code that does not change, words, and a mend; never where in the code. */
import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { CodedError, type ErrorCode, wordsFor } from "../../../src/index.ts";
import { COMMON_HEADERS } from "../headers.ts";

type Status = 400 | 403 | 404 | 405 | 413 | 415 | 421 | 429 | 500 | 503;

const STATUSES: Partial<Readonly<Record<ErrorCode, Status>>> = {
  "request-wrong": 400,
  "not-there": 404,
  "method-wrong": 405,
  "request-large": 413,
  "media-wrong": 415,
  "name-wrong": 421,
  "origin-wrong": 403,
  "too-many-requests": 429,
  "answer-late": 503,
};

/** Seconds after which a refused address may ask again. */
const WAIT = "60";

/** The answer to anything that was thrown; `unforeseen` is told of what is no expected failure. */
export function failure(context: Context, thrown: unknown, unforeseen: (error: unknown) => void = () => {}): Response {
  const coded = codedOf(thrown);
  const status = coded === null ? undefined : STATUSES[coded.code];
  if (coded !== null && status !== undefined) return told(context, coded, status);
  unforeseen(thrown);
  return told(context, new CodedError("request-failed", {}), 500);
}

/** Hono itself refuses what is no JSON. */
function codedOf(thrown: unknown): CodedError | null {
  if (thrown instanceof CodedError) return thrown;
  const isRefusal = thrown instanceof HTTPException && thrown.status === 400;
  return isRefusal ? new CodedError("request-wrong", { faults: ["The body is no JSON."] }) : null;
}

function told(context: Context, error: CodedError, status: Status): Response {
  const { lines, mend } = wordsFor(error);
  const headers: Record<string, string> = { ...COMMON_HEADERS, "cache-control": "no-store" };
  if (status === 429) headers["retry-after"] = WAIT;
  if (status === 405) headers.allow = "GET, HEAD";
  return context.json({ error: { code: error.code, message: lines.join("\n"), mend } }, status, headers);
}
