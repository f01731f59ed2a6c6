/** How the desk is used in Discord: its own words, and under them the commands as they are named in the person's language. */
import type { AwaitedDesk, Block, Language, Span, View } from "../../src/index.ts";
import { FIND_SOURCE, FIND_SOURCE_HINT, MENTION_HINT, SUBCOMMANDS } from "../shared/conversation/command-words.ts";

/** The help in one language: on a telephone the commands say it all, and longer notes would push them from sight. */
export async function helpFor(desk: AwaitedDesk, language: Language): Promise<View> {
  const view = await desk.help(`/cop ${SUBCOMMANDS.ask.name[language]}`, language);
  const { help: _, ask, ...lookups } = SUBCOMMANDS;
  const names = Object.values(lookups).map(({ name }) => name[language]);
  const item = (name: string, what: string): readonly Span[] => [{ text: name, strong: true }, { text: ` · ${what}` }];
  const commands: Block = {
    kind: "list",
    title: null,
    items: [
      item(`/cop ${ask.name[language]}`, ask.description[language]),
      item(`/cop ${names.join(" · ")}`, desk.words(language).search),
      item(FIND_SOURCE[language], FIND_SOURCE_HINT[language]),
      item("@", MENTION_HINT[language]),
    ],
  };
  const blocks = view.blocks.filter((block) => block.kind !== "note");
  const at = blocks.findIndex((block) => block.kind === "suggestions" || block.kind === "footer");
  return { ...view, blocks: blocks.toSpliced(at < 0 ? blocks.length : at, 0, commands) };
}
