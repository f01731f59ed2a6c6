/** A `View` as a Slack message: pure, and never beyond a limit of Slack's. */
import type { Button, KnownBlock } from "@slack/types";
import {
  type Block,
  type CitationBlock,
  type InterfaceWords,
  type Span,
  type View,
  withoutRepeats,
} from "../../src/index.ts";
import { asText, bullets, dataTable, SIZES, type Size, SMALLEST, table, tableAsList } from "./blocks.ts";
import { cutText, escapedWithin } from "./cut.ts";
import { plain } from "./escape.ts";
import { headlineIn, headlineOf, type Tables } from "./headline.ts";
import { LIMITS } from "./limits.ts";
import { folded, open, snippets } from "./proofs.ts";
import { richText, run, section, small } from "./rich.ts";

/** What stands around an answer. */
export interface Dress {
  readonly words: InterfaceWords;
  /** tables and feedback stand in messages only */
  readonly surface: "message" | "modal";
  /** what the buttons find the answer by; null: no buttons */
  readonly key: string | null;
  /** which nine citations are on show, from 0 */
  readonly page: number;
  /** no answer stands above its passages */
  readonly lead: boolean;
  /** only the asker sees it: offer to share it */
  readonly share: boolean;
  /** lines above everything else, such as that the documents have changed */
  readonly notices: readonly string[];
  /** the question, where it is not to be seen above the answer */
  readonly asked: string | null;
  /** id of the person who shared the answer */
  readonly sharedBy: string | null;
  /** id of the person who asked, where everybody sees the answer and not who asked */
  readonly askedBy?: string | null;
  /** what "Share" carries; the key where it is not given */
  readonly shareValue?: string;
}

/** What `chat.postMessage` and a response URL take. */
export interface Message {
  /** the answer without marks, escaped, for notifications and screen readers */
  readonly text: string;
  readonly blocks: KnownBlock[];
  /** the same without folds and tables that turn pages, for workspaces that take none; null where it is no different */
  readonly open: KnownBlock[] | null;
}

/** Citations on show at once: a fold holds ten blocks, the last of them the footer. */
export const PAGE = 9;
/** Questions offered as buttons: each takes a line or two of a telephone. */
const SUGGESTIONS = 2;
/** A longer question would not fit its button. */
const LONGEST_SUGGESTION = 300;

/** How it is drawn: with blocks that fold and turn pages, with those of old, or without any table. */
type Manner = "folded" | "open" | "modal";
const TABLES: Readonly<Record<Manner, Tables>> = { folded: "data", open: "plain", modal: "none" };

/** Draws an answer: headline, notes, tables and lists, the citations with their quotes folded, buttons, footer. */
export function renderMessage(view: View, dress: Dress): Message {
  const blocks = inSize(view, dress, "folded");
  const differs = blocks.some(({ type }) => type === "container" || type === "data_table");
  return { text: fallback(view, dress), blocks, open: differs ? inSize(view, dress, "open") : null };
}

/** The blocks of a modal, where nothing folds. */
export function renderForModal(view: View, dress: Dress): KnownBlock[] {
  return inSize(view, dress, "modal");
}

function inSize(view: View, dress: Dress, manner: Manner): KnownBlock[] {
  for (const size of SIZES) {
    const blocks = compose(view, dress, size, manner);
    const count = blocks.reduce(
      (sum, block) => sum + 1 + (block.type === "container" ? block.child_blocks.length : 0),
      0,
    );
    if (JSON.stringify(blocks).length <= LIMITS.messageSize && count <= LIMITS.messageBlocks) return blocks;
  }
  // Nothing of the kind was ever seen; whatever it is, the headline gets through.
  return compose(
    { ...view, blocks: view.blocks.filter((block) => block.kind === "headline").slice(0, 1) },
    dress,
    SMALLEST,
    manner,
  );
}

/** A message of a single line of the desk's own words. */
export function plainMessage(text: string): Message {
  return {
    text: escapedWithin(plain(text), LIMITS.text),
    blocks: richText([section(run(cutText(text, LIMITS.text)))]),
    open: null,
  };
}

