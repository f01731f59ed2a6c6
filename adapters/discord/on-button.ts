/** The buttons under an answer. */
import type { Kept } from "../shared/conversation/asking.ts";
import { citedPassage, draw } from "./answering.ts";
import { type ButtonAction, customId, parseCustomId } from "./custom-id.ts";
import { type Handling, languageFor, wordsFor } from "./handling.ts";
import { helpFor } from "./help.ts";
import type { Interaction, Origin } from "./interaction.ts";
import { respondTo } from "./on-command.ts";
import { renderContext, renderMinutes, renderText } from "./render.ts";
import type { Response } from "./respond.ts";
import type { Surroundings } from "./surroundings.ts";

type Pressed = Extract<Interaction, { kind: "button" }>;

/** Handles a button, also one that was posted before a restart or before the corpus changed. */
export function onButton(context: Surroundings, pressed: Pressed): Handling {
  const button = parseCustomId(pressed.customId);
  const { origin } = pressed;
  if (button === null) return { defer: "asker", work: () => say(context, origin, "expired") };
  const answered = (use: (answered: Kept) => Response | Promise<Response>) => async () => {
    const again = await context.asking.again(button.reply);
    return again === null ? say(context, origin, "expired") : use(again);
  };
  switch (button.action) {
    case "page":
      return page(context, pressed, button, answered);
    case "share":
      return { defer: "update", work: answered((again) => share(context, pressed, button, again)) };
    case "context":
    case "minutes":
      return { defer: "asker", work: answered((again) => passage(context, origin, button, again)) };
    case "right":
    case "wrong":
      return {
        defer: "asker",
        work: async () => {
          await context.feedback.give(button.reply, `discord:${origin.person}`, button.action);
          return say(context, origin, "thanks");
        },
      };
    case "ask": {
      const onlyForTheAsker = button.visibility !== "public";
      return {
        defer: onlyForTheAsker ? "asker" : "everyone",
        work: () => ask(context, origin, button, onlyForTheAsker),
      };
    }
  }
}

/** Whoever asked turns the pages of the message; others get a copy of their own. */
function page(
  context: Surroundings,
  { origin, asker, ephemeral }: Pressed,
  button: Extract<ButtonAction, { page: number }>,
  answered: (use: (answered: Kept) => Response) => () => Promise<Response>,
): Handling {
  const { page, visibility } = button;
  if (ephemeral || asker === null || asker === origin.person) {
    return {
      defer: "update",
      work: answered((again) => ({ kind: "update", message: draw(context, again, { visibility, page }) })),
    };
  }
  const copy = { visibility: "shared", page } as const;
  return {
    defer: "asker",
    work: answered((again) => ({ kind: "message", message: draw(context, again, copy), onlyForTheAsker: true })),
  };
}

/** Once: the private answer loses its button, and everyone gets the answer under the name of who shared it. */
async function share(
  context: Surroundings,
  { origin, message }: Pressed,
  { reply, page }: Extract<ButtonAction, { page: number }>,
  again: Kept,
): Promise<Response> {
  const own = draw(context, again, { visibility: "shared", page });
  if (!(await context.claims.claim(`discord:share:${message}:${reply}`))) return { kind: "update", message: own };
  const another = draw(context, again, { visibility: "public", page, sharedBy: origin.person });
  return { kind: "update", message: own, another };
}

async function passage(
  context: Surroundings,
  origin: Origin,
  button: Extract<ButtonAction, { passage: string }>,
  again: Kept,
): Promise<Response> {
  const desk = context.desk();
  const { language } = again.reply.view;
  const words = desk.words(language);
  const id = citedPassage(again, button.passage);
  if (button.action === "minutes") {
    const view = id === null ? null : await desk.forMinutes(id, language);
    return view === null
      ? say(context, origin, "passageGone")
      : { kind: "message", message: renderMinutes(view), onlyForTheAsker: true };
  }
  const view = id === null ? null : await desk.inContext(id, language);
  if (view === null) return say(context, origin, "passageGone");
  const minutes = customId({ ...button, action: "minutes" });
  return { kind: "message", message: renderContext(view, { words, minutes }), onlyForTheAsker: true };
}

/** A question that was proposed under an answer, or in the help. */
async function ask(
  context: Surroundings,
  origin: Origin,
  button: Extract<ButtonAction, { suggestion: number }>,
  onlyForTheAsker: boolean,
): Promise<Response> {
  const view =
    button.reply === "help"
      ? await helpFor(context.desk(), languageFor(origin))
      : (await context.asking.again(button.reply))?.reply.view;
  const block = view?.blocks.find((each) => each.kind === "suggestions");
  const question = block?.kind === "suggestions" ? block.questions[button.suggestion] : undefined;
  return question === undefined
    ? say(context, origin, "expired")
    : respondTo(context, origin, { kind: "question", question }, onlyForTheAsker);
}

function say(context: Surroundings, origin: Origin, what: "expired" | "passageGone" | "thanks"): Response {
  return { kind: "message", message: renderText(wordsFor(context, origin)[what]), onlyForTheAsker: true };
}
