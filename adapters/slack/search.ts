/** The search field of the home page: proposals while typing, and what each means once it is chosen. */
import type { PlainTextOption } from "@slack/types";
import type { Completion, CompletionField, Lookup } from "../../src/index.ts";
import type { Asked } from "../shared/conversation/ways.ts";
import { cutText } from "./cut.ts";
import { plain } from "./escape.ts";
import { type Hand, wordsOf } from "./hand.ts";
import { LIMITS } from "./limits.ts";

const FIELDS: readonly CompletionField[] = ["person", "role", "country", "document", "term", "when"];
const PER_FIELD = 15;

/**
 * At most a hundred proposals for what was typed so far. The first asks it as a question, since whoever types one should
 * not be left with an empty list.
 */
export async function proposals(hand: Hand, typed: string, user: string): Promise<PlainTextOption[]> {
  const text = plain(typed).trim();
  const locale = await hand.people.languageOf(user);
  const desk = hand.context.desk();
  const completed = await Promise.all(
    FIELDS.map(async (field) => ({ field, completions: await desk.complete(field, text, PER_FIELD) })),
  );
  const found = await Promise.all(
    completed.flatMap(({ field, completions }) => completions.map((completion) => optionOf(hand, field, completion))),
  );
  const asking =
    text === ""
      ? []
      : [
          await asOption(hand, wordsOf(hand, locale).askThis(text), `ask:${text}`, {
            kind: "question",
            question: text,
          }),
        ];
  const values = new Set<string>();
  return [...asking, ...found]
    .filter(({ value }) => value !== undefined && !values.has(value) && values.add(value))
    .slice(0, LIMITS.options);
}

/** What a chosen proposal asks; null for one that is too old. */
export async function askedBy(hand: Hand, value: string): Promise<Asked | null> {
  const colon = value.indexOf(":");
  const [field, rest] = [value.slice(0, colon), value.slice(colon + 1)];
  if (field === "ask") return { kind: "question", question: rest };
  if (field === "reply") return (await hand.context.replies.find(rest))?.asked ?? null;
  if (field === "person") return { kind: "question", question: rest };
  const lookup = lookupOf(field, rest);
  return lookup === null ? null : { kind: "lookup", lookup };
}

function optionOf(hand: Hand, field: CompletionField, { value, label }: Completion): Promise<PlainTextOption> {
  const lookup = lookupOf(field, value);
  const asked: Asked = lookup === null ? { kind: "question", question: label } : { kind: "lookup", lookup };
  return asOption(hand, label, `${field}:${value}`, asked);
}

/** @param direct what the option carries where that fits; else it carries a key under which `asked` is kept */
async function asOption(hand: Hand, label: string, direct: string, asked: Asked): Promise<PlainTextOption> {
  if (direct.length <= LIMITS.optionValue) return option(label, direct);
  const { context } = hand;
  const key = await context.replies.keep({
    asked,
    context: { today: context.today() },
    corpus: context.desk().corpus.version,
  });
  return option(label, `reply:${key}`);
}

function option(label: string, value: string): PlainTextOption {
  const text = cutText(plain(label).trim(), LIMITS.option);
  return { text: { type: "plain_text", text: text === "" ? "–" : text, emoji: false }, value };
}

function lookupOf(field: string, value: string): Lookup | null {
  switch (field) {
    case "role":
      return { kind: "who", role: value };
    case "country":
      return { kind: "country", name: value };
    case "document":
      return { kind: "document", symbol: value };
    case "when":
      return { kind: "when", body: value };
    case "term":
      return { kind: "term", acronym: value };
    default:
      return null;
  }
}
