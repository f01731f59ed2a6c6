/**
 * A stand-in for Slack on loopback: Web API, sockets or signed requests, response addresses, modals and home pages. It
 * keeps Slack's rules (three seconds, one-shot triggers and tickets, only what was posted can be clicked) and writes down
 * every breach in `violations`.
 */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { faultsOf, type Interactive, type PayloadKind, type StandInBlock } from "./block-schema.ts";
import { type Arguments, METHODS, type Message, SCOPES, type View, type World } from "./methods.ts";
import { createHttpWire, createSocketWire, type EnvelopeKind, type SocketWire, type Taken, type Wire } from "./wire.ts";

export const TOKENS = { bot: "xoxb-test-token", app: "xapp-test-token", secret: "0123456789abcdef" } as const;
export const BOT = "U0DESK";

/** What happens to the next calls of a method. */
export type Fault =
  | "429"
  /** refused by Slack before anything was done */
  | "500"
  /** done, and then the answer is lost */
  | "500-after"
  /** done, and then the connection dies: before, or in the middle of the answer */
  | "lost"
  | "cut"
  /** done, and no answer ever comes */
  | "hang"
  | "drop"
  | "slow"
  | { readonly error: string };

export interface Said {
  readonly text: string;
  readonly user?: string;
  readonly channel?: string;
  readonly thread?: string;
  /** more keys of the event, such as `subtype` or `bot_id` */
  readonly more?: Record<string, unknown>;
  /** how often Slack delivers each event */
  readonly deliveries?: number;
}

export interface StandIn {
  readonly apiUrl: string;
  readonly violations: string[];
  readonly world: World;
  /** calls of each method so far */
  readonly calls: ReadonlyMap<string, number>;
  readonly socket: SocketWire | null;
  /** HTTP mode: where the bot listens */
  listenAt(address: string): void;
  fail(method: string, fault: Fault, times?: number): void;
  /** a message in a channel that mentions the bot: Slack sends the mention and its twin; returns its `ts` */
  mention(said: Said): Promise<string>;
  /** a message to the bot alone; returns its `ts` */
  direct(said: Said): Promise<string>;
  /** any event as it is */
  event(event: Record<string, unknown>, deliveries?: number): Promise<void>;
  command(
    text: string,
    options?: { user?: string; channel?: string; command?: string; deliveries?: number },
  ): Promise<void>;
  /** clicks the button with this id or label, in a message or view that really has it */
  click(
    where: Message | View,
    which: string,
    options?: { user?: string; choose?: string; verdict?: "right" | "wrong" },
  ): Promise<void>;
  shortcut(message: { channel: string; ts: string; text: string; threadTs?: string }, user?: string): Promise<void>;
  type(view: View, action: string, typed: string): Promise<Suggested["options"]>;
  openTab(user: string, tab: "home" | "messages"): Promise<void>;
  /** lets go of messages and response addresses, as Slack's clients do in time */
  forget(): void;
  /** what a person sees in a channel or thread of the bot's words */
  seen(channel: string, user: string): readonly Message[];
  close(): Promise<void>;
}

interface Suggested {
  readonly options: readonly { readonly text: { readonly text: string }; readonly value: string }[];
}

interface ResponseAddress {
  readonly user: string;
  readonly channel: string;
  readonly message: Message | null;
  readonly until: number;
  uses: number;
}

