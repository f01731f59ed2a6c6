/** `/cop …`: a question in one's own words, or a look-up whose parts were typed into fields. */
import type { Lookup } from "../../src/index.ts";
import type { AdapterContext } from "../shared/adapter.ts";
import type { ReplyState } from "../shared/state.ts";
import { answer, draw } from "./answering.ts";
import { isSubcommand, privateByDefault, type Subcommand } from "./commands.ts";
import { circumstances, type Handling, languageFor, wordsFor } from "./handling.ts";
import { helpFor } from "./help.ts";
import type { Interaction, Options, Origin } from "./interaction.ts";
import { renderReply, renderText } from "./render.ts";
import type { Response } from "./respond.ts";
import { earlier, type Place, remember } from "./threads.ts";

/** Handles a subcommand. A non-answer is seen by its asker alone, whatever was chosen. */
export function onCommand(
  context: AdapterContext,
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
  context: AdapterContext,
  origin: Origin,
  asked: ReplyState["asked"],
  onlyForTheAsker: boolean,
): Promise<Response> {
  const place: Place = {
    channel: origin.channel,
    channelType: origin.channelType,
    ...(onlyForTheAsker ? { onlyFor: origin.person } : {}),
  };
  const before = asked.kind === "question" ? earlier(context.memory, place) : [];
  const answered = await answer(context, asked, circumstances(context, origin, before));
  const { reply } = answered;
  const hidden = onlyForTheAsker || reply.view.quiet;
  return {
    kind: "message",
    message: draw(context, answered, { visibility: hidden ? "private" : "public" }),
    onlyForTheAsker: hidden,
    sent: (message) => {
      if (asked.kind !== "support")
        remember(context.memory, place, before, reply.answer.question, hidden ? null : message);
    },
  };
}

async function help(context: AdapterContext, origin: Origin): Promise<Response> {
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
  context: AdapterContext,
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
function askedWith(subcommand: Subcommand, options: Options): ReplyState["asked"] | null {
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
