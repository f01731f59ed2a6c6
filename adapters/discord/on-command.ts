/** `/cop …`: a question in one's own words, or a look-up whose parts were typed into fields. */
import { ALONE } from "../shared/conversation/asking.ts";
import type { Wanted } from "../shared/conversation/conversation.ts";
import { isLookup, readFields } from "../shared/conversation/fields.ts";
import { wordsIn } from "../shared/conversation/notation.ts";
import { drawn, type Said } from "../shared/conversation/said.ts";
import { draw, drawHelp, drawingFor, type Showing } from "./answering.ts";
import { isSubcommand, privateByDefault, type Subcommand } from "./commands.ts";
import { type Handling, languageFor, wordsFor } from "./handling.ts";
import type { Interaction, Options, Origin } from "./interaction.ts";
import { readText } from "./notation.ts";
import { renderText } from "./render.ts";
import type { Response } from "./respond.ts";
import type { Surroundings } from "./surroundings.ts";
import { conversationOf, type Place, rememberAnswer } from "./threads.ts";

/**
 * Handles a subcommand. A non-answer is seen by its asker alone, whatever was chosen; in a direct message with the bot
 * nothing needs to be hidden.
 */
export function onCommand(
  context: Surroundings,
  { origin, name, options }: Extract<Interaction, { kind: "command" }>,
): Handling {
  const subcommand = isSubcommand(name) ? name : "help";
  const hidden = !origin.direct && (options.flag("private") ?? privateByDefault(subcommand));
  const wanted = wantedWith(context, origin, subcommand, options);
  return {
    defer: hidden ? "asker" : "everyone",
    work: () => (wanted === null ? help(context, origin) : respondTo(context, origin, wanted, hidden)),
  };
}

type Asking = Omit<Wanted, "within">;

/** Asks and draws the answer, which is remembered for what follows it. */
export async function respondTo(
  context: Surroundings,
  origin: Origin,
  wanted: Asking,
  hidden: boolean,
  about: "question" | "text" = "question",
): Promise<Response> {
  const place: Place = {
    channel: origin.channel,
    channelType: origin.channelType,
    ...(hidden ? { onlyFor: origin.person } : {}),
  };
  const asker = {
    workspace: origin.guild ?? `direct ${origin.person}`,
    person: origin.person,
    channel: hidden || origin.direct ? null : origin.channel,
    ...(origin.language === undefined ? {} : { locale: origin.language }),
  };
  const within = about === "text" ? ALONE : conversationOf(place);
  return responseOf(context, origin, await context.talk.look(asker, { ...wanted, within }), hidden);
}

/** What is said, as the response to an interaction. */
async function responseOf(context: Surroundings, origin: Origin, said: Said, hidden: boolean): Promise<Response> {
  if (said.kind === "answer") {
    const { kept, notices } = said;
    const alone = !origin.direct && (hidden || kept.reply.view.quiet);
    const showing: Showing = alone
      ? { visibility: "private" }
      : { visibility: "public", ...(origin.direct ? {} : { askedBy: origin.person }) };
    return {
      kind: "message",
      message: draw(context, kept, showing, notices),
      onlyForTheAsker: alone,
      sent: async (message) => {
        if (kept.state.asked.kind !== "support" && message !== null && !alone)
          await rememberAnswer(context.memory, kept, message);
      },
    };
  }
  const message = await drawn(said, drawingFor(context, { visibility: "shared" }));
  return message === null ? { kind: "nothing" } : { kind: "message", message, onlyForTheAsker: !origin.direct };
}

async function help(context: Surroundings, origin: Origin): Promise<Response> {
  return {
    kind: "message",
    message: await drawHelp(context, languageFor(origin)),
    onlyForTheAsker: !origin.direct,
  };
}

/** "Find the source" on a message: what in the documents supports it. */
export function onFindSource(
  context: Surroundings,
  { origin, text }: Extract<Interaction, { kind: "find-source" }>,
): Handling {
  const wanted: Asking = { written: () => ({ kind: "ways", ways: [{ kind: "support", text }] }) };
  return {
    defer: origin.direct ? "everyone" : "asker",
    work: () =>
      text.trim() === ""
        ? {
            kind: "message",
            message: renderText(wordsFor(context, origin).askSomething),
            onlyForTheAsker: !origin.direct,
          }
        : respondTo(context, origin, wanted, !origin.direct, "text"),
  };
}

/** Null for help, and for what lacks what it needs, which Discord does not let through. */
function wantedWith(context: Surroundings, origin: Origin, subcommand: Subcommand, options: Options): Asking | null {
  if (subcommand === "ask") {
    const question = options.text("question");
    // Who the command's text mentions is not told with it.
    const mentionable = { me: origin.application, role: null, names: new Map<string, string>() };
    if (question === undefined) return null;
    const spoken = readText(question, mentionable);
    const unseen = spoken.unseen.join(", ");
    const notices = unseen === "" ? [] : [wordsFor(context, origin).cannotSee(unseen)];
    return { written: wordsIn(spoken), notices };
  }
  if (!isLookup(subcommand)) return null;
  const fields = {
    role: options.text("role"),
    body: options.text("body"),
    "as-of": options.text("as-of"),
    name: options.text("name"),
    symbol: options.text("symbol"),
    acronym: options.text("acronym"),
  };
  return { written: (desk) => readFields(desk, subcommand, fields, languageFor(origin)) };
}
