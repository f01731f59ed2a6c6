/** What the desk says to somebody, before a platform draws it. */
import type { Language } from "../../../src/index.ts";
import type { Kept } from "./asking.ts";

export type Said =
  | { readonly kind: "nothing" }
  /** @property aside for the asker alone, where the platform can do that */
  | { readonly kind: "line"; readonly line: string; readonly language: Language; readonly aside: boolean }
  | { readonly kind: "help"; readonly language: Language }
  | { readonly kind: "answer"; readonly kept: Kept; readonly notices: readonly string[] };

export const NOTHING: Said = { kind: "nothing" };

/** How a platform draws what is said: the one port by which answers leave the conversation. */
export interface Drawing<Message> {
  /** @param notices lines above the answer */
  answer(kept: Kept, notices: readonly string[]): Message;
  help(language: Language): Message | Promise<Message>;
  line(line: string): Message;
}

/**
 * Draws what is said. Small talk that holds nothing but a sentence is drawn as that sentence.
 * @returns null for nothing
 */
export async function drawn<Message>(said: Said, drawing: Drawing<Message>): Promise<Message | null> {
  switch (said.kind) {
    case "nothing":
      return null;
    case "line":
      return drawing.line(said.line);
    case "help":
      return drawing.help(said.language);
    case "answer": {
      const { answer, view } = said.kept.reply;
      const bare = view.blocks.every(({ kind }) => kind === "headline" || kind === "footer");
      return answer.outcome === "small-talk" && bare && said.notices.length === 0
        ? drawing.line(view.fallback)
        : drawing.answer(said.kept, said.notices);
    }
  }
}
