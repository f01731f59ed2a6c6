/** What the gateway tells about servers and channels: the kind of each channel, the language and the bot's role of each server. */
import { GatewayDispatchEvents } from "discord.js";
import { LRUCache } from "lru-cache";
import { z } from "zod";
import type { Language } from "../../src/index.ts";
import { languageOf } from "./locale.ts";

const CHANNEL = z.object({ id: z.string(), type: z.number() });
const ROLE = z.object({ id: z.string(), tags: z.object({ bot_id: z.string().optional() }).optional() });
const OF_GUILD = z.object({ guild_id: z.string(), role: ROLE });
const GUILD = z.object({
  id: z.string(),
  preferred_locale: z.string().optional(),
  roles: z.array(z.unknown()).default([]),
  channels: z.array(z.unknown()).default([]),
  threads: z.array(z.unknown()).default([]),
});
const MANY = z.object({ threads: z.array(z.unknown()) });
const MOST = 100_000;

export interface Places {
  /** takes in one event; others than those of servers and channels, and odd ones, tell nothing */
  learn(name: string, data: unknown): void;
  /** null when it was never told */
  channelType(channel: string): number | null;
  /** of the server; undefined when it was never told, or the desk does not speak it */
  language(guild: string | null): Language | undefined;
  /** the role that a server made for a bot; null when it was never told */
  roleOf(guild: string | null, bot: string): string | null;
}

export function createPlaces(): Places {
  const types = new LRUCache<string, number>({ max: MOST });
  const locales = new LRUCache<string, string>({ max: MOST });
  const channel = (data: unknown): void => {
    const told = CHANNEL.safeParse(data).data;
    if (told !== undefined) types.set(told.id, told.type);
  };
  const roles = new LRUCache<string, string>({ max: MOST });
  const role = (guild: string, data: unknown): void => {
    const told = ROLE.safeParse(data).data;
    const bot = told?.tags?.bot_id;
    if (told !== undefined && bot !== undefined) roles.set(`${guild} ${bot}`, told.id);
  };
  const guild = (data: unknown): void => {
    const told = GUILD.safeParse(data).data;
    if (told === undefined) return;
    if (told.preferred_locale !== undefined) locales.set(told.id, told.preferred_locale);
    for (const each of told.roles) role(told.id, each);
    for (const each of [...told.channels, ...told.threads]) channel(each);
  };
  const ofGuild = (data: unknown): void => {
    const told = OF_GUILD.safeParse(data).data;
    if (told !== undefined) role(told.guild_id, told.role);
  };
  const readers = new Map<string, (data: unknown) => void>([
    [GatewayDispatchEvents.GuildCreate, guild],
    [GatewayDispatchEvents.GuildUpdate, guild],
    [GatewayDispatchEvents.GuildRoleCreate, (data) => ofGuild(data)],
    [GatewayDispatchEvents.GuildRoleUpdate, (data) => ofGuild(data)],
    [GatewayDispatchEvents.ChannelCreate, channel],
    [GatewayDispatchEvents.ChannelUpdate, channel],
    [GatewayDispatchEvents.ThreadCreate, channel],
    [GatewayDispatchEvents.ThreadListSync, (data) => MANY.safeParse(data).data?.threads.forEach(channel)],
  ]);
  return {
    learn: (name, data) => readers.get(name)?.(data),
    channelType: (id) => types.get(id) ?? null,
    roleOf: (id, bot) => roles.get(`${id} ${bot}`) ?? null,
    language: (id) => languageOf(id === null ? null : locales.get(id)),
  };
}
