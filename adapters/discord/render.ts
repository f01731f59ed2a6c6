/**
 * A view as a Discord message. Components V2 rather than embeds: each citation has its buttons below it, the text takes
 * the whole width of a telephone, people who hide embeds see it, and channels without "Embed Links" show it.
 */
import { ButtonStyle, ComponentType, MessageFlags } from "discord.js";
import type { ContextView, InterfaceWords, MinutesView, View } from "../../src/index.ts";
import { customId, passageMark, type Visibility } from "./custom-id.ts";
import { codeText, escapeText, safeLink } from "./escape.ts";
import { BUTTON_LABEL_LIMIT, type ButtonPart, type MessagePayload, type Part, TEXT_LIMIT } from "./limits.ts";
import { cutPlain, quoted, shorten, small } from "./markdown.ts";
import { type Page, type Pages, pagesOf } from "./pages.ts";

const FLAGS = MessageFlags.IsComponentsV2 | MessageFlags.SuppressEmbeds;
/** The blue of ITU; a non-answer is grey. */
const ANSWER = 0x009cd6;
const QUIET = 0x80848e;
const CONTEXT_FACTS = 600;
const CONTEXT_CITED = 1800;
const CONTEXT_NEIGHBOUR = 400;
const MINUTES_CITATION = 1200;
const MINUTES_QUOTE = 2400;
const OTHER = 160;
/** What stands under the help is not kept, and has no other pages. */
const HELP = "help";
/** Questions offered: each takes a line or two of a telephone. */
const SUGGESTIONS = 2;

export interface ReplyOptions {
  readonly words: InterfaceWords;
  /** what its buttons are kept under; null draws none */
  readonly key: string | null;
  readonly visibility: Visibility;
  /** from 0; beyond the last page is the last page */
  readonly page?: number;
  /** Right and Wrong */
  readonly verdicts?: boolean;
  /** no answer stands above its passages */
  readonly lead?: boolean;
  /** a line above everything: who shared it, that the corpus has changed; plain text */
  readonly above?: string | null;
  /** user id of whoever shared it */
  readonly sharedBy?: string;
  /** user id of whoever asked, where everybody sees the answer and not the question */
  readonly askedBy?: string;
  /** what was asked, beside whoever asked or shared it */
  readonly asked?: string;
  /** how often it was tried to share it */
  readonly attempt?: number;
}

/** An answer, one page of it. */
export function renderReply(view: View, options: ReplyOptions): MessagePayload {
  const { words, key, visibility } = options;
  const pages = pagesOf(view, words, { lead: options.lead === true, turns: key !== null && key !== HELP });
  const page = pages.page(options.page ?? 0);
  const cited = view.blocks.filter((block) => block.kind === "citation").length;
  const parts: Part[] = [
    ...text(person(options)),
    ...text(options.above ? small(escapeText(cutPlain(options.above, OTHER * 2))) : ""),
    ...text(page.headline),
    ...text(page.notes),
    ...pieces(page, key, visibility, words),
    ...row(key === null ? [] : controls(key, options, page.index, pages, cited)),
    ...(page.index === 0 ? suggestions(view, key, visibility) : []),
    ...text(page.footer),
  ];
  return message(parts, view.quiet ? QUIET : ANSWER);
}

/** A passage among its neighbours. */
export function renderContext(
  view: ContextView,
  options: { readonly words: InterfaceWords; readonly minutes: string | null },
): MessagePayload {
  const { words } = options;
  const url = safeLink(view.url);
  const title = escapeText(cutPlain(view.title, OTHER), false);
  const facts = shorten(
    [{ text: view.facts.map((fact) => fact.replace(/\s+/g, " ")).join("\n") }],
    CONTEXT_FACTS,
    (facts) => facts.split("\n").map(small).join("\n"),
  );
  const parts: Part[] = [
    ...text([...(title === "" ? [] : [`**${url === null ? title : `[${title}](<${url}>)`}**`]), facts.text].join("\n")),
    { type: ComponentType.Separator, divider: true, spacing: 1 },
  ];
  // The cited passages are drawn first, so that their neighbours take what room is left.
  let left = TEXT_LIMIT - OTHER * 4 - CONTEXT_FACTS - words.cut.length * 2;
  const drawn = new Map<number, string>();
  const byWeight = view.passages
    .map((passage, at) => ({ passage, at }))
    .toSorted((a, b) => distance(view, a.at) - distance(view, b.at));
  for (const { passage, at } of byWeight) {
    const limit = Math.min(left - OTHER, passage.cited ? CONTEXT_CITED : CONTEXT_NEIGHBOUR);
    if (limit < OTHER / 2) continue;
    const fitted = shorten([{ text: passage.text }], limit, passage.cited ? quoted : undefined);
    const heading = passage.locator.trim() === "" ? [] : [small(escapeText(cutPlain(passage.locator, OTHER / 2)))];
    const piece = [
      ...heading,
      fitted.text,
      ...(fitted.cut && passage.cited ? [small(escapeText(words.cut))] : []),
    ].join("\n");
    left -= piece.length;
    drawn.set(at, piece);
  }
  for (const [, piece] of [...drawn].toSorted(([a], [b]) => a - b)) parts.push(...text(piece));
  if (options.minutes !== null) parts.push(...row([button(words.forMinutes, options.minutes)]));
  return message(parts, ANSWER);
}

