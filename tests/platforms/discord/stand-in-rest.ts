/** The requests that the stand-in answers, with Discord's refusals. */
import { z } from "zod";
import { type Body, faultsOf, faultsOfCommands, isBody } from "./rules.ts";
import {
  APPLICATION,
  DIRECT,
  type Exchange,
  FORGETFUL,
  GUILD,
  type Posted,
  TOKEN,
  userOf,
  type World,
} from "./world.ts";

export interface Asked {
  readonly method: string;
  /** without the version and the query */
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: unknown;
}

export interface Answered {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Surface {
  readonly gatewayUrl: () => string;
  readonly shards: () => number;
  readonly application: () => Body;
  readonly guildPermissions: () => string;
  /** a message was posted by the bot, or is there at last */
  readonly posted: (message: Posted) => void;
}

const TOKEN_MS = 15 * 60_000;

type Route = readonly [string, RegExp, (parts: readonly string[], body: Body) => Answered, "bot" | "open"];

export function createRoutes(world: World, surface: Surface): (asked: Asked) => Answered {
  const routes: readonly Route[] = [
    ["GET", /^\/gateway\/bot$/, () => ok(gateway()), "bot"],
    ["GET", /^\/users\/@me$/, () => ok(userOf(APPLICATION)), "bot"],
    [
      "GET",
      /^\/users\/@me\/guilds$/,
      () => ok([{ id: GUILD, name: "Study Group 2", permissions: surface.guildPermissions() }]),
      "bot",
    ],
    ["GET", /^\/applications\/@me$/, () => ok(surface.application()), "bot"],
    ["GET", /^\/applications\/\d+(\/guilds\/\d+)?\/commands$/, ([scope = ""]) => ok(registered(scope)), "bot"],
    ["PUT", /^\/applications\/\d+(\/guilds\/\d+)?\/commands$/, ([scope = ""], body) => register(scope, body), "bot"],
    ["POST", /^\/users\/@me\/channels$/, () => ok({ id: DIRECT, type: 1 }), "bot"],
    ["POST", /^\/channels\/(\d+)\/typing$/, () => ({ status: 204 }), "bot"],
    ["POST", /^\/channels\/(\d+)\/messages$/, ([channel = ""], body) => post(channel, body), "bot"],
    ["POST", /^\/interactions\/(\d+)\/([^/]+)\/callback$/, ([, token = ""], body) => callback(token, body), "open"],
    ["POST", /^\/webhooks\/\d+\/([^/]+)$/, ([token = ""], body) => followUp(token, body), "open"],
    ["PATCH", /^\/webhooks\/\d+\/([^/]+)\/messages\/@original$/, ([token = ""], body) => edit(token, body), "open"],
    ["DELETE", /^\/webhooks\/\d+\/([^/]+)\/messages\/@original$/, ([token = ""]) => remove(token), "open"],
  ];

  const gateway = () => ({
    url: surface.gatewayUrl(),
    shards: surface.shards(),
    session_start_limit: { total: 1000, remaining: 999, reset_after: 14_400_000, max_concurrency: 16 },
  });

  const registered = (scope: string) => world.commands.get(scope) ?? [];

  function register(scope: string, body: unknown): Answered {
    const faults = faultsOfCommands(body);
    world.violations.push(...faults);
    if (faults.length > 0) return invalid();
    const commands = z.array(z.record(z.string(), z.unknown())).parse(body);
    // Discord adds what it decides itself, and its defaults.
    const kept = commands.map((command) => ({
      ...command,
      id: world.snowflake(),
      application_id: APPLICATION,
      version: world.snowflake(),
      nsfw: false,
    }));
    world.commands.set(scope, kept);
    return ok(kept);
  }

  function refused(kind: Parameters<typeof faultsOf>[0], body: Body): Answered | null {
    const faults = faultsOf(kind, body);
    world.violations.push(...faults);
    return faults.length > 0 ? invalid() : null;
  }

  function put(message: Omit<Posted, "id" | "deleted" | "edits">): Posted {
    const posted: Posted = { ...message, id: world.snowflake(), deleted: false, edits: 0 };
    world.messages.set(posted.id, posted);
    surface.posted(posted);
    return posted;
  }

  function post(channelId: string, body: Body): Answered {
    const channel = world.channels.get(channelId);
    if (!channel) return error(404, 10003, "Unknown Channel");
    if (channel.refusal) return error(channel.refusal.status, channel.refusal.code, channel.refusal.message);
    const fault = refused("message", body);
    if (fault) return fault;
    const reference = isBody(body.message_reference) ? body.message_reference : null;
    if (channelId === FORGETFUL && reference)
      return error(400, 160002, "Cannot reply without permission to read message history");
    const nonce = typeof body.nonce === "string" ? `${channelId} ${body.nonce}` : null;
    const before = nonce === null ? undefined : world.messages.get(world.nonces.get(nonce) ?? "");
    if (before) return ok(shown(before));
    const to = reference === null ? null : String(reference.message_id);
    if (to !== null && !world.messages.has(to) && reference?.fail_if_not_exists !== false) return invalid();
    const message = put({
      channel: channelId,
      author: APPLICATION,
      body,
      reference: to,
      onlyFor: null,
      loading: false,
      interaction: null,
    });
    if (nonce !== null) world.nonces.set(nonce, message.id);
    return ok(shown(message));
  }

  function callback(token: string, body: Body): Answered {
    const fault = respond(world, token, body, put);
    if (fault) return fault;
    const exchange = world.exchanges.get(token);
    const message = world.messages.get(exchange?.first ?? "");
    const resource = message ? { resource: { type: body.type, message: shown(message) } } : {};
    return ok({ interaction: { id: exchange?.id, type: 2, response_message_id: message?.id }, ...resource });
  }

  function open(token: string): Exchange | Answered {
    const exchange = world.exchanges.get(token);
    if (!exchange?.response || Date.now() - exchange.made > TOKEN_MS) return error(404, 10015, "Unknown Webhook");
    return exchange;
  }

  function followUp(token: string, body: Body): Answered {
    const exchange = open(token);
    if ("status" in exchange) return exchange;
    const fault = refused("webhook", body);
    if (fault) return fault;
    const first = world.messages.get(exchange.first ?? "");
    // The first follow-up takes the place of "… is thinking", and is seen by whom that was shown to.
    if (first?.loading && !first.deleted) return fill(first, body);
    const onlyFor = (Number(body.flags ?? 0) & 64) !== 0 ? exchange.user : null;
    const interaction = { token, user: exchange.user };
    const message = put({
      channel: exchange.channel,
      author: APPLICATION,
      body,
      reference: null,
      onlyFor,
      loading: false,
      interaction,
    });
    exchange.messages.push(message.id);
    return ok(shown(message));
  }

  function edit(token: string, body: Body): Answered {
    const exchange = open(token);
    if ("status" in exchange) return exchange;
    const fault = refused("webhookEdit", body);
    if (fault) return fault;
    const first = world.messages.get(exchange.first ?? "");
    return first && !first.deleted ? fill(first, body) : error(404, 10008, "Unknown Message");
  }

  function fill(message: Posted, body: Body): Answered {
    message.body = body;
    message.loading = false;
    message.edits += 1;
    surface.posted(message);
    return ok(shown(message));
  }

  function remove(token: string): Answered {
    const exchange = open(token);
    if ("status" in exchange) return exchange;
    const first = world.messages.get(exchange.first ?? "");
    if (!first || first.deleted) return error(404, 10008, "Unknown Message");
    first.deleted = true;
    return { status: 204 };
  }

  return (asked) => {
    for (const [method, path, answer, access] of routes) {
      const match = method === asked.method ? path.exec(asked.path) : null;
      if (!match) continue;
      if (access === "bot" && asked.authorization !== `Bot ${TOKEN}`) return error(401, 0, "401: Unauthorized");
      return answer(
        match.slice(1).map((part) => part ?? ""),
        asked.body as Body,
      );
    }
    world.violations.push(`nothing answers ${asked.method} ${asked.path}`);
    return error(404, 0, "404: Not Found");
  };
}

/** Takes the first response to an interaction; gives what Discord refuses it with. */
export function respond(
  world: World,
  token: string,
  body: Body,
  put: (message: Omit<Posted, "id" | "deleted" | "edits">) => Posted,
): Answered | null {
  const exchange = world.exchanges.get(token);
  const after = exchange ? Date.now() - exchange.made : 0;
  if (!exchange || exchange.expired || (after > world.firstResponseMs && !exchange.response))
    return error(404, 10062, "Unknown interaction");
  if (exchange.response) return error(400, 40060, "Interaction has already been acknowledged.");
  const type = Number(body.type);
  const allowed = exchange.kind === "autocomplete" ? [8] : exchange.kind === "button" ? [4, 5, 6, 7] : [4, 5];
  const kind = type === 8 ? "choices" : type === 7 || type === 6 ? "update" : "answer";
  const faults = [
    ...(allowed.includes(type) ? [] : [`a response of type ${type} to a ${exchange.kind}`]),
    ...(type === 6 ? [] : faultsOf(kind, body)),
  ];
  world.violations.push(...faults);
  if (faults.length > 0) return invalid();
  exchange.response = { type, after };
  const data = isBody(body.data) ? body.data : {};
  if (type === 8)
    exchange.choices = z
      .object({ choices: z.array(z.object({ name: z.string(), value: z.string() })) })
      .parse(data).choices;
  if (type === 6) exchange.first = exchange.under;
  if (type === 7) {
    exchange.first = exchange.under;
    const under = world.messages.get(exchange.under ?? "");
    if (under) {
      under.body = data;
      under.edits += 1;
    }
  }
  if (type === 4 || type === 5) {
    const onlyFor = (Number(data.flags ?? 0) & 64) !== 0 ? exchange.user : null;
    const interaction = { token, user: exchange.user };
    const message = put({
      channel: exchange.channel,
      author: APPLICATION,
      body: data,
      reference: null,
      onlyFor,
      loading: type === 5,
      interaction,
    });
    exchange.first = message.id;
    exchange.messages.push(message.id);
  }
  return null;
}

function ok(body: unknown): Answered {
  return { status: 200, body };
}

export function error(status: number, code: number, message: string): Answered {
  return { status, body: { code, message } };
}

function invalid(): Answered {
  return { status: 400, body: { code: 50035, message: "Invalid Form Body", errors: {} } };
}

/** A message as Discord gives it back. */
export function shown(message: Posted): Body {
  return {
    id: message.id,
    channel_id: message.channel,
    author: userOf(message.author),
    content: "",
    embeds: [],
    attachments: [],
    mentions: [],
    mention_roles: [],
    mention_everyone: false,
    pinned: false,
    tts: false,
    type: message.reference === null ? 0 : 19,
    timestamp: "2026-01-01T00:00:00.000Z",
    edited_timestamp: null,
    flags: Number(message.body.flags ?? 0),
    components: message.body.components ?? [],
    ...(message.interaction === null
      ? {}
      : {
          interaction_metadata: {
            id: "1",
            type: 2,
            user: userOf(message.interaction.user),
            authorizing_integration_owners: { 0: GUILD },
          },
        }),
  };
}
