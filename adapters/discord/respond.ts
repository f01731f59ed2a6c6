/** Answers an interaction in time: at once when the answer is there, deferred when the machine is slow. */
import { InteractionResponseType, MessageFlags } from "discord.js";
import type { InterfaceWords } from "../../src/index.ts";
import { failureWords } from "../shared/failure-words.ts";
import type { Logger } from "../shared/log.ts";
import type { Origin } from "./interaction.ts";
import { MESSAGE, type MessagePayload } from "./limits.ts";
import type { Line } from "./line.ts";
import { inWords, refusalOf } from "./refusals.ts";
import { renderText } from "./render.ts";

/** Deferred this long after Discord made the interaction: half of the three seconds are left for the way there. */
const DEFER_AFTER_MS = 1_500;
const EXPIRES_MS = 3_000;
const DISCORD_EPOCH = 1_420_070_400_000n;

/** What to do with an interaction. */
export type Response =
  | {
      readonly kind: "message";
      readonly message: MessagePayload;
      readonly onlyForTheAsker: boolean;
      /** called when it was sent, with the id of the message where it is known */
      readonly sent?: (message: string | null) => Promise<void>;
    }
  /** the message that the button stands under is replaced */
  | { readonly kind: "update"; readonly message: MessagePayload }
  /** another message is sent, and once that stands the one that the button stands under is replaced */
  | {
      readonly kind: "after";
      readonly another: MessagePayload;
      readonly message: MessagePayload;
      /** what takes its place when the other one is refused */
      readonly refused: (error: unknown) => Promise<MessagePayload>;
    }
  /** only the button stops turning */
  | { readonly kind: "nothing" };

export interface RespondOptions {
  readonly line: Line;
  readonly origin: Origin;
  /** how to ask for more time, which settles who will see the answer */
  readonly defer: "everyone" | "asker" | "update";
  readonly log: Logger;
  readonly words: InterfaceWords;
  readonly work: () => Response | Promise<Response>;
}

/** Does the work and sends what comes of it. Never rejects: what fails is logged, and said to the asker where it can be. */
export async function respond(options: RespondOptions): Promise<void> {
  const { line, origin, defer, log, words, work } = options;
  const time = askForTime(options);
  let response: Response;
  try {
    response = checked(await work(), words, log);
  } catch (error) {
    log.error({ err: error, interaction: origin.id }, "a question could not be answered");
    response = { kind: "message", message: renderText(failureWords(error, words)), onlyForTheAsker: true };
  }
  const granted = await time.asked();
  if (granted === false) return;
  if (response.kind === "after" || response.kind === "nothing") {
    const acknowledged = granted ?? (await tried(log, origin, line.respond(deferral("update"))));
    if (response.kind === "after" && acknowledged !== undefined) await after(options, response);
    return;
  }
  const id = await tried(log, origin, granted === null ? atOnce(line, response) : later(line, defer, response));
  if (id !== undefined && response.kind === "message") await response.sent?.(id);
}

async function after(
  { line, log, origin }: RespondOptions,
  { another, message, refused }: Extract<Response, { kind: "after" }>,
): Promise<void> {
  let own = message;
  try {
    await line.followUp(another, false);
  } catch (error) {
    log.warn({ interaction: origin.id, reason: inWords(error) }, "an answer could not be shared");
    own = await refused(error);
  }
  await tried(log, origin, line.edit(own));
}

/** Defers the answer when it is not there in time. `asked` ends the waiting: null when no time was needed, else whether it was granted. */
function askForTime({ line, origin, defer, log }: RespondOptions): { asked(): Promise<boolean | null> } {
  let granted: Promise<boolean | null> = Promise.resolve(null);
  const timer = setTimeout(() => {
    granted = tried(log, origin, line.respond(deferral(defer))).then((result) => result !== undefined);
  }, timeLeft(origin.id));
  return {
    asked() {
      clearTimeout(timer);
      return granted;
    },
  };
}

type Sent = Extract<Response, { kind: "message" | "update" }>;

function atOnce(line: Line, response: Sent): Promise<string | null> {
  const { message } = response;
  if (response.kind === "update") return line.respond({ type: InteractionResponseType.UpdateMessage, data: message });
  const flags = response.onlyForTheAsker ? message.flags | MessageFlags.Ephemeral : message.flags;
  return line.respond({ type: InteractionResponseType.ChannelMessageWithSource, data: { ...message, flags } });
}

/** Who sees a deferred answer was settled when it was deferred; what only its asker should see comes as another message. */
async function later(line: Line, defer: RespondOptions["defer"], response: Sent): Promise<string | null> {
  if (response.kind === "update") return line.edit(response.message);
  if (defer === "update") return line.followUp(response.message, response.onlyForTheAsker);
  if (defer === "asker" || !response.onlyForTheAsker) return line.edit(response.message);
  await line.deleteFirst();
  return line.followUp(response.message, true);
}

function deferral(defer: RespondOptions["defer"]) {
  if (defer === "update") return { type: InteractionResponseType.DeferredMessageUpdate as const };
  const data = defer === "asker" ? { flags: MessageFlags.Ephemeral as const } : {};
  return { type: InteractionResponseType.DeferredChannelMessageWithSource as const, data };
}

/** How long the answer may still take before it is deferred, in milliseconds, by the time within the interaction's id. */
function timeLeft(id: string): number {
  const made = Number((BigInt(id) >> 22n) + DISCORD_EPOCH);
  const age = Date.now() - made;
  // Older than Discord lets it get, or from the future: then one of the two clocks is wrong, and it has just come.
  return age < 0 || age > EXPIRES_MS ? DEFER_AFTER_MS : Math.max(0, DEFER_AFTER_MS - age);
}

/** A message that breaks a limit would be refused, and the asker would get nothing at all. */
function checked(response: Response, words: InterfaceWords, log: Logger): Response {
  const safe = (message: MessagePayload) => {
    const { error } = MESSAGE.safeParse(message);
    if (!error) return message;
    log.error({ faults: error.issues.map((issue) => issue.message) }, "a message would break Discord's limits");
    return renderText(words.failed);
  };
  switch (response.kind) {
    case "nothing":
      return response;
    case "after":
      return { ...response, message: safe(response.message), another: safe(response.another) };
    default:
      return { ...response, message: safe(response.message) };
  }
}

/** What Discord gave back, null when it has the response already; undefined when it refused, which is logged once. */
async function tried<T>(log: Logger, origin: Origin, work: Promise<T>): Promise<T | null | undefined> {
  try {
    return await work;
  } catch (error) {
    const refusal = refusalOf(error);
    const entry = { interaction: origin.id, refusal, reason: inWords(error) };
    if (refusal === "answered") {
      // It was sent again because the word of its arrival got lost.
      log.debug(entry, "the interaction has its response already");
      return null;
    }
    if (refusal === "other") log.error(entry, "a response could not be sent");
    else log.warn(entry, "a response came too late or was not allowed");
    return undefined;
  }
}
