import { textOf } from "../../cells.ts";
import type { Draft } from "../../draft.ts";
import { Refusal } from "../../refusal.ts";
import { bodyOf, headBlocks } from "./body.ts";
import { parseMail } from "./parts.ts";

/**
 * Reads a saved mail (.eml): who wrote to whom and when, then the text of every part, with forwarded mails and invitations.
 * What it quotes of earlier mails is kept apart. Attachments are named in a warning, not read.
 * @throws Refusal when there is neither a header nor text
 */
export async function readMail(bytes: Uint8Array): Promise<Draft> {
  const { headers, root } = await parseMail(bytes);
  const field = (name: string) => headers.get(name) ?? "";
  const [from, to, date, subject] = [field("from"), field("to"), field("date"), field("subject")];
  if (from === "" && to === "" && subject === "")
    throw new Refusal({ code: "broken", detail: "it has none of the headers of a mail" });
  const { blocks, files, doubts, source, left } = await bodyOf(root);
  const head = headBlocks(headers);
  return {
    format: "mail",
    blocks: [...head, ...blocks],
    properties: { ...(subject === "" ? {} : { title: subject }), mail: { from, to: addresses(to), date } },
    warnings: [
      ...new Set(doubts),
      ...(files.length === 0 ? [] : [`attachments are not read, add them as files: ${files.join(", ")}`]),
    ],
    trackedChanges: false,
    met: { source: [...head.map(textOf), ...source], left },
  };
}

function addresses(list: string): readonly string[] {
  return list
    .split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/)
    .map((each) => each.trim())
    .filter((each) => each !== "");
}
