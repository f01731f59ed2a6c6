import type { Block } from "../../draft.ts";
import { plain } from "../../draft.ts";
import type { Usual } from "./usual.ts";

/** True for a sentence that the end of a page or column cut in two. */
export function runsOn(last: Block, first: Block): boolean {
  if ((last.kind !== "paragraph" && last.kind !== "item") || first.kind !== "paragraph") return false;
  const [before, after] = [plain(last.inline), plain(first.inline)];
  return (
    before.length > 40 &&
    !/[.!?:;。！？؟]["”’»)\]]?$/u.test(before) &&
    /^[\p{Ll}\p{Script=Han}\p{Script=Arabic}(]/u.test(after)
  );
}

/** Both parts of a sentence as one block, without the hyphen of a word that was broken between them. */
export function joined(last: Block, first: Block, usual: Usual): Block {
  if ((last.kind !== "paragraph" && last.kind !== "item") || first.kind !== "paragraph") return last;
  const before = plain(last.inline);
  const broken = /(\p{L}+)-$/u.exec(before);
  const word = /^(\p{Ll}+)/u.exec(plain(first.inline))?.[1] ?? "";
  if (broken?.[1] !== undefined && !usual.words.has(`${broken[1]}-${word}`.toLowerCase())) {
    const cut = last.inline.map((run, at) =>
      at === last.inline.length - 1 ? { ...run, text: run.text.replace(/-$/, "") } : run,
    );
    return { ...last, inline: [...cut, ...first.inline] };
  }
  return { ...last, inline: [...last.inline, { text: broken ? "" : " " }, ...first.inline] };
}
