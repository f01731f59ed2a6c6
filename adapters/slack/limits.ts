/**
 * What Slack accepts, as schemas that can be run: the part of Block Kit that the desk uses, with the limits of its
 * reference (docs.slack.dev/reference/block-kit). What is not listed here is not sent.
 */
import { z } from "zod";

/** The limits that the renderers measure against; characters are UTF-16 units unless they say otherwise. */
export const LIMITS = {
  /** blocks of a message, and of a modal or home page */
  messageBlocks: 50,
  viewBlocks: 100,
  /** undocumented: beyond about 13,200 characters of blocks Slack says `msg_blocks_too_long` */
  messageSize: 12_500,
  /** a view may be 250 kB; nobody reads that much */
  viewSize: 60_000,
  /** the fallback; Slack cuts at 40,000 and advises 4,000 */
  text: 3_000,
  button: 75,
  value: 2_000,
  option: 75,
  /** 150 in the newest reference, 75 in `@slack/types`: what both take */
  optionValue: 75,
  options: 100,
  modalTitle: 24,
  header: 150,
  placeholder: 150,
  metadata: 3_000,
  tableRows: 100,
  /** plain-text title of a fold, and the line below it */
  containerTitle: 150,
  containerBlocks: 10,
  tableColumns: 20,
  /** all cells of a table together */
  tableText: 10_000,
  prompts: 4,
  paragraph: 3_000,
} as const;

const plainText = (most: number) =>
  z.strictObject({ type: z.literal("plain_text"), text: z.string().min(1).max(most), emoji: z.boolean().optional() });

const style = z.strictObject({ bold: z.boolean().optional(), italic: z.boolean().optional() }).optional();
const richElement = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("text"), text: z.string().min(1), style }),
  z.strictObject({
    type: z.literal("link"),
    url: z.url({ protocol: /^https?$/ }).max(3_000),
    text: z.string().min(1),
    style,
  }),
  z.strictObject({ type: z.literal("user"), user_id: z.string().min(1), style }),
]);
const richElements = z.array(richElement).min(1);
const richPart = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("rich_text_section"), elements: richElements }),
  z.strictObject({ type: z.literal("rich_text_quote"), elements: richElements }),
  z.strictObject({ type: z.literal("rich_text_preformatted"), elements: richElements }),
  z.strictObject({
    type: z.literal("rich_text_list"),
    style: z.literal("bullet"),
    elements: z.array(z.strictObject({ type: z.literal("rich_text_section"), elements: richElements })).min(1),
  }),
]);

const actionId = z.string().min(1).max(255);
const option = z.strictObject({ text: plainText(LIMITS.option), value: z.string().min(1).max(LIMITS.optionValue) });
const button = z.strictObject({
  type: z.literal("button"),
  action_id: actionId,
  text: plainText(LIMITS.button),
  value: z.string().min(1).max(LIMITS.value),
  style: z.literal("primary").optional(),
});
const staticSelect = z.strictObject({
  type: z.literal("static_select"),
  action_id: actionId,
  options: z.array(option).min(1).max(LIMITS.options),
  initial_option: option.optional(),
});
const externalSelect = z.strictObject({
  type: z.literal("external_select"),
  action_id: actionId,
  placeholder: plainText(LIMITS.placeholder),
  min_query_length: z.number().int().min(0),
});
const feedbackButton = z.strictObject({ text: plainText(LIMITS.button), value: z.string().min(1).max(LIMITS.value) });

const richBlock = z.strictObject({ type: z.literal("rich_text"), elements: z.array(richPart).min(1) });
const contextBlock = z.strictObject({
  type: z.literal("context"),
  elements: z.array(plainText(LIMITS.paragraph)).min(1).max(10),
});
const rawText = z.strictObject({ type: z.literal("raw_text"), text: z.string().min(1) });

