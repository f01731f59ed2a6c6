/** The Web API of the stand-in: each method checks what it is given as Slack does, and does it. */
import type { PayloadKind, StandInBlock } from "./block-schema.ts";

export interface Message {
  readonly ts: string;
  readonly channel: string;
  readonly threadTs: string | null;
  readonly user: string;
  text: string;
  blocks: readonly StandInBlock[];
  readonly metadata?: unknown;
  readonly clientId?: string;
  /** the one person who sees it */
  readonly only: string | null;
}

export interface View {
  readonly id: string;
  readonly user: string;
  readonly type: "modal" | "home";
  readonly private_metadata: string;
  readonly title?: unknown;
  readonly blocks: readonly StandInBlock[];
}

/** What the stand-in holds. */
export interface World {
  readonly botUser: string;
  readonly messages: Message[];
  /** channels that the bot is a member of, and direct conversations */
  readonly channels: Set<string>;
  /** modals on top of each other, by person */
  readonly modals: Map<string, View[]>;
  readonly homes: Map<string, View>;
  readonly statuses: { readonly channel: string; readonly thread: string; readonly status: string }[];
  readonly prompts: { readonly channel: string; readonly title: string; readonly questions: readonly string[] }[];
  readonly scopes: readonly string[];
  /** whether a message with the `client_msg_id` of another in the channel is that other, as Slack has it */
  knowsMarks: boolean;
  nextTs(): string;
  ticketUrl(): string;
  /** the person whose click or command a trigger came from; a trigger opens one view */
  takeTrigger(trigger: string): string | null;
  check(kind: PayloadKind, payload: unknown): void;
  violation(text: string): void;
}

export type Arguments = Readonly<Record<string, unknown>>;
type Method = (world: World, given: Arguments) => Record<string, unknown>;

const str = (value: unknown): string => (typeof value === "string" ? value : "");
const blocksOf = (value: unknown): readonly StandInBlock[] => (Array.isArray(value) ? value : []);

