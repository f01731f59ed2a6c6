/** The modals: an answer, a passage among its neighbours, citations for the minutes. */
import type { KnownBlock, ModalView, PlainTextOption } from "@slack/types";
import type { ContextView, InterfaceWords, MinutesView, View } from "../../src/index.ts";
import { cutText } from "./cut.ts";
import { plain } from "./escape.ts";
import { LIMITS } from "./limits.ts";
import { type Dress, renderForModal } from "./render.ts";
import { richText, run, section, small, title } from "./rich.ts";

/** Neighbours shown around a cited passage, and how much of each. */
const NEIGHBOURS = 40;
const PASSAGE = 1_200;
const CITED = 2_900;

function modal(heading: string, blocks: readonly KnownBlock[], metadata?: string): ModalView {
  return {
    type: "modal",
    title: { type: "plain_text", text: cutText(plain(heading), LIMITS.modalTitle), emoji: false },
    blocks: [...blocks],
    ...(metadata === undefined ? {} : { private_metadata: metadata }),
  };
}

/** One line of the desk's own words. */
export function lineModal(heading: string, line: string): ModalView {
  return modal(heading, richText([section(run(cutText(line, LIMITS.paragraph)))]));
}

/** An answer, as asked for from the home page. */
export function answerModal(view: View, dress: Dress): ModalView {
  return modal("COP Desk", renderForModal(view, { ...dress, surface: "modal", share: false, sharedBy: null }));
}

/** Which of several passages is shown; the menu tells the others. */
export interface PassageChoice {
  /** the key of the answer, then its passages */
  readonly carried: readonly [string, ...string[]];
  readonly labels: readonly string[];
  readonly shown: number;
}

/** A cited passage, marked, among those before and after it, with what the document is. */
export function contextModal(
  view: ContextView,
  choice: PassageChoice,
  words: InterfaceWords,
  notices: readonly string[],
): ModalView {
  const cited = Math.max(
    0,
    view.passages.findIndex((passage) => passage.cited),
  );
  const from = Math.max(0, Math.min(cited - NEIGHBOURS / 2, view.passages.length - NEIGHBOURS));
  const shown = view.passages.slice(from, from + NEIGHBOURS);
  return modal(
    words.inContext,
    [
      ...small(notices, LIMITS.paragraph),
      ...menu(choice),
      ...richText([section(title(cutText(view.title, LIMITS.paragraph), view.url))]),
      ...small(
        view.facts.slice(0, 10).map((fact) => cutText(fact, 300)),
        LIMITS.paragraph,
      ),
      { type: "divider" },
      ...shown.flatMap((passage, at) => {
        const text = cutText(plain(passage.text), passage.cited ? CITED : PASSAGE);
        // What stands in the same place as the passage before needs no place of its own.
        const same = !passage.cited && shown[at - 1]?.cited === false && shown[at - 1]?.locator === passage.locator;
        const place = same || passage.locator === "" ? "" : `${cutText(passage.locator, 200)}\n`;
        const locator = run(place, { italic: true });
        return passage.cited
          ? richText([
              section([...run("▶ "), ...locator]),
              { type: "rich_text_quote", elements: run(text, { bold: true }) },
            ])
          : richText([section([...locator, ...run(text)])]);
      }),
    ],
    JSON.stringify(choice.carried),
  );
}

/** Formal citations with their quotes, each a block that can be copied whole. */
export function minutesModal(
  views: readonly MinutesView[],
  words: InterfaceWords,
  notices: readonly string[],
): ModalView {
  return modal(words.forMinutes, [
    ...small(notices, LIMITS.paragraph),
    ...views.flatMap((view) =>
      richText([
        {
          type: "rich_text_preformatted" as const,
          // Preformatted text takes no styles; what is copied is exactly this.
          elements: run(`${cutText(view.citation, 600)}\n“${cutText(view.quote, CITED)}”`).filter(
            (each) => each.type === "text",
          ),
        },
      ]),
    ),
  ]);
}

function menu({ labels, shown }: PassageChoice): KnownBlock[] {
  if (labels.length < 2) return [];
  const options = labels.slice(0, LIMITS.options).map(
    (label, index): PlainTextOption => ({
      text: { type: "plain_text", text: cutText(`[${index + 1}] ${plain(label)}`, LIMITS.option), emoji: false },
      value: String(index),
    }),
  );
  const initial = options[shown];
  return [
    {
      type: "actions",
      elements: [
        {
          type: "static_select",
          action_id: "passage",
          options,
          ...(initial === undefined ? {} : { initial_option: initial }),
        },
      ],
    },
  ];
}