const block = z.discriminatedUnion("type", [
  richBlock,
  z.strictObject({
    type: z.literal("container"),
    title: plainText(LIMITS.containerTitle),
    subtitle: plainText(LIMITS.containerTitle).optional(),
    child_blocks: z
      .array(
        z.discriminatedUnion("type", [
          richBlock,
          contextBlock,
          z.strictObject({ type: z.literal("section"), text: plainText(LIMITS.paragraph) }),
        ]),
      )
      .min(1)
      .max(LIMITS.containerBlocks),
    is_collapsible: z.literal(true),
    default_collapsed: z.literal(true),
  }),
  z.strictObject({
    type: z.literal("data_table"),
    caption: z.string().trim().min(1),
    rows: z
      .array(z.array(rawText).min(1).max(LIMITS.tableColumns))
      .min(2)
      .max(LIMITS.tableRows + 1)
      .refine((rows) => new Set(rows.map((row) => row.length)).size === 1, "all rows have the same number of cells"),
    page_size: z.number().int().min(1).max(100),
  }),
  contextBlock,
  z.strictObject({ type: z.literal("header"), text: plainText(LIMITS.header) }),
  z.strictObject({ type: z.literal("divider") }),
  z.strictObject({
    type: z.literal("section"),
    text: plainText(LIMITS.paragraph),
    accessory: z.discriminatedUnion("type", [staticSelect, externalSelect]).optional(),
  }),
  z.strictObject({
    type: z.literal("actions"),
    elements: z
      .array(z.discriminatedUnion("type", [button, staticSelect]))
      .min(1)
      .max(25),
  }),
  z.strictObject({
    type: z.literal("context_actions"),
    elements: z
      .array(
        z.strictObject({
          type: z.literal("feedback_buttons"),
          action_id: actionId,
          positive_button: feedbackButton,
          negative_button: feedbackButton,
        }),
      )
      .min(1)
      .max(5),
  }),
  z.strictObject({
    type: z.literal("table"),
    rows: z.array(z.array(rawText).min(1).max(LIMITS.tableColumns)).min(1).max(LIMITS.tableRows),
    column_settings: z
      .array(z.strictObject({ is_wrapped: z.boolean() }))
      .max(LIMITS.tableColumns)
      .optional(),
  }),
]);

/** Everything that a click on these blocks can name, wherever it stands. */
function actionIds(blocks: readonly z.infer<typeof block>[]): readonly string[] {
  return blocks.flatMap((each) => {
    if (each.type === "actions" || each.type === "context_actions") return each.elements.map((item) => item.action_id);
    return each.type === "section" && each.accessory ? [each.accessory.action_id] : [];
  });
}

const blocks = (most: number, size: number) =>
  z
    .array(block)
    .max(most)
    .superRefine((all, context) => {
      const ids = actionIds(all);
      if (new Set(ids).size < ids.length) context.addIssue({ code: "custom", message: "action_id is not unique" });
      if (JSON.stringify(all).length > size) context.addIssue({ code: "custom", message: "too long together" });
    });

const tables = (all: readonly { readonly type: string }[]) =>
  all.filter((each) => each.type === "table" || each.type === "data_table").length;
/** Blocks inside others may count too. */
const everyBlock = (all: readonly z.infer<typeof block>[]) =>
  all.reduce((sum, each) => sum + 1 + (each.type === "container" ? each.child_blocks.length : 0), 0);

const MESSAGE_BLOCKS = blocks(LIMITS.messageBlocks, LIMITS.messageSize)
  .refine((all) => tables(all) < 2, "Slack takes one table")
  .refine((all) => everyBlock(all) <= LIMITS.messageBlocks, "too many blocks, those inside others among them");

/** A message as the desk sends it, in both its forms. */
export const MESSAGE = z.strictObject({
  text: z.string().min(1).max(LIMITS.text),
  blocks: MESSAGE_BLOCKS,
  open: MESSAGE_BLOCKS.nullable(),
});

/** A modal as the desk opens it. */
export const MODAL = z.strictObject({
  type: z.literal("modal"),
  title: plainText(LIMITS.modalTitle),
  private_metadata: z.string().max(LIMITS.metadata).optional(),
  blocks: blocks(LIMITS.viewBlocks, LIMITS.viewSize).refine(
    (all) => tables(all) === 0 && all.every((each) => each.type !== "container"),
    "tables and folds stand in messages only",
  ),
});

/** The home page as the desk publishes it. */
export const HOME = z.strictObject({
  type: z.literal("home"),
  blocks: blocks(LIMITS.viewBlocks, LIMITS.viewSize).refine(
    (all) => tables(all) === 0 && all.every((each) => each.type !== "container"),
    "tables and folds stand in messages only",
  ),
});
