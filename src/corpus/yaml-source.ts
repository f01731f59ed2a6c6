import { type Document, isCollection, LineCounter, parseDocument } from "yaml";
import type { z } from "zod";
import type { Fault } from "../domain/fault.ts";
import { fail, ok, type Result } from "../domain/result.ts";

/** Finds the line (from 1, in the file) of a value by its path, so that a fault can name it. */
export type LineOf = (path: readonly PropertyKey[]) => number;

/** A YAML text that fits its schema, with the way back to its lines. */
export interface YamlSource<T> {
  readonly value: T;
  readonly lineOf: LineOf;
}

/**
 * Parses YAML and checks it against a schema.
 * @param firstLine the line of the file on which `text` begins, from 1
 * @returns the value, or every fault at once: syntax first, else whatever the schema refuses
 */
export function readYaml<T>(
  file: string,
  text: string,
  firstLine: number,
  schema: z.ZodType<T>,
): Result<YamlSource<T>, readonly Fault[]> {
  const counter = new LineCounter();
  // Dates stay text (`2021-12-03`), and `1.10` in quotes stays `1.10`; the failsafe types are all that a corpus needs.
  const yaml = parseDocument(text, { lineCounter: counter, schema: "failsafe", prettyErrors: false });
  const at = (offset: number) => counter.linePos(offset).line + firstLine - 1;
  if (yaml.errors.length > 0) {
    return fail(
      yaml.errors.map((error) => ({
        file,
        line: at(error.pos[0]),
        message: `not valid YAML: ${error.message.split("\n")[0]}`,
        mend: "quote values that hold a colon or begin with a special sign, and indent with blanks",
      })),
    );
  }
  const lineOf: LineOf = (path) => {
    let node: unknown = yaml.contents;
    let offset = 0;
    for (const key of path) {
      if (!isCollection(node)) break;
      const next: unknown = node.get(key, true);
      const range = (next as { range?: readonly number[] } | undefined)?.range;
      if (range?.[0] === undefined) break;
      offset = range[0];
      node = next;
    }
    return at(offset);
  };
  const plain = plainOf(yaml);
  if (!plain.ok) {
    const mend = "write values out instead of referring to others (&, *)";
    return fail([{ file, line: firstLine, message: `not valid YAML: ${plain.error}`, mend }]);
  }
  const parsed = schema.safeParse(plain.value ?? {});
  if (parsed.success) return ok({ value: parsed.data, lineOf });
  return fail(
    parsed.error.issues.map((issue) => ({
      file,
      line: lineOf(issue.path),
      message: `${issue.path.join(".") || "the head"}: ${issue.message}`,
      mend: issue.code === "unrecognized_keys" ? "remove the key or correct its spelling" : "see docs/corpus.md",
    })),
  );
}

/** What the text says; references that unfold to more than anybody would write are refused by the parser with a throw. */
function plainOf(yaml: Document): Result<unknown, string> {
  try {
    return ok(yaml.toJS());
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}
