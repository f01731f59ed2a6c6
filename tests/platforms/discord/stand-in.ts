/** A server that behaves as Discord does, over loopback HTTP and WebSocket, and the people who use it. */
import { sign } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type Body, flatten, isBody } from "./rules.ts";
import { createGateway, type Gateway } from "./stand-in-gateway.ts";
import { type Answered, createRoutes, respond, shown } from "./stand-in-rest.ts";
import {
  ANNA,
  APPLICATION,
  createWorld,
  DIRECT,
  type Exchange,
  GENERAL,
  GUILD,
  type Posted,
  userOf,
  type World,
} from "./world.ts";

/** What happens to a request instead of, or beside, being answered. */
export type Fault =
  /** refused before anything is done */
  | { readonly answer: Answered }
  /** the connection is cut; `after` the request was carried out, so that only its answer is lost */
  | { readonly cut: "before" | "after" }
  /** carried out, and answered with 500 all the same */
  | { readonly lose: true }
  /** answered this many milliseconds late */
  | { readonly late: number };

export interface Asking {
  readonly user?: string;
  readonly channel?: string;
  readonly locale?: string;
  /** how many milliseconds ago it was sent */
  readonly ago?: number;
}

export interface StandIn {
  readonly apiUrl: string;
  readonly world: World;
  readonly gateway: Gateway;
  readonly settings: {
    /** how long it takes to read the response to a signed request */
    readsAfterMs: number;
    /** how long people wait for an answer */
    patienceMs: number;
    preferredLocale: string;
    shards: number;
    application: Body;
    guildPermissions: string;
  };
  /** `url`: interactions go there as signed requests; null: over the gateway */
  deliverTo(url: string | null): void;
  /** the next `times` requests whose `METHOD /path` matches */
  break(match: RegExp, fault: Fault, times?: number): void;
  /** writes a message; gives its id */
  say(
    text: string,
    options?: Asking & {
      readonly replyTo?: string;
      readonly silently?: boolean;
      readonly author?: Body;
      /** more of what the event holds */
      readonly more?: Body;
    },
  ): string;
  /** changes a message */
  edit(message: string, text: string, more?: Body): void;
  slash(name: string, options?: Readonly<Record<string, string | boolean>>, asking?: Asking): Exchange;
  complete(name: string, option: string, typed: string, asking?: Asking): Exchange;
  onMessage(name: string, message: string, asking?: Asking): Exchange;
  /** presses a button that really stands under a message */
  press(message: Posted, label: string, asking?: Asking): Exchange;
  /** any data, as an interaction */
  interaction(data: Body): void;
  signed(body: string, change?: (headers: Record<string, string>) => void): Promise<Response>;
  /** what the bot wrote in answer to a message */
  repliesTo(message: string): readonly Posted[];
  /** what a user sees of the answer to an interaction, once it is there */
  answer(exchange: Exchange): Promise<Posted>;
  reply(message: string): Promise<Posted>;
  until(what: string, test: () => boolean): Promise<void>;
  /** lets go of messages, interactions and requests, of which a long run makes many */
  forget(): void;
  /** resolves when the bot has sent nothing for a while */
  quiet(): Promise<void>;
  close(): Promise<void>;
}

const PATIENCE_MS = 10_000;
const QUIET_MS = 120;

