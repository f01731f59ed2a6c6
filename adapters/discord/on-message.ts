/** A mention in a channel or thread, a reply to the desk, a direct message: answered by a reply. */
import { Routes } from "discord.js";
import { drawn, NOTHING, type Said } from "../shared/conversation/said.ts";
import { drawingFor } from "./answering.ts";
import { MESSAGE, type MessagePayload } from "./limits.ts";
import type { Question } from "./message.ts";
import { postTo, sayDirectly } from "./posting.ts";
import { inWords, refusalOf } from "./refusals.ts";
import { renderText } from "./render.ts";
import type { Surroundings } from "./surroundings.ts";
import { rememberAnswer } from "./threads.ts";

/** "… is typing" is shown when an answer takes longer. */
const TYPING_AFTER_MS = 1_500;

/** Answers a question; one that was delivered before is left alone. Never rejects. */
export async function onMessage(surroundings: Surroundings, question: Question): Promise<void> {
  const { log, rest } = surroundings;
  const typing = setTimeout(() => {
    rest.post(Routes.channelTyping(question.channel)).catch(() => {});
  }, TYPING_AFTER_MS);
  try {
    const said =
      question.heard === null ? await byRole(surroundings, question) : await surroundings.talk.hear(question.heard);
    const payload = await drawn(said, drawingFor(surroundings, { visibility: "public" }));
    if (payload !== null) await say(surroundings, question, said, checked(surroundings, payload, said));
  } catch (error) {
    log.error({ err: error, message: question.message }, "a message could not be answered");
  } finally {
    clearTimeout(typing);
  }
}

/** The role carries the bot's name too, so people pick it from the list; its words do not come with it. */
async function byRole({ claims, desk, talk }: Surroundings, question: Question): Promise<Said> {
  const { message, guild, author, channel, locale: language = "en" } = question;
  if (!(await claims.claim(`discord:message:${message}`))) return NOTHING;
  const refused = await talk.refusal({ workspace: guild ?? "", person: author, channel });
  return refused ?? { kind: "line", line: desk().words(language).mentionMe, language, aside: false };
}

/** A message that breaks a limit would be refused, and the asker would get nothing at all. */
function checked({ log, desk }: Surroundings, payload: MessagePayload, said: Said): MessagePayload {
  const { error } = MESSAGE.safeParse(payload);
  if (!error) return payload;
  log.error({ faults: error.issues.map((issue) => issue.message) }, "a message would break Discord's limits");
  return renderText(desk().words(said.kind === "answer" ? said.kept.reply.view.language : "en").failed);
}

/** By a reply where that works, else to the asker directly, with the reason. */
async function say(surroundings: Surroundings, question: Question, said: Said, payload: MessagePayload): Promise<void> {
  const { log, memory, lanes } = surroundings;
  const { message, channel, guild, author, direct } = question;
  try {
    const sent = await lanes.run(channel, () =>
      postTo(surroundings, channel, payload, { nonce: message, replyTo: message }),
    );
    if (said.kind === "answer" && sent !== null) await rememberAnswer(memory, said.kept, sent);
  } catch (error) {
    const refusal = refusalOf(error);
    const entry = { message, channel, guild, refusal, reason: inWords(error) };
    log[refusal === "other" ? "error" : "warn"](entry, "a message could not be answered here");
    if (!direct) await sayDirectly(surroundings, said, { person: author, nonce: message, error });
  }
}
