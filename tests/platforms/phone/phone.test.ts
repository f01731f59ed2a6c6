/**
 * Every gold question as a telephone shows its answer: short, nothing lost, and told to those who listen to it.
 * Lines are of 42 characters; what is folded counts as its outside.
 */
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { helpFor } from "../../../adapters/discord/help.ts";
import type { MessagePayload } from "../../../adapters/discord/limits.ts";
import { pagesOf } from "../../../adapters/discord/pages.ts";
import { renderReply } from "../../../adapters/discord/render.ts";
import { plain } from "../../../adapters/slack/escape.ts";
import { renderHome, SECTIONS } from "../../../adapters/slack/home.ts";
import { type Message, renderMessage } from "../../../adapters/slack/render.ts";
import { openDesk } from "../../../adapters/terminal/open-desk.ts";
import { type Desk, LANGUAGES, type Reply } from "../../../src/index.ts";
import { readMarkdown } from "../discord/discord-markdown.ts";
import { discordLines, partsOf, SCREEN, slackLines } from "./lines.ts";

const TODAY = "2026-11-22";
const MEDIAN = 14;
const KEY = "abcdefghij0123456789";
const FILES = ["questions", "more-a", "more-b", "more-c", "more-d", "more-e", "more-f"];
const LINE = z.object({ id: z.string(), question: z.string(), history: z.array(z.string()) });

interface Drawn {
  readonly id: string;
  readonly reply: Reply;
  readonly slack: Message;
  readonly discord: MessagePayload;
}

let desk: Desk;
let drawn: readonly Drawn[];

beforeAll(async () => {
  desk = await openDesk({});
  drawn = FILES.flatMap((file) =>
    readFileSync(`tests/gold/${file}.jsonl`, "utf8")
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => LINE.parse(JSON.parse(line)))
      .map(({ id, question, history }) => {
        const reply = desk.ask(question, { today: TODAY, history });
        return { id, reply, slack: onSlack(reply), discord: onDiscord(reply) };
      }),
  );
}, 120_000);

function onSlack({ answer, view }: Reply): Message {
  return renderMessage(view, {
    words: desk.words(view.language),
    surface: "message",
    key: answer.outcome === "small-talk" ? null : KEY,
    page: 0,
    lead: answer.outcome === "passages",
    share: false,
    notices: [],
    asked: null,
    sharedBy: null,
  });
}

function onDiscord({ answer, view }: Reply, page = 0): MessagePayload {
  const lead = answer.outcome === "passages";
  const verdicts = answer.outcome !== "small-talk";
  return renderReply(view, { words: desk.words(view.language), key: KEY, visibility: "public", lead, verdicts, page });
}

function atShare(numbers: readonly number[], share: number): number {
  return numbers.toSorted((a, b) => a - b)[Math.ceil(numbers.length * share) - 1] ?? 0;
}

const squeezed = (text: string) => plain(text).replace(/[\s\u200f]+/g, " ");
const unescaped = (text: string) => text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
/** Every `text` of blocks, in their order. */
function wordsIn(value: unknown): string {
  if (Array.isArray(value)) return value.map(wordsIn).join("");
  if (typeof value !== "object" || value === null) return "";
  return Object.entries(value)
    .map(([key, each]) => (key === "text" && typeof each === "string" ? each : wordsIn(each)))
    .join("");
}
const textOn = (message: MessagePayload) =>
  squeezed(
    partsOf(message)
      .flatMap((part) => ("content" in part ? [readMarkdown(part.content).text] : []))
      .join("\n"),
  );

