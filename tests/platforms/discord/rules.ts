/**
 * What Discord would refuse: the schemas of its OpenAPI description, and the rules that stand in its documentation only.
 * Every rule here was written from there, none from the adapter.
 */
import { isDeepStrictEqual } from "node:util";
import * as spec from "discord-api-spec/zod";

export type Body = { readonly [key: string]: unknown };

const EPHEMERAL = 1 << 6;
const COMPONENTS_V2 = 1 << 15;
const SETTABLE = (1 << 2) | EPHEMERAL | (1 << 12) | COMPONENTS_V2;

const SCHEMAS = {
  message: spec.MessageCreateRequestSchema,
  answer: spec.CreateMessageInteractionCallbackRequestSchema,
  update: spec.UpdateMessageInteractionCallbackRequestSchema,
  choices: spec.ApplicationCommandAutocompleteCallbackRequestSchema,
  webhook: spec.IncomingWebhookRequestPartialSchema,
  webhookEdit: spec.IncomingWebhookUpdateRequestPartialSchema,
} as const;

/** Faults of a request body; of a message within it where it holds one. */
export function faultsOf(kind: keyof typeof SCHEMAS, body: Body): readonly string[] {
  const parsed = SCHEMAS[kind].safeParse(body);
  if (!parsed.success) {
    return (parsed.error?.issues ?? []).map((issue) => `${kind}: ${issue.path.join(".")}: ${issue.message}`);
  }
  // The schemas drop what they do not know; Discord would do so in silence, and the sender would never learn.
  if (!isDeepStrictEqual(parsed.data, body)) return [`${kind}: holds keys that Discord does not know`];
  const message = kind === "answer" || kind === "update" ? body.data : body;
  if (kind === "choices") return faultsOfChoices(body);
  if (kind === "answer" && body.type === 5) return faultsOfDeferral(body);
  return isBody(message) ? faultsOfMessage(message, kind) : [`${kind}: has no message`];
}

/** Faults of the commands of an application together. */
export function faultsOfCommands(commands: unknown): readonly string[] {
  if (!Array.isArray(commands)) return ["commands: must be a list"];
  const faults = commands.flatMap((command: Body) => {
    const parsed = spec.ApplicationCommandUpdateRequestSchema.safeParse(command);
    const issues = (parsed.error?.issues ?? []).map(
      (issue) => `command ${command.name}: ${issue.path.join(".")}: ${issue.message}`,
    );
    const unknown =
      parsed.success && !isDeepStrictEqual(parsed.data, command)
        ? [`command ${command.name}: keys that Discord does not know`]
        : [];
    return [...issues, ...unknown, ...faultsOfCommand(command, command.type === 1)];
  });
  const names = commands.map((command: Body) => `${command.type} ${command.name}`);
  return new Set(names).size < names.length ? [...faults, "commands: two of one name"] : faults;
}

const COMMAND_NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

function faultsOfCommand(command: Body, slash: boolean): readonly string[] {
  const faults: string[] = [];
  const fault = (text: string) => faults.push(`command ${command.name}: ${text}`);
  const check = (part: Body, isOption: boolean) => {
    const names = [part.name, ...Object.values(isBody(part.name_localizations) ? part.name_localizations : {})];
    for (const name of names) {
      if (typeof name !== "string") fault("a name must be text");
      else if ((slash || isOption) && (!COMMAND_NAME.test(name) || name !== name.toLowerCase()))
        fault(`the name "${name}"`);
      else if (name.length > 32 || name.trim() === "") fault(`the name "${name}"`);
    }
    if (slash && (typeof part.description !== "string" || part.description.trim() === ""))
      fault("a description is missing");
    for (const key of ["name_localizations", "description_localizations"]) {
      for (const locale of Object.keys(isBody(part[key]) ? part[key] : {})) {
        if (!spec.AvailableLocalesEnumSchema.safeParse(locale).success) fault(`the locale ${locale}`);
      }
    }
    const options = Array.isArray(part.options) ? part.options.filter(isBody) : [];
    if (options.length > 25) fault("more than 25 options");
    for (const locale of ["", ...localesOf(options)]) {
      const inLocale = options.map(
        (option) => (isBody(option.name_localizations) ? option.name_localizations[locale] : undefined) ?? option.name,
      );
      if (new Set(inLocale).size < inLocale.length) fault(`two options of one name ${locale}`);
    }
    const required = options.map((option) => option.required === true);
    if (required.lastIndexOf(true) > required.indexOf(false) && required.includes(false))
      fault("a required option after one that is not");
    for (const option of options) {
      if (Array.isArray(option.choices) && option.autocomplete === true) fault("choices and autocomplete");
      check(option, true);
    }
  };
  check(command, false);
  if (lengthOf(command) > 8000) fault("more than 8000 characters");
  return faults;
}

function localesOf(options: readonly Body[]): readonly string[] {
  return [
    ...new Set(
      options.flatMap((option) => Object.keys(isBody(option.name_localizations) ? option.name_localizations : {})),
    ),
  ];
}