export async function startStandIn(
  mode: "socket" | "http",
  { scopes = MANIFEST_SCOPES }: { scopes?: readonly string[] } = {},
): Promise<StandIn> {
  const violations: string[] = [];
  const violation = (text: string) => void violations.push(text);
  const socket = mode === "socket" ? createSocketWire(violation) : null;
  let botAddress = "";
  const wire: Wire = socket ?? createHttpWire(TOKENS.secret, () => botAddress);
  const faults = new Map<string, Fault[]>();
  const calls = new Map<string, number>();
  const triggers = new Map<string, { readonly user: string; readonly until: number }>();
  const addresses = new Map<string, ResponseAddress>();
  let port = 0;
  let clock = 1_700_000_000_000_100;
  let serial = 0;

  /** The person whose share may name them: set while a response address is used by them. */
  let sharer: readonly string[] = [];
  /** Those who pressed a button under what everybody sees: the answer may name them. */
  const pressers = new Set<string>();
  const world: World = {
    botUser: BOT,
    messages: [],
    channels: new Set(["C0GENERAL", "C0COP", "G0PRIVATE"]),
    modals: new Map(),
    homes: new Map(),
    statuses: [],
    prompts: [],
    scopes,
    knowsMarks: true,
    nextTs() {
      clock += 1_100;
      return `${Math.floor(clock / 1e6)}.${String(clock % 1e6).padStart(6, "0")}`;
    },
    ticketUrl: () => `ws://127.0.0.1:${port}/link?ticket=${socket?.ticket() ?? ""}`,
    takeTrigger(id) {
      const trigger = triggers.get(id);
      triggers.delete(id);
      return trigger === undefined || trigger.until < Date.now() ? null : trigger.user;
    },
    check(kind: PayloadKind, payload) {
      for (const fault of faultsOf(kind, payload, [...sharer, ...pressers])) violation(fault);
    },
    violation,
  };

  const trigger = (user: string): string => {
    const id = `trigger-${++serial}`;
    triggers.set(id, { user, until: Date.now() + 3_000 });
    return id;
  };
  const address = (user: string, channel: string, message: Message | null): string => {
    const id = `r${++serial}`;
    addresses.set(id, { user, channel, message, until: Date.now() + 30 * 60_000, uses: 0 });
    return `http://127.0.0.1:${port}/response/${id}`;
  };

  /** Slack's answer to an API call, or null for none at all. */
  const call = (
    method: string,
    token: string,
    given: Arguments,
  ): { status: number; body: object; headers?: Record<string, string>; end?: Fault } | null => {
    calls.set(method, (calls.get(method) ?? 0) + 1);
    const wanted = method === "apps.connections.open" ? TOKENS.app : TOKENS.bot;
    const run = METHODS[method];
    if (run === undefined) {
      violation(`unknown method ${method}`);
      return { status: 200, body: { ok: false, error: "unknown_method" } };
    }
    if (token !== wanted)
      return {
        status: 200,
        body: {
          ok: false,
          error: token.slice(0, 4) === wanted.slice(0, 4) ? "invalid_auth" : "not_allowed_token_type",
        },
      };
    const needed = SCOPES[method] ?? [];
    if (needed.length > 0 && !needed.some((scope) => scopes.includes(scope))) {
      return { status: 200, body: { ok: false, error: "missing_scope", needed: needed.join(",") } };
    }
    const fault = faults.get(method)?.shift();
    if (fault === "429")
      return { status: 429, body: { ok: false, error: "ratelimited" }, headers: { "retry-after": "1" } };
    if (fault === "500") return { status: 500, body: {} };
    if (fault === "drop") return null;
    if (typeof fault === "object") return { status: 200, body: { ok: false, error: fault.error } };
    const body = { ok: true, ...run(world, given) };
    if (fault === "500-after") return { status: 500, body: {} };
    return { status: 200, body, ...(fault === undefined ? {} : { end: fault }) };
  };

  const respond = (id: string, given: Record<string, unknown>): number | string => {
    const fault = faults.get("response_url")?.shift();
    if (fault !== undefined) return typeof fault === "object" ? fault.error : fault === "429" ? 429 : 500;
    const to = addresses.get(id);
    if (to === undefined || to.until < Date.now() || to.uses >= 5) {
      violation("a response address that is unknown, too old or used up");
      return 404;
    }
    to.uses += 1;
    const inChannel = given.response_type === "in_channel";
    // Who is named already may stay named when the message is replaced.
    const named = JSON.stringify(to.message?.blocks ?? []).match(/(?<="user_id":")\w+/g) ?? [];
    sharer = inChannel ? [to.user] : named;
    world.check("message", { text: given.text, ...(given.blocks === undefined ? {} : { blocks: given.blocks }) });
    sharer = [];
    const blocks = Array.isArray(given.blocks) ? (given.blocks as StandInBlock[]) : [];
    const text = String(given.text ?? "");
    if (given.replace_original === true && to.message !== null) {
      to.message.text = text;
      to.message.blocks = blocks;
      return 200;
    }
    world.messages.push({
      ts: world.nextTs(),
      channel: to.channel,
      threadTs: typeof given.thread_ts === "string" ? given.thread_ts : null,
      user: BOT,
      text,
      blocks,
      only: inChannel ? null : to.user,
    });
    return 200;
  };

  const server = createServer((request, response) => void serve(request, response));
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await bodyOf(request);
    const path = new URL(request.url ?? "", "http://x").pathname;
    const method = path.replace("/api/", "");
    if (faults.get(method)?.[0] === "slow") {
      faults.get(method)?.shift();
      await new Promise((resolve) => setTimeout(resolve, 400));
    }
    if (path.startsWith("/response/")) {
      const outcome = respond(path.slice("/response/".length), JSON.parse(body));
      const status = typeof outcome === "string" ? 400 : outcome;
      const said = typeof outcome === "string" ? outcome : status === 200 ? "ok" : "no";
      response.writeHead(status, status === 429 ? { "retry-after": "1" } : {}).end(said);
      return;
    }
    const answer = call(method, (request.headers.authorization ?? "").replace("Bearer ", ""), argumentsOf(body));
    if (answer === null || answer.end === "lost") {
      request.socket.destroy();
      return;
    }
    if (answer.end === "hang") return;
    response.writeHead(answer.status, {
      "content-type": "application/json",
      ...(method === "auth.test" ? { "x-oauth-scopes": scopes.join(",") } : {}),
      ...answer.headers,
    });
    const said = JSON.stringify(answer.body);
    if (answer.end !== "cut") return void response.end(said);
    response.write(said.slice(0, 5));
    setTimeout(() => request.socket.destroy(), 20);
  };
  server.on("upgrade", (request, stream, head) => socket?.upgrade(request, stream, head));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const bound = server.address();
  port = typeof bound === "object" && bound !== null ? bound.port : 0;

  /** Events that are not taken come again, as Slack's do after a minute and five; here as soon as the bot is back. */
  const event = async (body: Record<string, unknown>, deliveries = 1): Promise<void> => {
    const payload = {
      type: "event_callback",
      team_id: "T0ITU",
      api_app_id: "A0DESK",
      event_id: `Ev${++serial}`,
      event_time: 1,
      event: body,
    };
    const send = async (): Promise<void> => {
      for (let attempt = 0; attempt <= 100; attempt++) {
        await wire.ready();
        const retry = attempt === 0 ? undefined : { attempt: Math.min(attempt, 3), reason: "timeout" };
        if ((await wire.deliver("events_api", payload, retry)) !== null) return;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      violation(`an event was never taken: ${JSON.stringify(body).slice(0, 100)}`);
    };
    await Promise.all(Array.from({ length: deliveries }, send));
  };

  /** Commands and clicks are delivered once; who does not take them leaves a person with an error. */
  const once = async (kind: EnvelopeKind, payload: object): Promise<Taken> => {
    const taken = await wire.deliver(kind, payload);
    if (taken === null) violation(`not acknowledged within three seconds: ${kind}`);
    return taken;
  };

  const say = async (
    { text, user = "U0ANA", channel = "C0COP", thread, more = {}, deliveries = 1 }: Said,
    direct: boolean,
  ) => {
    const ts = world.nextTs();
    const base = {
      user,
      text,
      ts,
      channel,
      team: "T0ITU",
      event_ts: ts,
      ...(thread === undefined ? {} : { thread_ts: thread }),
      ...more,
    };
    const message = {
      type: "message",
      channel_type: direct ? "im" : channel.startsWith("G") ? "group" : "channel",
      ...base,
    };
    const mention = { type: "app_mention", ...base };
    await Promise.all([event(message, deliveries), ...(direct ? [] : [event(mention, deliveries)])]);
    return ts;
  };

  return {
    apiUrl: `http://127.0.0.1:${port}/api/`,
    violations,
    world,
    calls,
    socket,
    listenAt(at) {
      botAddress = at;
    },
    fail(method, fault, times = 1) {
      faults.set(method, [...(faults.get(method) ?? []), ...Array.from({ length: times }, () => fault)]);
    },
    mention: (said) => say({ ...said, text: `<@${BOT}> ${said.text}` }, false),
    direct: (said) => say({ channel: `D${(said.user ?? "U0ANA").slice(1)}`, ...said }, true),
    event,
    async command(text, { user = "U0ANA", channel = "C0COP", command = "/cop", deliveries = 1 } = {}) {
      const payload = {
        command,
        text,
        team_id: "T0ITU",
        channel_id: channel,
        user_id: user,
        user_name: "ana",
        trigger_id: trigger(user),
        response_url: address(user, channel, null),
        api_app_id: "A0DESK",
      };
      await Promise.all(Array.from({ length: deliveries }, () => once("slash_commands", payload)));
    },
    async click(where, which, { user = "U0ANA", choose, verdict } = {}) {
      const found = components(where.blocks).find((each) => each.action_id === which || labelOf(each) === which);
      if (found === undefined)
        throw new Error(`nothing to click called ${which} among ${components(where.blocks).map(labelOf)}`);
      const action = actionOf(found, choose, verdict);
      const common = {
        type: "block_actions",
        team: { id: "T0ITU" },
        user: { id: user, name: "ana" },
        trigger_id: trigger(user),
        actions: [action],
      };
      if ("type" in where) {
        await once("interactive", { ...common, view: where, container: { type: "view", view_id: where.id } });
        return;
      }
      const ephemeral = where.only !== null;
      if (!ephemeral) pressers.add(user);
      await once("interactive", {
        ...common,
        channel: { id: where.channel, name: "cop" },
        container: {
          type: "message",
          message_ts: where.ts,
          channel_id: where.channel,
          is_ephemeral: ephemeral,
          ...(where.threadTs === null ? {} : { thread_ts: where.threadTs }),
        },
        ...(ephemeral
          ? {}
          : {
              message: {
                type: "message",
                user: BOT,
                ts: where.ts,
                text: where.text,
                blocks: where.blocks,
                ...(where.threadTs === null ? {} : { thread_ts: where.threadTs }),
              },
            }),
        response_url: address(user, where.channel, where),
      });
    },
    async shortcut({ channel, ts, text, threadTs }, user = "U0ANA") {
      await once("interactive", {
        type: "message_action",
        callback_id: "find_source",
        team: { id: "T0ITU" },
        channel: { id: channel, name: "cop" },
        user: { id: user, name: "ana" },
        message_ts: ts,
        trigger_id: trigger(user),
        response_url: address(user, channel, null),
        message: {
          type: "message",
          user: "U0BEN",
          text,
          ts,
          ...(threadTs === undefined ? {} : { thread_ts: threadTs }),
        },
      });
    },
    async type(view, action, typed) {
      const taken = await once("interactive", {
        type: "block_suggestion",
        action_id: action,
        block_id: "b",
        value: typed,
        team: { id: "T0ITU" },
        user: { id: view.user, name: "ana" },
        container: { type: "view", view_id: view.id },
        view,
      });
      world.check("options", taken?.payload);
      return (taken?.payload as Suggested | undefined)?.options ?? [];
    },
    async openTab(user, tab) {
      await event({ type: "app_home_opened", user, channel: `D${user.slice(1)}`, tab, event_ts: world.nextTs() });
    },
    seen: (channel, user) =>
      world.messages.filter((each) => each.channel === channel && (each.only === null || each.only === user)),
    forget() {
      world.messages.length = 0;
      world.statuses.length = 0;
      world.modals.clear();
      addresses.clear();
      triggers.clear();
    },
    async close() {
      socket?.close();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}

export const MANIFEST_SCOPES = [
  "app_mentions:read",
  "assistant:write",
  "chat:write",
  "commands",
  "im:history",
] as const;

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = "";
  request.setEncoding("utf8");
  for await (const chunk of request) body += chunk;
  return body;
}

/** Web API bodies are forms with JSON in `blocks`, `view`, `metadata` and `prompts`. */
function argumentsOf(body: string): Arguments {
  return Object.fromEntries(
    [...new URLSearchParams(body)].map(([key, value]) => [
      key,
      /^[[{]/.test(value) && key !== "text" ? JSON.parse(value) : value,
    ]),
  );
}

type Component = Interactive | { readonly type: "feedback_buttons"; readonly action_id: string };

/** Everything in these blocks that can be clicked. */
export function components(blocks: readonly StandInBlock[]): readonly Component[] {
  return blocks.flatMap((block): readonly Component[] => {
    if (block.type === "actions" || block.type === "context_actions") return block.elements;
    return block.type === "section" && block.accessory ? [block.accessory] : [];
  });
}

/** What stands on a button. */
export function labelOf(component: Component): string {
  return component.type === "button" ? component.text.text : component.action_id;
}

function actionOf(component: Component, choose?: string, verdict?: string): Record<string, unknown> {
  const base = { type: component.type, action_id: component.action_id, block_id: "b", action_ts: "1" };
  if (component.type === "button") return { ...base, text: component.text, value: component.value };
  if (component.type === "feedback_buttons") {
    const pair = component as unknown as Record<string, { text: unknown; value: string }>;
    const chosen = verdict === "wrong" ? pair.negative_button : pair.positive_button;
    return { ...base, text: chosen?.text, value: chosen?.value };
  }
  return { ...base, selected_option: { text: { type: "plain_text", text: choose }, value: choose } };
}