function compose(undirected: View, dress: Dress, size: Size, manner: Manner): KnownBlock[] {
  const { words, page } = dress;
  const view = directed(undirected);
  const citations = view.blocks.filter((block) => block.kind === "citation");
  const shown = citations.slice(page * PAGE, (page + 1) * PAGE);
  const first = page === 0;
  const folds = manner === "folded" && shown.length > 0;
  const stamp = footer(view.blocks).map((line) => cutText(line, size.note));
  const headline = headlineOf(view, { first, tables: TABLES[manner] }, size, words);
  const taken = headline.some(({ type }) => type === "table" || type === "data_table");
  return [
    ...small(dress.notices, LIMITS.paragraph),
    ...personLine(dress, size),
    ...headline,
    ...(first ? notes(view.blocks, size) : []),
    ...(first ? tablesAndLists(withoutRepeats(view), taken ? "none" : TABLES[manner], size, words) : []),
    ...(dress.lead && folds ? snippets(shown, size) : []),
    ...(folds ? folded(shown, stamp, size, words) : open(shown, size, words)),
    ...controls(dress, shown, citations.length),
    ...(first ? suggestions(view.blocks, size) : []),
    ...small(
      [
        ...(personOf(dress) === null ? askedLine(dress.asked).map((line) => cutText(line, size.note)) : []),
        ...(folds ? [] : stamp),
      ],
      LIMITS.paragraph,
    ),
  ];
}

/**
 * Slack directs a paragraph by its first letter, which in an Arabic sentence is often that of a Latin name; a mark that
 * nobody sees stands before it.
 */
function directed(view: View): View {
  if (view.direction === "ltr") return view;
  const blocks = view.blocks.map((block): Block => {
    switch (block.kind) {
      case "headline":
        return { ...block, lead: turned(block.lead), items: block.items.map(turned) };
      case "note":
      case "footer":
        return { ...block, spans: turned(block.spans) };
      case "citation":
        return { ...block, about: turnedText(block.about), locator: turnedText(block.locator) };
      default:
        return block;
    }
  });
  return { ...view, blocks };
}

const RIGHT_TO_LEFT = "\u200f";

function turned(spans: readonly Span[]): readonly Span[] {
  return spans.length === 0 ? spans : [{ text: RIGHT_TO_LEFT }, ...spans];
}

function turnedText(text: string): string {
  return text.trim() === "" ? text : `${RIGHT_TO_LEFT}${text}`;
}

/** Leaves room for citations and buttons among Slack's fifty blocks. */
const MOST_IN_BODY = 20;

/** Slack takes one table a message, and none in a modal: the others are drawn as lists. */
function tablesAndLists(blocks: readonly Block[], tables: Tables, size: Size, words: InterfaceWords): KnownBlock[] {
  const firstTable = tables === "none" ? undefined : blocks.find((block) => block.kind === "table");
  return blocks
    .flatMap((block): KnownBlock[] => {
      if (block.kind === "list") return bullets(block.title, block.items, size, words);
      if (block.kind !== "table") return [];
      if (block !== firstTable) return tableAsList(block, size, words);
      const drawn = (tables === "data" ? dataTable : table)(block, size, words);
      return drawn.length > 0 ? drawn : tableAsList(block, size, words);
    })
    .slice(0, MOST_IN_BODY);
}

function notes(blocks: readonly Block[], size: Size): KnownBlock[] {
  const lines = blocks.flatMap((block) => (block.kind === "note" ? [asText(block)] : []));
  return small(
    lines.slice(0, size.notes).map((line) => cutText(line, size.note)),
    LIMITS.paragraph,
  );
}

/** Questions to go on with, each a button that asks it. */
function suggestions(blocks: readonly Block[], size: Size): KnownBlock[] {
  const offered = blocks.filter((block) => block.kind === "suggestions");
  const questions = [...new Set(offered.flatMap((block) => block.questions).map((question) => plain(question).trim()))]
    .filter((question) => question !== "" && question.length <= LONGEST_SUGGESTION)
    .slice(0, SUGGESTIONS);
  if (questions.length === 0) return [];
  return [
    ...small([cutText(offered[0]?.title ?? "", size.title)], LIMITS.paragraph),
    { type: "actions", elements: questions.map((question, index) => button(`suggest:${index}`, question, question)) },
  ];
}

