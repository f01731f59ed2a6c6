/** What Discord's clients make of a text: the plain words, and everything in it that formats, links, mentions or pings. */

export type Effect =
  | "bold"
  | "italic"
  | "underline"
  | "strike"
  | "spoiler"
  | "code"
  | "quote"
  | "heading"
  | "small"
  | "list"
  | "link"
  | "mention"
  | "everyone"
  | "emoji"
  | "time";

export interface Read {
  readonly text: string;
  readonly effects: ReadonlySet<Effect>;
  readonly links: readonly string[];
}

type Rule = readonly [RegExp, (match: RegExpExecArray, state: State) => string];

interface State {
  readonly effects: Set<Effect>;
  readonly links: string[];
}

const within =
  (effect: Effect): Rule[1] =>
  (match, state) => {
    state.effects.add(effect);
    return inline(match[1] ?? "", state);
  };
const stands =
  (effect: Effect): Rule[1] =>
  (match, state) => {
    state.effects.add(effect);
    return match[0];
  };
const leadsTo =
  (text: number, address: number): Rule[1] =>
  (match, state) => {
    state.effects.add("link");
    state.links.push(match[address] ?? "");
    return text === address ? (match[text] ?? "") : inline(match[text] ?? "", state);
  };

/** In the order in which they are tried at each place. */
const RULES: readonly Rule[] = [
  [/^\\([^0-9A-Za-z\s])/, (match) => match[1] ?? ""],
  [/^<([^: >]+:\/[^ >]+)>/, leadsTo(1, 1)],
  [/^https?:\/\/[^\s<]+[^<.,:;"')\]\s]/, leadsTo(0, 0)],
  [/^\[((?:\\[\s\S]|[^[\]\\])*)\]\(\s*<?((?:[^\s\\>]|\\.)*?)>?\s*\)/, leadsTo(1, 2)],
  [/^<@[!&]?\d+>|^<#\d+>|^<id:\w+>|^<\/[^:>]+:\d+>/, stands("mention")],
  [/^@(everyone|here)/i, stands("everyone")],
  [/^<a?:\w{2,}:\d+>/, stands("emoji")],
  [/^:[\w+-]+:/, stands("emoji")],
  [/^<t:-?\d+(:[tTdDfFR])?>/, stands("time")],
  [/^\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/, within("bold")],
  [/^__((?:\\[\s\S]|[^\\])+?)__(?!_)/, within("underline")],
  [/^\*(?=\S)((?:\*\*|\\[\s\S]|[^\\*])+?)\*(?!\*)/, within("italic")],
  [/^_((?:__|\\[\s\S]|[^\\_])+?)_(?!\w)/, within("italic")],
  [/^~~([\s\S]+?)~~(?!_)/, within("strike")],
  [/^\|\|([\s\S]+?)\|\|/, within("spoiler")],
  [/^(`+)([\s\S]*?[^`])\1(?!`)/, stands("code")],
];

/** Reads a text display. */
export function readMarkdown(source: string): Read {
  const state: State = { effects: new Set(), links: [] };
  const text = source
    .split("\n")
    .map((line) => block(line, state))
    .join("\n");
  return { text: inline(text, state), ...state };
}

/** Takes the marks off the start of a line. */
function block(line: string, { effects }: State): string {
  const marks: readonly (readonly [RegExp, Effect])[] = [
    [/^>(>>)? /, "quote"],
    [/^#{1,3}\s+/, "heading"],
    [/^-# /, "small"],
    [/^ *(?:[-*]|\d+\.) /, "list"],
  ];
  for (const [mark, effect] of marks) {
    if (!mark.test(line)) continue;
    effects.add(effect);
    return block(line.replace(mark, ""), { effects, links: [] });
  }
  return line;
}

function inline(source: string, state: State): string {
  let text = "";
  for (let at = 0; at < source.length; ) {
    const rest = source.slice(at);
    // A word is not left in its middle for an address.
    const rule = RULES.find(([pattern]) => pattern.test(rest));
    const match = rule?.[0].exec(rest);
    text += rule && match ? rule[1](match, state) : source.charAt(at);
    at += match?.[0].length ?? 1;
  }
  return text;
}
