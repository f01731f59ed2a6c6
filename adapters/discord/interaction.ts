/** Interactions as Discord sends them, over the gateway or by request, checked and reduced to what the desk looks at. */
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ChannelType,
  InteractionContextType,
  InteractionType,
  MessageFlags,
} from "discord.js";
import { z } from "zod";
import type { Language } from "../../src/index.ts";
import { languageOf } from "./locale.ts";
import { WORDED, wordsOf } from "./words-of.ts";

const snowflake = z.string().regex(/^\d{1,20}$/);
const user = z.object({ id: snowflake });

const value = z.union([z.string(), z.number(), z.boolean()]);
const option = z.object({ name: z.string(), type: z.number(), value, focused: z.boolean().optional() });
const subcommand = z.object({
  name: z.string(),
  type: z.literal(ApplicationCommandOptionType.Subcommand),
  options: z.array(option).optional(),
});
const chatInput = z.object({
  name: z.string(),
  type: z.literal(ApplicationCommandType.ChatInput),
  options: z.array(subcommand).min(1),
});
const onMessage = z.object({
  name: z.string(),
  type: z.literal(ApplicationCommandType.Message),
  target_id: snowflake,
  resolved: z.object({ messages: z.record(z.string(), WORDED) }),
});

const common = {
  id: snowflake,
  application_id: snowflake,
  token: z.string().min(1),
  locale: z.string().optional(),
  channel: z.object({ id: snowflake, type: z.number().optional() }).optional(),
  channel_id: snowflake.optional(),
  context: z.number().optional(),
  guild_id: snowflake.optional(),
  user: user.optional(),
  member: z.object({ user }).optional(),
};

const INTERACTION = z.discriminatedUnion("type", [
  z.object({ ...common, type: z.literal(InteractionType.Ping) }),
  z.object({
    ...common,
    type: z.literal(InteractionType.ApplicationCommand),
    data: z.discriminatedUnion("type", [chatInput, onMessage]),
  }),
  z.object({ ...common, type: z.literal(InteractionType.ApplicationCommandAutocomplete), data: chatInput }),
  z.object({
    ...common,
    type: z.literal(InteractionType.MessageComponent),
    data: z.object({ custom_id: z.string() }),
    message: z.object({
      id: snowflake,
      flags: z.number().optional(),
      interaction_metadata: z.object({ user }).optional(),
      referenced_message: z.object({ author: user }).nullish(),
    }),
  }),
]);

/** What every interaction tells. */
export interface Origin {
  readonly id: string;
  readonly application: string;
  readonly token: string;
  /** who acted */
  readonly person: string;
  readonly channel: string | null;
  readonly channelType: number | null;
  /** the server; null in a direct message */
  readonly guild: string | null;
  /** a direct message with the bot, which one person alone sees as it is */
  readonly direct: boolean;
  /** of the person's client; undefined when the desk does not speak it */
  readonly language: Language | undefined;
}

export type Interaction = { readonly origin: Origin } & (
  | { readonly kind: "ping" }
  | { readonly kind: "command"; readonly name: string; readonly options: Options }
  | { readonly kind: "find-source"; readonly text: string }
  | {
      readonly kind: "autocomplete";
      readonly name: string;
      readonly field: string;
      readonly typed: string;
      /** what the other options hold already */
      readonly beside: Options;
    }
  | {
      readonly kind: "button";
      readonly customId: string;
      readonly message: string;
      readonly ephemeral: boolean;
      /** who asked what stands in the message, where it tells */
      readonly asker: string | null;
    }
);

/** The options that were given, by name. */
export interface Options {
  text(name: string): string | undefined;
  flag(name: string): boolean | undefined;
}

/**
 * Reads one interaction.
 * @returns it, or in a few words what is wrong with it: a kind that the desk does not offer, or one that breaks the rules
 */
export function readInteraction(
  data: unknown,
): { readonly ok: true; readonly value: Interaction } | { readonly ok: false; readonly error: string } {
  const parsed = INTERACTION.safeParse(data);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return { ok: false, error: `${issue?.path.join(".") ?? ""}: ${issue?.message ?? "malformed"}` };
  }
  const raw = parsed.data;
  const origin: Origin = {
    id: raw.id,
    application: raw.application_id,
    token: raw.token,
    person: raw.member?.user.id ?? raw.user?.id ?? "0",
    channel: raw.channel?.id ?? raw.channel_id ?? null,
    channelType: raw.channel?.type ?? null,
    guild: raw.guild_id ?? null,
    direct:
      raw.context === undefined
        ? raw.guild_id === undefined && raw.channel?.type === ChannelType.DM
        : raw.context === InteractionContextType.BotDM,
    language: languageOf(raw.locale),
  };
  switch (raw.type) {
    case InteractionType.Ping:
      return { ok: true, value: { kind: "ping", origin } };
    case InteractionType.ApplicationCommand: {
      if (raw.data.type === ApplicationCommandType.Message) {
        const text = wordsOf(raw.data.resolved.messages[raw.data.target_id]);
        return { ok: true, value: { kind: "find-source", origin, text } };
      }
      const [called] = raw.data.options;
      return {
        ok: true,
        value: { kind: "command", origin, name: called?.name ?? "", options: optionsOf(called?.options ?? []) },
      };
    }
    case InteractionType.ApplicationCommandAutocomplete: {
      const [called] = raw.data.options;
      const focused = called?.options?.find((each) => each.focused === true);
      const typed = focused === undefined ? "" : String(focused.value);
      const beside = optionsOf(called?.options?.filter((each) => each !== focused) ?? []);
      return {
        ok: true,
        value: { kind: "autocomplete", origin, name: called?.name ?? "", field: focused?.name ?? "", typed, beside },
      };
    }
    case InteractionType.MessageComponent:
      return {
        ok: true,
        value: {
          kind: "button",
          origin,
          customId: raw.data.custom_id,
          message: raw.message.id,
          ephemeral: ((raw.message.flags ?? 0) & MessageFlags.Ephemeral) !== 0,
          asker: raw.message.interaction_metadata?.user.id ?? raw.message.referenced_message?.author.id ?? null,
        },
      };
  }
}

function optionsOf(options: readonly z.infer<typeof option>[]): Options {
  const find = (name: string) => options.find((each) => each.name === name)?.value;
  return {
    text(name) {
      const value = find(name);
      return typeof value === "string" && value.trim() !== "" ? value : undefined;
    },
    flag(name) {
      const value = find(name);
      return typeof value === "boolean" ? value : undefined;
    },
  };
}