export async function startStandIn(): Promise<StandIn> {
  const world = createWorld();
  const settings = {
    readsAfterMs: 0,
    patienceMs: PATIENCE_MS,
    preferredLocale: "en-US",
    shards: 1,
    guildPermissions: "274878024704",
    application: {
      id: APPLICATION,
      name: "COP Desk",
      verify_key: world.publicKeyHex,
      interactions_endpoint_url: null,
      flags: 0,
      integration_types_config: { 0: {}, 1: {} },
    } as Body,
  };
  const faults: { match: RegExp; fault: Fault; times: number }[] = [];
  let target: string | null = null;
  let lastRequest = Date.now();
  let open = 0;
  let closed = false;

  const server = createServer((request, response) => {
    open += 1;
    response.on("close", () => {
      open -= 1;
      lastRequest = Date.now();
    });
    void serve(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const gateway = createGateway(server, world, () => settings.preferredLocale);
  const routes = createRoutes(world, {
    gatewayUrl: () => `ws://127.0.0.1:${port}`,
    shards: () => settings.shards,
    application: () => settings.application,
    guildPermissions: () => settings.guildPermissions,
    posted: (message) => {
      // The bot hears itself, as everyone who is in the channel does.
      if (message.edits > 0 || message.onlyFor !== null) return;
      gateway.dispatch("MESSAGE_CREATE", { ...shown(message), ...whereabouts(message.channel, true) });
    },
  });

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(Buffer.from(part));
    const text = Buffer.concat(parts).toString("utf8");
    const path = decodeURIComponent((request.url ?? "").split("?")[0] ?? "").replace(/^\/api\/v10/, "");
    const method = request.method ?? "";
    const body: unknown = text === "" ? {} : JSON.parse(text);
    world.requests.push({ method, path, body });
    const fault = faultFor(`${method} ${path}`);
    if (fault && "cut" in fault && fault.cut === "before") return void request.socket.destroy();
    if (fault && "answer" in fault) return write(response, fault.answer);
    const answered = routes({ method, path, authorization: request.headers.authorization, body });
    if (fault && "cut" in fault) return void request.socket.destroy();
    if (fault && "lose" in fault)
      return write(response, { status: 500, body: { code: 0, message: "500: Internal Server Error" } });
    if (fault && "late" in fault) await new Promise((resolve) => setTimeout(resolve, fault.late));
    write(response, answered);
  }

  function faultFor(request: string): Fault | null {
    const found = faults.find((each) => each.times > 0 && each.match.test(request));
    if (!found) return null;
    found.times -= 1;
    return found.fault;
  }

  const whereabouts = (channel: string, isMessage: boolean): Body => {
    const type = world.channels.get(channel)?.type ?? 0;
    const guild = channel === DIRECT ? {} : { guild_id: GUILD };
    return isMessage ? { ...guild, channel_type: type } : { ...guild, channel: { id: channel, type } };
  };

  function exchangeOf(
    kind: Exchange["kind"],
    type: number,
    data: Body,
    asking: Asking,
    under: Posted | null = null,
  ): Exchange {
    const { user = ANNA, channel = under?.channel ?? GENERAL, locale = "en-GB", ago = 0 } = asking;
    const made = Date.now() - ago;
    const id = String(BigInt(world.snowflake()) - (BigInt(ago) << 22n));
    const token = `token-${id}`;
    const exchange: Exchange = {
      id,
      token,
      kind,
      user,
      channel,
      made,
      under: under?.id ?? null,
      expired: false,
      response: null,
      choices: [],
      first: null,
      messages: [],
    };
    world.exchanges.set(token, exchange);
    const direct = channel === DIRECT;
    deliver(exchange, {
      id,
      application_id: APPLICATION,
      type,
      token,
      version: 1,
      locale,
      ...whereabouts(channel, false),
      channel_id: channel,
      ...(direct
        ? { user: userOf(user) }
        : { member: { user: userOf(user), roles: [], permissions: "0" }, guild_locale: settings.preferredLocale }),
      context: direct ? 1 : 0,
      authorizing_integration_owners: { 0: GUILD },
      entitlements: [],
      app_permissions: "0",
      data,
      ...(under === null ? {} : { message: asPartOf(under) }),
    });
    return exchange;
  }

  function asPartOf(under: Posted): Body {
    const replied = under.reference === null ? {} : { referenced_message: referenced(under.reference) };
    return { ...shown(under), ...replied, flags: Number(under.body.flags ?? 0) | (under.onlyFor === null ? 0 : 64) };
  }

  function referenced(id: string): Body | null {
    const message = world.messages.get(id);
    return message ? { ...shown(message), content: "" } : null;
  }

  function deliver(exchange: Exchange | null, body: Body): void {
    if (target === null) {
      gateway.dispatch("INTERACTION_CREATE", body);
      return;
    }
    void signed(JSON.stringify(body)).then(
      async (response) => {
        if (!response.ok || exchange === null) return;
        if (settings.readsAfterMs > 0) await new Promise((resolve) => setTimeout(resolve, settings.readsAfterMs));
        const put = (message: Omit<Posted, "id" | "deleted" | "edits">) => {
          const posted: Posted = { ...message, id: world.snowflake(), deleted: false, edits: 0 };
          world.messages.set(posted.id, posted);
          return posted;
        };
        respond(world, exchange.token, (await response.json()) as Body, put);
        lastRequest = Date.now();
      },
      (error) => {
        if (!closed) world.violations.push(`a request was not taken: ${error}`);
      },
    );
  }

  function signed(body: string, change: (headers: Record<string, string>) => void = () => {}): Promise<Response> {
    const timestamp = String(Math.floor(Date.now() / 1000));
    const signature = sign(null, Buffer.from(timestamp + body), world.keys.privateKey).toString("hex");
    const headers: Record<string, string> = {
      "content-type": "application/json",
      "x-signature-ed25519": signature,
      "x-signature-timestamp": timestamp,
    };
    change(headers);
    return fetch(target ?? "", { method: "POST", body, headers });
  }

  /** The command as it was registered; an unregistered one cannot be called by anybody. */
  function registered(name: string, type: number): Body {
    const command = [...world.commands.values()].flat().find((each) => each.name === name && each.type === type);
    if (!command) throw new Error(`the command ${name} is not registered`);
    return command;
  }

  function subcommand(name: string): Body {
    const options = registered("cop", 1).options;
    const found = Array.isArray(options) ? options.find((each) => each.name === name) : undefined;
    if (!found) throw new Error(`there is no /cop ${name}`);
    return found;
  }

  function typedOptions(name: string, given: Readonly<Record<string, string | boolean>>): readonly Body[] {
    const options: readonly Body[] = (subcommand(name).options as readonly Body[] | undefined) ?? [];
    for (const option of options)
      if (option.required === true && given[String(option.name)] === undefined)
        throw new Error(`${option.name} is required`);
    return Object.entries(given).map(([key, value]) => {
      const option = options.find((each) => each.name === key);
      if (!option) throw new Error(`/cop ${name} has no option ${key}`);
      return { name: key, type: option.type, value };
    });
  }

  const call = (name: string, options: readonly Body[]): Body => ({
    id: registered("cop", 1).id,
    name: "cop",
    type: 1,
    options: [{ name, type: 1, options }],
  });

  const standIn: StandIn = {
    apiUrl: `http://127.0.0.1:${port}/api`,
    world,
    gateway,
    settings,
    deliverTo(url) {
      target = url;
    },
    break(match, fault, times = 1) {
      faults.push({ match, fault, times });
    },
    say(text, { user = ANNA, channel = GENERAL, replyTo, silently = false, author, more = {} } = {}) {
      const id = world.snowflake();
      const to = replyTo === undefined ? undefined : world.messages.get(replyTo);
      world.messages.set(id, {
        id,
        channel,
        author: user,
        body: { content: text },
        reference: replyTo ?? null,
        onlyFor: null,
        loading: false,
        deleted: false,
        edits: 0,
        interaction: null,
      });
      const pings = to !== undefined && !silently && to.author === APPLICATION;
      const mentions = text.includes(`<@${APPLICATION}>`) || pings ? [userOf(APPLICATION)] : [];
      // Without the privileged intent the words come only with a mention and in direct messages.
      const content = mentions.length > 0 || channel === DIRECT ? text : "";
      gateway.dispatch("MESSAGE_CREATE", {
        ...shown(world.messages.get(id) as Posted),
        author: author ?? userOf(user),
        content,
        mentions,
        ...whereabouts(channel, true),
        ...(channel === DIRECT
          ? {}
          : { member: { roles: [], joined_at: "2026-01-01T00:00:00.000Z", deaf: false, mute: false } }),
        ...(replyTo === undefined
          ? {}
          : {
              message_reference: { type: 0, message_id: replyTo, channel_id: channel },
              referenced_message: referenced(replyTo),
            }),
        ...more,
      });
      return id;
    },
    edit(message, text, more = {}) {
      const posted = world.messages.get(message) as Posted;
      const mentions = text.includes(`<@${APPLICATION}>`) ? [userOf(APPLICATION)] : [];
      gateway.dispatch("MESSAGE_UPDATE", {
        ...shown(posted),
        author: userOf(posted.author),
        content: mentions.length > 0 || posted.channel === DIRECT ? text : "",
        mentions,
        ...whereabouts(posted.channel, true),
        edited_timestamp: new Date().toISOString(),
        ...more,
      });
    },
    slash: (name, options = {}, asking = {}) =>
      exchangeOf("command", 2, call(name, typedOptions(name, options)), asking),
    complete(name, option, typed, asking = {}) {
      const options = subcommand(name).options as readonly Body[];
      if (options.find((each) => each.name === option)?.autocomplete !== true)
        throw new Error(`${option} proposes nothing`);
      return exchangeOf(
        "autocomplete",
        4,
        call(name, [{ name: option, type: 3, value: typed, focused: true }]),
        asking,
      );
    },
    onMessage(name, message, asking = {}) {
      const posted = world.messages.get(message);
      const target = posted ? { ...shown(posted), ...posted.body } : {};
      const data = {
        id: registered(name, 3).id,
        name,
        type: 3,
        target_id: message,
        resolved: { messages: { [message]: target } },
      };
      return exchangeOf("command", 2, data, asking);
    },
    press(message, label, asking = {}) {
      const user = asking.user ?? message.onlyFor ?? ANNA;
      if (message.deleted || (message.onlyFor !== null && message.onlyFor !== user))
        throw new Error("nobody can see that message");
      const button = buttonsOf(message).find((each) => each.label === label);
      if (!button)
        throw new Error(
          `no button "${label}" in ${buttonsOf(message)
            .map((each) => each.label)
            .join(", ")}`,
        );
      return exchangeOf("button", 3, { custom_id: button.custom_id, component_type: 2 }, { ...asking, user }, message);
    },
    interaction: (data) => deliver(null, data),
    signed,
    repliesTo: (message) =>
      [...world.messages.values()].filter((each) => each.reference === message && each.author === APPLICATION),
    async answer(exchange) {
      await standIn.until(`an answer to ${exchange.kind} ${exchange.id}`, () => visible(world, exchange) !== undefined);
      return visible(world, exchange) as Posted;
    },
    async reply(message) {
      await standIn.until(`a reply to ${message}`, () => standIn.repliesTo(message).length > 0);
      return standIn.repliesTo(message)[0] as Posted;
    },
    async until(what, test) {
      for (const end = Date.now() + settings.patienceMs; !test(); ) {
        if (Date.now() > end) throw new Error(`waited in vain for ${what}; ${world.violations.join("; ")}`);
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    },
    forget() {
      for (const kept of [world.messages, world.exchanges, world.nonces]) kept.clear();
      world.requests.length = 0;
      faults.length = 0;
    },
    async quiet() {
      lastRequest = Date.now();
      await standIn.until("quiet", () => open === 0 && Date.now() - lastRequest > QUIET_MS);
    },
    async close() {
      closed = true;
      gateway.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return standIn;
}

/** The message that answers an interaction: the last that is there and no longer "… is thinking". */
export function visible(world: World, exchange: Exchange): Posted | undefined {
  const made = [
    ...exchange.messages,
    ...(exchange.response?.type === 7 || exchange.response?.type === 6 ? [exchange.first ?? ""] : []),
  ];
  return made
    .map((id) => world.messages.get(id))
    .findLast((message) => message !== undefined && !message.deleted && !message.loading);
}

/** Its buttons, in order. */
export function buttonsOf(message: Posted): readonly Body[] {
  return partsOf(message).filter((part) => part.type === 2);
}

/** Its text, as Markdown. */
export function textOf(message: Posted): string {
  return partsOf(message)
    .filter((part) => part.type === 10)
    .map((part) => String(part.content))
    .join("\n");
}

function partsOf(message: Posted): readonly Body[] {
  const { components } = message.body;
  return Array.isArray(components) ? flatten(components.filter(isBody)) : [];
}

function write(response: ServerResponse, { status, body, headers = {} }: Answered): void {
  const text = body === undefined ? "" : JSON.stringify(body);
  response
    .writeHead(status, { ...headers, ...(body === undefined ? {} : { "content-type": "application/json" }) })
    .end(text);
}
