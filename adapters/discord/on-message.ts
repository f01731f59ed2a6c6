/** A mention in a channel or thread, a reply to the desk, a direct message: answered by a reply. */
import { Routes } from "discord.js";
import { z } from "zod";
import type { Language } from "../../src/index.ts";
import type { Kept } from "../shared/conversation/asking.ts";
import { failureWords } from "../shared/failure-words.ts";
import { draw } from "./answering.ts";
import { helpFor } from "./help.ts";
import { MESSAGE, type MessagePayload } from "./limits.ts";
import type { Question } from "./message.ts";
import { inWords, refusalOf } from "./refusals.ts";
import { renderReply, renderText } from "./render.ts";
import { surely } from "./rest.ts";
import type { Surroundings } from "./surroundings.ts";
import { conversationOf, rememberAnswer } from "./threads.ts";

/** "… is typing" is shown when an answer takes longer. */
const TYPING_AFTER_MS = 1_500;

const SENT = z.object({ id: z.string() });

/**
 * Answers a question; one that was delivered before is left alone. Never rejects.
 * @param locale of the server, used where the question does not show its language
 */
export async function onMessage(
  surroundings: Surroundings,
  question: Question,
  locale: Language | undefined,
): Promise<void> {
  const { claims, log, memory, rest, lanes } = surroundings;
  if (!(await claims.claim(`discord:message:${question.message}`))) return;
  const admission = surroundings.throttle.admit(question.guild ?? `direct ${question.author}`, question.author);
  // Among people one line is enough: a second one would be the very burst that is kept down.
  if (admission === "refused-again") return;
  const typing = setTimeout(() => {
    rest.post(Routes.channelTyping(question.channel)).catch(() => {});
  }, TYPING_AFTER_MS);
  try {
    const drafted =
      admission === "refused"
        ? { payload: refusalIn(surroundings, locale), kept: null }
        : await draft(surroundings, question, locale);
    const sent = await lanes.run(question.channel, () => send(surroundings, question, drafted.payload));
    if (drafted.kept !== null && sent !== null) await rememberAnswer(memory, drafted.kept, sent);
  } catch (error) {
    const refusal = refusalOf(error);
    const entry = {
      message: question.message,
      channel: question.channel,
      guild: question.guild,
      refusal,
      reason: inWords(error),
    };
    if (refusal === "other") log.error(entry, "a message could not be answered");
    else log.warn(entry, "a message could not be answered here");
  } finally {
    clearTimeout(typing);
  }
}

function refusalIn({ desk }: Surroundings, locale: Language | undefined): MessagePayload {
  return renderText(desk().words(locale ?? "en").tooManyQuestions);
}

interface Draft {
  readonly payload: MessagePayload;
  /** null for help and for a failure, which nothing follows from */
  readonly kept: Kept | null;
}

async function draft(surroundings: Surroundings, question: Question, locale: Language | undefined): Promise<Draft> {
  const { log } = surroundings;
  const desk = surroundings.desk();
  const language = locale ?? "en";
  const words = desk.words(language);
  try {
    if (question.text === "") {
      const payload = renderReply(await helpFor(desk, language), { words, key: "help", visibility: "public" });
      return { payload, kept: null };
    }
    const kept = await surroundings.asking.ask({
      ways: [{ kind: "question", question: question.text }],
      within: conversationOf(question, "question"),
      remembered: question.text,
      ...(locale === undefined ? {} : { locale }),
    });
    const payload = draw(surroundings, kept, { visibility: "public" });
    const { error } = MESSAGE.safeParse(payload);
    if (!error) return { payload, kept };
    log.error({ faults: error.issues.map((issue) => issue.message) }, "a message would break Discord's limits");
  } catch (error) {
    log.error({ err: error, message: question.message }, "a question could not be answered");
    return { payload: renderText(failureWords(error, words)), kept: null };
  }
  return { payload: renderText(words.failed), kept: null };
}

/** The nonce makes Discord give back the message that it has already, when a request was sent again. */
async function send(
  { rest }: Surroundings,
  { message, channel }: Question,
  payload: MessagePayload,
): Promise<string | null> {
  const body = { ...payload, nonce: message, enforce_nonce: true };
  const reference = { message_reference: { message_id: message, channel_id: channel, fail_if_not_exists: false } };
  const post = async (body: object) =>
    SENT.safeParse(await surely(() => rest.post(Routes.channelMessages(channel), { body }))).data?.id ?? null;
  try {
    return await post({ ...body, ...reference });
  } catch (error) {
    if (refusalOf(error) !== "no-history") throw error;
    return post(body);
  }
}
