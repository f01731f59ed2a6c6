/**
 * What Slack takes, written down from the reference of Block Kit and from `@slack/types`, unknown keys refused. Kept apart
 * from the adapter's own limits: the two were written to check each other, and types-schema.ts, which nobody wrote, checks both.
 */
import { z } from "zod";
import { differences } from "./types-schema.ts";

const id = z.string().min(1).max(255);
const plainText = (most: number) =>
  z.strictObject({ type: z.literal("plain_text"), text: z.string().min(1).max(most), emoji: z.boolean().optional() });
const mrkdwn = (most: number) =>
  z.strictObject({ type: z.literal("mrkdwn"), text: z.string().min(1).max(most), verbatim: z.boolean().optional() });
const text = (most: number) => z.discriminatedUnion("type", [plainText(most), mrkdwn(most)]);

const style = z
  .strictObject({
    bold: z.boolean().optional(),
    italic: z.boolean().optional(),
    strike: z.boolean().optional(),
    code: z.boolean().optional(),
  })
  .optional();
const inline = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("text"), text: z.string().min(1).max(12_000), style }),
  z.strictObject({ type: z.literal("link"), url: z.url().max(3_000), text: z.string().min(1).optional(), style }),
  z.strictObject({ type: z.literal("user"), user_id: z.string().regex(/^[UW][A-Z0-9]+$/), style }),
  z.strictObject({ type: z.literal("emoji"), name: z.string().min(1) }),
]);
const richSection = z.strictObject({ type: z.literal("rich_text_section"), elements: z.array(inline).min(1) });
const richText = z.strictObject({
  type: z.literal("rich_text"),
  block_id: id.optional(),
  elements: z
    .array(
      z.discriminatedUnion("type", [
        richSection,
        z.strictObject({
          type: z.literal("rich_text_quote"),
          elements: z.array(inline).min(1),
          border: z.number().optional(),
        }),
        z.strictObject({
          type: z.literal("rich_text_preformatted"),
          elements: z.array(inline).min(1),
          border: z.number().optional(),
        }),
        z.strictObject({
          type: z.literal("rich_text_list"),
          style: z.enum(["bullet", "ordered"]),
          indent: z.number().optional(),
          elements: z.array(richSection).min(1),
        }),
      ]),
    )
    .min(1),
});

const option = z.strictObject({
  text: plainText(75),
  value: z.string().min(1).max(75),
  description: plainText(75).optional(),
});
export const OPTIONS = z.strictObject({ options: z.array(option).max(100) });

const button = z.strictObject({
  type: z.literal("button"),
  action_id: id,
  text: plainText(75),
  value: z.string().max(2_000).optional(),
  url: z.url().max(3_000).optional(),
  style: z.enum(["primary", "danger"]).optional(),
  accessibility_label: z.string().max(75).optional(),
});
const staticSelect = z.strictObject({
  type: z.literal("static_select"),
  action_id: id,
  placeholder: plainText(150).optional(),
  options: z.array(option).min(1).max(100),
  initial_option: option.optional(),
});
const externalSelect = z.strictObject({
  type: z.literal("external_select"),
  action_id: id,
  placeholder: plainText(150).optional(),
  min_query_length: z.number().int().min(0).optional(),
  initial_option: option.optional(),
});
const overflow = z.strictObject({ type: z.literal("overflow"), action_id: id, options: z.array(option).min(1).max(5) });
const interactive = z.discriminatedUnion("type", [button, staticSelect, externalSelect, overflow]);

const feedbackButton = z.strictObject({
  text: plainText(75),
  value: z.string().min(1).max(2_000),
  accessibility_label: z.string().max(75).optional(),
});

const cell = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("raw_text"), text: z.string().min(1) }),
  richText,
]);

const rawText = z.strictObject({ type: z.literal("raw_text"), text: z.string().min(1) });
const plainSection = z.strictObject({ type: z.literal("section"), block_id: id.optional(), text: text(3_000) });
const context = z.strictObject({
  type: z.literal("context"),
  block_id: id.optional(),
  elements: z.array(text(3_000)).min(1).max(10),
});
const divider = z.strictObject({ type: z.literal("divider"), block_id: id.optional() });
const title = z.strictObject({
  type: z.literal("plain_text"),
  text: z.string().trim().min(1).max(150),
  emoji: z.boolean().optional(),
});

