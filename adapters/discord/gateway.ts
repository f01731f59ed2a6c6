/** Discord over its gateway: a WebSocket that the desk opens, for interactions, mentions and direct messages. */
import { Client, Events, GatewayDispatchEvents, GatewayIntentBits, Options, Status } from "discord.js";
import { CodedError, type Language } from "../../src/index.ts";
import type { AdapterContext, RunningAdapter } from "../shared/adapter.ts";
import { createInFlight } from "./in-flight.ts";
import { readInteraction } from "./interaction.ts";
import { handleInteraction, type Surroundings } from "./interactions.ts";
import { lineOver } from "./line.ts";
import { languageOf } from "./locale.ts";
import { type Question, readQuestion } from "./message.ts";
import { onMessage } from "./on-message.ts";
import { platformRefused } from "./refused.ts";
import { REST_LIMITS, type RestOptions } from "./rest.ts";
import { createTurns } from "./turns.ts";

const READY_WITHIN_MS = 30_000;

/**
 * None of these is privileged: the words of mentions, replies and direct messages come without Message Content.
 */
const INTENTS = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages];

/**
 * Connects and resolves once Discord has said that it is ready.
 * @throws CodedError `platform-refused`
 */
export async function startGateway(options: RestOptions, context: AdapterContext): Promise<RunningAdapter> {
  const log = context.log.child({ platform: "discord" });
  const client = createClient(options);
  const surroundings: Surroundings = { ...context, log, rest: client.rest, turns: createTurns() };
  const work = createInFlight((error) => log.error({ err: error }, "an event could not be handled"));
  take(client, {
    [GatewayDispatchEvents.InteractionCreate]: (data) => {
      const read = readInteraction(data);
      if (!read.ok) log.warn({ reason: read.error }, "an interaction that the desk does not understand");
      else work.run(() => handleInteraction(surroundings, read.value, lineOver(client.rest, read.value.origin)));
    },
    [GatewayDispatchEvents.MessageCreate]: (data) => {
      const question = readQuestion(data, client.user?.id ?? "");
      if (question !== null) work.run(() => onMessage(surroundings, ...placed(client, question)));
    },
  });
  const connection = watch(client, surroundings);
  // A shard whose manager is gone would live on beside those of the next one.
  if (client.shard) process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
  try {
    await ready(client, options.token);
  } catch (error) {
    await client.destroy();
    throw platformRefused(error);
  }
  return {
    name: "discord",
    status: connection.status,
    async stop(deadlineMs) {
      await work.drain(deadlineMs);
      await client.destroy();
    },
  };
}

/** Little of what passes by is kept: the desk needs no history, and a busy server must not fill its memory. */
function createClient({ apiUrl }: RestOptions): Client {
  return new Client({
    intents: INTENTS,
    rest: { ...REST_LIMITS, ...(apiUrl === null ? {} : { api: apiUrl }) },
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      ReactionManager: 0,
      PresenceManager: 0,
      VoiceStateManager: 0,
      GuildEmojiManager: 0,
      GuildStickerManager: 0,
      UserManager: { maxSize: 200, keepOverLimit: (user) => user.id === user.client.user.id },
      GuildMemberManager: { maxSize: 50, keepOverLimit: (member) => member.id === member.client.user.id },
    }),
  });
}

/**
 * Takes events off the gateway before discord.js reads them. Interactions that come by request have no discord.js around
 * them, so the handlers read Discord's own form; and an event that discord.js cannot read would end the process.
 */
function take(client: Client, handlers: Readonly<Record<string, (data: unknown) => void>>): void {
  client.on(Events.Raw, (packet: { t?: unknown; d?: unknown }) => {
    const handle = typeof packet.t === "string" ? handlers[packet.t] : undefined;
    if (!handle) return;
    packet.t = "TAKEN";
    handle(packet.d);
  });
}

/** What the gateway has told before about the place of a question: the kind of the channel, the server's language. */
function placed(client: Client, question: Question): [Question, Language | undefined] {
  const channelType = question.channelType ?? client.channels.cache.get(question.channel)?.type ?? null;
  const guild = question.guild === null ? undefined : client.guilds.cache.get(question.guild);
  return [{ ...question, channelType }, languageOf(guild?.preferredLocale)];
}

async function ready(client: Client, token: string): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new CodedError("platform-refused", { platform: "Discord", reason: "its gateway did not answer in time" }));
    }, READY_WITHIN_MS);
  });
  const isReady = new Promise<void>((resolve) => {
    client.once(Events.ClientReady, () => resolve());
  });
  try {
    await Promise.race([Promise.all([client.login(token), isReady]), tooLate]);
  } finally {
    clearTimeout(timer);
  }
}

/** Says how the connection is, from the connection alone: a quiet server is no fault. */
function watch(client: Client, { log }: Surroundings): Pick<RunningAdapter, "status"> {
  let ended: string | null = null;
  client.on(Events.ShardReconnecting, (shard) =>
    log.info({ shard }, "the gateway dropped the connection; connecting again"),
  );
  client.on(Events.ShardResume, (shard, replayed) => log.info({ shard, replayed }, "connected again, nothing missed"));
  client.on(Events.ShardError, (error, shard) =>
    log.warn({ shard, reason: error.message }, "the connection to the gateway failed"),
  );
  client.on(Events.ShardDisconnect, (event, shard) => {
    ended = `the gateway refuses this bot (close code ${event.code})`;
    log.error({ shard, code: event.code }, "the gateway refuses this bot; it will not be tried again");
  });
  client.on(Events.Invalidated, () => {
    ended = "the session was ended by Discord";
    log.error("the session was ended by Discord");
  });
  client.on(Events.Error, (error) => log.error({ err: error }, "discord.js reports an error"));
  client.on(Events.Warn, (message) => log.warn({ reason: message }, "discord.js warns"));
  return {
    status() {
      const shards = [...client.ws.shards.values()];
      const ok = ended === null && shards.length > 0 && shards.every((shard) => shard.status === Status.Ready);
      return { ok, detail: ended ?? (ok ? "connected to the gateway" : "connecting to the gateway") };
    },
  };
}
