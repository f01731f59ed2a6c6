/** What the stand-in for Discord holds: one server with its channels, people, messages and interactions. */
import { generateKeyPairSync, type KeyObject } from "node:crypto";
import type { Body } from "./rules.ts";

export const TOKEN = "MTIzNDU2Nzg5MDEyMzQ1Njc4.stand-in.token";
export const APPLICATION = "200000000000000001";
export const GUILD = "300000000000000001";
export const GENERAL = "300000000000000002";
export const THREAD = "300000000000000003";
/** the bot may not write there */
export const CLOSED = "300000000000000004";
/** the bot may write there, but not read what was written before */
export const FORGETFUL = "300000000000000005";
export const DIRECT = "300000000000000006";
/** that the server made for the bot */
export const BOT_ROLE = "300000000000000007";
export const ANNA = "400000000000000001";
export const BEN = "400000000000000002";

const EPOCH = 1_420_070_400_000;

export interface Channel {
  readonly id: string;
  readonly type: number;
  readonly refusal?: { readonly status: number; readonly code: number; readonly message: string };
}

export interface Posted {
  readonly id: string;
  readonly channel: string;
  readonly author: string;
  /** the last form of it */
  body: Body;
  readonly reference: string | null;
  /** who alone sees it; null is everyone */
  readonly onlyFor: string | null;
  /** "… is thinking" */
  loading: boolean;
  deleted: boolean;
  edits: number;
  /** the interaction that it answers, and who acted */
  readonly interaction: { readonly token: string; readonly user: string } | null;
}

export interface Exchange {
  readonly id: string;
  readonly token: string;
  readonly kind: "command" | "button" | "autocomplete" | "malformed";
  readonly user: string;
  readonly channel: string;
  readonly made: number;
  /** the message whose button was pressed */
  readonly under: string | null;
  expired: boolean;
  /** type of the first response, and when it came */
  response: { readonly type: number; readonly after: number } | null;
  choices: readonly { readonly name: string; readonly value: string }[];
  /** id of the message that the first response made or updated */
  first: string | null;
  readonly messages: string[];
}

export interface Sent {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

export interface World {
  readonly keys: { readonly publicKey: KeyObject; readonly privateKey: KeyObject };
  readonly publicKeyHex: string;
  readonly channels: ReadonlyMap<string, Channel>;
  readonly messages: Map<string, Posted>;
  readonly exchanges: Map<string, Exchange>;
  readonly commands: Map<string, readonly Body[]>;
  readonly nonces: Map<string, string>;
  /** what Discord would have refused, or its user complained of */
  readonly violations: string[];
  readonly requests: Sent[];
  /** an interaction expires when its first response takes longer, in milliseconds */
  firstResponseMs: number;
  snowflake(): string;
}

export function createWorld(): World {
  const keys = generateKeyPairSync("ed25519");
  const der = keys.publicKey.export({ format: "der", type: "spki" });
  let serial = 0n;
  const forbidden = { status: 403, code: 50013, message: "Missing Permissions" };
  const channels: readonly Channel[] = [
    { id: GENERAL, type: 0 },
    { id: THREAD, type: 11 },
    { id: CLOSED, type: 0, refusal: forbidden },
    { id: FORGETFUL, type: 0 },
    { id: DIRECT, type: 1 },
  ];
  return {
    keys,
    publicKeyHex: der.subarray(-32).toString("hex"),
    channels: new Map(channels.map((channel) => [channel.id, channel])),
    messages: new Map(),
    exchanges: new Map(),
    commands: new Map(),
    nonces: new Map(),
    violations: [],
    requests: [],
    firstResponseMs: 3_000,
    snowflake() {
      serial += 1n;
      return String((BigInt(Date.now() - EPOCH) << 22n) | (serial & 0x3fffffn));
    },
  };
}

export function userOf(id: string): Body {
  const bot = id === APPLICATION;
  return {
    id,
    username: bot ? "cop-desk" : `person-${id.slice(-1)}`,
    discriminator: "0",
    avatar: null,
    global_name: null,
    bot,
  };
}

export function guildOf(preferredLocale: string): Body {
  const channel = (id: string, name: string) => ({
    id,
    type: 0,
    name,
    guild_id: GUILD,
    position: 0,
    permission_overwrites: [],
    parent_id: null,
  });
  return {
    id: GUILD,
    name: "Study Group 2",
    owner_id: ANNA,
    preferred_locale: preferredLocale,
    member_count: 3,
    large: false,
    unavailable: false,
    joined_at: "2026-01-01T00:00:00.000Z",
    features: [],
    roles: [
      {
        id: GUILD,
        name: "@everyone",
        permissions: "0",
        position: 0,
        color: 0,
        hoist: false,
        managed: false,
        mentionable: false,
      },
      {
        id: BOT_ROLE,
        name: "COP Desk",
        permissions: "0",
        position: 1,
        color: 0,
        hoist: false,
        managed: true,
        mentionable: true,
        tags: { bot_id: APPLICATION },
      },
    ],
    emojis: [],
    stickers: [],
    members: [
      {
        user: userOf(APPLICATION),
        roles: [],
        joined_at: "2026-01-01T00:00:00.000Z",
        deaf: false,
        mute: false,
        flags: 0,
      },
    ],
    channels: [channel(GENERAL, "general"), channel(CLOSED, "closed"), channel(FORGETFUL, "forgetful")],
    threads: [
      {
        id: THREAD,
        type: 11,
        name: "a thread",
        guild_id: GUILD,
        parent_id: GENERAL,
        owner_id: ANNA,
        message_count: 0,
        member_count: 1,
        thread_metadata: {
          archived: false,
          auto_archive_duration: 1440,
          archive_timestamp: "2026-01-01T00:00:00.000Z",
          locked: false,
        },
      },
    ],
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
    verification_level: 0,
    default_message_notifications: 1,
    explicit_content_filter: 0,
    mfa_level: 0,
    nsfw_level: 0,
    premium_tier: 0,
    system_channel_flags: 0,
  };
}