const block = z.discriminatedUnion("type", [
  richText,
  // Of what may stand in a fold, what the desk puts there; data tables, feedback and Markdown may not.
  z
    .strictObject({
      type: z.literal("container"),
      block_id: id.optional(),
      title,
      subtitle: title.optional(),
      child_blocks: z
        .array(z.discriminatedUnion("type", [richText, plainSection, context, divider]))
        .min(1)
        .max(10),
      width: z.enum(["narrow", "standard", "wide", "full"]).optional(),
      is_collapsible: z.boolean().optional(),
      default_collapsed: z.boolean().optional(),
    })
    .refine((each) => !each.default_collapsed || each.is_collapsible === true, "only what can be opened may be closed"),
  z
    .strictObject({
      type: z.literal("data_table"),
      block_id: id.optional(),
      caption: z.string().trim().min(1),
      rows: z.array(z.array(rawText).min(1).max(20)).min(2).max(101),
      page_size: z.number().int().min(1).max(100).optional(),
      row_header_column_index: z.number().int().min(0).optional(),
    })
    .refine(({ rows }) => rows.every((row) => row.length === rows[0]?.length), "rows have one number of cells")
    .refine(
      ({ rows }) => rows.flat().reduce((sum, each) => sum + each.text.length, 0) <= 10_000,
      "a table holds 10,000 characters",
    ),
  z
    .strictObject({
      type: z.literal("section"),
      block_id: id.optional(),
      text: text(3_000).optional(),
      fields: z.array(text(2_000)).min(1).max(10).optional(),
      accessory: interactive.optional(),
      expand: z.boolean().optional(),
    })
    .refine((each) => each.text !== undefined || each.fields !== undefined, "a section has text or fields"),
  context,
  z.strictObject({ type: z.literal("header"), block_id: id.optional(), text: plainText(150) }),
  divider,
  z.strictObject({
    type: z.literal("actions"),
    block_id: id.optional(),
    elements: z.array(interactive).min(1).max(25),
  }),
  z.strictObject({
    type: z.literal("context_actions"),
    block_id: id.optional(),
    elements: z
      .array(
        z.strictObject({
          type: z.literal("feedback_buttons"),
          action_id: id,
          positive_button: feedbackButton,
          negative_button: feedbackButton,
        }),
      )
      .min(1)
      .max(5),
  }),
  z
    .strictObject({
      type: z.literal("table"),
      block_id: id.optional(),
      rows: z.array(z.array(cell).min(1).max(20)).min(1).max(100),
      column_settings: z
        .array(
          z.strictObject({ align: z.enum(["left", "center", "right"]).optional(), is_wrapped: z.boolean().optional() }),
        )
        .max(20)
        .optional(),
    })
    .refine(
      (table) =>
        JSON.stringify(table.rows.map((row) => row.map((each) => ("text" in each ? each.text : "")))).length <= 12_000,
      "a table holds 10,000 characters",
    ),
  z.strictObject({ type: z.literal("markdown"), block_id: id.optional(), text: z.string().min(1).max(12_000) }),
]);
const blocks = (most: number) => z.array(block).max(most);
export type StandInBlock = z.infer<typeof block>;
export type Interactive = z.infer<typeof interactive>;

const MESSAGE = z.strictObject({ text: z.string(), blocks: blocks(50).optional() });
const MODAL = z.strictObject({
  type: z.literal("modal"),
  title: plainText(24),
  close: plainText(24).optional(),
  submit: plainText(24).optional(),
  callback_id: id.optional(),
  private_metadata: z.string().max(3_000).optional(),
  clear_on_close: z.boolean().optional(),
  blocks: blocks(100).min(1),
});
const HOME = z.strictObject({
  type: z.literal("home"),
  callback_id: id.optional(),
  private_metadata: z.string().max(3_000).optional(),
  blocks: blocks(100).min(1),
});
const PROMPTS = z
  .array(z.strictObject({ title: z.string().min(1).max(150), message: z.string().min(1).max(3_000) }))
  .min(1)
  .max(4);

