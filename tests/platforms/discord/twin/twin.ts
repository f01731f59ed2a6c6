/**
 * The same people and the same server as in `stand-in.ts`, on a server for Discord's API that others wrote
 * (discord-digital-twin). Routes, gateway and the form of what is sent are its own; where it sends less than Discord
 * does, and a bot lives by that, `completed` adds it, and names it.
 */
import { mkdtempSync, rmSync } from "node:fs";
import type { Server } from "node:http";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { commandDefinitions } from "../../../../adapters/discord/commands.ts";
import { type Body, isBody } from "../rules.ts";
import { type Asking, buttonsOf, type StandIn, visible } from "../stand-in.ts";
import {
  ANNA,
  APPLICATION,
  BEN,
  createWorld,
  DIRECT,
  type Exchange,
  GENERAL,
  GUILD,
  type Posted,
  THREAD,
  TOKEN,
  userOf,
} from "../world.ts";

/** What is used of the twin, whose own types are not there before it is installed. */
interface Twin {
  readonly restUrl: string;
  readonly server: {
    readonly httpServer: Server;
    readonly gateway: { broadcast(event: string, data: Body): void; broadcastMessageCreate(message: Body): void };
  };
  readonly prisma: {
    $disconnect(): Promise<void>;
    readonly user: { upsert(query: Body): Promise<unknown> };
    readonly channel: { create(query: Body): Promise<unknown> };
    readonly message: { findMany(query: Body): Promise<readonly Row[]> };
    readonly interactionResponse: { findMany(query: Body): Promise<readonly Response[]> };
  };
  start(): Promise<void>;
  stop(): Promise<void>;
  simulateInteraction(asked: Body): Promise<{ readonly id: string; readonly token: string }>;
  simulateSlashCommand(asked: Body): Promise<{ readonly id: string; readonly token: string }>;
  simulateButtonClick(asked: Body): Promise<{ readonly id: string; readonly token: string }>;
  simulateUserMessage(message: Body): Promise<{ readonly id: string }>;
}

interface Row {
  readonly id: string;
  readonly channelId: string;
  readonly authorId: string;
  readonly content: string;
  readonly flags: number;
  readonly components: string;
  readonly messageReference: string | null;
}

interface Response {
  readonly interactionId: string;
  readonly type: number;
  readonly messageId: string | null;
  readonly data: string | null;
  readonly acknowledged: boolean;
}

/** An exchange or message that the twin has not numbered yet. */
type Pending<T> = { -readonly [Key in keyof T]: T[Key] };

const FOLDER = "tests/platforms/discord/twin/node_modules/discord-digital-twin";
const EPHEMERAL = 64;
const PATIENCE_MS = 15_000;
const QUIET_MS = 200;