const UUID = /^[\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

/** A scope that each method needs, as its reference page lists it. */
export const SCOPES: Readonly<Record<string, readonly string[]>> = {
  "chat.postMessage": ["chat:write"],
  "chat.postEphemeral": ["chat:write"],
  "conversations.history": ["im:history"],
  "conversations.replies": ["im:history"],
  "assistant.threads.setStatus": ["assistant:write", "chat:write"],
  "assistant.threads.setSuggestedPrompts": ["assistant:write"],
};

export const METHODS: Readonly<Record<string, Method>> = {
  "auth.test": ({ botUser }) => ({
    user_id: botUser,
    bot_id: "B0DESK",
    team_id: "T0ITU",
    team: "ITU",
    user: "copdesk",
    url: "https://itu.slack.com/",
  }),
  "apps.connections.open": (world) => ({ url: world.ticketUrl() }),
  "chat.postMessage": (world, given) => {
    const channel = homeOf(world, str(given.channel));
    if (channel === null) return { ok: false, error: "not_in_channel" };
    world.check("message", { text: given.text, ...(given.blocks === undefined ? {} : { blocks: given.blocks }) });
    if (given.unfurl_links !== "false" || given.unfurl_media !== "false")
      world.violation("a message that would unfurl");
    const threadTs = given.thread_ts === undefined ? null : str(given.thread_ts);
    const clientId = str(given.client_msg_id);
    if (clientId !== "" && !UUID.test(clientId)) world.violation("a client_msg_id that is no UUID");
    const before = world.messages.find((each) => each.channel === channel && each.clientId === clientId);
    if (world.knowsMarks && clientId !== "" && before !== undefined) {
      return { channel, ts: before.ts, message: { ts: before.ts, text: before.text } };
    }
    const message: Message = {
      ts: world.nextTs(),
      channel,
      threadTs,
      user: world.botUser,
      text: str(given.text),
      blocks: blocksOf(given.blocks),
      metadata: given.metadata,
      only: null,
      ...(clientId === "" ? {} : { clientId }),
    };
    world.messages.push(message);
    return { channel, ts: message.ts, message: { ts: message.ts, text: message.text } };
  },
  "chat.postEphemeral": (world, given) => {
    if (!world.channels.has(str(given.channel))) return { ok: false, error: "not_in_channel" };
    world.check("message", { text: given.text, ...(given.blocks === undefined ? {} : { blocks: given.blocks }) });
    const ts = world.nextTs();
    world.messages.push({
      ts,
      channel: str(given.channel),
      threadTs: given.thread_ts === undefined ? null : str(given.thread_ts),
      user: world.botUser,
      text: str(given.text),
      blocks: blocksOf(given.blocks),
      only: str(given.user),
    });
    return { message_ts: ts };
  },
  "conversations.history": (world, given) => ({ messages: read(world, str(given.channel), null, str(given.oldest)) }),
  "conversations.replies": (world, given) =>
    str(given.channel).startsWith("D")
      ? { messages: read(world, str(given.channel), str(given.ts), str(given.oldest)) }
      : { ok: false, error: "missing_scope", needed: "channels:history" },
  "views.open": (world, given) => show(world, given, "open"),
  "views.push": (world, given) => show(world, given, "push"),
  "views.update": (world, given) => {
    for (const stack of world.modals.values()) {
      const index = stack.findIndex((view) => view.id === given.view_id);
      const before = stack[index];
      if (before === undefined) continue;
      world.check("modal", given.view);
      stack[index] = { ...before, ...viewOf(given.view) };
      return { view: stack[index] };
    }
    return { ok: false, error: "not_found" };
  },
  "views.publish": (world, given) => {
    world.check("home", given.view);
    const user = str(given.user_id);
    const view: View = { id: `V${world.nextTs()}`, user, type: "home", ...viewOf(given.view) };
    world.homes.set(user, view);
    return { view };
  },
  "assistant.threads.setStatus": (world, given) => {
    world.statuses.push({ channel: str(given.channel_id), thread: str(given.thread_ts), status: str(given.status) });
    return {};
  },
  "assistant.threads.setSuggestedPrompts": (world, given) => {
    world.check("prompts", given.prompts);
    if (given.thread_ts !== undefined) world.violation("prompts for a thread: ignored by Slack for agents");
    const prompts = Array.isArray(given.prompts) ? given.prompts : [];
    world.prompts.push({
      channel: str(given.channel_id),
      title: str(given.title),
      questions: prompts.map((prompt: { message: string }) => prompt.message),
    });
    return {};
  },
};

/** A person's id as the channel means the conversation with them. */
function homeOf(world: World, channel: string): string | null {
  if (channel.startsWith("U")) return `D${channel.slice(1)}`;
  return world.channels.has(channel) || channel.startsWith("D") ? channel : null;
}

function read(world: World, channel: string, thread: string | null, oldest: string) {
  return world.messages
    .filter((each) => each.channel === channel && each.only === null && each.ts > oldest)
    .filter((each) => thread === null || each.threadTs === thread || each.ts === thread)
    .map(({ ts, text, metadata, user }) => ({ ts, text, metadata, user }));
}

function viewOf(value: unknown): { private_metadata: string; title: unknown; blocks: readonly StandInBlock[] } {
  const view = value as { private_metadata?: string; title?: unknown; blocks?: unknown };
  return { private_metadata: view.private_metadata ?? "", title: view.title, blocks: blocksOf(view.blocks) };
}

function show(world: World, given: Arguments, how: "open" | "push"): Record<string, unknown> {
  const user = world.takeTrigger(str(given.trigger_id));
  if (user === null) {
    world.violation(`views.${how} with an expired or used trigger`);
    return { ok: false, error: "expired_trigger_id" };
  }
  world.check("modal", given.view);
  const stack = how === "open" ? [] : (world.modals.get(user) ?? []);
  if (stack.length >= 3) return { ok: false, error: "push_limit_reached" };
  const view: View = { id: `V${world.nextTs()}`, user, type: "modal", ...viewOf(given.view) };
  stack.push(view);
  world.modals.set(user, stack);
  return { view };
}
