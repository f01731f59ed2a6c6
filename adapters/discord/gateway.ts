/** Discord over its gateway: WebSockets that the desk opens, for interactions, mentions and direct messages. */
import { type SessionInfo, WebSocketManager, WebSocketShardEvents } from "@discordjs/ws";
import { GatewayDispatchEvents, GatewayIntentBits } from "discord.js";
import { z } from "zod";
import { CodedError } from "../../src/index.ts";
import type { AdapterContext, RunningAdapter } from "../shared/adapter.ts";
import { createInFlight } from "../shared/in-flight.ts";
import { within } from "../shared/within.ts";
import { watchConnection } from "./connection.ts";
import { ReadingStrategy } from "./control-frames.ts";
import { readInteraction } from "./interaction.ts";
import { handleInteraction } from "./interactions.ts";
import { lineOver } from "./line.ts";
import { readQuestion } from "./message.ts";
import { onMessage } from "./on-message.ts";
import { createPlaces } from "./places.ts";
import { platformRefused } from "./refused.ts";
import { createRest, type RestOptions } from "./rest.ts";
import { type DiscordTuning, surroundingsOf } from "./surroundings.ts";

const READY_WITHIN_MS = 30_000;

/** None of these is privileged: the words of mentions, replies and direct messages come without Message Content. */
const INTENTS = GatewayIntentBits.Guilds | GatewayIntentBits.GuildMessages | GatewayIntentBits.DirectMessages;

const PACKET = z.object({ t: z.string(), d: z.unknown() });
const EDITED = z.object({ edited_timestamp: z.string() });
const READY = z.object({ user: z.object({ id: z.string() }) });

/**
 * Connects, over as many shards as Discord recommends, and resolves once each is ready.
 *
 * What comes is read here, from Discord's own form: interactions that come by request have nothing else, and one odd
 * packet must not reach code that takes its form for granted.
 * @throws CodedError `platform-refused`
 */
export async function startGateway(
  options: RestOptions,
  context: AdapterContext,
  tuning: DiscordTuning = {},
): Promise<RunningAdapter> {
  const rest = createRest(options);
  const surroundings = surroundingsOf(context, rest, tuning);
  const { log } = surroundings;
  const sessions = new Map<number, SessionInfo>();
  const manager = new WebSocketManager({
    token: options.token,
    intents: INTENTS,
    rest,
    shardCount: null,
    buildStrategy: (manager) => new ReadingStrategy(manager, log),
    // Without these all managers of a process share one store, and the next would take over the session of the last.
    retrieveSessionInfo: (shard) => sessions.get(shard) ?? null,
    updateSessionInfo: (shard, session) =>
      void (session === null ? sessions.delete(shard) : sessions.set(shard, session)),
  });
  const connection = watchConnection(manager, log);
  const places = createPlaces();
  const inFlight = createInFlight();
  let me = "";
  let stopping = false;

  const take = (work: Promise<void>): void => {
    inFlight.track(work).catch((error: unknown) => log.error({ err: error }, "an event could not be handled"));
  };
  const ready = (data: unknown): void => {
    me = READY.safeParse(data).data?.user.id ?? me;
  };
  const interaction = (data: unknown): void => {
    const read = readInteraction(data);
    if (!read.ok) log.warn({ reason: read.error }, "an interaction that the desk does not understand");
    else take(handleInteraction(surroundings, read.value, lineOver(rest, read.value.origin)));
  };
  const message = (data: unknown): void => {
    const question = readQuestion(data, {
      me,
      role: (guild) => places.roleOf(guild, me),
      channelType: places.channelType,
      language: places.language,
    });
    if (question !== null) take(onMessage(surroundings, question));
  };
  const handlers = new Map<string, (data: unknown) => void>([
    [GatewayDispatchEvents.Ready, ready],
    [GatewayDispatchEvents.InteractionCreate, interaction],
    [GatewayDispatchEvents.MessageCreate, message],
    // A mention may be added later. What is no edit, as when a preview was made, has no time of one.
    [GatewayDispatchEvents.MessageUpdate, (data) => EDITED.safeParse(data).success && message(data)],
  ]);
  manager.on(WebSocketShardEvents.Dispatch, ({ data }) => {
    const packet = PACKET.safeParse(data).data;
    if (packet === undefined || stopping) return;
    places.learn(packet.t, packet.d);
    handlers.get(packet.t)?.(packet.d);
  });

  try {
    const opened = connection.open();
    if (!(await within(READY_WITHIN_MS, opened))) {
      throw new CodedError("platform-refused", { platform: "Discord", reason: "its gateway did not answer in time" });
    }
  } catch (error) {
    await connection.close();
    throw platformRefused(error);
  }
  return {
    name: "discord",
    status: connection.status,
    async stop(deadlineMs) {
      stopping = true;
      try {
        await inFlight.drain(deadlineMs);
      } finally {
        await connection.close();
      }
    },
  };
}
