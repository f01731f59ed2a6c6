/** JSON Lines (jsonlines.org): one JSON value a line. */
import type { z } from "zod";
import { fail, ok, type Result } from "./domain/result.ts";

/** Reads one line by a schema; the error says in a few words what is wrong with it. */
export function readJsonLine<T>(text: string, schema: z.ZodType<T>): Result<T, string> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return fail("no valid JSON");
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return ok(parsed.data);
  return fail(parsed.error.issues.map((issue) => `${issue.path.join(".") || "the line"}: ${issue.message}`).join("; "));
}
