import { bodyIn } from "../bodies.ts";
import { textOf } from "../cells.ts";
import { parseDates } from "../dates.ts";
import type { Block, Draft } from "../draft.ts";
import { fieldKey } from "../labels.ts";
import { isGreeting } from "../lines.ts";

/** What no word at the head says, the shape of the document may. */
export function typeByShape(draft: Draft, blocks: readonly Block[]): string | null {
  if (draft.format === "mail") return "e-mail";
  if (blocks.some((block) => block.kind === "slide")) return "presentation";
  const text = blocks.slice(0, 40).map(textOf).join("\n");
  // A page that dates itself by a day tells news; others may be anything.
  if (draft.format === "html")
    return parseDates(text.slice(0, 600)).some(({ start }) => start.length === 10) ? "news" : null;
  const submitted = blocks
    .slice(0, 30)
    .some(
      (block) =>
        block.kind === "field" &&
        /^(?:source|submitted by|soumis par|presentado por|fuente|источник|представлено|来源)/iu.test(block.label),
    );
  if (submitted && /\b(?:this contribution|cette contribution|esta contribución|настоящ\p{L}+ вклад)/iu.test(text))
    return "contribution";
  const keys = new Set(
    blocks.slice(0, 30).flatMap((block) => (block.kind === "field" ? (fieldKey(block.label) ?? []) : [])),
  );
  if (
    keys.has("to") &&
    keys.has("from") &&
    keys.has("contact") &&
    bodyIn(blocks.slice(0, 30).map(textOf).join("\n")) !== null
  )
    return "liaison statement";
  if (
    /(?:have the honour|am pleased|pleasure|l['’]honneur|plaisir|tengo el honor|me complace|имею честь)/iu.test(text) &&
    blocks.slice(0, 30).some((block) => isGreeting(textOf(block)))
  )
    return /(?:^|\n)(?:To all|To the|To ITU|Aux|À tous|A los|A todos|Всем)\s/u.test(text) ? "circular" : "letter";
  return null;
}