function controls(dress: Dress, shown: readonly CitationBlock[], all: number): KnownBlock[] {
  const { words, key, page } = dress;
  if (key === null) return [];
  const passages = JSON.stringify(fitting([key, ...shown.map((block) => block.passage)]));
  const { share, sharedBy } = dress;
  const turn = (to: number) => JSON.stringify({ key, page: to, share, sharedBy, asked: dress.asked !== null });
  const buttons = [
    ...(page > 0 ? [button("back", words.back, turn(page - 1))] : []),
    ...(all > (page + 1) * PAGE ? [button("more", words.more, turn(page + 1))] : []),
    ...(shown.length > 0
      ? [button("context", words.inContext, passages), button("minutes", words.forMinutes, passages)]
      : []),
    ...(share ? [button("share", words.share, dress.shareValue ?? key)] : []),
  ];
  return [
    ...(buttons.length > 0 ? [{ type: "actions" as const, elements: buttons }] : []),
    ...(dress.surface === "message" ? [feedback(words, key)] : []),
  ];
}

/** As many passages as the value of a button holds; the key stands first and always fits. */
function fitting(parts: readonly string[]): readonly string[] {
  return JSON.stringify(parts).length <= LIMITS.value ? parts : fitting(parts.slice(0, -1));
}

function feedback(words: InterfaceWords, key: string): KnownBlock {
  const choice = (label: string, verdict: string) => ({
    text: { type: "plain_text" as const, text: label },
    value: `${verdict}:${key}`,
  });
  return {
    type: "context_actions",
    elements: [
      {
        type: "feedback_buttons",
        action_id: "feedback",
        positive_button: choice(words.right, "right"),
        negative_button: choice(words.wrong, "wrong"),
      },
    ],
  };
}

/** A button; what it says is cut to Slack's length, what it carries is not. */
export function button(id: string, label: string, value: string): Button {
  const text = cutText(plain(label), LIMITS.button);
  return { type: "button", action_id: id, text: { type: "plain_text", text, emoji: false }, value };
}

/** Who asked or shared it, and what was asked: above an answer that everybody sees. */
function personLine(dress: Dress, size: Size): KnownBlock[] {
  const person = personOf(dress);
  if (person === null) return [];
  const [before = "", after = ""] = person.worded("\n").split("\n");
  const question = askedLine(dress.asked).map((line) => ` · ${cutText(line, size.note)}`);
  return richText([section([...run(before), { type: "user", user_id: person.id }, ...run(after + question.join(""))])]);
}

interface Named {
  readonly id: string;
  readonly worded: (who: string) => string;
}

function personOf({ words, sharedBy, askedBy = null }: Dress): Named | null {
  if (sharedBy !== null) return { id: sharedBy, worded: words.sharedBy };
  return askedBy === null ? null : { id: askedBy, worded: words.askedBy };
}

function askedLine(asked: string | null): readonly string[] {
  return asked === null || asked.trim() === "" ? [] : [`“${asked.trim()}”`];
}

function footer(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block) => (block.kind === "footer" ? [asText(block)] : []));
}

function fallback(view: View, dress: Dress): string {
  const { page, notices, words, asked } = dress;
  const citations = view.blocks.filter((block) => block.kind === "citation").slice(page * PAGE, (page + 1) * PAGE);
  const headline = asText(headlineIn(view));
  const blocks = withoutRepeats(view);
  const others = blocks.filter((block) => block.kind === "note" || block.kind === "table" || block.kind === "list");
  const further = blocks.filter((block) => block.kind === "suggestions");
  const lines = [
    view.fallback,
    ...notices,
    // What the notification had no room for, and the numbers of the proofs.
    ...(headline === view.fallback ? [] : [headline]),
    ...others.map(asText),
    ...citations.map(asText),
    ...further.map(asText),
  ];
  const said = plain(lines.filter((line) => line.trim() !== "").join("\n")).trim();
  const person = personOf(dress);
  const asker = person === null ? [] : [person.worded(`<@${person.id}>`)];
  const question = askedLine(asked).map((line) => escapedWithin(plain(line), LIMITS.text / 6));
  return [escapedWithin(said === "" ? words.askSomething : said, (LIMITS.text * 2) / 3), ...asker, ...question].join(
    "\n",
  );
}
