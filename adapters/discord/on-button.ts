/** The buttons under an answer. */
import type { Kept } from "../shared/conversation/asking.ts";
import { citedPassage, draw } from "./answering.ts";
import { type ButtonAction, customId, parseCustomId } from "./custom-id.ts";
import { type Handling, languageFor, wordsFor } from "./handling.ts";
import { helpFor } from "./help.ts";
import type { Interaction, Origin } from "./interaction.ts";
import type { MessagePayload } from "./limits.ts";
import { respondTo } from "./on-command.ts";
import { sayDirectly } from "./posting.ts";
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
      const hidden = !origin.direct && button.visibility !== "public";
      return {
        defer: hidden ? "asker" : "update",
        work: () => ask(context, pressed, button, hidden),
      };
    }
  }
}

/** Pages are turned in place where one person alone sees them; under what everybody sees, whoever presses gets a copy. */
function page(
  context: Surroundings,
  { origin, ephemeral }: Pressed,
  button: Extract<ButtonAction, { action: "page" }>,
  answered: (use: (answered: Kept) => Response) => () => Promise<Response>,
): Handling {
  const { page, visibility } = button;
  if (ephemeral || origin.direct) {
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

/**
 * Once: everyone gets the answer under the name of who shared it, and then the private answer loses its button. Where
 * Discord refuses that, the person is told why, and the button stays for another try.
 */
async function share(
  context: Surroundings,
  { origin, message }: Pressed,
  { reply, page, attempt }: Extract<ButtonAction, { action: "share" }>,
  again: Kept,
): Promise<Response> {
  const own = (visibility: "shared" | "private", tries = 0): MessagePayload =>
    draw(context, again, { visibility, page, attempt: tries });
  const id = `discord:share:${message}:${reply}${attempt === 0 ? "" : `:${attempt}`}`;
  if (!(await context.claims.claim(id))) return { kind: "update", message: own("shared") };
  return {
    kind: "after",
    another: draw(context, again, { visibility: "public", page, sharedBy: origin.person }),
    message: own("shared"),
    refused: async (error) => {
      const said = { kind: "answer", kept: again, notices: [] } as const;
      await sayDirectly(context, said, { person: origin.person, nonce: origin.id, error });
      return own("private", attempt + 1);
    },
  };
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

/** A question that was proposed under an answer, or in the help: once, where everybody sees it. */
async function ask(
  context: Surroundings,
  { origin, message }: Pressed,
  button: Extract<ButtonAction, { action: "ask" }>,
  hidden: boolean,
): Promise<Response> {
  const view =
    button.reply === "help"
      ? await helpFor(context.desk(), languageFor(origin))
      : (await context.asking.again(button.reply))?.reply.view;
  const block = view?.blocks.find((each) => each.kind === "suggestions");
  const question = block?.kind === "suggestions" ? block.questions[button.suggestion] : undefined;
  if (question === undefined) return say(context, origin, "expired");
  if (!hidden && !(await context.talk.first(`discord:suggest:${message}:${question}`))) return { kind: "nothing" };
  return respondTo(context, origin, { written: question }, hidden);
}

function say(context: Surroundings, origin: Origin, what: "expired" | "passageGone" | "thanks"): Response {
  return { kind: "message", message: renderText(wordsFor(context, origin)[what]), onlyForTheAsker: true };
}