/** Names and descriptions together, each in its longest language. */
function lengthOf(part: Body): number {
  const longest = (text: unknown, others: unknown) =>
    Math.max(
      ...[text, ...Object.values(isBody(others) ? others : {})].map((each) =>
        typeof each === "string" ? each.length : 0,
      ),
    );
  const options = Array.isArray(part.options) ? part.options.filter(isBody) : [];
  return (
    longest(part.name, part.name_localizations) +
    longest(part.description, part.description_localizations) +
    options.reduce((sum, option) => sum + lengthOf(option), 0)
  );
}

function faultsOfChoices(body: Body): readonly string[] {
  const choices = isBody(body.data) && Array.isArray(body.data.choices) ? body.data.choices.filter(isBody) : [];
  const faults = choices.flatMap(({ name, value }) => [
    ...(typeof name !== "string" || name.trim() === "" || name.length > 100
      ? [`choice name ${JSON.stringify(name)}`]
      : []),
    ...(typeof value !== "string" || value.trim() === "" || value.length > 100
      ? [`choice value ${JSON.stringify(value)}`]
      : []),
  ]);
  return choices.length > 25 ? [...faults, "more than 25 choices"] : faults;
}

function faultsOfDeferral(body: Body): readonly string[] {
  const data = isBody(body.data) ? body.data : {};
  return Object.keys(data).some((key) => key !== "flags") || (Number(data.flags ?? 0) & ~EPHEMERAL) !== 0
    ? ["a deferral can only be ephemeral"]
    : [];
}

function faultsOfMessage(message: Body, kind: keyof typeof SCHEMAS): readonly string[] {
  const faults: string[] = [];
  const fault = (text: string) => void faults.push(`${kind}: ${text}`);
  const flags = Number(message.flags ?? 0);
  const content = typeof message.content === "string" ? message.content : "";
  const components = Array.isArray(message.components) ? message.components.filter(isBody) : [];
  if (content.length > 2000) fault("content of more than 2000 characters");
  if ((flags & ~SETTABLE) !== 0) fault(`flags ${flags} cannot be set`);
  if ((kind === "message" || kind === "webhookEdit" || kind === "update") && (flags & EPHEMERAL) !== 0)
    fault("cannot be made ephemeral here");
  const parse = isBody(message.allowed_mentions) ? message.allowed_mentions.parse : null;
  if (!Array.isArray(parse) || parse.length > 0) fault("might ping: allowed_mentions.parse must be empty");
  if (kind === "message" && message.enforce_nonce !== true) fault("a message without enforce_nonce may be doubled");
  if (typeof message.nonce === "string" && message.nonce.length > 25) fault("nonce of more than 25 characters");
  if ((flags & COMPONENTS_V2) !== 0) {
    if (content !== "" || message.embeds || message.poll) fault("components v2 with content, embeds or a poll");
    if (components.length === 0) fault("nothing in it");
    faultsOfParts(components, fault);
  } else {
    faultsOfLegacy(message, content, components, fault);
  }
  return faults;
}

function faultsOfParts(components: readonly Body[], fault: (text: string) => void): void {
  const all = flatten(components);
  if (all.length > 40) fault(`${all.length} components`);
  const texts = all.filter((part) => part.type === 10).map((part) => String(part.content));
  if (texts.some((text) => text.trim() === "")) fault("an empty text");
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  if (length > 4000) fault(`${length} characters of text`);
  for (const row of all.filter((part) => part.type === 1)) {
    const buttons = Array.isArray(row.components) ? row.components : [];
    if (buttons.length === 0 || buttons.length > 5) fault(`${buttons.length} buttons in a row`);
  }
  faultsOfButtons(all, fault);
}

function faultsOfLegacy(
  message: Body,
  content: string,
  components: readonly Body[],
  fault: (text: string) => void,
): void {
  const embeds = Array.isArray(message.embeds) ? message.embeds : [];
  if (content.trim() === "" && embeds.length === 0) fault("nothing in it");
  if (components.length > 5) fault("more than five rows");
  if (components.some((part) => part.type !== 1)) fault("components v2 without their flag");
  if (JSON.stringify(embeds).length > 6000) fault("embeds of more than 6000 characters");
  faultsOfButtons(flatten(components), fault);
}

function faultsOfButtons(all: readonly Body[], fault: (text: string) => void): void {
  const buttons = all.filter((part) => part.type === 2);
  for (const button of buttons) {
    const hasId = typeof button.custom_id === "string" && button.custom_id !== "";
    if (button.style === 5 ? hasId || !button.url : !hasId || button.url)
      fault("a button of style 5 has a url, others a custom_id");
    if (typeof button.custom_id === "string" && button.custom_id.length > 100)
      fault("custom_id of more than 100 characters");
    if (typeof button.label !== "string" || button.label.trim() === "" || button.label.length > 80)
      fault(`label ${JSON.stringify(button.label)}`);
  }
  const ids = buttons.flatMap((button) => (typeof button.custom_id === "string" ? [button.custom_id] : []));
  if (new Set(ids).size < ids.length) fault("two components of one custom_id");
}

/** Every component, those within others included. */
export function flatten(components: readonly Body[]): readonly Body[] {
  return components.flatMap((part) => {
    const inner = Array.isArray(part.components) ? part.components.filter(isBody) : [];
    const accessory = isBody(part.accessory) ? [part.accessory] : [];
    return [part, ...accessory, ...flatten(inner)];
  });
}

/** True for a JSON object. */
export function isBody(value: unknown): value is Body {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