/** A formal citation and its quote, in code blocks: one tap copies them on every client. */
export function renderMinutes(view: MinutesView): MessagePayload {
  const block = (text: string, limit: number) => {
    const whole = codeText(text).trim();
    return whole === "" ? [] : [`\`\`\`\n${whole.length <= limit ? whole : cutPlain(whole, limit)}\n\`\`\``];
  };
  return message(
    text([...block(view.citation, MINUTES_CITATION), ...block(view.quote, MINUTES_QUOTE)].join("\n")),
    ANSWER,
  );
}

/** A sentence of the interface: an error, a thank-you. */
export function renderText(sentence: string): MessagePayload {
  return message(text(shorten([{ text: sentence }], TEXT_LIMIT / 2).text), QUIET);
}

/** Passages are parted by lines; what is said on the first page is not, to stay short. */
function pieces(page: Page, key: string | null, visibility: Visibility, words: InterfaceWords): readonly Part[] {
  const seen = new Set<string>();
  const divider: Part[] = [{ type: ComponentType.Separator, divider: true, spacing: 1 }];
  return page.pieces.flatMap((piece): readonly Part[] => {
    if (piece.kind === "text") return text(piece.text);
    if (key === null) return [...divider, ...text(piece.text)];
    const passage = passageMark(piece.passage);
    if (seen.has(passage)) return [...divider, ...text(piece.text)];
    seen.add(passage);
    const common = { reply: key, visibility, passage };
    const buttons = row([
      button(words.inContext, customId({ action: "context", ...common })),
      button(words.forMinutes, customId({ action: "minutes", ...common })),
    ]);
    return [...divider, ...text(piece.text), ...buttons];
  });
}

/** Questions that lie near, each to be asked by a tap. */
function suggestions(view: View, key: string | null, visibility: Visibility): readonly Part[] {
  const block = view.blocks.find((each) => each.kind === "suggestions");
  if (block?.kind !== "suggestions" || key === null) return [];
  const buttons = block.questions.slice(0, SUGGESTIONS).flatMap((question, suggestion) => {
    const label = cutPlain(question, BUTTON_LABEL_LIMIT);
    return label === "" ? [] : [button(label, customId({ action: "ask", reply: key, visibility, suggestion }))];
  });
  const title = cutPlain(block.title, OTHER);
  return buttons.length === 0 ? [] : [...text(title === "" ? "" : small(escapeText(title))), ...row(buttons)];
}

/** The proofs are one press away from the first page, whatever else it goes on with. */
function controls(
  key: string,
  options: ReplyOptions,
  page: number,
  { count, proofs }: Pages,
  cited: number,
): readonly ButtonPart[] {
  const { words, visibility } = options;
  const common = { reply: key, visibility };
  const turn = (to: number, label: string, style?: ButtonPart["style"]) =>
    button(label, customId({ action: "page", page: to, ...common }), style);
  const verdict = (action: "right" | "wrong", label: string) => button(label, customId({ action, ...common }));
  const more = page < count - 1 && page + 1 !== proofs;
  return [
    ...(page > 0 ? [turn(page - 1, words.back)] : []),
    ...(more ? [turn(page + 1, words.more, ButtonStyle.Primary)] : []),
    ...(proofs !== null && page < proofs && (page === 0 || !more)
      ? [turn(proofs, words.proofs(cited), ButtonStyle.Primary)]
      : []),
    ...(visibility === "private"
      ? [button(words.share, customId({ action: "share", page, attempt: options.attempt ?? 0, ...common }))]
      : []),
    ...(options.verdicts ? [verdict("right", words.right), verdict("wrong", words.wrong)] : []),
  ];
}

/** How far a passage stands from the nearest cited one. */
function distance(view: ContextView, at: number): number {
  const cited = view.passages.flatMap((passage, index) => (passage.cited ? [Math.abs(index - at)] : []));
  return Math.min(view.passages.length, ...cited);
}

/** Who asked or shared it, as a mention, which shows a name and which `allowed_mentions` keeps from pinging; and what was asked. */
function person({ words, sharedBy, askedBy, asked = "" }: ReplyOptions): string {
  const user = sharedBy ?? askedBy;
  if (user === undefined) return "";
  const place = "\ue000";
  const line = sharedBy === undefined ? words.askedBy(place) : words.sharedBy(place);
  const question = asked.trim() === "" ? "" : ` · “${cutPlain(asked.trim(), OTHER)}”`;
  return small(escapeText(`${line}${question}`, false).replace(place, `<@${user}>`));
}

function text(content: string): readonly Part[] {
  return content.trim() === "" ? [] : [{ type: ComponentType.TextDisplay, content }];
}

function row(components: readonly ButtonPart[]): readonly Part[] {
  return components.length === 0 ? [] : [{ type: ComponentType.ActionRow, components: [...components] }];
}

function button(label: string, id: string, style: ButtonPart["style"] = ButtonStyle.Secondary): ButtonPart {
  return { type: ComponentType.Button, style, label: cutPlain(label, BUTTON_LABEL_LIMIT), custom_id: id };
}

function message(parts: readonly Part[], accent: number): MessagePayload {
  const components = parts.length === 0 ? text("…") : parts;
  return {
    flags: FLAGS,
    components: [{ type: ComponentType.Container, accent_color: accent, components: [...components] }],
    allowed_mentions: { parse: [] },
  };
}
