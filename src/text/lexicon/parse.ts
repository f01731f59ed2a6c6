/** Reads one word list file: YAML to checked data, faults with their lines. */
import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument, visit } from "yaml";
import type { z } from "zod";
import type { Fault } from "../../domain/fault.ts";
import { fail, ok, type Result } from "../../domain/result.ts";
import { type LexiconFile, lexiconFile } from "./schema.ts";

/** The data of one file, or every fault in it. An empty file holds nothing and is fine. */
export function parseLexiconFile(file: { name: string; text: string }): Result<LexiconFile, readonly Fault[]> {
  const lines = new LineCounter();
  // The failsafe schema reads every scalar as text: no, 1.10 and null are words like any other.
  const document = parseDocument(file.text, { schema: "failsafe", lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    return fail(
      document.errors.map((error) => ({
        file: file.name,
        line: lines.linePos(error.pos[0]).line,
        message: `This is not YAML: ${error.message}`,
        mend: "Look for a missing blank after a colon, uneven indentation, or a word that needs quotation marks.",
      })),
    );
  }
  const swallowed = commentsBehindPhrases(document).map((at) => ({
    file: file.name,
    line: lines.linePos(at).line,
    message: "What stands behind the # is not read: a # after a blank begins a comment.",
    mend: "Put the whole line behind the colon in quotation marks, or the comment on a line of its own.",
  }));
  if (swallowed.length > 0) return fail(swallowed);
  const parsed = lexiconFile.safeParse(document.toJS() ?? {});
  if (parsed.success) return ok(parsed.data);
  return fail(parsed.error.issues.map((issue) => ({ file: file.name, line: lineOf(issue), ...wording(issue) })));

  function lineOf(issue: z.core.$ZodIssue): number {
    const path = issue.code === "unrecognized_keys" ? [...issue.path, issue.keys[0]] : issue.path;
    for (let depth = path.length; depth > 0; depth--) {
      const around = depth === 1 ? document.contents : document.getIn(path.slice(0, depth - 1), true);
      const wanted = path[depth - 1];
      // Where a key is meant, its own line, not that of what stands under it.
      const key = isMap(around)
        ? around.items.find((pair) => isScalar(pair.key) && pair.key.value === wanted)?.key
        : null;
      const node = isScalar(key) ? key : document.getIn(path.slice(0, depth), true);
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  }
}

/** Places of texts that a comment follows on the same line. */
function commentsBehindPhrases(document: Document): readonly number[] {
  const places: number[] = [];
  visit(document, {
    Scalar(_, node) {
      if (node.comment && node.range) places.push(node.range[0]);
    },
  });
  return places;
}

function wording(issue: z.core.$ZodIssue): { message: string; mend: string } {
  const where = issue.path.join(" › ") || "the file";
  if (issue.code === "unrecognized_keys") {
    return {
      message: `${where}: unknown ${issue.keys.join(", ")}.`,
      mend: "Take the line out, or correct the spelling: languages are en, fr, es, ru, ar and zh.",
    };
  }
  const message = issue.code === "invalid_key" ? (issue.issues[0]?.message ?? issue.message) : issue.message;
  return { message: `${where}: ${message}.`, mend: "Write it like the lines above and below it." };
}