describe("the answers to the gold questions", () => {
  it.each([
    ["Slack", ({ slack }: Drawn) => slackLines(slack.blocks)],
    ["Discord", ({ discord }: Drawn) => discordLines(discord)],
  ])("are short on %s: fourteen lines in the middle, and nine in ten on one screen", (_, lines) => {
    const all = drawn.map(lines);
    expect(atShare(all, 0.5)).toBeLessThanOrEqual(MEDIAN);
    expect(atShare(all, 0.9)).toBeLessThanOrEqual(SCREEN);
  });

  it("have a headline of at most 300 characters, and a notification of at most 150 that points at nothing", () => {
    for (const { reply } of drawn) {
      expect(reply.answer.headline.length, reply.answer.headline).toBeLessThanOrEqual(300);
      expect(reply.view.fallback.length, reply.view.fallback).toBeLessThanOrEqual(150);
      expect(reply.view.fallback).not.toMatch(/\[\d+\]/);
    }
    for (const { slack, reply } of drawn) {
      expect(unescaped(slack.text).startsWith(plain(reply.view.fallback).trim())).toBe(true);
    }
  });

  it("tell every thing that a headline names, or how many of how many", () => {
    const lists = drawn.filter(({ reply }) => reply.answer.items.length > 0);
    expect(lists.length).toBeGreaterThan(10);
    for (const { reply, slack, discord } of lists) {
      const inSlack = squeezed(wordsIn(slack.blocks));
      const first = textOn(discord);
      const whole = pagesOf(reply.view, desk.words(reply.view.language));
      const pages = Array.from({ length: whole.proofs ?? whole.count }, (_, page) => textOn(onDiscord(reply, page)));
      for (const item of reply.answer.items) {
        const [number = ""] = /\[\d+\]/.exec(item) ?? [];
        expect(inSlack).toContain(number);
        expect(pages.join(" ")).toContain(squeezed(item).slice(0, 200));
      }
      if (pages.length > 1) expect(first).toMatch(new RegExp(`\\b${reply.answer.items.length}\\b`));
    }
  });

  it("keep every proof one press away: in the fold on Slack, behind the button on Discord", () => {
    for (const { id, reply, slack, discord } of drawn) {
      const { citations } = reply.answer;
      const folds = slack.blocks.filter((block) => block.type === "container");
      expect(folds, id).toHaveLength(citations.length === 0 ? 0 : 1);
      const inside = squeezed(wordsIn(folds));
      const { proofs } = pagesOf(reply.view, desk.words(reply.view.language));
      const opened = proofs === null ? "" : textOn(onDiscord(reply, proofs));
      const label = desk.words(reply.view.language).proofs(citations.length);
      expect(JSON.stringify(discord).includes(JSON.stringify(label)), id).toBe(citations.length > 0);
      for (const { number, quote } of citations) {
        expect(inside, id).toContain(squeezed(quote).trim());
        // A page of proofs holds six, of a long one as much as the others leave it room.
        if (number <= 3) expect(opened, id).toContain(`[${number}]`);
        if (citations.length === 1) expect(opened, id).toContain(squeezed(quote).trim());
      }
    }
  });

  it("do not say a paragraph twice before anything is pressed, and name a document once where it is cited", () => {
    for (const { id, reply, slack, discord } of drawn) {
      const open = squeezed(wordsIn(slack.blocks.filter((block) => block.type !== "container")));
      for (const { quote } of reply.answer.citations.filter((each) => each.quote.length > 120)) {
        for (const text of [open, textOn(discord)])
          expect(text.split(squeezed(quote)).length, id).toBeLessThanOrEqual(2);
      }
      const titles = new Map(reply.answer.citations.map(({ document, title }) => [document, squeezed(title)]));
      const inside = squeezed(wordsIn(slack.blocks.filter((block) => block.type === "container")));
      const quoted = reply.answer.citations.map(({ quote }) => squeezed(quote)).join(" ");
      for (const title of titles.values()) {
        if (!quoted.includes(title))
          expect(inside.split(title).length - 1, id).toBe([...titles.values()].filter((each) => each === title).length);
      }
    }
  });

  it("are told to those who listen: folds and tables have their words in the text, and a name of their own", () => {
    for (const { id, reply, slack } of drawn) {
      const said = squeezed(unescaped(slack.text));
      for (const block of slack.blocks) {
        if (block.type === "data_table") {
          expect(block.caption.trim(), id).not.toBe("");
          for (const row of block.rows.slice(1, 6)) {
            const [cell] = row;
            if (cell !== undefined && "text" in cell && !/^\d+$/.test(cell.text))
              expect(said, id).toContain(squeezed(cell.text));
          }
        }
        if (block.type === "container") {
          expect(block.title?.text.trim(), id).not.toBe("");
          expect(said, id).toContain(
            squeezed(reply.answer.citations[0]?.quote ?? "")
              .slice(0, 40)
              .trim(),
          );
        }
      }
      expect(
        (slack.open ?? []).filter(({ type }) => type === "container" || type === "data_table"),
        id,
      ).toEqual([]);
    }
  });
});

describe("what else people read on a telephone", () => {
  it("is on one screen: a country looked up", () => {
    for (const { value: name } of desk.complete("country", "", 25)) {
      const reply = desk.lookup({ kind: "country", name }, { today: TODAY });
      expect(slackLines(onSlack(reply).blocks), name).toBeLessThanOrEqual(SCREEN);
      expect(discordLines(onDiscord(reply)), name).toBeLessThanOrEqual(SCREEN);
    }
  });

  it("is on one screen: the help, in every language", async () => {
    for (const language of LANGUAGES) {
      const words = desk.words(language);
      const inDiscord = renderReply(await helpFor(desk, language), { words, key: "help", visibility: "shared" });
      expect(discordLines(inDiscord), language).toBeLessThanOrEqual(SCREEN);
      const { answer } = desk.ask("thanks", { today: TODAY });
      const inSlack = onSlack({ answer, view: desk.help("/cop", language) });
      expect(slackLines(inSlack.blocks), language).toBeLessThanOrEqual(SCREEN);
    }
  });

  it("is on one screen: every page of Slack's home page, with everybody on one of them", () => {
    for (const locale of LANGUAGES) {
      const overview = desk.overview({ today: TODAY, locale });
      for (const section of SECTIONS) {
        const pages: string[] = [];
        for (let page = 0; page < 20; page += 1) {
          const { blocks } = renderHome(overview, desk.words(locale), { section, page });
          expect(slackLines(blocks), `${locale} ${section} ${page}`).toBeLessThanOrEqual(SCREEN);
          pages.push(wordsIn(blocks));
          if (!JSON.stringify(blocks).includes("home:more")) break;
        }
        const rows = overview[section].blocks.flatMap((block) => (block.kind === "table" ? block.rows : []));
        expect(rows.length).toBeGreaterThan(0);
        for (const [cell = ""] of rows) expect(pages.join(" ")).toContain(cell);
      }
    }
  });
});
