/** How the desk is used in Discord: its own words, and under them the commands as they are named in the person's language. */
import type { AwaitedDesk, Block, Language, Span, View } from "../../src/index.ts";
import { FIND_SOURCE, FIND_SOURCE_HINT, MENTION_HINT, SUBCOMMANDS } from "../shared/conversation/command-words.ts";

/** The help in one language. */
export async function helpFor(desk: AwaitedDesk, language: Language): Promise<View> {
  const view = await desk.help(`/cop ${SUBCOMMANDS.ask.name[language]}`, language);
  const { help: _, ...asking } = SUBCOMMANDS;
  const item = (name: string, what: string): readonly Span[] => [{ text: name, strong: true }, { text: ` · ${what}` }];
  const commands: Block = {
    kind: "list",
    title: null,
    items: [
      ...Object.values(asking).map(({ name, description }) => item(`/cop ${name[language]}`, description[language])),
      item(FIND_SOURCE[language], FIND_SOURCE_HINT[language]),
      item("@", MENTION_HINT[language]),
    ],
  };
  const at = view.blocks.findIndex((block) => block.kind === "suggestions" || block.kind === "footer");
  return { ...view, blocks: view.blocks.toSpliced(at < 0 ? view.blocks.length : at, 0, commands) };
}
