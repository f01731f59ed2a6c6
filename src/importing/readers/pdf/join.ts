import type { Block } from "../../draft.ts";
import { plain } from "../../draft.ts";
import { listMark } from "../text-lines.ts";
import { brokenAt } from "./line-ends.ts";
import type { Usual } from "./usual.ts";

/** True for a sentence that the end of a page or column cut in two. */
export function runsOn(last: Block, first: Block): boolean {
  if ((last.kind !== "paragraph" && last.kind !== "item") || first.kind !== "paragraph") return false;
  const [before, after] = [plain(last.inline), plain(first.inline)];
  if (before.length <= 40 || /[.!?:;。！？؟]["”’»)\]]?$/u.test(before)) return false;
  if (/^[\p{Ll}\p{Script=Han}\p{Script=Arabic}(]/u.test(after)) return true;
  // A number or a name goes on with a sentence that plainly waits for one: `stands at` / `61%`, `experts from` / `Kenya`.
  const waits = /,$|\s(?:\p{Ll}{1,2}|and|for|the|from|with|since|les|des|una?|por|con|los|las|для|при)$/u.test(before);
  const figure = /^\d[\d.,]*(?:%|\s+\p{Ll})/u.test(after);
  return before.length > 100 && listMark(after, true) === null && (figure || (waits && /^\p{Lu}\p{Ll}/u.test(after)));
}

/** Both parts of a sentence as one block, without the hyphen of a word that was broken between them. */
export function joined(last: Block, first: Block, usual: Usual): Block {
  if ((last.kind !== "paragraph" && last.kind !== "item") || first.kind !== "paragraph") return last;
  const before = plain(last.inline);
  const after = plain(first.inline);
  const kind = brokenAt(before, after, usual);
  if (kind === "gone") {
    const cut = last.inline.map((run, at) =>
      at === last.inline.length - 1 ? { ...run, text: run.text.replace(/[-\u00ad\u2010]$/u, "") } : run,
    );
    return { ...last, inline: [...cut, ...first.inline] };
  }
  return { ...last, inline: [...last.inline, { text: kind === null ? " " : "" }, ...first.inline] };
}
