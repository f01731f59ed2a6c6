/** `/cop …`: a question in one's own words, or a look-up whose parts were typed into fields. */
import type { Lookup } from "../../src/index.ts";
import type { Asked } from "../shared/conversation/asking.ts";
import { draw } from "./answering.ts";
import { isSubcommand, privateByDefault, type Subcommand } from "./commands.ts";
import { type Handling, languageFor, wordsFor } from "./handling.ts";
import { helpFor } from "./help.ts";
import type { Interaction, Options, Origin } from "./interaction.ts";
import { renderReply, renderText } from "./render.ts";
import type { Response } from "./respond.ts";
import type { Surroundings } from "./surroundings.ts";
import { conversationOf, type Place, rememberAnswer } from "./threads.ts";

/** Handles a subcommand. A non-answer is seen by its asker alone, whatever was chosen. */
export function onCommand(
  context: Surroundings,
  { origin, name, options }: Extract<Interaction, { kind: "command" }>,
): Handling {
  const subcommand = isSubcommand(name) ? name : "help";
  const onlyForTheAsker = options.flag("private") ?? privateByDefault(subcommand);
  const asked = askedWith(subcommand, options);
  return {
    defer: onlyForTheAsker ? "asker" : "everyone",
    work: () => (asked === null ? help(context, origin) : respondTo(context, origin, asked, onlyForTheAsker)),
  };
}

/** Asks and draws the answer, which is remembered for what follows it. */
export async function respondTo(
  context: Surroundings,
  origin: Origin,
  asked: Asked,
  onlyForTheAsker: boolean,
): Promise<Response> {
  const place: Place = {
    channel: origin.channel,
    channelType: origin.channelType,
    ...(onlyForTheAsker ? { onlyFor: origin.person } : {}),
  };
  const kept = await context.asking.ask({
    ways: [asked],
    within: conversationOf(place, asked.kind),
    ...(origin.language === undefined ? {} : { locale: origin.language }),
  });
  const hidden = onlyForTheAsker || kept.reply.view.quiet;
  return {
    kind: "message",
    message: draw(context, kept, { visibility: hidden ? "private" : "public" }),
    onlyForTheAsker: hidden,
    sent: async (message) => {
      if (asked.kind !== "support" && message !== null && !hidden) await rememberAnswer(context.memory, kept, message);
    },
  };
}

async function help(context: Surroundings, origin: Origin): Promise<Response> {
  const view = await helpFor(context.desk(), languageFor(origin));
  const words = wordsFor(context, origin);
  // Nobody needs to share it, so it counts as shared already.
  return {
    kind: "message",
    message: renderReply(view, { words, key: "help", visibility: "shared" }),
    onlyForTheAsker: true,
  };
}

/** "Find the source" on a message: what in the documents supports it. */
export function onFindSource(
  context: Surroundings,
  { origin, text }: Extract<Interaction, { kind: "find-source" }>,
): Handling {
  return {
    defer: "asker",
    work: () =>
      text.trim() === ""
        ? { kind: "message", message: renderText(wordsFor(context, origin).askSomething), onlyForTheAsker: true }
        : respondTo(context, origin, { kind: "support", text }, true),
  };
}

/** Null for help, and for what lacks what it needs, which Discord does not let through. */
function askedWith(subcommand: Subcommand, options: Options): Asked | null {
  const question = options.text("question");
  if (subcommand === "ask") return question === undefined ? null : { kind: "question", question };
  const lookup = lookupWith(subcommand, options);
  return lookup === null ? null : { kind: "lookup", lookup };
}

function lookupWith(subcommand: Exclude<Subcommand, "ask">, options: Options): Lookup | null {
  const take = (name: string, make: (value: string) => Lookup): Lookup | null => {
    const value = options.text(name);
    return value === undefined ? null : make(value);
  };
  switch (subcommand) {
    case "who": {
      const body = options.text("body");
      const asOf = options.text("as-of");
      return take("role", (role) => ({
        kind: "who",
        role,
        ...(body === undefined ? {} : { body }),
        ...(asOf === undefined ? {} : { asOf }),
      }));
    }
    case "country":
      return take("name", (name) => ({ kind: "country", name }));
    case "document":
      return take("symbol", (symbol) => ({ kind: "document", symbol }));
    case "when":
      return take("body", (body) => ({ kind: "when", body }));
    case "term":
      return take("acronym", (acronym) => ({ kind: "term", acronym }));
    case "help":
      return null;
  }
}