/** Kinds of payload that a bot sends. */
const SCHEMAS = { message: MESSAGE, modal: MODAL, home: HOME, options: OPTIONS, prompts: PROMPTS } as const;
export type PayloadKind = keyof typeof SCHEMAS;

/**
 * Everything wrong with a payload, one line each; empty when Slack would take it.
 * @param mentionable ids of people whom the payload may mention
 */
export function faultsOf(kind: PayloadKind, payload: unknown, mentionable: readonly string[] = []): readonly string[] {
  const parsed = SCHEMAS[kind].safeParse(payload);
  const shape = parsed.success
    ? []
    : parsed.error.issues.map((issue) => `${kind}: ${issue.path.join(".")}: ${issue.message}`);
  return [...shape, ...generatedRules(kind, payload), ...handRules(kind, payload, mentionable)];
}

/** What `@slack/types` says, types and the limits in its comments: the schema that nobody here wrote. */
function generatedRules(kind: PayloadKind, payload: unknown): readonly string[] {
  if (kind === "modal") return differences("ModalView", payload);
  if (kind === "home") return differences("HomeView", payload);
  if (kind === "options") {
    const { options = [] } = payload as { options?: readonly unknown[] };
    return options.flatMap((each) => differences("PlainTextOption", each));
  }
  const { blocks: all = [] } = payload as { blocks?: readonly unknown[] };
  return kind === "message" ? all.flatMap((each) => differences("KnownBlock", each)) : [];
}

/** What the reference says outside its tables, and what nobody may do to the people in a channel. */
function handRules(kind: PayloadKind, payload: unknown, mentionable: readonly string[]): readonly string[] {
  const faults: string[] = [];
  const objects = [...everyObject(payload)];
  const values = (key: string) => objects.flatMap((each) => (typeof each[key] === "string" ? [each[key]] : []));
  for (const key of ["action_id", "block_id"]) {
    const ids = values(key);
    if (new Set(ids).size < ids.length) faults.push(`${kind}: ${key} stands twice`);
  }
  const types = objects.map((each) => each.type);
  const count = (type: string) => types.filter((each) => each === type).length;
  const tables = count("table") + count("data_table");
  if (tables > (kind === "message" ? 1 : 0)) faults.push(`${kind}: only one table, and in messages only`);
  if (count("container") > 0 && kind !== "message") faults.push(`${kind}: folds stand in messages only`);
  if (count("context_actions") > 0 && kind !== "message") faults.push(`${kind}: feedback stands in messages only`);
  if (kind === "message" && JSON.stringify((payload as { blocks?: unknown }).blocks ?? []).length > 13_000) {
    faults.push("message: msg_blocks_too_long");
  }
  const markup = objects.flatMap((each) =>
    each.type === "mrkdwn" && typeof each.text === "string" ? [each.text] : [],
  );
  const top = (payload as { text?: unknown }).text;
  for (const said of [...markup, ...(typeof top === "string" ? [top] : [])]) {
    for (const [whole, target] of said.matchAll(/<([^>\n]*)>?/g)) {
      if (!mentionable.some((person) => target === `@${person}`)) faults.push(`${kind}: unescaped ${whole}`);
    }
    if (/&(?!amp;|lt;|gt;)/.test(said)) faults.push(`${kind}: unescaped & in ${said.slice(0, 40)}`);
  }
  if (kind === "message" && (typeof top !== "string" || top.trim() === "")) faults.push("message: no fallback text");
  if (typeof top === "string" && top.length > 4_000) faults.push("message: text is longer than 4,000");
  for (const each of objects) {
    if (each.type === "user" && !mentionable.includes(String(each.user_id)))
      faults.push(`${kind}: mentions ${each.user_id}`);
    if (each.type === "broadcast" || each.type === "usergroup" || each.type === "channel")
      faults.push(`${kind}: ${each.type}`);
    if (each.type === "link" && !/^https?:\/\//.test(String(each.url))) faults.push(`${kind}: link to ${each.url}`);
  }
  return faults;
}

function* everyObject(value: unknown): Generator<Record<string, unknown>> {
  if (Array.isArray(value)) {
    for (const each of value) yield* everyObject(each);
  } else if (typeof value === "object" && value !== null) {
    const object = value as Record<string, unknown>;
    yield object;
    for (const each of Object.values(object)) yield* everyObject(each);
  }
}