/** Starts the twin with the commands registered. */
export async function startTwin(): Promise<StandIn> {
  const { DigitalDiscord } = await import(pathToFileURL(resolve(FOLDER, "dist/index.js")).href);
  const folder = mkdtempSync(join(tmpdir(), "copdesk-twin-"));
  const twin: Twin = new DigitalDiscord({
    botToken: TOKEN,
    dbUrl: `file:${join(folder, "twin.db")}`,
    botUser: { id: APPLICATION, username: "cop-desk" },
    guild: {
      id: GUILD,
      channels: [
        { id: GENERAL, name: "general", type: 0 },
        { id: THREAD, name: "a-thread", type: 11, parentId: GENERAL },
      ],
    },
    users: [
      { id: ANNA, username: "anna" },
      { id: BEN, username: "ben" },
    ],
  });
  await twin.start();
  await twin.prisma.channel.create({ data: { id: DIRECT, type: 1, guildId: null } });
  const world = createWorld();
  const exchanges: Pending<Exchange>[] = [];
  const underWay: Promise<unknown>[] = [];
  /** ids that the tests know a message by before the twin has numbered it */
  const numbered = new Map<string, string>();
  const rows = new Map<string, string>();
  const locales = new Map<string, string>();
  let lastRequest = Date.now();
  let open = 0;
  twin.server.httpServer.on("request", (_, response) => {
    open += 1;
    response.on("close", () => {
      open -= 1;
      lastRequest = Date.now();
    });
  });

  const settle = async () => {
    while (underWay.length > 0) await underWay.shift();
  };

  /** What Discord sends and the twin does not. */
  function completed(event: string, data: Body): Body {
    const channel = String(data.channel_id ?? "");
    const direct = channel === DIRECT;
    if (event === "MESSAGE_CREATE") {
      const { guild_id: _, ...message } = data;
      const reference = isBody(data.message_reference) ? data.message_reference : null;
      const to = world.messages.get(String(reference?.message_id ?? ""));
      const pings = to?.author === APPLICATION && reference?.silently !== true;
      const named = String(data.content).includes(`<@${APPLICATION}>`) || pings;
      return {
        ...message,
        ...(direct ? {} : { guild_id: GUILD }),
        channel_type: { [DIRECT]: 1, [THREAD]: 11 }[channel] ?? 0,
        mentions: named ? [userOf(APPLICATION)] : [],
        content: named || direct ? data.content : "",
        ...(reference === null ? {} : { type: 19, referenced_message: to ? { author: userOf(to.author) } : null }),
      };
    }
    if (event !== "INTERACTION_CREATE") return data;
    const member = isBody(data.member) ? data.member : {};
    const message = isBody(data.message) ? data.message : null;
    const { guild_id: _, member: __, ...everywhere } = data;
    const posted = world.messages.get(String(message?.id ?? ""));
    const { user } = posted?.interaction ?? {};
    return {
      ...(direct ? { ...everywhere, user: member.user } : data),
      locale: locales.get(String(isBody(member.user) ? member.user.id : "")) ?? "en-GB",
      ...(message === null || user === undefined
        ? {}
        : { message: { ...message, interaction_metadata: { user: userOf(user) } } }),
    };
  }
  const { gateway } = twin.server;
  const broadcast = gateway.broadcast.bind(gateway);
  gateway.broadcast = (event, data) => broadcast(event, completed(event, data));
  gateway.broadcastMessageCreate = (message) => gateway.broadcast("MESSAGE_CREATE", message);

  /** Takes over what the twin's database holds by now. */
  async function refresh(): Promise<void> {
    await settle();
    const responses = await twin.prisma.interactionResponse.findMany({ where: { acknowledged: true } });
    for (const { interactionId, type, messageId, data } of responses) {
      const exchange = exchanges.find((each) => each.id === interactionId);
      if (exchange === undefined) continue;
      exchange.response ??= { type, after: Date.now() - exchange.made };
      exchange.first = messageId;
      if (messageId !== null && exchange.under === null && !exchange.messages.includes(messageId))
        exchange.messages.push(messageId);
      if (messageId !== null && exchange.under !== null && type === 4 && !exchange.messages.includes(messageId))
        exchange.messages.push(messageId);
      if (type === 8 && data !== null) exchange.choices = JSON.parse(data).choices;
    }
    for (const row of await twin.prisma.message.findMany({ orderBy: { id: "asc" } })) {
      const text = JSON.stringify(row);
      if (rows.get(row.id) === text) continue;
      rows.set(row.id, text);
      const body = { content: row.content, flags: row.flags, components: JSON.parse(row.components) };
      const known = world.messages.get(row.id);
      if (known) {
        known.body = body;
        known.edits += 1;
        continue;
      }
      const exchange = exchanges.find((each) => each.messages.includes(row.id));
      const reference = row.messageReference === null ? null : JSON.parse(row.messageReference);
      world.messages.set(row.id, {
        id: row.id,
        channel: row.channelId,
        author: row.authorId,
        body,
        reference: reference?.message_id ?? null,
        onlyFor: (row.flags & EPHEMERAL) === 0 ? null : (exchange?.user ?? ANNA),
        loading: false,
        deleted: false,
        edits: 0,
        interaction: exchange ? { token: exchange.token, user: exchange.user } : null,
      });
    }
  }

  function exchangeOf(
    kind: Exchange["kind"],
    asking: Asking,
    begin: (place: { readonly channelId: string; readonly userId: string }) => Promise<{ id: string; token: string }>,
    under: Posted | null = null,
  ): Exchange {
    const { user = ANNA, channel = under?.channel ?? GENERAL, locale = "en-GB" } = asking;
    const exchange: Pending<Exchange> = {
      id: "",
      token: "",
      kind,
      user,
      channel,
      made: Date.now(),
      under: under?.id ?? null,
      expired: false,
      response: null,
      choices: [],
      first: null,
      messages: [],
    };
    exchanges.push(exchange);
    const before = underWay.at(-1) ?? Promise.resolve();
    underWay.push(
      before.then(async () => {
        locales.set(user, locale);
        Object.assign(exchange, await begin({ channelId: channel, userId: user }));
      }),
    );
    return exchange;
  }

  const typedOptions = (options: Readonly<Record<string, string | boolean>>) =>
    Object.entries(options).map(([name, value]) => ({ name, type: typeof value === "boolean" ? 5 : 3, value }));
  const lacking = (what: string) => (): never => {
    throw new Error(`the twin has no ${what}`);
  };

  const standIn: StandIn = {
    apiUrl: twin.restUrl,
    world,
    get gateway() {
      return lacking("faults of a gateway")();
    },
    settings: {
      readsAfterMs: 0,
      patienceMs: PATIENCE_MS,
      preferredLocale: "en-US",
      shards: 1,
      guildPermissions: "0",
      application: {},
    },
    deliverTo: lacking("signed requests"),
    break: lacking("faults"),
    interaction: lacking("malformed interactions"),
    signed: lacking("signed requests"),
    forget: lacking("way to forget"),
    edit: lacking("later edits"),
    say(content, { user = ANNA, channel = GENERAL, replyTo, silently = false, author } = {}) {
      const name = world.snowflake();
      const before = underWay.at(-1) ?? Promise.resolve();
      underWay.push(
        before.then(async () => {
          const { id = user, username = "", bot = false } = author ?? {};
          if (author) await twin.prisma.user.upsert({ where: { id }, update: {}, create: { id, username, bot } });
          const to = replyTo === undefined ? undefined : (numbered.get(replyTo) ?? replyTo);
          const reference = { messageReference: { type: 0, message_id: to, channel_id: channel, silently } };
          const message = { channelId: channel, userId: id, content, ...(to === undefined ? {} : reference) };
          numbered.set(name, (await twin.simulateUserMessage(message)).id);
        }),
      );
      return name;
    },
    slash: (name, options = {}, asking = {}) =>
      exchangeOf("command", asking, (place) =>
        twin.simulateSlashCommand({
          ...place,
          name: "cop",
          options: [{ name, type: 1, options: typedOptions(options) }],
        }),
      ),
    complete: (name, option, typed, asking = {}) =>
      exchangeOf("autocomplete", asking, (place) =>
        twin.simulateInteraction({
          ...place,
          type: 4,
          data: {
            id: "1",
            name: "cop",
            type: 1,
            options: [{ name, type: 1, options: [{ name: option, type: 3, value: typed, focused: true }] }],
          },
        }),
      ),
    onMessage: (name, message, asking = {}) =>
      exchangeOf("command", asking, async (place) => {
        const id = numbered.get(message) ?? message;
        const [row] = await twin.prisma.message.findMany({ where: { id } });
        const target = { id, content: row?.content ?? "", author: userOf(row?.authorId ?? ANNA) };
        const data = { id: "1", name, type: 3, target_id: id, resolved: { messages: { [id]: target } } };
        return twin.simulateInteraction({ ...place, type: 2, data });
      }),
    press(message, label, asking = {}) {
      const user = asking.user ?? message.onlyFor ?? ANNA;
      const button = buttonsOf(message).find((each) => each.label === label);
      if (!button) throw new Error(`no button "${label}"`);
      const pressed = { messageId: message.id, customId: button.custom_id };
      return exchangeOf(
        "button",
        { ...asking, user },
        (place) => twin.simulateButtonClick({ ...place, ...pressed }),
        message,
      );
    },
    repliesTo: (message) => {
      const id = numbered.get(message) ?? message;
      return [...world.messages.values()].filter((each) => each.reference === id && each.author === APPLICATION);
    },
    async answer(exchange) {
      await standIn.until(`an answer to a ${exchange.kind}`, () => visible(world, exchange) !== undefined);
      return visible(world, exchange) ?? lacking("answer")();
    },
    async reply(message) {
      await standIn.until("a reply", () => standIn.repliesTo(message).length > 0);
      return standIn.repliesTo(message)[0] ?? lacking("reply")();
    },
    async until(what, test) {
      for (const end = Date.now() + PATIENCE_MS; ; ) {
        await refresh();
        if (test()) return;
        if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    async quiet() {
      await settle();
      lastRequest = Date.now();
      await standIn.until("quiet", () => open === 0 && Date.now() - lastRequest > QUIET_MS);
    },
    async close() {
      await settle();
      twin.server.httpServer.closeAllConnections();
      await twin.stop();
      await twin.prisma.$disconnect();
      rmSync(folder, { recursive: true });
    },
  };
  await register(twin);
  return standIn;
}

/** It has no list of the commands that are there, by which `copdesk discord register` sees whether any changed. */
async function register({ restUrl }: Twin): Promise<void> {
  const response = await fetch(`${restUrl}/v10/applications/${APPLICATION}/commands`, {
    method: "PUT",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(commandDefinitions()),
  });
  if (!response.ok) throw new Error(`the twin refuses the commands: ${response.status}`);
}
